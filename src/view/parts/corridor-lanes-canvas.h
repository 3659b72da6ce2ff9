/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorLanesCanvas:
 *
 * The marks of the timeline's lanes: drawn, picked and walked. A click selects what a mark stands for, with
 * Ctrl it adds; a drag pans, with Shift it chooses a period; Ctrl and the wheel or two fingers zoom; with the
 * focus, arrows walk from mark to mark and from lane to lane.
 *
 * Marks are no widgets, since there may be hundreds and GTK before 4.10 lets nobody implement GtkAccessible:
 * the canvas is one accessible whose description follows the mark that the keys have reached, and a caption
 * with the role of a status says it.
 *
 * Signals: `show-lane` (guint lane: bring it into view), `statement-activated` (guint statement: open it).
 *
 * # CSS nodes
 *
 * `lanescanvas` with a `label.timeline-caption`.
 */
#define CORRIDOR_TYPE_LANES_CANVAS (corridor_lanes_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLanesCanvas, corridor_lanes_canvas, CORRIDOR, LANES_CANVAS, GtkWidget)

GtkWidget *corridor_lanes_canvas_new        (CorridorTimeline *timeline);
/* how far the lanes are scrolled, in pixels */
void       corridor_lanes_canvas_set_scroll (CorridorLanesCanvas *self, double scroll);
/* the day of the mark that the keys have reached; FALSE where they have reached none in view */
gboolean   corridor_lanes_canvas_get_day    (CorridorLanesCanvas *self, double *day);

G_END_DECLS
