/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what a paragraph is known again: the format's page says how, for other programs. */

#include "corridor-fingerprint.h"

/**
 * corridor_is_white_space:
 * @c: a character
 *
 * GLib's test leaves out two characters that Unicode has for white space.
 *
 * Returns: whether @c has the property White_Space
 */
gboolean
corridor_is_white_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x0b || c == 0x85;
}

/* No character below the first that combines is changed by normalization form C. */
static gboolean
is_composed (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) word[i] >= 0xcc)
        return FALSE;
    }
  return TRUE;
}

static void
append_word (GString *text, const char *word, gsize length)
{
  g_autofree char *composed = NULL;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (is_composed (word, length))
    {
      g_string_append_len (text, word, length);
      return;
    }
  composed = g_utf8_normalize (word, length, G_NORMALIZE_DEFAULT_COMPOSE);
  g_string_append (text, composed);
}

/**
 * corridor_normalise_paragraph:
 * @text: valid UTF-8
 *
 * Makes @text what fingerprints are taken of: normalization form C, one space for each run of white space, none at the ends. Nothing
 * composes across white space, so that it can be done word by word: a whole text at once would take sixteen times its size.
 *
 * Returns: (transfer full): the normalised text, empty where there was white space alone
 */
char *
corridor_normalise_paragraph (const char *text)
{
  GString *normalised = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *word;

      while (*p != '\0' && corridor_is_white_space (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      word = p;
      while (*p != '\0' && !corridor_is_white_space (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > word)
        append_word (normalised, word, p - word);
    }
  return g_string_free (normalised, FALSE);
}

/**
 * corridor_fingerprint:
 * @paragraph: what corridor_normalise_paragraph() gave
 * @length: (out): its length in code points
 *
 * Returns: (transfer full): its SHA-256, as lower-case hexadecimal digits
 */
char *
corridor_fingerprint (const char *paragraph, guint *length)
{
  *length = (guint) g_utf8_strlen (paragraph, -1);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, paragraph, -1);
}
