/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorTimeRuler:
 *
 * The axis above the lanes, and the date filter on it. What stands between two labels, a year or a month or
 * ten years, is lit under the pointer; a click filters by it, a second one lets it go, with Shift it extends
 * the filter. A drag draws a period from label to label; one within a label goes from tick to tick, and one
 * with Ctrl as finely as one can aim. The filter has a handle at each end. The wheel pans, with Ctrl it zooms.
 *
 * With the focus, arrows walk, with Shift they choose several; Return filters, Delete takes the filter away,
 * Escape ends what is being chosen. Its role is that of a slider, whose value is what the cursor is at.
 *
 * # CSS nodes
 *
 * `timeruler`
 */
#define CORRIDOR_TYPE_TIME_RULER (corridor_time_ruler_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeRuler, corridor_time_ruler, CORRIDOR, TIME_RULER, GtkWidget)

GtkWidget *corridor_time_ruler_new         (CorridorTimeline *timeline);
/* what a caption beside it says, "2021 · 3 statements", and of which period; NULL where there is none */
char      *corridor_time_ruler_get_caption (CorridorTimeRuler *self, CorridorPeriod *period);

G_END_DECLS
