/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grammar of EDTF, levels 0 to 2, by recursive descent: one pass from left to right, no backtracking.
 *
 *   date      = point [ time ] | interval | set
 *   interval  = ( point | ".." | "" ) "/" ( point | ".." | "" )
 *   set       = ( "[" | "{" ) member { "," member } ( "]" | "}" )
 *   member    = point | point ".." point | ".." point | point ".."
 */

#include "corridor-date-parse.h"
#include "corridor-i18n.h"

#include <string.h>

/* A set of 100,000 days has 1.1 million bytes. */
#define MAX_LENGTH (8 * 1024 * 1024)

/* The least that a set's point takes: four digits and what parts it from the next. */
#define MIN_POINT_LENGTH 5

static gboolean
read_interval_point (CorridorDateScan *scan, CorridorDate *date, CorridorDateRole role)
{
  CorridorDatePoint *point = &date->points[date->n_points];

  if (*scan->at == '[' || *scan->at == '{')
    return corridor_date_scan_fail_here (scan, _("a set cannot be one end of an interval"));
  if (!corridor_date_scan_point (scan, point))
    return FALSE;
  if (*scan->at == 'T')
    return corridor_date_scan_fail_here (scan, _("a time of day cannot stand in an interval"));
  point->role = role;
  date->n_points++;
  return TRUE;
}

static gboolean
check_order (CorridorDateScan *scan, const char *at, CorridorDate *date, const char *message)
{
  CorridorDays first;
  CorridorDays last;

  if (corridor_date_point_get_days (&date->points[date->n_points - 2], &first)
      && corridor_date_point_get_days (&date->points[date->n_points - 1], &last)
      && first.first > last.last)
    return corridor_date_scan_fail (scan, at, CORRIDOR_DATE_ERROR_REVERSED, message);
  return TRUE;
}

/* One side of an interval: what stands there, and whether that is a date. */
static gboolean
read_side (CorridorDateScan *scan, CorridorDate *date, CorridorDateRole role, char stop, guint8 *edge)
{
  if (*scan->at == stop)
    {
      *edge = CORRIDOR_EDGE_UNKNOWN;
      return TRUE;
    }
  if (corridor_date_scan_skip_dots (scan))
    {
      *edge = CORRIDOR_EDGE_OPEN;
      if (*scan->at == '?' || *scan->at == '~' || *scan->at == '%')
        /* xgettext:no-c-format */
        return corridor_date_scan_fail_here (scan, _("an open end takes none of ? ~ %"));
      return TRUE;
    }
  *edge = CORRIDOR_EDGE_KNOWN;
  return read_interval_point (scan, date, role);
}

static gboolean
read_interval (CorridorDateScan *scan, CorridorDate *date)
{
  const char *end;

  if (!read_side (scan, date, CORRIDOR_DATE_ROLE_FIRST, '/', &date->begin_edge))
    return FALSE;
  if (*scan->at != '/')
    return corridor_date_scan_fail_at_rest (scan);
  end = ++scan->at;
  if (!read_side (scan, date, CORRIDOR_DATE_ROLE_LAST, '\0', &date->end_edge))
    return FALSE;
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);

  if (date->begin_edge == CORRIDOR_EDGE_UNKNOWN && date->end_edge == CORRIDOR_EDGE_UNKNOWN)
    return corridor_date_scan_fail (scan, scan->text, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("an interval needs a beginning or an end"));
  if (date->n_points == 2)
    return check_order (scan, end, date, _("the interval ends before it begins"));
  return TRUE;
}

static gboolean
read_set_point (CorridorDateScan *scan, CorridorDate *date, CorridorDateRole role)
{
  CorridorDatePoint *point = &date->points[date->n_points];

  if (!corridor_date_scan_point (scan, point))
    return FALSE;
  if (*scan->at == 'T')
    return corridor_date_scan_fail_here (scan, _("a time of day cannot stand in a set"));
  point->role = role;
  date->n_points++;
  return TRUE;
}

static gboolean
ends_member (char c)
{
  return c == ',' || c == ']' || c == '}';
}

static gboolean
read_member (CorridorDateScan *scan, CorridorDate *date)
{
  const char *last;

  if (corridor_date_scan_skip_dots (scan))
    {
      if (ends_member (*scan->at))
        return corridor_date_scan_fail_here (scan, _("a date is missing here"));
      return read_set_point (scan, date, CORRIDOR_DATE_ROLE_OR_EARLIER);
    }

  if (!read_set_point (scan, date, CORRIDOR_DATE_ROLE_ALONE))
    return FALSE;
  if (!corridor_date_scan_skip_dots (scan))
    return TRUE;

  if (ends_member (*scan->at))
    {
      date->points[date->n_points - 1].role = CORRIDOR_DATE_ROLE_OR_LATER;
      return TRUE;
    }
  date->points[date->n_points - 1].role = CORRIDOR_DATE_ROLE_FIRST;
  last = scan->at;
  return read_set_point (scan, date, CORRIDOR_DATE_ROLE_LAST)
         && check_order (scan, last, date, _("the range ends before it begins"));
}

static gboolean
read_set (CorridorDateScan *scan, CorridorDate *date)
{
  char close = *scan->at == '[' ? ']' : '}';

  do
    {
      scan->at++;
      if (ends_member (*scan->at))
        return corridor_date_scan_fail_here (scan, _("a date is missing here"));
      if (!read_member (scan, date))
        return FALSE;
    }
  while (*scan->at == ',');

  if (*scan->at != close)
    return corridor_date_scan_fail_at_rest (scan);
  scan->at++;
  if (*scan->at == '/')
    return corridor_date_scan_fail_here (scan, _("a set cannot be one end of an interval"));
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);
  return TRUE;
}

static gboolean
read_point (CorridorDateScan *scan, CorridorDate *date)
{
  CorridorDatePoint *point = &date->points[date->n_points];

  if (!corridor_date_scan_point (scan, point))
    return FALSE;
  if (*scan->at == 'T' && !corridor_date_scan_time (scan, point))
    return FALSE;
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);
  date->n_points++;
  return TRUE;
}

/* A date of so many points, and of its text after them. */
static gsize
measure_date (gsize n_points, gsize length)
{
  return G_STRUCT_OFFSET (CorridorDate, points) + n_points * sizeof (CorridorDatePoint) + length + 1;
}

/* Room for as many points as the text can hold, and one that turns out to be wrong. */
static CorridorDate *
allocate_date (CorridorDateForm form, gsize length)
{
  gsize n_points = form == CORRIDOR_DATE_POINT      ? 1
                   : form == CORRIDOR_DATE_INTERVAL ? 2
                                                    : length / MIN_POINT_LENGTH + 1;
  CorridorDate *date = g_malloc0 (MAX (measure_date (n_points, length), sizeof (CorridorDate)));

  g_atomic_ref_count_init (&date->ref_count);
  date->form = form;
  return date;
}

/* Puts the text after the points that there are, and gives back the rest of the room. */
static CorridorDate *
finish_date (CorridorDate *date, const char *text, gsize length)
{
  if (corridor_date_is_set (date))
    date = g_realloc (date, MAX (measure_date (date->n_points, length), sizeof (CorridorDate)));
  memcpy (date->points + date->n_points, text, length + 1);
  corridor_date_compute_bounds (date);
  return date;
}

static CorridorDateForm
guess_form (const char *text, gsize length)
{
  if (*text == '[')
    return CORRIDOR_DATE_ONE_OF;
  if (*text == '{')
    return CORRIDOR_DATE_ALL_OF;
  return memchr (text, '/', length) != NULL ? CORRIDOR_DATE_INTERVAL : CORRIDOR_DATE_POINT;
}

static gboolean
read_date (CorridorDateScan *scan, CorridorDate *date)
{
  switch (date->form)
    {
    case CORRIDOR_DATE_INTERVAL:
      return read_interval (scan, date);

    case CORRIDOR_DATE_ONE_OF:
    case CORRIDOR_DATE_ALL_OF:
      return read_set (scan, date);

    case CORRIDOR_DATE_POINT:
    default:
      return read_point (scan, date);
    }
}

/**
 * corridor_date_parse:
 * @edtf: a date in EDTF (ISO 8601-2:2019, levels 0 to 2); any bytes
 * @error: return location for a #CorridorDateError, or %NULL
 *
 * Reads a date. The messages of errors say in the user's language what is wrong and at which character;
 * they do not repeat @edtf.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with @error set
 */
CorridorDate *
corridor_date_parse (const char *edtf, GError **error)
{
  g_autoptr (CorridorDate) date = NULL;
  CorridorDateScan scan = { edtf, edtf, error };
  gsize length;

  g_return_val_if_fail (edtf != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  length = strlen (edtf);
  if (length > MAX_LENGTH)
    {
      corridor_date_scan_fail (&scan, edtf, CORRIDOR_DATE_ERROR_SYNTAX, _("the date is too long"));
      return NULL;
    }

  date = allocate_date (guess_form (edtf, length), length);
  if (!read_date (&scan, date))
    return NULL;
  return finish_date (g_steal_pointer (&date), edtf, length);
}
