/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorTextBlock:
 *
 * Plain text in one or a few lines, ellipsised where they do not hold it. It stands in lists for a label: GTK
 * shapes a label's text for each width that it is measured for, and a list view measures two hundred rows at
 * a time. A block shapes its text once, and where its size does not depend on the text, only when it is seen.
 *
 * CSS node `label`, accessible role label. Properties: `text`, `lines` (how many at most), `minimum-chars` and
 * `natural-chars` (how wide it is, in characters), `fit` (whether the natural width is that of the text
 * instead), `numeric` (whether all digits are as wide as each other, as for dates one below the other).
 */
#define CORRIDOR_TYPE_TEXT_BLOCK (corridor_text_block_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTextBlock, corridor_text_block, CORRIDOR, TEXT_BLOCK, GtkWidget)

GtkWidget  *corridor_text_block_new      (void);
const char *corridor_text_block_get_text (CorridorTextBlock *self); /* never NULL */
void        corridor_text_block_set_text (CorridorTextBlock *self, const char *text);
/* attributes of ranges of the text as it is now; NULL for none */
void        corridor_text_block_set_marks (CorridorTextBlock *self, PangoAttrList *marks);
/* whether there is more of the text than is seen */
gboolean    corridor_text_block_is_cut   (CorridorTextBlock *self);

G_END_DECLS
