/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorTimeBrush:
 *
 * All years and how many statements touch them, with a frame around the time that is in view. The frame is
 * dragged, and widened by its handles; a press beside it brings it there; a double click brings back the time
 * that was shown first. Arrow keys move it, with Shift they change its length.
 *
 * Properties: `shows-years`: whether years stand under it, as in the strip of a narrow window; a
 * click on one filters by it, another one shows all dates again.
 *
 * # CSS nodes
 *
 * `timebrush`. Its role is that of a scroll bar, whose value is the day in the middle.
 */
#define CORRIDOR_TYPE_TIME_BRUSH (corridor_time_brush_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeBrush, corridor_time_brush, CORRIDOR, TIME_BRUSH, GtkWidget)

GtkWidget *corridor_time_brush_new             (CorridorTimeline *timeline);
void       corridor_time_brush_set_shows_years (CorridorTimeBrush *self, gboolean shows_years);

G_END_DECLS
