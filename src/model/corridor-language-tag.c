/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-rules.h"

#include <string.h>

/* The grammar of RFC 5646, 2.1, taken apart one subtag at a time. */

typedef struct
{
  const char *start;
  gsize length;
} Subtag;

/* Tags of old that do not follow the grammar and are well-formed all the same. Those of old that do follow it
 * need no list. */
static const char *const irregular_tags[] = {
  "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",     "i-mingo",
  "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
};

/* Takes the subtag at @p, and gives where the next one is, or NULL after the last. */
static const char *
take_subtag (const char *p, Subtag *subtag)
{
  subtag->start = p;
  subtag->length = strcspn (p, "-");

  return p[subtag->length] == '-' ? p + subtag->length + 1 : NULL;
}

static gboolean
is_alpha (const Subtag *subtag, gsize min, gsize max)
{
  for (gsize i = 0; i < subtag->length; i++)
    {
      if (!g_ascii_isalpha (subtag->start[i]))
        return FALSE;
    }

  return subtag->length >= min && subtag->length <= max;
}

static gboolean
is_alphanumeric (const Subtag *subtag, gsize min, gsize max)
{
  for (gsize i = 0; i < subtag->length; i++)
    {
      if (!g_ascii_isalnum (subtag->start[i]))
        return FALSE;
    }

  return subtag->length >= min && subtag->length <= max;
}

static gboolean
is_region (const Subtag *subtag)
{
  return is_alpha (subtag, 2, 2)
         || (subtag->length == 3 && g_ascii_isdigit (subtag->start[0]) && g_ascii_isdigit (subtag->start[1])
             && g_ascii_isdigit (subtag->start[2]));
}

static gboolean
is_variant (const Subtag *subtag)
{
  return is_alphanumeric (subtag, 5, 8)
         || (is_alphanumeric (subtag, 4, 4) && g_ascii_isdigit (subtag->start[0]));
}

static gboolean
is_private_use (const Subtag *subtag)
{
  return subtag->length == 1 && g_ascii_tolower (subtag->start[0]) == 'x';
}

/* What follows an `x`, at @p: whatever of one to eight letters and digits, at least once. */
static gboolean
is_private_tail (const char *p)
{
  Subtag subtag;

  if (p == NULL)
    return FALSE;

  while (p != NULL)
    {
      p = take_subtag (p, &subtag);
      if (!is_alphanumeric (&subtag, 1, 8))
        return FALSE;
    }

  return TRUE;
}

/* Extensions, each a singleton and what belongs to it, then private use; @p is NULL where nothing is left. */
static gboolean
is_tail (const char *p)
{
  Subtag subtag;

  while (p != NULL)
    {
      guint n_parts = 0;

      p = take_subtag (p, &subtag);
      if (is_private_use (&subtag))
        return is_private_tail (p);
      if (!is_alphanumeric (&subtag, 1, 1))
        return FALSE;

      while (p != NULL)
        {
          const char *next = take_subtag (p, &subtag);

          if (!is_alphanumeric (&subtag, 2, 8))
            break;

          n_parts++;
          p = next;
        }

      if (n_parts == 0)
        return FALSE;
    }

  return TRUE;
}

typedef gboolean (*SubtagTest) (const Subtag *subtag);

static gboolean
is_extended_language (const Subtag *subtag)
{
  return is_alpha (subtag, 3, 3);
}

static gboolean
is_script (const Subtag *subtag)
{
  return is_alpha (subtag, 4, 4);
}

/* Goes over as many subtags at @p as pass the test, up to @max. */
static const char *
skip_subtags (const char *p, SubtagTest test, guint max)
{
  for (guint i = 0; p != NULL && i < max; i++)
    {
      Subtag subtag;
      const char *next = take_subtag (p, &subtag);

      if (!test (&subtag))
        break;
      p = next;
    }

  return p;
}

static gboolean
is_ordinary_tag (const char *p)
{
  Subtag language;

  p = take_subtag (p, &language);
  if (!is_alpha (&language, 2, 8))
    return FALSE;

  if (language.length <= 3)
    p = skip_subtags (p, is_extended_language, 3);
  p = skip_subtags (p, is_script, 1);
  p = skip_subtags (p, is_region, 1);
  p = skip_subtags (p, is_variant, G_MAXUINT);

  return is_tail (p);
}

/**
 * corridor_is_language_tag:
 * @text: a string
 *
 * Returns: whether it is well-formed by RFC 5646 (BCP 47): it follows the grammar, whether or not its parts
 * are registered
 */
gboolean
corridor_is_language_tag (const char *text)
{
  Subtag first;
  const char *rest = take_subtag (text, &first);

  for (gsize i = 0; i < G_N_ELEMENTS (irregular_tags); i++)
    {
      if (g_ascii_strcasecmp (text, irregular_tags[i]) == 0)
        return TRUE;
    }

  return is_private_use (&first) ? is_private_tail (rest) : is_ordinary_tag (text);
}
