/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-id-table.h"

#include <string.h>

#define MIN_SLOTS 16

struct _CorridorIdTable
{
  guint32 *slots; /* an index plus 1, or 0 where nothing is */
  gsize n_slots;  /* a power of two */
  gsize n_used;
  gsize record_size;
  guint64 seed;
};

static const char *
get_id (const CorridorIdTable *table, gconstpointer records, guint32 index)
{
  return *(const char *const *) ((const char *) records + table->record_size * index);
}

/* Ids come from files that may be hostile: with a seed that nobody knows, nobody can make a million that
 * share a slot, as can be done with g_str_hash(). */
static guint64
hash_id (const CorridorIdTable *table, const char *id)
{
  guint64 hash = table->seed;
  gsize length = strlen (id);

  for (gsize i = 0; i < length; i += sizeof (guint64))
    {
      guint64 word = 0;

      memcpy (&word, id + i, MIN (sizeof word, length - i));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }

  hash = (hash ^ length ^ (table->seed << 7)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  return hash ^ (hash >> 32);
}

/* The slot that holds @id, or the free one that would. */
static gsize
find_slot (const CorridorIdTable *table, gconstpointer records, const char *id)
{
  gsize slot = hash_id (table, id) & (table->n_slots - 1);

  while (table->slots[slot] != 0 && strcmp (get_id (table, records, table->slots[slot] - 1), id) != 0)
    slot = (slot + 1) & (table->n_slots - 1);

  return slot;
}

static void
grow (CorridorIdTable *table, gconstpointer records)
{
  g_autofree guint32 *old_slots = g_steal_pointer (&table->slots);
  gsize n_old_slots = table->n_slots;

  table->n_slots *= 2;
  table->slots = g_new0 (guint32, table->n_slots);

  for (gsize i = 0; i < n_old_slots; i++)
    {
      if (old_slots[i] != 0)
        table->slots[find_slot (table, records, get_id (table, records, old_slots[i] - 1))] = old_slots[i];
    }
}

/**
 * corridor_id_table_new:
 * @record_size: the bytes from one record to the next
 *
 * Returns: (transfer full): a table that knows no record
 */
CorridorIdTable *
corridor_id_table_new (gsize record_size)
{
  CorridorIdTable *table = g_new0 (CorridorIdTable, 1);

  table->record_size = record_size;
  table->n_slots = MIN_SLOTS;
  table->slots = g_new0 (guint32, table->n_slots);
  table->seed = ((guint64) g_random_int () << 32) | g_random_int ();

  return table;
}

/**
 * corridor_id_table_free:
 * @table: (transfer full): a table
 */
void
corridor_id_table_free (CorridorIdTable *table)
{
  g_free (table->slots);
  g_free (table);
}

/**
 * corridor_id_table_add:
 * @table: a table
 * @records: the array that its indices are of
 * @index: one of its records
 *
 * Makes a record known by its id, unless another has the id already.
 *
 * Returns: the index of the record that has the id: @index where it is new
 */
guint32
corridor_id_table_add (CorridorIdTable *table, gconstpointer records, guint32 index)
{
  gsize slot = find_slot (table, records, get_id (table, records, index));

  if (table->slots[slot] != 0)
    return table->slots[slot] - 1;

  table->slots[slot] = index + 1;
  table->n_used++;
  if (table->n_used * 2 > table->n_slots)
    grow (table, records);

  return index;
}

/**
 * corridor_id_table_find:
 * @table: a table
 * @records: the array that its indices are of
 * @id: an id
 *
 * Returns: the index of the record with @id, or %CORRIDOR_NONE
 */
guint32
corridor_id_table_find (const CorridorIdTable *table, gconstpointer records, const char *id)
{
  gsize slot = find_slot (table, records, id);

  return table->slots[slot] == 0 ? CORRIDOR_NONE : table->slots[slot] - 1;
}
