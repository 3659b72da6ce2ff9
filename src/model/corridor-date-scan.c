/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one point of EDTF (a year, month, sub-year or day) and a time of day, from left to right; its year
 * is for corridor-date-scan-year.c. */

#include "corridor-date-parse.h"
#include "corridor-i18n.h"

/* Sets the error: what is wrong, and where. Always FALSE, so that a caller can return it. */
gboolean
corridor_date_scan_fail (CorridorDateScan *scan, const char *at, CorridorDateError code, const char *message)
{
  /* the place is counted in characters of UTF-8, as the person sees it */
  guint character = 1;

  for (const char *p = scan->text; p < at; p++)
    if (((guchar) *p & 0xc0) != 0x80)
      character++;

  /* Translators: %1$s says what is wrong with a date, %2$u is the place of the character. */
  g_set_error (scan->error, CORRIDOR_DATE_ERROR, code, C_ ("date error", "%1$s (at character %2$u)"), message,
               character);
  return FALSE;
}

/* The next character is wrong. Always FALSE. */
gboolean
corridor_date_scan_fail_here (CorridorDateScan *scan, const char *message)
{
  return corridor_date_scan_fail (scan, scan->at, CORRIDOR_DATE_ERROR_SYNTAX, message);
}

/* Says why nothing that could go on does so here. */
gboolean
corridor_date_scan_fail_at_rest (CorridorDateScan *scan)
{
  switch (*scan->at)
    {
    case '\0':
      return corridor_date_scan_fail_here (scan, _("the date is not complete"));
    case ' ':
      return corridor_date_scan_fail_here (scan, _("a date has no spaces"));
    case '.':
      if (scan->at[1] == '.')
        return corridor_date_scan_fail_here (scan, _("two dots stand only in an interval or a set"));
      return corridor_date_scan_fail_here (scan, _("nothing can stand here"));
    case '?':
    case '~':
    case '%':
      /* xgettext:no-c-format */
      return corridor_date_scan_fail_here (scan, _("none of ? ~ % can stand here"));
    default:
      return corridor_date_scan_fail_here (scan, _("nothing can stand here"));
    }
}

gboolean
corridor_date_scan_skip_dots (CorridorDateScan *scan)
{
  if (scan->at[0] != '.' || scan->at[1] != '.')
    return FALSE;
  scan->at += 2;
  return TRUE;
}

static guint8
read_qualifier (CorridorDateScan *scan)
{
  switch (*scan->at)
    {
    case '?':
      scan->at++;
      return CORRIDOR_DATE_UNCERTAIN;
    case '~':
      scan->at++;
      return CORRIDOR_DATE_APPROXIMATE;
    case '%':
      scan->at++;
      return CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE;
    default:
      return 0;
    }
}

static gboolean
read_component (CorridorDateScan *scan, char component[2], const char *message)
{
  if (!corridor_date_is_digit_or_x (scan->at[0]) || !corridor_date_is_digit_or_x (scan->at[1]))
    return corridor_date_scan_fail_here (scan, message);
  component[0] = scan->at[0];
  component[1] = scan->at[1];
  scan->at += 2;
  return corridor_date_is_digit_or_x (*scan->at) ? corridor_date_scan_fail_here (scan, message) : TRUE;
}

static gboolean
matches_any (const char *component, guint first, guint last)
{
  for (guint value = first; value <= last; value++)
    if (corridor_date_component_matches (component, value))
      return TRUE;
  return FALSE;
}

static gboolean
read_month (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = scan->at;
  guint number;

  if (!read_component (scan, point->month, _("a month has two digits or X")))
    return FALSE;
  number = corridor_date_point_get_number (point->month);
  if (matches_any (point->month, 1, 12))
    point->precision = CORRIDOR_DATE_PRECISION_MONTH;
  else if (number >= 21 && number <= 41)
    point->precision = CORRIDOR_DATE_PRECISION_SUBYEAR;
  else
    return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_CALENDAR,
                                    _("there is no such month or season"));
  return TRUE;
}

/* Says which day it is that does not exist, in the words of a date. */
static gboolean
fail_no_day (CorridorDateScan *scan, const char *at, const CorridorDatePoint *point)
{
  g_autofree char *words = NULL;
  g_autofree char *message = NULL;

  if (corridor_date_point_is_masked (point) || !matches_any (point->day, 1, 31))
    return corridor_date_scan_fail (scan, at, CORRIDOR_DATE_ERROR_CALENDAR, _("there is no such day"));

  words = corridor_date_point_describe (point, CORRIDOR_DATE_LONG);
  /* Translators: %s is a day that the calendar does not have, such as 30 February 2016. */
  message = g_strdup_printf (_("there is no %s"), words);
  return corridor_date_scan_fail (scan, at, CORRIDOR_DATE_ERROR_CALENDAR, message);
}

static gboolean
read_day (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = scan->at;
  CorridorDays days;

  if (point->precision == CORRIDOR_DATE_PRECISION_SUBYEAR)
    return corridor_date_scan_fail_here (scan, _("no day follows a season or a part of the year"));
  if (!read_component (scan, point->day, _("a day has two digits or X")))
    return FALSE;
  point->precision = CORRIDOR_DATE_PRECISION_DAY;
  if (!corridor_date_point_get_days (point, &days))
    return fail_no_day (scan, start, point);
  return TRUE;
}

/* A qualifier to the right of a component holds for it and for all to its left, one to the left of a
 * component for that one alone. */
static void
read_right_qualifier (CorridorDateScan *scan, CorridorDatePoint *point, guint component)
{
  guint8 qualifier = read_qualifier (scan);

  for (guint i = 0; i <= component; i++)
    point->qualifiers[i] |= qualifier;
}

/* Reads a point as far as it goes; what follows is the caller's. */
gboolean
corridor_date_scan_point (CorridorDateScan *scan, CorridorDatePoint *point)
{
  gboolean complete = FALSE;

  for (guint i = 0; i < CORRIDOR_DATE_N_COMPONENTS; i++)
    {
      guint8 left;
      gboolean good;

      if (i > 0)
        scan->at++; /* the hyphen */
      left = read_qualifier (scan);
      good = i == CORRIDOR_DATE_COMPONENT_YEAR ? corridor_date_scan_year (scan, point, &complete)
             : i == CORRIDOR_DATE_COMPONENT_MONTH ? read_month (scan, point)
                                                  : read_day (scan, point);
      if (!good)
        return FALSE;
      point->qualifiers[i] |= left;
      read_right_qualifier (scan, point, i);
      if (*scan->at != '-' || complete)
        break;
    }
  return TRUE;
}

/* Two digits of a time up to @max, after @before. */
static gboolean
read_time_part (CorridorDateScan *scan, char before, guint max, guint8 *value)
{
  const char *start = scan->at + 1;
  guint number;

  if (*scan->at != before)
    return corridor_date_scan_fail_here (scan, _("a time is written hh:mm:ss"));
  scan->at = start;
  if (!corridor_date_is_digit (start[0]) || !corridor_date_is_digit (start[1]))
    return corridor_date_scan_fail_here (scan, _("a time is written hh:mm:ss"));
  number = (guint) (start[0] - '0') * 10 + (guint) (start[1] - '0');
  if (number > max)
    return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_CALENDAR, _("there is no such time"));
  *value = (guint8) number;
  scan->at += 2;
  return TRUE;
}

/* What follows the time: Z, an offset, or nothing. */
static gboolean
read_zone (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = scan->at;
  gboolean west = *start == '-';
  guint8 hours;
  guint8 minutes = 0;

  point->time_kind = CORRIDOR_DATE_TIME_LOCAL;
  if (*start == 'Z')
    {
      point->time_kind = CORRIDOR_DATE_TIME_UTC;
      scan->at++;
      return TRUE;
    }
  if (*start != '+' && *start != '-')
    return TRUE;

  if (!read_time_part (scan, *start, 23, &hours))
    return FALSE;
  if (*scan->at == ':' && !read_time_part (scan, ':', 59, &minutes))
    return FALSE;

  point->zone = (gint16) ((west ? -1 : 1) * (hours * 60 + minutes));
  point->time_kind = point->zone == 0 ? CORRIDOR_DATE_TIME_UTC : CORRIDOR_DATE_TIME_OFFSET;
  /* UTC is never written with a minus, and no clock is further from it than these */
  if ((west && point->zone == 0) || point->zone < -12 * 60 || point->zone > 14 * 60)
    return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_CALENDAR,
                                    _("there is no such time zone"));
  return TRUE;
}

/* T is next. */
gboolean
corridor_date_scan_time (CorridorDateScan *scan, CorridorDatePoint *point)
{
  if (point->precision != CORRIDOR_DATE_PRECISION_DAY || corridor_date_point_is_masked (point)
      || corridor_date_point_get_qualifiers (point) != 0)
    /* xgettext:no-c-format */
    return corridor_date_scan_fail_here (scan, _("a time follows only a whole day without X ? ~ %"));

  return read_time_part (scan, 'T', 23, &point->hour) && read_time_part (scan, ':', 59, &point->minute)
         && read_time_part (scan, ':', 59, &point->second) && read_zone (scan, point);
}
