/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_PART_VALUE, /* one included or excluded value */
  CORRIDOR_PART_TEXT,
  CORRIDOR_PART_DATES,
  CORRIDOR_PART_PICKS,
} CorridorPartKind;

/**
 * CorridorQueryPart:
 *
 * One filter of a query, as a chip shows it: what can be taken away by itself. Immutable. Properties: `kind`, `facet`, `choice` (of a value), `label` (the
 * dim word before: "Region"), `value-label` (the bold one: "Balochistan"), `title` (both in one sentence, for tooltips and screen readers).
 */
#define CORRIDOR_TYPE_QUERY_PART (corridor_query_part_get_type ())
G_DECLARE_FINAL_TYPE (CorridorQueryPart, corridor_query_part, CORRIDOR, QUERY_PART, GObject)

/* The parts of @query in the order in which chips stand; names come from @index (nullable: ids are shown). (element-type CorridorQueryPart) (transfer full) */
GPtrArray        *corridor_query_list_parts          (CorridorQuery *query, CorridorIndex *index);
CorridorPartKind  corridor_query_part_get_kind       (CorridorQueryPart *self);
CorridorFacet     corridor_query_part_get_facet      (CorridorQueryPart *self);
CorridorChoice    corridor_query_part_get_choice     (CorridorQueryPart *self);
const char       *corridor_query_part_get_value      (CorridorQueryPart *self); /* the facet value's id; NULL for the other kinds */
const char       *corridor_query_part_get_label      (CorridorQueryPart *self);
const char       *corridor_query_part_get_value_label (CorridorQueryPart *self);
const char       *corridor_query_part_get_title      (CorridorQueryPart *self);
gboolean          corridor_query_part_equal          (CorridorQueryPart *a, CorridorQueryPart *b);
/* @query without this part (transfer full) */
CorridorQuery    *corridor_query_part_remove         (CorridorQueryPart *self, CorridorQuery *query);
/* @query with this part as @source has it (transfer full) */
CorridorQuery    *corridor_query_part_copy           (CorridorQueryPart *self, CorridorQuery *source, CorridorQuery *query);
/* how many statements would pass without this part */
guint             corridor_query_part_count_without  (CorridorQueryPart *self, CorridorIndex *index, CorridorQuery *query);

G_END_DECLS
