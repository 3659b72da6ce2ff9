/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-vocabulary.h"

#include <string.h>

/* Nobody mistypes a word of this length, and the work is the product of two lengths: what is longer is not
 * compared. */
#define MAX_BYTES 128

/* How much of a word must have been typed for what begins with it to be meant. */
#define MIN_PREFIX 2

typedef struct
{
  gunichar chars[MAX_BYTES];
  guint length;
} Characters;

/* The characters of @word, without case. Fails for what is too long or not UTF-8; looks at no more than the
 * bound. */
static gboolean
get_characters (const char *word, Characters *characters)
{
  gsize n_bytes = strnlen (word, MAX_BYTES + 1);

  if (n_bytes > MAX_BYTES || !g_utf8_validate (word, n_bytes, NULL))
    return FALSE;

  characters->length = 0;
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    characters->chars[characters->length++] = g_unichar_tolower (g_utf8_get_char (p));

  return TRUE;
}

static gboolean
has_prefix (const Characters *characters, const Characters *prefix)
{
  return prefix->length >= MIN_PREFIX && prefix->length <= characters->length
         && memcmp (characters->chars, prefix->chars, prefix->length * sizeof (gunichar)) == 0;
}

/* The number of characters to insert, leave out, replace or swap with their neighbour to make @b of @a;
 * anything above @limit where it is above @limit. */
static guint
get_distance (const Characters *a, const Characters *b, guint limit)
{
  guint rows[3][MAX_BYTES + 1];
  guint *before_last = rows[0], *last = rows[1], *row = rows[2];
  guint last_best = 0;

  if (MAX (a->length, b->length) - MIN (a->length, b->length) > limit)
    return limit + 1;

  for (guint j = 0; j <= b->length; j++)
    last[j] = j;

  for (guint i = 1; i <= a->length; i++)
    {
      guint best = i;
      guint *recycled = before_last;

      row[0] = i;
      for (guint j = 1; j <= b->length; j++)
        {
          gboolean same = a->chars[i - 1] == b->chars[j - 1];

          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
          if (i > 1 && j > 1 && a->chars[i - 1] == b->chars[j - 2] && a->chars[i - 2] == b->chars[j - 1])
            row[j] = MIN (row[j], before_last[j - 2] + 1);
          best = MIN (best, row[j]);
        }

      /* a swap reaches back two rows, so that one bad row alone decides nothing */
      if (best > limit && last_best > limit)
        return limit + 1;

      last_best = best;
      before_last = last;
      last = row;
      row = recycled;
    }

  return last[b->length];
}

/* The nearest of @words, if it is within @limit; else what begins with @wanted. */
static const char *
find_nearest (const Characters *wanted, const char *const *words, guint limit)
{
  const char *nearest = NULL;
  const char *completed = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      Characters candidate;
      guint distance;

      if (!get_characters (words[i], &candidate))
        continue;

      distance = get_distance (wanted, &candidate, limit);
      if (distance <= limit)
        {
          nearest = words[i];
          if (distance == 0)
            break;

          /* only what is nearer still can take its place */
          limit = distance - 1;
        }
      else if (completed == NULL && has_prefix (&candidate, wanted))
        completed = words[i];
    }

  return nearest != NULL ? nearest : completed;
}

/**
 * corridor_suggest:
 * @word: a word that is not one of @words
 * @words: (array zero-terminated=1): those that it could have been
 *
 * Finds what somebody meant who wrote @word: the nearest of @words by the number of mistakes (a character too
 * many, too few, wrong, or swapped with its neighbour; case is none), if these are no more than one in three
 * characters; failing that, the first that begins with @word. The first wins among equals. A word of more
 * than 128 bytes is like nothing.
 *
 * Returns: (nullable): one of @words, or %NULL where none is near enough to suggest
 */
const char *
corridor_suggest (const char *word, const char *const *words)
{
  Characters wanted;

  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return get_characters (word, &wanted) ? find_nearest (&wanted, words, (wanted.length + 1) / 3) : NULL;
}

/**
 * corridor_suggest_any:
 * @word: a word that is not one of @words
 * @words: (array zero-terminated=1): those that it could have been
 *
 * Finds the nearest of @words as corridor_suggest() does, however far it is.
 *
 * Returns: (nullable): one of @words, or %NULL where there is none, or @word is too long to be compared
 */
const char *
corridor_suggest_any (const char *word, const char *const *words)
{
  Characters wanted;

  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return get_characters (word, &wanted) ? find_nearest (&wanted, words, MAX_BYTES) : NULL;
}
