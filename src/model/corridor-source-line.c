/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-source-line.h"

#include <string.h>

/* Of a longer line this much is shown, and this much of it before the column that matters. */
#define MAX_CHARS 240
#define MAX_CHARS_BEFORE 80

static const char *
find_line_end (const char *p, const char *end)
{
  while (p < end && *p != '\n' && *p != '\r')
    p++;

  return p;
}

static const char *
skip_line_end (const char *p, const char *end)
{
  if (end - p >= 2 && p[0] == '\r' && p[1] == '\n')
    return p + 2;

  return p + 1;
}

/* Over as many code points as asked for. A byte that is a part of none counts as one, as it will be shown as one. */
static const char *
skip_chars (const char *p, const char *end, guint n_chars)
{
  for (; n_chars > 0 && p < end; n_chars--)
    {
      if ((guchar) *p < 0x80 || g_utf8_get_char_validated (p, end - p) >= (gunichar) -2)
        p++;
      else
        p = g_utf8_next_char (p);
    }

  return p;
}

/**
 * corridor_source_line_dup:
 * @data: (nullable): a text, in any state; %NULL only where it is empty
 * @length: its length in bytes
 * @line: a line, from 1
 * @column: the code point of it that matters, from 1
 *
 * Gets a line of a text to show beside a problem: the whole of it, or, where it is long, what is around the
 * column.
 *
 * Returns: (transfer full) (nullable): the line in valid UTF-8, without its end; %NULL if there is no such
 * line
 */
char *
corridor_source_line_dup (const char *data, gsize length, guint line, guint column)
{
  /* no bytes can be at no address, where their first line is still one */
  const char *start = length > 0 ? data : "";
  const char *end = start + length;
  const char *stop;

  if (length >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0)
    start += 3;

  for (; line > 1; line--)
    {
      start = find_line_end (start, end);
      if (start == end)
        return NULL;
      start = skip_line_end (start, end);
    }

  stop = find_line_end (start, end);
  if (skip_chars (start, stop, MAX_CHARS) < stop)
    {
      if (column > MAX_CHARS_BEFORE)
        start = skip_chars (start, stop, column - 1 - MAX_CHARS_BEFORE);
      stop = skip_chars (start, stop, MAX_CHARS);
    }

  return g_utf8_make_valid (start, stop - start);
}
