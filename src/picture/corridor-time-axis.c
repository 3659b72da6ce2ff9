/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-axis.h"

#include "corridor-date-names.h"
#include "corridor-i18n.h"

#include <math.h>

#define YEAR_MOST G_GINT64_CONSTANT (10000000000000) /* the calendar has no years beyond it, nor before its negative */
#define YEAR 365.2425
#define MONTH (YEAR / 12)
#define MINOR_NARROWEST 18.0 /* pixels between minor ticks, beside text of the usual size */

static double
get_length (const CorridorTimeStep *step)
{
  static const double units[]
      = { [CORRIDOR_STEP_DAY] = 1, [CORRIDOR_STEP_MONTH] = MONTH, [CORRIDOR_STEP_YEAR] = YEAR };

  return units[step->unit] * step->count;
}

/* 1, 2, 5, 10, 20, 50, … */
static gint64
choose_round (double at_least)
{
  gint64 power = 1;

  at_least = MIN (at_least, YEAR_MOST);
  while (power * 10 <= at_least)
    power *= 10;
  for (guint i = 0; i < 3; i++)
    if (power * (gint64[]) { 1, 2, 5 }[i] >= at_least)
      return power * (gint64[]) { 1, 2, 5 }[i];
  return power * 10;
}

/**
 * corridor_time_step_choose:
 * @density: pixels a day
 * @narrowest: pixels that a step must have
 *
 * Returns: the shortest step of the calendar that is wide enough
 */
CorridorTimeStep
corridor_time_step_choose (double density, double narrowest)
{
  static const CorridorTimeStep steps[] = {
    { CORRIDOR_STEP_DAY, 1 },   { CORRIDOR_STEP_DAY, 2 },   { CORRIDOR_STEP_DAY, 5 },
    { CORRIDOR_STEP_DAY, 10 },  { CORRIDOR_STEP_MONTH, 1 }, { CORRIDOR_STEP_MONTH, 3 },
    { CORRIDOR_STEP_MONTH, 6 }, { CORRIDOR_STEP_YEAR, 1 },
  };
  double days = narrowest / density;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (get_length (&steps[i]) >= days)
      return steps[i];
  return (CorridorTimeStep) { CORRIDOR_STEP_YEAR, choose_round (days / YEAR) };
}

/* Steps of years are counted from the turn of the era both ways, as people write them: 1000 BCE, 500 BCE, 1
 * CE, 500 CE. Astronomical years, which the calendar has, are one off before it. */
static gint64
floor_year (gint64 year, gint64 count)
{
  if (year < 1)
    return 1 - ((1 - year) + count - 1) / count * count;
  return year < count ? 1 : year / count * count;
}

static gint64
next_year (gint64 year, gint64 count)
{
  if (year < 1)
    return MIN (1, year + count);
  return year == 1 ? MAX (2, count) : year + count;
}

static gint64
get_next_month (gint64 year, guint month)
{
  return month == 12 ? corridor_day_from_ymd (year + 1, 1, 1) : corridor_day_from_ymd (year, month + 1, 1);
}

/* A step of @count days does not start so near the next month that it would be crowded. */
static gboolean
is_late (gint64 year, guint month, gint64 day_of_month, gint64 count)
{
  return day_of_month + count / 2 > get_next_month (year, month) - corridor_day_from_ymd (year, month, 1);
}

static guint
floor_day (gint64 year, guint month, guint day_of_month, gint64 count)
{
  guint day = 1 + (day_of_month - 1) / count * count;

  return day > 1 && is_late (year, month, day, count) ? day - count : day;
}

/* A step may be longer than all of time where that has a pixel or two, as before a window has its size. */
static gint64
get_new_year (gint64 year)
{
  return corridor_day_from_ymd (CLAMP (year, -YEAR_MOST, YEAR_MOST), 1, 1);
}

/**
 * corridor_time_step_floor:
 * @step: a step
 * @day: a day, within the calendar that dates can have
 *
 * Returns: the first day of the step that holds @day
 */
gint64
corridor_time_step_floor (const CorridorTimeStep *step, double day)
{
  gint64 whole = (gint64) floor (day), year;
  guint month, day_of_month;

  corridor_day_to_ymd (whole, &year, &month, &day_of_month);
  switch (step->unit)
    {
    case CORRIDOR_STEP_DAY:
      return corridor_day_from_ymd (year, month, floor_day (year, month, day_of_month, step->count));
    case CORRIDOR_STEP_MONTH:
      return corridor_day_from_ymd (year, 1 + (month - 1) / step->count * step->count, 1);
    case CORRIDOR_STEP_YEAR:
    default:
      return get_new_year (floor_year (year, step->count));
    }
}

/**
 * corridor_time_step_next:
 * @step: a step
 * @day: where one starts
 *
 * Returns: where the next one starts
 */
gint64
corridor_time_step_next (const CorridorTimeStep *step, gint64 day)
{
  gint64 year;
  guint month, day_of_month;

  corridor_day_to_ymd (day, &year, &month, &day_of_month);
  switch (step->unit)
    {
    case CORRIDOR_STEP_DAY:
      if (is_late (year, month, day_of_month + step->count, step->count))
        return get_next_month (year, month);
      return day + step->count;
    case CORRIDOR_STEP_MONTH:
      month += step->count;
      return corridor_day_from_ymd (month > 12 ? year + 1 : year, month > 12 ? 1 : month, 1);
    case CORRIDOR_STEP_YEAR:
    default:
      return get_new_year (next_year (year, step->count));
    }
}

/* Finer steps that divide @major evenly, where there is room for them. */
static gboolean
choose_minor (const CorridorTimeStep *major, double density, CorridorTimeStep *minor)
{
  static const CorridorTimeStep of_year[]
      = { { CORRIDOR_STEP_MONTH, 1 }, { CORRIDOR_STEP_MONTH, 3 }, { CORRIDOR_STEP_MONTH, 6 }, { 0, 0 } };
  static const CorridorTimeStep of_month[]
      = { { CORRIDOR_STEP_DAY, 1 }, { CORRIDOR_STEP_DAY, 5 }, { CORRIDOR_STEP_DAY, 10 }, { 0, 0 } };
  static const CorridorTimeStep of_months[] = { { CORRIDOR_STEP_MONTH, 1 }, { 0, 0 } };
  static const CorridorTimeStep of_days[] = { { CORRIDOR_STEP_DAY, 1 }, { 0, 0 } };
  const CorridorTimeStep *candidates;

  if (major->unit == CORRIDOR_STEP_YEAR && major->count > 1)
    {
      gint64 parts[] = { 10, 5, 4, 2 };

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          *minor = (CorridorTimeStep) { CORRIDOR_STEP_YEAR, major->count / parts[i] };
          if (major->count % parts[i] == 0 && get_length (minor) * density >= MINOR_NARROWEST)
            return TRUE;
        }
      return FALSE;
    }
  if (major->unit == CORRIDOR_STEP_YEAR)
    candidates = of_year;
  else if (major->unit == CORRIDOR_STEP_MONTH)
    candidates = major->count > 1 ? of_months : of_month;
  else
    candidates = of_days;
  for (; candidates->count > 0; candidates++)
    if (get_length (candidates) < get_length (major) && get_length (candidates) * density >= MINOR_NARROWEST)
      {
        *minor = *candidates;
        return TRUE;
      }
  return FALSE;
}

/* the count of a year's era, in words where it is long */
static char *
format_count (gint64 count, gint64 step)
{
  g_autofree char *number = NULL;

  if (step >= 100000000)
    {
      number = g_strdup_printf ("%'.*f", step < 1000000000 ? 1 : 0, count / 1e9);
      /* Translators: years on an axis of very long times, in thousands of millions */
      return g_strdup_printf (C_("time axis", "%s billion"), number);
    }
  if (step >= 100000)
    {
      number = g_strdup_printf ("%'.*f", step < 1000000 ? 1 : 0, count / 1e6);
      /* Translators: years on an axis of long times */
      return g_strdup_printf (C_("time axis", "%s million"), number);
    }
  if (count < 10000) /* four digits are a year, not a number: not grouped */
    return g_strdup_printf ("%" G_GINT64_FORMAT, count);
  return g_strdup_printf ("%'" G_GINT64_FORMAT, count);
}

/**
 * corridor_time_axis_format_year:
 * @year: a year of the proleptic calendar, where 0 is 1 BCE
 * @step: how many years lie between the labels
 *
 * Returns: (transfer full): the year in the words of an axis
 */
char *
corridor_time_axis_format_year (gint64 year, gint64 step)
{
  g_autofree char *number = format_count (year > 0 ? year : 1 - year, ABS (year) > 1 ? step : 1);

  if (year <= 0)
    /* Translators: a year on the time axis, before the common era */
    return g_strdup_printf (C_("time axis", "%s BCE"), number);
  if (year < 1000)
    /* Translators: a year on the time axis that might be read as another number */
    return g_strdup_printf (C_("time axis", "%s CE"), number);
  return g_steal_pointer (&number);
}

/* The least that tells a tick from the one before it; the first in view says all. */
static char *
format_tick (const CorridorTimeStep *step, gint64 day, gboolean in_full)
{
  g_autofree char *year_text = NULL;
  const char *month_text;
  gint64 year;
  guint month, day_of_month;

  corridor_day_to_ymd (day, &year, &month, &day_of_month);
  year_text = corridor_time_axis_format_year (year, step->unit == CORRIDOR_STEP_YEAR ? step->count : 1);
  if (step->unit == CORRIDOR_STEP_YEAR)
    return g_steal_pointer (&year_text);
  month_text = corridor_month_get_name (month, CORRIDOR_DATE_SHORT);
  if (step->unit == CORRIDOR_STEP_MONTH)
    {
      if (month == 1 || in_full)
        /* Translators: month and year on the time axis, "Oct 2024" */
        return g_strdup_printf (C_("time axis", "%1$s %2$s"), month_text, year_text);
      return g_strdup (month_text);
    }
  if (in_full || (month == 1 && day_of_month == 1))
    /* Translators: day, month and year on the time axis, "14 Oct 2024" */
    return g_strdup_printf (C_("time axis", "%1$u %2$s %3$s"), day_of_month, month_text, year_text);
  if (day_of_month == 1)
    /* Translators: day and month on the time axis, "1 Oct" */
    return g_strdup_printf (C_("time axis", "%1$u %2$s"), day_of_month, month_text);
  return g_strdup_printf ("%u", day_of_month);
}

/* The shortest step whose labels have room: those of days and months are longer than a year's four digits. @density is that beside text of the
 * usual size. */
static CorridorTimeStep
choose_major (double density, double first)
{
  CorridorTimeStep step = corridor_time_step_choose (density, 84); /* "14 Oct 2024" */
  gboolean is_long = first < -719528 || corridor_time_step_choose (density, 56).count >= 5000;

  if (step.unit == CORRIDOR_STEP_DAY)
    return step;
  step = corridor_time_step_choose (density, 72);         /* "Oct 2024" */
  if (step.unit == CORRIDOR_STEP_MONTH && step.count < 6) /* of two labels a year, one is better left out */
    return step;
  step = corridor_time_step_choose (density, is_long ? 100 : 56); /* "1.5 million BCE", or "2024" */
  return step.unit == CORRIDOR_STEP_YEAR ? step : (CorridorTimeStep) { CORRIDOR_STEP_YEAR, 1 };
}

/**
 * corridor_time_axis_get_steps:
 * @scale: where time lies
 * @left: pixels
 * @right: pixels, more than @left
 * @size: how much larger than usual the text of the axis is
 * @major: (out): the step of its labels
 * @minor: (out): that of the ticks between them, the same where there are none
 *
 * Chooses what an axis counts in, from days to thousands of millions of years.
 */
void
corridor_time_axis_get_steps (const CorridorTimeScale *scale, double left, double right, double size,
                              CorridorTimeStep *major, CorridorTimeStep *minor)
{
  double density = corridor_time_scale_get_density (scale) / size;

  *major = choose_major (density, corridor_time_scale_to_day (scale, scale->mirrored ? right : left));
  if (!choose_minor (major, density, minor))
    *minor = *major;
}

static void
clear_tick (gpointer data)
{
  g_clear_pointer (&((CorridorTick *) data)->label, g_free);
}

/**
 * corridor_time_axis_make_ticks:
 * @scale: where time lies
 * @left: pixels
 * @right: pixels, more than @left
 * @size: how much larger than usual the text of the axis is
 *
 * Makes the ticks of an axis. Their number is bounded by the width.
 *
 * Returns: (transfer full) (element-type CorridorTick): the ticks in the order of time, of which those with a
 * label are major
 */
GArray *
corridor_time_axis_make_ticks (const CorridorTimeScale *scale, double left, double right, double size)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (CorridorTick));
  double first = corridor_time_scale_to_day (scale, scale->mirrored ? right : left);
  double last = corridor_time_scale_to_day (scale, scale->mirrored ? left : right);
  CorridorTimeStep major, minor;
  gboolean in_full = TRUE;
  guint most = (guint) (8 + (right - left) / MINOR_NARROWEST * 2);

  corridor_time_axis_get_steps (scale, left, right, size, &major, &minor);
  g_array_set_clear_func (ticks, clear_tick);
  for (gint64 at = corridor_time_step_floor (&minor, first); at <= last && ticks->len < most;
       at = corridor_time_step_next (&minor, at))
    {
      CorridorTick tick = { at, corridor_time_scale_to_x (scale, at), NULL };

      if (at < first)
        continue;
      if (corridor_time_step_floor (&major, at) == at)
        {
          tick.label = format_tick (&major, at, in_full);
          in_full = FALSE;
        }
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
