/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hostile-fixture.h"

#include <glib/gstdio.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* of one run: seconds of the processor, and resident kilobytes. The first is the goal, which only a benchmark holds a machine to; the test looks for
 * what grows faster than its file, which takes minutes. */
#define SECONDS_GOAL 1.0
#define SECONDS_MOST 15.0
#define MEMORY_MOST (200 * 1024)

/* a pipe that nobody writes to would be waited for without end */
#define WAIT_MOST 60

static char *program;
static gboolean is_checked; /* by a sanitizer, which takes time and memory of its own */
static double seconds_most = SECONDS_MOST;

/* Takes the test's arguments: the program's path, and after it --no-bounds where nothing is to be measured, or --goal. */
void
hostile_init (int argc, char *argv[])
{
  g_assert_cmpint (argc, >, 1);
  program = argv[1];
  is_checked = argc > 2 && g_str_equal (argv[2], "--no-bounds");
  if (argc > 2 && g_str_equal (argv[2], "--goal"))
    seconds_most = SECONDS_GOAL;
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_unsetenv ("MALLOC_PERTURB_");
}

void
hostile_set_up (HostileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "hostile.json", NULL);
  fixture->output = g_build_filename (fixture->folder, "output", NULL);
}

void
hostile_tear_down (HostileFixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->output);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->output);
}

/* Runs the program with @argument and one or more @paths. Returns: how it ended */
int
hostile_run_paths (HostileFixture *fixture, const char *argument, const char *const *paths)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  struct rusage usage;
  int status;
  pid_t pid;

  g_ptr_array_add (arguments, program);
  g_ptr_array_add (arguments, (gpointer) argument);
  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) paths[i]);
  g_ptr_array_add (arguments, NULL);

  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      int fd = open (fixture->output, O_WRONLY | O_CREAT | O_TRUNC, 0600);

      dup2 (fd, STDOUT_FILENO);
      dup2 (fd, STDERR_FILENO);
      alarm (WAIT_MOST);
      execv (program, (char **) arguments->pdata);
      _exit (127);
    }

  while (wait4 (pid, &status, 0, &usage) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  g_assert_true (WIFEXITED (status));

  if (!is_checked)
    {
      double seconds = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                       + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;

      g_test_message ("%s: %.2f s, %ld kB", argument, seconds, usage.ru_maxrss);
      g_assert_cmpfloat (seconds, <, seconds_most);
      g_assert_cmpint (usage.ru_maxrss, <, MEMORY_MOST);
    }

  return WEXITSTATUS (status);
}

int
hostile_run (HostileFixture *fixture, const char *argument, const char *path)
{
  const char *const paths[] = { path, NULL };

  return hostile_run_paths (fixture, argument, paths);
}

/* All that is done with a file; @status is the same for all. */
void
hostile_run_all (HostileFixture *fixture, int status)
{
  g_assert_cmpint (hostile_run (fixture, "--check", fixture->path), ==, status);
  g_assert_cmpint (hostile_run (fixture, "--facets", fixture->path), ==, status);
  g_assert_cmpint (hostile_run (fixture, "--export=markdown", fixture->path), ==, status);
  g_assert_cmpint (hostile_run (fixture, "--export=json", fixture->path), ==, status);
}

void
hostile_assert_output (HostileFixture *fixture, const char *text)
{
  g_autofree char *output = NULL;

  g_assert_true (g_file_get_contents (fixture->output, &output, NULL, NULL));
  g_assert_nonnull (strstr (output, text));
}

void
hostile_write (HostileFixture *fixture, GString *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
}

GString *
hostile_begin (void)
{
  return g_string_new ("{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"A\",\"published\":\"2024\"},"
                       "\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"paragraphs\":[{}]}],\"entities\":["
                       "{\"id\":\"r\",\"kind\":\"region\",\"name\":\"R\"},{\"id\":\"x\",\"kind\":\"actor\",\"name\":\"X\"}");
}

/* @unit again and again, to @n_bytes */
void
hostile_append_long (GString *text, const char *unit, gsize n_bytes)
{
  gsize start = text->len;

  while (text->len - start < n_bytes)
    g_string_append (text, unit);
}

/* @unit, @n times, each with its number for "%u" */
void
hostile_append_each (GString *text, const char *before, const char *after, const char *unit, guint n)
{
  g_auto (GStrv) parts = g_strsplit (unit, "%u", -1);

  g_string_append (text, before);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *numbered = g_strjoinv (number, parts);

      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, numbered);
    }
  g_string_append (text, after);
}
