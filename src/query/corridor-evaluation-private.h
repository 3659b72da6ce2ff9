/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"
#include "corridor-index-private.h"

G_BEGIN_DECLS

/* The parts of a query that a statement fails, as bits: first one for each facet. With these, every question
 * is one comparison: a statement passes if it fails nothing, and it counts beside a facet's values if it
 * fails nothing but that facet's own part. */
typedef guint16 CorridorFailures;
#define CORRIDOR_FAILS_FACET(facet) ((CorridorFailures) (1 << (facet)))
#define CORRIDOR_FAILS_TEXT ((CorridorFailures) (1 << CORRIDOR_N_FACETS))
#define CORRIDOR_FAILS_DATES ((CorridorFailures) (1 << (CORRIDOR_N_FACETS + 1)))
#define CORRIDOR_FAILS_PICKS ((CorridorFailures) (1 << (CORRIDOR_N_FACETS + 2)))

/* Finds what each statement of @index fails. */
CorridorFailures *corridor_find_failures (CorridorIndex *index, const CorridorQuery *query);

G_END_DECLS
