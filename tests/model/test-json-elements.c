/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-elements.h"

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
  CorridorJsonCursor cursor = corridor_json_slice_enter (get_root ("\xef\xbb\xbf \n{ \"a\" : 1 ,\t\"b\\\"\":[ ],\"c\" :\"}\\\\\" , \"\":{\"x\":[{}]}\r\n}\n"));
  CorridorJsonSlice name, value;
  static const char *const expected[] = { "\"a\"", "1", "\"b\\\"\"", "[ ]", "\"c\"", "\"}\\\\\"", "\"\"", "{\"x\":[{}]}" };

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

/* Numbers that json-glib would take for others are made doubles, and nothing else is touched. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *text, *copied;
  } cases[] = {
    { "[1, -2.5e10]", "[1, -2.5e10]" },
    { "123456789012345678", "123456789012345678" },
    { "1234567890123456789", "1234567890123456789e0" },
    { "-9223372036854775809", "-9223372036854775809e0" },
    { "[18446744073709551616,{\"1234567890123456789012\":-100000000000000000000}]",
      "[18446744073709551616e0,{\"1234567890123456789012\":-100000000000000000000e0}]" },
    { "[\"\\\"1234567890123456789\", 1234567890123456789]", "[\"\\\"1234567890123456789\", 1234567890123456789e0]" },
    { "[0.1234567890123456789, 1e0000000000000000000001, 1234567890123456789E1]",
      "[0.1234567890123456789, 1e0000000000000000000001, 1234567890123456789E1]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) copied = g_string_new (NULL);

      corridor_json_slice_append_to (get_root (cases[i].text), copied);
      g_assert_cmpstr (copied->str, ==, cases[i].copied);
    }
}

static char *
make_array (guint n)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{ \"index\": %u, \"text\": \"%0*u\" }", i > 0 ? ",\n" : "", i, 1 + (int) (i % 50), i);
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static void
test_elements (void)
{
  /* none, one, a few batches, and so many that a thread parses them */
  static const guint lengths[] = { 0, 1, 500, 50000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = make_array (lengths[i]);
      g_autoptr (CorridorJsonElements) elements = corridor_json_elements_new (get_root (text));
      g_autoptr (GError) error = NULL;
      JsonArray *several;
      guint n = 0;

      while ((several = corridor_json_elements_next (elements, &error)) != NULL)
        {
          for (guint j = 0; j < json_array_get_length (several); j++)
            g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (several, j), "index"), ==, n++);
        }
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, lengths[i]);
      g_assert_null (corridor_json_elements_next (elements, &error));
    }
}

/* Nobody has to see all of them. */
static void
test_leaving (void)
{
  g_autofree char *text = make_array (50000);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (CorridorJsonElements) elements = corridor_json_elements_new (get_root (text));

      for (guint j = 0; j < i; j++)
        g_assert_nonnull (corridor_json_elements_next (elements, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-elements/slices", test_slices);
  g_test_add_func ("/json-elements/numbers", test_numbers);
  g_test_add_func ("/json-elements/elements", test_elements);
  g_test_add_func ("/json-elements/leaving", test_leaving);

  return g_test_run ();
}
