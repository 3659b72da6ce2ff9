/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-report-async.h"

#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "summary.md", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static gboolean
write_text (Fixture *fixture, const char *text, gboolean replace, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return corridor_write_file (fixture->file, bytes, replace, NULL, error);
}

static void
assert_content (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static mode_t
get_type (const char *path)
{
  struct stat info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  return info.st_mode;
}

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0027);

  g_assert_true (write_text (fixture, "first", FALSE, &error));
  g_assert_no_error (error);
  assert_content (fixture, "first");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0640);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  umask (mask);
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (fixture, "first", FALSE, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0604), ==, 0);

  g_assert_false (write_text (fixture, "second", FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_content (fixture, "first");

  g_clear_error (&error);
  g_assert_true (write_text (fixture, "third", TRUE, &error));
  g_assert_no_error (error);
  assert_content (fixture, "third");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0604);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (target, "first", -1, NULL));
  g_assert_cmpint (symlink ("target", fixture->path), ==, 0);
  g_assert_true (write_text (fixture, "second", TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "second");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (write_text (fixture, "text", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_get_child (fixture->file, "below");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  g_assert_false (corridor_write_file (file, bytes, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Nothing is read-only for root: there the test is somebody else for a while. */
#define NOBODY 65534

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_root = geteuid () == 0;

  g_assert_true (write_text (fixture, "first", FALSE, NULL));
  if (is_root)
    {
      g_assert_cmpint (chown (fixture->folder, NOBODY, -1), ==, 0);
      g_assert_cmpint (chown (fixture->path, NOBODY, -1), ==, 0);
      g_assert_cmpint (seteuid (NOBODY), ==, 0);
    }

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_false (write_text (fixture, "second", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_content (fixture, "first");
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);

  g_clear_error (&error);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  g_assert_false (write_text (fixture, "second", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_content (fixture, "first");
  g_assert_cmpuint (count_files (fixture), ==, 1);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
}

/* As on a full disk: a write that stops half way. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (100000, 'x');
  struct rlimit old, small;

  g_assert_true (write_text (fixture, "first", FALSE, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (write_text (fixture, text, TRUE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_nonnull (error);
  assert_content (fixture, "first");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GFile) null = g_file_new_for_path ("/dev/null");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  if (!g_file_query_exists (full, NULL))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (corridor_write_file (full, bytes, TRUE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_true (corridor_write_file (null, bytes, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_file_query_file_type (null, G_FILE_QUERY_INFO_NONE, NULL), ==, G_FILE_TYPE_SPECIAL);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_null (source);
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* A pipe that nobody reads from is not waited for without end; one that somebody is about to read from is. */
static void
test_pipe_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_false (write_text (fixture, "text", FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (write_text (fixture, "text", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_true (S_ISFIFO (get_type (fixture->path)));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

#define MORE_THAN_A_PIPE_HOLDS (2 * 1024 * 1024)

/* What reads from a pipe: a moment later, and up to so many bytes */
typedef struct
{
  const char *path;
  gsize n_bytes;
} Reader;

static gpointer
read_pipe (gpointer data)
{
  const Reader *reader = data;
  GByteArray *bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;
  int fd;

  g_usleep (100000);
  fd = g_open (reader->path, O_RDONLY | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  while (bytes->len < reader->n_bytes && (n = read (fd, buffer, sizeof buffer)) > 0)
    g_byte_array_append (bytes, buffer, (guint) n);
  close (fd);
  return bytes;
}

static void
test_pipe_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (MORE_THAN_A_PIPE_HOLDS, 'x');
  g_autoptr (GByteArray) bytes = NULL;
  Reader reader = { fixture->path, G_MAXSIZE };
  GThread *thread;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  thread = g_thread_new ("reader", read_pipe, &reader);
  g_assert_true (write_text (fixture, text, TRUE, &error));
  g_assert_no_error (error);
  bytes = g_thread_join (thread);
  g_assert_cmpmem (bytes->data, bytes->len, text, MORE_THAN_A_PIPE_HOLDS);
  g_assert_true (S_ISFIFO (get_type (fixture->path)));
}

/* It is an error where the reader goes away, and not the end of the program. */
static void
test_pipe_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (MORE_THAN_A_PIPE_HOLDS, 'x');
  g_autoptr (GByteArray) bytes = NULL;
  Reader reader = { fixture->path, 1 };
  GThread *thread;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  thread = g_thread_new ("reader", read_pipe, &reader);
  g_assert_false (write_text (fixture, text, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
  bytes = g_thread_join (thread);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

/* Who no longer wants to wait for a reader that does not read need not. */
static void
test_pipe_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (MORE_THAN_A_PIPE_HOLDS), MORE_THAN_A_PIPE_HOLDS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  int fd;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  fd = g_open (fixture->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  corridor_write_file_async (fixture->file, bytes, TRUE, cancellable, result_cb, &result);
  g_timeout_add (100, cancel_cb, cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (corridor_write_file_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  close (fd);
}

/* The way that /dev/stdout has: to what has no path */
static void
test_pipe_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;
  char buffer[8] = { 0 };
  int fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  target = g_strdup_printf ("/proc/self/fd/%d", fds[1]);
  if (!g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /proc");
      return;
    }
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_true (write_text (fixture, "text", TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (fds[0], buffer, sizeof buffer), ==, 4);
  g_assert_cmpstr (buffer, ==, "text");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  close (fds[0]);
  close (fds[1]);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  g_cancellable_cancel (cancellable);
  g_assert_false (corridor_write_file (fixture->file, bytes, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* In a thread it is the same; who cancels before the file has its name leaves what there was. */
static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) others = g_bytes_new_take (g_malloc0 (64 * 1024 * 1024), 64 * 1024 * 1024);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  corridor_write_file_async (fixture->file, bytes, FALSE, cancellable, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (corridor_write_file_finish (result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  assert_content (fixture, "text");

  corridor_write_file_async (fixture->file, others, TRUE, cancellable, result_cb, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (corridor_write_file_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  assert_content (fixture, "text");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* An error says which file it is about, wherever that is, and is of the kind that it was. */
static void
test_remote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///nowhere");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  for (guint replace = 0; replace < 2; replace++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (corridor_write_file (file, bytes, replace, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      g_assert_true (g_str_has_prefix (error->message, "resource:///nowhere could not be written: "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/write-file/new", test_new);
  ADD ("/write-file/existing", test_existing);
  ADD ("/write-file/link", test_link);
  ADD ("/write-file/folder", test_folder);
  ADD ("/write-file/nowhere", test_nowhere);
  ADD ("/write-file/read-only", test_read_only);
  ADD ("/write-file/full", test_full);
  ADD ("/write-file/device", test_device);
  ADD ("/write-file/pipe/alone", test_pipe_alone);
  ADD ("/write-file/pipe/read", test_pipe_read);
  ADD ("/write-file/pipe/left", test_pipe_left);
  ADD ("/write-file/pipe/full", test_pipe_full);
  ADD ("/write-file/pipe/link", test_pipe_link);
  ADD ("/write-file/cancelled", test_cancelled);
  ADD ("/write-file/async", test_async);
  ADD ("/write-file/remote", test_remote);
#undef ADD

  return g_test_run ();
}
