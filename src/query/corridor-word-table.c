/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-word-table.h"

#include "corridor-hash.h"
#include "corridor-word-order.h"

#include <string.h>

#define N_SLOTS_MIN 64

/* The whole hash, so that a word in another's place need not be looked at to know that it is another. */
typedef struct
{
  guint32 number; /* a word's number + 1, or 0 */
  guint32 hash;
} Slot;

struct _CorridorWordTable
{
  GString *bytes;  /* the words, each followed by NUL */
  GArray *offsets; /* gsize: where in the bytes each word begins, by number */
  Slot *slots;     /* by hash; NULL once sorted */
  guint n_slots;   /* a power of two */
  CorridorHashKey key;
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
  table->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  table->n_slots = N_SLOTS_MIN;
  table->slots = g_new0 (Slot, table->n_slots);
  table->key = corridor_hash_key_new ();

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
  g_array_unref (table->offsets);
  g_free (table->slots);
  g_free (table);
}

/* As long as the words stand in the order of their numbers. */
static inline gboolean
is_word (const CorridorWordTable *table, guint32 number, const char *word, gsize length)
{
  gsize offset = g_array_index (table->offsets, gsize, number);
  gsize end = number + 1 < table->offsets->len ? g_array_index (table->offsets, gsize, number + 1) : table->bytes->len;

  /* each is followed by NUL */
  return end - offset == length + 1 && memcmp (table->bytes->str + offset, word, length) == 0;
}

/* The slot that holds @word, or the free one where it belongs. */
static guint
find_slot (const CorridorWordTable *table, const char *word, gsize length, guint32 hash)
{
  guint i = hash & (table->n_slots - 1);

  while (table->slots[i].number != 0 && (table->slots[i].hash != hash || !is_word (table, table->slots[i].number - 1, word, length)))
    i = (i + 1) & (table->n_slots - 1);

  return i;
}

static void
double_slots (CorridorWordTable *table)
{
  g_autofree Slot *old = g_steal_pointer (&table->slots);
  guint n_old = table->n_slots;

  table->n_slots *= 2;
  table->slots = g_new0 (Slot, table->n_slots);

  for (guint i = 0; i < n_old; i++)
    if (old[i].number != 0)
      {
        guint j = old[i].hash & (table->n_slots - 1);

        while (table->slots[j].number != 0)
          j = (j + 1) & (table->n_slots - 1);
        table->slots[j] = old[i];
      }
}

/**
 * corridor_word_table_add:
 * @table: a table that has not been sorted
 * @word: a word, without NUL
 * @length: its length in bytes
 *
 * Returns: the number of @word: from 0, in the order in which they came
 */
guint32
corridor_word_table_add (CorridorWordTable *table, const char *word, gsize length)
{
  guint32 hash = corridor_hash (&table->key, word, length);
  guint slot = find_slot (table, word, length, hash);
  gsize offset = table->bytes->len;

  if (table->slots[slot].number != 0)
    return table->slots[slot].number - 1;

  if (table->offsets->len >= table->n_slots / 2)
    {
      double_slots (table);
      slot = find_slot (table, word, length, hash);
    }

  g_array_append_val (table->offsets, offset);
  g_string_append_len (table->bytes, word, length);
  g_string_append_c (table->bytes, '\0');
  table->slots[slot] = (Slot) { table->offsets->len, hash };

  return table->offsets->len - 1;
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
  return table->offsets->len;
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
  return table->bytes->str + g_array_index (table->offsets, gsize, number);
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
  guint n = table->offsets->len;
  GArray *offsets = g_array_sized_new (FALSE, FALSE, sizeof (gsize), n);
  guint32 *numbers = g_new (guint32, n);
  g_autofree guint32 *order = NULL;

  g_clear_pointer (&table->slots, g_free);
  order = corridor_order_words (table->bytes->str, (const gsize *) (gpointer) table->offsets->data, n);
  for (guint i = 0; i < n; i++)
    {
      numbers[order[i]] = i;
      g_array_append_val (offsets, g_array_index (table->offsets, gsize, order[i]));
    }

  g_array_unref (table->offsets);
  table->offsets = offsets;

  return numbers;
}

/* The first word that is not before @prefix; or, @beyond, that is after all that begin with it. */
static guint32
find_bound (const CorridorWordTable *table, const char *prefix, gboolean beyond)
{
  gsize length = strlen (prefix);
  guint32 low = 0, high = table->offsets->len;

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
  return *number < table->offsets->len && strcmp (corridor_word_table_get (table, *number), word) == 0;
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
