/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-density.h"

#include "corridor-time-axis.h"

#include <math.h>

#define NARROWEST 16.0

/**
 * corridor_density_new:
 * @table: the dates of a library
 * @result: (nullable): what passes
 * @scale: where time lies: the whole of it
 *
 * Counts the statements of each step of the calendar that is wide enough to be seen.
 *
 * Returns: (transfer full): the counts
 */
CorridorDensity *
corridor_density_new (const CorridorTimeTable *table, const CorridorTimeSet *result,
                      const CorridorTimeScale *scale)
{
  CorridorDensity *density = g_new0 (CorridorDensity, 1);
  CorridorTimeStep step = corridor_time_step_choose (corridor_time_scale_get_density (scale), NARROWEST);

  density->bins = g_array_new (FALSE, FALSE, sizeof (CorridorDensityBin));
  density->most = 1;
  for (gint64 day = corridor_time_step_floor (&step, scale->first); day < scale->last;)
    {
      gint64 next = corridor_time_step_next (&step, day);
      double x = corridor_time_scale_to_x (scale, MAX (day, scale->first)),
             end = corridor_time_scale_to_x (scale, MIN (next, scale->last));
      CorridorDensityBin bin = { MIN (x, end), fabs (end - x), day, next, 0, 0 };

      bin.n_total
          = corridor_time_table_count_begun (table, next) - corridor_time_table_count_ended (table, day);
      if (result != NULL)
        bin.n_result = corridor_time_set_count (result, day, next);
      density->most = MAX (density->most, bin.n_total);
      g_array_append_val (density->bins, bin);
      day = next;
    }
  return density;
}

/**
 * corridor_density_free:
 * @density: (transfer full): counts
 *
 * Frees them.
 */
void
corridor_density_free (CorridorDensity *density)
{
  g_array_unref (density->bins);
  g_free (density);
}
