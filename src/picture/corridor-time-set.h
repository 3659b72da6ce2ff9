/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-table.h"

G_BEGIN_DECLS

/**
 * CorridorTimeSet:
 *
 * Some of a table's statements: the result, or a lane. It answers how many of them touch a stretch of time in
 * a time that does not grow with their number, and names those that do in a time that grows with what it
 * names. One bit a statement in either order of the table, with cumulative counts.
 */
typedef struct _CorridorTimeSet CorridorTimeSet;

CorridorTimeSet *corridor_time_set_new  (CorridorTimeTable *table);
void             corridor_time_set_free (CorridorTimeSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTimeSet, corridor_time_set_free)

/* Adds a statement; an undated one is left out. After the last, corridor_time_set_seal() must be called
 * once. */
void  corridor_time_set_add     (CorridorTimeSet *set, guint statement);
void  corridor_time_set_seal    (CorridorTimeSet *set);

guint corridor_time_set_get_n   (const CorridorTimeSet *set);
/* those whose span touches the time from the beginning of @first to before @end */
guint corridor_time_set_count   (const CorridorTimeSet *set, double first, double end);
/* appends the statements (guint32) that do, by their beginning, at most @most of them; TRUE if that was
 * all */
gboolean corridor_time_set_collect (const CorridorTimeSet *set, double first, double end, guint most,
                                    GArray *statements);

G_END_DECLS
