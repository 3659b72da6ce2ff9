/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date.h"
#include "corridor-period.h"
#include "corridor-time-axis.h"

#include <locale.h>
#include <math.h>

static double
day_of (gint64 year)
{
  return corridor_day_from_ymd (year, 1, 1);
}

/* the labels of the major ticks, joined */
static char *
get_labels (const CorridorTimeScale *scale)
{
  g_autoptr (GArray) ticks = corridor_time_axis_make_ticks (scale, scale->x, scale->x + scale->width, 1);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    if (g_array_index (ticks, CorridorTick, i).label != NULL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                              g_array_index (ticks, CorridorTick, i).label);
  return g_strdup (labels->str);
}

static void
assert_labels (double first, double last, double width, const char *expected)
{
  CorridorTimeScale scale = { first, last, 0, width };
  g_autofree char *labels = get_labels (&scale);

  g_assert_cmpstr (labels, ==, expected);
}

static void
test_labels (void)
{
  assert_labels (day_of (2020), day_of (2024) - 1, 500, "2020, 2021, 2022, 2023");
  assert_labels (day_of (2024), day_of (2025) - 1, 320, "Jan 2024, Apr, Jul, Oct");
  assert_labels (corridor_day_from_ymd (2024, 11, 1), corridor_day_from_ymd (2025, 2, 20), 400,
                 "Nov 2024, Dec, Jan 2025, Feb");
  assert_labels (corridor_day_from_ymd (2024, 12, 29), corridor_day_from_ymd (2025, 1, 2), 400,
                 "29 Dec 2024, 30, 31, 1 Jan 2025, 2");
  assert_labels (day_of (1900), day_of (2000), 400, "1900, 1920, 1940, 1960, 1980, 2000");
  /* the turn of the era is between 1 BCE and 1 CE; there is no year 0 to people */
  assert_labels (day_of (-999), day_of (1001), 500, "1000 BCE, 500 BCE, 1 CE, 500 CE, 1000");
  assert_labels (day_of (-2), day_of (3), 600, "3 BCE, 2 BCE, 1 BCE, 1 CE, 2 CE, 3 CE");
  assert_labels (day_of (-66000000), day_of (1), 400, "60 million BCE, 40 million BCE, 20 million BCE, 1 CE");
  assert_labels (day_of (-13000000000), day_of (1), 400, "10 billion BCE, 5 billion BCE, 1 CE");
}

/* every step of every length holds the day it was asked for, follows the one before without a gap and comes
 * to an end */
static void
test_steps (void)
{
  const CorridorTimeStep steps[] = {
    { CORRIDOR_STEP_DAY, 1 },     { CORRIDOR_STEP_DAY, 2 },         { CORRIDOR_STEP_DAY, 5 },
    { CORRIDOR_STEP_DAY, 10 },    { CORRIDOR_STEP_MONTH, 1 },       { CORRIDOR_STEP_MONTH, 3 },
    { CORRIDOR_STEP_MONTH, 6 },   { CORRIDOR_STEP_YEAR, 1 },        { CORRIDOR_STEP_YEAR, 2 },
    { CORRIDOR_STEP_YEAR, 5 },    { CORRIDOR_STEP_YEAR, 10 },       { CORRIDOR_STEP_YEAR, 50 },
    { CORRIDOR_STEP_YEAR, 1000 }, { CORRIDOR_STEP_YEAR, 20000000 },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint j = 0; j < 2000; j++)
      {
        gint64 day = g_rand_int_range (random, -1500000, 1500000) * (j % 3 == 0 ? 1000 : 1);
        gint64 first = corridor_time_step_floor (&steps[i], day),
               next = corridor_time_step_next (&steps[i], first);

        g_assert_cmpint (first, <=, day);
        g_assert_cmpint (next, >, day);
        g_assert_cmpint (corridor_time_step_floor (&steps[i], next), ==, next);
        g_assert_cmpint (corridor_time_step_floor (&steps[i], next - 1), ==, first);
      }
}

/* from days to the whole of what a date can be: ticks in order, in view, not too near each other and never
 * many */
static void
test_any_nearness (void)
{
  for (double length = 3; length < 7e14; length *= 1.7)
    for (guint i = 0; i < 5; i++)
      {
        double middle = (double[]) { 20000, -719000, 0, 1e9, -2e11 }[i];
        CorridorTimeScale scale = { middle - length / 2, middle + length / 2, 11, 840 };
        g_autoptr (GArray) ticks = corridor_time_axis_make_ticks (&scale, 0, 862, 1);
        double before = -INFINITY, label_before = -INFINITY;
        guint n_labels = 0;

        g_assert_cmpuint (ticks->len, <=, 110);
        for (guint j = 0; j < ticks->len; j++)
          {
            const CorridorTick *tick = &g_array_index (ticks, CorridorTick, j);

            g_assert_cmpfloat (tick->x, >, before);
            g_assert_cmpfloat (tick->x, >=, -1e-6);
            g_assert_cmpfloat (tick->x, <=, 862 + 1e-6);
            before = tick->x;
            if (tick->label == NULL)
              continue;
            g_assert_true (g_utf8_validate (tick->label, -1, NULL));
            if (n_labels++ > 0)
              g_assert_cmpfloat (tick->x - label_before, >, 27);
            label_before = tick->x;
          }
        g_assert_cmpuint (n_labels, >=, 2);
      }
}

static void
test_scale (void)
{
  const CorridorTimeExtent extent = { 0, 1000 };
  CorridorTimeScale scale = { 100, 200, 10, 500 };

  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_x (&scale, 150), 260, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_day (&scale, 260), 150, 1e-9);

  corridor_time_scale_zoom (&scale, 2, 120); /* the day stays where it is */
  g_assert_cmpfloat_with_epsilon (scale.first, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.last, 160, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_x (&scale, 120), 110, 1e-9);

  corridor_time_scale_pan (&scale, -500);
  corridor_time_scale_confine (&scale, &extent); /* keeps its length */
  g_assert_cmpfloat_with_epsilon (scale.first, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.last, 50, 1e-9);

  corridor_time_scale_zoom (&scale, 1e-6, 25);
  corridor_time_scale_confine (&scale, &extent);
  g_assert_cmpfloat_with_epsilon (scale.first, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.last, 1000, 1e-9);

  corridor_time_scale_zoom (&scale, 1e12, 500);
  corridor_time_scale_confine (&scale, &extent); /* no nearer than a few days */
  g_assert_cmpfloat (scale.last - scale.first, >=, 1);
  g_assert_cmpfloat_with_epsilon ((scale.first + scale.last) / 2, 500, 1e-6);

  scale.first = 100;
  scale.last = 200;
  corridor_time_scale_show (&scale, 400, 410);
  g_assert_cmpfloat (scale.first, <, 400);
  g_assert_cmpfloat (scale.last, >, 410);
  g_assert_cmpfloat_with_epsilon (scale.last - scale.first, 100, 1e-9);
}

/* All of time on a pixel, and on less. */
static void
test_far (void)
{
  const double last = (double) corridor_day_from_ymd (2000000000000, 12, 31);

  for (double density = 1; density > 1e-300; density /= 1000)
    {
      CorridorTimeStep step = corridor_time_step_choose (density, 40);
      CorridorPeriod period = corridor_period_round (-last, last, density);
      gint64 day = corridor_time_step_floor (&step, -last);

      g_assert_cmpfloat ((double) day, <=, -last);
      g_assert_cmpint (corridor_time_step_next (&step, day), >, day);
      g_assert_cmpfloat ((double) period.first, <=, -last);
      g_assert_cmpfloat ((double) period.last, >=, last);
    }
}

static void
assert_period (gint64 first, gint64 last, const char *from, const char *to)
{
  const CorridorPeriod period = { first, last };
  g_autoptr (CorridorDate) from_date = NULL;
  g_autoptr (CorridorDate) to_date = NULL;

  corridor_period_get_dates (&period, &from_date, &to_date);
  g_assert_cmpstr (from_date != NULL ? corridor_date_get_text (from_date) : NULL, ==, from);
  g_assert_cmpstr (to_date != NULL ? corridor_date_get_text (to_date) : NULL, ==, to);
  if (from_date != NULL)
    g_assert_cmpint (corridor_date_get_span (from_date).first, ==, first);
  if (to_date != NULL)
    g_assert_cmpint (corridor_date_get_span (to_date).last, ==, last);
}

/* what is written from right to left has its first day at the right */
static void
test_mirrored (void)
{
  CorridorTimeScale scale = { day_of (2020), day_of (2024) - 1, 10, 500, TRUE };
  g_autofree char *labels = get_labels (&scale);
  g_autoptr (GArray) ticks = corridor_time_axis_make_ticks (&scale, 0, 520, 1);

  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_x (&scale, scale.first), 510, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_x (&scale, scale.last), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_day (&scale, 510), scale.first, 1e-6);
  g_assert_cmpfloat_with_epsilon (corridor_time_scale_to_day (&scale, 260), (scale.first + scale.last) / 2, 1e-6);
  g_assert_cmpstr (labels, ==, "2020, 2021, 2022, 2023"); /* in the order of time */
  for (guint i = 0; i + 1 < ticks->len; i++)
    g_assert_cmpfloat (g_array_index (ticks, CorridorTick, i).x, >, g_array_index (ticks, CorridorTick, i + 1).x);
}

/* a period as a filter: the coarsest dates that bound it exactly */
static void
test_period (void)
{
  const gint64 first = corridor_day_from_ymd (2021, 1, 1);
  CorridorPeriod period;
  g_autofree char *words = NULL;

  assert_period (first, corridor_day_from_ymd (2022, 12, 31), "2021", "2022");
  assert_period (first, corridor_day_from_ymd (2022, 2, 28), "2021-01", "2022-02");
  assert_period (first, corridor_day_from_ymd (2022, 2, 27), "2021-01-01", "2022-02-27");
  assert_period (CORRIDOR_DAY_OPEN_START, corridor_day_from_ymd (2022, 2, 28), NULL, "2022-02");
  assert_period (first, CORRIDOR_DAY_OPEN_END, "2021", NULL);
  assert_period (corridor_day_from_ymd (20000, 1, 1), corridor_day_from_ymd (20001, 12, 31), "Y20000",
                 "Y20001");
  assert_period (corridor_day_from_ymd (-4, 1, 1), corridor_day_from_ymd (-4, 12, 31), "-0004", "-0004");

  /* in whole steps, in either direction, as fine as one can aim */
  period = corridor_period_round (first + 40, first + 3, 127 / 365.25);
  g_assert_cmpint (period.first, ==, first);
  g_assert_cmpint (period.last, ==, corridor_day_from_ymd (2021, 2, 28));
  words = corridor_period_describe (&period);
  g_assert_nonnull (strstr (words, "2021"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/axis/labels", test_labels);
  g_test_add_func ("/picture/axis/steps", test_steps);
  g_test_add_func ("/picture/axis/any-nearness", test_any_nearness);
  g_test_add_func ("/picture/scale", test_scale);
  g_test_add_func ("/picture/axis/far", test_far);
  g_test_add_func ("/picture/axis/mirrored", test_mirrored);
  g_test_add_func ("/picture/period", test_period);
  return g_test_run ();
}
