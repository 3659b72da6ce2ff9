/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the scan and the locator have in common: private to them. All of it works on [p, end) and never reads
 * at end, as a text need not end in NUL. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* What ended the reading of a string, if not its closing quote. */
typedef enum
{
  CORRIDOR_JSON_STRING_WHOLE,
  CORRIDOR_JSON_STRING_UNENDED,   /* the text ends first */
  CORRIDOR_JSON_STRING_CONTROL,   /* a control character as such */
  CORRIDOR_JSON_STRING_ESCAPE,    /* no such escape */
  CORRIDOR_JSON_STRING_HEX,       /* \u without four hexadecimal digits */
  CORRIDOR_JSON_STRING_SURROGATE, /* half of a pair */
  CORRIDOR_JSON_STRING_NUL,
  CORRIDOR_JSON_STRING_ENCODING,  /* no UTF-8 */
} CorridorJsonStringEnd;

typedef enum
{
  CORRIDOR_JSON_NUMBER_GOOD,
  CORRIDOR_JSON_NUMBER_MALFORMED,
  CORRIDOR_JSON_NUMBER_BEYOND, /* no finite binary64 */
} CorridorJsonNumberEnd;

CorridorJsonStringEnd corridor_json_string_read   (const guint8 **p, const guint8 *end, gboolean *escaped);
const guint8         *corridor_json_string_skip   (const guint8 *p, const guint8 *end);
void                  corridor_json_string_decode (const guint8 *p, const guint8 *end, GString *decoded);
CorridorJsonNumberEnd corridor_json_number_read   (const guint8 **p, const guint8 *end);

/* The length of the UTF-8 character at @p, which is not @end; 0 where there is none (overlong forms, surrogates
 * and what is beyond U+10FFFF are none). */
static inline gsize
corridor_json_utf8_length (const guint8 *p, const guint8 *end)
{
  const gsize n = end - p;
  const guint8 lead = p[0];

#define IS_CONTINUATION(byte) (((byte) & 0xc0) == 0x80)
  if (lead < 0x80)
    return 1;
  if (lead < 0xc2 || lead > 0xf4 || n < 2 || !IS_CONTINUATION (p[1]))
    return 0;
  if (lead < 0xe0)
    return 2;
  if (n < 3 || !IS_CONTINUATION (p[2]))
    return 0;
  if (lead < 0xf0)
    return (lead == 0xe0 && p[1] < 0xa0) || (lead == 0xed && p[1] >= 0xa0) ? 0 : 3;
  if (n < 4 || !IS_CONTINUATION (p[3]))
    return 0;
  return (lead == 0xf0 && p[1] < 0x90) || (lead == 0xf4 && p[1] >= 0x90) ? 0 : 4;
#undef IS_CONTINUATION
}

/* Eight bytes at once: a file is mostly long runs of text and of indentation. */
#define CORRIDOR_JSON_EIGHT(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static inline guint64
corridor_json_load_eight (const guint8 *p)
{
  guint64 eight;

  memcpy (&eight, p, sizeof eight);
  return eight;
}

static inline gboolean
corridor_json_is_space (guint8 c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static inline const guint8 *
corridor_json_skip_space (const guint8 *p, const guint8 *end)
{
  while (p < end && corridor_json_is_space (*p))
    {
      p++;
      while (end - p >= 8 && corridor_json_load_eight (p) == CORRIDOR_JSON_EIGHT (' '))
        p += 8;
    }

  return p;
}

static inline gboolean
corridor_json_has_bom (const guint8 *p, const guint8 *end)
{
  return end - p >= 3 && p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf;
}

G_END_DECLS
