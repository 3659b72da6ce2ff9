/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-scan.h"

#include <string.h>

static void
assert_position (const char *text, gsize length, gsize offset, guint line, guint column)
{
  g_autofree char *copy = g_memdup2 (text, length);
  guint found_line, found_column;

  corridor_json_position (copy, length, offset, &found_line, &found_column);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpuint (found_column, ==, column);
}

static void
test_lines (void)
{
  /* LF, CR LF, a lone CR, LF CR, and a CR at the very end */
  static const char text[] = "ab\ncd\r\nef\rgh\n\rij\r";
  static const struct
  {
    guint line, column;
  } at[] = {
    { 1, 1 }, { 1, 2 }, { 1, 3 },           /* ab LF */
    { 2, 1 }, { 2, 2 }, { 2, 3 }, { 2, 4 }, /* cd CR LF */
    { 3, 1 }, { 3, 2 }, { 3, 3 },           /* ef CR */
    { 4, 1 }, { 4, 2 }, { 4, 3 },           /* gh LF */
    { 5, 1 },                               /* CR */
    { 6, 1 }, { 6, 2 }, { 6, 3 },           /* ij CR */
    { 7, 1 },                               /* the end */
  };

  g_assert_cmpuint (G_N_ELEMENTS (at), ==, sizeof text);
  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    assert_position (text, sizeof text - 1, i, at[i].line, at[i].column);

  assert_position (text, sizeof text - 1, 1000, 7, 1);
  assert_position ("", 0, 0, 1, 1);
}

static void
test_columns (void)
{
  static const char tabs[] = "\t\t\"a\"";
  static const char text[] = "\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80"
                             "e\xcc\x81\n\xf0\x9f\x98\x80"
                             "x";
  static const char with_bom[] = "\xef\xbb\xbf{\n\xef\xbb\xbf}";
  static const char invalid[] = "a\xff\xc3(\xf0\x9f";

  assert_position (tabs, sizeof tabs - 1, 2, 1, 3);

  assert_position (text, sizeof text - 1, 2, 1, 2);
  assert_position (text, sizeof text - 1, 5, 1, 3);
  assert_position (text, sizeof text - 1, 9, 1, 4);
  assert_position (text, sizeof text - 1, 10, 1, 5); /* a combining mark is a code point */
  assert_position (text, sizeof text - 1, 17, 2, 2);

  /* the mark at the very start has no column; elsewhere it is a character */
  assert_position (with_bom, sizeof with_bom - 1, 0, 1, 1);
  assert_position (with_bom, sizeof with_bom - 1, 2, 1, 1);
  assert_position (with_bom, sizeof with_bom - 1, 3, 1, 1);
  assert_position (with_bom, sizeof with_bom - 1, 4, 1, 2);
  assert_position (with_bom, sizeof with_bom - 1, 8, 2, 2);

  assert_position (invalid, sizeof invalid - 1, 1, 1, 2);
  assert_position (invalid, sizeof invalid - 1, 2, 1, 3);
  assert_position (invalid, sizeof invalid - 1, 3, 1, 4);
  assert_position (invalid, sizeof invalid - 1, 6, 1, 6);
}

/* A mark that is moved along, or back, says what one that starts at the beginning says. */
static void
test_mark (void)
{
  static const char text[] = "\xef\xbb\xbf{\r\n\t\"\xc3\xa9\": [\r\xf0\x9f\x98\x80\n\n]}\r\n";
  const gsize length = sizeof text - 1;

  for (gsize step = 0; step <= length; step++)
    for (gsize from = 0; from <= length; from++)
      {
        CorridorJsonMark mark = { 0 };
        gsize to = (from + step) % (length + 1);
        guint line, column;

        corridor_json_mark_move (&mark, text, length, from);
        corridor_json_mark_move (&mark, text, length, to);
        corridor_json_position (text, length, to, &line, &column);
        g_assert_cmpuint (mark.offset, ==, to);
        g_assert_cmpuint (mark.line, ==, line);
        g_assert_cmpuint (mark.column, ==, column);
      }
}

typedef struct
{
  const char *pointer;
  gboolean name;
  const char *at; /* what the text goes on with there, NULL for nowhere */
} Place;

/* Asks for all places of a text at once. */
static void
assert_places (const char *text, const Place *places, gsize n)
{
  const gsize length = strlen (text);
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();

  g_assert_true (corridor_json_scan (text, length, NULL));

  for (gsize i = 0; i < n; i++)
    g_assert_cmpuint (corridor_json_locator_add (locator, places[i].pointer, places[i].name), ==, i);
  corridor_json_locator_run (locator, copy, length);

  for (gsize i = 0; i < n; i++)
    {
      const gsize offset = corridor_json_locator_get (locator, i);

      if (places[i].at == NULL)
        {
          if (offset != G_MAXSIZE)
            g_error ("“%s” is found at “%s”", places[i].pointer, text + offset);
          continue;
        }

      if (offset == G_MAXSIZE)
        g_error ("“%s” is not found", places[i].pointer);
      if (!g_str_has_prefix (text + offset, places[i].at))
        g_error ("“%s” is found at “%s”", places[i].pointer, text + offset);
    }
}

static void
test_values (void)
{
  static const char text[]
      = " {\"a\" : [10, 11 , {\"b\":\"deep\",\"c\": null}, [[]] ], \"z\":{ },\"n\" :-1.5e3 , \"t\":true}";
  static const Place places[] = {
    { "", FALSE, "{\"a\" :" },
    { "", TRUE, "{\"a\" :" },
    { "/a", FALSE, "[10" },
    { "/a", TRUE, "\"a\" :" },
    { "/a/0", FALSE, "10," },
    { "/a/1", FALSE, "11 ," },
    { "/a/1", TRUE, "11 ," },
    { "/a/2", FALSE, "{\"b\"" },
    { "/a/2/b", FALSE, "\"deep\"" },
    { "/a/2/b", TRUE, "\"b\":" },
    { "/a/2/c", FALSE, "null}" },
    { "/a/3", FALSE, "[[]] ]" },
    { "/a/3/0", FALSE, "[]] ]" },
    { "/z", FALSE, "{ }," },
    { "/n", FALSE, "-1.5e3" },
    { "/n", TRUE, "\"n\" :" },
    { "/t", FALSE, "true}" },
    { "/n", FALSE, "-1.5e3" }, /* asked for again */
    { "/x", FALSE, NULL },
    { "/a/4", FALSE, NULL },
    { "/a/3/1", FALSE, NULL },
    { "/a/-", FALSE, NULL },
    { "/a/00", FALSE, NULL },
    { "/a/01", FALSE, NULL },
    { "/a/-1", FALSE, NULL },
    { "/a/ 1", FALSE, NULL },
    { "/a/b", FALSE, NULL },
    { "/a/", FALSE, NULL },
    { "/a/18446744073709551616", FALSE, NULL },
    { "/a/99999999999999999999999999999999", FALSE, NULL },
    { "/a/2/b/0", FALSE, NULL },
    { "/n/0", FALSE, NULL },
    { "/z/a", FALSE, NULL },
    { "/", FALSE, NULL },
    { "a", FALSE, NULL },
    { "#/a", FALSE, NULL },
    { "/a~", FALSE, NULL },
    { "/~2", FALSE, NULL },
  };

  assert_places (text, places, G_N_ELEMENTS (places));

  /* each by itself: no other request may be what brings the walk there */
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    assert_places (text, &places[i], 1);
}

static void
test_names (void)
{
  static const Place places[] = {
    { "/", FALSE, "0" },
    { "/a~1b", FALSE, "1" },
    { "/m~0n", FALSE, "2" },
    { "/~01", FALSE, "3" },
    { "/\xc3\xa9", FALSE, "4" },
    { "/\xf0\x9f\x98\x80", FALSE, "5" },
    { "/\xf0\x9f\x98\x80", TRUE, "\"\\ud83d" },
    { "/ ", FALSE, "6" },
    { "/\"\\", FALSE, "7" },
    { "/0", FALSE, "8" },
    { "/12", FALSE, "9" },
    { "/012", FALSE, "\"10\"" },
    { "/12/", FALSE, NULL },
    { "/x/a/a", TRUE, "\"\\u0061\":\"11\"" },
    { "/x/a/a", FALSE, "\"11\"" },
    { "/x/a", FALSE, "{\"\\u0061\":\"11\"" },
    { "/x/]}", FALSE, "\"12\"" },
    { "/\n\t", FALSE, "\"13\"" },
    { "/\\n\\t", FALSE, NULL },
    { "/A", FALSE, NULL },
  };

  assert_places (
      "{\"\":0,\"a/b\":1,\"m~n\":2,\"~1\":3,\"\\u00e9\":4,\"\\ud83d\\ude00\":5,\" "
      "\":6,\"\\\"\\\\\":7,\"0\":8,\"12\":9,"
      "\"012\":\"10\",\"\\u0078\":{\"\\u0061\":{\"\\u0061\":\"11\"},\"]}\":\"12\"},\"\\n\\t\":\"13\"}",
      places, G_N_ELEMENTS (places));
}

static void
test_roots (void)
{
  static const Place root[] = { { "", FALSE, "42" }, { "/0", FALSE, NULL } };
  static const Place element[] = { { "/1/0", FALSE, "\"]\"" }, { "/0", FALSE, "\"\\\"[\"" } };
  static const Place after_bom[] = { { "", FALSE, "{" }, { "/a", TRUE, "\"a\"" } };
  g_autoptr (CorridorJsonLocator) none = corridor_json_locator_new ();

  assert_places (" 42 ", root, G_N_ELEMENTS (root));
  assert_places ("[\"\\\"[\",[\"]\"]]", element, G_N_ELEMENTS (element));
  assert_places ("\xef\xbb\xbf{\"a\":1}", after_bom, G_N_ELEMENTS (after_bom));

  corridor_json_locator_run (none, "{}", 2);
  corridor_json_locator_add (none, "", FALSE);
  g_assert_cmpuint (corridor_json_locator_get (none, 0), ==, G_MAXSIZE);
  corridor_json_locator_run (none, NULL, 0);
  g_assert_cmpuint (corridor_json_locator_get (none, 0), ==, G_MAXSIZE);
  /* more can be asked for later */
  corridor_json_locator_run (none, " {}", 3);
  g_assert_cmpuint (corridor_json_locator_get (none, 0), ==, 1);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();

  for (guint i = 0; i < CORRIDOR_JSON_MAX_DEPTH; i++)
    {
      g_string_append (text, "[0,");
      g_string_append (pointer, "/1");
    }
  g_string_append_c (text, '7');
  for (guint i = 0; i < CORRIDOR_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');

  g_assert_true (corridor_json_scan (text->str, text->len, NULL));
  corridor_json_locator_add (locator, pointer->str, FALSE);
  g_string_append (pointer, "/1/1");
  corridor_json_locator_add (locator, pointer->str, FALSE);
  corridor_json_locator_run (locator, text->str, text->len);
  g_assert_cmpuint (corridor_json_locator_get (locator, 0), ==, CORRIDOR_JSON_MAX_DEPTH * 3);
  g_assert_cmpuint (corridor_json_locator_get (locator, 1), ==, G_MAXSIZE);
}

/* A thousand places all over a text, asked for from the last to the first. */
static void
test_many (void)
{
  const guint n = 1000, every = 50;
  g_autoptr (GString) text = g_string_new ("{\"statements\":[");
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();
  g_autofree gsize *offsets = g_new (gsize, n);
  gint64 begun;

  for (guint i = 0; i < n * every; i++)
    {
      g_string_append (text, i > 0 ? ",\n{\"id\":\"x\",\"date\":" : "{\"id\":\"x\",\"date\":");
      if (i % every == 7)
        offsets[i / every] = text->len;
      g_string_append (text, "\"2021\",\"actors\":[{\"id\":\"a\"}]}");
    }
  g_string_append (text, "]}");
  g_assert_true (corridor_json_scan (text->str, text->len, NULL));

  for (guint i = n; i > 0; i--)
    {
      g_autofree char *pointer = g_strdup_printf ("/statements/%u/date", (i - 1) * every + 7);

      corridor_json_locator_add (locator, pointer, FALSE);
    }

  begun = g_get_monotonic_time ();
  corridor_json_locator_run (locator, text->str, text->len);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_TIME_SPAN_SECOND);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (corridor_json_locator_get (locator, n - 1 - i), ==, offsets[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-position/lines", test_lines);
  g_test_add_func ("/json-position/columns", test_columns);
  g_test_add_func ("/json-position/mark", test_mark);
  g_test_add_func ("/json-locate/values", test_values);
  g_test_add_func ("/json-locate/names", test_names);
  g_test_add_func ("/json-locate/roots", test_roots);
  g_test_add_func ("/json-locate/deep", test_deep);
  g_test_add_func ("/json-locate/many", test_many);

  return g_test_run ();
}
