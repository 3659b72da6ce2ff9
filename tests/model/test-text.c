/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text.h"

#include <string.h>

static void
test_quote (void)
{
  static const struct
  {
    const char *text;
    const char *quoted;
  } some[] = {
    { "", "" },
    { "Gwadar, 瓜达尔 — \"port\"", "Gwadar, 瓜达尔 — \"port\"" },
    { "<b>&amp;</b> %s %n", "<b>&amp;</b> %s %n" },
    { "a\nb\rc\td", "a\\nb\\rc\\td" },
    { "\x1b[31m\x7f", "\\u001b[31m\\u007f" },
    { "\xc2\x85\xc2\x9b", "\\u0085\\u009b" },                            /* C1 */
    { "\xe2\x80\xa8\xe2\x80\xa9", "\\u2028\\u2029" },                    /* separators */
    { "\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8f", "\\u202e\\u2066\\u200f" }, /* direction */
    { "pakis\xe2\x80\x8btan\xef\xbb\xbf", "pakis\\u200btan\\ufeff" },
    { "\xf3\xa0\x81\x81", "\\udb40\\udc41" }, /* a tag character, beyond the first plane */
    { "\xff\xc3(\xed\xa0\x80", "\\xff\\xc3(\\xed\\xa0\\x80" },
    { "\xe2\x80", "\\xe2\\x80" },
    { "😀", "😀" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *quoted = corridor_text_quote (some[i].text);

      g_assert_cmpstr (quoted, ==, some[i].quoted);
    }
}

static void
test_quote_cuts (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *whole = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *huge = g_strnfill (1000 * 1000, '\xff');
  g_autofree char *quoted_huge = NULL;

  for (guint i = 0; i < CORRIDOR_TEXT_QUOTE_MAX; i++)
    g_string_append (text, "😀");
  whole = corridor_text_quote (text->str);
  g_assert_cmpstr (whole, ==, text->str);

  g_string_append (text, "x");
  cut = corridor_text_quote (text->str);
  g_assert_true (g_str_has_suffix (cut, "😀…"));
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, CORRIDOR_TEXT_QUOTE_MAX + 1);

  quoted_huge = corridor_text_quote (huge);
  g_assert_true (g_str_has_suffix (quoted_huge, "\\xff…"));
  g_assert_cmpint (g_utf8_strlen (quoted_huge, -1), ==, 4 * CORRIDOR_TEXT_QUOTE_MAX + 1);

  g_string_free (text, TRUE);
}

static void
test_quote_len (void)
{
  g_autofree char *nothing = corridor_text_quote_len (NULL, 0);
  g_autofree char *part = corridor_text_quote_len ("Gwadar", 3);
  g_autofree char *with_nul = corridor_text_quote_len ("a\0b", 3);
  g_autofree char *cut_within = corridor_text_quote_len ("\xe7\x93\x9c", 2);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (part, ==, "Gwa");
  g_assert_cmpstr (with_nul, ==, "a\\u0000b");
  g_assert_cmpstr (cut_within, ==, "\\xe7\\x93");
}

static void
test_one_line (void)
{
  g_autofree char *text = g_strnfill (1000, 'a');
  g_autofree char *untouched = corridor_text_one_line (text);
  g_autofree char *line = corridor_text_one_line ("a\nb\xe2\x80\xaa"
                                                  "c\xff\x1b");
  /* a joiner as Persian needs it */
  g_autofree char *joined = corridor_text_one_line ("می\xe2\x80\x8cشود");

  g_assert_cmpstr (untouched, ==, text);
  g_assert_cmpstr (line, ==, "a\\nb\\u202ac\\xff\\u001b");
  g_assert_cmpstr (joined, ==, "می\xe2\x80\x8cشود");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/quote/cuts", test_quote_cuts);
  g_test_add_func ("/text/quote/len", test_quote_len);
  g_test_add_func ("/text/one-line", test_one_line);

  return g_test_run ();
}
