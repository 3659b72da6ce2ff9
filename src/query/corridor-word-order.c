/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts words in order, many of them, all over the memory: a quicksort of the words' numbers by eight bytes of each at a time, which stand
 * beside the numbers, so that the words themselves are hardly looked at. It takes no further room. */

#include "corridor-word-order.h"

#include <string.h>

/* Up to how many words are sorted by putting each in its place among those before it */
#define N_FEW 16

#define N_BYTES 8

typedef struct
{
  guint64 bytes; /* those that can differ first, by their weight; 0 where the word has ended */
  guint32 number;
} Word;

typedef struct
{
  const char *bytes;
  const gsize *offsets;
} Words;

/* What follows the first @start bytes of a word that has as many. */
static inline const char *
get_rest (const Words *all, const Word *word, gsize start)
{
  return all->bytes + all->offsets[word->number] + start;
}

static void
set_bytes (const Words *all, Word *words, guint n, gsize start)
{
  for (guint i = 0; i < n; i++)
    {
      const char *p = get_rest (all, &words[i], start);

      words[i].bytes = 0;
      for (guint k = 0; k < N_BYTES; k++)
        {
          words[i].bytes = words[i].bytes << 8 | (guchar) *p;
          p += *p != '\0';
        }
    }
}

static inline gboolean
stands_before (const Words *all, const Word *a, const Word *b, gsize start)
{
  if (a->bytes != b->bytes)
    return a->bytes < b->bytes;

  /* no two words are the same, so these go on */
  return strcmp (get_rest (all, a, start + N_BYTES), get_rest (all, b, start + N_BYTES)) < 0;
}

static void
sort_few (const Words *all, Word *words, guint n, gsize start)
{
  for (guint i = 1; i < n; i++)
    {
      Word word = words[i];
      guint j = i;

      for (; j > 0 && stands_before (all, &word, &words[j - 1], start); j--)
        words[j] = words[j - 1];
      words[j] = word;
    }
}

/* Puts the words before, with and after the bytes of one of them behind one another. It is chosen by chance: the author of a file must not
 * be able to choose one that leaves all others on one side. */
static void
divide (Word *words, guint n, guint *n_before, guint *n_with)
{
  guint64 pivot = words[g_random_int () % n].bytes;
  guint before = 0, end = n;

  for (guint i = 0; i < end;)
    {
      Word word = words[i];

      if (word.bytes < pivot)
        {
          words[i++] = words[before];
          words[before++] = word;
        }
      else if (word.bytes > pivot)
        {
          words[i] = words[--end];
          words[end] = word;
        }
      else
        i++;
    }

  *n_before = before;
  *n_with = end - before;
}

typedef struct
{
  Word *words;
  guint n;
  gsize start;
} Part;

/* Sorts words that are equal up to @start, where their bytes are from. */
static void
sort (const Words *all, Word *words, guint n, gsize start)
{
  while (n > N_FEW)
    {
      guint n_before, n_with, largest = 0;
      Part parts[3];

      divide (words, n, &n_before, &n_with);
      parts[0] = (Part) { words, n_before, start };
      parts[1] = (Part) { words + n_before, n_with, start + N_BYTES };
      parts[2] = (Part) { words + n_before + n_with, n - n_before - n_with, start };
      if (n_with > 1)
        set_bytes (all, parts[1].words, n_with, parts[1].start);

      /* the largest is done here: so this is never deeper in itself than the number of words has bits, however long the words are */
      for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
        if (parts[i].n > parts[largest].n)
          largest = i;
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (i != largest)
          sort (all, parts[i].words, parts[i].n, parts[i].start);
      words = parts[largest].words;
      n = parts[largest].n;
      start = parts[largest].start;
    }

  sort_few (all, words, n, start);
}

/**
 * corridor_order_words:
 * @bytes: words, each ending in NUL, no two the same
 * @offsets: (array length=n): where in @bytes each begins
 * @n: how many there are
 *
 * Returns: (transfer full) (array length=n): the numbers of the words, in the order of their bytes
 */
guint32 *
corridor_order_words (const char *bytes, const gsize *offsets, guint n)
{
  const Words all = { bytes, offsets };
  g_autofree Word *words = g_new (Word, n);
  guint32 *order = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    words[i].number = i;
  set_bytes (&all, words, n, 0);
  sort (&all, words, n, 0);
  for (guint i = 0; i < n; i++)
    order[i] = words[i].number;

  return order;
}
