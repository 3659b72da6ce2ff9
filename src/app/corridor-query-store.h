/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"
#include "corridor-saved-queries.h"

G_BEGIN_DECLS

/**
 * CorridorQueryStore:
 *
 * Where saved queries are kept: a folder with a file for each library. A change is written at once, whole or not at all. A file that is not understood
 * is set aside under another name, never written over.
 */
#define CORRIDOR_TYPE_QUERY_STORE (corridor_query_store_get_type ())
G_DECLARE_FINAL_TYPE (CorridorQueryStore, corridor_query_store, CORRIDOR, QUERY_STORE, GObject)

CorridorQueryStore   *corridor_query_store_new  (GFile *folder);
/* The saved queries of what @load opened (@files, as they were named). Windows that show the same library have the same. */
CorridorSavedQueries *corridor_query_store_open (CorridorQueryStore *self, CorridorLoad *load, GPtrArray *files);

G_END_DECLS
