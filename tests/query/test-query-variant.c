/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-variant.h"

/* The next query takes the place of @query, as in a session. */
static void
become (CorridorQuery **query, CorridorQuery *next)
{
  corridor_query_unref (*query);
  *query = next;
}

static CorridorQuery *
parse_query (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &error);

  g_assert_no_error (error);

  return corridor_query_from_variant (variant);
}

static void
assert_survives (CorridorQuery *query)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (corridor_query_to_variant (query));
  g_autofree char *text = g_variant_print (variant, TRUE);
  g_autoptr (CorridorQuery) read = corridor_query_from_variant (variant);
  g_autoptr (CorridorQuery) parsed = parse_query (text);

  g_assert_true (corridor_query_equal (query, read));
  g_assert_true (corridor_query_equal (query, parsed));
}

static void
test_round_trip (void)
{
  static const char *const some[] = { "gwadar", "sindh", NULL };
  static const char *const others[] = { "karachi", NULL };
  static const char *const picks[] = { "a#1", "b#2", NULL };
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorDate) from = corridor_date_parse ("2021~", NULL);
  g_autoptr (CorridorDate) to = corridor_date_parse ("2023/..", NULL);

  assert_survives (query);
  become (&query, corridor_query_with_values (query, CORRIDOR_FACET_REGION, some, others));
  become (&query, corridor_query_with_values (query, CORRIDOR_FACET_ARTICLE, NULL, others));
  become (&query, corridor_query_with_all (query, CORRIDOR_FACET_REGION, TRUE));
  become (&query, corridor_query_with_all (query, CORRIDOR_FACET_TOPIC, TRUE));
  assert_survives (query);
  become (&query, corridor_query_with_text (query, " -\"a phrase"));
  become (&query, corridor_query_with_dates (query, from, to, TRUE));
  become (&query, corridor_query_with_picks (query, picks));
  become (&query, corridor_query_with_order (query, CORRIDOR_SORT_TITLE, TRUE));
  assert_survives (query);
}

/* A command line can ask for what nothing holds: it has to be the same query when it has been handed over. */
static void
test_values_in_both (void)
{
  static const char *const some[] = { "a", "b", NULL };
  static const char *const others[] = { "b", "c", NULL };
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  become (&query, corridor_query_with_values (query, CORRIDOR_FACET_KIND, some, others));
  assert_survives (query);
}

/* What is no query is left out, the rest is taken. */
static void
test_hostile (void)
{
  static const char *const empty[] = {
    "@a{sv} {}",
    "{'text': <1>, 'from': <'2021-13'>, 'to': <true>, 'certain': <'yes'>, 'sort': <'size'>, 'reverse': <0>}",
    "{'include': <['region']>, 'exclude': <{'place': ['x']}>, 'all': <['place']>, 'picks': <@as []>}",
    "{'include': <{'kind': @as []}>, 'exclude': <@a{sas} {}>, 'all': <@as []>, 'unknown': <@mv nothing>}",
  };
  g_autoptr (CorridorQuery) nothing = corridor_query_new ();
  g_autoptr (CorridorQuery) some = parse_query ("{'include': <{'place': ['x'], 'kind': ['b', 'a', 'a']}>, 'all': <['x', 'kind']>}");
  const char *const *kinds = corridor_query_get_included (some, CORRIDOR_FACET_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (CorridorQuery) query = parse_query (empty[i]);

      g_assert_true (corridor_query_equal (query, nothing));
    }

  g_assert_cmpstr (kinds[0], ==, "a");
  g_assert_cmpstr (kinds[1], ==, "b");
  g_assert_null (kinds[2]);
  g_assert_true (corridor_query_get_all (some, CORRIDOR_FACET_KIND));
}

/* A file that names very many values takes a time that grows with them, not with their square. */
static void
test_large (void)
{
  const guint n = 100000;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_auto (GStrv) values = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = g_strdup_printf ("value-%u", (i * 7919) % n);

      g_strv_builder_add (builder, value);
    }
  values = g_strv_builder_end (builder);
  become (&query, corridor_query_with_values (query, CORRIDOR_FACET_TOPIC, (const char *const *) values, NULL));

  {
    g_autoptr (GVariant) variant = g_variant_ref_sink (corridor_query_to_variant (query));
    g_autoptr (CorridorQuery) read = corridor_query_from_variant (variant);

    g_assert_true (corridor_query_equal (query, read));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-variant/round-trip", test_round_trip);
  g_test_add_func ("/query-variant/values-in-both", test_values_in_both);
  g_test_add_func ("/query-variant/hostile", test_hostile);
  g_test_add_func ("/query-variant/large", test_large);

  return g_test_run ();
}
