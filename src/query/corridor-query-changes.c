/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes of a query: each makes another, or gives the same where nothing would change. */

#include "corridor-query-private.h"

#include "corridor-string-set.h"

#include <string.h>

CorridorPicks *
corridor_picks_new (const char *const *references)
{
  CorridorPicks *picks;
  char **set = corridor_string_set_new (references);

  if (set == NULL)
    return NULL;

  picks = g_atomic_rc_box_new0 (CorridorPicks);
  picks->references = set;

  return picks;
}

CorridorPicks *
corridor_picks_ref (CorridorPicks *picks)
{
  return g_atomic_rc_box_acquire (picks);
}

static void
clear_picks (gpointer data)
{
  CorridorPicks *picks = data;

  g_strfreev (picks->references);
}

void
corridor_picks_unref (CorridorPicks *picks)
{
  g_atomic_rc_box_release_full (picks, clear_picks);
}

gboolean
corridor_picks_equal (const CorridorPicks *a, const CorridorPicks *b)
{
  if (a == NULL || b == NULL || a == b)
    return a == b;

  return corridor_string_set_equal (a->references, b->references);
}

/**
 * corridor_query_with_choice:
 * @query: a query
 * @facet: a facet
 * @value: a value of it, which no library needs to have
 * @choice: what is to be done with @value
 *
 * Returns: (transfer full): @query with this choice
 */
CorridorQuery *
corridor_query_with_choice (CorridorQuery *query,
                            CorridorFacet facet,
                            const char *value,
                            CorridorChoice choice)
{
  CorridorQuery *changed;
  gboolean is_included, is_excluded;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  is_included = corridor_string_set_contains (query->included[facet], value);
  is_excluded = corridor_string_set_contains (query->excluded[facet], value);
  if (is_included == (choice == CORRIDOR_CHOICE_INCLUDED)
      && is_excluded == (choice == CORRIDOR_CHOICE_EXCLUDED))
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  corridor_string_set_remove (&changed->included[facet], value);
  corridor_string_set_remove (&changed->excluded[facet], value);
  if (choice == CORRIDOR_CHOICE_INCLUDED)
    corridor_string_set_add (&changed->included[facet], value);
  else if (choice == CORRIDOR_CHOICE_EXCLUDED)
    corridor_string_set_add (&changed->excluded[facet], value);

  return changed;
}

/**
 * corridor_query_with_values:
 * @query: a query
 * @facet: a facet
 * @included: (nullable) (array zero-terminated=1): the values of which one, or in *all* mode each, has to be
 * held
 * @excluded: (nullable) (array zero-terminated=1): the values of which none may be held
 *
 * Replaces all values of @facet at once. Unlike with corridor_query_with_choice(), one value may be in both,
 * as a command line can ask it: it then counts as included and as excluded.
 *
 * Returns: (transfer full): @query with these values of @facet, and its mode as it was
 */
CorridorQuery *
corridor_query_with_values (CorridorQuery *query,
                            CorridorFacet facet,
                            const char *const *included,
                            const char *const *excluded)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  changed = corridor_query_copy (query);
  g_clear_pointer (&changed->included[facet], g_strfreev);
  g_clear_pointer (&changed->excluded[facet], g_strfreev);
  changed->included[facet] = corridor_string_set_new (included);
  changed->excluded[facet] = corridor_string_set_new (excluded);
  if (corridor_query_equal (query, changed))
    {
      corridor_query_unref (changed);
      return corridor_query_ref (query);
    }

  return changed;
}

/**
 * corridor_query_with_all:
 * @query: a query
 * @facet: a facet
 * @all: whether every included value has to be held
 *
 * Returns: (transfer full): @query with this mode
 */
CorridorQuery *
corridor_query_with_all (CorridorQuery *query, CorridorFacet facet, gboolean all)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  if (query->all[facet] == !!all)
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  changed->all[facet] = !!all;

  return changed;
}

/**
 * corridor_query_with_text:
 * @query: a query
 * @text: (nullable): what to search for, as it was typed
 *
 * Returns: (transfer full): @query with this text; what is not UTF-8 in it is replaced by U+FFFD
 */
CorridorQuery *
corridor_query_with_text (CorridorQuery *query, const char *text)
{
  CorridorQuery *changed;
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  g_return_val_if_fail (query != NULL, NULL);

  if (strcmp (query->text, valid) == 0)
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  g_free (changed->text);
  changed->text = g_steal_pointer (&valid);

  return changed;
}

/**
 * corridor_query_with_dates:
 * @query: a query
 * @from: (nullable): the date from whose beginning on
 * @to: (nullable): the date until whose end
 * @certain: whether a statement's date has to lie within, rather than overlap
 *
 * Returns: (transfer full): @query with these dates
 */
CorridorQuery *
corridor_query_with_dates (CorridorQuery *query, CorridorDate *from, CorridorDate *to, gboolean certain)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);

  if (corridor_query_is_same_date (query->from, from) && corridor_query_is_same_date (query->to, to)
      && query->certain == !!certain)
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  g_clear_pointer (&changed->from, corridor_date_unref);
  g_clear_pointer (&changed->to, corridor_date_unref);
  changed->from = from != NULL ? corridor_date_ref (from) : NULL;
  changed->to = to != NULL ? corridor_date_ref (to) : NULL;
  changed->certain = !!certain;

  return changed;
}

/**
 * corridor_query_with_picks:
 * @query: a query
 * @picks: (nullable) (array zero-terminated=1): references to statements, in any order; none, as %NULL, lets
 * all pass
 *
 * Returns: (transfer full): @query with these picks
 */
CorridorQuery *
corridor_query_with_picks (CorridorQuery *query, const char *const *picks)
{
  CorridorQuery *changed;
  CorridorPicks *set;

  g_return_val_if_fail (query != NULL, NULL);

  set = corridor_picks_new (picks);
  if (corridor_picks_equal (query->picks, set))
    {
      g_clear_pointer (&set, corridor_picks_unref);
      return corridor_query_ref (query);
    }

  changed = corridor_query_copy (query);
  g_clear_pointer (&changed->picks, corridor_picks_unref);
  changed->picks = set;

  return changed;
}

/**
 * corridor_query_with_order:
 * @query: a query
 * @sort: what to order by
 * @reverse: whether to run from the order's end to its beginning
 *
 * Returns: (transfer full): @query in this order
 */
CorridorQuery *
corridor_query_with_order (CorridorQuery *query, CorridorSort sort, gboolean reverse)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (sort <= CORRIDOR_SORT_TITLE, NULL);

  if (query->sort == sort && query->reverse == !!reverse)
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  changed->sort = sort;
  changed->reverse = !!reverse;

  return changed;
}

/**
 * corridor_query_without_facet:
 * @query: a query
 * @facet: a facet
 *
 * Returns: (transfer full): @query without the values and the mode of @facet
 */
CorridorQuery *
corridor_query_without_facet (CorridorQuery *query, CorridorFacet facet)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  if (query->included[facet] == NULL && query->excluded[facet] == NULL && !query->all[facet])
    return corridor_query_ref (query);

  changed = corridor_query_copy (query);
  g_clear_pointer (&changed->included[facet], g_strfreev);
  g_clear_pointer (&changed->excluded[facet], g_strfreev);
  changed->all[facet] = FALSE;

  return changed;
}

/**
 * corridor_query_without_filters:
 * @query: a query
 *
 * Returns: (transfer full): a query that every statement passes, in the order of @query
 */
CorridorQuery *
corridor_query_without_filters (CorridorQuery *query)
{
  CorridorQuery *changed;

  g_return_val_if_fail (query != NULL, NULL);

  changed = corridor_query_new ();
  changed->sort = query->sort;
  changed->reverse = query->reverse;

  if (corridor_query_equal (query, changed))
    {
      corridor_query_unref (changed);
      return corridor_query_ref (query);
    }

  return changed;
}
