/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query.h"

#include <string.h>

/* The next query takes the place of @query, as in a session. */
static void
become (CorridorQuery **query, CorridorQuery *next)
{
  corridor_query_unref (*query);
  *query = next;
}

static char *
join (const char *const *strings)
{
  return g_strjoinv (" ", (char **) strings);
}

#define assert_strings(strings, expected) \
  G_STMT_START \
  { \
    g_autofree char *joined = join (strings); \
    g_assert_cmpstr (joined, ==, expected); \
  } \
  G_STMT_END

static CorridorDate *
parse (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  CorridorDate *date = corridor_date_parse (edtf, &error);

  g_assert_no_error (error);

  return date;
}

static void
test_new (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      assert_strings (corridor_query_get_included (query, facet), "");
      assert_strings (corridor_query_get_excluded (query, facet), "");
      g_assert_false (corridor_query_get_all (query, facet));
    }
  g_assert_cmpstr (corridor_query_get_text (query), ==, "");
  g_assert_null (corridor_query_get_from (query));
  g_assert_null (corridor_query_get_to (query));
  g_assert_false (corridor_query_get_certain (query));
  g_assert_null (corridor_query_get_picks (query));
  g_assert_cmpint (corridor_query_get_sort (query), ==, CORRIDOR_SORT_DATE);
  g_assert_false (corridor_query_get_reverse (query));
  g_assert_false (corridor_query_has_filter (query));
}

static void
test_choices (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) first = corridor_query_ref (query);

  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED));
  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "china", CORRIDOR_CHOICE_INCLUDED));
  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "sindh", CORRIDOR_CHOICE_INCLUDED));
  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_ACTOR, "india", CORRIDOR_CHOICE_EXCLUDED));
  assert_strings (corridor_query_get_included (query, CORRIDOR_FACET_REGION), "china gwadar sindh");
  assert_strings (corridor_query_get_excluded (query, CORRIDOR_FACET_REGION), "");
  assert_strings (corridor_query_get_excluded (query, CORRIDOR_FACET_ACTOR), "india");
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_REGION, "gwadar"), ==,
                   CORRIDOR_CHOICE_INCLUDED);
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_ACTOR, "gwadar"), ==,
                   CORRIDOR_CHOICE_NONE);
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_ACTOR, "india"), ==,
                   CORRIDOR_CHOICE_EXCLUDED);
  g_assert_true (corridor_query_has_filter (query));

  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED));
  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "china", CORRIDOR_CHOICE_NONE));
  assert_strings (corridor_query_get_included (query, CORRIDOR_FACET_REGION), "sindh");
  assert_strings (corridor_query_get_excluded (query, CORRIDOR_FACET_REGION), "gwadar");

  /* the first has not changed */
  g_assert_false (corridor_query_has_filter (first));

  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "sindh", CORRIDOR_CHOICE_NONE));
  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_NONE));
  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_ACTOR, "india", CORRIDOR_CHOICE_NONE));
  g_assert_true (corridor_query_equal (query, first));
}

/* A command line can name a value twice; choosing it then makes up its mind. */
static void
test_values_in_both (void)
{
  static const char *const some[] = { "b", "a", "b", NULL };
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  become (&query, corridor_query_with_values (query, CORRIDOR_FACET_KIND, some, some));
  assert_strings (corridor_query_get_included (query, CORRIDOR_FACET_KIND), "a b");
  assert_strings (corridor_query_get_excluded (query, CORRIDOR_FACET_KIND), "a b");

  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "a", CORRIDOR_CHOICE_INCLUDED));
  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "b", CORRIDOR_CHOICE_EXCLUDED));
  assert_strings (corridor_query_get_included (query, CORRIDOR_FACET_KIND), "a");
  assert_strings (corridor_query_get_excluded (query, CORRIDOR_FACET_KIND), "b");
}

static void
test_facet_is_taken_away (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) other = NULL;

  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_TOPIC, "security", CORRIDOR_CHOICE_EXCLUDED));
  other = corridor_query_ref (query);
  become (&query, corridor_query_with_all (query, CORRIDOR_FACET_ACTOR, TRUE));
  g_assert_true (corridor_query_get_all (query, CORRIDOR_FACET_ACTOR));
  g_assert_false (corridor_query_equal (query, other));
  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_ACTOR, "china", CORRIDOR_CHOICE_INCLUDED));
  become (&query,
          corridor_query_with_choice (query, CORRIDOR_FACET_ACTOR, "india", CORRIDOR_CHOICE_EXCLUDED));
  become (&query, corridor_query_without_facet (query, CORRIDOR_FACET_ACTOR));
  g_assert_true (corridor_query_equal (query, other));
}

static void
test_text (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  become (&query, corridor_query_with_text (query, " - \"\" "));
  g_assert_cmpstr (corridor_query_get_text (query), ==, " - \"\" ");
  g_assert_false (corridor_query_has_filter (query));

  become (&query, corridor_query_with_text (query, "Gwadar"));
  g_assert_true (corridor_query_has_filter (query));

  become (&query, corridor_query_with_text (query, "caf\xc3"));
  g_assert_cmpstr (corridor_query_get_text (query), ==, "caf\xef\xbf\xbd");

  become (&query, corridor_query_with_text (query, NULL));
  g_assert_cmpstr (corridor_query_get_text (query), ==, "");
}

static void
test_dates (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) same = NULL;
  g_autoptr (CorridorDate) from = parse ("2021");
  g_autoptr (CorridorDate) from_again = parse ("2021");
  g_autoptr (CorridorDate) to = parse ("2022-05");

  become (&query, corridor_query_with_dates (query, from, to, TRUE));
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_from (query)), ==, "2021");
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_to (query)), ==, "2022-05");
  g_assert_true (corridor_query_get_certain (query));
  g_assert_true (corridor_query_has_filter (query));

  same = corridor_query_with_dates (query, from_again, to, 7);
  g_assert_true (same == query);

  /* certain does nothing without dates */
  become (&query, corridor_query_with_dates (query, NULL, NULL, TRUE));
  g_assert_null (corridor_query_get_from (query));
  g_assert_false (corridor_query_has_filter (query));
}

static void
test_picks (void)
{
  static const char *const picks[] = { "b#2", "a#1", "b#2", NULL };
  static const char *const sorted[] = { "a#1", "b#2", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) same = NULL;

  become (&query, corridor_query_with_picks (query, picks));
  assert_strings (corridor_query_get_picks (query), "a#1 b#2");
  g_assert_true (corridor_query_has_filter (query));

  same = corridor_query_with_picks (query, sorted);
  g_assert_true (same == query);

  become (&query, corridor_query_with_text (query, "kept"));
  assert_strings (corridor_query_get_picks (query), "a#1 b#2");

  become (&query, corridor_query_with_picks (query, none));
  g_assert_null (corridor_query_get_picks (query));
}

static void
test_order (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) same = NULL;

  become (&query, corridor_query_with_order (query, CORRIDOR_SORT_TITLE, TRUE));
  become (&query, corridor_query_with_text (query, "gwadar"));
  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED));
  become (&query, corridor_query_without_filters (query));
  g_assert_false (corridor_query_has_filter (query));
  g_assert_cmpint (corridor_query_get_sort (query), ==, CORRIDOR_SORT_TITLE);
  g_assert_true (corridor_query_get_reverse (query));

  same = corridor_query_without_filters (query);
  g_assert_true (same == query);
}

static CorridorQuery *
change_nothing (CorridorQuery *query, guint i)
{
  switch (i)
    {
    case 0:
      return corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
    case 1:
      return corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_NONE);
    case 2:
      return corridor_query_with_all (query, CORRIDOR_FACET_KIND, FALSE);
    case 3:
      return corridor_query_with_text (query, "gwadar");
    case 4:
      return corridor_query_with_dates (query, NULL, NULL, FALSE);
    case 5:
      return corridor_query_with_picks (query, NULL);
    case 6:
      return corridor_query_with_order (query, CORRIDOR_SORT_DATE, FALSE);
    default:
      return corridor_query_without_facet (query, CORRIDOR_FACET_REGION);
    }
}

static void
test_nothing_changes (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  become (&query, corridor_query_with_choice (query, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED));
  become (&query, corridor_query_with_text (query, "gwadar"));
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (CorridorQuery) same = change_nothing (query, i);

      g_assert_true (same == query);
    }
}

static void
test_words_of_the_command_line (void)
{
  CorridorFacet facet = CORRIDOR_FACET_KIND;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      g_assert_true (corridor_facet_find (corridor_facet_get_name (i), &facet));
      g_assert_cmpuint (facet, ==, i);
      g_assert_nonnull (corridor_facet_get_heading (i));
      g_assert_nonnull (corridor_facet_get_label (i));
    }
  g_assert_false (corridor_facet_find ("regions", NULL));
  g_assert_cmpstr (corridor_facet_get_name (CORRIDOR_FACET_STATUS), ==, "status");
  g_assert_cmpstr (corridor_facet_get_label (CORRIDOR_FACET_STATUS), ==, "Standing");
  g_assert_cmpstr (corridor_sort_get_name (CORRIDOR_SORT_ARTICLE), ==, "article");
  g_assert_cmpstr (corridor_sort_get_label (CORRIDOR_SORT_TITLE), ==, "Title");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/new", test_new);
  g_test_add_func ("/query/choices", test_choices);
  g_test_add_func ("/query/values-in-both", test_values_in_both);
  g_test_add_func ("/query/without-facet", test_facet_is_taken_away);
  g_test_add_func ("/query/text", test_text);
  g_test_add_func ("/query/dates", test_dates);
  g_test_add_func ("/query/picks", test_picks);
  g_test_add_func ("/query/order", test_order);
  g_test_add_func ("/query/nothing-changes", test_nothing_changes);
  g_test_add_func ("/query/words", test_words_of_the_command_line);

  return g_test_run ();
}
