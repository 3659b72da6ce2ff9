/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-saved-queries.h"

#include <locale.h>

typedef struct
{
  CorridorSavedQueries *queries;
  GString *events; /* c: changing, C: changed, p: problem; and "1+0-1": a change of the list */
} Fixture;

static void
add_event_cb (CorridorSavedQueries *queries, gpointer event)
{
  GString **events = g_object_get_data (G_OBJECT (queries), "events");

  g_string_append (*events, event);
}

static void
problem_cb (CorridorSavedQueries *queries)
{
  add_event_cb (queries, (gpointer) "p");
}

static void
items_changed_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  g_string_append_printf (fixture->events, "%u-%u+%u", position, removed, added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->queries = corridor_saved_queries_new ();
  fixture->events = g_string_new (NULL);
  g_object_set_data (G_OBJECT (fixture->queries), "events", &fixture->events);
  g_signal_connect (fixture->queries, "changing", G_CALLBACK (add_event_cb), (gpointer) "c");
  g_signal_connect (fixture->queries, "changed", G_CALLBACK (add_event_cb), (gpointer) "C");
  g_signal_connect (fixture->queries, "notify::problem", G_CALLBACK (problem_cb), NULL);
  g_signal_connect_swapped (fixture->queries, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->queries);
  g_string_free (fixture->events, TRUE);
}

static void
assert_events (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->events->str, ==, expected);
  g_string_truncate (fixture->events, 0);
}

/* The names, in one string */
static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->queries)); i++)
    {
      g_autoptr (CorridorSavedQuery) saved = g_list_model_get_item (G_LIST_MODEL (fixture->queries), i);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", corridor_saved_query_get_name (saved));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static CorridorQuery *
make_query (const char *text)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  return corridor_query_with_text (query, text);
}

static gboolean
save (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (CorridorQuery) query = make_query (text);

  return corridor_saved_queries_save (fixture->queries, name, query);
}

static void
assert_text (Fixture *fixture, const char *name, const char *text)
{
  CorridorSavedQuery *saved = corridor_saved_queries_find (fixture->queries, name);

  g_assert_nonnull (saved);
  g_assert_cmpstr (corridor_query_get_text (corridor_saved_query_get_query (saved)), ==, text);
}

static void
test_names (void)
{
  static const struct
  {
    const char *typed, *clean;
  } names[] = {
    { "guards", "guards" },
    { "  guards \t in\nGwadar ", "guards in Gwadar" },
    { "_under_score", "_under_score" },
    { "<b>&amp;</b>", "<b>&amp;</b>" },
    { "\342\200\251\302\240x\342\200\250", "x" }, /* separators of lines and paragraphs, a space that does not break */
    { "", NULL },
    { " \t\n\001", NULL },
  };
  g_autofree char *longest = g_strnfill (CORRIDOR_SAVED_QUERY_NAME_MAX, 'x');
  g_autofree char *longer = g_strconcat (longest, "y", NULL);
  g_autofree char *cut = corridor_saved_query_clean_name (longer);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *clean = corridor_saved_query_clean_name (names[i].typed);

      g_assert_cmpstr (clean, ==, names[i].clean);
    }
  g_assert_cmpstr (cut, ==, longest);

  /* a cut falls between characters, and not after a space */
  longest[CORRIDOR_SAVED_QUERY_NAME_MAX - 1] = ' ';
  g_free (longer);
  longer = g_strconcat (longest, "\303\244", NULL);
  g_free (cut);
  cut = corridor_saved_query_clean_name (longer);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, CORRIDOR_SAVED_QUERY_NAME_MAX - 1);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_assert_true (save (fixture, "guards", "guard"));
  assert_events (fixture, "c0-0+1C");
  g_assert_true (save (fixture, " attacks ", "attack"));
  assert_events (fixture, "c0-0+1C");
  assert_names (fixture, "attacks|guards");

  /* by the same name: it takes its place */
  g_assert_true (save (fixture, "guards", "patrol"));
  assert_events (fixture, "c1-1+01-0+1C");
  assert_names (fixture, "attacks|guards");
  assert_text (fixture, "guards", "patrol");
  assert_text (fixture, "attacks", "attack");

  g_assert_false (save (fixture, "  ", "nothing"));
  assert_events (fixture, "");
  g_assert_null (corridor_saved_queries_find (fixture->queries, ""));
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  save (fixture, "a", "first");
  save (fixture, "b", "second");
  save (fixture, "c", "third");
  g_string_truncate (fixture->events, 0);

  g_assert_true (corridor_saved_queries_rename (fixture->queries, "a", " z "));
  assert_events (fixture, "c0-1+02-0+1C");
  assert_names (fixture, "b|c|z");
  assert_text (fixture, "z", "first");

  /* the item's own name, which goes with it */
  g_assert_true (corridor_saved_queries_rename (
      fixture->queries, corridor_saved_query_get_name (corridor_saved_queries_find (fixture->queries, "b")), "d"));
  assert_names (fixture, "c|d|z");
  g_string_truncate (fixture->events, 0);

  g_assert_false (corridor_saved_queries_rename (fixture->queries, "c", "d"));
  g_assert_false (corridor_saved_queries_rename (fixture->queries, "nobody", "e"));
  g_assert_false (corridor_saved_queries_rename (fixture->queries, "c", " "));
  g_assert_true (corridor_saved_queries_rename (fixture->queries, "c", "c "));
  assert_events (fixture, "cc");
  assert_names (fixture, "c|d|z");
  assert_text (fixture, "c", "third");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  save (fixture, "a", "first");
  save (fixture, "b", "second");
  g_string_truncate (fixture->events, 0);

  g_assert_true (corridor_saved_queries_remove (
      fixture->queries, corridor_saved_query_get_name (corridor_saved_queries_find (fixture->queries, "a"))));
  assert_events (fixture, "c0-1+0C");
  assert_names (fixture, "b");
  g_assert_false (corridor_saved_queries_remove (fixture->queries, "a"));
  assert_events (fixture, "c");
}

static void
test_set_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorQuery) query = make_query ("x");

  corridor_saved_queries_set_all (fixture->queries, kept);
  assert_events (fixture, "");

  g_ptr_array_add (kept, corridor_saved_query_new ("b", query));
  g_ptr_array_add (kept, corridor_saved_query_new ("a", query));
  corridor_saved_queries_set_all (fixture->queries, kept);
  assert_events (fixture, "0-0+2");
  assert_names (fixture, "a|b");
}

static void
test_problem (Fixture *fixture, gconstpointer data)
{
  g_assert_null (corridor_saved_queries_get_problem (fixture->queries));
  corridor_saved_queries_set_problem (fixture->queries, NULL);
  assert_events (fixture, "");
  corridor_saved_queries_set_problem (fixture->queries, "full");
  corridor_saved_queries_set_problem (fixture->queries, corridor_saved_queries_get_problem (fixture->queries));
  assert_events (fixture, "pp");
  g_assert_cmpstr (corridor_saved_queries_get_problem (fixture->queries), ==, "full");
  corridor_saved_queries_set_problem (fixture->queries, NULL);
  assert_events (fixture, "p");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/saved-queries/names", test_names);
  g_test_add ("/saved-queries/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/saved-queries/rename", Fixture, NULL, set_up, test_rename, tear_down);
  g_test_add ("/saved-queries/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/saved-queries/set-all", Fixture, NULL, set_up, test_set_all, tear_down);
  g_test_add ("/saved-queries/problem", Fixture, NULL, set_up, test_problem, tear_down);

  return g_test_run ();
}
