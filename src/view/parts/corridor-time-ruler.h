/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorTimeRuler:
 *
 * The axis above the lanes. The pointer pans it, zooms it and chooses a period; a double click brings back
 * the time that was shown first. Keys are the canvas's: the ruler is decoration to those who cannot see it,
 * since the canvas says which time is in view.
 *
 * # CSS nodes
 *
 * `timeruler`
 */
#define CORRIDOR_TYPE_TIME_RULER (corridor_time_ruler_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeRuler, corridor_time_ruler, CORRIDOR, TIME_RULER, GtkWidget)

GtkWidget *corridor_time_ruler_new (CorridorTimeline *timeline);

G_END_DECLS
