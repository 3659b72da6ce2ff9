/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text.h"

#include <string.h>

/* What would end the line, drive a terminal, or show the characters around it in another order. */
static gboolean
breaks_the_line (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;

    default:
      return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}

/* What in addition cannot be seen: it is no harm in a translator's text, but where two names differ by it
 * alone, a message that names them has to show it. */
static gboolean
is_unseen (gunichar c)
{
  return breaks_the_line (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* As the file would have to write it, which is how its author knows it. */
static void
append_escape (GString *string, gunichar c)
{
  switch (c)
    {
    case '\n':
      g_string_append (string, "\\n");
      break;

    case '\r':
      g_string_append (string, "\\r");
      break;

    case '\t':
      g_string_append (string, "\\t");
      break;

    default:
      if (c > 0xffff)
        g_string_append_printf (string, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10),
                                0xdc00 + ((c - 0x10000) & 0x3ff));
      else
        g_string_append_printf (string, "\\u%04x", c);
      break;
    }
}

static char *
escape (const char *text, gsize length, gsize max_chars, gboolean (*is_escaped) (gunichar))
{
  GString *string = g_string_sized_new (MIN (length, 4 * max_chars) + 1);
  const char *end = text + length;

  for (const char *p = text; p < end; max_chars--)
    {
      gunichar c;

      if (max_chars == 0)
        {
          g_string_append (string, "…");
          break;
        }

      /* g_utf8_get_char_validated() takes NUL within a length for a fault */
      c = *p == '\0' ? 0 : g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (string, "\\x%02x", (guint) (guchar) *p);
          p++;
          continue;
        }

      if (is_escaped (c))
        append_escape (string, c);
      else
        g_string_append_unichar (string, c);
      p += g_unichar_to_utf8 (c, NULL);
    }

  return g_string_free (string, FALSE);
}

/**
 * corridor_text_quote:
 * @text: content of a file, in any state
 *
 * Makes content fit to stand within a message: what cannot be seen, or would change how the rest of the line
 * is seen (controls, line breaks, marks of direction, bytes that are not UTF-8), is written as an escape, and
 * a long text is cut with an ellipsis. The quotation marks are the message's, so that they can be translated.
 *
 * Returns: (transfer full): at most %CORRIDOR_TEXT_QUOTE_MAX characters or escapes and the ellipsis, in valid
 * UTF-8
 */
char *
corridor_text_quote (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  /* no more is read than is shown, however long the text: a character has at most four bytes */
  return corridor_text_quote_len (text, strnlen (text, 4 * CORRIDOR_TEXT_QUOTE_MAX + 4));
}

/**
 * corridor_text_quote_len:
 * @text: content of a file, in any state
 * @length: its length in bytes, which may hold NUL
 *
 * As corridor_text_quote(), for a text that does not end in NUL.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
corridor_text_quote_len (const char *text, gsize length)
{
  g_return_val_if_fail (text != NULL || length == 0, NULL);

  return escape (text, length, CORRIDOR_TEXT_QUOTE_MAX, is_unseen);
}

/**
 * corridor_text_one_line:
 * @text: a message, or a file's name, in any state
 *
 * Keeps a text to its line: what would end the line, drive a terminal or turn the order of its characters is
 * written as an escape, and so are bytes that are not UTF-8. The joiners and marks that some scripts need are
 * left.
 *
 * Returns: (transfer full): one line of valid UTF-8, of any length
 */
char *
corridor_text_one_line (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return escape (text, strlen (text), G_MAXSIZE, breaks_the_line);
}
