/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-source-line.h"

#include "corridor-json-scan.h"

#include <string.h>

/* How many bytes are gone over to find a place, at most: a file may have one line, and all problems in it. */
#define BYTES_BETWEEN_MARKS 65536

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

/* Over as many code points as asked for, within the line. A byte that is a part of none counts as one, as it will be shown as one. */
static const char *
skip_chars (const char *p, const char *end, guint n_chars)
{
  for (; n_chars > 0 && p < end && *p != '\n' && *p != '\r'; n_chars--)
    {
      if ((guchar) *p < 0x80 || g_utf8_get_char_validated (p, end - p) >= (gunichar) -2)
        p++;
      else
        p = g_utf8_next_char (p);
    }

  return p;
}

/**
 * corridor_source_marks_new:
 * @data: (nullable): a text, in any state; %NULL only where it is empty
 * @length: its length in bytes
 *
 * Counts the lines and columns of a text once, for many calls of corridor_source_line_dup().
 *
 * Returns: (transfer full) (element-type CorridorJsonMark): some places in it, at the starts of code points
 */
GArray *
corridor_source_marks_new (const char *data, gsize length)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CorridorJsonMark));
  CorridorJsonMark mark = { 0 };

  for (gsize offset = BYTES_BETWEEN_MARKS; offset < length; offset += BYTES_BETWEEN_MARKS)
    {
      gsize start = offset;

      while (start < length && ((guchar) data[start] & 0xc0) == 0x80)
        start++;
      corridor_json_mark_move (&mark, data, length, start);
      g_array_append_val (marks, mark);
    }

  return marks;
}

/* The last of @marks that is not behind a line and column; the beginning where there is none. */
static CorridorJsonMark
find_mark (GArray *marks, guint line, guint column)
{
  guint first = 0, end = marks->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const CorridorJsonMark *mark = &g_array_index (marks, CorridorJsonMark, middle);

      if (mark->line < line || (mark->line == line && mark->column <= column))
        first = middle + 1;
      else
        end = middle;
    }

  return first > 0 ? g_array_index (marks, CorridorJsonMark, first - 1) : (CorridorJsonMark){ 0, 1, 1 };
}

/* Where @line begins, or NULL where there is none. */
static const char *
find_line (const char *data, gsize length, GArray *marks, guint line)
{
  CorridorJsonMark mark = find_mark (marks, line, 1);
  const char *start = data + mark.offset;
  const char *end = data + length;

  if (mark.offset == 0 && length >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0)
    start += 3;

  for (guint at = mark.line; at < line; at++)
    {
      start = find_line_end (start, end);
      if (start == end)
        return NULL;
      start = skip_line_end (start, end);
    }

  return start;
}

/**
 * corridor_source_line_dup:
 * @data: (nullable): a text, in any state; %NULL only where it is empty
 * @length: its length in bytes
 * @marks: of this text, from corridor_source_marks_new()
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
corridor_source_line_dup (const char *data, gsize length, GArray *marks, guint line, guint column)
{
  /* no bytes can be at no address, where their first line is still one */
  const char *text = length > 0 ? data : "";
  const char *end = text + length;
  const char *start = find_line (text, length, marks, line);
  const char *stop;

  if (start == NULL)
    return NULL;

  stop = skip_chars (start, end, MAX_CHARS);
  if (stop < end && *stop != '\n' && *stop != '\r')
    {
      if (column > MAX_CHARS_BEFORE + 1)
        {
          CorridorJsonMark mark = find_mark (marks, line, column - MAX_CHARS_BEFORE);
          gboolean is_nearer = mark.line == line && text + mark.offset > start;

          start = skip_chars (is_nearer ? text + mark.offset : start, end,
                              column - MAX_CHARS_BEFORE - (is_nearer ? mark.column : 1));
        }
      stop = skip_chars (start, end, MAX_CHARS);
    }

  return g_utf8_make_valid (start, stop - start);
}
