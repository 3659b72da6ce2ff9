/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"
#include "corridor-query.h"

G_BEGIN_DECLS

/**
 * CorridorIndex:
 *
 * What queries ask of a library, made once for each: for each facet its values and, for each statement, the values that it holds (closed under
 * part_of in region, actor and subject); the folded words; the orders. Immutable and thread-safe.
 *
 * A value of a facet is an index from 0 to corridor_index_get_n_values() - 1. Region, actor and subject have every entity of the kind, in the
 * library's order; attribution those that occur (`author` first, if it does), section and article all, kind and status those that occur in the
 * vocabulary's order, topic those that occur, sorted by bytes.
 */
#define CORRIDOR_TYPE_INDEX (corridor_index_get_type ())
G_DECLARE_FINAL_TYPE (CorridorIndex, corridor_index, CORRIDOR, INDEX, GObject)

CorridorIndex   *corridor_index_new         (CorridorLibrary *library, GCancellable *cancellable, GError **error); /* NULL only if cancelled */
CorridorLibrary *corridor_index_get_library (CorridorIndex *self);

guint          corridor_index_get_n_values (CorridorIndex *self, CorridorFacet facet);
const char    *corridor_index_get_value_id (CorridorIndex *self, CorridorFacet facet, guint value); /* "balochistan", "proposal", "ARTICLE/SECTION" */
const char    *corridor_index_get_value_name (CorridorIndex *self, CorridorFacet facet, guint value); /* for people: a name, a translated label, a title */
/* the entity, for region, actor, subject and attribution; CORRIDOR_NONE for the rest and for the author */
guint          corridor_index_get_value_entity (CorridorIndex *self, CorridorFacet facet, guint value);
guint          corridor_index_find_value   (CorridorIndex *self, CorridorFacet facet, const char *id); /* CORRIDOR_NONE where there is none */
guint          corridor_index_find_entity_value (CorridorIndex *self, CorridorFacet facet, guint entity);
/* values in the facet that @value is directly part of, and that are directly part of it */
const guint32 *corridor_index_get_parents  (CorridorIndex *self, CorridorFacet facet, guint value, guint *n);
const guint32 *corridor_index_get_children (CorridorIndex *self, CorridorFacet facet, guint value, guint *n);
/* TRUE where some statement of the library holds it */
gboolean       corridor_index_is_value_used (CorridorIndex *self, CorridorFacet facet, guint value);

/* Checks a query against a library, for the command line and saved queries: ids and words exist, picks are unambiguous, from is not after to. The
 * message names the value and the closest that exist. */
#define CORRIDOR_QUERY_ERROR (corridor_query_error_quark ())
typedef enum
{
  CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE,
  CORRIDOR_QUERY_ERROR_AMBIGUOUS,
  CORRIDOR_QUERY_ERROR_REVERSED,
} CorridorQueryError;
GQuark   corridor_query_error_quark (void);
gboolean corridor_index_check_query (CorridorIndex *self, CorridorQuery *query, GError **error);

G_END_DECLS
