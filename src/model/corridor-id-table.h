/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorIdTable:
 *
 * Finds records of one array by their id, which is each record's first member (a `const char *`): sixteen
 * to 32 bytes a record, since it stands for indices only, and proof against ids made to collide. The array is
 * given with each call, for it may move as it grows.
 */
typedef struct _CorridorIdTable CorridorIdTable;

CorridorIdTable *corridor_id_table_new (gsize record_size);
void corridor_id_table_free (CorridorIdTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorIdTable, corridor_id_table_free)

guint32 corridor_id_table_add (CorridorIdTable *table, gconstpointer records, guint32 index);
guint32 corridor_id_table_find (const CorridorIdTable *table, gconstpointer records, const char *id);

G_END_DECLS
