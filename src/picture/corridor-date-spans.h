/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"
#include "corridor-period.h"

G_BEGIN_DECLS

/**
 * CorridorDateSpan:
 * @period: a month, a year, ten years, …
 * @n: how many statements a filter by it would let pass
 */
typedef struct
{
  CorridorPeriod period;
  guint n;
} CorridorDateSpan;

/* the stretches of the calendar that a library has dates in, at most @most of them, in the order of time; not counted yet (element-type
 * CorridorDateSpan) (transfer full) */
GArray *corridor_date_spans_list  (CorridorLibrary *library, guint most);
/* counts what of @evaluation, whose query has no dates, each would let pass */
void    corridor_date_spans_count (GArray *spans, CorridorEvaluation *evaluation, gboolean certain);

G_END_DECLS
