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

/* whole steps of the calendar around two days, in either order */
CorridorPeriod corridor_period_snap      (double a, double b, const CorridorTimeStep *step);
/* the same, as fine as @density pixels a day can show; and the step that this is */
CorridorPeriod corridor_period_round     (double a, double b, double density);
CorridorTimeStep corridor_period_choose_step (double density);
/* the dates of a filter, in the coarsest unit that is exact: years, months or days; NULL at an open end */
void           corridor_period_get_dates (const CorridorPeriod *period, CorridorDate **from,
                                          CorridorDate **to);
/* what the dates of a filter hold; either may be NULL */
CorridorPeriod corridor_period_read      (const CorridorDate *from, const CorridorDate *to);
/* "2024", "Oct 2024 to Dec 2024", "since 2024", in a sentence's words */
char          *corridor_period_describe  (const CorridorPeriod *period);

G_END_DECLS
