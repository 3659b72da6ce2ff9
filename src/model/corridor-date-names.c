/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A year, month, season or day in words: the names, and the patterns that put them together. Each pattern
 * is a whole phrase with places to fill, in whatever order a language wants them. */

#include "corridor-date-names.h"

#include "corridor-date-private.h"
#include "corridor-i18n.h"

/**
 * corridor_month_get_name:
 * @month: 1 to 12
 * @style: whether it is to be short
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
corridor_month_get_name (guint month, CorridorDateStyle style)
{
  static const char *const names[][2] = {
    { NC_ ("short month", "Jan"), NC_ ("month", "January") },
    { NC_ ("short month", "Feb"), NC_ ("month", "February") },
    { NC_ ("short month", "Mar"), NC_ ("month", "March") },
    { NC_ ("short month", "Apr"), NC_ ("month", "April") },
    { NC_ ("short month", "May"), NC_ ("month", "May") },
    { NC_ ("short month", "Jun"), NC_ ("month", "June") },
    { NC_ ("short month", "Jul"), NC_ ("month", "July") },
    { NC_ ("short month", "Aug"), NC_ ("month", "August") },
    { NC_ ("short month", "Sep"), NC_ ("month", "September") },
    { NC_ ("short month", "Oct"), NC_ ("month", "October") },
    { NC_ ("short month", "Nov"), NC_ ("month", "November") },
    { NC_ ("short month", "Dec"), NC_ ("month", "December") },
  };

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  if (style == CORRIDOR_DATE_SHORT)
    return g_dpgettext2 (GETTEXT_PACKAGE, "short month", names[month - 1][0]);
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", names[month - 1][1]);
}

/**
 * corridor_subyear_get_name:
 * @number: %CORRIDOR_SUBYEAR_FIRST to %CORRIDOR_SUBYEAR_LAST
 *
 * Returns: (transfer none): a season or another part of a year, as it stands before the year or alone
 */
const char *
corridor_subyear_get_name (guint number)
{
  static const char *const names[] = {
    NC_ ("part of a year", "spring"),
    NC_ ("part of a year", "summer"),
    NC_ ("part of a year", "autumn"),
    NC_ ("part of a year", "winter"),
    NC_ ("part of a year", "northern spring"),
    NC_ ("part of a year", "northern summer"),
    NC_ ("part of a year", "northern autumn"),
    NC_ ("part of a year", "northern winter"),
    NC_ ("part of a year", "southern spring"),
    NC_ ("part of a year", "southern summer"),
    NC_ ("part of a year", "southern autumn"),
    NC_ ("part of a year", "southern winter"),
    NC_ ("part of a year", "first quarter"),
    NC_ ("part of a year", "second quarter"),
    NC_ ("part of a year", "third quarter"),
    NC_ ("part of a year", "fourth quarter"),
    NC_ ("part of a year", "first third"),
    NC_ ("part of a year", "second third"),
    NC_ ("part of a year", "last third"),
    NC_ ("part of a year", "first half"),
    NC_ ("part of a year", "second half"),
  };

  g_return_val_if_fail (number >= CORRIDOR_SUBYEAR_FIRST && number <= CORRIDOR_SUBYEAR_LAST, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "part of a year", names[number - CORRIDOR_SUBYEAR_FIRST]);
}

/* A year as people count: there is none between 1 BCE and 1 CE. Years that might be read as something else
 * than a year say what they are; long ones are grouped as the locale does. */
static char *
describe_year (gint64 year)
{
  gint64 count = year > 0 ? year : 1 - year;
  g_autofree char *number = NULL;

  if (count > 9999)
    number = g_strdup_printf ("%'" G_GINT64_FORMAT, count);
  else
    number = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  if (year <= 0)
    return g_strdup_printf (C_ ("year", "%s BCE"), number);
  if (year < 1000)
    return g_strdup_printf (C_ ("year", "%s CE"), number);
  /* Translators: a year by itself or within a date, and what your language may say with its number: 2021. */
  return g_strdup_printf (C_ ("year", "%s"), number);
}

static char *
describe_month (gint64 year, guint month, CorridorDateStyle style)
{
  g_autofree char *year_words = describe_year (year);

  if (style == CORRIDOR_DATE_SHORT)
    /* Translators: a month (%1$s) and a year (%2$s) where there is little room: Oct 2024. */
    return g_strdup_printf (C_ ("short month of a year", "%1$s %2$s"), corridor_month_get_name (month, style), year_words);
  /* Translators: a month (%1$s) and a year (%2$s): October 2024. */
  return g_strdup_printf (C_ ("month of a year", "%1$s %2$s"), corridor_month_get_name (month, style), year_words);
}

static char *
describe_day (gint64 year, guint month, guint day, CorridorDateStyle style)
{
  g_autofree char *year_words = describe_year (year);

  if (style == CORRIDOR_DATE_SHORT)
    /* Translators: a day (%1$u), a month (%2$s) and a year (%3$s) where there is little room: 15 Oct 2024. */
    return g_strdup_printf (C_ ("short day", "%1$u %2$s %3$s"), day, corridor_month_get_name (month, style), year_words);
  /* Translators: a day (%1$u), a month (%2$s) and a year (%3$s): 15 October 2024. */
  return g_strdup_printf (C_ ("day", "%1$u %2$s %3$s"), day, corridor_month_get_name (month, style), year_words);
}

static char *
describe_subyear (gint64 year, guint number)
{
  g_autofree char *year_words = describe_year (year);

  if (number <= 32)
    {
      /* Translators: a season (%1$s) and a year (%2$s): spring 2021. */
      return g_strdup_printf (C_ ("season of a year", "%1$s %2$s"), corridor_subyear_get_name (number), year_words);
    }
  /* Translators: a part of the year (%1$s) and the year (%2$s): first quarter of 2021. */
  return g_strdup_printf (C_ ("part of a year", "%1$s of %2$s"), corridor_subyear_get_name (number), year_words);
}

static char *
describe_day_number (gint64 day, CorridorDateStyle style)
{
  gint64 year = 0;
  guint month = 1;
  guint day_of_month = 1;

  corridor_day_to_ymd (day, &year, &month, &day_of_month);
  return describe_day (year, month, day_of_month, style);
}

/* Some digits are X in a way that no phrase says: the limits do. */
static char *
describe_limits (const CorridorDatePoint *point, CorridorDateStyle style)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  CorridorDays days = { 0, 0 };
  gint64 year = 0;
  guint first_month = 1;
  guint last_month = 1;

  corridor_date_point_get_days (point, &days);
  if (point->precision == CORRIDOR_DATE_PRECISION_MONTH)
    {
      corridor_day_to_ymd (days.first, &year, &first_month, NULL);
      first = describe_month (year, first_month, style);
      corridor_day_to_ymd (days.last, &year, &last_month, NULL);
      last = describe_month (year, last_month, style);
    }
  else
    {
      first = describe_day_number (days.first, style);
      last = describe_day_number (days.last, style);
    }

  /* an X that leaves no choice, such as that of 2021-04-3X */
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  if (style == CORRIDOR_DATE_SHORT)
    return g_strdup_printf (C_ ("short date", "between %1$s and %2$s"), first, last);
  if (point->precision == CORRIDOR_DATE_PRECISION_MONTH)
    return g_strdup_printf (_("some month between %1$s and %2$s"), first, last);
  return g_strdup_printf (_("some day between %1$s and %2$s"), first, last);
}

static gboolean
is_whole_x (const char *component)
{
  return component[0] == 'X' && component[1] == 'X';
}

/* Whether a component is either given or wholly unknown, so that a phrase can say it. */
static gboolean
is_plain (const char *component)
{
  return is_whole_x (component) || corridor_date_point_get_number (component) > 0;
}

/* A decade that people call so; "the 10s" would not be understood. */
static gboolean
is_decade (const CorridorDatePoint *point)
{
  return point->year_mask == 1 && !point->negative && point->year >= 100;
}

static gboolean
is_any_year (const CorridorDatePoint *point)
{
  return point->year_mask == 0xf && !point->negative;
}

/* A year of which not all digits are known. */
static char *
describe_vague_year (const CorridorDatePoint *point, CorridorDateStyle style)
{
  gboolean is_short = style == CORRIDOR_DATE_SHORT;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gint64 first_year;
  gint64 last_year;

  if (is_any_year (point))
    return g_strdup (is_short ? C_ ("short date", "unknown year") : _("in an unknown year"));
  if (is_decade (point))
    {
      first = g_strdup_printf ("%" G_GINT64_FORMAT, point->year);
      /* Translators: %s is the first year of a decade: the 1960s. */
      return g_strdup_printf (is_short ? C_ ("decade", "%ss") : _("some time in the %ss"), first);
    }

  corridor_date_point_get_years (point, &first_year, &last_year);
  first = describe_year (first_year);
  last = describe_year (last_year);
  if (is_short)
    return g_strdup_printf (C_ ("short date", "between %1$s and %2$s"), first, last);
  if (point->significant > 0)
    {
      g_autofree char *estimate = describe_year (point->negative ? -point->year : point->year);

      return g_strdup_printf (_("some time between %1$s and %2$s, estimated as %3$s"), first, last, estimate);
    }
  return g_strdup_printf (_("some time between %1$s and %2$s"), first, last);
}

/* What stands in the year, without the year: "25 December", "some month". */
static char *
describe_without_year (const CorridorDatePoint *point, CorridorDateStyle style)
{
  guint month = corridor_date_point_get_number (point->month);
  guint day;

  if (point->precision == CORRIDOR_DATE_PRECISION_SUBYEAR)
    return g_strdup (corridor_subyear_get_name (month));
  if (point->precision == CORRIDOR_DATE_PRECISION_MONTH)
    return g_strdup (month > 0 ? corridor_month_get_name (month, style) : _("some month"));

  day = corridor_date_point_get_number (point->day);
  if (month > 0 && day > 0)
    /* Translators: a day (%1$u) and a month (%2$s), without a year: 25 December. */
    return g_strdup_printf (C_ ("day of a month", "%1$u %2$s"), day, corridor_month_get_name (month, style));
  if (month > 0)
    return g_strdup_printf (C_ ("month", "some day in %s"), corridor_month_get_name (month, style));
  if (day > 0)
    return g_strdup_printf (_("day %u of some month"), day);
  return g_strdup (_("some day"));
}

static char *
describe_in_vague_year (const CorridorDatePoint *point, CorridorDateStyle style)
{
  g_autofree char *words = describe_without_year (point, style);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gint64 first_year;
  gint64 last_year;

  if (is_any_year (point))
    /* Translators: %s is such as "25 December", "some day in December", "spring". */
    return g_strdup_printf (_("%s of an unknown year"), words);
  if (is_decade (point))
    {
      first = g_strdup_printf ("%" G_GINT64_FORMAT, point->year);
      /* Translators: %1$s is such as "25 December", "some day in December", "spring"; %2$s is the first
       * year of a decade. */
      return g_strdup_printf (_("%1$s of some year in the %2$ss"), words, first);
    }

  corridor_date_point_get_years (point, &first_year, &last_year);
  first = describe_year (first_year);
  last = describe_year (last_year);
  /* Translators: %1$s is such as "25 December", "some day in December", "spring"; the others are years. */
  return g_strdup_printf (_("%1$s of some year between %2$s and %3$s"), words, first, last);
}

/* The year is known. */
static char *
describe_in_year (const CorridorDatePoint *point, CorridorDateStyle style)
{
  gint64 year = point->negative ? -point->year : point->year;
  g_autofree char *year_words = describe_year (year);
  g_autofree char *month_words = NULL;
  guint month = corridor_date_point_get_number (point->month);
  guint day;

  if (point->precision == CORRIDOR_DATE_PRECISION_SUBYEAR)
    return describe_subyear (year, month);
  if (point->precision == CORRIDOR_DATE_PRECISION_MONTH)
    return month > 0 ? describe_month (year, month, style)
                     : g_strdup_printf (_("some month in %s"), year_words);

  day = corridor_date_point_get_number (point->day);
  if (month > 0 && day > 0)
    return describe_day (year, month, day, style);
  if (month == 0)
    return day > 0 ? g_strdup_printf (_("day %1$u of some month in %2$s"), day, year_words)
                   : g_strdup_printf (C_ ("year", "some day in %s"), year_words);
  month_words = describe_month (year, month, style);
  return g_strdup_printf (C_ ("month", "some day in %s"), month_words);
}

/* A point in words, without its qualifiers and its time. */
char *
corridor_date_point_describe (const CorridorDatePoint *point, CorridorDateStyle style)
{
  gboolean vague = point->year_mask != 0 || point->significant > 0;

  if (point->precision == CORRIDOR_DATE_PRECISION_YEAR)
    return vague ? describe_vague_year (point, style)
                 : describe_year (point->negative ? -point->year : point->year);
  if (!is_plain (point->month)
      || (point->precision == CORRIDOR_DATE_PRECISION_DAY && !is_plain (point->day)))
    return describe_limits (point, style);
  return vague ? describe_in_vague_year (point, style) : describe_in_year (point, style);
}
