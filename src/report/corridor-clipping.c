/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-clipping.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"
#include "corridor-statement-text.h"
#include "corridor-text.h"

/* "Proposal · Proposed · about October 2024 · China → Pakistan · Gwadar" */
static char *
describe_line (CorridorLibrary *library, const CorridorStatement *statement)
{
  g_autofree char *date = corridor_statement_describe_date (statement, CORRIDOR_DATE_LONG);
  g_autofree char *actors = corridor_statement_describe_actors (library, statement, G_MAXUINT);
  g_autofree char *regions = corridor_statement_describe_regions (library, statement, G_MAXUINT);
  const char *const parts[] = {
    corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, statement->kind),
    corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, statement->status),
    date,
    actors,
    regions,
  };
  GString *line = g_string_new (parts[0]);

  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (line, " · %s", parts[i]);

  return g_string_free (line, FALSE);
}

/* "Security proposals for CPEC, ¶ 8, 11" */
static char *
describe_source (CorridorLibrary *library, const CorridorStatement *statement)
{
  g_autofree char *evidence = corridor_statement_describe_evidence (statement);
  const char *title = corridor_article_get_title (corridor_library_get_article (library, statement->article));

  /* Translators: an article's title, and the paragraphs in which a statement stands there */
  return g_strdup_printf (C_ ("clipping", "%s, %s"), title, evidence);
}

/**
 * corridor_clipping_write_text:
 * @library: a library
 * @statements: (array length=n): statements of it
 * @n: how many
 *
 * Writes @statements in their order as plain text, an empty line between two of them. Content stays content:
 * what would break out of its line or change the order of what is around it is escaped.
 *
 * Returns: (transfer full): text that ends in a newline, "" for no statements
 */
char *
corridor_clipping_write_text (CorridorLibrary *library, const guint32 *statements, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, statements[i]);
      g_autofree char *line = describe_line (library, statement);
      g_autofree char *source = describe_source (library, statement);
      g_autofree char *safe_title = corridor_text_one_line (statement->title);
      g_autofree char *safe_line = corridor_text_one_line (line);
      g_autofree char *safe_source = corridor_text_one_line (source);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_printf (out, "%s\n%s\n", safe_title, safe_line);
      if (statement->text != NULL && statement->text[0] != '\0')
        {
          g_auto (GStrv) paragraphs = g_strsplit (statement->text, "\n", -1);

          for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
            {
              g_autofree char *safe = corridor_text_one_line (g_strdelimit (*paragraph, "\t", ' '));

              if (safe[0] != '\0')
                g_string_append_printf (out, "%s\n", safe);
            }
        }
      g_string_append_printf (out, "%s\n", safe_source);
    }

  return g_string_free (out, FALSE);
}

/**
 * corridor_clipping_write_markdown:
 * @library: a library
 * @statements: (array length=n): statements of it
 * @n: how many
 *
 * Writes @statements in their order as Markdown.
 *
 * Returns: (transfer full): text that ends in a newline, "" for no statements
 */
char *
corridor_clipping_write_markdown (CorridorLibrary *library, const guint32 *statements, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, statements[i]);
      CorridorArticle *article = corridor_library_get_article (library, statement->article);
      const char *url = corridor_article_get_url (article);
      g_autofree char *line = describe_line (library, statement);
      g_autofree char *source = describe_source (library, statement);
      g_autofree char *safe_title = corridor_markdown_escape (statement->title);
      g_autofree char *safe_line = corridor_markdown_escape (line);
      g_autofree char *safe_source = corridor_markdown_escape (source);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_printf (out, "**%s**\n\n%s\n\n", safe_title, safe_line);
      if (statement->text != NULL)
        corridor_markdown_append_paragraphs (out, statement->text);
      g_string_append (out, safe_source);
      if (url != NULL)
        {
          g_string_append_c (out, ' ');
          corridor_markdown_append_address (out, url);
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
