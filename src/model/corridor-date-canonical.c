/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One way of writing for each date. */

#include "corridor-date-private.h"

static void
append_qualifier (GString *text, guint8 qualifiers)
{
  if (qualifiers == (CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE))
    g_string_append_c (text, '%');
  else if (qualifiers == CORRIDOR_DATE_UNCERTAIN)
    g_string_append_c (text, '?');
  else if (qualifiers == CORRIDOR_DATE_APPROXIMATE)
    g_string_append_c (text, '~');
}

static void
append_masked_year (GString *text, const CorridorDatePoint *point)
{
  gint64 place = 1000;

  if (point->negative)
    g_string_append_c (text, '-');
  for (int bit = 3; bit >= 0; bit--, place /= 10)
    g_string_append_c (text, point->year_mask & (1u << bit) ? 'X' : (char) ('0' + point->year / place % 10));
}

static void
append_component (GString *text, const CorridorDatePoint *point, guint component)
{
  if (component == CORRIDOR_DATE_COMPONENT_MONTH)
    {
      g_string_append_len (text, point->month, 2);
    }
  else if (component == CORRIDOR_DATE_COMPONENT_DAY)
    {
      g_string_append_len (text, point->day, 2);
    }
  else if (point->year_mask != 0)
    {
      append_masked_year (text, point);
    }
  else
    {
      corridor_day_append_year (text, point->negative ? -point->year : point->year);
      if (point->significant > 0)
        g_string_append_printf (text, "S%u", point->significant);
    }
}

static void
append_time (GString *text, const CorridorDatePoint *point)
{
  if (point->time_kind == CORRIDOR_DATE_TIME_NONE)
    return;

  g_string_append_printf (text, "T%02u:%02u:%02u", point->hour, point->minute, point->second);
  if (point->time_kind == CORRIDOR_DATE_TIME_UTC)
    g_string_append_c (text, 'Z');
  else if (point->time_kind == CORRIDOR_DATE_TIME_OFFSET)
    g_string_append_printf (text, "%c%02u:%02u", point->zone < 0 ? '-' : '+', ABS (point->zone) / 60u,
                            ABS (point->zone) % 60u);
}

/* A qualifier that holds for the first components alike is written once, to the right of the last of them;
 * what holds for a later one alone, to its left. */
static void
append_point (GString *text, const CorridorDatePoint *point)
{
  guint n_components = corridor_date_point_count_components (point);
  guint8 common = point->qualifiers[0];
  guint n_alike = 1;

  while (n_alike < n_components && point->qualifiers[n_alike] == common)
    n_alike++;

  for (guint i = 0; i < n_components; i++)
    {
      if (i > 0)
        g_string_append_c (text, '-');
      if (i >= n_alike)
        append_qualifier (text, point->qualifiers[i]);
      append_component (text, point, i);
      if (i + 1 == n_alike)
        append_qualifier (text, common);
    }
  append_time (text, point);
}

static void
append_end (GString *text, CorridorEdge edge, const CorridorDatePoint **point)
{
  if (edge == CORRIDOR_EDGE_OPEN)
    g_string_append (text, "..");
  else if (edge != CORRIDOR_EDGE_UNKNOWN)
    append_point (text, (*point)++);
}

static void
append_set (GString *text, const CorridorDate *date)
{
  g_string_append_c (text, date->form == CORRIDOR_DATE_ONE_OF ? '[' : '{');
  for (guint i = 0; i < date->n_points; i++)
    {
      CorridorDateRole role = (CorridorDateRole) date->points[i].role;

      if (i > 0 && role != CORRIDOR_DATE_ROLE_LAST)
        g_string_append_c (text, ',');
      if (role == CORRIDOR_DATE_ROLE_LAST || role == CORRIDOR_DATE_ROLE_OR_EARLIER)
        g_string_append (text, "..");
      append_point (text, &date->points[i]);
      if (role == CORRIDOR_DATE_ROLE_OR_LATER)
        g_string_append (text, "..");
    }
  g_string_append_c (text, date->form == CORRIDOR_DATE_ONE_OF ? ']' : '}');
}

/**
 * corridor_date_to_canonical:
 * @date: a date
 *
 * Writes @date in EDTF, in the one way for all that have the same meaning: exponents are written out,
 * qualifiers of all components stand at the end, an offset has minutes. It parses to the same date.
 *
 * Returns: (transfer full): the text
 */
char *
corridor_date_to_canonical (const CorridorDate *date)
{
  const CorridorDatePoint *point;
  GString *text;

  g_return_val_if_fail (date != NULL, NULL);

  text = g_string_new (NULL);
  point = date->points;
  switch (date->form)
    {
    case CORRIDOR_DATE_INTERVAL:
      append_end (text, (CorridorEdge) date->begin_edge, &point);
      g_string_append_c (text, '/');
      append_end (text, (CorridorEdge) date->end_edge, &point);
      break;

    case CORRIDOR_DATE_ONE_OF:
    case CORRIDOR_DATE_ALL_OF:
      append_set (text, date);
      break;

    case CORRIDOR_DATE_POINT:
    default:
      append_point (text, date->points);
      break;
    }
  return g_string_free (text, FALSE);
}
