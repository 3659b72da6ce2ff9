/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a part out of a query, and putting it into another. */

#include "corridor-query-part.h"

#include "corridor-evaluation-private.h"

#include <string.h>

/* @values without @value, and with it at the end where @add is set. */
static GPtrArray *
change_values (const char *const *values, const char *value, gboolean add)
{
  GPtrArray *changed = g_ptr_array_new ();

  for (; *values != NULL; values++)
    if (strcmp (*values, value) != 0)
      g_ptr_array_add (changed, (gpointer) *values);
  if (add)
    g_ptr_array_add (changed, (gpointer) value);
  g_ptr_array_add (changed, NULL);

  return changed;
}

/* With or without a value on one side alone: a query may include and exclude one value, and those are two parts. */
static CorridorQuery *
change_value (CorridorQueryPart *self, CorridorQuery *query, gboolean add)
{
  CorridorFacet facet = corridor_query_part_get_facet (self);
  const char *const *included = corridor_query_get_included (query, facet);
  const char *const *excluded = corridor_query_get_excluded (query, facet);
  gboolean is_included = corridor_query_part_get_choice (self) == CORRIDOR_CHOICE_INCLUDED;
  g_autoptr (GPtrArray) changed
      = change_values (is_included ? included : excluded, corridor_query_part_get_value (self), add);
  const char *const *values = (const char *const *) changed->pdata;

  return corridor_query_with_values (query, facet, is_included ? values : included,
                                     is_included ? excluded : values);
}

/**
 * corridor_query_part_remove:
 * @self: a part
 * @query: the query that it is a part of
 *
 * Returns: (transfer full): @query without this part
 */
CorridorQuery *
corridor_query_part_remove (CorridorQueryPart *self, CorridorQuery *query)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  switch (corridor_query_part_get_kind (self))
    {
    case CORRIDOR_PART_VALUE:
      return change_value (self, query, FALSE);
    case CORRIDOR_PART_TEXT:
      return corridor_query_with_text (query, "");
    case CORRIDOR_PART_DATES:
      return corridor_query_with_dates (query, NULL, NULL, FALSE);
    case CORRIDOR_PART_PICKS:
      return corridor_query_with_picks (query, NULL);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * corridor_query_part_copy:
 * @self: a part
 * @source: the query that it is a part of
 * @query: another query
 *
 * A value comes beside those that @query has; a search, dates and picks take the place of its own, if there are any.
 *
 * Returns: (transfer full): @query with this part
 */
CorridorQuery *
corridor_query_part_copy (CorridorQueryPart *self, CorridorQuery *source, CorridorQuery *query)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  switch (corridor_query_part_get_kind (self))
    {
    case CORRIDOR_PART_VALUE:
      return change_value (self, query, TRUE);
    case CORRIDOR_PART_TEXT:
      return corridor_query_with_text (query, corridor_query_get_text (source));
    case CORRIDOR_PART_DATES:
      return corridor_query_with_dates (query, (CorridorDate *) corridor_query_get_from (source),
                                        (CorridorDate *) corridor_query_get_to (source),
                                        corridor_query_get_certain (source));
    case CORRIDOR_PART_PICKS:
      return corridor_query_with_picks (query, corridor_query_get_picks (source));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * corridor_query_part_count_without:
 * @self: a part
 * @index: what is asked
 * @query: the query that it is a part of
 *
 * Asks @query without this part, for the number alone: that takes a fraction of what an evaluation does.
 *
 * Returns: how many statements would then pass
 */
guint
corridor_query_part_count_without (CorridorQueryPart *self, CorridorIndex *index, CorridorQuery *query)
{
  g_autoptr (CorridorQuery) without = corridor_query_part_remove (self, query);
  g_autofree CorridorFailures *failures = corridor_find_failures (index, without);
  guint n = corridor_library_get_n_statements (corridor_index_get_library (index)), n_passing = 0;

  for (guint i = 0; i < n; i++)
    n_passing += failures[i] == 0;

  return n_passing;
}
