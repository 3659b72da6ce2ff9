/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-markdown-table.h"
#include "corridor-markdown-text.h"

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    const char *markdown;
  } cases[] = {
    /* what people write stays as they wrote it */
    { "", "" },
    { "A joint company would guard the projects", "A joint company would guard the projects" },
    { "over $60 billion (2013-2030), i.e. 4.5% & more", "over $60 billion (2013-2030), i.e. 4.5% & more" },
    { "co-operation: fast, \"safe\", it's said!", "co-operation: fast, \"safe\", it's said!" },
    { "at 10:30, ratio 3:4, example.org", "at 10:30, ratio 3:4, example.org" },
    { "中巴经济走廊 ، پاکستان", "中巴经济走廊 ، پاکستان" },
    { "R&D and AT&T", "R&D and AT&T" },
    /* marks within a line */
    { "**bold** _thin_ `code`", "\\*\\*bold\\*\\* \\_thin\\_ \\`code\\`" },
    { "[text](javascript:alert)", "\\[text\\](javascript:alert)" },
    { "![image](x)", "!\\[image\\](x)" },
    { "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;" },
    { "<!-- hidden -->", "&lt;!-- hidden --&gt;" },
    { "&lt; &#60; &amp", "&amp;lt; &amp;#60; &amp" },
    { "a | b", "a \\| b" },
    { "~~gone~~ x^2^ {#id}", "\\~\\~gone\\~\\~ x\\^2\\^ \\{#id\\}" },
    { "C:\\new", "C:\\\\new" },
    { "$x$ and 5$", "\\$x\\$ and 5\\$" },
    { "mail mailto:a@b.c or ftp://b.c", "mail mailto\\:a@b.c or ftp\\://b.c" },
    { "see https://example.org/a_b or WWW.example.org", "see https\\://example.org/a\\_b or WWW\\.example.org" },
    { "@someone", "\\@someone" },
    /* marks at the start of a line */
    { "# Heading", "\\# Heading" },
    { "Heading #", "Heading \\#" },
    { "- item", "\\- item" },
    { "+ item", "\\+ item" },
    { "1. item", "1\\. item" },
    { "12) item", "12\\) item" },
    { "a) item", "a\\) item" },
    { "(a) item", "\\(a) item" },
    { "iv. item", "iv\\. item" },
    { "2021. A year", "2021\\. A year" },
    { "In 2021. A year", "In 2021. A year" },
    { "> quote", "&gt; quote" },
    { "===", "\\===" },
    { "---", "\\---" },
    { "***", "\\*\\*\\*" },
    { ": definition", "\\: definition" },
    { "~~~", "\\~\\~\\~" },
    { "```", "\\`\\`\\`" },
    /* white space and what one does not see */
    { "  a \t b\n\nc  ", "a b c" },
    { "    code", "code" },
    { "line\342\200\250end\302\205here", "line end here" },
    { "a\342\200\256b\342\200\254c", "abc" },               /* override */
    { "\342\201\246a\342\201\251 \342\200\217b", "a b" },    /* isolate, mark */
    { "a\357\273\277b\363\240\201\201", "ab" },             /* BOM, tag */
    { "a\001b\177c\302\200d", "a\357\277\275b\357\277\275c\357\277\275d" },
    { "a\377b", "a\357\277\275b" },
    { "نمی\342\200\214خواهم", "نمی\342\200\214خواهم" }, /* a joiner that the language needs */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = corridor_markdown_escape (cases[i].text);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

/* Each character there is, where it is no mark */
static void
test_every_character (void)
{
  static const gunichar unseen[][2] = {
    { 0x61c, 0x61c },   { 0x200e, 0x200f }, { 0x202a, 0x202e },   { 0x2060, 0x206f },
    { 0xfeff, 0xfeff }, { 0xfff9, 0xfffb }, { 0xe0000, 0xe007f },
  };

  for (gunichar c = 0x80; c <= 0x10ffff; c++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      g_autofree char *markdown = NULL;
      gboolean is_seen = TRUE;

      if (c >= 0xd800 && c <= 0xdfff)
        continue;
      g_string_append_unichar (text, c);
      g_string_append_c (text, 'b');
      markdown = corridor_markdown_escape (text->str);
      for (guint i = 0; i < G_N_ELEMENTS (unseen); i++)
        is_seen = is_seen && (c < unseen[i][0] || c > unseen[i][1]);

      if (!is_seen)
        g_assert_cmpstr (markdown, ==, "ab");
      else if (c == 0x85 || c == 0x2028 || c == 0x2029)
        g_assert_cmpstr (markdown, ==, "a b");
      else if (c < 0xa0)
        g_assert_cmpstr (markdown, ==, "a\357\277\275b");
      else
        g_assert_cmpstr (markdown, ==, text->str);
    }
}

static void
test_escape_within (void)
{
  static const struct
  {
    const char *text;
    const char *markdown;
  } cases[] = {
    { "15. Oktober 2024", "15. Oktober 2024" },
    { "- item", "- item" },
    { "*a* # b", "\\*a\\* \\# b" },
    { "x <b>", "x &lt;b&gt;" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = corridor_markdown_escape_within (cases[i].text);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

static void
test_paragraphs (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  corridor_markdown_append_paragraphs (out, "One.\n# Two\n\n\n- three\n");
  g_assert_cmpstr (out->str, ==, "One.\n\n\\# Two\n\n\\- three\n\n");
}

static void
test_address (void)
{
  static const struct
  {
    const char *url;
    const char *markdown;
  } cases[] = {
    { "https://example.org/a?b=c&d", "<https://example.org/a?b=c&d>" },
    { "HTTP://example.org", "<HTTP://example.org>" },
    { "https://example.org/><script>|`\\", "<https://example.org/%3E%3Cscript%3E%7C%60%5C>" },
    { "https://example.org/\342\200\256moc", "<https://example.org/moc>" },
    { "javascript:alert(1)", "javascript:alert(1)" },
    { "ftp://example.org", "ftp\\://example.org" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      corridor_markdown_append_address (out, cases[i].url);
      g_assert_cmpstr (out->str, ==, cases[i].markdown);
    }
}

static void
test_code (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  corridor_markdown_append_code (out, "plain");
  g_assert_cmpstr (out->str, ==, "```\nplain\n```\n\n");

  g_string_truncate (out, 0);
  corridor_markdown_append_code (out, "````");
  g_assert_cmpstr (out->str, ==, "`````\n````\n`````\n\n");
}

static void
test_table (void)
{
  g_autoptr (CorridorMarkdownTable) table = corridor_markdown_table_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  corridor_markdown_table_add_column (table, "Name", CORRIDOR_MARKDOWN_LEFT);
  corridor_markdown_table_add_column (table, "Count", CORRIDOR_MARKDOWN_RIGHT);
  corridor_markdown_table_add_cell (table, g_strdup ("Balochistan"));
  corridor_markdown_table_add_cell (table, g_strdup ("12"));
  corridor_markdown_table_add_cell (table, g_strdup ("中国"));
  corridor_markdown_table_add_cell (table, g_strdup ("3"));
  corridor_markdown_table_append (table, out);
  g_assert_cmpstr (out->str, ==,
                   "| Name        | Count |\n"
                   "| ----------- | ----: |\n"
                   "| Balochistan |    12 |\n"
                   "| 中国        |     3 |\n"
                   "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown-text/escape", test_escape);
  g_test_add_func ("/markdown-text/every-character", test_every_character);
  g_test_add_func ("/markdown-text/escape-within", test_escape_within);
  g_test_add_func ("/markdown-text/paragraphs", test_paragraphs);
  g_test_add_func ("/markdown-text/address", test_address);
  g_test_add_func ("/markdown-text/code", test_code);
  g_test_add_func ("/markdown-text/table", test_table);

  return g_test_run ();
}
