/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-draft-private.h"

#include <string.h>

static void
test_markup (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "plain", "plain" },
    { "*a* **b** ***c*** _d_ __e__", "a b c d e" },
    { "**bold *and* more**", "bold and more" },
    { "2 * 3 * 4 and a*b", "2 * 3 * 4 and a*b" },
    { "snake_case_name and _it_", "snake_case_name and it" },
    { "~~gone~~ ~5", "gone ~5" },
    { "un*frigging*believable", "unfriggingbelievable" },
    { "*open", "*open" },
    { "a** b", "a** b" },
    { "`code *x*` and ``a`b``", "code *x* and a`b" },
    { "`open *a*", "`open a" },
    { "\\*not\\* \\\\ \\a", "*not* \\ \\a" },
    { "[text](https://example.org/a_b_c) end", "text end" },
    { "[text](<x> \"a title\") ![alt *x*](p.png)!", "text alt x!" },
    { "[a (b)](c(d)e)", "a (b)" },
    { "[note](this is a remark)", "[note](this is a remark)" },
    { "[![alt](a.png)](b)", "alt" },
    { "[text][known] [known] [known][] [text][other] [other]", "text known known [text][other] [other]" },
    { "word[^1] end", "word end" },
    { "[open and ](x", "[open and ](x" },
    { "see [1] and [2]", "see [1] and [2]" },
    { "<https://example.org/a_b_> <ada@example.org> 1 < 2 > 0", "https://example.org/a_b_ ada@example.org 1 < 2 > 0" },
    { "a<br>b <b>c</b>d<td>e</td>f", "a b cd e f" },
    { "AT&amp;T &lt;x&gt; &#8217; &#x2019; &nope; &#0; &#27;", "AT&T <x> \xe2\x80\x99 \xe2\x80\x99 &nope; &#0; &#27;" },
    { "*\xe5\x8c\x97\xe4\xba\xac*", "\xe5\x8c\x97\xe4\xba\xac" },
  };
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (labels, (gpointer) "known");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = corridor_draft_strip_inline (cases[i].text, labels);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* What never closes takes no longer than what does. */
static void
test_time (void)
{
  static const char *const parts[] = { "[", "![a](", "[a](b", "*a ", "_a*", "`a``", "<a", "a]", "[[a]", "&#", "\\", "**a_" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *stripped = NULL;
      gint64 start = g_get_monotonic_time ();

      g_hash_table_add (labels, (gpointer) "known");
      while (text->len < 1000000)
        g_string_append (text, parts[i]);
      stripped = corridor_draft_strip_inline (text->str, labels);
      g_assert_true (g_utf8_validate (stripped, -1, NULL));
      g_test_message ("%s: %.0f ms", parts[i], (g_get_monotonic_time () - start) / 1000.0);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *line;
    const char *expected;
  } cases[] = {
    { "2024-10-15", "2024-10-15" },
    { "2024-10-15T10:00:00Z", "2024-10-15T10:00:00Z" },
    { "2024-10-15 10:00:00 +0000", "2024-10-15" },
    { "2024-10-15T10:00:00.123Z", "2024-10-15" },
    { "October 15, 2024", "2024-10-15" },
    { "  Tuesday, October 15th, 2024 ", "2024-10-15" },
    { "15 October 2024", "2024-10-15" },
    { "15. October 2024", "2024-10-15" },
    { "Oct 2024", "2024-10" },
    { "Sept. 3, 2024", "2024-09-03" },
    { "May 2024", "2024-05" },
    { "Published: 1 May 2024", "2024-05-01" },
    { "Published on 1 May 2024", "2024-05-01" },
    { "February 30, 2024", NULL },
    { "10/15/2024", NULL },
    { "2024", NULL },
    { "2024-10", NULL },
    { "2024-13-01", NULL },
    { "2024-10-15 and more", NULL },
    { "2024-10-15 2 dead", NULL },
    { "October 15", NULL },
    { "Mayor 2024", NULL },
    { "In May 2024", NULL },
    { "May 2024 was hot", NULL },
    { "Published", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorridorDate) date = corridor_draft_find_date (cases[i].line);

      g_assert_cmpstr (date != NULL ? corridor_date_get_text (date) : NULL, ==, cases[i].expected);
    }
}

static void
test_ids (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const char *const cases[][2] = {
    { "A Joint Security Company", "a-joint-security-company" },
    { "A joint security company!", "a-joint-security-company-2" },
    { "a-joint-security-company-3", "a-joint-security-company-3" },
    { "A Joint Security Company", "a-joint-security-company-4" },
    { "Pakistan\xe2\x80\x99s Response", "pakistans-response" },
    { "\xc3\x89t\xc3\xa9 in der Stra\xc3\x9f" "e", "ete-in-der-strasse" },
    { "\xe5\x8c\x97\xe4\xba\xac", "section" },
    { "\xe5\x8c\x97", "section-2" },
    { "\xe2\x80\x94 2024 \xe2\x80\x94", "2024" },
    { "one two three four five six seven eight nine ten eleven twelve thirteen", "one-two-three-four-five-six-seven-eight-nine-ten-eleven" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = corridor_draft_make_id (cases[i][0], "section", ids);

      g_assert_cmpstr (id, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-inline/markup", test_markup);
  g_test_add_func ("/draft-inline/time", test_time);
  g_test_add_func ("/draft-inline/dates", test_dates);
  g_test_add_func ("/draft-inline/ids", test_ids);
  return g_test_run ();
}
