/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a period, wherever it is pointed at. */

#include "corridor-timeline.h"

#include "corridor-i18n.h"

/* How many of the result touch a period; with a date filter the others are not in it, and the number would say something else. */
static gboolean
count (CorridorTimeline *self, const CorridorPeriod *period, guint *n)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self);
  CorridorPeriod filter;

  if (lanes == NULL || corridor_timeline_get_filter (self, &filter))
    return FALSE;
  *n = corridor_time_set_count (corridor_lanes_get_result_set (lanes), period->first, period->last + 1.);
  return TRUE;
}

/**
 * corridor_timeline_describe_period:
 * @self: a timeline
 * @period: a period
 *
 * Returns: (transfer full): which it is, and how many statements touch it: "2021 · 8 statements"
 */
char *
corridor_timeline_describe_period (CorridorTimeline *self, const CorridorPeriod *period)
{
  g_autofree char *time = corridor_period_describe (period);
  g_autofree char *number = NULL;
  guint n;

  if (!count (self, period, &n))
    return g_steal_pointer (&time);
  number = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  return g_strconcat (time, " · ", number, NULL);
}

/**
 * corridor_timeline_is_filter:
 * @self: a timeline
 * @period: a period
 *
 * Returns: whether it is what the query's dates hold
 */
gboolean
corridor_timeline_is_filter (CorridorTimeline *self, const CorridorPeriod *period)
{
  CorridorPeriod filter;

  return corridor_timeline_get_filter (self, &filter) && filter.first == period->first && filter.last == period->last;
}
