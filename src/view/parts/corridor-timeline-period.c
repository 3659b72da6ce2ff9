/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A period of the timeline: chosen by dragging, or shown alone. */

#include "corridor-timeline-private.h"

/**
 * corridor_timeline_set_period:
 * @self: a timeline
 * @from: a day where a drag began
 * @to: the day where it is
 *
 * Chooses a period, while it is being dragged; it is rounded to whole steps of the calendar.
 */
void
corridor_timeline_set_period (CorridorTimeline *self, double from, double to)
{
  self->has_period = TRUE;
  self->period = corridor_period_round (from, to, corridor_time_scale_get_density (&self->scale));
  corridor_timeline_emit_marked (self);
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
    corridor_session_set_dates (self->session, from, to,
                                corridor_query_get_certain (corridor_session_get_query (self->session)));
}
