/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-writer.h"

#include <locale.h>

static void
assert_written (CorridorJsonWriter *writer, const char *expected)
{
  g_autoptr (GBytes) bytes = corridor_json_writer_finish (writer);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_layout (void)
{
  static const char *const words[] = { "a", "b", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "string", "x");
  corridor_json_writer_strings (writer, "strings", words);
  corridor_json_writer_strings (writer, "none", none);
  corridor_json_writer_begin_array (writer, "array", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
  corridor_json_writer_integer (writer, "integer", -7);
  corridor_json_writer_boolean (writer, "boolean", TRUE);
  corridor_json_writer_null (writer, "null");
  corridor_json_writer_end (writer);
  corridor_json_writer_end (writer);
  corridor_json_writer_begin_object (writer, "empty", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_end (writer);
  corridor_json_writer_begin_array (writer, "nothing", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_end (writer);
  corridor_json_writer_end (writer);
  assert_written (writer,
                  "{\n"
                  "  \"string\": \"x\",\n"
                  "  \"strings\": [\"a\", \"b\"],\n"
                  "  \"none\": [],\n"
                  "  \"array\": [\n"
                  "    { \"integer\": -7, \"boolean\": true, \"null\": null }\n"
                  "  ],\n"
                  "  \"empty\": {},\n"
                  "  \"nothing\": []\n"
                  "}\n");
}

static void
test_integers (void)
{
  static const gint64 values[] = { 0, 9, 10, -1, -10, G_MAXINT64, G_MININT64 };
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  corridor_json_writer_begin_array (writer, NULL, CORRIDOR_JSON_LINE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    corridor_json_writer_integer (writer, NULL, values[i]);
  corridor_json_writer_end (writer);
  assert_written (writer, "[0, 9, 10, -1, -10, 9223372036854775807, -9223372036854775808]\n");
}

static void
test_strings (void)
{
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  corridor_json_writer_string (writer, NULL, "\"quoted\" back\\slash /\n\t\001\177 é 中 \360\237\230\200");
  assert_written (writer, "\"\\\"quoted\\\" back\\\\slash /\\n\\t\\u0001\\u007f é 中 \360\237\230\200\"\n");
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 66.99, "66.99" },      { 62.3254, "62.3254" },          { 100, "100" },
    { -180, "-180" },        { 0, "0" },                      { 0.1, "0.1" },
    { 8.0, "8" },            { 1.0 / 3, "0.3333333333333333" }, { 0.1 + 0.2, "0.30000000000000004" },
    { 1e-7, "1e-07" },
  };

  /* a locale with a decimal comma, where there is one, must not show */
  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();
      g_autofree char *line = g_strconcat (cases[i].text, "\n", NULL);

      corridor_json_writer_number (writer, NULL, cases[i].value);
      assert_written (writer, line);
    }
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/integers", test_integers);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/numbers", test_numbers);

  return g_test_run ();
}
