/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands above an article and below it, and is none of its paragraphs. It is taken away only where that is safe: a paragraph too
 * many can be seen, one that is missing makes every number after it wrong. */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-fingerprint.h"

/* More lines of a block, and more blocks, than these are no head. */
#define HEAD_LINES_MAX 4
#define HEAD_BLOCKS_MAX 6

/* The longest line of names (bytes) */
#define BYLINE_LENGTH_MAX 200

static gboolean
take_date (const char *line, CorridorDraftMeta *meta)
{
  CorridorDate *date = corridor_draft_find_date (line);

  if (date == NULL)
    return FALSE;
  if (meta->published == NULL)
    meta->published = date;
  else
    corridor_date_unref (date);
  return TRUE;
}

/* Whether a name may go on with @word: "van", "de la". */
static gboolean
is_part_of_name (const char *word, gboolean is_first)
{
  gunichar first = g_utf8_get_char (word);

  if (!g_unichar_isalpha (first) || strpbrk (word, "0123456789:/@") != NULL)
    return FALSE;
  return !g_unichar_islower (first) || (!is_first && g_utf8_strlen (word, -1) <= 3);
}

/* "By Ada Lind and Bo Holm": names, which begin with capitals where their script has any, and nothing else. NULL where it is not that. */
static GPtrArray *
find_authors (const char *text)
{
  g_autofree char *line = corridor_normalise_paragraph (text);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) name = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  if (g_ascii_strncasecmp (line, "by ", 3) != 0 || strlen (line) > BYLINE_LENGTH_MAX)
    return NULL;
  words = g_strsplit (line + 3, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_and = strcmp (words[i], "and") == 0 || strcmp (words[i], "&") == 0;
      gboolean ends = is_and || words[i + 1] == NULL || g_str_has_suffix (words[i], ",");

      if (g_str_has_suffix (words[i], ","))
        words[i][strlen (words[i]) - 1] = '\0';
      if (!is_and && !is_part_of_name (words[i], name->len == 0))
        return NULL;
      if (!is_and)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
      if (ends && name->len > 0)
        {
          g_ptr_array_add (names, g_strdup (name->str));
          g_string_truncate (name, 0);
        }
    }
  return names->len > 0 ? g_steal_pointer (&names) : NULL;
}

static gboolean
take_authors (const char *line, CorridorDraftMeta *meta)
{
  GPtrArray *names = find_authors (line);

  if (names == NULL)
    return FALSE;
  if (meta->authors->len == 0)
    g_ptr_array_extend_and_steal (meta->authors, names);
  else
    g_ptr_array_unref (names);
  return TRUE;
}

static void
leave_out (GPtrArray *left_out, const char *text)
{
  g_ptr_array_add (left_out, corridor_normalise_paragraph (text));
}

/* Whether a line can only stand above an article. Names do that under a title alone: "By Design" may be one itself. */
static gboolean
is_of_head (const char *line, gboolean is_under_title)
{
  g_autoptr (CorridorDate) date = corridor_draft_find_date (line);
  g_autoptr (GPtrArray) names = date == NULL && is_under_title ? find_authors (line) : NULL;

  return date != NULL || names != NULL;
}

/* A date or names alone, or a few short lines with these among them: the title may stand above, and what stands below is the name of
 * a column or the like. */
static gboolean
take_lines (const char *text, CorridorDraftMeta *meta, GPtrArray *left_out)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", HEAD_LINES_MAX + 1);
  guint n = g_strv_length (lines);
  gboolean is_head = FALSE;

  if (n > HEAD_LINES_MAX)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (is_of_head (lines[i], meta->title != NULL || i > 0))
        is_head = TRUE;
      else if (!corridor_draft_is_heading_line (lines[i]))
        return FALSE;
    }
  if (!is_head)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (take_date (lines[i], meta) || ((meta->title != NULL || i > 0) && take_authors (lines[i], meta)))
        continue;
      if (i == 0 && meta->title == NULL)
        meta->title = corridor_normalise_paragraph (lines[i]);
      else
        leave_out (left_out, lines[i]);
    }
  return TRUE;
}

/* The first line of a plain text is its title, where it looks like one and the text goes on below it. */
static gboolean
take_plain_title (const CorridorDraftBlock *block, gboolean is_last, CorridorDraftMeta *meta)
{
  if (is_last || meta->title != NULL || !corridor_draft_is_heading_line (block->text))
    return FALSE;
  meta->title = corridor_normalise_paragraph (block->text);
  return TRUE;
}

static gboolean
take_heading_title (const CorridorDraftBlock *block, CorridorDraftMeta *meta)
{
  g_autofree char *text = corridor_normalise_paragraph (block->text);

  if (block->level != 1)
    return FALSE;
  if (meta->title != NULL)
    return strcmp (text, meta->title) == 0;
  meta->title = g_steal_pointer (&text);
  return TRUE;
}

static const char *
find_first_title (GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CorridorDraftBlock *block = &g_array_index (blocks, CorridorDraftBlock, i);

      if (block->level == 1)
        return block->text;
    }
  return NULL;
}

void
corridor_draft_take_head (GArray *blocks, gboolean is_markdown, CorridorDraftMeta *meta, GPtrArray *left_out)
{
  gboolean had_title = FALSE;
  guint n = 0;

  for (; n < blocks->len && n < HEAD_BLOCKS_MAX; n++)
    {
      const CorridorDraftBlock *block = &g_array_index (blocks, CorridorDraftBlock, n);

      if (block->level == 0 && take_lines (block->text, meta, left_out))
        continue;
      if (!had_title && (is_markdown ? take_heading_title (block, meta) : take_plain_title (block, n + 1 == blocks->len, meta)))
        {
          had_title = TRUE;
          continue;
        }
      break;
    }
  corridor_draft_blocks_remove (blocks, 0, n);
  if (is_markdown && meta->title == NULL)
    {
      const char *title = find_first_title (blocks);

      if (title != NULL)
        meta->title = corridor_normalise_paragraph (title);
    }
}

static gboolean
begins_with (const CorridorDraftBlock *block, const char *words)
{
  return g_ascii_strncasecmp (block->text, words, strlen (words)) == 0;
}

/* The form for comments that web pages have below an article, with the words that the most widespread of them says. */
void
corridor_draft_take_form (GArray *blocks, GPtrArray *left_out)
{
  const CorridorDraftBlock *title, *text;

  if (blocks->len < 2)
    return;
  title = &g_array_index (blocks, CorridorDraftBlock, blocks->len - 2);
  text = &g_array_index (blocks, CorridorDraftBlock, blocks->len - 1);
  if (!(begins_with (title, "Leave a Reply") || begins_with (title, "Leave a Comment")) || strlen (title->text) > 60
      || !begins_with (text, "Your email address will not be published"))
    return;
  leave_out (left_out, title->text);
  leave_out (left_out, text->text);
  corridor_draft_blocks_remove (blocks, blocks->len - 2, 2);
}
