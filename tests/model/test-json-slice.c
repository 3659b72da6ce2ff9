/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-scan.h"
#include "corridor-json-slice.h"

#include <json-glib/json-glib.h>
#include <string.h>

static CorridorJsonSlice
get_root (const char *text)
{
  return corridor_json_slice_get_root (text, strlen (text));
}

static void
assert_slice (CorridorJsonSlice slice, const char *expected)
{
  g_autofree char *text = g_strndup (slice.start, slice.end - slice.start);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_slices (void)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (
      get_root ("\xef\xbb\xbf \n{ \"a\" : 1 ,\t\"b\\\"\":[ ],\"c\" :\"}\\\\\" , \"\":{\"x\":[{}]}\r\n}\n"));
  CorridorJsonSlice name, value;
  static const char *const expected[]
      = { "\"a\"", "1", "\"b\\\"\"", "[ ]", "\"c\"", "\"}\\\\\"", "\"\"", "{\"x\":[{}]}" };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i += 2)
    {
      g_assert_true (corridor_json_cursor_next_member (&cursor, &name, &value));
      assert_slice (name, expected[i]);
      assert_slice (value, expected[i + 1]);
    }
  g_assert_false (corridor_json_cursor_next_member (&cursor, &name, &value));

  cursor = corridor_json_slice_enter (get_root ("[-1e5,\ttrue ,\"]\\\\\\\"\", [\"[\"]]"));
  g_assert_true (corridor_json_cursor_next_element (&cursor, &value));
  assert_slice (value, "-1e5");
  g_assert_true (corridor_json_cursor_next_element (&cursor, &value));
  assert_slice (value, "true");
  g_assert_true (corridor_json_cursor_next_element (&cursor, &value));
  assert_slice (value, "\"]\\\\\\\"\"");
  g_assert_true (corridor_json_cursor_next_element (&cursor, &value));
  assert_slice (value, "[\"[\"]");
  g_assert_false (corridor_json_cursor_next_element (&cursor, &value));

  cursor = corridor_json_slice_enter (get_root ("[ ]"));
  g_assert_false (corridor_json_cursor_next_element (&cursor, &value));
  assert_slice (get_root (" 12"), "12");
  assert_slice (get_root ("\"a\\\"\" "), "\"a\\\"\"");
}

static void
test_types (void)
{
  static const char *const texts[] = { "{}", "[]", "\"\"", "0", "true", "false", "null", "-1" };
  static const CorridorJsonType types[] = {
    CORRIDOR_JSON_OBJECT, CORRIDOR_JSON_ARRAY, CORRIDOR_JSON_STRING, CORRIDOR_JSON_NUMBER,
    CORRIDOR_JSON_TRUE,   CORRIDOR_JSON_FALSE, CORRIDOR_JSON_NULL,   CORRIDOR_JSON_NUMBER,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (corridor_json_slice_get_type (get_root (texts[i])), ==, types[i]);

  g_assert_cmpuint (corridor_json_slice_count (get_root ("[ ]")), ==, 0);
  g_assert_cmpuint (corridor_json_slice_count (get_root ("[[1,2],\"a,b\" , {}]")), ==, 3);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double number;
  } cases[] = {
    { "0", 0 },
    { "-0", 0 },
    { "8", 8 },
    { "8.0", 8 },
    { "80e-1", 8 },
    { "-2.5E+3", -2500 },
    { "18446744073709551616", 18446744073709551616.0 },
    { "-100000000000000000000", -1e20 },
    { "1e-400", 0 },
    { "1.7976931348623157e308", G_MAXDOUBLE },
    { "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000001e86", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (corridor_json_slice_get_number (get_root (cases[i].text)), ==, cases[i].number);
}

static void
test_names (void)
{
  g_assert_true (corridor_json_slice_is (get_root ("\"id\""), "id"));
  g_assert_true (corridor_json_slice_is (get_root ("\"\\u0069d\""), "id"));
  g_assert_true (corridor_json_slice_is (get_root ("\"\""), ""));
  g_assert_false (corridor_json_slice_is (get_root ("\"ids\""), "id"));
  g_assert_false (corridor_json_slice_is (get_root ("\"i\""), "id"));
  g_assert_false (corridor_json_slice_is (get_root ("\"\\u0069\\u0064s\""), "id"));
}

/* A string of anything that JSON has for strings. */
static char *
make_string (GRand *rand)
{
  static const char *const pieces[] = {
    "a",
    "\xc3\xa9",
    "\xe4\xb8\xad",
    "\xf0\x9f\x98\x80",
    " ",
    "/",
    "\x7f",
    "\xe2\x80\xa8",
    "\\\\",
    "\\\"",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0001",
    "\\u00e9",
    "\\u4E2D",
    "\\uffff",
    "\\ud83d\\uDE00",
    "\\uDBFF\\udfff",
    "\\ud800\\udc00",
  };
  GString *text = g_string_new ("\"");

  for (guint i = g_rand_int_range (rand, 0, 12); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, '"');

  return g_string_free (text, FALSE);
}

/* What json-glib reads right, it and we read alike. */
static void
test_agreement (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) room = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *string = make_string (rand);
      g_autofree char *text = g_strdup_printf ("[%s]", string);
      g_auto (CorridorJsonFault) fault = { 0 };
      JsonNode *node;

      g_assert_true (corridor_json_scan (text, strlen (text), &fault));
      g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
      node = json_array_get_element (json_node_get_array (json_parser_get_root (parser)), 0);
      g_assert_cmpstr (corridor_json_slice_get_string (get_root (string), room), ==,
                       json_node_get_string (node));
      g_assert_cmpuint (room->len, ==, strlen (room->str));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-slice/walk", test_slices);
  g_test_add_func ("/json-slice/types", test_types);
  g_test_add_func ("/json-slice/numbers", test_numbers);
  g_test_add_func ("/json-slice/names", test_names);
  g_test_add_func ("/json-slice/agreement", test_agreement);

  return g_test_run ();
}
