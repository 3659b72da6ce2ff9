/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorWordTable:
 *
 * Gives each different word a number. Once all are in, they are sorted: then a word's number is its place by
 * bytes, and the words that begin with the same letters are a range of numbers.
 */
typedef struct _CorridorWordTable CorridorWordTable;
CorridorWordTable *corridor_word_table_new        (void);
void               corridor_word_table_free       (CorridorWordTable *table);
guint32            corridor_word_table_add        (CorridorWordTable *table, const char *word, gsize length);
guint              corridor_word_table_get_n      (const CorridorWordTable *table);
const char        *corridor_word_table_get        (const CorridorWordTable *table, guint32 number);
/* no word can be added after that; gives the new number of each old one */
guint32           *corridor_word_table_sort       (CorridorWordTable *table);
/* these two only after sorting */
gboolean           corridor_word_table_find       (const CorridorWordTable *table, const char *word,
                                                   guint32 *number);
void               corridor_word_table_find_range (const CorridorWordTable *table, const char *prefix,
                                                   guint32 *first, guint32 *end);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorWordTable, corridor_word_table_free)

G_END_DECLS
