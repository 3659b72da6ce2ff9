/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-scale.h"

/* No nearer than this: a day is then wide enough for its label. */
#define SHORTEST 4.0
/* Nor nearer than this part of the whole: further in, positions in pixels would be coarser than a pixel. */
#define FINEST 1e-9

/**
 * corridor_time_scale_pan:
 * @scale: a scale
 * @days: how far, later where positive
 *
 * Moves the time that is in view.
 */
void
corridor_time_scale_pan (CorridorTimeScale *scale, double days)
{
  scale->first += days;
  scale->last += days;
}

/**
 * corridor_time_scale_zoom:
 * @scale: a scale
 * @factor: more than 1 comes nearer
 * @day: what stays where it is
 *
 * Brings nearer or takes away.
 */
void
corridor_time_scale_zoom (CorridorTimeScale *scale, double factor, double day)
{
  g_return_if_fail (factor > 0);
  scale->first = day + (scale->first - day) / factor;
  scale->last = day + (scale->last - day) / factor;
}

/**
 * corridor_time_scale_show:
 * @scale: a scale
 * @first: a day
 * @last: a later one
 *
 * Moves as little as brings @first to @last into view, as far as both can be.
 */
void
corridor_time_scale_show (CorridorTimeScale *scale, double first, double last)
{
  double margin = (scale->last - scale->first) / 12;

  if (last > scale->last - margin)
    corridor_time_scale_pan (scale, last - (scale->last - margin));
  if (first < scale->first + margin)
    corridor_time_scale_pan (scale, first - (scale->first + margin));
}

/**
 * corridor_time_scale_confine:
 * @scale: a scale
 * @extent: what can be looked at
 *
 * Keeps the view within @extent, and its length between a few days and the whole.
 */
void
corridor_time_scale_confine (CorridorTimeScale *scale, const CorridorTimeExtent *extent)
{
  double whole = extent->end - extent->first;
  double length = scale->last - scale->first, middle = scale->first + length / 2;
  double shortest = MIN (whole, MAX (SHORTEST, whole * FINEST));

  if (!(length >= shortest) || length > whole) /* not a number is too short */
    {
      length = length > whole ? whole : shortest;
      scale->first = middle - length / 2;
    }
  scale->first = CLAMP (scale->first, extent->first, extent->end - length);
  scale->last = scale->first + length;
}
