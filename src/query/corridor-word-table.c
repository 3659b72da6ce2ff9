/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-word-table.h"

#include <stdlib.h>
#include <string.h>

#define N_SLOTS_MIN 1024

typedef struct
{
  gsize offset; /* in the bytes */
  guint32 length;
  guint32 hash;
} Entry;

struct _CorridorWordTable
{
  GString *bytes;  /* the words, each followed by NUL */
  GArray *entries; /* of Entry, by number */
  guint32 *slots;  /* by hash: a word's number + 1, or 0; NULL once sorted */
  guint n_slots;   /* a power of two */
  guint64 key[2];
};

/**
 * corridor_word_table_new:
 *
 * Returns: (transfer full): a table without words
 */
CorridorWordTable *
corridor_word_table_new (void)
{
  CorridorWordTable *table = g_new0 (CorridorWordTable, 1);

  table->bytes = g_string_new (NULL);
  table->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  table->n_slots = N_SLOTS_MIN;
  table->slots = g_new0 (guint32, table->n_slots);
  for (guint i = 0; i < 2; i++)
    table->key[i] = (guint64) g_random_int () << 32 | g_random_int ();

  return table;
}

/**
 * corridor_word_table_free:
 * @table: (transfer full) (nullable): a table
 */
void
corridor_word_table_free (CorridorWordTable *table)
{
  if (table == NULL)
    return;

  g_string_free (table->bytes, TRUE);
  g_array_unref (table->entries);
  g_free (table->slots);
  g_free (table);
}

static inline guint64
rotate (guint64 x, guint n)
{
  return x << n | x >> (64 - n);
}

static inline void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

/* SipHash-1-3. The words come from files, whose author must not be able to choose words that all fall into
 * one place. */
static guint32
hash_word (const CorridorWordTable *table, const char *word, gsize length)
{
  guint64 v[4] = { table->key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
                   table->key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
                   table->key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
                   table->key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573) };
  guint64 last = (guint64) length << 56;
  guint64 block;
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      memcpy (&block, word + i, 8);
      v[3] ^= block;
      mix (v);
      v[0] ^= block;
    }

  for (guint shift = 0; i < length; i++, shift += 8)
    last |= (guint64) (guchar) word[i] << shift;
  v[3] ^= last;
  mix (v);
  v[0] ^= last;

  v[2] ^= 0xff;
  mix (v);
  mix (v);
  mix (v);

  return (guint32) (v[0] ^ v[1] ^ v[2] ^ v[3]);
}

/* The slot that holds @word, or the free one where it belongs. */
static guint
find_slot (const CorridorWordTable *table, const char *word, gsize length, guint32 hash)
{
  guint slot = hash & (table->n_slots - 1);

  while (table->slots[slot] != 0)
    {
      const Entry *entry = &g_array_index (table->entries, Entry, table->slots[slot] - 1);

      if (entry->hash == hash && entry->length == length
          && memcmp (table->bytes->str + entry->offset, word, length) == 0)
        break;
      slot = (slot + 1) & (table->n_slots - 1);
    }

  return slot;
}

static void
double_slots (CorridorWordTable *table)
{
  g_free (table->slots);
  table->n_slots *= 2;
  table->slots = g_new0 (guint32, table->n_slots);

  for (guint i = 0; i < table->entries->len; i++)
    {
      guint slot = g_array_index (table->entries, Entry, i).hash & (table->n_slots - 1);

      while (table->slots[slot] != 0)
        slot = (slot + 1) & (table->n_slots - 1);
      table->slots[slot] = i + 1;
    }
}

/**
 * corridor_word_table_add:
 * @table: a table that has not been sorted
 * @word: a word
 * @length: its length in bytes
 *
 * Returns: the number of @word: from 0, in the order in which they came
 */
guint32
corridor_word_table_add (CorridorWordTable *table, const char *word, gsize length)
{
  guint32 hash = hash_word (table, word, length);
  guint slot = find_slot (table, word, length, hash);
  Entry entry;

  if (table->slots[slot] != 0)
    return table->slots[slot] - 1;

  if (table->entries->len >= table->n_slots / 2)
    {
      double_slots (table);
      slot = find_slot (table, word, length, hash);
    }

  entry = (Entry) { table->bytes->len, (guint32) length, hash };
  g_array_append_val (table->entries, entry);
  g_string_append_len (table->bytes, word, length);
  g_string_append_c (table->bytes, '\0');
  table->slots[slot] = table->entries->len;

  return table->entries->len - 1;
}

/**
 * corridor_word_table_get_n:
 * @table: a table
 *
 * Returns: how many words it has
 */
guint
corridor_word_table_get_n (const CorridorWordTable *table)
{
  return table->entries->len;
}

/**
 * corridor_word_table_get:
 * @table: a table
 * @number: a word's number
 *
 * Returns: the word; it lives until another is added
 */
const char *
corridor_word_table_get (const CorridorWordTable *table, guint32 number)
{
  return table->bytes->str + g_array_index (table->entries, Entry, number).offset;
}

typedef struct
{
  const char *word;
  guint32 number;
} Numbered;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Numbered *) a)->word, ((const Numbered *) b)->word);
}

/**
 * corridor_word_table_sort:
 * @table: a table
 *
 * Numbers the words anew, in the order of their bytes. No word can be added after that.
 *
 * Returns: (transfer full) (array): for each number that a word had, the one that it has now
 */
guint32 *
corridor_word_table_sort (CorridorWordTable *table)
{
  guint n = table->entries->len;
  g_autofree Numbered *words = g_new (Numbered, n);
  guint32 *numbers = g_new (guint32, n);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n);

  for (guint i = 0; i < n; i++)
    words[i] = (Numbered) { corridor_word_table_get (table, i), i };
  if (n > 0)
    qsort (words, n, sizeof (Numbered), compare_words);

  for (guint i = 0; i < n; i++)
    {
      numbers[words[i].number] = i;
      g_array_append_val (sorted, g_array_index (table->entries, Entry, words[i].number));
    }

  g_array_unref (table->entries);
  table->entries = sorted;
  g_clear_pointer (&table->slots, g_free);

  return numbers;
}

/* The first word that is not before @prefix; or, @beyond, that is after all that begin with it. */
static guint32
find_bound (const CorridorWordTable *table, const char *prefix, gboolean beyond)
{
  gsize length = strlen (prefix);
  guint32 low = 0, high = table->entries->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strncmp (corridor_word_table_get (table, middle), prefix, length);

      if (order < 0 || (beyond && order == 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * corridor_word_table_find:
 * @table: a sorted table
 * @word: a word
 * @number: (out): its number
 *
 * Returns: %TRUE if @table has @word
 */
gboolean
corridor_word_table_find (const CorridorWordTable *table, const char *word, guint32 *number)
{
  *number = find_bound (table, word, FALSE);

  /* the first of those that begin with it is the word itself, if it is there */
  return *number < table->entries->len && strcmp (corridor_word_table_get (table, *number), word) == 0;
}

/**
 * corridor_word_table_find_range:
 * @table: a sorted table
 * @prefix: the beginning of words
 * @first: (out): the first word that begins so
 * @end: (out): the word after the last of them
 */
void
corridor_word_table_find_range (const CorridorWordTable *table,
                                const char *prefix,
                                guint32 *first,
                                guint32 *end)
{
  *first = find_bound (table, prefix, FALSE);
  *end = find_bound (table, prefix, TRUE);
}
