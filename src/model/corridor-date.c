/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-private.h"

G_DEFINE_BOXED_TYPE (CorridorDate, corridor_date, corridor_date_ref, corridor_date_unref)
G_DEFINE_QUARK (corridor-date-error-quark, corridor_date_error)

/**
 * corridor_date_ref:
 * @date: a date
 *
 * Returns: (transfer full): @date
 */
CorridorDate *
corridor_date_ref (CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  g_atomic_ref_count_inc (&date->ref_count);
  return date;
}

/**
 * corridor_date_unref:
 * @date: (transfer full): a date
 */
void
corridor_date_unref (CorridorDate *date)
{
  g_return_if_fail (date != NULL);

  if (g_atomic_ref_count_dec (&date->ref_count))
    g_free (date);
}

/**
 * corridor_date_get_text:
 * @date: a date
 *
 * Returns: (transfer none): @date as it was written
 */
const char *
corridor_date_get_text (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return (const char *) (date->points + date->n_points);
}

/**
 * corridor_date_get_span:
 * @date: a date
 *
 * From the earliest possible beginning to the latest possible end.
 *
 * Returns: the days; an open or unknown end of an interval is an open side
 */
CorridorDays
corridor_date_get_span (const CorridorDate *date)
{
  const CorridorDays none = { 0, 0 };

  g_return_val_if_fail (date != NULL, none);

  return date->span;
}

/**
 * corridor_date_get_core:
 * @date: a date
 * @core: (out) (optional): the days, set only where there are any
 *
 * From the latest possible beginning to the earliest possible end: what @date covers in any case.
 *
 * Returns: whether there is such a day
 */
gboolean
corridor_date_get_core (const CorridorDate *date, CorridorDays *core)
{
  g_return_val_if_fail (date != NULL, FALSE);

  if (date->core.first > date->core.last)
    return FALSE;
  if (core != NULL)
    *core = date->core;
  return TRUE;
}

/**
 * corridor_date_get_qualifiers:
 * @date: a date
 *
 * Returns: the qualifiers of any part of @date
 */
CorridorDateQualifiers
corridor_date_get_qualifiers (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, CORRIDOR_DATE_EXACT);

  return (CorridorDateQualifiers) date->qualifiers;
}

/**
 * corridor_date_get_begin_edge:
 * @date: a date
 *
 * Returns: how the first day of the span is known; imprecision is no doubt, so that a year has known edges
 */
CorridorEdge
corridor_date_get_begin_edge (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, CORRIDOR_EDGE_UNKNOWN);

  return (CorridorEdge) date->begin_edge;
}

/**
 * corridor_date_get_end_edge:
 * @date: a date
 *
 * Returns: how the last day of the span is known
 */
CorridorEdge
corridor_date_get_end_edge (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, CORRIDOR_EDGE_UNKNOWN);

  return (CorridorEdge) date->end_edge;
}

/**
 * corridor_date_is_interval:
 * @date: a date
 *
 * Returns: whether @date is written with a `/`
 */
gboolean
corridor_date_is_interval (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->form == CORRIDOR_DATE_INTERVAL;
}

/**
 * corridor_date_is_set:
 * @date: a date
 *
 * Returns: whether @date is one of or all of several
 */
gboolean
corridor_date_is_set (const CorridorDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->form == CORRIDOR_DATE_ONE_OF || date->form == CORRIDOR_DATE_ALL_OF;
}
