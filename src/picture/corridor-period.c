/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-period.h"

#include <string.h>

#define FINEST_STEP 4.0 /* pixels: nobody aims better */

/**
 * corridor_period_choose_step:
 * @density: pixels a day
 *
 * Returns: a day, a month or years, as fine as one can aim; no steps of ten days, which would not be read as
 * what was meant
 */
CorridorTimeStep
corridor_period_choose_step (double density)
{
  CorridorTimeStep step = corridor_time_step_choose (density, FINEST_STEP);

  if (step.unit == CORRIDOR_STEP_DAY && step.count > 1)
    return (CorridorTimeStep) { CORRIDOR_STEP_MONTH, 1 };
  return step;
}

/**
 * corridor_period_snap:
 * @a: a day
 * @b: another
 * @step: a step of the calendar
 *
 * Returns: the period from the one to the other in whole steps
 */
CorridorPeriod
corridor_period_snap (double a, double b, const CorridorTimeStep *step)
{
  gint64 last = corridor_time_step_floor (step, MAX (a, b));

  return (CorridorPeriod) { corridor_time_step_floor (step, MIN (a, b)), corridor_time_step_next (step, last) - 1 };
}

/**
 * corridor_period_round:
 * @a: a day
 * @b: another
 * @density: pixels a day
 *
 * Returns: the period from the one to the other in whole steps of the calendar
 */
CorridorPeriod
corridor_period_round (double a, double b, double density)
{
  CorridorTimeStep step = corridor_period_choose_step (density);

  return corridor_period_snap (a, b, &step);
}

/**
 * corridor_period_read:
 * @from: (nullable): the beginning of a date filter
 * @to: (nullable): its end
 *
 * Returns: the days that it holds; what sets no bound is open
 */
CorridorPeriod
corridor_period_read (const CorridorDate *from, const CorridorDate *to)
{
  return (CorridorPeriod) { from != NULL ? corridor_date_get_span (from).first : CORRIDOR_DAY_OPEN_START,
                           to != NULL ? corridor_date_get_span (to).last : CORRIDOR_DAY_OPEN_END };
}

typedef enum
{
  UNIT_YEAR,
  UNIT_MONTH,
  UNIT_DAY,
} Unit;

/* The coarsest unit whose first day and last day the two are; an open end fits any. */
static Unit
find_unit (const CorridorPeriod *period)
{
  Unit unit = UNIT_YEAR;
  gint64 year;
  guint month, day;

  for (guint i = 0; i < 2; i++)
    {
      gint64 starts = i == 0 ? period->first : period->last;

      if (starts == CORRIDOR_DAY_OPEN_START || starts == CORRIDOR_DAY_OPEN_END)
        continue;
      corridor_day_to_ymd (starts + (i == 1 ? 1 : 0), &year, &month, &day);
      if (year > 9999 || year < -9998) /* EDTF has no months of such years */
        return UNIT_YEAR;
      if (day != 1)
        return UNIT_DAY;
      if (month != 1)
        unit = UNIT_MONTH;
    }
  return unit;
}

static char *
format_day (gint64 day, Unit unit)
{
  char *text = corridor_day_format (day);
  gsize length = strlen (text);

  text[length - (unit == UNIT_YEAR ? strlen ("-MM-DD") : unit == UNIT_MONTH ? strlen ("-DD") : 0)] = '\0';
  return text;
}

static CorridorDate *
parse_day (gint64 day, Unit unit)
{
  g_autofree char *text = NULL;

  if (day == CORRIDOR_DAY_OPEN_START || day == CORRIDOR_DAY_OPEN_END)
    return NULL;
  text = format_day (day, unit);
  return corridor_date_parse (text, NULL);
}

/**
 * corridor_period_get_dates:
 * @period: a period
 * @from: (out) (transfer full) (nullable): its beginning
 * @to: (out) (transfer full) (nullable): its end
 *
 * Writes a period as the dates of a filter.
 */
void
corridor_period_get_dates (const CorridorPeriod *period, CorridorDate **from, CorridorDate **to)
{
  Unit unit = find_unit (period);

  *from = parse_day (period->first, unit);
  *to = parse_day (period->last, unit);
}

static char *
format_end (gint64 day, Unit unit)
{
  return day == CORRIDOR_DAY_OPEN_START || day == CORRIDOR_DAY_OPEN_END ? g_strdup ("..") : format_day (day, unit);
}

/**
 * corridor_period_describe:
 * @period: a period
 *
 * Returns: (transfer full): the period in words
 */
char *
corridor_period_describe (const CorridorPeriod *period)
{
  Unit unit = find_unit (period);
  g_autofree char *first = format_end (period->first, unit);
  g_autofree char *last = format_end (period->last, unit);
  g_autofree char *both = g_str_equal (first, last) ? g_strdup (first) : g_strconcat (first, "/", last, NULL);
  g_autoptr (CorridorDate) date = corridor_date_parse (both, NULL);

  return date != NULL ? corridor_date_describe (date, CORRIDOR_DATE_SHORT) : g_steal_pointer (&both);
}
