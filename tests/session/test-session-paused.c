/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-session.h"
#include "test-library.h"

#include <locale.h>

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static char *
join_parts (CorridorQuery *query, CorridorIndex *index)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (query, index);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", corridor_query_part_get_title (g_ptr_array_index (parts, i)));

  return g_string_free (text, FALSE);
}

static void
assert_filters (Fixture *fixture, const char *asked, const char *paused)
{
  g_autofree char *asked_text = join_parts (corridor_session_get_query (fixture->session), fixture->index);
  g_autofree char *paused_text = join_parts (corridor_session_get_paused (fixture->session), fixture->index);

  g_assert_cmpstr (asked_text, ==, asked);
  g_assert_cmpstr (paused_text, ==, paused);
}

static CorridorQueryPart *
get_part (Fixture *fixture, CorridorQuery *query, const char *title)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (query, fixture->index);

  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (corridor_query_part_get_title (g_ptr_array_index (parts, i)), title))
      return g_object_ref (g_ptr_array_index (parts, i));

  g_assert_not_reached ();
}

static void
pause_part (Fixture *fixture, const char *title)
{
  g_autoptr (CorridorQueryPart) part = get_part (fixture, corridor_session_get_query (fixture->session), title);

  corridor_session_pause_part (fixture->session, part);
}

static void
resume_part (Fixture *fixture, const char *title)
{
  g_autoptr (CorridorQueryPart) part = get_part (fixture, corridor_session_get_paused (fixture->session), title);

  corridor_session_resume_part (fixture->session, part);
}

static void
drop_part (Fixture *fixture, const char *title)
{
  g_autoptr (CorridorQueryPart) part = get_part (fixture, corridor_session_get_paused (fixture->session), title);

  corridor_session_drop_paused (fixture->session, part);
}

static guint
get_n_matched (Fixture *fixture)
{
  return corridor_evaluation_get_n_matched (corridor_session_get_evaluation (fixture->session));
}

static void
choose (Fixture *fixture, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  corridor_session_choose (fixture->session, facet, value, choice);
}

static void
test_value (Fixture *fixture, gconstpointer data)
{
  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  choose (fixture, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  g_assert_cmpuint (get_n_matched (fixture), ==, 1);

  pause_part (fixture, "Region: Gwadar");
  assert_filters (fixture, "not Actor: India", "Region: Gwadar");
  g_assert_cmpuint (get_n_matched (fixture), ==, 5);
  pause_part (fixture, "not Actor: India");
  assert_filters (fixture, "", "Region: Gwadar, not Actor: India");
  g_assert_cmpuint (get_n_matched (fixture), ==, 6);

  resume_part (fixture, "not Actor: India");
  assert_filters (fixture, "not Actor: India", "Region: Gwadar");
  drop_part (fixture, "Region: Gwadar");
  assert_filters (fixture, "not Actor: India", "");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;

  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  pause_part (fixture, "Region: Gwadar");
  g_object_get (fixture->session, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Undo pause Gwadar");
  drop_part (fixture, "Region: Gwadar");
  assert_filters (fixture, "", "");

  corridor_session_undo (fixture->session);
  assert_filters (fixture, "", "Region: Gwadar");
  corridor_session_undo (fixture->session);
  assert_filters (fixture, "Region: Gwadar", "");
  g_assert_cmpuint (get_n_matched (fixture), ==, 1);
  corridor_session_redo (fixture->session);
  assert_filters (fixture, "", "Region: Gwadar");
  corridor_session_redo (fixture->session);
  assert_filters (fixture, "", "");
}

/* There is one search, one date filter and one set of picks. */
static void
test_those_there_is_one_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorDate) from = corridor_date_parse ("2021", NULL);
  g_autoptr (CorridorDate) other = corridor_date_parse ("2023", NULL);

  corridor_session_set_dates (fixture->session, from, NULL, TRUE);
  pause_part (fixture, "Date: certainly from 2021 on");
  corridor_session_set_dates (fixture->session, other, NULL, FALSE);
  resume_part (fixture, "Date: certainly from 2021 on");
  assert_filters (fixture, "Date: certainly from 2021 on", "Date: possibly from 2023 on");
  pause_part (fixture, "Date: certainly from 2021 on");
  assert_filters (fixture, "", "Date: certainly from 2021 on");

  corridor_session_set_text (fixture->session, "port");
  pause_part (fixture, "Search: “port”");
  resume_part (fixture, "Search: “port”");
  assert_filters (fixture, "Search: “port”", "Date: certainly from 2021 on");

  corridor_session_clear_filters (fixture->session);
  corridor_session_select_all (fixture->session);
  corridor_session_keep_selected (fixture->session);
  pause_part (fixture, "Kept: 6 statements");
  assert_filters (fixture, "", "Kept: 6 statements");
  resume_part (fixture, "Kept: 6 statements");
  assert_filters (fixture, "Kept: 6 statements", "");
}

/* What is asked again, in whatever way, is no longer paused. */
static void
test_asked_again (Fixture *fixture, gconstpointer data)
{
  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  pause_part (fixture, "Region: Gwadar");
  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  assert_filters (fixture, "not Region: Gwadar", "");
  corridor_session_undo (fixture->session);
  assert_filters (fixture, "", "Region: Gwadar");
}

/* In any-of mode, as everywhere, the one that was asked for last stays. */
static void
test_resume_within (Fixture *fixture, gconstpointer data)
{
  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  pause_part (fixture, "Region: Gwadar");
  choose (fixture, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  resume_part (fixture, "Region: Gwadar");
  assert_filters (fixture, "Region: Gwadar", "");
}

static void
test_negate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorQueryPart) included = NULL;
  g_autoptr (CorridorQueryPart) excluded = NULL;

  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  included = get_part (fixture, corridor_session_get_query (fixture->session), "Region: Gwadar");
  corridor_session_negate_part (fixture->session, included);
  assert_filters (fixture, "not Region: Gwadar", "");
  excluded = get_part (fixture, corridor_session_get_query (fixture->session), "not Region: Gwadar");
  corridor_session_negate_part (fixture->session, excluded);
  assert_filters (fixture, "Region: Gwadar", "");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_tells (Fixture *fixture, gconstpointer data)
{
  guint n_query = 0, n_paused = 0, n_evaluation = 0;

  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  g_signal_connect_swapped (fixture->session, "notify::query", G_CALLBACK (count_cb), &n_query);
  g_signal_connect_swapped (fixture->session, "notify::paused", G_CALLBACK (count_cb), &n_paused);
  g_signal_connect_swapped (fixture->session, "notify::evaluation", G_CALLBACK (count_cb), &n_evaluation);
  pause_part (fixture, "Region: Gwadar");
  g_assert_cmpuint (n_query, ==, 1);
  g_assert_cmpuint (n_paused, ==, 1);
  g_assert_cmpuint (n_evaluation, ==, 1);
  drop_part (fixture, "Region: Gwadar");
  g_assert_cmpuint (n_query, ==, 1);
  g_assert_cmpuint (n_paused, ==, 2);
  g_assert_cmpuint (n_evaluation, ==, 1);
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  choose (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  pause_part (fixture, "Region: Gwadar");
  corridor_session_clear_filters (fixture->session);
  assert_filters (fixture, "", "");
  corridor_session_undo (fixture->session);
  assert_filters (fixture, "", "Region: Gwadar");
  corridor_session_set_index (fixture->session, NULL);
  assert_filters (fixture, "", "");
}

#define ADD(path, function) g_test_add ("/session-paused/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("value", test_value);
  ADD ("undo", test_undo);
  ADD ("those-there-is-one-of", test_those_there_is_one_of);
  ADD ("asked-again", test_asked_again);
  ADD ("resume-within", test_resume_within);
  ADD ("negate", test_negate);
  ADD ("tells", test_tells);
  ADD ("ends", test_ends);

  return g_test_run ();
}
