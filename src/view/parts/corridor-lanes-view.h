/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorLanesView:
 *
 * The lanes under each other: names and counts in a column at the start, marks in the middle, the undated at
 * the end. It scrolls by itself, so that only the lanes in view have widgets. It implements GtkScrollable.
 *
 * Signals: `statement-activated` (guint statement: open it).
 *
 * # CSS nodes
 *
 * `lanes` with `button.lane`, `box.tray` and the canvas.
 */
#define CORRIDOR_TYPE_LANES_VIEW (corridor_lanes_view_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLanesView, corridor_lanes_view, CORRIDOR, LANES_VIEW, GtkWidget)

GtkWidget *corridor_lanes_view_new         (CorridorTimeline *timeline);
/* the widths of the two columns, in pixels */
void       corridor_lanes_view_set_columns (CorridorLanesView *self, int name_width, int tray_width);
GtkWidget *corridor_lanes_view_get_canvas  (CorridorLanesView *self);

G_END_DECLS
