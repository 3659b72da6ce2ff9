/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-pointer.h"

#include <string.h>

/* More digits than the elements of any array need, and few enough not to overflow. */
#define MAX_INDEX_DIGITS 18

/* The index that RFC 6901 takes @text for: digits without a leading zero. */
static gint64
parse_index (const char *text, gsize length)
{
  gint64 index = 0;

  if (length == 0 || length > MAX_INDEX_DIGITS || (text[0] == '0' && length > 1))
    return -1;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      index = index * 10 + (text[i] - '0');
    }

  return index;
}

/**
 * corridor_json_token_make:
 * @text: a member's name, which must outlive the token
 * @length: its length in bytes
 *
 * Returns: the token that stands for the name
 */
CorridorJsonToken
corridor_json_token_make (const char *text, gsize length)
{
  return (CorridorJsonToken){ text, length, parse_index (text, length) };
}

/**
 * corridor_json_token_compare:
 * @a: a token
 * @b: another
 *
 * Orders tokens so that those of an array's elements come first and in the elements' order.
 *
 * Returns: less than, equal to or more than 0, as @a stands before, with or after @b
 */
int
corridor_json_token_compare (const CorridorJsonToken *a, const CorridorJsonToken *b)
{
  int result;

  if (a->index != b->index)
    {
      if (a->index < 0 || b->index < 0)
        return a->index < 0 ? 1 : -1;
      return a->index < b->index ? -1 : 1;
    }
  if (a->index >= 0)
    return 0;

  result = memcmp (a->text, b->text, MIN (a->length, b->length));
  if (result != 0 || a->length == b->length)
    return result;

  return a->length < b->length ? -1 : 1;
}

/* Puts what ~0 and ~1 stand for in their place; gives the length that is left, or -1 for another ~. */
static gssize
unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      char c = *from;

      if (c == '~')
        {
          c = *++from;
          if (c != '0' && c != '1')
            return -1;
          c = c == '0' ? '~' : '/';
        }
      *to++ = c;
    }

  return to - text;
}

/**
 * corridor_json_pointer_parse:
 * @pointer: (out): is filled, to be cleared with corridor_json_pointer_clear() in any case
 * @string: a JSON Pointer
 *
 * Takes a pointer apart.
 *
 * Returns: whether @string is a pointer
 */
gboolean
corridor_json_pointer_parse (CorridorJsonPointer *pointer, const char *string)
{
  char *p;

  *pointer = (CorridorJsonPointer){ 0 };

  if (*string == '\0')
    return TRUE;
  if (*string != '/')
    return FALSE;

  pointer->text = g_strdup (string);
  for (p = pointer->text; *p != '\0'; p++)
    if (*p == '/')
      {
        *p = '\0';
        pointer->n_tokens++;
      }

  pointer->tokens = g_new (CorridorJsonToken, pointer->n_tokens);
  p = pointer->text + 1;
  for (guint i = 0; i < pointer->n_tokens; i++)
    {
      const gsize written = strlen (p);
      const gssize length = unescape (p);

      if (length < 0)
        return FALSE;
      pointer->tokens[i] = corridor_json_token_make (p, length);
      p += written + 1;
    }

  return TRUE;
}

/**
 * corridor_json_pointer_compare:
 * @a: a pointer
 * @b: another
 *
 * Orders pointers as a walk through a tree comes to what they point to: those that go through one value are
 * neighbours, and the pointer to the value itself is the first of them.
 *
 * Returns: less than, equal to or more than 0, as @a stands before, with or after @b
 */
int
corridor_json_pointer_compare (const CorridorJsonPointer *a, const CorridorJsonPointer *b)
{
  const guint n = MIN (a->n_tokens, b->n_tokens);

  for (guint i = 0; i < n; i++)
    {
      const int result = corridor_json_token_compare (&a->tokens[i], &b->tokens[i]);

      if (result != 0)
        return result;
    }

  return a->n_tokens < b->n_tokens ? -1 : a->n_tokens > b->n_tokens;
}

/**
 * corridor_json_pointer_clear:
 * @pointer: a pointer
 *
 * Frees what it holds.
 */
void
corridor_json_pointer_clear (CorridorJsonPointer *pointer)
{
  g_clear_pointer (&pointer->text, g_free);
  g_clear_pointer (&pointer->tokens, g_free);
}
