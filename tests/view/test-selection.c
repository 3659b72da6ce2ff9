/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-selection.h"
#include "test-library.h"

/* By date the small article stands as: port, attack, trade, unease, pledge, doubt. */
typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  CorridorSelection *selection;
  GString *items;   /* "0-6+2": a change of items since it was last asked about */
  GString *changes; /* "1+2": a change of selection */
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  g_string_append_printf (fixture->items, "%s%u", fixture->items->len > 0 ? ", " : "", position);
  if (removed > 0)
    g_string_append_printf (fixture->items, "-%u", removed);
  if (added > 0)
    g_string_append_printf (fixture->items, "+%u", added);
}

static void
selection_changed_cb (Fixture *fixture, guint position, guint n_items)
{
  g_string_append_printf (fixture->changes, "%s%u+%u", fixture->changes->len > 0 ? ", " : "", position,
                          n_items);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->selection = corridor_selection_new (fixture->session);
  fixture->items = g_string_new (NULL);
  fixture->changes = g_string_new (NULL);
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_signal_connect_swapped (fixture->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
  g_string_free (fixture->items, TRUE);
  g_string_free (fixture->changes, TRUE);
}

static void
assert_changes (Fixture *fixture, const char *items, const char *changes)
{
  g_assert_cmpstr (fixture->items->str, ==, items);
  g_assert_cmpstr (fixture->changes->str, ==, changes);
  g_string_truncate (fixture->items, 0);
  g_string_truncate (fixture->changes, 0);
}

static void
assert_model (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)); i++)
    {
      g_autoptr (CorridorHandle) handle = g_list_model_get_item (G_LIST_MODEL (fixture->selection), i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", corridor_handle_get_record (handle)->id);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* The positions that are selected, asked for in each of the ways that there are. */
static void
assert_selected (Fixture *fixture, const char *expected)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_autoptr (GtkBitset) all = gtk_selection_model_get_selection (model);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkBitset) one = gtk_selection_model_get_selection_in_range (model, i, 1);

      g_assert_cmpint (gtk_bitset_contains (all, i), ==, gtk_selection_model_is_selected (model, i));
      g_assert_cmpint (gtk_bitset_contains (one, i), ==, gtk_selection_model_is_selected (model, i));
      if (gtk_selection_model_is_selected (model, i))
        g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", i);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
choose (Fixture *fixture, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  corridor_session_choose (fixture->session, facet, value, choice);
}

static void
test_model (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->selection)) == CORRIDOR_TYPE_HANDLE);
  g_assert_true (corridor_selection_get_session (fixture->selection) == fixture->session);
  assert_model (fixture, "port attack trade unease pledge doubt");
  assert_selected (fixture, "");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->selection), 6));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), 6));
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  choose (fixture, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  assert_model (fixture, "port attack pledge");
  assert_changes (fixture, "5-1, 2-2", "");

  corridor_session_clear_filters (fixture->session);
  assert_model (fixture, "port attack trade unease pledge doubt");
  assert_changes (fixture, "3+1, 2+2", "");

  corridor_session_set_index (fixture->session, NULL);
  assert_model (fixture, "");
  g_assert_cmpuint (fixture->items->len, >, 0);
}

/* What a view does: a click, one with Control, one with Shift. */
static void
test_select (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  g_assert_true (gtk_selection_model_select_item (model, 1, TRUE));
  assert_selected (fixture, "1");
  assert_changes (fixture, "", "1+1");
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==,
                    test_index_statement (fixture->index, "attack"));

  g_assert_true (gtk_selection_model_select_item (model, 3, FALSE));
  assert_selected (fixture, "1 3");
  assert_changes (fixture, "", "3+1");
  g_assert_cmpint (corridor_session_get_page (fixture->session).kind, ==, CORRIDOR_PAGE_SELECTION);

  g_assert_true (gtk_selection_model_unselect_item (model, 1));
  assert_selected (fixture, "3");
  assert_changes (fixture, "", "1+1");

  g_assert_true (gtk_selection_model_select_range (model, 2, 3, TRUE));
  assert_selected (fixture, "2 3 4");
  assert_changes (fixture, "", "2+1, 4+1");

  g_assert_true (gtk_selection_model_select_range (model, 0, 1, FALSE));
  assert_selected (fixture, "0 2 3 4");
  assert_changes (fixture, "", "0+1");

  g_assert_true (gtk_selection_model_unselect_range (model, 0, 3));
  assert_selected (fixture, "3 4");
  assert_changes (fixture, "", "0+1, 2+1");

  g_assert_true (gtk_selection_model_select_all (model));
  assert_selected (fixture, "0 1 2 3 4 5");
  assert_changes (fixture, "", "0+3, 5+1");

  g_assert_true (gtk_selection_model_unselect_all (model));
  assert_selected (fixture, "");
  assert_changes (fixture, "", "0+6");

  /* nothing changes: nothing is told */
  gtk_selection_model_unselect_all (model);
  gtk_selection_model_unselect_item (model, 2);
  g_assert_false (gtk_selection_model_select_item (model, 6, TRUE));
  g_assert_false (gtk_selection_model_unselect_item (model, 6));
  assert_changes (fixture, "", "");
}

static void
test_set_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (0, 2);
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (1, 4);

  gtk_selection_model_select_item (model, 4, TRUE);
  gtk_selection_model_select_item (model, 5, FALSE);
  assert_changes (fixture, "", "4+1, 5+1");

  /* only what is in the mask is looked at */
  g_assert_true (gtk_selection_model_set_selection (model, selected, mask));
  assert_selected (fixture, "1 5");
  assert_changes (fixture, "", "1+1, 4+1");
}

/* What the session says is so in the view, whoever says it. */
static void
test_session_selects (Fixture *fixture, gconstpointer data)
{
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "unease"));
  assert_selected (fixture, "3");
  assert_changes (fixture, "", "3+1");

  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "doubt"));
  assert_selected (fixture, "5");
  assert_changes (fixture, "", "3+1, 5+1");

  corridor_session_clear_selected (fixture->session);
  assert_changes (fixture, "", "5+1");
}

/* What does not pass is not seen to be selected, but is so again when it passes. */
static void
test_outside_result (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);

  gtk_selection_model_select_item (model, 2, TRUE);
  assert_changes (fixture, "", "2+1");
  choose (fixture, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  assert_model (fixture, "port attack pledge");
  assert_selected (fixture, "");
  assert_changes (fixture, "5-1, 2-2", "");

  /* it stays beside what is added */
  gtk_selection_model_select_item (model, 0, FALSE);
  assert_changes (fixture, "", "0+1");
  corridor_session_clear_filters (fixture->session);
  assert_selected (fixture, "0 2");

  /* and goes with what is selected instead of everything else */
  choose (fixture, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  gtk_selection_model_select_range (model, 1, 2, TRUE);
  corridor_session_clear_filters (fixture->session);
  assert_selected (fixture, "1 4");
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 2);
}

/* A long run of changes is told as one range. */
static void
test_many (void)
{
  g_autoptr (GString) document = g_string_new (
      "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"many\", \"title\": \"Many\","
      "\"published\": \"2024\" }, \"sections\": [], \"entities\": [], \"statements\": [");
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorSession) session = corridor_session_new ();
  g_autoptr (CorridorSelection) selection = NULL;
  Fixture fixture = { NULL };

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (document,
                            "%s { \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"S\", \"evidence\": [ { "
                            "\"source\": \"X\" } ] }",
                            i > 0 ? "," : "", i);
  g_string_append (document, "] }");
  index = test_index_new (document->str, NULL);
  corridor_session_set_index (session, index);
  selection = corridor_selection_new (session);

  fixture.changes = g_string_new (NULL);
  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (selection_changed_cb), &fixture);
  for (guint i = 10; i < 150; i += 2)
    corridor_session_select (session, i, FALSE);
  g_string_truncate (fixture.changes, 0);
  corridor_session_clear_selected (session);
  g_assert_cmpstr (fixture.changes->str, ==, "10+139");
  g_string_free (fixture.changes, TRUE);
}

/* What a view has that believes every word it is told */
typedef struct
{
  GListModel *model;
  GPtrArray *known; /* of CorridorHandle */
} Shadow;

static void
follow_cb (Shadow *shadow, guint position, guint removed, guint added)
{
  g_assert_cmpuint (position + removed, <=, shadow->known->len);
  g_ptr_array_remove_range (shadow->known, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->known, position + i, g_list_model_get_item (shadow->model, position + i));

  g_assert_cmpuint (shadow->known->len, ==, g_list_model_get_n_items (shadow->model));
  for (guint i = 0; i < shadow->known->len; i++)
    {
      g_autoptr (CorridorHandle) handle = g_list_model_get_item (shadow->model, i);

      g_assert_nonnull (handle);
      g_assert_true (handle == g_ptr_array_index (shadow->known, i));
    }
  g_assert_null (g_list_model_get_item (shadow->model, shadow->known->len));
}

static void
check_range_cb (Shadow *shadow, guint position, guint n_items)
{
  g_assert_cmpuint (position + n_items, <=, shadow->known->len);
}

/* Whatever is held back and however the result changes meanwhile, views are told what is true, and of all of it in the end. */
static void
test_cap (void)
{
  static const guint caps[] = { 3, 24, 60, G_MAXUINT };
  g_autoptr (GRand) random = g_rand_new_with_seed (20240715);
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"2024\" },"
                                               "\"sections\": [], \"entities\": [], \"statements\": [");
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorSession) session = corridor_session_new ();
  g_autoptr (CorridorSelection) selection = NULL;
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_object_unref);
  Shadow shadow = { NULL, known };

  /* a word of each statement says a digit of its number */
  for (guint i = 0; i < 150; i++)
    g_string_append_printf (document,
                            "%s { \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"ones%u tens%u thirds%u\", \"evidence\": "
                            "[ { \"source\": \"X\" } ] }",
                            i > 0 ? "," : "", i, i % 10, i / 10, i % 3);
  g_string_append (document, "] }");
  index = test_index_new (document->str, NULL);
  corridor_session_set_index (session, index);
  selection = corridor_selection_new (session);
  shadow.model = G_LIST_MODEL (selection);
  for (guint i = 0; i < g_list_model_get_n_items (shadow.model); i++)
    g_ptr_array_add (known, g_list_model_get_item (shadow.model, i));
  g_assert_cmpuint (known->len, ==, 150);
  g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (follow_cb), &shadow);
  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (check_range_cb), &shadow);

  for (guint i = 0; i < 600; i++)
    {
      static const char *const words[] = { "ones", "tens", "thirds", "-ones", "-tens", "-thirds" };
      guint word = g_rand_int_range (random, 0, G_N_ELEMENTS (words) + 1);
      g_autofree char *text
          = word < G_N_ELEMENTS (words) ? g_strdup_printf ("%s%d", words[word], g_rand_int_range (random, 0, 10)) : g_strdup ("");

      corridor_selection_set_cap (selection, caps[g_rand_int_range (random, 0, G_N_ELEMENTS (caps))]);
      corridor_session_set_text (session, text);
      corridor_session_select (session, g_rand_int_range (random, 0, 150), i % 3 == 0);
      g_assert_cmpuint (known->len, >=,
                        MIN (corridor_selection_get_cap (selection),
                             g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (session)))));
    }

  corridor_selection_set_cap (selection, G_MAXUINT);
  g_assert_cmpuint (known->len, ==, g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (session))));
  g_signal_handlers_disconnect_by_data (selection, &shadow);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/selection/model", Fixture, NULL, set_up, test_model, tear_down);
  g_test_add ("/selection/items", Fixture, NULL, set_up, test_items, tear_down);
  g_test_add ("/selection/select", Fixture, NULL, set_up, test_select, tear_down);
  g_test_add ("/selection/set-selection", Fixture, NULL, set_up, test_set_selection, tear_down);
  g_test_add ("/selection/session-selects", Fixture, NULL, set_up, test_session_selects, tear_down);
  g_test_add ("/selection/outside-result", Fixture, NULL, set_up, test_outside_result, tear_down);
  g_test_add_func ("/selection/many", test_many);
  g_test_add_func ("/selection/cap", test_cap);

  return g_test_run ();
}
