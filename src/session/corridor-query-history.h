/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query.h"

G_BEGIN_DECLS

/* How many steps can be undone. */
#define CORRIDOR_QUERY_HISTORY_MAX 200
/* Steps with one merge key that follow each other within this time are one: a word that is typed (microseconds). */
#define CORRIDOR_QUERY_HISTORY_MERGE_TIME (2 * G_USEC_PER_SEC)

/**
 * CorridorQueryState:
 * @query: what is asked
 * @paused: a query of the filters that are kept but not asked
 *
 * What undo goes back to.
 */
typedef struct
{
  CorridorQuery *query;
  CorridorQuery *paused;
} CorridorQueryState;

/**
 * CorridorQueryHistory:
 *
 * The changes of a query that can be undone and redone, each with the words for it. Holds no query but those of its steps.
 */
typedef struct _CorridorQueryHistory CorridorQueryHistory;

CorridorQueryHistory *corridor_query_history_new   (void);
void                  corridor_query_history_free  (CorridorQueryHistory *self);
void                  corridor_query_history_clear (CorridorQueryHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorQueryHistory, corridor_query_history_free)

/* @now: monotonic time, microseconds */
void           corridor_query_history_add      (CorridorQueryHistory *self, const CorridorQueryState *before,
                                                const CorridorQueryState *after, const char *label, const char *merge, gint64 now);
/* Where to go (transfer none), until the next change; NULL where there is no step */
const CorridorQueryState *corridor_query_history_undo (CorridorQueryHistory *self);
const CorridorQueryState *corridor_query_history_redo (CorridorQueryHistory *self);
/* What the next undo or redo would take back or do again; NULL where there is none */
const char    *corridor_query_history_get_undo (CorridorQueryHistory *self);
const char    *corridor_query_history_get_redo (CorridorQueryHistory *self);

G_END_DECLS
