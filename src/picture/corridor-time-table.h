/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"
#include "corridor-time-scale.h"

G_BEGIN_DECLS

/**
 * CorridorTimeTable:
 *
 * The dates of a library's statements, by their beginning and by their end: made once for each library. A
 * dated statement has a rank in either order, from 0; what has an open or unknown beginning comes first in
 * the one, what has such an end last in the other. Immutable, reference counted and thread-safe.
 */
typedef struct
{
  CorridorLibrary *library;
  guint n_statements;
  guint n_dated;
  guint32 *by_begin;   /* statements in the order of their beginning: n_dated */
  guint32 *begin_rank; /* of each statement, CORRIDOR_NONE where it is undated: n_statements */
  guint32 *end_rank;   /* likewise, in the order of the ends */
  gint64 *begins;      /* the first days, sorted: n_dated */
  gint64 *ends;        /* the last days, sorted: n_dated */
  gboolean has_open_end;

  /*< private >*/
  gatomicrefcount ref_count;
} CorridorTimeTable;

CorridorTimeTable *corridor_time_table_new   (CorridorIndex *index);
CorridorTimeTable *corridor_time_table_ref   (CorridorTimeTable *table);
void               corridor_time_table_unref (CorridorTimeTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTimeTable, corridor_time_table_unref)

/* how many begin before @day, and how many end before it */
guint    corridor_time_table_count_begun (const CorridorTimeTable *table, double day);
guint    corridor_time_table_count_ended (const CorridorTimeTable *table, double day);
/* the day of publication where all articles share one, else FALSE */
gboolean corridor_time_table_get_published (const CorridorTimeTable *table, double *day);
/* the whole years around all known days with room beside them, and the part of them to look at first */
void     corridor_time_table_get_extent  (const CorridorTimeTable *table, CorridorTimeExtent *extent,
                                          double *first, double *last);

G_END_DECLS
