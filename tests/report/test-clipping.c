/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-clipping.h"
#include "test-library.h"

#include <locale.h>

static const char hostile_document[]
    = "{ \"format\": \"corridor.article/1\","
      "  \"article\": { \"id\": \"a\", \"title\": \"An *article*\", \"published\": \"2024\", \"url\": "
      "\"https://example.org/a\" },"
      "  \"sections\": [ { \"id\": \"s\", \"title\": \"S\", \"paragraphs\": [ {} ] } ], \"entities\": [],"
      "  \"statements\": [ { \"id\": \"b\", \"kind\": \"event\", \"title\": \"<b>Bold</b>\\u202e and "
      "%s\\u2028next\","
      "    \"text\": \"First.\\n\\n# Second\\tpart\", \"evidence\": [ { \"paragraph\": 1 } ] } ] }";

static void
test_text (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  const guint32 statements[]
      = { test_index_statement (index, "port"), test_index_statement (index, "doubt") };
  g_autofree char *text = corridor_clipping_write_text (corridor_index_get_library (index), statements, 2);

  g_assert_cmpstr (text, ==,
                   "A port is built at Gwadar\n"
                   "Proposal · Agreed · 2015 · China → Pakistan · Gwadar\n"
                   "China builds it.\n"
                   "A small article, ¶ 1\n"
                   "\n"
                   "Much is doubted\n"
                   "Assessment · Alleged · no date\n"
                   "A small article, ¶ 3\n");
}

static void
test_markdown (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  const guint32 statements[]
      = { test_index_statement (index, "port"), test_index_statement (index, "doubt") };
  g_autofree char *text
      = corridor_clipping_write_markdown (corridor_index_get_library (index), statements, 2);

  g_assert_cmpstr (text, ==,
                   "**A port is built at Gwadar**\n"
                   "\n"
                   "Proposal · Agreed · 2015 · China → Pakistan · Gwadar\n"
                   "\n"
                   "China builds it.\n"
                   "\n"
                   "A small article, ¶ 1\n"
                   "\n"
                   "**Much is doubted**\n"
                   "\n"
                   "Assessment · Alleged · no date\n"
                   "\n"
                   "A small article, ¶ 3\n");
}

/* Content does not break out of where it stands. */
static void
test_hostile (void)
{
  g_autoptr (CorridorIndex) index = test_index_new (hostile_document, NULL);
  const guint32 statement = 0;
  g_autofree char *text = corridor_clipping_write_text (corridor_index_get_library (index), &statement, 1);
  g_autofree char *markdown
      = corridor_clipping_write_markdown (corridor_index_get_library (index), &statement, 1);

  g_assert_cmpstr (text, ==,
                   "<b>Bold</b>\\u202e and %s\\u2028next\n"
                   "Event · Reported · no date\n"
                   "First.\n"
                   "# Second part\n"
                   "An *article*, ¶ 1\n");
  g_assert_null (strstr (markdown, "<b>"));
  g_assert_null (strstr (markdown, "\n# "));
  g_assert_null (strstr (markdown, "*article*"));
  g_assert_nonnull (strstr (markdown, "<https://example.org/a>"));
}

static void
test_nothing (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autofree char *text = corridor_clipping_write_text (corridor_index_get_library (index), NULL, 0);
  g_autofree char *markdown = corridor_clipping_write_markdown (corridor_index_get_library (index), NULL, 0);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (markdown, ==, "");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipping/text", test_text);
  g_test_add_func ("/clipping/markdown", test_markdown);
  g_test_add_func ("/clipping/hostile", test_hostile);
  g_test_add_func ("/clipping/nothing", test_nothing);

  return g_test_run ();
}
