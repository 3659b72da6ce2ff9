/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of the proleptic Gregorian calendar, in whole numbers.
 *
 * The calendar repeats every 400 years (146,097 days). Years are counted here from 1 March, so that the
 * leap day is the last of its year and each month's first day is a linear function of the month.
 *
 * No overflow: years are held to ±10^13, a span's outermost (±2 × 10^12, of Y1E12S1) well inside. That is
 * under 3.7 × 10^15 days, and gint64 holds 9.2 × 10^18. */

#include "corridor-date-private.h"

#define YEAR_LIMIT G_GINT64_CONSTANT (10000000000000)
#define DAY_LIMIT (YEAR_LIMIT * 366)

#define DAYS_IN_ERA 146097 /* 400 years */
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

static gint64
divide_down (gint64 dividend, gint64 divisor)
{
  return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

gboolean
corridor_day_year_is_leap (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

guint
corridor_day_count_in_month (gint64 year, guint month)
{
  static const guint8 counts[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  return month == 2 && corridor_day_year_is_leap (year) ? 29 : counts[month - 1];
}

/**
 * corridor_day_from_ymd:
 * @year: an astronomical year (0 is 1 BCE), within ±10^13
 * @month: 1 to 12
 * @day: 1 to 31, a day that @month has
 *
 * Counts the days from 1970-01-01, day 0, in the proleptic Gregorian calendar.
 *
 * Returns: the day's number
 */
gint64
corridor_day_from_ymd (gint64 year, guint month, guint day)
{
  gint64 era;
  gint64 year_of_era;
  gint64 day_of_year;
  gint64 day_of_era;

  g_return_val_if_fail (year >= -YEAR_LIMIT && year <= YEAR_LIMIT, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  g_return_val_if_fail (day >= 1 && day <= 31, 0);

  if (month <= 2)
    year--;
  era = divide_down (year, 400);
  year_of_era = year - era * 400;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_IN_ERA + day_of_era - DAYS_TO_EPOCH;
}

/**
 * corridor_day_to_ymd:
 * @day: a day's number, neither %CORRIDOR_DAY_OPEN_START nor %CORRIDOR_DAY_OPEN_END
 * @year: (out) (optional): the astronomical year (0 is 1 BCE)
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 *
 * The inverse of corridor_day_from_ymd().
 */
void
corridor_day_to_ymd (gint64 day, gint64 *year, guint *month, guint *day_of_month)
{
  gint64 era;
  gint64 day_of_era;
  gint64 year_of_era;
  gint64 day_of_year;
  guint month_from_march;
  guint month_number;

  g_return_if_fail (day >= -DAY_LIMIT && day <= DAY_LIMIT);

  day += DAYS_TO_EPOCH;
  era = divide_down (day, DAYS_IN_ERA);
  day_of_era = day - era * DAYS_IN_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (guint) ((5 * day_of_year + 2) / 153);
  month_number = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (year != NULL)
    *year = era * 400 + year_of_era + (month_number <= 2 ? 1 : 0);
  if (month != NULL)
    *month = month_number;
  if (day_of_month != NULL)
    *day_of_month = (guint) (day_of_year - (153 * month_from_march + 2) / 5 + 1);
}

/* A year as EDTF writes it: four digits, and a Y where they do not suffice. */
void
corridor_day_append_year (GString *text, gint64 year)
{
  if (year > 9999 || year < -9999)
    g_string_append_printf (text, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (text, "%s%04d", year < 0 ? "-" : "", ABS ((int) year));
}

/**
 * corridor_day_format:
 * @day: a day's number, neither %CORRIDOR_DAY_OPEN_START nor %CORRIDOR_DAY_OPEN_END
 *
 * Writes @day as `YYYY-MM-DD`, the year as EDTF writes it: `-0044-03-15`, `Y12345-01-01`.
 *
 * Returns: (transfer full): the text
 */
char *
corridor_day_format (gint64 day)
{
  GString *text = g_string_sized_new (16);
  gint64 year = 0;
  guint month = 1;
  guint day_of_month = 1;

  corridor_day_to_ymd (day, &year, &month, &day_of_month);
  corridor_day_append_year (text, year);
  g_string_append_printf (text, "-%02u-%02u", month, day_of_month);

  return g_string_free (text, FALSE);
}
