/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no model, or no file: each is refused in a bounded time and a bounded memory, without a display. The program's path is the first
 * argument. */

#include "hostile-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What is refused at its first fault, however much of it follows */
static void
test_fault (HostileFixture *fixture, gconstpointer data)
{
  const char *const *fault = data; /* the beginning, what follows it, and what is said of it */
  GString *text = g_string_new (fault[0]);

  hostile_append_long (text, fault[1], 16 * HOSTILE_MEGABYTE);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, fault[2]);
}

/* Of zeros but for its beginning, and taking no room on the disk. */
static gboolean
write_sparse (HostileFixture *fixture, const char *beginning, off_t n_bytes)
{
  int fd;
  gboolean written;

  g_assert_true (g_file_set_contents (fixture->path, beginning, -1, NULL));
  fd = open (fixture->path, O_WRONLY);
  g_assert_cmpint (fd, >=, 0);
  written = ftruncate (fd, n_bytes) == 0;
  close (fd);
  if (!written)
    g_test_skip ("The file system has no files of this size");

  return written;
}

/* Refused by its size before it is read. */
static void
test_sparse (HostileFixture *fixture, gconstpointer data)
{
  if (!write_sparse (fixture, "", (off_t) 2 * 1024 * HOSTILE_MEGABYTE))
    return;

  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, "[json.size]");
}

/* Of the largest size there may be, and refused for its first zero, beyond which nothing is read. */
static void
test_zeros (HostileFixture *fixture, gconstpointer data)
{
  if (!write_sparse (fixture, data, (off_t) 1024 * HOSTILE_MEGABYTE))
    return;

  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, "[json.");
}

static void
test_pipe (HostileFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, ":1:1: error: The file cannot be read: It is a pipe, not a file [file.read]");
}

static void
test_device (HostileFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (hostile_run (fixture, "--check", "/dev/zero"), ==, 1);
  hostile_assert_output (fixture, "/dev/zero:1:1: error: The file cannot be read: It is a device, not a file [file.read]");
}

/* A file that is cut short and written to again all the while is read or refused, but never read beyond its end. */
static void
test_changing (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();
  gsize length;
  pid_t writer;

  g_string_append (text, HOSTILE_STATEMENTS HOSTILE_END);
  hostile_append_long (text, " ", 4 * HOSTILE_MEGABYTE);
  length = text->len;
  hostile_write (fixture, text);

  writer = fork ();
  if (writer == 0)
    {
      int fd = open (fixture->path, O_WRONLY);

      alarm (60);
      while (ftruncate (fd, (off_t) length / 2) == 0 && ftruncate (fd, (off_t) length * 2) == 0)
        ;
      _exit (1);
    }

  for (guint i = 0; i < 20; i++)
    g_assert_cmpint (hostile_run (fixture, "--check", fixture->path), <=, 1);

  kill (writer, SIGKILL);
  waitpid (writer, NULL, 0);
}

/* A name may hold anything but NUL and a slash, and stays on its line. */
static void
test_name (HostileFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a\nb\x1b[31m%s\xff\u202e.json", NULL);

  g_assert_true (g_file_set_contents (path, "[", 1, NULL));
  g_assert_cmpint (hostile_run (fixture, "--check", path), ==, 1);
  hostile_assert_output (fixture, "/a\\nb\\u001b[31m%s\\xff\\u202e.json:1:2: error: ");
  g_unlink (path);
}

/* So many files that to compare each with each would take seconds, named one by one and as a folder */
static void
test_many (HostileFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 8000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);

      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
      g_assert_true (g_file_set_contents_full (g_ptr_array_index (paths, i), data, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  g_assert_cmpint (hostile_run (fixture, "--check", folder), ==, 1);
  g_ptr_array_add (paths, NULL);
  g_assert_cmpint (hostile_run_paths (fixture, "--check", (const char *const *) paths->pdata), ==, 1);

  for (guint i = 0; i + 1 < paths->len; i++)
    g_unlink (g_ptr_array_index (paths, i));
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  static const char *const faults[][4] = {
    { "", "[", ":1:65: error: Arrays and objects are more than 64 levels deep [json.depth]", "arrays" },
    { "", "{\"a\":", ":1:321: error: Arrays and objects are more than 64 levels deep [json.depth]", "objects" },
    { "{", "\"a\":1,", ":1:8: error: The object has a member “a” already [json.duplicate-member]", "members" },
    { "[{}", ",{}", ": error: The file ends within the array that begins on line 1 [json.syntax]", "cut-short" },
    { "[", "9", ":1:2: error: “999999999999999999999999999999999999999999999999999999999999…” is too large a number", "number" },
    { "[\"", "\\u00e9", ":1:2: error: The file ends within a string [json.syntax]", "escapes" },
    { "", "\n", ":1:1: error: The file is empty [json.empty]", "lines" },
  };

  g_test_init (&argc, &argv, NULL);
  hostile_init (argc, argv);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/files/fault/", faults[i][3], NULL);

      hostile_add (path, faults[i], test_fault);
    }
  hostile_add ("/hostile/files/sparse", NULL, test_sparse);
  hostile_add ("/hostile/files/zeros", "", test_zeros);
  hostile_add ("/hostile/files/zeros-in-object", "{ ", test_zeros);
  hostile_add ("/hostile/files/zeros-in-string", "{ \"format\": \"", test_zeros);
  hostile_add ("/hostile/files/pipe", NULL, test_pipe);
  hostile_add ("/hostile/files/device", NULL, test_device);
  hostile_add ("/hostile/files/changing", NULL, test_changing);
  hostile_add ("/hostile/files/name", NULL, test_name);
  hostile_add ("/hostile/files/many/broken", "{", test_many);
  hostile_add ("/hostile/files/many/alike",
               "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"A\",\"published\":\"2024\"},\"sections\":[],\"entities\":[],"
               "\"statements\":[]}",
               test_many);

  return g_test_run ();
}
