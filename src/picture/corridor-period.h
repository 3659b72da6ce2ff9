/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-date.h"
#include "corridor-time-axis.h"

G_BEGIN_DECLS

/**
 * CorridorPeriod:
 *
 * A stretch of days, both ends in it, either of which may be open.
 */
typedef CorridorDays CorridorPeriod;

/* whole steps of the calendar around two days, in either order: as fine as @density pixels a day can show */
CorridorPeriod corridor_period_round     (double a, double b, double density);
/* the dates of a filter, in the coarsest unit that is exact: years, months or days; NULL at an open end */
void           corridor_period_get_dates (const CorridorPeriod *period, CorridorDate **from,
                                          CorridorDate **to);
/* "2024", "Oct 2024 to Dec 2024", in a sentence's words; both ends known */
char          *corridor_period_describe  (const CorridorPeriod *period);

G_END_DECLS
