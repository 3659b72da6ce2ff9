/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorGlyphMark:
 *
 * A 16 pixel mark of a statement's kind and standing, of a kind alone or of a standing alone. Decorative
 * (role presentation): the words stand beside it. CSS node `glyph`, with the class `forward`, `happened` or
 * `argued` that gives it its colour, or none (neutral) for a standing alone.
 * Properties: `pixel-size`.
 */
#define CORRIDOR_TYPE_GLYPH_MARK (corridor_glyph_mark_get_type ())
G_DECLARE_FINAL_TYPE (CorridorGlyphMark, corridor_glyph_mark, CORRIDOR, GLYPH_MARK, GtkWidget)

GtkWidget *corridor_glyph_mark_new          (void);
void       corridor_glyph_mark_set          (CorridorGlyphMark *self, CorridorKind kind,
                                             CorridorStatus status);
void       corridor_glyph_mark_set_kind     (CorridorGlyphMark *self, CorridorKind kind);
void       corridor_glyph_mark_set_standing (CorridorGlyphMark *self, CorridorStatus status);

G_END_DECLS
