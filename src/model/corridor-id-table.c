/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-id-table.h"

#include "corridor-hash.h"

#include <string.h>

#define MIN_SLOTS 16

/* The whole hash, so that a record in another's place need not be looked at to know that it is another. */
typedef struct
{
  guint32 index; /* plus 1, or 0 where nothing is */
  guint32 hash;
} Slot;

struct _CorridorIdTable
{
  Slot *slots;
  gsize n_slots; /* a power of two */
  gsize n_used;
  gsize record_size;
  CorridorHashKey key;
};

static const char *
get_id (const CorridorIdTable *table, gconstpointer records, guint32 index)
{
  return *(const char *const *) ((const char *) records + table->record_size * index);
}

/* The slot that holds @id, or the free one that would. */
static gsize
find_slot (const CorridorIdTable *table, gconstpointer records, const char *id, guint32 hash)
{
  gsize i = hash & (table->n_slots - 1);

  while (table->slots[i].index != 0
         && (table->slots[i].hash != hash || strcmp (get_id (table, records, table->slots[i].index - 1), id) != 0))
    i = (i + 1) & (table->n_slots - 1);

  return i;
}

static void
grow (CorridorIdTable *table)
{
  g_autofree Slot *old_slots = g_steal_pointer (&table->slots);
  gsize n_old_slots = table->n_slots;

  table->n_slots *= 2;
  table->slots = g_new0 (Slot, table->n_slots);

  for (gsize i = 0; i < n_old_slots; i++)
    {
      gsize slot = old_slots[i].hash & (table->n_slots - 1);

      if (old_slots[i].index == 0)
        continue;
      while (table->slots[slot].index != 0)
        slot = (slot + 1) & (table->n_slots - 1);
      table->slots[slot] = old_slots[i];
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
  table->slots = g_new0 (Slot, table->n_slots);
  table->key = corridor_hash_key_new ();

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
  const char *id = get_id (table, records, index);
  guint32 hash = corridor_hash (&table->key, id, strlen (id));
  gsize slot = find_slot (table, records, id, hash);

  if (table->slots[slot].index != 0)
    return table->slots[slot].index - 1;

  table->slots[slot] = (Slot) { index + 1, hash };
  table->n_used++;
  if (table->n_used * 2 > table->n_slots)
    grow (table);

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
  gsize slot = find_slot (table, records, id, corridor_hash (&table->key, id, strlen (id)));

  return table->slots[slot].index == 0 ? CORRIDOR_NONE : table->slots[slot].index - 1;
}
