/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

/* Files and folders, listed, read and put together. */

typedef struct
{
  char *folder;
  GPtrArray *files;
} Fixture;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->files = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->files);
}

static char *
make_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* An article whose id is all that matters, with the folders that it stands in. */
static void
write_article (Fixture *fixture, const char *name, const char *id)
{
  g_autofree char *path = make_path (fixture, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strdup_printf (
      "{ 'format': 'corridor.article/1', 'article': { 'id': '%s', 'title': 'T', 'published': '2024' },"
      " 'sections': [], 'entities': [], 'statements': [] }",
      id);
  g_autofree char *plain = fixture_plain (text);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, plain, -1, NULL));
}

static void
give (Fixture *fixture, const char *name)
{
  g_autofree char *path = make_path (fixture, name);

  g_ptr_array_add (fixture->files, g_file_new_for_path (path));
}

static char *
dup_ids (CorridorLoad *load)
{
  CorridorLibrary *library = corridor_load_get_library (load);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; library != NULL && i < corridor_library_get_n_articles (library); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            corridor_article_get_id (corridor_library_get_article (library, i)));

  return g_string_free (ids, FALSE);
}

static CorridorLoad *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CorridorLoad *loaded = corridor_load_sync (fixture->files, NULL, &error);

  g_assert_no_error (error);

  return loaded;
}

static void
assert_loads (Fixture *fixture, const char *expected)
{
  g_autoptr (CorridorLoad) loaded = load (fixture);
  g_autofree char *ids = dup_ids (loaded);

  g_assert_cmpstr (ids, ==, expected);
  g_assert_cmpuint (corridor_load_get_n_broken (loaded), ==, 0);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  write_article (fixture, "folder/b.json", "b");
  write_article (fixture, "folder/a/z.json", "a-z");
  write_article (fixture, "folder/a-b.json", "a-b");
  write_article (fixture, "folder/a.json", "a");
  write_article (fixture, "folder/B.json", "upper");
  write_article (fixture, "folder/é.json", "e");
  write_article (fixture, "folder/deep/er/still/x.json", "deep");
  write_article (fixture, "folder/other.txt", "text");
  write_article (fixture, "folder/upper.JSON", "suffix");
  write_article (fixture, "folder/.hidden.json", "hidden");
  write_article (fixture, "folder/.git/x.json", "git");
  write_article (fixture, "folder/x.json/inner.json", "inner");
  write_article (fixture, "plain.model", "plain");

  give (fixture, "plain.model");
  give (fixture, "folder");
  assert_loads (fixture, "plain upper a-b a a-z b deep inner e");
}

static void
test_given_order (Fixture *fixture, gconstpointer data)
{
  write_article (fixture, "b.json", "b");
  write_article (fixture, "a.json", "a");
  write_article (fixture, "c/c.json", "c");

  give (fixture, "b.json");
  give (fixture, "c");
  give (fixture, "a.json");
  assert_loads (fixture, "b c a");
}

/* A file is read once, however it is reached. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = make_path (fixture, "folder/link.json");
  g_autofree char *folder_link = make_path (fixture, "folder/back");
  g_autofree char *hard_link = make_path (fixture, "folder/z-hard.json");
  g_autofree char *path = make_path (fixture, "folder/a.json");

  write_article (fixture, "folder/a.json", "a");
  write_article (fixture, "folder/inner/b.json", "b");
  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  g_assert_cmpint (symlink ("..", folder_link), ==, 0);
  g_assert_cmpint (linkat (AT_FDCWD, path, AT_FDCWD, hard_link, 0), ==, 0);

  give (fixture, "folder");
  give (fixture, "folder/a.json");
  give (fixture, "folder/../folder/inner/b.json");
  give (fixture, "folder/back/folder");
  assert_loads (fixture, "a b");
}

/* What a link leads to outside of the folder was not asked for, and may be the whole disk; a link that is given itself was. */
static void
test_folder_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = make_path (fixture, "folder/away");

  write_article (fixture, "folder/a.json", "a");
  write_article (fixture, "elsewhere/b.json", "b");
  g_assert_cmpint (symlink ("../elsewhere", away), ==, 0);

  give (fixture, "folder");
  assert_loads (fixture, "a");
  give (fixture, "folder/away");
  assert_loads (fixture, "a b");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorLoad) loaded = NULL;
  g_autofree char *ids = NULL;
  g_autofree char *empty = make_path (fixture, "empty");
  g_autofree char *broken = make_path (fixture, "folder/b.json");
  g_autofree char *dangling = make_path (fixture, "folder/d.json");
  g_autofree char *pipe = make_path (fixture, "folder/p.json");
  GPtrArray *readings;

  write_article (fixture, "folder/a.json", "a");
  write_article (fixture, "folder/c.json", "a");
  g_assert_true (g_file_set_contents (broken, "{", -1, NULL));
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);

  give (fixture, "missing.json");
  give (fixture, "empty");
  give (fixture, "folder");
  loaded = load (fixture);
  readings = corridor_load_get_readings (loaded);
  ids = dup_ids (loaded);

  g_assert_cmpstr (ids, ==, "a");
  g_assert_cmpuint (readings->len, ==, 7);
  g_assert_cmpuint (corridor_load_get_n_broken (loaded), ==, 6);
  for (guint i = 0; i < readings->len; i++)
    {
      static const char *const expected[] = {
        "1:1 file.read\n", "1:1 file.read\n", "", "1:2 json.syntax\n", "1:54 model.duplicate-id\n",
        "1:1 file.read\n", "1:1 file.read\n",
      };
      g_autofree char *diagnostics = fixture_dup_diagnostics (g_ptr_array_index (readings, i));

      g_assert_cmpstr (diagnostics, ==, expected[i]);
    }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorLoad) none = load (fixture);
  g_autoptr (CorridorLoad) missing = NULL;

  g_assert_null (corridor_load_get_library (none));
  g_assert_cmpuint (corridor_load_get_readings (none)->len, ==, 0);

  give (fixture, "missing.json");
  missing = load (fixture);
  g_assert_null (corridor_load_get_library (missing));
  g_assert_cmpuint (corridor_load_get_n_broken (missing), ==, 1);
}

typedef struct
{
  CorridorLoad *load;
  GError *error;
  GThread *thread;
  guint done;
  guint n_files;
  gboolean is_over;
} Outcome;

static void
progress_cb (guint done, guint n_files, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_true (g_thread_self () == outcome->thread);
  g_assert_false (outcome->is_over);
  g_assert_cmpuint (done, >=, outcome->done);
  g_assert_cmpuint (done, <=, n_files);
  outcome->done = done;
  outcome->n_files = n_files;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_true (g_thread_self () == outcome->thread);
  outcome->load = corridor_load_finish (result, &outcome->error);
  outcome->is_over = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->is_over)
    g_main_context_iteration (NULL, TRUE);

  /* nothing comes after the end */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { .thread = g_thread_self () };
  g_autofree char *ids = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("folder/%02u.json", i);
      g_autofree char *id = g_strdup_printf ("%u", i);

      write_article (fixture, name, id);
    }

  give (fixture, "folder");
  corridor_load_async (fixture->files, progress_cb, &outcome, NULL, loaded_cb, &outcome);
  g_ptr_array_set_size (fixture->files, 0);
  wait_for (&outcome);

  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.done, ==, 30);
  g_assert_cmpuint (outcome.n_files, ==, 30);
  ids = dup_ids (outcome.load);
  g_assert_true (g_str_has_prefix (ids, "0 1 2 3"));
  g_assert_cmpuint (corridor_load_get_readings (outcome.load)->len, ==, 30);
  g_object_unref (outcome.load);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { .thread = g_thread_self () };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_article (fixture, "a.json", "a");
  give (fixture, "a.json");
  g_cancellable_cancel (cancellable);

  g_assert_null (corridor_load_sync (fixture->files, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  corridor_load_async (fixture->files, NULL, NULL, cancellable, loaded_cb, &outcome);
  wait_for (&outcome);
  g_assert_null (outcome.load);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_error_free (outcome.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/load/order", test_order);
  ADD ("/load/given-order", test_given_order);
  ADD ("/load/once", test_once);
  ADD ("/load/folder-links", test_folder_links);
  ADD ("/load/broken", test_broken);
  ADD ("/load/nothing", test_nothing);
  ADD ("/load/async", test_async);
  ADD ("/load/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
