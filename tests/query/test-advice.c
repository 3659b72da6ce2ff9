/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-advice.h"
#include "test-library.h"

#include <locale.h>

static CorridorQuery *
ask (CorridorQuery *query, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  CorridorQuery *asked = corridor_query_with_choice (query, facet, value, choice);

  corridor_query_unref (query);

  return asked;
}

/* "Kind: Reaction +2, ..." */
static void
assert_drops (CorridorAdvice *advice, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const CorridorDrop *drops = corridor_advice_get_drops (advice, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s +%u", i > 0 ? ", " : "",
                            corridor_query_part_get_title (drops[i].part), drops[i].count);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Pakistan has three statements, one of them an event; India is in one, in Kashmir. */
static void
test_together (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorAdvice) advice = NULL;

  query = ask (query, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  query = ask (query, CORRIDOR_FACET_KIND, "reaction", CORRIDOR_CHOICE_INCLUDED);
  advice = corridor_advice_new (index, query);
  g_assert_cmpstr (corridor_advice_get_reason (advice), ==,
                   "Each filter alone leaves some; together they leave none of 6.");
  assert_drops (advice, "Kind: Reaction +3, Region: Pakistan +1");
}

/* Dropping India helps nobody: it is not what keeps the rest out. */
static void
test_one_to_blame (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) searched = NULL;
  g_autoptr (CorridorAdvice) advice = NULL;

  query = ask (query, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  query = ask (query, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  searched = corridor_query_with_text (query, "zebra");
  advice = corridor_advice_new (index, searched);
  g_assert_cmpstr (corridor_advice_get_reason (advice), ==,
                   "None of 6 passes the search “zebra”, whatever else is asked.");
  assert_drops (advice, "Search: “zebra” +3");
}

static void
test_several_to_blame (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) searched = NULL;
  g_autoptr (CorridorAdvice) advice = NULL;

  query = ask (query, CORRIDOR_FACET_TOPIC, "fishing", CORRIDOR_CHOICE_INCLUDED);
  searched = corridor_query_with_text (query, "zebra");
  advice = corridor_advice_new (index, searched);
  g_assert_cmpstr (corridor_advice_get_reason (advice), ==, "2 filters leave none of 6 by themselves.");
  assert_drops (advice, "");
}

/* No more than three are offered, the best first, equals as the chips stand. */
static void
test_at_most_three (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorAdvice) advice = NULL;

  /* the six but one, each kept out by a filter of its own */
  query = ask (query, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  query = ask (query, CORRIDOR_FACET_ACTOR, "militants", CORRIDOR_CHOICE_EXCLUDED);
  query = ask (query, CORRIDOR_FACET_ATTRIBUTION, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  query = ask (query, CORRIDOR_FACET_KIND, "context", CORRIDOR_CHOICE_EXCLUDED);
  query = ask (query, CORRIDOR_FACET_TOPIC, "security", CORRIDOR_CHOICE_EXCLUDED);
  advice = corridor_advice_new (index, query);
  assert_drops (advice, "not Attribution: India +2, not Region: Gwadar +1, not Actor: Militants +1");
}

/* What a query both includes and excludes is two filters. */
static void
test_contradiction (void)
{
  const char *const gwadar[] = { "gwadar", NULL };
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) empty = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_values (empty, CORRIDOR_FACET_REGION, gwadar, gwadar);
  g_autoptr (CorridorAdvice) advice = corridor_advice_new (index, query);

  assert_drops (advice, "Region: Gwadar +5, not Region: Gwadar +1");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advice/together", test_together);
  g_test_add_func ("/advice/one-to-blame", test_one_to_blame);
  g_test_add_func ("/advice/several-to-blame", test_several_to_blame);
  g_test_add_func ("/advice/at-most-three", test_at_most_three);
  g_test_add_func ("/advice/contradiction", test_contradiction);

  return g_test_run ();
}
