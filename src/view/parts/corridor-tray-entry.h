/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorTrayEntry:
 *
 * A count of undated statements of a lane, with the glyph of their kind, or "+12" for several kinds: a button that selects them.
 */
#define CORRIDOR_TYPE_TRAY_ENTRY (corridor_tray_entry_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTrayEntry, corridor_tray_entry, CORRIDOR, TRAY_ENTRY, GtkButton)

GtkWidget *corridor_tray_entry_new  (CorridorTimeline *timeline);
void       corridor_tray_entry_show (CorridorTrayEntry *self, guint lane, guint kinds, gboolean is_rest, guint n);

G_END_DECLS
