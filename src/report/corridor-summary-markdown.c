/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A brief for people: what was asked, the key points, what happened when, every statement, who and where, the sources, and how to
 * make it again. It is as good to read as plain text as in a reader of Markdown. */

#include "corridor-markdown-private.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"
#include "corridor-query-text.h"

/* From here on the command names no files: a line of hundreds helps nobody, and the sources have them. */
#define FILES_MAX 12

/**
 * corridor_markdown_append_heading:
 * @markdown: what is being written
 * @level: from 1
 * @text: plain text
 */
void
corridor_markdown_append_heading (CorridorMarkdown *markdown, guint level, const char *text)
{
  g_autofree char *escaped = corridor_markdown_escape (text);
  g_autofree char *marks = g_strnfill (level, '#');

  g_string_append_printf (markdown->out, "%s %s\n\n", marks, escaped);
}

static void
append_published (GString *out, CorridorArticle *article)
{
  const CorridorDate *published = corridor_article_get_published (article);
  CorridorDays span = corridor_date_get_span (published);
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  if (span.first == CORRIDOR_DAY_OPEN_START && span.last == CORRIDOR_DAY_OPEN_END)
    return; /* it is not known */
  words = corridor_date_describe (published, CORRIDOR_DATE_LONG);
  escaped = corridor_markdown_escape_within (words);
  /* Translators: an article's date */
  g_string_append_printf (out, _(" Published: %s."), escaped);
}

static void
append_scope (CorridorMarkdown *markdown)
{
  guint n_matched = corridor_evaluation_get_n_matched (markdown->evaluation);
  guint n_total = corridor_evaluation_get_n_total (markdown->evaluation);
  g_autofree char *made = corridor_summary_dup_made (markdown->summary);

  g_string_append (markdown->out, "**");
  /* Translators: how many statements are shown, and of how many, which decides on the form */
  g_string_append_printf (markdown->out, ngettext ("%u of %u statement.", "%u of %u statements.", n_total), n_matched, n_total);
  g_string_append (markdown->out, "**");
  if (markdown->n_articles == 1)
    append_published (markdown->out, corridor_library_get_article (markdown->library, 0));
  if (made != NULL)
    /* Translators: when the summary was made, as 2024-10-15T12:00:00Z */
    g_string_append_printf (markdown->out, _(" Summary made: %s."), made);
  g_string_append (markdown->out, "\n\n");
}

static void
append_title (CorridorMarkdown *markdown)
{
  CorridorArticle *article;
  g_autofree char *several = NULL;

  if (markdown->n_articles != 1)
    {
      several = g_strdup_printf (ngettext ("Summary of %u article", "Summary of %u articles", markdown->n_articles),
                                 markdown->n_articles);
      corridor_markdown_append_heading (markdown, 1, several);
      append_scope (markdown);
      return;
    }
  article = corridor_library_get_article (markdown->library, 0);
  corridor_markdown_append_heading (markdown, 1, corridor_article_get_title (article));
  append_scope (markdown);
  if (corridor_article_get_summary (article) != NULL)
    corridor_markdown_append_paragraphs (markdown->out, corridor_article_get_summary (article));
}

static void
append_query (CorridorMarkdown *markdown)
{
  CorridorQuery *query = corridor_evaluation_get_query (markdown->evaluation);
  g_autoptr (GPtrArray) lines = corridor_query_describe (query, markdown->index);
  g_autofree char *order = corridor_query_describe_order (query);
  guint n_hidden = corridor_evaluation_get_n_undated_hidden (markdown->evaluation);

  corridor_markdown_append_heading (markdown, 2, _("What was asked"));
  if (lines->len == 0)
    g_string_append_printf (markdown->out, "- %s\n", _("Every statement"));
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *escaped = corridor_markdown_escape (g_ptr_array_index (lines, i));

      g_string_append_printf (markdown->out, "- %s\n", escaped);
    }
  g_string_append_printf (markdown->out, "- %s\n\n", order);
  if (n_hidden > 0)
    {
      g_string_append_printf (markdown->out,
                              ngettext ("%u statement that would pass has no date, and so does not pass.",
                                        "%u statements that would pass have no date, and so do not pass.", n_hidden),
                              n_hidden);
      g_string_append (markdown->out, "\n\n");
    }
  if (markdown->sequence->len == 0)
    g_string_append_printf (markdown->out, "%s\n\n", _("No statement passes."));
}

static void
append_sentence (GString *out, const char *text)
{
  g_autofree char *escaped = corridor_markdown_escape (text);

  /* Translators: the authors or the publisher of an article, as a sentence after another */
  g_string_append_printf (out, C_ ("source", " %s."), escaped);
}

static void
append_authors (GString *out, CorridorArticle *article)
{
  const char *const *authors = corridor_article_get_authors (article);

  if (authors != NULL && authors[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (C_ ("list", ", "), (char **) authors);

      append_sentence (out, joined);
    }
}

static void
append_source (CorridorMarkdown *markdown, CorridorArticle *article)
{
  GString *out = markdown->out;
  g_autofree char *title = corridor_markdown_escape (corridor_article_get_title (article));
  g_autofree char *base = g_path_get_basename (corridor_article_get_file_name (article));
  g_autofree char *file = corridor_markdown_escape (base);

  /* Translators: the title of an article, as a sentence: the stars stay as they are */
  g_string_append_printf (out, C_ ("source", "- **%s.**"), title);
  append_authors (out, article);
  if (corridor_article_get_publisher (article) != NULL)
    append_sentence (out, corridor_article_get_publisher (article));
  append_published (out, article);
  if (corridor_article_get_url (article) != NULL)
    {
      g_string_append_c (out, ' ');
      corridor_markdown_append_address (out, corridor_article_get_url (article));
    }
  if (corridor_article_get_accessed (article) != NULL)
    {
      g_autofree char *words = corridor_date_describe (corridor_article_get_accessed (article), CORRIDOR_DATE_LONG);
      g_autofree char *escaped = corridor_markdown_escape_within (words);

      /* Translators: when an article was looked up */
      g_string_append_printf (out, _(" Accessed: %s."), escaped);
    }
  g_string_append (out, "\n  ");
  /* Translators: the model's file */
  g_string_append_printf (out, C_ ("item", "- %s: "), _("File"));
  g_string_append_printf (out, "%s\n  ", file);
  g_string_append_printf (out, C_ ("item", "- %s: "), "SHA-256");
  g_string_append_printf (out, "%s\n", corridor_article_get_sha256 (article));
}

/**
 * corridor_markdown_append_sources:
 * @markdown: what is being written
 *
 * Appends what the summary was made of, with what tells whether a file is still that one. Files are named without their folders, which
 * are nobody else's business.
 */
void
corridor_markdown_append_sources (CorridorMarkdown *markdown)
{
  corridor_markdown_append_heading (markdown, 2, _("Sources"));
  for (guint i = 0; i < markdown->n_articles; i++)
    append_source (markdown, corridor_library_get_article (markdown->library, i));
  g_string_append_c (markdown->out, '\n');
}

static void
append_argument (GString *command, const char *argument)
{
  g_autofree char *quoted = corridor_quote_argument (argument);

  g_string_append_printf (command, " %s", quoted);
}

/* The file's name without its folder; but what is a part of the program has only its address, wherever the program is. */
static char *
dup_argument (const char *file_name)
{
  g_autofree char *base = NULL;

  if (g_str_has_prefix (file_name, "resource://"))
    return g_strdup (file_name);

  base = g_path_get_basename (file_name);
  return base[0] == '-' ? g_strconcat ("./", base, NULL) : g_steal_pointer (&base);
}

static void
append_files (CorridorMarkdown *markdown, GString *command)
{
  for (guint i = 0; i < markdown->n_articles; i++)
    {
      g_autofree char *argument = dup_argument (corridor_article_get_file_name (corridor_library_get_article (markdown->library, i)));

      append_argument (command, argument);
    }
}

/**
 * corridor_markdown_append_command:
 * @markdown: what is being written
 *
 * Appends the command that makes the summary again.
 */
void
corridor_markdown_append_command (CorridorMarkdown *markdown)
{
  g_autoptr (GPtrArray) options = corridor_query_list_options (corridor_evaluation_get_query (markdown->evaluation));
  g_autoptr (GString) command = g_string_new ("corridor --export=markdown");

  for (guint i = 0; i < options->len; i++)
    append_argument (command, g_ptr_array_index (options, i));
  corridor_markdown_append_heading (markdown, 2, _("How to make this summary again"));
  if (markdown->n_articles <= FILES_MAX)
    {
      append_files (markdown, command);
    }
  else
    {
      /* Translators: stands for the names of files in a command */
      const char *files = C_ ("command", "FILE…");

      g_string_append_printf (command, " %s", files);
      /* Translators: %s is "FILE…" */
      g_string_append_printf (markdown->out, _("%s stands for the files of all sources, in the order given above."), files);
      g_string_append (markdown->out, "\n\n");
    }
  corridor_markdown_append_code (markdown->out, command->str);
}

/* Numbers the statements: by kind, and within a kind in the result's order. */
static void
number_statements (CorridorMarkdown *markdown)
{
  guint n = corridor_summary_get_n_statements (markdown->summary);

  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    for (guint i = 0; i < n; i++)
      {
        guint32 index = corridor_summary_get_statement (markdown->summary, i);

        if (corridor_library_get_statement (markdown->library, index)->kind != kind)
          continue;
        g_array_append_val (markdown->sequence, index);
        markdown->numbers[index] = markdown->sequence->len;
      }
}

/**
 * corridor_summary_write_markdown:
 * @self: a summary
 *
 * Writes @self as a brief in Markdown, in the language of the locale.
 *
 * Returns: (transfer full): UTF-8, ending in a newline
 */
GBytes *
corridor_summary_write_markdown (CorridorSummary *self)
{
  CorridorMarkdown markdown = { .summary = self };
  guint n_statements;

  markdown.evaluation = corridor_summary_get_evaluation (self);
  markdown.index = corridor_evaluation_get_index (markdown.evaluation);
  markdown.library = corridor_summary_get_library (self);
  markdown.n_articles = corridor_library_get_n_articles (markdown.library);
  n_statements = corridor_library_get_n_statements (markdown.library);
  markdown.out = g_string_new (NULL);
  markdown.sequence = g_array_new (FALSE, FALSE, sizeof (guint32));
  markdown.numbers = g_new0 (guint32, n_statements + 1);
  markdown.dates = g_new0 (char *, n_statements + 1);
  number_statements (&markdown);
  corridor_markdown_words_init (&markdown.words);

  append_title (&markdown);
  append_query (&markdown);
  corridor_markdown_append_key_points (&markdown);
  corridor_markdown_append_timeline (&markdown);
  corridor_markdown_append_statements (&markdown);
  corridor_markdown_append_entities (&markdown);
  corridor_markdown_append_sources (&markdown);
  corridor_markdown_append_command (&markdown);

  /* every part ends in an empty line, and the last line of the text is none */
  g_string_truncate (markdown.out, markdown.out->len - 1);
  corridor_markdown_words_clear (&markdown.words);
  g_array_unref (markdown.sequence);
  g_free (markdown.numbers);
  for (guint i = 0; i < n_statements; i++)
    g_clear_pointer (&markdown.dates[i], g_ref_string_release);
  g_free (markdown.dates);
  return g_string_free_to_bytes (markdown.out);
}
