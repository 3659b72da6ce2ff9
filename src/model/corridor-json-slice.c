/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-slice.h"

#include <string.h>

/* The most bytes of a number that is read from the stack. */
#define SHORT_NUMBER 64

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

/* From a string's opening quote to behind its closing one: the first quote that has an even number of
 * backslashes before it. */
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

  return (CorridorJsonSlice){ start, skip_value (start, end) };
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
  return (CorridorJsonCursor){ container.start + 1, container.end - 1 };
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
corridor_json_cursor_next_member (CorridorJsonCursor *cursor,
                                  CorridorJsonSlice *name,
                                  CorridorJsonSlice *value)
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

/**
 * corridor_json_slice_get_type:
 * @value: a value
 *
 * Returns: of which type it is
 */
CorridorJsonType
corridor_json_slice_get_type (CorridorJsonSlice value)
{
  switch (*value.start)
    {
    case '{':
      return CORRIDOR_JSON_OBJECT;

    case '[':
      return CORRIDOR_JSON_ARRAY;

    case '"':
      return CORRIDOR_JSON_STRING;

    case 't':
      return CORRIDOR_JSON_TRUE;

    case 'f':
      return CORRIDOR_JSON_FALSE;

    case 'n':
      return CORRIDOR_JSON_NULL;

    default:
      return CORRIDOR_JSON_NUMBER;
    }
}

/**
 * corridor_json_slice_count:
 * @array: an array
 *
 * Returns: how many elements it has
 */
guint
corridor_json_slice_count (CorridorJsonSlice array)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (array);
  CorridorJsonSlice element;
  guint n = 0;

  while (corridor_json_cursor_next_element (&cursor, &element))
    n++;

  return n;
}

/**
 * corridor_json_slice_get_number:
 * @number: a number
 *
 * Returns: its value, which the scan has found to be within binary64
 */
double
corridor_json_slice_get_number (CorridorJsonSlice number)
{
  gsize length = number.end - number.start;
  char short_text[SHORT_NUMBER + 1];
  g_autofree char *long_text = NULL;

  if (length > SHORT_NUMBER)
    {
      long_text = g_strndup (number.start, length);
      return g_ascii_strtod (long_text, NULL);
    }

  memcpy (short_text, number.start, length);
  short_text[length] = '\0';

  return g_ascii_strtod (short_text, NULL);
}

/**
 * corridor_json_slice_has_escapes:
 * @string: a string
 *
 * Returns: whether it is written otherwise than it is meant; only such a string can hold a control character
 */
gboolean
corridor_json_slice_has_escapes (CorridorJsonSlice string)
{
  return memchr (string.start, '\\', string.end - string.start) != NULL;
}

static guint
get_code_unit (const char *p)
{
  guint unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit << 4 | (guint) g_ascii_xdigit_value (p[i]);

  return unit;
}

/* Appends what the escape at @p stands for, a backslash and what follows; gives where it ends. */
static const char *
append_escaped (GString *room, const char *p)
{
  static const char letters[] = "bfnrt";
  static const char controls[] = "\b\f\n\r\t";
  const char *letter;
  guint unit;

  if (p[1] != 'u')
    {
      letter = memchr (letters, p[1], sizeof letters - 1);
      g_string_append_c (room, letter != NULL ? controls[letter - letters] : p[1]);
      return p + 2;
    }

  unit = get_code_unit (p + 2);
  p += 6;

  /* a surrogate has its other half behind it */
  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      unit = 0x10000 + ((unit - 0xd800) << 10) + (get_code_unit (p + 2) - 0xdc00);
      p += 6;
    }
  g_string_append_unichar (room, unit);

  return p;
}

/**
 * corridor_json_slice_get_string:
 * @string: a string
 * @room: where to put it
 *
 * Returns: (transfer none): the string that is meant, in UTF-8, until @room is used again
 */
const char *
corridor_json_slice_get_string (CorridorJsonSlice string, GString *room)
{
  const char *p = string.start + 1;
  const char *end = string.end - 1;

  g_string_truncate (room, 0);
  while (p < end)
    {
      const char *escape = memchr (p, '\\', end - p);

      if (escape == NULL)
        escape = end;
      g_string_append_len (room, p, escape - p);
      p = escape < end ? append_escaped (room, escape) : end;
    }

  return room->str;
}

/**
 * corridor_json_slice_is:
 * @string: a string
 * @text: what it could mean, without control characters, quotes and backslashes
 *
 * Returns: whether @string is @text, however it is written
 */
gboolean
corridor_json_slice_is (CorridorJsonSlice string, const char *text)
{
  gsize length = strlen (text);
  g_autoptr (GString) room = NULL;

  if ((gsize) (string.end - string.start) == length + 2 && memcmp (string.start + 1, text, length) == 0)
    return TRUE;

  if (!corridor_json_slice_has_escapes (string))
    return FALSE;

  room = g_string_new (NULL);

  return strcmp (corridor_json_slice_get_string (string, room), text) == 0;
}
