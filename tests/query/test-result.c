/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-result.h"

#include "../support/random-library.h"
#include "random-query.h"

#include <string.h>

/* A list, and somebody who shows it: keeps a copy by what the list tells, and finds the list whole
 * each time. */
typedef struct
{
  CorridorIndex *index;
  CorridorResult *result;
  GArray *shown;    /* of guint32 */
  GString *changes; /* "2-1+1", as they were told */
  gboolean was_replaced;
  CorridorEvaluation *to_set_meanwhile;
} Fixture;

static void
assert_shown (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->result);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GHashTable) statements = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (n, ==, fixture->shown->len);
  for (guint i = 0; i < n; i++)
    {
      guint32 statement = g_array_index (fixture->shown, guint32, i);
      g_autoptr (CorridorHandle) handle = g_list_model_get_item (model, i);

      g_assert_cmpuint (corridor_handle_get_statement (handle), ==, statement);
      g_assert_cmpuint (corridor_result_get_statement (fixture->result, i), ==, statement);
      g_assert_cmpuint (corridor_result_find (fixture->result, statement), ==, i);
      g_hash_table_add (statements, GUINT_TO_POINTER (statement));
    }
  g_assert_null (g_list_model_get_item (model, n));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
  g_assert_cmpuint (corridor_result_get_statement (fixture->result, n), ==, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_result_get_statement (fixture->result, G_MAXUINT), ==, CORRIDOR_NONE);

  if (fixture->index != NULL)
    for (guint i = 0; i < corridor_library_get_n_statements (corridor_index_get_library (fixture->index));
         i++)
      if (!g_hash_table_contains (statements, GUINT_TO_POINTER (i)))
        g_assert_cmpuint (corridor_result_find (fixture->result, i), ==, CORRIDOR_NONE);
}

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Fixture *fixture)
{
  g_assert_cmpuint (position + n_removed, <=, fixture->shown->len);
  g_assert_cmpuint (n_removed + n_added, >, 0);

  g_string_append_printf (fixture->changes, "%s%u", fixture->changes->len > 0 ? " " : "", position);
  if (n_removed > 0)
    g_string_append_printf (fixture->changes, "-%u", n_removed);
  if (n_added > 0)
    g_string_append_printf (fixture->changes, "+%u", n_added);
  fixture->was_replaced = fixture->was_replaced || corridor_result_is_replacing (fixture->result);

  if (n_removed > 0)
    g_array_remove_range (fixture->shown, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      guint32 statement = corridor_result_get_statement (fixture->result, position + i);

      g_array_insert_val (fixture->shown, position + i, statement);
    }
  assert_shown (fixture);

  if (fixture->to_set_meanwhile != NULL)
    {
      g_autoptr (CorridorEvaluation) evaluation = g_steal_pointer (&fixture->to_set_meanwhile);

      corridor_result_set_evaluation (fixture->result, evaluation);
      assert_shown (fixture);
    }
}

static void
set_up (Fixture *fixture)
{
  fixture->result = corridor_result_new ();
  fixture->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  fixture->changes = g_string_new (NULL);
  g_signal_connect (fixture->result, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->result));
  g_array_unref (fixture->shown);
  g_string_free (fixture->changes, TRUE);
  g_clear_object (&fixture->index);
}

#define assert_changes(fixture, expected) \
  G_STMT_START \
  { \
    g_assert_cmpstr ((fixture)->changes->str, ==, expected); \
    g_string_truncate ((fixture)->changes, 0); \
  } \
  G_STMT_END

static CorridorIndex *
new_index (CorridorLibrary *library)
{
  g_autoptr (GError) error = NULL;
  CorridorIndex *index = corridor_index_new (library, NULL, &error);

  g_assert_no_error (error);

  return index;
}

/* One article with a statement for each letter of @topics, which is its topic. */
static CorridorIndex *
new_lettered_index (const char *topics)
{
  g_autoptr (GString) json
      = g_string_new ("{\"format\":\"corridor.article/1\","
                      "\"article\":{\"id\":\"letters\",\"title\":\"Letters\",\"published\":\"2024\"},"
                      "\"sections\":[],\"entities\":[],\"statements\":[");
  const char *documents[2] = { NULL };
  g_autoptr (CorridorLibrary) library = NULL;

  for (guint i = 0; topics[i] != '\0'; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"%c %u\","
                            "\"topics\":[\"%c\"],\"evidence\":[{\"source\":\"x\"}]}",
                            i > 0 ? "," : "", i, topics[i], i, topics[i]);
  g_string_append (json, "]}");
  documents[0] = json->str;
  library = random_library_read (documents);

  return new_index (library);
}

/* Asks for the statements whose topic is one of @letters. */
static void
show_letters (Fixture *fixture, const char *letters, CorridorSort sort, gboolean reverse)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) ordered = NULL;
  g_autoptr (CorridorEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; letters[i] != '\0'; i++)
    g_ptr_array_add (topics, g_strndup (letters + i, 1));
  g_ptr_array_add (topics, NULL);

  {
    g_autoptr (CorridorQuery) chosen
        = corridor_query_with_values (query, CORRIDOR_FACET_TOPIC, (const char *const *) topics->pdata, NULL);

    ordered = corridor_query_with_order (chosen, sort, reverse);
  }

  evaluation = corridor_evaluate (fixture->index, ordered);
  fixture->was_replaced = FALSE;
  corridor_result_set_evaluation (fixture->result, evaluation);
  g_assert_true (corridor_result_get_evaluation (fixture->result) == evaluation);
  g_assert_false (corridor_result_is_replacing (fixture->result));
  assert_shown (fixture);
}

static void
test_exact_changes (void)
{
  static const struct
  {
    const char *letters;
    const char *changes; /* from the last to the first */
  } some[] = {
    { "abc", "0+9" },          /* a b c a b c a b c */
    { "abc", "" },
    { "ac", "7-1 4-1 1-1" },   /* a c a c a c */
    { "c", "4-1 2-1 0-1" },    /* c c c */
    { "b", "0-3+3" },          /* b b b: nothing in common */
    { "ab", "2+1 1+1 0+1" },
    { "bc", "6+1 4-1+1 2-1+1 0-1" }, /* b c b c b c */
    { "z", "0-6" },
    { "z", "" },
    { "c", "0+3" },
    { "bca", "2+2 1+2 0+2" },
  };
  Fixture fixture = { NULL };

  fixture.index = new_lettered_index ("abcabcabc");
  set_up (&fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      show_letters (&fixture, some[i].letters, CORRIDOR_SORT_ARTICLE, FALSE);
      g_assert_false (fixture.was_replaced);
      assert_changes (&fixture, some[i].changes);
    }

  corridor_result_set_evaluation (fixture.result, NULL);
  assert_changes (&fixture, "0-9");
  g_assert_null (corridor_result_get_evaluation (fixture.result));
  tear_down (&fixture);
}

static void
test_another_order (void)
{
  Fixture fixture = { NULL };

  fixture.index = new_lettered_index ("abcabc");
  set_up (&fixture);
  show_letters (&fixture, "abc", CORRIDOR_SORT_ARTICLE, FALSE);
  assert_changes (&fixture, "0+6");

  /* undated statements stand as written: the order has changed, the list has not */
  show_letters (&fixture, "abc", CORRIDOR_SORT_DATE, FALSE);
  assert_changes (&fixture, "");

  show_letters (&fixture, "abc", CORRIDOR_SORT_TITLE, FALSE);
  g_assert_true (fixture.was_replaced);
  assert_changes (&fixture, "0-6 0+6");

  show_letters (&fixture, "ab", CORRIDOR_SORT_TITLE, FALSE);
  g_assert_false (fixture.was_replaced);
  assert_changes (&fixture, "4-2");

  show_letters (&fixture, "ab", CORRIDOR_SORT_TITLE, TRUE);
  g_assert_true (fixture.was_replaced);
  assert_changes (&fixture, "0-4 0+4");
  tear_down (&fixture);
}

/* 64 runs are told one by one, 65 are not. */
static void
test_number_of_runs (void)
{
  for (guint n_runs = 63; n_runs <= 66; n_runs++)
    {
      Fixture fixture = { NULL };
      g_autoptr (GString) topics = g_string_new (NULL);

      for (guint i = 0; i < n_runs; i++)
        g_string_append (topics, "ab");
      fixture.index = new_lettered_index (topics->str);
      set_up (&fixture);
      show_letters (&fixture, "ab", CORRIDOR_SORT_ARTICLE, FALSE);

      g_string_truncate (fixture.changes, 0);
      show_letters (&fixture, "b", CORRIDOR_SORT_ARTICLE, FALSE);
      g_assert_cmpint (fixture.was_replaced, ==, n_runs > 64);
      if (n_runs > 64)
        {
          g_autofree char *expected = g_strdup_printf ("0-%u 0+%u", 2 * n_runs, n_runs);

          assert_changes (&fixture, expected);
        }
      tear_down (&fixture);
    }
}

/* A run that puts many in is told in two steps. */
static void
test_large_run (void)
{
  Fixture fixture = { NULL };
  g_autoptr (GString) topics = g_string_new ("x");

  for (guint i = 0; i < 300; i++)
    g_string_append (topics, "ab");
  fixture.index = new_lettered_index (topics->str);
  set_up (&fixture);
  show_letters (&fixture, "ax", CORRIDOR_SORT_TITLE, FALSE);
  assert_changes (&fixture, "0+301");
  show_letters (&fixture, "bx", CORRIDOR_SORT_TITLE, FALSE);
  g_assert_false (fixture.was_replaced);
  assert_changes (&fixture, "0-300 0+300");
  tear_down (&fixture);
}

static void
test_handles_stand_for_statements (void)
{
  Fixture fixture = { NULL };
  g_autoptr (CorridorHandle) handle = NULL;
  g_autoptr (CorridorHandle) again = NULL;
  g_autoptr (CorridorHandle) other = NULL;
  g_autoptr (CorridorLibrary) library = NULL;
  g_autofree char *title = NULL;
  guint statement;

  fixture.index = new_lettered_index ("abcabc");
  set_up (&fixture);
  show_letters (&fixture, "abc", CORRIDOR_SORT_ARTICLE, FALSE);

  handle = g_list_model_get_item (G_LIST_MODEL (fixture.result), 4);
  g_object_get (handle, "statement", &statement, "title", &title, "library", &library, NULL);
  g_assert_cmpuint (statement, ==, 4);
  g_assert_cmpstr (title, ==, "b 4");
  g_assert_true (library == corridor_index_get_library (fixture.index));
  g_assert_true (corridor_handle_get_record (handle) == corridor_library_get_statement (library, 4));

  /* the same one wherever the statement stands, also after it was gone */
  show_letters (&fixture, "b", CORRIDOR_SORT_ARTICLE, FALSE);
  show_letters (&fixture, "ac", CORRIDOR_SORT_ARTICLE, FALSE);
  show_letters (&fixture, "b", CORRIDOR_SORT_TITLE, TRUE);
  again = g_list_model_get_item (G_LIST_MODEL (fixture.result), 0);
  g_assert_true (again == handle);
  corridor_result_set_evaluation (fixture.result, NULL);

  /* another library's statement of the same number is another */
  g_clear_object (&fixture.index);
  fixture.index = new_lettered_index ("bbbbbbb");
  show_letters (&fixture, "b", CORRIDOR_SORT_ARTICLE, FALSE);
  other = g_list_model_get_item (G_LIST_MODEL (fixture.result), 4);
  g_assert_true (other != handle);
  g_assert_cmpuint (corridor_handle_get_statement (other), ==, 4);

  /* and is not forgotten when the old one goes */
  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&handle));
  again = g_list_model_get_item (G_LIST_MODEL (fixture.result), 4);
  g_assert_true (again == other);

  tear_down (&fixture);

  /* handles outlive the list */
  g_assert_cmpstr (corridor_handle_get_record (other)->title, ==, "b 4");
}

static void
test_another_library (void)
{
  Fixture fixture = { NULL };

  fixture.index = new_lettered_index ("abcabc");
  set_up (&fixture);
  show_letters (&fixture, "abc", CORRIDOR_SORT_ARTICLE, FALSE);
  assert_changes (&fixture, "0+6");
  g_clear_object (&fixture.index);
  fixture.index = new_lettered_index ("abcabc");
  show_letters (&fixture, "abc", CORRIDOR_SORT_ARTICLE, FALSE);
  g_assert_true (fixture.was_replaced);
  assert_changes (&fixture, "0-6 0+6");
  tear_down (&fixture);
}

/* What is set by somebody who is told of a change comes after the change. */
static void
test_set_meanwhile (void)
{
  Fixture fixture = { NULL };
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  fixture.index = new_lettered_index ("abcabc");
  set_up (&fixture);
  show_letters (&fixture, "abc", CORRIDOR_SORT_ARTICLE, FALSE);
  g_string_truncate (fixture.changes, 0);

  {
    g_autoptr (CorridorQuery) b
        = corridor_query_with_choice (query, CORRIDOR_FACET_TOPIC, "b", CORRIDOR_CHOICE_INCLUDED);
    g_autoptr (CorridorQuery) c
        = corridor_query_with_choice (query, CORRIDOR_FACET_TOPIC, "c", CORRIDOR_CHOICE_INCLUDED);
    g_autoptr (CorridorEvaluation) b_evaluation = corridor_evaluate (fixture.index, b);

    fixture.to_set_meanwhile = corridor_evaluate (fixture.index, c);
    corridor_result_set_evaluation (fixture.result, b_evaluation);
  }

  assert_shown (&fixture);
  assert_changes (&fixture, "5-1 2-2 0-1 0-2+2");
  g_assert_cmpuint (corridor_result_get_statement (fixture.result, 0), ==, 2);
  tear_down (&fixture);
}

/* Whatever is asked, one after the other: the copy stays the same as the list, at each step. */
static void
test_random_changes (void)
{
  for (guint seed = 0; seed < 8; seed++)
    {
      RandomLibrarySpec spec = { seed, 1 + seed % 3, 1 + seed * 7, 5 };
      g_autoptr (CorridorLibrary) library = random_library_new (&spec);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (CorridorHandle) held = NULL;
      Fixture fixture = { NULL };

      fixture.index = new_index (library);
      set_up (&fixture);
      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (CorridorQuery) query = random_query_new (random, fixture.index);
          g_autoptr (CorridorQuery) ordered = corridor_query_with_order (query, i / 10 % 3, i % 20 < 3);
          g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (fixture.index, ordered);
          guint n;
          const guint32 *order;

          corridor_result_set_evaluation (fixture.result, evaluation);
          order = corridor_evaluation_get_order (evaluation, &n);
          g_assert_cmpuint (n, ==, fixture.shown->len);
          for (guint j = 0; j < n; j++)
            g_assert_cmpuint (order[j], ==, g_array_index (fixture.shown, guint32, j));

          if (held == NULL && n > 0)
            held = g_list_model_get_item (G_LIST_MODEL (fixture.result), n / 2);
          if (held != NULL && corridor_evaluation_contains (evaluation, corridor_handle_get_statement (held)))
            {
              guint position = corridor_result_find (fixture.result, corridor_handle_get_statement (held));
              g_autoptr (CorridorHandle) same
                  = g_list_model_get_item (G_LIST_MODEL (fixture.result), position);

              g_assert_true (same == held);
            }
        }
      tear_down (&fixture);
    }
}

static void
test_type (void)
{
  g_autoptr (CorridorResult) result = corridor_result_new ();

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (result)) == CORRIDOR_TYPE_HANDLE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (result)), ==, 0);
  g_assert_cmpuint (corridor_result_find (result, 0), ==, CORRIDOR_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result/type", test_type);
  g_test_add_func ("/result/exact-changes", test_exact_changes);
  g_test_add_func ("/result/another-order", test_another_order);
  g_test_add_func ("/result/number-of-runs", test_number_of_runs);
  g_test_add_func ("/result/large-run", test_large_run);
  g_test_add_func ("/result/handles", test_handles_stand_for_statements);
  g_test_add_func ("/result/another-library", test_another_library);
  g_test_add_func ("/result/set-meanwhile", test_set_meanwhile);
  g_test_add_func ("/result/random-changes", test_random_changes);

  return g_test_run ();
}
