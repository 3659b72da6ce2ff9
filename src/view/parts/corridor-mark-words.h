/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-timeline.h"

G_BEGIN_DECLS

/* what a mark stands for, in plain text: a tooltip's lines */
char *corridor_mark_describe         (CorridorTimeline *timeline, const CorridorLaneLayout *layout,
                                      guint mark);
/* the same in one line, with the name of its lane, for one who cannot see where it is */
char *corridor_mark_describe_in_lane (CorridorTimeline *timeline, guint lane,
                                      const CorridorLaneLayout *layout, guint mark);
/* "22 dated statements in 4 lanes, 2020 to 2026 in view": the timeline as a whole */
char *corridor_timeline_describe     (CorridorTimeline *timeline);

G_END_DECLS
