/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Periods of the timeline: pointed at, chosen, and the one that the query's dates hold. */

#include "corridor-timeline-private.h"

#include <math.h>

static gboolean
is_same (const CorridorPeriod *a, const CorridorPeriod *b)
{
  return a->first == b->first && a->last == b->last;
}

/* What the axis counts in: its labels, and the ticks between them. */
static void
get_steps (CorridorTimeline *self, CorridorTimeStep *major, CorridorTimeStep *minor)
{
  corridor_time_axis_get_steps (&self->scale, 0, 2 * self->scale.x + self->scale.width, self->size, major, minor);
}

/**
 * corridor_timeline_find_span:
 * @self: a timeline
 * @day: a day
 * @fine: whether the ticks between the labels count
 *
 * Returns: what stands between two ticks of the axis: a year, a month, ten years, …
 */
CorridorPeriod
corridor_timeline_find_span (CorridorTimeline *self, double day, gboolean fine)
{
  CorridorTimeStep major, minor;

  day = CLAMP (day, self->extent.first, self->extent.end - 1);
  get_steps (self, &major, &minor);
  return corridor_period_snap (day, day, fine ? &minor : &major);
}

/**
 * corridor_timeline_get_bounds:
 * @self: a timeline
 * @period: a period
 * @left: (out): its left on the canvas, in pixels
 * @right: (out): its right
 *
 * Says where a period lies; what is far out of view is brought near, as cairo cannot draw so far.
 */
void
corridor_timeline_get_bounds (CorridorTimeline *self, const CorridorPeriod *period, double *left, double *right)
{
  const double beyond = 100, width = 2 * self->scale.x + self->scale.width;
  double first = period->first == CORRIDOR_DAY_OPEN_START ? -INFINITY : period->first;
  double end = period->last == CORRIDOR_DAY_OPEN_END ? INFINITY : period->last + 1.;
  double a = corridor_time_scale_to_x (&self->scale, first), b = corridor_time_scale_to_x (&self->scale, end);

  *left = CLAMP (MIN (a, b), -beyond, width + beyond);
  *right = CLAMP (MAX (a, b), -beyond, width + beyond);
}

/**
 * corridor_timeline_point:
 * @self: a timeline
 * @period: (nullable): what the pointer or the keys are at
 *
 * Points at a period.
 */
void
corridor_timeline_point (CorridorTimeline *self, const CorridorPeriod *period)
{
  if (self->has_pointed == (period != NULL) && (period == NULL || is_same (period, &self->pointed)))
    return;
  self->has_pointed = period != NULL;
  if (period != NULL)
    self->pointed = *period;
  corridor_timeline_emit_marked (self);
}

/**
 * corridor_timeline_get_pointed:
 * @self: a timeline
 * @period: (out): what is pointed at
 *
 * Returns: whether something is
 */
gboolean
corridor_timeline_get_pointed (CorridorTimeline *self, CorridorPeriod *period)
{
  *period = self->pointed;
  return self->has_pointed;
}

static void
set_period (CorridorTimeline *self, CorridorPeriod period)
{
  if (self->has_period && is_same (&period, &self->period))
    return;
  self->has_period = TRUE;
  self->period = period;
  corridor_timeline_emit_marked (self);
}

/**
 * corridor_timeline_set_period:
 * @self: a timeline
 * @from: a day where a drag began
 * @to: the day where it is
 * @fine: whether it is as fine as one can aim
 *
 * Chooses a period, while it is being dragged. It goes from label to label of the axis; within one label, from tick to tick.
 */
void
corridor_timeline_set_period (CorridorTimeline *self, double from, double to, gboolean fine)
{
  const double last = self->extent.end - 1;
  CorridorTimeStep major, minor;
  gboolean is_within;

  from = CLAMP (from, self->extent.first, last);
  to = CLAMP (to, self->extent.first, last);
  get_steps (self, &major, &minor);
  is_within = corridor_time_step_floor (&major, from) == corridor_time_step_floor (&major, to);
  if (fine)
    set_period (self, corridor_period_round (from, to, corridor_time_scale_get_density (&self->scale)));
  else
    set_period (self, corridor_period_snap (from, to, is_within ? &minor : &major));
}

/* The boundary of a step that is nearest to a day. */
static gint64
find_boundary (const CorridorTimeStep *step, double day)
{
  gint64 before = corridor_time_step_floor (step, day), after = corridor_time_step_next (step, before);

  return day - before <= after - day ? before : after;
}

/**
 * corridor_timeline_move_end:
 * @self: a timeline that has a date filter
 * @last: whether the later of its ends is moved
 * @day: where to
 * @fine: whether it goes as fine as one can aim, and not from tick to tick
 *
 * Chooses the period of the date filter with one end of it moved; something of it is always left.
 */
void
corridor_timeline_move_end (CorridorTimeline *self, gboolean last, double day, gboolean fine)
{
  CorridorTimeStep major, step;
  CorridorPeriod period;

  if (!corridor_timeline_get_filter (self, &period))
    return;
  day = CLAMP (day, self->extent.first, self->extent.end);
  get_steps (self, &major, &step);
  if (fine)
    step = corridor_period_choose_step (corridor_time_scale_get_density (&self->scale));
  if (last)
    {
      period.last = find_boundary (&step, day) - 1;
      if (period.last <= period.first)
        period.last = corridor_period_snap (period.first, period.first, &step).last;
    }
  else
    {
      period.first = find_boundary (&step, day);
      if (period.first >= period.last)
        period.first = corridor_period_snap (period.last, period.last, &step).first;
    }
  set_period (self, period);
}

/**
 * corridor_timeline_get_period:
 * @self: a timeline
 * @period: (out): the period that is being chosen
 *
 * Returns: whether one is
 */
gboolean
corridor_timeline_get_period (CorridorTimeline *self, CorridorPeriod *period)
{
  *period = self->period;
  return self->has_period;
}

/**
 * corridor_timeline_end_period:
 * @self: a timeline
 * @apply: whether to filter by it
 *
 * Ends the choosing of a period.
 */
void
corridor_timeline_end_period (CorridorTimeline *self, gboolean apply)
{
  if (!self->has_period)
    return;
  self->has_period = FALSE;
  corridor_timeline_emit_marked (self);
  if (apply)
    corridor_timeline_filter_period (self, &self->period);
}

/**
 * corridor_timeline_get_filter:
 * @self: a timeline
 * @period: (out): what the query's dates hold
 *
 * Returns: whether it has any
 */
gboolean
corridor_timeline_get_filter (CorridorTimeline *self, CorridorPeriod *period)
{
  CorridorQuery *query = self->session != NULL ? corridor_session_get_query (self->session) : NULL;

  *period = (CorridorPeriod) { CORRIDOR_DAY_OPEN_START, CORRIDOR_DAY_OPEN_END };
  if (query == NULL || (corridor_query_get_from (query) == NULL && corridor_query_get_to (query) == NULL))
    return FALSE;
  *period = corridor_period_read (corridor_query_get_from (query), corridor_query_get_to (query));
  return TRUE;
}

/**
 * corridor_timeline_filter_period:
 * @self: a timeline
 * @period: a period
 *
 * Makes it the query's dates. Whether they must be certain is left as it was.
 */
void
corridor_timeline_filter_period (CorridorTimeline *self, const CorridorPeriod *period)
{
  g_autoptr (CorridorDate) from = NULL;
  g_autoptr (CorridorDate) to = NULL;

  if (self->session == NULL)
    return;
  corridor_period_get_dates (period, &from, &to);
  if (from != NULL || to != NULL)
    corridor_session_choose_dates (self->session, from, to,
                                   corridor_query_get_certain (corridor_session_get_query (self->session)));
}

/**
 * corridor_timeline_toggle_period:
 * @self: a timeline
 * @period: a period
 *
 * Makes it the query's dates, or takes these away where it is what they hold.
 */
void
corridor_timeline_toggle_period (CorridorTimeline *self, const CorridorPeriod *period)
{
  CorridorPeriod filter;

  if (corridor_timeline_get_filter (self, &filter) && is_same (&filter, period))
    corridor_timeline_clear_filter (self);
  else
    corridor_timeline_filter_period (self, period);
}

/**
 * corridor_timeline_extend_filter:
 * @self: a timeline
 * @period: a period
 *
 * Makes the query's dates reach to it, too.
 */
void
corridor_timeline_extend_filter (CorridorTimeline *self, const CorridorPeriod *period)
{
  CorridorPeriod filter, both = *period;

  if (corridor_timeline_get_filter (self, &filter))
    both = (CorridorPeriod) { MIN (filter.first, period->first), MAX (filter.last, period->last) };
  corridor_timeline_filter_period (self, &both);
}

/**
 * corridor_timeline_clear_filter:
 * @self: a timeline
 *
 * Takes the query's dates away.
 */
void
corridor_timeline_clear_filter (CorridorTimeline *self)
{
  if (self->session != NULL)
    corridor_session_choose_dates (self->session, NULL, NULL, FALSE);
}
