/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-lane-layout.h"
#include "corridor-lanes.h"
#include "corridor-period.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimeline:
 *
 * What the parts of the timeline pane share: the lanes of a session's result, where their marks lie, and the
 * time in view, which is the session's. It computes when it is asked, so that several changes before a frame
 * cost one.
 *
 * Signals: `changed` (other lanes, counts or a library: everything is laid out anew), `moved` (the time in
 * view), `marked` (current, selected, the period that is pointed at or being chosen).
 */
#define CORRIDOR_TYPE_TIMELINE (corridor_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeline, corridor_timeline, CORRIDOR, TIMELINE, GObject)

CorridorTimeline *corridor_timeline_new         (void);
void              corridor_timeline_set_session (CorridorTimeline *self, CorridorSession *session);
CorridorSession  *corridor_timeline_get_session (CorridorTimeline *self); /* nullable */

/* what the lanes are: a CorridorFacet or CORRIDOR_LANE_FACET_NONE */
void              corridor_timeline_set_facet   (CorridorTimeline *self, int facet);
int               corridor_timeline_get_facet   (CorridorTimeline *self);

/* the dates of the library and the result's lanes; NULL while there is no library or its dates are still
 * being sorted */
CorridorTimeTable *corridor_timeline_get_table  (CorridorTimeline *self);
CorridorLanes     *corridor_timeline_get_lanes  (CorridorTimeline *self);
gboolean           corridor_timeline_get_published (CorridorTimeline *self, double *day);

/* time: the canvas says where it lies */
const CorridorTimeExtent *corridor_timeline_get_extent (CorridorTimeline *self);
const CorridorTimeScale  *corridor_timeline_get_scale  (CorridorTimeline *self);
void              corridor_timeline_set_place   (CorridorTimeline *self, double x, double width, gboolean mirrored);
void              corridor_timeline_set_view    (CorridorTimeline *self, double first, double last);
void              corridor_timeline_pan         (CorridorTimeline *self, double pixels);
void              corridor_timeline_zoom        (CorridorTimeline *self, double factor, double day);
void              corridor_timeline_show        (CorridorTimeline *self, double first, double last);
void              corridor_timeline_reset       (CorridorTimeline *self);

/* lanes, from top to bottom in pixels; those that are to be seen are filled first */
void              corridor_timeline_fill        (CorridorTimeline *self, guint first, guint end);
/* of the one after the last: the height of all */
double            corridor_timeline_get_top     (CorridorTimeline *self, guint lane);
double            corridor_timeline_get_height  (CorridorTimeline *self, guint lane);
guint             corridor_timeline_find_lane   (CorridorTimeline *self, double y); /* CORRIDOR_NONE */
/* what a lane's name needs, in pixels: lanes grow with the text */
void              corridor_timeline_set_least_height (CorridorTimeline *self, double height);
void              corridor_timeline_set_n_visible (CorridorTimeline *self, guint n);
/* NULL where nothing of the lane is dated; @inset: from the top of the lane to the layout's. Valid until
 * anything changes. */
const CorridorLaneLayout *corridor_timeline_get_layout (CorridorTimeline *self, guint lane, double *inset);

/* how much larger than usual its text is, 1 or more */
void              corridor_timeline_set_size    (CorridorTimeline *self, double size);
double            corridor_timeline_get_size    (CorridorTimeline *self);

/* what stands between two ticks of the axis; @fine: the ticks without labels count too */
CorridorPeriod    corridor_timeline_find_span   (CorridorTimeline *self, double day, gboolean fine);
/* where a period lies on the canvas, in pixels */
void              corridor_timeline_get_bounds  (CorridorTimeline *self, const CorridorPeriod *period,
                                                 double *left, double *right);
/* the one that the pointer or the keys are at */
void              corridor_timeline_point       (CorridorTimeline *self, const CorridorPeriod *period);
gboolean          corridor_timeline_get_pointed (CorridorTimeline *self, CorridorPeriod *period);
/* the one that is being chosen by dragging: drawn anew, or that of the filter with an end moved; @fine: not
 * from tick to tick, but as fine as one can aim */
void              corridor_timeline_set_period  (CorridorTimeline *self, double from, double to, gboolean fine);
void              corridor_timeline_move_end    (CorridorTimeline *self, gboolean last, double day,
                                                 gboolean fine);
gboolean          corridor_timeline_get_period  (CorridorTimeline *self, CorridorPeriod *period);
void              corridor_timeline_end_period  (CorridorTimeline *self, gboolean apply);
/* the one that the query's dates hold; FALSE where it has none */
gboolean          corridor_timeline_get_filter    (CorridorTimeline *self, CorridorPeriod *period);
void              corridor_timeline_filter_period (CorridorTimeline *self, const CorridorPeriod *period);
void              corridor_timeline_toggle_period (CorridorTimeline *self, const CorridorPeriod *period);
void              corridor_timeline_extend_filter (CorridorTimeline *self, const CorridorPeriod *period);
void              corridor_timeline_clear_filter  (CorridorTimeline *self);

gboolean          corridor_timeline_is_filter     (CorridorTimeline *self, const CorridorPeriod *period);
/* which it is, and how many statements touch it */
char             *corridor_timeline_describe_period (CorridorTimeline *self, const CorridorPeriod *period);

G_END_DECLS
