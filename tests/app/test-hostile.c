/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Models that somebody made to take all of the machine's time or memory, and what is no model at all: each is read, refused or written in
 * a bounded time and a bounded memory, without a display. The program's path is the first argument. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEGABYTE (1024 * 1024)
#define MANY 100000

/* of one run: seconds of the processor, and resident kilobytes */
#define SECONDS_MOST 1.0
#define MEMORY_MOST (200 * 1024)

/* a pipe that nobody writes to would be waited for without end */
#define WAIT_MOST 60

static char *program;
static gboolean is_checked; /* by a sanitizer, which takes time and memory of its own */

typedef struct
{
  char *folder, *path, *output;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "hostile.json", NULL);
  fixture->output = g_build_filename (fixture->folder, "output", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->output);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->output);
}

/* Returns: how the program ended */
static int
run (Fixture *fixture, const char *argument, const char *path)
{
  struct rusage usage;
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      int fd = open (fixture->output, O_WRONLY | O_CREAT | O_TRUNC, 0600);

      dup2 (fd, STDOUT_FILENO);
      dup2 (fd, STDERR_FILENO);
      alarm (WAIT_MOST);
      execl (program, program, argument, path, NULL);
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
      g_assert_cmpfloat (seconds, <, SECONDS_MOST);
      g_assert_cmpint (usage.ru_maxrss, <, MEMORY_MOST);
    }

  return WEXITSTATUS (status);
}

/* All that is done with a file; @status is the same for all. */
static void
run_all (Fixture *fixture, int status)
{
  g_assert_cmpint (run (fixture, "--check", fixture->path), ==, status);
  g_assert_cmpint (run (fixture, "--facets", fixture->path), ==, status);
  g_assert_cmpint (run (fixture, "--export=markdown", fixture->path), ==, status);
  g_assert_cmpint (run (fixture, "--export=json", fixture->path), ==, status);
}

static void
assert_output (Fixture *fixture, const char *text)
{
  g_autofree char *output = NULL;

  g_assert_true (g_file_get_contents (fixture->output, &output, NULL, NULL));
  g_assert_nonnull (strstr (output, text));
}

static void
write_all (Fixture *fixture, GString *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
}

static GString *
begin (void)
{
  return g_string_new ("{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"A\",\"published\":\"2024\"},"
                       "\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"paragraphs\":[{}]}],\"entities\":["
                       "{\"id\":\"r\",\"kind\":\"region\",\"name\":\"R\"},{\"id\":\"x\",\"kind\":\"actor\",\"name\":\"X\"}");
}

#define STATEMENTS "],\"statements\":[{\"id\":\"one\",\"kind\":\"event\",\"title\":\"One\",\"evidence\":[{\"paragraph\":1}]}"
#define STATEMENT STATEMENTS ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"Two\",\"evidence\":[{\"paragraph\":1}"
#define END "]}"

/* @unit again and again, to a megabyte */
static void
append_long (GString *text, const char *unit)
{
  gsize start = text->len;

  while (text->len - start < MEGABYTE)
    g_string_append (text, unit);
}

/* @unit, @n times, each with its number for "%u" */
static void
append_each (GString *text, const char *before, const char *after, const char *unit, guint n)
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

static void
test_long (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  g_string_append (text, ",{\"id\":\"y\",\"kind\":\"actor\",\"name\":\"");
  append_long (text, data);
  g_string_append (text, "\",\"aliases\":[\"");
  append_long (text, data);
  g_string_append (text, "\"]}" STATEMENTS ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"");
  append_long (text, data);
  g_string_append (text, "\",\"text\":\"");
  append_long (text, data);
  g_string_append (text, "\",\"actors\":[{\"id\":\"y\",\"role\":\"");
  append_long (text, data);
  g_string_append (text, "\"}],\"evidence\":[{\"source\":\"");
  append_long (text, data);
  g_string_append (text, "\"}]}" END);
  write_all (fixture, text);
  run_all (fixture, 0);
}

static void
test_aliases (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  append_each (text, ",{\"id\":\"y\",\"kind\":\"actor\",\"name\":\"Y\",\"aliases\":[", "]}" STATEMENTS END, "\"alias %u\"", MANY);
  write_all (fixture, text);
  run_all (fixture, 0);
}

static void
test_actors (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  append_each (text, ",", STATEMENT, "{\"id\":\"x%u\",\"kind\":\"actor\",\"name\":\"X\"}", MANY / 2);
  append_each (text, "],\"actors\":[", "]}" END, "{\"id\":\"x%u\",\"role\":\"partner\"}", MANY / 2);
  write_all (fixture, text);
  run_all (fixture, 0);
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  append_each (text, STATEMENT ",", "]}" END, "{\"source\":\"%u\"}", MANY / 2);
  write_all (fixture, text);
  run_all (fixture, 0);
}

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  append_each (text, ",", STATEMENTS END, "{\"id\":\"r%u\",\"kind\":\"region\",\"name\":\"R\",\"part_of\":\"r\"}", 65536);
  write_all (fixture, text);
  run_all (fixture, 0);
}

/* Layers of regions, each a part of all of the layer above: the ways from the first to the last cannot be counted. */
static void
test_lattice (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  for (guint layer = 0; layer < 63; layer++)
    for (guint i = 0; i < 30; i++)
      {
        g_string_append_printf (text, ",{\"id\":\"r%u-%u\",\"kind\":\"region\",\"name\":\"R\",\"part_of\":[", layer, i);
        for (guint j = 0; layer > 0 && j < 30; j++)
          g_string_append_printf (text, "%s\"r%u-%u\"", j > 0 ? "," : "", layer - 1, j);
        g_string_append (text, layer > 0 ? "]}" : "\"r\"]}");
      }
  g_string_append (text, STATEMENT "],\"regions\":[\"r62-0\"]}" END);
  write_all (fixture, text);
  run_all (fixture, 0);
}

static void
test_cycle (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  for (guint i = 0; i < MANY / 2; i++)
    g_string_append_printf (text, ",{\"id\":\"c%u\",\"kind\":\"region\",\"name\":\"C\",\"part_of\":\"c%u\"}", i, (i + 1) % (MANY / 2));
  g_string_append (text, STATEMENTS END);
  write_all (fixture, text);
  run_all (fixture, 1);
  assert_output (fixture, "[model.cycle]");
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  g_string_append (text, STATEMENT "],\"date\":\"{");
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "%s%04u-%02u-%02u", i > 0 ? "," : "", 1000 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  g_string_append (text, "}\"},{\"id\":\"three\",\"kind\":\"event\",\"title\":\"Three\",\"date\":\"Y-1E12/Y1E12\",\"evidence\":[{\"paragraph\":1}]}" END);
  write_all (fixture, text);
  run_all (fixture, 0);
}

/* Each of many statements names what is not there, and each time the closest name is looked for. */
static void
test_unknown_ids (Fixture *fixture, gconstpointer data)
{
  GString *text = begin ();

  append_each (text, ",", STATEMENTS, "{\"id\":\"region-number-%u\",\"kind\":\"region\",\"name\":\"R\"}", MANY / 4);
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, ",{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"regions\":[\"region-numbre-%u\"],\"evidence\":[{\"paragraph\":1}]}", i, i);
  g_string_append (text, END);
  write_all (fixture, text);
  g_assert_cmpint (run (fixture, "--check", fixture->path), ==, 1);
  assert_output (fixture, "[model.unknown-id]");
}

static void
test_deep (Fixture *fixture, gconstpointer data)
{
  GString *text = g_string_new (NULL);

  append_long (text, "[");
  write_all (fixture, text);
  run_all (fixture, 1);
  assert_output (fixture, ":1:65: error:");
  assert_output (fixture, "[json.depth]");
}

/* Of zeros only, and taking no room on the disk: refused by its size before it is read. */
static void
test_sparse (Fixture *fixture, gconstpointer data)
{
  int fd = open (fixture->path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (fd, >=, 0);
  if (ftruncate (fd, (off_t) 2 * 1024 * MEGABYTE) < 0)
    {
      close (fd);
      g_test_skip ("The file system has no files of this size");
      return;
    }
  close (fd);
  run_all (fixture, 1);
  assert_output (fixture, "[json.size]");
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  run_all (fixture, 1);
  assert_output (fixture, ":1:1: error: The file cannot be read: It is a pipe, not a file [file.read]");
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "--check", "/dev/zero"), ==, 1);
  assert_output (fixture, "/dev/zero:1:1: error: The file cannot be read: It is a device, not a file [file.read]");
}

/* A name may hold anything but NUL and a slash, and stays on its line. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a\nb\x1b[31m%s\xff\u202e.json", NULL);

  g_assert_true (g_file_set_contents (path, "[", 1, NULL));
  g_assert_cmpint (run (fixture, "--check", path), ==, 1);
  assert_output (fixture, "/a\\nb\\u001b[31m%s\\xff\\u202e.json:1:2: error: ");
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name, *unit;
  } texts[] = {
    { "words", "word " },        { "one-word", "W" },   { "marks", "\u0301\u0323" },    { "direction", "\u202e" },
    { "line-ends", "\u2029" }, { "marks-of-ours", "*_[`<&" }, { "joined", "👩\u200d" },
  };

  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  is_checked = argc > 2;
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_unsetenv ("MALLOC_PERTURB_");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/megabyte/", texts[i].name, NULL);

      g_test_add (path, Fixture, texts[i].unit, set_up, test_long, tear_down);
    }
#define add(path, function) g_test_add ("/hostile/" path, Fixture, NULL, set_up, function, tear_down)
  add ("aliases", test_aliases);
  add ("actors", test_actors);
  add ("evidence", test_evidence);
  add ("wide", test_wide);
  add ("lattice", test_lattice);
  add ("cycle", test_cycle);
  add ("dates", test_dates);
  add ("unknown-ids", test_unknown_ids);
  add ("deep", test_deep);
  add ("sparse", test_sparse);
  add ("pipe", test_pipe);
  add ("device", test_device);
  add ("name", test_name);

  return g_test_run ();
}
