/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/* What the pointer does with time wherever it is shown at the timeline's own scale: Ctrl and the wheel zoom
 * where the pointer is, a level wheel or Shift pans. @pans_upright: the plain wheel pans too; else it is left
 * to who scrolls. */
void corridor_time_input_add_wheel (GtkWidget *widget, CorridorTimeline *timeline, gboolean pans_upright);
/* with the plain wheel left, and a drag, which pans; with Shift it chooses a period, with Ctrl as well one as
 * fine as one can aim */
void corridor_time_input_add       (GtkWidget *widget, CorridorTimeline *timeline);

G_END_DECLS
