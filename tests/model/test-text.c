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

static void
test_shown (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } some[] = {
    { "", "" },
    { "Gwadar", "Gwadar" },
    { "<b>&amp;</b> _file %s", "<b>&amp;</b> _file %s" },
    { "a\nb\tc\r\xc2\x85""d\xe2\x80\xa8""e\xe2\x80\xa9""f", "a b c  d e f" },
    { "  a  ", "a" },
    { "safe\xe2\x80\xaegpj.exe\xe2\x81\xa6!\xe2\x81\xa9", "safegpj.exe!" }, /* an override, an isolate and its end */
    { "\xd7\xa9\xe2\x80\x8f!", "\xd7\xa9\xe2\x80\x8f!" },                  /* a mark of direction acts on nothing else */
    { "   ", "(blank)" },
    { "\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf", "(blank)" },
    { "\xe3\x85\xa4", "(blank)" }, /* a filler */
    { "👩‍👩‍👧‍👦 ❤️", "👩‍👩‍👧‍👦 ❤️" },
    { "🏴\xf3\xa0\x81\xa7\xf3\xa0\x81\xa2\xf3\xa0\x81\xa5\xf3\xa0\x81\xae\xf3\xa0\x81\xa7\xf3\xa0\x81\xbf",
      "🏴\xf3\xa0\x81\xa7\xf3\xa0\x81\xa2\xf3\xa0\x81\xa5\xf3\xa0\x81\xae\xf3\xa0\x81\xa7\xf3\xa0\x81\xbf" },
    { "z\xcc\x80\xcc\x80\xcc\x80\xcc\x80\xcc\x80\xcc\x80z\xcc\x80", "z\xcc\x80\xcc\x80\xcc\x80\xcc\x80z\xcc\x80" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *shown = corridor_text_shown (some[i].text, CORRIDOR_SHOWN_NAME);

      g_assert_cmpstr (shown, ==, some[i].shown);
    }
}

static void
test_shown_cuts (void)
{
  g_autofree char *words = g_strnfill (1000 * 1000, 'w');
  g_autofree char *exact = g_strnfill (CORRIDOR_SHOWN_NAME, 'w');
  g_autofree char *marks = g_malloc (2 * 1000 * 1000 + 2);
  g_autofree char *shown = corridor_text_shown (words, CORRIDOR_SHOWN_NAME);
  g_autofree char *shown_exact = corridor_text_shown (exact, CORRIDOR_SHOWN_NAME);
  g_autofree char *shown_marks = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GString) jamo = g_string_new (NULL);
  g_autofree char *shown_joined = NULL;
  g_autofree char *shown_jamo = NULL;

  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, CORRIDOR_SHOWN_NAME + 1);
  g_assert_true (g_str_has_suffix (shown, "w…"));
  g_assert_cmpstr (shown_exact, ==, exact);

  /* pictures, and letters of Hangul, that would make one without end */
  for (guint i = 0; i < 20; i++)
    g_string_append (joined, "👩\u200d");
  shown_joined = corridor_text_shown (joined->str, CORRIDOR_SHOWN_NAME);
  g_assert_nonnull (strstr (shown_joined, "\u200d👩👩"));
  for (guint i = 0; i < 20; i++)
    g_string_append (jamo, "ᄀ");
  shown_jamo = corridor_text_shown (jamo->str, CORRIDOR_SHOWN_NAME);
  g_assert_cmpint (g_utf8_strlen (shown_jamo, -1), ==, 8);

  /* a tower of a million marks */
  marks[0] = 'e';
  for (guint i = 0; i < 1000 * 1000; i++)
    memcpy (marks + 1 + 2 * i, "\xcc\x81", 2);
  marks[2 * 1000 * 1000 + 1] = '\0';
  shown_marks = corridor_text_shown (marks, CORRIDOR_SHOWN_NAME);
  g_assert_cmpstr (shown_marks, ==, "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81…");
}

static void
test_shown_lines (void)
{
  g_autofree char *breaks = g_strnfill (1000 * 1000, '\n');
  g_autofree char *words = g_strnfill (1000 * 1000, 'w');
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;
  g_autofree char *full = NULL;
  gboolean is_cut;
  guint n = 0;

  few = corridor_text_shown_lines ("a\n\tb\xe2\x80\xa9""c", &is_cut);
  g_assert_cmpstr (few, ==, "a\n\tb\nc");
  g_assert_false (is_cut);

  full = corridor_text_shown_lines (words, &is_cut);
  g_assert_cmpint (g_utf8_strlen (full, -1), ==, CORRIDOR_SHOWN_TEXT + 1);
  g_assert_true (is_cut);

  breaks[0] = 'a';
  breaks[999999] = 'b';
  many = corridor_text_shown_lines (breaks, &is_cut);
  for (const char *p = many; *p != '\0'; p++)
    n += *p == '\n';
  g_assert_cmpuint (n, <=, CORRIDOR_SHOWN_LINES);
  g_assert_true (is_cut);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/quote/cuts", test_quote_cuts);
  g_test_add_func ("/text/quote/len", test_quote_len);
  g_test_add_func ("/text/one-line", test_one_line);
  g_test_add_func ("/text/shown", test_shown);
  g_test_add_func ("/text/shown/cuts", test_shown_cuts);
  g_test_add_func ("/text/shown/lines", test_shown_lines);

  return g_test_run ();
}
