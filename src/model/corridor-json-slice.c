/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-slice.h"

#include <string.h>

/* The most digits of which every whole number fits a gint64. */
#define MAX_SAFE_DIGITS 18

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && is_space (*p))
    p++;

  return p;
}

/* From a string's opening quote to behind its closing one: the first quote that has an even number of backslashes before it. */
static const char *
skip_string (const char *p, const char *end)
{
  const char *start = ++p;

  while ((p = memchr (p, '"', end - p)) != NULL)
    {
      const char *backslash = p;

      while (backslash > start && backslash[-1] == '\\')
        backslash--;
      p++;
      if ((p - backslash) % 2 == 1)
        return p;
    }

  return end;
}

static const char *
skip_container (const char *p, const char *end)
{
  guint depth = 0;

  while (p < end)
    {
      char c = *p;

      /* most of what stands between strings is none of these */
      if (c == '"')
        {
          p = skip_string (p, end);
          continue;
        }

      if ((c & ~0x20) == '[')
        depth++;
      else if ((c & ~0x20) == ']' && --depth == 0)
        return p + 1;
      p++;
    }

  return end;
}

static const char *
skip_value (const char *p, const char *end)
{
  if (p >= end)
    return end;

  if (*p == '"')
    return skip_string (p, end);

  if (*p == '{' || *p == '[')
    return skip_container (p, end);

  while (p < end && !is_space (*p) && *p != ',' && *p != ']' && *p != '}')
    p++;

  return p;
}

/**
 * corridor_json_slice_get_root:
 * @data: a text that corridor_json_scan() has passed
 * @length: its length in bytes
 *
 * Returns: the text's one value, without what may surround it
 */
CorridorJsonSlice
corridor_json_slice_get_root (const char *data, gsize length)
{
  const char *end = data + length;
  const char *start = data;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  start = skip_space (start, end);

  return (CorridorJsonSlice) { start, skip_value (start, end) };
}

/**
 * corridor_json_slice_enter:
 * @container: an object or array
 *
 * Returns: a cursor at its first member or element
 */
CorridorJsonCursor
corridor_json_slice_enter (CorridorJsonSlice container)
{
  return (CorridorJsonCursor) { container.start + 1, container.end - 1 };
}

/* To the next value or name; FALSE at the end. */
static gboolean
advance (CorridorJsonCursor *cursor)
{
  cursor->next = skip_space (cursor->next, cursor->end);
  if (cursor->next < cursor->end && *cursor->next == ',')
    cursor->next = skip_space (cursor->next + 1, cursor->end);

  return cursor->next < cursor->end;
}

/**
 * corridor_json_cursor_next_element:
 * @cursor: a cursor in an array
 * @element: (out): the element that it has come to
 *
 * Returns: %FALSE after the last element
 */
gboolean
corridor_json_cursor_next_element (CorridorJsonCursor *cursor, CorridorJsonSlice *element)
{
  if (!advance (cursor))
    return FALSE;

  element->start = cursor->next;
  element->end = cursor->next = skip_value (cursor->next, cursor->end);

  return TRUE;
}

/**
 * corridor_json_cursor_next_member:
 * @cursor: a cursor in an object
 * @name: (out): the name of the member that it has come to, a JSON string
 * @value: (out): the member's value
 *
 * Returns: %FALSE after the last member
 */
gboolean
corridor_json_cursor_next_member (CorridorJsonCursor *cursor, CorridorJsonSlice *name, CorridorJsonSlice *value)
{
  if (!corridor_json_cursor_next_element (cursor, name))
    return FALSE;

  /* over the colon */
  cursor->next = skip_space (cursor->next, cursor->end);
  cursor->next = skip_space (cursor->next + 1, cursor->end);

  value->start = cursor->next;
  value->end = cursor->next = skip_value (cursor->next, cursor->end);

  return TRUE;
}

static gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* Whether there is a row of digits that could be a whole number beyond gint64. In a string it is none, which costs only time. */
static gboolean
has_long_digits (CorridorJsonSlice values)
{
  guint n_digits = 0;

  for (const char *p = values.start; p < values.end; p++)
    {
      n_digits = is_digit (*p) ? n_digits + 1 : 0;
      if (n_digits > MAX_SAFE_DIGITS)
        return TRUE;
    }

  return FALSE;
}

/* From a number's first character to behind its last; says whether json-glib would read it as a gint64, and with more digits than are safe. */
static const char *
skip_number (const char *p, const char *end, gboolean *is_unsafe)
{
  const char *start = p;

  *is_unsafe = TRUE;
  for (; p < end && (is_digit (*p) || strchr ("+-.eE", *p) != NULL); p++)
    {
      if (*p == '.' || *p == 'e' || *p == 'E')
        *is_unsafe = FALSE;
    }
  if (p - start <= MAX_SAFE_DIGITS)
    *is_unsafe = FALSE;

  return p;
}

/**
 * corridor_json_slice_append_to:
 * @values: one value, or several in a row with what stands between them
 * @text: where to put them for json-glib to parse
 *
 * Copies values, with one change: json-glib reads a whole number beyond gint64 as another number without a word, so such a number gets
 * an exponent of nought, which makes it a double.
 */
void
corridor_json_slice_append_to (CorridorJsonSlice values, GString *text)
{
  const char *copied = values.start;
  const char *p = values.start;

  if (!has_long_digits (values))
    {
      g_string_append_len (text, values.start, values.end - values.start);
      return;
    }

  while (p < values.end)
    {
      if (*p == '"')
        p = skip_string (p, values.end);
      else if (*p == '-' || is_digit (*p))
        {
          gboolean is_unsafe;

          p = skip_number (p, values.end, &is_unsafe);
          if (is_unsafe)
            {
              g_string_append_len (text, copied, p - copied);
              g_string_append (text, "e0");
              copied = p;
            }
        }
      else
        p++;
    }

  g_string_append_len (text, copied, p - copied);
}
