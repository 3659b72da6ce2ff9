/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-store.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *root;     /* holds what follows */
  GFile *folder;  /* where the queries are kept */
  GFile *article; /* "one" */
} Fixture;

static void
write_article (GFile *file, const char *id)
{
  g_autofree char *text = g_strdup_printf ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"%s\", \"title\": \"T\", \"published\": \"2024\" },"
                                           " \"sections\": [], \"entities\": [], \"statements\": [] }", id);
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;

  g_file_make_directory_with_parents (parent, NULL, NULL);
  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static GFile *
get_file (Fixture *fixture, const char *path)
{
  g_autofree char *whole = g_build_filename (fixture->root, path, NULL);

  return g_file_new_for_path (whole);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("corridor-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = get_file (fixture, "data/corridor/queries");
  fixture->article = get_file (fixture, "articles/one.json");
  write_article (fixture->article, "one");
}

static void
remove_all (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_all (fixture->root);
  g_free (fixture->root);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->article);
}

static CorridorSavedQueries *
open_files (CorridorQueryStore *store, GFile *first, GFile *second)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (CorridorLoad) load = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, first);
  if (second != NULL)
    g_ptr_array_add (files, second);
  load = corridor_load_sync (files, NULL, &error);
  g_assert_no_error (error);

  return corridor_query_store_open (store, load, files);
}

/* As the next start of the program finds it */
static CorridorSavedQueries *
open_anew (Fixture *fixture, GFile *first, GFile *second)
{
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);

  return open_files (store, first, second);
}

static void
save (CorridorSavedQueries *queries, const char *name)
{
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_text (everything, name);

  g_assert_true (corridor_saved_queries_save (queries, name, query));
}

static void
assert_names (CorridorSavedQueries *queries, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (queries)); i++)
    {
      g_autoptr (CorridorSavedQuery) saved = g_list_model_get_item (G_LIST_MODEL (queries), i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", corridor_saved_query_get_name (saved));
      g_assert_cmpstr (corridor_query_get_text (corridor_saved_query_get_query (saved)), ==, corridor_saved_query_get_name (saved));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* The only file there whose name ends so */
static char *
find_kept (Fixture *fixture, const char *suffix)
{
  g_autofree char *path = g_file_get_path (fixture->folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  char *found = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      {
        g_assert_null (found);
        found = g_build_filename (path, name, NULL);
      }

  return found;
}

static void
damage (Fixture *fixture, const char *text)
{
  g_autofree char *path = find_kept (fixture, ".json");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_kept (Fixture *fixture, const char *suffix, const char *text)
{
  g_autofree char *path = find_kept (fixture, suffix);
  g_autofree char *contents = NULL;

  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorSavedQueries) queries = open_anew (fixture, fixture->article, NULL);
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) here = NULL, again = NULL, next = NULL;

  /* nothing is made before something is saved; and without its store a list is not kept */
  assert_names (queries, "");
  g_assert_false (g_file_query_exists (fixture->folder, NULL));
  save (queries, "lost");
  g_assert_false (g_file_query_exists (fixture->folder, NULL));

  here = open_files (store, fixture->article, NULL);
  save (here, "b");
  save (here, "a");
  g_assert_true (corridor_saved_queries_rename (here, "b", "c"));
  g_assert_null (corridor_saved_queries_get_problem (here));
  again = open_files (store, fixture->article, NULL);
  g_assert_true (again == here);

  next = open_anew (fixture, fixture->article, NULL);
  g_assert_true (next != here);
  g_assert_null (corridor_saved_queries_get_problem (next));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (next)), ==, 2);
  g_assert_nonnull (corridor_saved_queries_find (next, "a"));
  g_assert_nonnull (corridor_saved_queries_find (next, "c"));
}

static void
test_libraries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
  g_autoptr (GFile) two = get_file (fixture, "articles/two.json");
  g_autoptr (GFile) moved = get_file (fixture, "elsewhere/1.json");
  g_autoptr (GFile) folder = g_file_get_parent (fixture->article);
  g_autoptr (CorridorSavedQueries) of_one = open_files (store, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) of_folder = NULL, of_both = NULL, of_two = NULL;
  g_autoptr (CorridorSavedQueries) of_moved = NULL, of_swapped = NULL, of_grown = NULL;

  /* a folder that holds one article is another library than the article */
  of_folder = open_files (store, folder, NULL);
  g_assert_true (of_folder != of_one);
  write_article (two, "two");
  of_two = open_files (store, two, NULL);
  of_both = open_files (store, fixture->article, two);
  g_assert_true (of_two != of_one && of_both != of_one && of_both != of_two && of_both != of_folder);

  /* it stays what it is when articles come, files when they move or are named in another order */
  of_grown = open_files (store, folder, NULL);
  g_assert_true (of_grown == of_folder);
  write_article (moved, "one");
  of_moved = open_files (store, moved, NULL);
  g_assert_true (of_moved == of_one);
  of_swapped = open_files (store, two, fixture->article);
  g_assert_true (of_swapped == of_both);
}

static void
test_two_processes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorQueryStore) first = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorQueryStore) second = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) here = open_files (first, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) there = open_files (second, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) next = NULL;

  save (here, "a");
  save (there, "bb");
  assert_names (there, "a bb");
  g_assert_true (corridor_saved_queries_remove (here, "a"));
  assert_names (here, "bb");

  next = open_anew (fixture, fixture->article, NULL);
  assert_names (next, "bb");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const broken[] = { "{ \"format\": \"corridor.que", "" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
      g_autoptr (CorridorSavedQueries) before = open_files (store, fixture->article, NULL);
      g_autoptr (CorridorQueryStore) next = corridor_query_store_new (fixture->folder);
      g_autoptr (CorridorSavedQueries) after = NULL, last = NULL;

      save (before, "a");
      damage (fixture, broken[i]);
      after = open_files (next, fixture->article, NULL);
      assert_names (after, "");
      g_assert_nonnull (corridor_saved_queries_get_problem (after));
      assert_kept (fixture, i == 0 ? ".broken" : ".broken-2", broken[i]);

      save (after, "b");
      g_assert_null (corridor_saved_queries_get_problem (after));
      assert_kept (fixture, i == 0 ? ".broken" : ".broken-2", broken[i]);
      last = open_anew (fixture, fixture->article, NULL);
      assert_names (last, "b");
      g_assert_null (corridor_saved_queries_get_problem (last));
    }
}

static void
test_partly_broken (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{ \"format\": \"corridor.queries/1\", \"queries\": [ { \"name\": \"good\", \"query\": { \"text\": \"good\" } }, 7 ] }";
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) before = open_files (store, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) after = NULL, last = NULL;

  save (before, "a");
  damage (fixture, text);
  after = open_anew (fixture, fixture->article, NULL);
  assert_names (after, "good");
  g_assert_nonnull (corridor_saved_queries_get_problem (after));
  assert_kept (fixture, ".broken", text);

  last = open_anew (fixture, fixture->article, NULL);
  assert_names (last, "good");
  g_assert_null (corridor_saved_queries_get_problem (last));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{ \"format\": \"corridor.queries/2\", \"groups\": [] }";
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) before = open_files (store, fixture->article, NULL);
  g_autoptr (CorridorQueryStore) next = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) after = NULL, last = NULL;

  save (before, "a");
  damage (fixture, text);

  /* to look is to leave it alone */
  after = open_files (next, fixture->article, NULL);
  assert_names (after, "");
  g_assert_nonnull (corridor_saved_queries_get_problem (after));
  assert_kept (fixture, ".json", text);

  save (after, "b");
  g_assert_nonnull (corridor_saved_queries_get_problem (after));
  assert_kept (fixture, ".broken", text);
  save (after, "c");
  g_assert_null (corridor_saved_queries_get_problem (after));
  last = open_anew (fixture, fixture->article, NULL);
  assert_names (last, "b c");
}

/* Below a file there can be no folder, whoever we are: what is saved stays for as long as the program runs, and somebody is told. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = get_file (fixture, "articles/one.json/queries");
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (nowhere);
  g_autoptr (CorridorSavedQueries) queries = open_files (store, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) again = NULL;

  g_assert_null (corridor_saved_queries_get_problem (queries));
  save (queries, "a");
  g_assert_nonnull (corridor_saved_queries_get_problem (queries));
  assert_names (queries, "a");
  save (queries, "b");
  again = open_files (store, fixture->article, NULL);
  assert_names (again, "a b");
}

/* A folder in the file's place is set aside like anything else that is none of ours. */
static void
test_folder_in_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorQueryStore) store = corridor_query_store_new (fixture->folder);
  g_autoptr (CorridorSavedQueries) queries = open_files (store, fixture->article, NULL);
  g_autoptr (CorridorSavedQueries) after = NULL, last = NULL;
  g_autofree char *path = NULL;
  g_autofree char *aside = NULL;

  save (queries, "a");
  path = find_kept (fixture, ".json");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  {
    g_autoptr (CorridorQueryStore) next = corridor_query_store_new (fixture->folder);

    after = open_files (next, fixture->article, NULL);
    g_assert_nonnull (corridor_saved_queries_get_problem (after));
    save (after, "b");
    aside = find_kept (fixture, ".broken");
    g_assert_nonnull (aside);
  }
  last = open_anew (fixture, fixture->article, NULL);
  assert_names (last, "b");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/query-store/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/query-store/libraries", Fixture, NULL, set_up, test_libraries, tear_down);
  g_test_add ("/query-store/two-processes", Fixture, NULL, set_up, test_two_processes, tear_down);
  g_test_add ("/query-store/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/query-store/partly-broken", Fixture, NULL, set_up, test_partly_broken, tear_down);
  g_test_add ("/query-store/newer", Fixture, NULL, set_up, test_newer, tear_down);
  g_test_add ("/query-store/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/query-store/folder-in-place", Fixture, NULL, set_up, test_folder_in_place, tear_down);

  return g_test_run ();
}
