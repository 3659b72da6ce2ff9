/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proleptic Gregorian calendar. */

#include "corridor-date.h"

#define FAR G_GINT64_CONSTANT (2000000000000)

static guint
count_days (gint64 year, guint month)
{
  if (month == 2)
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Walks through the calendar day by day. */
static void
walk (gint64 year, gint64 n_years)
{
  gint64 day = corridor_day_from_ymd (year, 1, 1);

  for (gint64 y = year; y < year + n_years; y++)
    for (guint m = 1; m <= 12; m++)
      for (guint d = 1; d <= count_days (y, m); d++, day++)
        {
          gint64 back_year;
          guint back_month;
          guint back_day;

          corridor_day_to_ymd (day, &back_year, &back_month, &back_day);
          if (corridor_day_from_ymd (y, m, d) != day || back_year != y || back_month != m || back_day != d)
            g_error ("day %" G_GINT64_FORMAT " is not %" G_GINT64_FORMAT "-%u-%u", day, y, m, d);
        }
}

static void
test_walk (void)
{
  walk (-801, 1200);
  walk (1599, 850);
}

/* Before and after the farthest years that a date can have, to the day. */
static void
test_far (void)
{
  gint64 zero = corridor_day_from_ymd (0, 1, 1);

  walk (-FAR - 5, 410);
  walk (FAR - 400, 410);
  /* 400 years are 146,097 days, wherever they are */
  g_assert_cmpint (corridor_day_from_ymd (FAR, 1, 1), ==, zero + FAR / 400 * 146097);
  g_assert_cmpint (corridor_day_from_ymd (-FAR, 1, 1), ==, zero - FAR / 400 * 146097);
}

static void
test_known (void)
{
  g_assert_cmpint (corridor_day_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (corridor_day_from_ymd (1969, 12, 31), ==, -1);
  g_assert_cmpint (corridor_day_from_ymd (2000, 3, 1), ==, 11017);
  g_assert_cmpint (corridor_day_from_ymd (0, 3, 1), ==, -719468);
  g_assert_cmpint (corridor_day_from_ymd (1582, 10, 15), ==, -141427);
}

static void
test_partial (void)
{
  guint month = 0;

  corridor_day_to_ymd (31, NULL, &month, NULL);
  g_assert_cmpuint (month, ==, 2);
  corridor_day_to_ymd (31, NULL, NULL, NULL);
}

static void
test_format (void)
{
  static const struct
  {
    gint64 year;
    guint month;
    guint day;
    const char *text;
  } vectors[] = {
    { 2021, 7, 14, "2021-07-14" },
    { 476, 9, 4, "0476-09-04" },
    { 0, 1, 1, "0000-01-01" },
    { -1, 12, 31, "-0001-12-31" },
    { -44, 3, 15, "-0044-03-15" },
    { 9999, 12, 31, "9999-12-31" },
    { 10000, 1, 1, "Y10000-01-01" },
    { -9999, 1, 1, "-9999-01-01" },
    { -10000, 12, 31, "Y-10000-12-31" },
    { G_GINT64_CONSTANT (1000000000000), 12, 31, "Y1000000000000-12-31" },
    { G_GINT64_CONSTANT (-1000000000000), 1, 1, "Y-1000000000000-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *text
        = corridor_day_format (corridor_day_from_ymd (vectors[i].year, vectors[i].month, vectors[i].day));

      g_assert_cmpstr (text, ==, vectors[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/known", test_known);
  g_test_add_func ("/day/walk", test_walk);
  g_test_add_func ("/day/far", test_far);
  g_test_add_func ("/day/partial", test_partial);
  g_test_add_func ("/day/format", test_format);

  return g_test_run ();
}
