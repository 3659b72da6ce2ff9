/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include "corridor-json-scan.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Files as they are found, and what a reading says of them. */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "file.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static CorridorReading *
read_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CorridorReading *reading = corridor_reading_new_for_file (file, NULL, NULL);

  g_assert_nonnull (reading);

  return reading;
}

static void
assert_diagnostics (CorridorReading *reading, const char *expected)
{
  g_autofree char *diagnostics = fixture_dup_diagnostics (reading);

  g_assert_cmpstr (diagnostics, ==, expected);
}

static void
write_text (const char *path, const char *text)
{
  g_autofree char *plain = fixture_plain (text);

  g_assert_true (g_file_set_contents (path, plain, -1, NULL));
}

static char *
make_valid (void)
{
  Mistake parts = { NULL };

  return fixture_make_text (&parts);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorReading) missing = read_path (fixture->path);
  g_autoptr (CorridorReading) folder = read_path (fixture->folder);
  g_autoptr (CorridorReading) device = read_path ("/dev/null");
  g_autoptr (CorridorReading) closed = NULL;

  assert_diagnostics (missing, "1:1 file.read\n");
  g_assert_null (corridor_reading_get_article (missing));
  g_assert_null (corridor_reading_dup_line (missing, 1, 1));
  g_assert_cmpuint (corridor_reading_get_n_errors (missing), ==, 1);
  assert_diagnostics (folder, "1:1 file.read\n");
  assert_diagnostics (device, "1:1 file.read\n");

  write_text (fixture->path, "{}");
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (g_access (fixture->path, R_OK) != 0)
    {
      closed = read_path (fixture->path);
      assert_diagnostics (closed, "1:1 file.read\n");
    }
}

/* A pipe that nobody writes to would be waited for for ever. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorReading) reading = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  reading = read_path (fixture->path);
  assert_diagnostics (reading, "1:1 file.read\n");
}

/* What is too large is not read: this one takes no room, and would take a gigabyte. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorReading) reading = NULL;
  int fd = g_open (fixture->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, (off_t) CORRIDOR_JSON_MAX_SIZE + 1), ==, 0);
  close (fd);

  reading = read_path (fixture->path);
  assert_diagnostics (reading, "1:1 json.size\n");
  g_assert_null (corridor_reading_dup_line (reading, 1, 1));
}

static void
assert_line (CorridorReading *reading, guint line, guint column, const char *expected)
{
  g_autofree char *text = corridor_reading_dup_line (reading, line, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorReading) reading = NULL;
  g_autoptr (CorridorReading) of_bytes = fixture_read ("");

  write_text (fixture->path, "");
  reading = read_path (fixture->path);
  assert_diagnostics (reading, "1:1 json.empty\n");
  assert_line (reading, 1, 1, "");
  assert_line (reading, 2, 1, NULL);

  /* no bytes can be at no address */
  assert_diagnostics (of_bytes, "1:1 json.empty\n");
  assert_line (of_bytes, 1, 1, "");
}

/* A clean file's bytes are let go of, and read again when something shows later, unless they have changed. */
static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_valid ();
  g_autofree char *line_text = NULL;
  g_autoptr (CorridorReading) reading = NULL;
  g_autoptr (CorridorReading) changed = NULL;
  guint line, column;

  write_text (fixture->path, text);
  reading = read_path (fixture->path);
  changed = read_path (fixture->path);
  assert_diagnostics (reading, "");

  g_assert_cmpstr (corridor_reading_get_name (reading), ==, fixture->path);
  g_assert_cmpstr (corridor_article_get_file_name (corridor_reading_get_article (reading)), ==,
                   fixture->path);
  g_assert_null (corridor_reading_dup_line (reading, 1, 1));
  g_assert_true (corridor_reading_locate (reading, "/article/id", &line, &column));
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 22);
  g_assert_true (corridor_reading_locate (reading, "", &line, &column));
  g_assert_cmpuint (line, ==, 1);
  g_assert_false (corridor_reading_locate (reading, "/article/ids", &line, &column));

  line_text = corridor_reading_dup_line (reading, 2, 1);
  g_assert_cmpstr (line_text, ==, "  \"format\": \"corridor.article/1\",");
  g_assert_null (corridor_reading_dup_line (reading, 1000, 1));

  write_text (fixture->path, "{}");
  g_assert_false (corridor_reading_locate (changed, "/article/id", &line, &column));
  g_assert_true (corridor_reading_locate (reading, "/article/id", &line, &column));
}

static void
test_lines (void)
{
  g_autoptr (CorridorReading) reading = fixture_read ("{\r\n 'a': '中',\r 'b': 1\n}");
  g_autoptr (GString) long_text = g_string_new ("{ 'format': '");
  g_autoptr (CorridorReading) wide = NULL;
  g_autofree char *cut = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{ \"a\xff\": 1 }\n", 12);
  g_autoptr (CorridorReading) invalid = corridor_reading_new_for_bytes (bytes, "invalid", NULL, NULL);
  g_autofree char *stray_text = g_strnfill (10000, '\x82');
  g_autoptr (CorridorReading) stray = NULL;
  g_autofree char *cut_stray = NULL;

  assert_diagnostics (reading, "1:1 model.format\n");
  assert_line (reading, 1, 1, "{");
  assert_line (reading, 2, 3, " \"a\": \"中\",");
  assert_line (reading, 3, 1, " \"b\": 1");
  assert_line (reading, 4, 1, "}");
  assert_line (reading, 5, 1, NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (long_text, i == 5000 ? "末" : "字");
  g_string_append (long_text, "' }");
  wide = fixture_read (long_text->str);
  cut = corridor_reading_dup_line (wide, 1, 13 + 5000);
  g_assert_nonnull (strstr (cut, "末"));
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, 300);
  assert_line (wide, 2, 1, NULL);

  assert_diagnostics (invalid, "1:5 json.encoding\n");
  assert_line (invalid, 1, 5, "{ \"a\xef\xbf\xbd\": 1 }");

  /* a line of bytes that belong to no character is a long one too */
  memcpy (stray_text, "[\"\xf0", 3);
  stray = fixture_read (stray_text);
  assert_diagnostics (stray, "1:3 json.encoding\n");
  cut_stray = corridor_reading_dup_line (stray, 1, 3);
  g_assert_true (g_utf8_validate (cut_stray, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (cut_stray, -1), <=, 300);
}

static void
add (CorridorReading *reading, guint line, guint column, CorridorSeverity severity)
{
  g_autoptr (CorridorDiagnostic) diagnostic = corridor_diagnostic_new (
      "test.json", line, column, severity, CORRIDOR_CODE_MODEL_CYCLE, "Found later");

  corridor_reading_add_diagnostic (reading, diagnostic);
}

static void
test_later (void)
{
  g_autofree char *text = make_valid ();
  g_autoptr (CorridorReading) reading = fixture_read_valid (text);

  add (reading, 5, 3, CORRIDOR_SEVERITY_WARNING);
  add (reading, 2, 8, CORRIDOR_SEVERITY_WARNING);
  add (reading, 5, 1, CORRIDOR_SEVERITY_WARNING);
  assert_diagnostics (reading, "2:8 model.cycle\n5:1 model.cycle\n5:3 model.cycle\n");
  g_assert_nonnull (corridor_reading_get_article (reading));
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), ==, 0);
  g_assert_cmpuint (corridor_reading_get_n_warnings (reading), ==, 3);

  add (reading, 6, 1, CORRIDOR_SEVERITY_ERROR);
  g_assert_null (corridor_reading_get_article (reading));
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), ==, 1);
}

/* The first thousand by position, whichever sweep finds them, and a count. */
static void
test_many (void)
{
  g_autoptr (GString) statements = g_string_new (NULL);
  g_autoptr (GString) entities = g_string_new ("{ 'id': 'a', 'kind': 'region', 'name': 'A' }");
  g_autofree char *text = NULL;
  g_autoptr (CorridorReading) reading = NULL;
  Mistake parts = { NULL };
  GListModel *diagnostics;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (entities,
                            ",\n{ 'id': 'e%u', 'kind': 'region', 'name': '', 'part_of': 'b', 'x': 1 }", i);
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (statements,
                            "%s{ 'id': 's%u', 'kind': '', 'title': 'S', 'evidence': [ { 'paragraph': 1 } ],"
                            " 'related': [ { 'id': 'x', 'type': 'follows' } ] }",
                            i == 0 ? "" : ",\n", i);

  parts.entities = entities->str;
  parts.statements = statements->str;
  text = fixture_make_text (&parts);
  reading = fixture_read (text);

  diagnostics = corridor_reading_get_diagnostics (reading);
  g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, CORRIDOR_DIAGNOSTICS_MAX);
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), ==, 600 + 4000);
  g_assert_cmpuint (corridor_reading_get_n_warnings (reading), ==, 300);
  g_assert_cmpuint (corridor_reading_get_n_left_out (reading), ==, 3900);

  /* three for each entity, then two for each statement */
  for (guint i = 0; i < CORRIDOR_DIAGNOSTICS_MAX; i++)
    {
      static const char *const of_entity[] = { "model.value", "model.unknown-id", "model.unknown-member" };
      static const char *const of_statement[] = { "model.value", "model.unknown-id" };
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      const char *code = corridor_diagnostic_code_get_name (corridor_diagnostic_get_code (diagnostic));

      g_assert_cmpstr (code, ==, i < 900 ? of_entity[i % 3] : of_statement[i % 2]);
      g_assert_cmpuint (corridor_diagnostic_get_line (diagnostic), ==,
                        i < 900 ? 9 + i / 3 : 311 + (i - 900) / 2);
    }

  add (reading, 1, 1, CORRIDOR_SEVERITY_WARNING);
  add (reading, 100000, 1, CORRIDOR_SEVERITY_WARNING);
  g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, CORRIDOR_DIAGNOSTICS_MAX);
  g_assert_cmpuint (corridor_reading_get_n_left_out (reading), ==, 3902);
}

static void
test_suggestions (void)
{
  static const Mistake parts = {
    .entity = ", 'aliasses': [], 'part_of': 'pakistn', 'status': 'proposd'",
  };
  static const char *const words[] = { "“aliases”", "“pakistan”", "“proposed”" };
  g_autofree char *text = fixture_make_text (&parts);
  g_autoptr (CorridorReading) reading = fixture_read (text);
  GListModel *diagnostics = corridor_reading_get_diagnostics (reading);

  g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      g_assert_nonnull (strstr (corridor_diagnostic_get_message (diagnostic), words[i]));
      g_assert_cmpint (corridor_diagnostic_get_severity (diagnostic), ==,
                       i == 0 ? CORRIDOR_SEVERITY_WARNING : CORRIDOR_SEVERITY_ERROR);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_valid ();
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);

  write_text (fixture->path, text);
  g_cancellable_cancel (cancellable);
  g_assert_null (corridor_reading_new_for_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (corridor_reading_new_for_bytes (bytes, "bytes", cancellable, &other_error));
  g_assert_error (other_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A file may have one line, and thousands of problems in it: to show them takes no longer for being far from its beginning. */
static void
test_far_lines (void)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CorridorReading) reading = NULL;
  g_autofree char *last = NULL;
  clock_t start;
  guint n;

  /* é is of two bytes, so that places between lie within characters too; each is at its own column */
  for (n = 0; text->len < 8 * 1024 * 1024; n++)
    g_string_append_printf (text, "\"é%07u\",", n);
  g_string_append (text, "\n\n ?");
  bytes = g_bytes_new (text->str, text->len);
  reading = corridor_reading_new_for_bytes (bytes, "bytes", NULL, NULL);

  start = clock ();
  for (guint i = 20; i < n - 20; i += n / 2000)
    {
      g_autofree char *line = corridor_reading_dup_line (reading, 1, 2 + i * 11);
      g_autofree char *expected = g_strdup_printf ("\"é%07u\",", i);

      g_assert_cmpint (g_utf8_strlen (line, -1), ==, 240);
      g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (line, 80), expected));
    }
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, 2);

  last = corridor_reading_dup_line (reading, 3, 2);
  g_assert_cmpstr (last, ==, " ?");
  g_assert_null (corridor_reading_dup_line (reading, 4, 1));
}

/* A file whose size says nothing, as in /proc, is read to its end. */
static void
test_sizeless (void)
{
  g_autoptr (CorridorReading) reading = NULL;

  if (!g_file_test ("/proc/self/status", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("There is no /proc");
      return;
    }

  reading = read_path ("/proc/self/status");
  assert_diagnostics (reading, "1:1 json.syntax\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/reader/file/unreadable", test_unreadable);
  ADD ("/reader/file/pipe", test_pipe);
  ADD ("/reader/file/size", test_size);
  ADD ("/reader/file/empty", test_empty);
  ADD ("/reader/file/bytes", test_bytes);
  ADD ("/reader/file/cancelled", test_cancelled);
#undef ADD
  g_test_add_func ("/reader/file/sizeless", test_sizeless);
  g_test_add_func ("/reader/file/lines", test_lines);
  g_test_add_func ("/reader/file/far-lines", test_far_lines);
  g_test_add_func ("/reader/file/later", test_later);
  g_test_add_func ("/reader/file/many", test_many);
  g_test_add_func ("/reader/file/suggestions", test_suggestions);

  return g_test_run ();
}
