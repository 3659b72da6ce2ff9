/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to write a year: 1984, 19XX, -0044, 1950S2, Y170000002, Y17E8, Y3388E2S3. */

#include "corridor-date-parse.h"
#include "corridor-i18n.h"

/* Reads digits into *value, which stops growing once it is beyond what any year may be. */
static guint
read_digits (CorridorDateScan *scan, gint64 *value)
{
  guint n = 0;

  for (*value = 0; corridor_date_is_digit (*scan->at); scan->at++, n++)
    if (*value <= CORRIDOR_DATE_MAX_YEAR)
      *value = *value * 10 + (*scan->at - '0');
  return n;
}

static gboolean
read_exponent (CorridorDateScan *scan, CorridorDatePoint *point)
{
  gint64 exponent;

  scan->at++;
  if (read_digits (scan, &exponent) == 0)
    return corridor_date_scan_fail_here (scan, _("a number is missing after E"));
  for (; exponent > 0 && point->year <= CORRIDOR_DATE_MAX_YEAR; exponent--)
    point->year *= 10;
  return TRUE;
}

static gboolean
read_significant (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = ++scan->at;
  gint64 significant;
  guint n_digits = 1;

  if (read_digits (scan, &significant) == 0)
    return corridor_date_scan_fail_here (scan, _("a number is missing after S"));
  for (gint64 rest = point->year / 10; rest > 0; rest /= 10)
    n_digits++;
  if (significant == 0 || significant > n_digits)
    return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_SYNTAX,
                                    _("the year does not have so many significant digits"));
  /* all of them are as many as none said: the year itself */
  point->significant = significant < n_digits ? (guint8) significant : 0;
  return TRUE;
}

/* Y and the sign are read: more than four digits, or an exponent. */
static gboolean
read_long_year (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = scan->at;
  guint n_digits;

  if (*start == '0')
    return corridor_date_scan_fail_here (scan, _("a year after Y does not begin with 0"));
  n_digits = read_digits (scan, &point->year);
  if (n_digits == 0)
    return corridor_date_scan_fail_here (scan, _("a year is missing after Y"));
  if (*scan->at == 'E')
    {
      if (!read_exponent (scan, point))
        return FALSE;
    }
  else if (n_digits <= 4)
    {
      return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_SYNTAX,
                                      _("a year after Y has more than four digits"));
    }
  if (point->year > CORRIDOR_DATE_MAX_YEAR)
    return corridor_date_scan_fail (scan, start, CORRIDOR_DATE_ERROR_RANGE,
                                    _("the year is more than a million million years away"));
  return TRUE;
}

/* The sign is read: four digits or X. */
static gboolean
read_short_year (CorridorDateScan *scan, CorridorDatePoint *point)
{
  const char *start = scan->at;

  for (guint i = 0; i < 4; i++, scan->at++)
    {
      if (!corridor_date_is_digit_or_x (*scan->at))
        return corridor_date_scan_fail_here (scan, i == 0 ? _("a year is missing here")
                                                          : _("a year has four digits or X"));
      point->year *= 10;
      if (*scan->at == 'X')
        point->year_mask |= 1u << (3 - i);
      else
        point->year += *scan->at - '0';
    }
  if (corridor_date_is_digit_or_x (*scan->at))
    return corridor_date_scan_fail_here (scan, _("a year of more than four digits begins with Y"));
  if (point->negative && point->year == 0 && point->year_mask == 0)
    return corridor_date_scan_fail (scan, start - 1, CORRIDOR_DATE_ERROR_CALENDAR,
                                    _("there is no year -0000; the year before 0001 is 0000"));
  return TRUE;
}

/* A whole year with sign and significant digits; *complete where no month can follow. */
gboolean
corridor_date_scan_year (CorridorDateScan *scan, CorridorDatePoint *point, gboolean *complete)
{
  gboolean is_long = *scan->at == 'Y';

  if (is_long)
    scan->at++;
  if (*scan->at == '-')
    {
      point->negative = TRUE;
      scan->at++;
    }
  if (!(is_long ? read_long_year (scan, point) : read_short_year (scan, point)))
    return FALSE;

  *complete = is_long;
  if (*scan->at != 'S')
    return TRUE;
  if (point->year_mask != 0)
    return corridor_date_scan_fail_here (scan, _("a year with X has no significant digits"));
  *complete = TRUE;
  return read_significant (scan, point);
}
