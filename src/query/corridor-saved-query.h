/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query.h"

G_BEGIN_DECLS

/* The longest name that a saved query has, in code points. */
#define CORRIDOR_SAVED_QUERY_NAME_MAX 120

/**
 * CorridorSavedQuery:
 *
 * A query that somebody gave a name. Immutable. Properties: `name`, `query`.
 */
#define CORRIDOR_TYPE_SAVED_QUERY (corridor_saved_query_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSavedQuery, corridor_saved_query, CORRIDOR, SAVED_QUERY, GObject)

CorridorSavedQuery *corridor_saved_query_new       (const char *name, CorridorQuery *query);
const char         *corridor_saved_query_get_name  (CorridorSavedQuery *self);
CorridorQuery      *corridor_saved_query_get_query (CorridorSavedQuery *self);

/* @name as a saved query has it: one line, without space at its ends, not too long; NULL where nothing is left */
char               *corridor_saved_query_clean_name (const char *name);

G_END_DECLS
