/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-saved-query.h"

G_BEGIN_DECLS

/**
 * CorridorSavedQueries:
 *
 * The queries that were saved for a library: a GListModel of #CorridorSavedQuery by name, no two of which have the same. It lies in memory; who keeps
 * it elsewhere listens to its signals.
 *
 * Properties: `problem` (nullable, translated: why what is kept elsewhere is not what is here).
 *
 * Signals: `changing` before somebody's change is made, so that what has become of them elsewhere can be taken in first, and `changed` after it.
 */
#define CORRIDOR_TYPE_SAVED_QUERIES (corridor_saved_queries_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSavedQueries, corridor_saved_queries, CORRIDOR, SAVED_QUERIES, GObject)

CorridorSavedQueries *corridor_saved_queries_new     (void);
CorridorSavedQuery   *corridor_saved_queries_find    (CorridorSavedQueries *self, const char *name); /* nullable */
/* what is kept elsewhere: this is no change of anybody's */
void                  corridor_saved_queries_set_all (CorridorSavedQueries *self, GPtrArray *queries);

/* names are taken as corridor_saved_query_clean_name() makes them; FALSE where nothing is left of one */
gboolean              corridor_saved_queries_save    (CorridorSavedQueries *self, const char *name, CorridorQuery *query);
gboolean              corridor_saved_queries_rename  (CorridorSavedQueries *self, const char *name, const char *new_name);
gboolean              corridor_saved_queries_remove  (CorridorSavedQueries *self, const char *name);

const char           *corridor_saved_queries_get_problem (CorridorSavedQueries *self);
void                  corridor_saved_queries_set_problem (CorridorSavedQueries *self, const char *problem);

G_END_DECLS
