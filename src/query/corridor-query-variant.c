/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-variant.h"

static void
add_values (GVariantDict *dict, CorridorQuery *query, const char *key, const char *const *(*get_values) (const CorridorQuery *, CorridorFacet))
{
  GVariantBuilder builder;
  gboolean any = FALSE;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      const char *const *values = get_values (query, facet);

      if (values[0] == NULL)
        continue;
      g_variant_builder_add (&builder, "{s^as}", corridor_facet_get_name (facet), values);
      any = TRUE;
    }

  if (any)
    g_variant_dict_insert_value (dict, key, g_variant_builder_end (&builder));
  else
    g_variant_builder_clear (&builder);
}

static void
add_all (GVariantDict *dict, CorridorQuery *query)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (corridor_query_get_all (query, facet))
      g_ptr_array_add (names, (char *) corridor_facet_get_name (facet));
  if (names->len > 0)
    g_variant_dict_insert_value (dict, "all", g_variant_new_strv ((const char *const *) names->pdata, names->len));
}

static void
add_date (GVariantDict *dict, const char *key, const CorridorDate *date)
{
  if (date != NULL)
    g_variant_dict_insert (dict, key, "s", corridor_date_get_text (date));
}

/**
 * corridor_query_to_variant:
 * @query: a query
 *
 * Returns: (transfer floating): it as `a{sv}`
 */
GVariant *
corridor_query_to_variant (CorridorQuery *query)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  add_values (&dict, query, "include", corridor_query_get_included);
  add_values (&dict, query, "exclude", corridor_query_get_excluded);
  add_all (&dict, query);
  if (corridor_query_get_text (query)[0] != '\0')
    g_variant_dict_insert (&dict, "text", "s", corridor_query_get_text (query));
  add_date (&dict, "from", corridor_query_get_from (query));
  add_date (&dict, "to", corridor_query_get_to (query));
  if (corridor_query_get_certain (query))
    g_variant_dict_insert (&dict, "certain", "b", TRUE);
  if (corridor_query_get_picks (query) != NULL)
    g_variant_dict_insert (&dict, "picks", "^as", corridor_query_get_picks (query));
  g_variant_dict_insert (&dict, "sort", "s", corridor_sort_get_name (corridor_query_get_sort (query)));
  if (corridor_query_get_reverse (query))
    g_variant_dict_insert (&dict, "reverse", "b", TRUE);

  return g_variant_dict_end (&dict);
}

/* Replaces @query by what @next is, so that changes can be strung together. */
static void
take (CorridorQuery **query, CorridorQuery *next)
{
  corridor_query_unref (*query);
  *query = next;
}

static char **
lookup_values (GVariant *facets, CorridorFacet facet)
{
  g_autoptr (GVariant) values = NULL;

  if (facets != NULL)
    values = g_variant_lookup_value (facets, corridor_facet_get_name (facet), G_VARIANT_TYPE_STRING_ARRAY);

  return values != NULL ? g_variant_dup_strv (values, NULL) : NULL;
}

/* A facet's values at once, since one can be in both. */
static void
read_values (CorridorQuery **query, GVariantDict *dict)
{
  g_autoptr (GVariant) include = g_variant_dict_lookup_value (dict, "include", G_VARIANT_TYPE ("a{sas}"));
  g_autoptr (GVariant) exclude = g_variant_dict_lookup_value (dict, "exclude", G_VARIANT_TYPE ("a{sas}"));

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_auto (GStrv) included = lookup_values (include, facet);
      g_auto (GStrv) excluded = lookup_values (exclude, facet);

      if (included != NULL || excluded != NULL)
        take (query, corridor_query_with_values (*query, facet, (const char *const *) included, (const char *const *) excluded));
    }
}

static CorridorDate *
read_date (GVariantDict *dict, const char *key)
{
  const char *text;

  return g_variant_dict_lookup (dict, key, "&s", &text) ? corridor_date_parse (text, NULL) : NULL;
}

static void
read_order (CorridorQuery **query, GVariantDict *dict)
{
  CorridorSort sort = CORRIDOR_SORT_DATE;
  gboolean reverse = FALSE;
  const char *name;

  if (g_variant_dict_lookup (dict, "sort", "&s", &name))
    for (guint i = CORRIDOR_SORT_DATE; i <= CORRIDOR_SORT_TITLE; i++)
      if (g_str_equal (corridor_sort_get_name (i), name))
        sort = i;
  g_variant_dict_lookup (dict, "reverse", "b", &reverse);
  take (query, corridor_query_with_order (*query, sort, reverse));
}

/**
 * corridor_query_from_variant:
 * @variant: `a{sv}`, as corridor_query_to_variant() makes it, or what a file holds instead
 *
 * Returns: (transfer full): the query
 */
CorridorQuery *
corridor_query_from_variant (GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);
  CorridorQuery *query = corridor_query_new ();
  g_autoptr (CorridorDate) from = read_date (&dict, "from");
  g_autoptr (CorridorDate) to = read_date (&dict, "to");
  g_autoptr (GVariant) all = g_variant_dict_lookup_value (&dict, "all", G_VARIANT_TYPE_STRING_ARRAY);
  g_autoptr (GVariant) picks = g_variant_dict_lookup_value (&dict, "picks", G_VARIANT_TYPE_STRING_ARRAY);
  gboolean certain = FALSE;
  const char *text;

  read_values (&query, &dict);
  for (gsize i = 0; all != NULL && i < g_variant_n_children (all); i++)
    {
      const char *name;
      CorridorFacet facet;

      g_variant_get_child (all, i, "&s", &name);
      if (corridor_facet_find (name, &facet))
        take (&query, corridor_query_with_all (query, facet, TRUE));
    }
  if (g_variant_dict_lookup (&dict, "text", "&s", &text))
    take (&query, corridor_query_with_text (query, text));
  g_variant_dict_lookup (&dict, "certain", "b", &certain);
  take (&query, corridor_query_with_dates (query, from, to, certain));
  if (picks != NULL)
    {
      g_autofree const char **ids = g_variant_get_strv (picks, NULL);

      take (&query, corridor_query_with_picks (query, ids));
    }
  read_order (&query, &dict);

  return query;
}
