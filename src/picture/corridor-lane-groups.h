/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-lane-layout.h"

G_BEGIN_DECLS

/* How the statements of one date stand together: a part of corridor-lane-layout.c. Pixels are those beside text
 * of the usual size. */

#define CORRIDOR_MARK_PITCH 15.0 /* from glyph to glyph */
#define CORRIDOR_MARK_ROW 17.0   /* from row to row */
#define CORRIDOR_BAR_PITCH 12.0
#define CORRIDOR_BED_PADDING 4.0
/* beyond the marks, on each side of a bed around them whose date is doubted */
#define CORRIDOR_BED_FADE 14.0
/* of a doubted edge, half of it on each side of the day */
#define CORRIDOR_EDGE_FADE 36.0
/* how far a bar reaches to a side of which nothing is known: it means no length of time */
#define CORRIDOR_UNKNOWN_FADE 140.0
#define CORRIDOR_ARROW_ROOM 14.0
#define CORRIDOR_ARROW_LEAST 24.0

void     corridor_lane_layout_add_groups (CorridorLaneLayout *layout, const CorridorTimeTable *table,
                                          const guint32 *statements, guint n);
gboolean corridor_mark_group_is_bar      (const CorridorLaneLayout *layout, const CorridorMarkGroup *group);
/* all that a group takes of its tracks, in pixels from the origin */
void     corridor_mark_group_get_reach   (const CorridorLaneLayout *layout, const CorridorMarkGroup *group,
                                          double *left, double *right);

G_END_DECLS
