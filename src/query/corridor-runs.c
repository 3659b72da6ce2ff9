/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-runs.h"

/* Grows the run that ends where both results have been walked to, or begins one there. */
static CorridorRun *
get_run (CorridorRun *runs, guint *n_runs, guint before, guint after)
{
  CorridorRun *run = *n_runs > 0 ? &runs[*n_runs - 1] : NULL;

  if (run != NULL && run->before + run->n_removed == before && run->after + run->n_added == after)
    return run;
  if (*n_runs == CORRIDOR_RUNS_MAX)
    return NULL;

  runs[*n_runs] = (CorridorRun) { before, 0, after, 0 };

  return &runs[(*n_runs)++];
}

static gboolean
is_common_library (CorridorEvaluation *before, CorridorEvaluation *after)
{
  return corridor_index_get_library (corridor_evaluation_get_index (before))
         == corridor_index_get_library (corridor_evaluation_get_index (after));
}

/**
 * corridor_find_runs:
 * @before: (nullable): a result
 * @after: (nullable): the result that takes its place
 * @runs: (out caller-allocated): where they differ, from the beginning on
 * @n_runs: (out): how many runs there are
 *
 * Walks both results once. Two that are ordered by the same have in the same order what they have in common,
 * so that a statement which only one of them has was taken out or put in where it stands.
 *
 * Returns: %TRUE if the runs are all of the difference
 */
gboolean
corridor_find_runs (CorridorEvaluation *before,
                    CorridorEvaluation *after,
                    CorridorRun runs[CORRIDOR_RUNS_MAX],
                    guint *n_runs)
{
  guint n_before = 0, n_after = 0;
  const guint32 *old = before != NULL ? corridor_evaluation_get_order (before, &n_before) : NULL;
  const guint32 *new = after != NULL ? corridor_evaluation_get_order (after, &n_after) : NULL;
  guint i = 0, j = 0;

  *n_runs = 0;
  if (n_before == 0 && n_after == 0)
    return TRUE;

  if (n_before == 0 || n_after == 0)
    {
      runs[(*n_runs)++] = (CorridorRun) { 0, n_before, 0, n_after };
      return TRUE;
    }

  if (!is_common_library (before, after))
    return FALSE;

  while (i < n_before || j < n_after)
    {
      gboolean is_gone = i < n_before && !corridor_evaluation_contains (after, old[i]);
      gboolean is_new = j < n_after && !corridor_evaluation_contains (before, new[j]);
      CorridorRun *run;

      if (is_gone || is_new)
        {
          if ((run = get_run (runs, n_runs, i, j)) == NULL)
            return FALSE;
          run->n_removed += is_gone;
          run->n_added += is_new;
          i += is_gone;
          j += is_new;
        }
      else
        {
          /* both have it: then it is the same one, or the order is another */
          if (old[i] != new[j])
            return FALSE;
          i++;
          j++;
        }
    }

  return TRUE;
}
