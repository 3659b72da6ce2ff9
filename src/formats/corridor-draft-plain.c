/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text: what stands between blank lines is a paragraph, or a heading where it looks like one. */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-fingerprint.h"

/* The longest heading: words, and characters of a script that has no spaces, of which two count as a word */
#define HEADING_WORDS_MAX 12
#define HEADING_CHARS_MAX 120

static void
clear_block (CorridorDraftBlock *block)
{
  g_free (block->text);
}

GArray *
corridor_draft_blocks_new (void)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (CorridorDraftBlock));

  g_array_set_clear_func (blocks, (GDestroyNotify) clear_block);
  return blocks;
}

void
corridor_draft_blocks_add (GArray *blocks, const char *text, gsize length, guint level)
{
  CorridorDraftBlock block = { g_strndup (text, length), level };

  g_array_append_val (blocks, block);
}

void
corridor_draft_blocks_remove (GArray *blocks, guint first, guint n)
{
  if (n > 0)
    g_array_remove_range (blocks, first, n);
}

/* A line ends at LF, CR LF or a lone CR. */
gboolean
corridor_draft_next_line (const char **position, const char *end, const char **line, gsize *length)
{
  const char *p = *position;

  if (p >= end)
    return FALSE;
  *line = p;
  while (p < end && *p != '\n' && *p != '\r')
    p++;
  *length = p - *line;
  if (p < end)
    p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
  *position = p;
  return TRUE;
}

gboolean
corridor_draft_is_blank (const char *line, gsize length)
{
  for (const char *p = line; p < line + length; p = g_utf8_next_char (p))
    {
      if (!corridor_is_white_space (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* Whether there is anything to read in it: a row of stars is no paragraph. */
static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static void
end_block (GArray *blocks, GString *text)
{
  if (has_words (text->str))
    corridor_draft_blocks_add (blocks, text->str, text->len, 0);
  g_string_truncate (text, 0);
}

/* NULL where there are too many. */
GArray *
corridor_draft_read_plain (const char *text, gsize length)
{
  g_autoptr (GArray) blocks = corridor_draft_blocks_new ();
  g_autoptr (GString) block = g_string_new (NULL);
  const char *position = text, *end = text + length, *line;
  gsize n;

  while (corridor_draft_next_line (&position, end, &line, &n))
    {
      if (corridor_draft_is_blank (line, n))
        {
          end_block (blocks, block);
        }
      else
        {
          if (block->len > 0)
            g_string_append_c (block, '\n');
          g_string_append_len (block, line, n);
        }
      if (blocks->len > CORRIDOR_DRAFT_BLOCKS_MAX)
        return NULL;
    }
  end_block (blocks, block);
  return g_steal_pointer (&blocks);
}

static gboolean
ends_a_sentence (const char *text)
{
  static const gunichar ends[] = { '.', '!', '?', ',', ';', ':', 0x2026, 0x3002, 0xff01,
                                    0xff1f, 0xff0c, 0xff1b, 0xff1a, 0x06d4, 0x061f, 0x060c, 0x061b, 0x0964 };
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c = g_utf8_get_char (p = g_utf8_prev_char (p));
      GUnicodeType type = g_unichar_type (c);

      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        {
          if (c == ends[i])
            return TRUE;
        }
      /* the sentence may end within quotation marks or brackets */
      if (type != G_UNICODE_CLOSE_PUNCTUATION && type != G_UNICODE_FINAL_PUNCTUATION && c != '"' && c != '\'' && !corridor_is_white_space (c))
        return FALSE;
    }
  return FALSE;
}

/* Whether @text, a line, is short and no sentence, nor an item of a list. */
gboolean
corridor_draft_is_heading_line (const char *text)
{
  g_autofree char *line = NULL;
  guint n_words = 1, n_chars = 0, n_wide = 0;

  if (strnlen (text, 8 * HEADING_CHARS_MAX) == 8 * HEADING_CHARS_MAX || strchr (text, '\n') != NULL)
    return FALSE;
  line = corridor_normalise_paragraph (text);
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p), n_chars++)
    {
      gunichar c = g_utf8_get_char (p);

      n_words += c == ' ';
      n_wide += g_unichar_iswide (c);
    }
  if (n_words + n_wide / 2 > HEADING_WORDS_MAX || n_chars > HEADING_CHARS_MAX || !has_words (line))
    return FALSE;
  if (g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "* ") || g_str_has_prefix (line, "• ") || g_str_has_prefix (line, "> "))
    return FALSE;
  return !ends_a_sentence (line);
}

/* A heading has something below it. Of several such lines in a row the last is one: the others may be a list. */
void
corridor_draft_find_headings (GArray *blocks)
{
  gboolean next_is_paragraph = FALSE;

  for (guint i = blocks->len; i-- > 0;)
    {
      CorridorDraftBlock *block = &g_array_index (blocks, CorridorDraftBlock, i);
      gboolean looks_like_one = corridor_draft_is_heading_line (block->text);

      if (looks_like_one && next_is_paragraph)
        block->level = 1;
      next_is_paragraph = !looks_like_one;
    }
}
