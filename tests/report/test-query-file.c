/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-file.h"

#include <string.h>

static CorridorQuery *
make_full_query (void)
{
  static const char *const included[] = { "gwadar", "sindh", NULL };
  static const char *const excluded[] = { "karachi", NULL };
  static const char *const picks[] = { "small#attack", "small#port", NULL };
  g_autoptr (CorridorDate) from = corridor_date_parse ("2021~", NULL);
  g_autoptr (CorridorDate) to = corridor_date_parse ("2023/..", NULL);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) with_values = corridor_query_with_values (query, CORRIDOR_FACET_REGION, included, excluded);
  g_autoptr (CorridorQuery) with_all = corridor_query_with_all (with_values, CORRIDOR_FACET_REGION, TRUE);
  g_autoptr (CorridorQuery) with_text = corridor_query_with_text (with_all, " -\"a \\ phrase");
  g_autoptr (CorridorQuery) with_dates = corridor_query_with_dates (with_text, from, to, TRUE);
  g_autoptr (CorridorQuery) with_picks = corridor_query_with_picks (with_dates, picks);

  return corridor_query_with_order (with_picks, CORRIDOR_SORT_TITLE, TRUE);
}

static GPtrArray *
read_text (const char *text, CorridorQueryFileState *state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return corridor_query_file_read (bytes, state);
}

static void
test_round_trip (void)
{
  g_autoptr (GListStore) store = g_list_store_new (CORRIDOR_TYPE_SAVED_QUERY);
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) full = make_full_query ();
  g_autoptr (CorridorSavedQuery) first = corridor_saved_query_new ("<b>\"All\"</b> _x_ \303\244", full);
  g_autoptr (CorridorSavedQuery) second = corridor_saved_query_new ("All", everything);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) read = NULL;
  CorridorQueryFileState state;

  g_list_store_append (store, first);
  g_list_store_append (store, second);
  bytes = corridor_query_file_write (G_LIST_MODEL (store));
  read = corridor_query_file_read (bytes, &state);

  g_assert_cmpint (state, ==, CORRIDOR_QUERY_FILE_WHOLE);
  g_assert_cmpuint (read->len, ==, 2);
  for (guint i = 0; i < read->len; i++)
    {
      g_autoptr (CorridorSavedQuery) written = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_cmpstr (corridor_saved_query_get_name (read->pdata[i]), ==, corridor_saved_query_get_name (written));
      g_assert_true (corridor_query_equal (corridor_saved_query_get_query (read->pdata[i]), corridor_saved_query_get_query (written)));
    }
}

static void
test_empty (void)
{
  g_autoptr (GListStore) store = g_list_store_new (CORRIDOR_TYPE_SAVED_QUERY);
  g_autoptr (GBytes) bytes = corridor_query_file_write (G_LIST_MODEL (store));
  CorridorQueryFileState state;
  g_autoptr (GPtrArray) read = corridor_query_file_read (bytes, &state);

  g_assert_cmpint (state, ==, CORRIDOR_QUERY_FILE_WHOLE);
  g_assert_cmpuint (read->len, ==, 0);
}

#define HEAD "{ \"format\": \"corridor.queries/1\", \"queries\": "
#define GOOD "{ \"name\": \"good\", \"query\": { \"text\": \"x\" } }"

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    CorridorQueryFileState state;
    guint n;
  } files[] = {
    { "", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "[]", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{}", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "\377\376", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{ \"format\": 1 }", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{ \"format\": \"corridor.article/1\" }", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{ \"format\": \"corridor.queries/\" }", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { "{ \"format\": \"corridor.queries/2\", \"queries\": [ " GOOD " ] }", CORRIDOR_QUERY_FILE_NEWER, 0 },
    { "{ \"format\": \"corridor.queries/1\" }", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { HEAD "{} }", CORRIDOR_QUERY_FILE_DAMAGED, 0 },
    { HEAD "[ " GOOD " ] }", CORRIDOR_QUERY_FILE_WHOLE, 1 },
    { HEAD "[ " GOOD ", " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ 1, null, [], {}, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ { \"name\": \" \", \"query\": {} }, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ { \"name\": \"x\", \"query\": 1 }, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ { \"name\": \"x\", \"query\": {}, \"more\": 1 }, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ { \"name\": \"x\", \"query\": { \"from\": \"1.1.2021\" } }, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
    { HEAD "[ { \"name\": \"x\", \"query\": { \"include\": { \"colour\": [] } } }, " GOOD " ] }", CORRIDOR_QUERY_FILE_DAMAGED, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      CorridorQueryFileState state;
      g_autoptr (GPtrArray) read = read_text (files[i].text, &state);

      g_test_message ("%s", files[i].text);
      g_assert_cmpint (state, ==, files[i].state);
      g_assert_cmpuint (read->len, ==, files[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-file/round-trip", test_round_trip);
  g_test_add_func ("/query-file/empty", test_empty);
  g_test_add_func ("/query-file/faults", test_faults);

  return g_test_run ();
}
