/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "check-index.h"

#include "corridor-evaluation.h"
#include "corridor-held.h"

static gboolean
has_index (const guint32 *indices, guint n, guint32 index)
{
  for (guint i = 0; i < n; i++)
    if (indices[i] == index)
      return TRUE;

  return FALSE;
}

/* A statement that holds a value holds what that is part of. */
static void
check_values (CorridorIndex *index, CorridorFacet facet, guint statement)
{
  const guint n_values = corridor_index_get_n_values (index, facet);
  guint n;
  g_autoptr (CorridorHeld) reader = corridor_held_new (index, facet);
  const guint32 *values = corridor_held_list (reader, statement, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_parents;
      const guint32 *parents;

      g_assert (values[i] < n_values);
      g_assert (i == 0 || values[i - 1] < values[i]);
      g_assert (corridor_index_is_value_used (index, facet, values[i]));
      parents = corridor_index_get_parents (index, facet, values[i], &n_parents);
      for (guint j = 0; j < n_parents; j++)
        g_assert (has_index (values, n, parents[j]));
    }
}

/* What nothing is asked of passes whole, and in any order each statement stands once. */
static void
check_orders (CorridorIndex *index)
{
  const guint n_statements = corridor_library_get_n_statements (corridor_index_get_library (index));

  for (CorridorSort sort = CORRIDOR_SORT_DATE; sort <= CORRIDOR_SORT_TITLE; sort++)
    {
      g_autoptr (CorridorQuery) all = corridor_query_new ();
      g_autoptr (CorridorQuery) query = corridor_query_with_order (all, sort, FALSE);
      g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);
      g_autofree gboolean *is_seen = g_new0 (gboolean, n_statements);
      guint n;
      const guint32 *order = corridor_evaluation_get_order (evaluation, &n);

      g_assert (n == n_statements);
      for (guint i = 0; i < n; i++)
        {
          g_assert (order[i] < n_statements && !is_seen[order[i]]);
          is_seen[order[i]] = TRUE;
        }
    }
}

void
check_index (CorridorIndex *index)
{
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      for (guint i = 0; i < corridor_index_get_n_values (index, facet); i++)
        {
          g_assert (corridor_index_find_value (index, facet, corridor_index_get_value_id (index, facet, i)) == i);
          g_assert (*corridor_index_get_value_name (index, facet, i) != '\0');
        }
      for (guint i = 0; i < corridor_library_get_n_statements (corridor_index_get_library (index)); i++)
        check_values (index, facet, i);
    }

  check_orders (index);
}
