/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of dates, so that what means the same is the same. Not every language writes spaces between words, and people write digits, commas and dashes in
 * more than one way. */

#include "corridor-date-input-private.h"

#include <string.h>

/* What stands for @c, 0 where it stands for nothing. */
static gunichar
tidy_char (gunichar c, gunichar last)
{
  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);
  if (g_unichar_isspace (c))
    return ' ';
  /* the dot of what was shortened; a number keeps its own */
  if (c == '.' && g_unichar_isalpha (last))
    return ' ';
  switch (c)
    {
    case ',':
    case 0x060c: /* Arabic comma */
    case 0x3001: /* ideographic comma */
      return ' ';
    case 0x2010: /* hyphens */
    case 0x2011:
      return '-';
    case 0x2013: /* dashes and the minus */
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return 0x2013;
    case 0x301c: /* wave dash */
      return '~';
    case 0x061f: /* Arabic question mark */
      return '?';
    default:
      /* marks of direction and joining are not seen */
      return g_unichar_type (c) == G_UNICODE_FORMAT ? 0 : c;
    }
}

/**
 * corridor_input_tidy:
 * @folder: what folds
 * @text: UTF-8
 *
 * Returns: (transfer full): @text folded, with ASCII digits, and single spaces where there is anything that parts words
 */
char *
corridor_input_tidy (CorridorFolder *folder, const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  GString *tidy = g_string_new (NULL);
  gunichar last = ' ';

  corridor_folder_append (folder, folded, text, strlen (text));
  for (const char *p = folded->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = tidy_char (g_utf8_get_char (p), last);

      if (c == 0 || (c == ' ' && last == ' '))
        continue;
      g_string_append_unichar (tidy, c);
      last = c;
    }
  if (tidy->len > 0 && tidy->str[tidy->len - 1] == ' ')
    g_string_truncate (tidy, tidy->len - 1);

  return g_string_free (tidy, FALSE);
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) && !corridor_is_written_without_spaces (c);
}

/* Whether the characters before and after @at, a place in @text, are of one word. */
gboolean
corridor_input_is_joined (const char *text, const char *at)
{
  gunichar before, after;

  if (at == text || *at == '\0')
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (at));
  after = g_utf8_get_char (at);

  return is_of_word (before) && is_of_word (after) && g_unichar_isdigit (before) == g_unichar_isdigit (after);
}

/* The length of @word where it stands at @at by itself, else 0. */
gsize
corridor_input_match_word (const char *at, const char *word)
{
  gsize length = strlen (word);

  return length > 0 && strncmp (at, word, length) == 0 && !corridor_input_is_joined (at, at + length) ? length : 0;
}

/* The length of the longest of @words that stands at @at, 0 where there is none. */
gsize
corridor_input_match_one (const GPtrArray *words, const char *at)
{
  gsize longest = 0;

  for (guint i = 0; i < words->len; i++)
    longest = MAX (longest, corridor_input_match_word (at, words->pdata[i]));

  return longest;
}

gboolean
corridor_input_is_digits (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return n > 0;
}

void
corridor_input_add_words (GPtrArray *words, CorridorFolder *folder, const char *list)
{
  g_auto (GStrv) all = g_strsplit (list, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (words, corridor_input_tidy (folder, all[i]));
}
