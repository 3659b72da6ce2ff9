/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-lex.h"

/* Whether one of the eight bytes is @byte. */
static inline guint64
has_byte (guint64 eight, guint8 byte)
{
  const guint64 differs = eight ^ CORRIDOR_JSON_EIGHT (byte);

  return (differs - CORRIDOR_JSON_EIGHT (0x01)) & ~differs & CORRIDOR_JSON_EIGHT (0x80);
}

/* Whether one of the eight bytes is more than a plain character of a string: a quote, a backslash, a control,
 * not ASCII. */
static inline gboolean
has_special (guint64 eight)
{
  const guint64 controls = (eight - CORRIDOR_JSON_EIGHT (0x20)) & ~eight;

  return ((eight | controls) & CORRIDOR_JSON_EIGHT (0x80)) != 0 || has_byte (eight, '"') != 0
         || has_byte (eight, '\\') != 0;
}

static inline gboolean
is_special (guint8 c)
{
  return c < 0x20 || c >= 0x80 || c == '"' || c == '\\';
}

/* The value of the four hexadecimal digits at @p, -1 where they are not all there. */
static int
get_hex (const guint8 *p, const guint8 *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;

  for (guint i = 0; i < 4; i++)
    {
      const int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

static inline gboolean
is_high_surrogate (int c)
{
  return c >= 0xd800 && c <= 0xdbff;
}

static inline gboolean
is_low_surrogate (int c)
{
  return c >= 0xdc00 && c <= 0xdfff;
}

/* Reads the four digits after \u at *@p, and the other escape of a pair. */
static CorridorJsonStringEnd
read_unicode_escape (const guint8 **p, const guint8 *end)
{
  const int c = get_hex (*p, end);

  if (c < 0)
    return CORRIDOR_JSON_STRING_HEX;
  if (c == 0)
    return CORRIDOR_JSON_STRING_NUL;
  if (is_low_surrogate (c))
    return CORRIDOR_JSON_STRING_SURROGATE;

  if (is_high_surrogate (c))
    {
      if (end - *p < 6 || (*p)[4] != '\\' || (*p)[5] != 'u' || !is_low_surrogate (get_hex (*p + 6, end)))
        return CORRIDOR_JSON_STRING_SURROGATE;
      *p += 6;
    }

  *p += 4;
  return CORRIDOR_JSON_STRING_WHOLE;
}

/* Reads the escape whose backslash is at *@p; a fault leaves *@p there. */
static CorridorJsonStringEnd
read_escape (const guint8 **p, const guint8 *end)
{
  const guint8 *q = *p + 1;
  CorridorJsonStringEnd result;

  if (q == end)
    return CORRIDOR_JSON_STRING_UNENDED;

  switch (*q++)
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      break;

    case 'u':
      result = read_unicode_escape (&q, end);
      if (result != CORRIDOR_JSON_STRING_WHOLE)
        return result;
      break;

    default:
      return CORRIDOR_JSON_STRING_ESCAPE;
    }

  *p = q;
  return CORRIDOR_JSON_STRING_WHOLE;
}

/**
 * corridor_json_string_read:
 * @p: (inout): the byte after a string's opening quote; set to its closing quote, or to the character or
 * backslash that is at fault
 * @end: the text's end
 * @escaped: (out): whether there is an escape in the string
 *
 * Reads a string and everything that RFC 8259 and the format say of one.
 *
 * Returns: what ended it
 */
CorridorJsonStringEnd
corridor_json_string_read (const guint8 **p, const guint8 *end, gboolean *escaped)
{
  const guint8 *q = *p;
  CorridorJsonStringEnd result = CORRIDOR_JSON_STRING_UNENDED;

  *escaped = FALSE;

  for (;;)
    {
      while (end - q >= 8 && !has_special (corridor_json_load_eight (q)))
        q += 8;
      while (q < end && !is_special (*q))
        q++;

      /* the scripts that are written in more than ASCII come in runs too */
      while (q < end && *q >= 0x80)
        {
          const gsize length = corridor_json_utf8_length (q, end);

          if (length == 0)
            {
              *p = q;
              return CORRIDOR_JSON_STRING_ENCODING;
            }
          q += length;
        }

      if (q == end)
        break;

      if (*q == '"')
        {
          result = CORRIDOR_JSON_STRING_WHOLE;
          break;
        }
      if (*q < 0x20)
        {
          result = CORRIDOR_JSON_STRING_CONTROL;
          break;
        }
      if (*q == '\\')
        {
          *escaped = TRUE;
          result = read_escape (&q, end);
          if (result != CORRIDOR_JSON_STRING_WHOLE)
            break;
          result = CORRIDOR_JSON_STRING_UNENDED;
        }
    }

  *p = q;
  return result;
}

/**
 * corridor_json_string_skip:
 * @p: the byte after the opening quote of a string that has been found good
 * @end: the text's end
 *
 * Returns: the string's closing quote, or @end
 */
const guint8 *
corridor_json_string_skip (const guint8 *p, const guint8 *end)
{
  for (;;)
    {
      while (end - p >= 8)
        {
          const guint64 eight = corridor_json_load_eight (p);

          if (has_byte (eight, '"') != 0 || has_byte (eight, '\\') != 0)
            break;
          p += 8;
        }
      while (p < end && *p != '"' && *p != '\\')
        p++;

      if (p == end || *p == '"')
        return p;
      if (end - p < 2)
        return end;
      p += 2;
    }
}

/* Appends the character that the escape at @p, which has been found good, stands for; gives the byte after
 * it. */
static const guint8 *
decode_escape (const guint8 *p, const guint8 *end, GString *decoded)
{
  static const char controls[] = { ['b'] = '\b', ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t' };
  const guint8 c = p[1];
  int high;

  if (c != 'u')
    {
      g_string_append_c (decoded, c < sizeof controls && controls[c] != '\0' ? controls[c] : (char) c);
      return p + 2;
    }

  high = get_hex (p + 2, end);
  if (high < 0)
    return end;
  if (!is_high_surrogate (high))
    {
      g_string_append_unichar (decoded, high);
      return p + 6;
    }

  if (end - p < 12)
    return end;
  g_string_append_unichar (decoded, 0x10000 + ((high - 0xd800) << 10) + (get_hex (p + 8, end) & 0x3ff));
  return p + 12;
}

/**
 * corridor_json_string_decode:
 * @p: the byte after the opening quote of a string that has been found good
 * @end: its closing quote
 * @decoded: is set to what the string stands for
 *
 * Takes the escapes out of a string.
 */
void
corridor_json_string_decode (const guint8 *p, const guint8 *end, GString *decoded)
{
  g_string_truncate (decoded, 0);

  while (p < end)
    {
      const guint8 *backslash = memchr (p, '\\', end - p);

      if (backslash == NULL || end - backslash < 2)
        {
          g_string_append_len (decoded, (const char *) p, end - p);
          break;
        }

      g_string_append_len (decoded, (const char *) p, backslash - p);
      p = decode_escape (backslash, end, decoded);
    }
}
