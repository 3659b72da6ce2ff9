/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorTimeScale:
 * @first: the day at @x; days may be fractions
 * @last: the day at @x + @width, more than @first
 * @x: pixels
 * @width: pixels, more than 0
 *
 * Where time lies on a picture. Time runs from left to right in every language.
 */
typedef struct
{
  double first, last;
  double x, width;
} CorridorTimeScale;

static inline double
corridor_time_scale_get_density (const CorridorTimeScale *scale) /* pixels a day */
{
  return scale->width / (scale->last - scale->first);
}

static inline double
corridor_time_scale_to_x (const CorridorTimeScale *scale, double day)
{
  return scale->x + (day - scale->first) * corridor_time_scale_get_density (scale);
}

static inline double
corridor_time_scale_to_day (const CorridorTimeScale *scale, double x)
{
  return scale->first + (x - scale->x) / corridor_time_scale_get_density (scale);
}

/**
 * CorridorTimeExtent:
 *
 * The days that can be looked at, whole years: the end is the day after the last.
 */
typedef struct
{
  double first, end;
} CorridorTimeExtent;

void corridor_time_scale_pan     (CorridorTimeScale *scale, double days);
void corridor_time_scale_zoom    (CorridorTimeScale *scale, double factor, double day);
void corridor_time_scale_show    (CorridorTimeScale *scale, double first, double last);
void corridor_time_scale_confine (CorridorTimeScale *scale, const CorridorTimeExtent *extent);

G_END_DECLS
