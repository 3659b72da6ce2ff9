/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of every statement. To look a message up takes longer than to write it, so that is done once for a summary. */

#include "corridor-markdown-private.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"

/* These stand in a form where something is to come. No text of a summary has them. */
#define FIRST '\1'
#define SECOND '\2'

static const char *
get_label (CorridorMarkdownItem item)
{
  switch (item)
    {
    case CORRIDOR_MARKDOWN_STANDING:
      return _("Standing");
    case CORRIDOR_MARKDOWN_SAID_BY:
      return _("Said by");
    case CORRIDOR_MARKDOWN_LIKELIHOOD:
      return _("Likelihood");
    case CORRIDOR_MARKDOWN_CONFIDENCE:
      return _("Confidence");
    case CORRIDOR_MARKDOWN_WHEN:
      return _("When");
    case CORRIDOR_MARKDOWN_WHO:
      return _("Who");
    case CORRIDOR_MARKDOWN_WHERE:
      return _("Where");
    case CORRIDOR_MARKDOWN_ABOUT:
      return _("About");
    case CORRIDOR_MARKDOWN_TOPICS:
      return _("Topics");
    case CORRIDOR_MARKDOWN_ARTICLE:
      return _("Article");
    case CORRIDOR_MARKDOWN_EVIDENCE:
      return _("Evidence");
    case CORRIDOR_MARKDOWN_RELATED:
      return _("Related");
    case CORRIDOR_MARKDOWN_N_ITEMS:
      break;
    }
  g_return_val_if_reached ("");
}

/**
 * corridor_markdown_words_init:
 * @words: where to put them
 *
 * Looks up what is said again and again, in the language of the locale.
 */
void
corridor_markdown_words_init (CorridorMarkdownWords *words)
{
  const char first[] = { FIRST, '\0' }, second[] = { SECOND, '\0' };

  for (guint i = 0; i < CORRIDOR_MARKDOWN_N_ITEMS; i++)
    /* Translators: a label before what it names, in a list */
    words->items[i] = g_strdup_printf (C_ ("item", "- %s: "), get_label (i));
  for (guint i = 0; i < CORRIDOR_N_STATUSES; i++)
    words->standings[i] = corridor_markdown_escape (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, i));
  /* Translators: between the names in a list */
  words->comma = C_ ("list", ", ");
  /* Translators: between parts that may hold commas: paragraphs and other sources, ties of a statement */
  words->semicolon = C_ ("list", "; ");
  /* Translators: something, and a remark on it: a statement and its number, an actor and its role, paragraphs and their section */
  words->remark = g_strdup_printf (C_ ("parentheses", "%1$s (%2$s)"), first, second);
  /* Translators: the numbers of paragraphs: "¶ 8, 9" */
  words->paragraphs = g_strdup_printf (C_ ("paragraphs", "¶ %s"), first);
  /* Translators: a date before what happened then; the stars stay as they are */
  words->date = g_strdup_printf (C_ ("item", "- **%s:** "), first);
  /* Translators: how a statement is related (%1$s), and to what (%2$s): "supported by nos. 1, 4" */
  words->related = g_strdup_printf (C_ ("related", "%1$s %2$s"), first, second);
  /* Translators: a role and how often it was had: "partner 3" */
  words->role = g_strdup_printf (C_ ("role", "%1$s %2$s"), first, second);
}

/**
 * corridor_markdown_words_clear:
 * @words: what was looked up
 */
void
corridor_markdown_words_clear (CorridorMarkdownWords *words)
{
  for (guint i = 0; i < CORRIDOR_MARKDOWN_N_ITEMS; i++)
    g_free (words->items[i]);
  for (guint i = 0; i < CORRIDOR_N_STATUSES; i++)
    g_free (words->standings[i]);
  g_free (words->remark);
  g_free (words->paragraphs);
  g_free (words->date);
  g_free (words->related);
  g_free (words->role);
}

/**
 * corridor_markdown_append_form:
 * @out: what is being written
 * @form: a form of #CorridorMarkdownWords
 * @first: Markdown
 * @second: (nullable): Markdown, where the form has two places
 *
 * Appends @form with what belongs in its places, which may stand in it in either order.
 */
void
corridor_markdown_append_form (GString *out, const char *form, const char *first, const char *second)
{
  for (const char *p = form; *p != '\0'; p++)
    {
      if (*p == FIRST)
        g_string_append (out, first);
      else if (*p == SECOND)
        g_string_append (out, second);
      else
        g_string_append_c (out, *p);
    }
}

/**
 * corridor_markdown_begin_item:
 * @markdown: what is being written
 * @item: what follows
 *
 * Begins an item of a list; what is appended next, up to a newline, is its text.
 */
void
corridor_markdown_begin_item (CorridorMarkdown *markdown, CorridorMarkdownItem item)
{
  g_string_append (markdown->out, markdown->words.items[item]);
}

/**
 * corridor_markdown_append_comma:
 * @markdown: what is being written
 * @out: the part of it that this is for
 * @n_before: how many names there are already
 *
 * Appends what stands between the names in a list, unless there are none yet.
 */
void
corridor_markdown_append_comma (CorridorMarkdown *markdown, GString *out, guint n_before)
{
  if (n_before > 0)
    g_string_append (out, markdown->words.comma);
}

/**
 * corridor_markdown_append_semicolon:
 * @markdown: what is being written
 * @out: the part of it that this is for
 * @n_before: how many parts there are already
 *
 * Appends what stands between the parts of an item, unless there are none yet.
 */
void
corridor_markdown_append_semicolon (CorridorMarkdown *markdown, GString *out, guint n_before)
{
  if (n_before > 0)
    g_string_append (out, markdown->words.semicolon);
}
