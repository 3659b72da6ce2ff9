/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "corridor-date.h"
#include "corridor-facet.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_CHOICE_NONE,
  CORRIDOR_CHOICE_INCLUDED,
  CORRIDOR_CHOICE_EXCLUDED,
} CorridorChoice;

typedef enum
{
  CORRIDOR_SORT_DATE,
  CORRIDOR_SORT_ARTICLE,
  CORRIDOR_SORT_TITLE,
} CorridorSort;

/**
 * CorridorQuery:
 *
 * What is asked of a library: an immutable, reference counted value. Facet values and picks are held as the strings that the command line and
 * summaries use, so that a query means the same for another library, and can be saved. "Changing" one makes another.
 */
typedef struct _CorridorQuery CorridorQuery;
#define CORRIDOR_TYPE_QUERY (corridor_query_get_type ())
GType corridor_query_get_type (void);

CorridorQuery *corridor_query_new   (void); /* everything, by date */
CorridorQuery *corridor_query_ref   (CorridorQuery *query);
void           corridor_query_unref (CorridorQuery *query);
gboolean       corridor_query_equal (const CorridorQuery *a, const CorridorQuery *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorQuery, corridor_query_unref)

CorridorChoice      corridor_query_get_choice   (const CorridorQuery *query, CorridorFacet facet, const char *value);
/* NULL-terminated, sorted by bytes, never NULL */
const char *const  *corridor_query_get_included (const CorridorQuery *query, CorridorFacet facet);
const char *const  *corridor_query_get_excluded (const CorridorQuery *query, CorridorFacet facet);
gboolean            corridor_query_get_all      (const CorridorQuery *query, CorridorFacet facet);
const char         *corridor_query_get_text     (const CorridorQuery *query); /* never NULL, "" where none */
const CorridorDate *corridor_query_get_from     (const CorridorQuery *query); /* nullable */
const CorridorDate *corridor_query_get_to       (const CorridorQuery *query); /* nullable */
gboolean            corridor_query_get_certain  (const CorridorQuery *query);
const char *const  *corridor_query_get_picks    (const CorridorQuery *query); /* NULL where none were picked */
CorridorSort        corridor_query_get_sort     (const CorridorQuery *query);
gboolean            corridor_query_get_reverse  (const CorridorQuery *query);
gboolean            corridor_query_has_filter   (const CorridorQuery *query); /* whether anything but the order is asked */

/* each gives a new query (transfer full), or another reference to the same where nothing would change */
CorridorQuery *corridor_query_with_choice  (CorridorQuery *query, CorridorFacet facet, const char *value, CorridorChoice choice);
/* @facet's values replaced: those to be held and those not to be; the command line and summaries may name one in both, which nothing holds and does not */
CorridorQuery *corridor_query_with_values  (CorridorQuery *query, CorridorFacet facet, const char *const *included, const char *const *excluded);
CorridorQuery *corridor_query_with_all     (CorridorQuery *query, CorridorFacet facet, gboolean all);
CorridorQuery *corridor_query_with_text    (CorridorQuery *query, const char *text);
CorridorQuery *corridor_query_with_dates   (CorridorQuery *query, CorridorDate *from, CorridorDate *to, gboolean certain);
CorridorQuery *corridor_query_with_picks   (CorridorQuery *query, const char *const *picks);
CorridorQuery *corridor_query_with_order   (CorridorQuery *query, CorridorSort sort, gboolean reverse);
CorridorQuery *corridor_query_without_facet (CorridorQuery *query, CorridorFacet facet); /* its values and its mode */
CorridorQuery *corridor_query_without_filters (CorridorQuery *query); /* keeps the order */

const char *corridor_sort_get_name  (CorridorSort sort); /* "date" */
const char *corridor_sort_get_label (CorridorSort sort); /* "Date", translated */

G_END_DECLS
