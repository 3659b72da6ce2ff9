/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-scale.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_STEP_DAY,
  CORRIDOR_STEP_MONTH,
  CORRIDOR_STEP_YEAR,
} CorridorStepUnit;

/**
 * CorridorTimeStep:
 * @unit: what is counted
 * @count: how many of them a step has
 *
 * A step of the calendar. Steps of days start anew with each month, steps of months with each year; steps of
 * years are counted from the turn of the era.
 */
typedef struct
{
  CorridorStepUnit unit;
  gint64 count;
} CorridorTimeStep;

CorridorTimeStep corridor_time_step_choose (double density, double narrowest);
/* the last step that starts on or before @day, and the one after a step's start */
gint64           corridor_time_step_floor  (const CorridorTimeStep *step, double day);
gint64           corridor_time_step_next   (const CorridorTimeStep *step, gint64 day);

typedef struct
{
  gint64 day;
  double x;
  char *label; /* NULL: a minor tick */
} CorridorTick;

/* what an axis counts in: its labels, and the ticks between them (the same where there are none); @size: how
 * much larger than usual its text is */
void    corridor_time_axis_get_steps   (const CorridorTimeScale *scale, double left, double right,
                                        double size, CorridorTimeStep *major, CorridorTimeStep *minor);
/* (element-type CorridorTick) (transfer full), from @left to @right in pixels */
GArray *corridor_time_axis_make_ticks  (const CorridorTimeScale *scale, double left, double right,
                                        double size);
/* "2024", "500 BCE", "1.5 million": a year, as exactly as steps of @step years ask for */
char   *corridor_time_axis_format_year (gint64 year, gint64 step);

G_END_DECLS
