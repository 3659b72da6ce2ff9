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

static gboolean
read_interval_point (CorridorDateScan *scan, GArray *points, CorridorDateRole role)
{
  CorridorDatePoint point = { 0 };

  if (*scan->at == '[' || *scan->at == '{')
    return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("a set cannot be one end of an interval"));
  if (!corridor_date_scan_point (scan, &point))
    return FALSE;
  if (*scan->at == 'T')
    return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("a time of day cannot stand in an interval"));
  point.role = role;
  g_array_append_val (points, point);
  return TRUE;
}

static gboolean
check_order (CorridorDateScan *scan, const char *at, GArray *points, const char *message)
{
  CorridorDays first;
  CorridorDays last;

  if (corridor_date_point_get_days (&g_array_index (points, CorridorDatePoint, points->len - 2), &first)
      && corridor_date_point_get_days (&g_array_index (points, CorridorDatePoint, points->len - 1), &last)
      && first.first > last.last)
    return corridor_date_scan_fail (scan, at, CORRIDOR_DATE_ERROR_REVERSED, message);
  return TRUE;
}

/* One side of an interval: what stands there, and whether that is a date. */
static gboolean
read_side (CorridorDateScan *scan, GArray *points, CorridorDateRole role, char stop, CorridorEdge *edge)
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
        return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                        _("an open end takes none of ? ~ %"));
      return TRUE;
    }
  *edge = CORRIDOR_EDGE_KNOWN;
  return read_interval_point (scan, points, role);
}

static gboolean
read_interval (CorridorDateScan *scan, GArray *points, CorridorEdge *begin_edge, CorridorEdge *end_edge)
{
  const char *end;

  if (!read_side (scan, points, CORRIDOR_DATE_ROLE_FIRST, '/', begin_edge))
    return FALSE;
  if (*scan->at != '/')
    return corridor_date_scan_fail_at_rest (scan);
  end = ++scan->at;
  if (!read_side (scan, points, CORRIDOR_DATE_ROLE_LAST, '\0', end_edge))
    return FALSE;
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);

  if (*begin_edge == CORRIDOR_EDGE_UNKNOWN && *end_edge == CORRIDOR_EDGE_UNKNOWN)
    return corridor_date_scan_fail (scan, scan->text, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("an interval needs a beginning or an end"));
  if (points->len == 2)
    return check_order (scan, end, points, _("the interval ends before it begins"));
  return TRUE;
}

static gboolean
read_set_point (CorridorDateScan *scan, GArray *points, CorridorDateRole role)
{
  CorridorDatePoint point = { 0 };

  if (!corridor_date_scan_point (scan, &point))
    return FALSE;
  if (*scan->at == 'T')
    return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("a time of day cannot stand in a set"));
  point.role = role;
  g_array_append_val (points, point);
  return TRUE;
}

static gboolean
ends_member (char c)
{
  return c == ',' || c == ']' || c == '}';
}

static gboolean
read_member (CorridorDateScan *scan, GArray *points)
{
  const char *last;

  if (corridor_date_scan_skip_dots (scan))
    {
      if (ends_member (*scan->at))
        return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                        _("a date is missing here"));
      return read_set_point (scan, points, CORRIDOR_DATE_ROLE_OR_EARLIER);
    }

  if (!read_set_point (scan, points, CORRIDOR_DATE_ROLE_ALONE))
    return FALSE;
  if (!corridor_date_scan_skip_dots (scan))
    return TRUE;

  if (ends_member (*scan->at))
    {
      g_array_index (points, CorridorDatePoint, points->len - 1).role = CORRIDOR_DATE_ROLE_OR_LATER;
      return TRUE;
    }
  g_array_index (points, CorridorDatePoint, points->len - 1).role = CORRIDOR_DATE_ROLE_FIRST;
  last = scan->at;
  return read_set_point (scan, points, CORRIDOR_DATE_ROLE_LAST)
         && check_order (scan, last, points, _("the range ends before it begins"));
}

static gboolean
read_set (CorridorDateScan *scan, GArray *points)
{
  char close = *scan->at == '[' ? ']' : '}';

  do
    {
      scan->at++;
      if (ends_member (*scan->at))
        return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                        _("a date is missing here"));
      if (!read_member (scan, points))
        return FALSE;
    }
  while (*scan->at == ',');

  if (*scan->at != close)
    return corridor_date_scan_fail_at_rest (scan);
  scan->at++;
  if (*scan->at == '/')
    return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("a set cannot be one end of an interval"));
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);
  return TRUE;
}

static gboolean
read_point (CorridorDateScan *scan, GArray *points)
{
  CorridorDatePoint point = { 0 };

  if (!corridor_date_scan_point (scan, &point))
    return FALSE;
  if (*scan->at == 'T' && !corridor_date_scan_time (scan, &point))
    return FALSE;
  if (*scan->at != '\0')
    return corridor_date_scan_fail_at_rest (scan);
  g_array_append_val (points, point);
  return TRUE;
}

/* One block holds the date, its points and its text. */
static CorridorDate *
create_date (CorridorDateForm form, GArray *points, const char *text, gsize length)
{
  gsize size = sizeof (CorridorDate) + points->len * sizeof (CorridorDatePoint);
  CorridorDate *date = g_malloc0 (size + length + 1);

  g_atomic_ref_count_init (&date->ref_count);
  date->form = form;
  date->n_points = points->len;
  if (points->len > 0)
    memcpy (date->points, points->data, points->len * sizeof (CorridorDatePoint));
  date->text = (char *) date + size;
  memcpy (date->text, text, length + 1);
  return date;
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
  g_autoptr (GArray) points = NULL;
  CorridorDateScan scan = { edtf, edtf, error };
  CorridorDateForm form = CORRIDOR_DATE_POINT;
  CorridorEdge begin_edge = CORRIDOR_EDGE_KNOWN;
  CorridorEdge end_edge = CORRIDOR_EDGE_KNOWN;
  CorridorDate *date;
  gsize length;
  gboolean good;

  g_return_val_if_fail (edtf != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  length = strlen (edtf);
  if (length > MAX_LENGTH)
    {
      corridor_date_scan_fail (&scan, edtf, CORRIDOR_DATE_ERROR_SYNTAX, _("the date is too long"));
      return NULL;
    }

  points = g_array_new (FALSE, FALSE, sizeof (CorridorDatePoint));
  if (*edtf == '[' || *edtf == '{')
    {
      form = *edtf == '[' ? CORRIDOR_DATE_ONE_OF : CORRIDOR_DATE_ALL_OF;
      good = read_set (&scan, points);
    }
  else if (memchr (edtf, '/', length) != NULL)
    {
      form = CORRIDOR_DATE_INTERVAL;
      good = read_interval (&scan, points, &begin_edge, &end_edge);
    }
  else
    {
      good = read_point (&scan, points);
    }
  if (!good)
    return NULL;

  date = create_date (form, points, edtf, length);
  date->begin_edge = begin_edge;
  date->end_edge = end_edge;
  corridor_date_compute_bounds (date);
  return date;
}
