/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-query-private.h"

#include "corridor-string-set.h"
#include "corridor-words.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CorridorQuery, corridor_query, corridor_query_ref, corridor_query_unref)

static const struct
{
  const char *name;
  const char *label;
} sorts[] = {
  { "date", NC_("order", "Date") },
  { "article", NC_("order", "Article") },
  { "title", NC_("order", "Title") },
};

/**
 * corridor_query_new:
 *
 * Returns: (transfer full): a query that every statement passes, in the order of their dates
 */
CorridorQuery *
corridor_query_new (void)
{
  CorridorQuery *query = g_new0 (CorridorQuery, 1);

  g_atomic_ref_count_init (&query->ref_count);
  query->text = g_strdup ("");

  return query;
}

/* What every change starts from, since nobody may see a query change. */
CorridorQuery *
corridor_query_copy (const CorridorQuery *query)
{
  CorridorQuery *copy = g_new0 (CorridorQuery, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      copy->included[i] = g_strdupv (query->included[i]);
      copy->excluded[i] = g_strdupv (query->excluded[i]);
      copy->all[i] = query->all[i];
    }
  copy->text = g_strdup (query->text);
  copy->from = query->from != NULL ? corridor_date_ref (query->from) : NULL;
  copy->to = query->to != NULL ? corridor_date_ref (query->to) : NULL;
  copy->certain = query->certain;
  copy->picks = query->picks != NULL ? corridor_picks_ref (query->picks) : NULL;
  copy->sort = query->sort;
  copy->reverse = query->reverse;

  return copy;
}

/**
 * corridor_query_ref:
 * @query: a query
 *
 * Returns: (transfer full): @query
 */
CorridorQuery *
corridor_query_ref (CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_atomic_ref_count_inc (&query->ref_count);

  return query;
}

/**
 * corridor_query_unref:
 * @query: (transfer full): a query
 */
void
corridor_query_unref (CorridorQuery *query)
{
  g_return_if_fail (query != NULL);

  if (!g_atomic_ref_count_dec (&query->ref_count))
    return;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      g_strfreev (query->included[i]);
      g_strfreev (query->excluded[i]);
    }
  g_free (query->text);
  g_clear_pointer (&query->from, corridor_date_unref);
  g_clear_pointer (&query->to, corridor_date_unref);
  g_clear_pointer (&query->picks, corridor_picks_unref);
  g_free (query);
}

gboolean
corridor_query_is_same_date (const CorridorDate *a, const CorridorDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return strcmp (corridor_date_get_text (a), corridor_date_get_text (b)) == 0;
}

/**
 * corridor_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: %TRUE if both ask the same, in the same order, in the same words: dates are compared as they were
 * written
 */
gboolean
corridor_query_equal (const CorridorQuery *a, const CorridorQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (!corridor_string_set_equal (a->included[i], b->included[i])
        || !corridor_string_set_equal (a->excluded[i], b->excluded[i]) || a->all[i] != b->all[i])
      return FALSE;

  return strcmp (a->text, b->text) == 0 && corridor_query_is_same_date (a->from, b->from)
         && corridor_query_is_same_date (a->to, b->to) && a->certain == b->certain
         && corridor_picks_equal (a->picks, b->picks) && a->sort == b->sort && a->reverse == b->reverse;
}

/**
 * corridor_query_get_choice:
 * @query: a query
 * @facet: a facet
 * @value: a value of it, which no library needs to have
 *
 * Returns: what @query does with @value
 */
CorridorChoice
corridor_query_get_choice (const CorridorQuery *query, CorridorFacet facet, const char *value)
{
  g_return_val_if_fail (query != NULL, CORRIDOR_CHOICE_NONE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, CORRIDOR_CHOICE_NONE);
  g_return_val_if_fail (value != NULL, CORRIDOR_CHOICE_NONE);

  if (corridor_string_set_contains (query->included[facet], value))
    return CORRIDOR_CHOICE_INCLUDED;
  if (corridor_string_set_contains (query->excluded[facet], value))
    return CORRIDOR_CHOICE_EXCLUDED;

  return CORRIDOR_CHOICE_NONE;
}

/**
 * corridor_query_get_included:
 * @query: a query
 * @facet: a facet
 *
 * Returns: (array zero-terminated=1): the values of which one, or in *all* mode each, has to be held; sorted
 * by bytes
 */
const char *const *
corridor_query_get_included (const CorridorQuery *query, CorridorFacet facet)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  return corridor_string_set_get (query->included[facet]);
}

/**
 * corridor_query_get_excluded:
 * @query: a query
 * @facet: a facet
 *
 * Returns: (array zero-terminated=1): the values of which none may be held; sorted by bytes
 */
const char *const *
corridor_query_get_excluded (const CorridorQuery *query, CorridorFacet facet)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  return corridor_string_set_get (query->excluded[facet]);
}

/**
 * corridor_query_get_all:
 * @query: a query
 * @facet: a facet
 *
 * Returns: %TRUE if every included value of @facet has to be held, %FALSE if one of them is enough
 */
gboolean
corridor_query_get_all (const CorridorQuery *query, CorridorFacet facet)
{
  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);

  return query->all[facet];
}

/**
 * corridor_query_get_text:
 * @query: a query
 *
 * Returns: what is searched for, as it was typed; "" where nothing is
 */
const char *
corridor_query_get_text (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  return query->text;
}

/**
 * corridor_query_get_from:
 * @query: a query
 *
 * Returns: (nullable): the date whose span's beginning bounds the statements' dates
 */
const CorridorDate *
corridor_query_get_from (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  return query->from;
}

/**
 * corridor_query_get_to:
 * @query: a query
 *
 * Returns: (nullable): the date whose span's end bounds the statements' dates
 */
const CorridorDate *
corridor_query_get_to (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  return query->to;
}

/**
 * corridor_query_get_certain:
 * @query: a query
 *
 * Returns: %TRUE if a statement's date has to lie within the dates asked for, %FALSE if it is enough that it
 * may; of no meaning without dates
 */
gboolean
corridor_query_get_certain (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->certain;
}

/**
 * corridor_query_get_picks:
 * @query: a query
 *
 * Returns: (nullable) (array zero-terminated=1): references to the only statements that pass, sorted by
 * bytes; %NULL where none were picked
 */
const char *const *
corridor_query_get_picks (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  return query->picks != NULL ? corridor_string_set_get (query->picks->references) : NULL;
}

/**
 * corridor_query_get_sort:
 * @query: a query
 *
 * Returns: what the result is ordered by
 */
CorridorSort
corridor_query_get_sort (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, CORRIDOR_SORT_DATE);

  return query->sort;
}

/**
 * corridor_query_get_reverse:
 * @query: a query
 *
 * Returns: %TRUE if the whole order, what has no date and ties included, runs from its end to its beginning
 */
gboolean
corridor_query_get_reverse (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->reverse;
}

/**
 * corridor_query_has_filter:
 * @query: a query
 *
 * Returns: %TRUE if @query asks for anything but an order. A mode without values and a text without words ask
 * for nothing.
 */
gboolean
corridor_query_has_filter (const CorridorQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  if (query->from != NULL || query->to != NULL || query->picks != NULL)
    return TRUE;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (query->included[i] != NULL || query->excluded[i] != NULL)
      return TRUE;

  if (query->text[0] != '\0')
    {
      g_autoptr (CorridorNeedle) needle = corridor_needle_new (query->text);

      return !corridor_needle_is_empty (needle);
    }

  return FALSE;
}

/**
 * corridor_sort_get_name:
 * @sort: an order
 *
 * Returns: the word for @sort on the command line and in files, never translated
 */
const char *
corridor_sort_get_name (CorridorSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sorts), NULL);

  return sorts[sort].name;
}

/**
 * corridor_sort_get_label:
 * @sort: an order
 *
 * Returns: the word for @sort in the window, translated
 */
const char *
corridor_sort_get_label (CorridorSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sorts), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "order", sorts[sort].label);
}
