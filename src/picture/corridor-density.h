/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-set.h"

G_BEGIN_DECLS

typedef struct
{
  double x, width; /* pixels */
  gint64 first, end; /* days */
  guint n_total;   /* of the library */
  guint n_result;
} CorridorDensityBin;

/**
 * CorridorDensity:
 *
 * How many statements touch each step of the calendar: the library's, and of these the result's.
 */
typedef struct
{
  GArray *bins; /* of CorridorDensityBin */
  guint most;   /* the greatest of the totals, at least 1 */
} CorridorDensity;

CorridorDensity *corridor_density_new  (const CorridorTimeTable *table, const CorridorTimeSet *result,
                                        const CorridorTimeScale *scale);
void             corridor_density_free (CorridorDensity *density);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDensity, corridor_density_free)

G_END_DECLS
