/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-session.h"
#include "test-library.h"

#include <locale.h>

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  guint n_selection_changes;
} Fixture;

static void
selection_changed_cb (Fixture *fixture)
{
  fixture->n_selection_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  g_signal_connect_swapped (fixture->session, "selection-changed", G_CALLBACK (selection_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static void
assert_string (CorridorSession *session, const char *property, const char *expected)
{
  g_autofree char *value = NULL;

  g_object_get (session, property, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

/* The included values of a facet, in one string */
static void
assert_included (CorridorSession *session, CorridorFacet facet, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) corridor_query_get_included (corridor_session_get_query (session), facet));

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (CorridorSession) session = corridor_session_new ();
  double first, last;

  g_assert_null (corridor_session_get_index (session));
  g_assert_null (corridor_session_get_library (session));
  g_assert_null (corridor_session_get_evaluation (session));
  g_assert_nonnull (corridor_session_get_query (session));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (session))), ==, 0);
  g_assert_cmpint (corridor_session_get_page (session).kind, ==, CORRIDOR_PAGE_LIBRARY);
  g_assert_cmpuint (corridor_session_get_current (session), ==, CORRIDOR_NONE);
  g_assert_false (corridor_session_undo (session));
  g_assert_false (corridor_session_redo (session));
  g_assert_false (corridor_session_get_visible_time (session, &first, &last));
  corridor_session_select_all (session);
  corridor_session_keep_selected (session);
  corridor_session_go_back (session);
  corridor_session_clear_filters (session);
  assert_string (session, "count-text", "0 of 0");
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  assert_string (fixture->session, "count-text", "6 of 6");
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  assert_string (fixture->session, "count-text", "3 of 6");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (fixture->session))), ==, 3);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_ACTOR, "militants", CORRIDOR_CHOICE_EXCLUDED);
  assert_string (fixture->session, "count-text", "2 of 6");
  corridor_session_clear_filters (fixture->session);
  assert_string (fixture->session, "count-text", "6 of 6");
}

static void
test_ancestors (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;

  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  assert_included (session, CORRIDOR_FACET_REGION, "gwadar");
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "kashmir", CORRIDOR_CHOICE_INCLUDED);
  assert_included (session, CORRIDOR_FACET_REGION, "gwadar kashmir");
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  assert_included (session, CORRIDOR_FACET_REGION, "balochistan kashmir");

  /* one step, dropped values and all */
  g_assert_true (corridor_session_undo (session));
  assert_included (session, CORRIDOR_FACET_REGION, "gwadar kashmir");

  /* in all mode, both can be asked for */
  corridor_session_set_all (session, CORRIDOR_FACET_REGION, TRUE);
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  assert_included (session, CORRIDOR_FACET_REGION, "gwadar kashmir pakistan");
}

static void
test_toggle_and_only (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  CorridorQuery *query;

  corridor_session_toggle (session, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_INCLUDED);
  assert_included (session, CORRIDOR_FACET_ACTOR, "china-state");
  corridor_session_toggle (session, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_EXCLUDED);
  query = corridor_session_get_query (session);
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_ACTOR, "china-state"), ==, CORRIDOR_CHOICE_EXCLUDED);
  corridor_session_toggle (session, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_EXCLUDED);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (session)));

  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "militants", CORRIDOR_CHOICE_EXCLUDED);
  corridor_session_choose_only (session, CORRIDOR_FACET_ACTOR, "india-state");
  assert_included (session, CORRIDOR_FACET_ACTOR, "india-state");
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (session), CORRIDOR_FACET_ACTOR, "militants"), ==,
                   CORRIDOR_CHOICE_NONE);
  corridor_session_clear_facet (session, CORRIDOR_FACET_ACTOR);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (session)));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  gboolean can_undo, can_redo;

  assert_string (session, "undo-label", NULL);
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  assert_string (session, "undo-label", "Undo include Balochistan");
  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  assert_string (session, "undo-label", "Undo exclude India");

  g_assert_true (corridor_session_undo (session));
  assert_string (session, "undo-label", "Undo include Balochistan");
  assert_string (session, "redo-label", "Redo exclude India");
  assert_string (session, "count-text", "2 of 6");
  g_assert_true (corridor_session_undo (session));
  g_assert_false (corridor_session_undo (session));
  assert_string (session, "count-text", "6 of 6");
  g_assert_true (corridor_session_redo (session));
  assert_string (session, "count-text", "2 of 6");

  /* something else: what was undone is gone */
  corridor_session_clear_filters (session);
  g_object_get (session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);

  /* another library: nothing to undo */
  corridor_session_set_index (session, NULL);
  assert_string (session, "undo-label", NULL);
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;

  corridor_session_set_text (session, "g");
  corridor_session_set_text (session, "gw");
  corridor_session_set_text (session, "gwadar");
  assert_string (session, "count-text", "1 of 6");
  g_assert_true (corridor_session_undo (session));
  g_assert_cmpstr (corridor_query_get_text (corridor_session_get_query (session)), ==, "");
  g_assert_false (corridor_session_undo (session));

  /* typed and taken back at once: no step at all */
  corridor_session_set_text (session, "x");
  corridor_session_set_text (session, "");
  assert_string (session, "undo-label", NULL);
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) found = corridor_query_with_text (everything, "gwadar");
  g_autoptr (CorridorQuery) saved = corridor_query_with_order (found, CORRIDOR_SORT_TITLE, FALSE);

  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_apply_query (session, saved, "The _port");
  g_assert_true (corridor_query_equal (corridor_session_get_query (session), saved));
  assert_string (session, "count-text", "1 of 6");
  assert_string (session, "undo-label", "Undo apply “The _port”");
  g_assert_true (corridor_session_undo (session));
  assert_included (session, CORRIDOR_FACET_REGION, "pakistan");
}

static void
test_order_is_no_step (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;

  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_set_order (session, CORRIDOR_SORT_TITLE, TRUE);
  assert_string (session, "undo-label", "Undo include Pakistan");
  g_assert_true (corridor_session_undo (session));
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (session)), ==, CORRIDOR_SORT_TITLE);
  g_assert_true (corridor_query_get_reverse (corridor_session_get_query (session)));

  /* it is how somebody likes to read, whatever the library */
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_set_index (session, NULL);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (session)));
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (session)), ==, CORRIDOR_SORT_TITLE);
  g_assert_true (corridor_query_get_reverse (corridor_session_get_query (session)));
}

static void
assert_page (CorridorSession *session, CorridorPageKind kind, guint index)
{
  CorridorPage page = corridor_session_get_page (session);

  g_assert_cmpint (page.kind, ==, kind);
  g_assert_cmpuint (page.index, ==, index);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  guint port = test_index_statement (fixture->index, "port"), attack = test_index_statement (fixture->index, "attack");
  guint india = test_index_entity (fixture->index, "india-state");

  corridor_session_show_statement (session, port);
  assert_page (session, CORRIDOR_PAGE_STATEMENT, port);
  g_assert_true (corridor_session_is_selected (session, port));
  g_assert_cmpuint (fixture->n_selection_changes, ==, 1);
  corridor_session_show_statement (session, port);
  g_assert_cmpuint (fixture->n_selection_changes, ==, 1);

  corridor_session_show_entity (session, india);
  assert_page (session, CORRIDOR_PAGE_ENTITY, india);
  g_assert_cmpuint (corridor_session_get_current (session), ==, CORRIDOR_NONE);
  g_assert_true (corridor_session_is_selected (session, port));

  corridor_session_show_statement (session, attack);
  corridor_session_go_back (session);
  assert_page (session, CORRIDOR_PAGE_ENTITY, india);
  corridor_session_go_back (session);
  assert_page (session, CORRIDOR_PAGE_STATEMENT, port);
  g_assert_true (corridor_session_is_selected (session, port));
  g_assert_false (corridor_session_is_selected (session, attack));
  corridor_session_go_back (session);
  assert_page (session, CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE);
  corridor_session_go_back (session);
  assert_page (session, CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE);
  corridor_session_go_forward (session);
  assert_page (session, CORRIDOR_PAGE_STATEMENT, port);

  /* somewhere else: what lay ahead is gone */
  corridor_session_show_library (session);
  corridor_session_go_forward (session);
  assert_page (session, CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_session_get_n_selected (session), ==, 0);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  const guint32 chosen[] = { 3, 1, 3, 2 };
  g_autoptr (GArray) selected = NULL;

  corridor_session_set_selected (session, chosen, G_N_ELEMENTS (chosen), CORRIDOR_NONE);
  selected = corridor_session_dup_selected (session);
  g_assert_cmpuint (selected->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (g_array_index (selected, guint32, i), ==, i + 1);
  assert_page (session, CORRIDOR_PAGE_SELECTION, CORRIDOR_NONE);

  corridor_session_unselect (session, 2);
  corridor_session_unselect (session, 2);
  g_assert_cmpuint (fixture->n_selection_changes, ==, 2);
  corridor_session_unselect (session, 1);
  assert_page (session, CORRIDOR_PAGE_STATEMENT, 3);
  corridor_session_select (session, 0, FALSE);
  assert_page (session, CORRIDOR_PAGE_SELECTION, CORRIDOR_NONE);
  corridor_session_select (session, 5, TRUE);
  assert_page (session, CORRIDOR_PAGE_STATEMENT, 5);
  corridor_session_clear_selected (session);
  assert_page (session, CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE);

  corridor_session_choose (session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_select_all (session);
  g_assert_cmpuint (corridor_session_get_n_selected (session), ==, 3);
}

static void
test_selection_survives_query (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  guint port = test_index_statement (fixture->index, "port");

  corridor_session_show_statement (session, port);
  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_INCLUDED);
  g_assert_false (corridor_evaluation_contains (corridor_session_get_evaluation (session), port));
  g_assert_true (corridor_session_is_selected (session, port));
  assert_page (session, CORRIDOR_PAGE_STATEMENT, port);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  const guint32 chosen[] = { 0, 4 };

  corridor_session_keep_selected (session);
  assert_string (session, "undo-label", NULL);
  corridor_session_set_selected (session, chosen, G_N_ELEMENTS (chosen), CORRIDOR_NONE);
  corridor_session_keep_selected (session);
  assert_string (session, "count-text", "2 of 6");
  assert_string (session, "undo-label", "Undo keep only selected");
  corridor_session_drop_picks (session);
  assert_string (session, "count-text", "6 of 6");
  g_assert_true (corridor_session_undo (session));
  assert_string (session, "count-text", "2 of 6");
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  CorridorSession *session = fixture->session;
  g_autoptr (CorridorDate) year = corridor_date_parse ("2021", NULL);

  corridor_session_set_dates (session, year, year, TRUE);
  assert_string (session, "count-text", "1 of 6");
  corridor_session_set_dates (session, NULL, year, FALSE);
  assert_string (session, "count-text", "2 of 6");
  corridor_session_set_dates (session, NULL, NULL, FALSE);
  assert_string (session, "count-text", "6 of 6");
}

static void
test_visible_time (Fixture *fixture, gconstpointer data)
{
  double first, last;

  g_assert_false (corridor_session_get_visible_time (fixture->session, &first, &last));
  corridor_session_set_visible_time (fixture->session, 10.5, 20);
  g_assert_true (corridor_session_get_visible_time (fixture->session, &first, &last));
  g_assert_cmpfloat (first, ==, 10.5);
  g_assert_cmpfloat (last, ==, 20);
  corridor_session_set_index (fixture->session, NULL);
  g_assert_false (corridor_session_get_visible_time (fixture->session, &first, &last));
}

/* Whoever is told of the new evaluation finds the result, the counts and the query to match. */
static void
evaluation_cb (CorridorSession *session, GParamSpec *pspec, guint *n_calls)
{
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (session);
  guint n;

  (*n_calls)++;
  g_assert_true (corridor_evaluation_get_query (evaluation) == corridor_session_get_query (session));
  g_object_get (session, "n-matched", &n, NULL);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (session))));
}

static void
test_one_state (Fixture *fixture, gconstpointer data)
{
  guint n_calls = 0;

  g_signal_connect (fixture->session, "notify::evaluation", G_CALLBACK (evaluation_cb), &n_calls);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_undo (fixture->session);
  g_assert_cmpuint (n_calls, ==, 2);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define add(path, function) g_test_add ("/session/" path, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/session/empty", test_empty);
  add ("counts", test_counts);
  add ("ancestors", test_ancestors);
  add ("toggle-and-only", test_toggle_and_only);
  add ("undo", test_undo);
  add ("typing-is-one-step", test_typing_is_one_step);
  add ("apply", test_apply);
  add ("order-is-no-step", test_order_is_no_step);
  add ("pages", test_pages);
  add ("selection", test_selection);
  add ("selection-survives-query", test_selection_survives_query);
  add ("keep", test_keep);
  add ("dates", test_dates);
  add ("visible-time", test_visible_time);
  add ("one-state", test_one_state);

  return g_test_run ();
}
