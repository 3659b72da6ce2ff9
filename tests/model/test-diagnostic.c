/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-diagnostic.h"

#include <string.h>

static void
test_properties (void)
{
  g_autoptr (CorridorDiagnostic) diagnostic = corridor_diagnostic_new (
      "a/model.json", 12, 7, CORRIDOR_SEVERITY_WARNING, CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER, "What is it?");
  g_autofree char *file = NULL;
  g_autofree char *message = NULL;
  g_autofree char *code = NULL;
  guint line, column;
  CorridorSeverity severity;

  g_object_get (diagnostic, "file", &file, "line", &line, "column", &column, "severity", &severity, "message",
                &message, "code", &code, NULL);
  g_assert_cmpstr (file, ==, "a/model.json");
  g_assert_cmpuint (line, ==, 12);
  g_assert_cmpuint (column, ==, 7);
  g_assert_cmpuint (severity, ==, CORRIDOR_SEVERITY_WARNING);
  g_assert_cmpstr (message, ==, "What is it?");
  g_assert_cmpstr (code, ==, "model.unknown-member");

  g_assert_cmpstr (corridor_diagnostic_get_file (diagnostic), ==, file);
  g_assert_cmpuint (corridor_diagnostic_get_line (diagnostic), ==, line);
  g_assert_cmpuint (corridor_diagnostic_get_column (diagnostic), ==, column);
  g_assert_cmpuint (corridor_diagnostic_get_severity (diagnostic), ==, severity);
  g_assert_cmpuint (corridor_diagnostic_get_code (diagnostic), ==, CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER);
  g_assert_cmpstr (corridor_diagnostic_get_message (diagnostic), ==, message);
}

static void
test_to_string (void)
{
  g_autoptr (CorridorDiagnostic) error = corridor_diagnostic_new (
      "model.json", 1, 1, CORRIDOR_SEVERITY_ERROR, CORRIDOR_CODE_MODEL_DATE, "“%s” is 100% not a date");
  g_autoptr (CorridorDiagnostic) warning = corridor_diagnostic_new (
      "model.json", 3, 40, CORRIDOR_SEVERITY_WARNING, CORRIDOR_CODE_MODEL_CYCLE, "It closes a cycle");
  g_autofree char *of_error = corridor_diagnostic_to_string (error);
  g_autofree char *of_warning = corridor_diagnostic_to_string (warning);

  g_assert_cmpstr (of_error, ==, "model.json:1:1: error: “%s” is 100% not a date [model.date]");
  g_assert_cmpstr (of_warning, ==, "model.json:3:40: warning: It closes a cycle [model.cycle]");
}

/* A file's name and what a message quotes cannot start a second line or speak to the terminal. */
static void
test_hostile (void)
{
  g_autoptr (CorridorDiagnostic) diagnostic
      = corridor_diagnostic_new ("a\nb\xff.json", 1, 1, CORRIDOR_SEVERITY_ERROR, CORRIDOR_CODE_FILE_READ,
                                 "x\r\nmodel.json:1:1: error: \x1b[2J \xe2\x80\xae [file.read]");
  g_autofree char *string = corridor_diagnostic_to_string (diagnostic);

  g_assert_cmpstr (
      string, ==,
      "a\\nb\\xff.json:1:1: error: x\\r\\nmodel.json:1:1: error: \\u001b[2J \\u202e [file.read] [file.read]");
}

static void
test_code_names (void)
{
  static const char *const names[] = {
    "json.encoding",
    "json.syntax",
    "json.depth",
    "json.size",
    "json.duplicate-member",
    "json.number",
    "json.string",
    "json.empty",
    "json.trailing",
    "model.format",
    "model.missing-member",
    "model.unknown-member",
    "model.type",
    "model.value",
    "model.date",
    "model.duplicate-id",
    "model.unknown-id",
    "model.wrong-kind",
    "model.cycle",
    "model.range",
    "file.read",
  };

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, CORRIDOR_CODE_FILE_READ + 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (corridor_diagnostic_code_get_name (i), ==, names[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagnostic/properties", test_properties);
  g_test_add_func ("/diagnostic/to-string", test_to_string);
  g_test_add_func ("/diagnostic/hostile", test_hostile);
  g_test_add_func ("/diagnostic/code-names", test_code_names);

  return g_test_run ();
}
