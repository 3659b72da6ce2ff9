/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"

G_BEGIN_DECLS

/* The most runs that are told one by one; with more of them a list view is quicker to start anew. */
#define CORRIDOR_RUNS_MAX 64

/* One place where two results differ: what was there, and what is there instead. */
typedef struct
{
  guint before, n_removed; /* position in the old result */
  guint after, n_added;    /* position in the new one */
} CorridorRun;

/* Where @after differs from @before. Gives FALSE where that takes more than CORRIDOR_RUNS_MAX runs, or where
 * what both have stands in another order, or in another library; either may be NULL, a result of nothing. */
gboolean corridor_find_runs (CorridorEvaluation *before, CorridorEvaluation *after,
                             CorridorRun runs[CORRIDOR_RUNS_MAX], guint *n_runs);

G_END_DECLS
