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
 * @mirrored: whether time runs from right to left, as what is written does: @first is at the right then
 *
 * Where time lies on a picture.
 */
typedef struct
{
  double first, last;
  double x, width;
  gboolean mirrored;
} CorridorTimeScale;

static inline double
corridor_time_scale_get_density (const CorridorTimeScale *scale) /* pixels a day */
{
  return scale->width / (scale->last - scale->first);
}

static inline double
corridor_time_scale_to_x (const CorridorTimeScale *scale, double day)
{
  double along = (day - scale->first) * corridor_time_scale_get_density (scale);

  return scale->x + (scale->mirrored ? scale->width - along : along);
}

static inline double
corridor_time_scale_to_day (const CorridorTimeScale *scale, double x)
{
  double along = scale->mirrored ? scale->x + scale->width - x : x - scale->x;

  return scale->first + along / corridor_time_scale_get_density (scale);
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
