/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"
#include "corridor-query.h"

G_BEGIN_DECLS

/* What a query means, as the format's page says it, sentence by sentence, without a thought for speed and
 * without the index. */

/* V(s): a set of strings (transfer full) */
GHashTable *reference_list_values (CorridorLibrary *library, guint statement, CorridorFacet facet);
/* the parts of the query: one for each facet, then these */
#define REFERENCE_TEXT CORRIDOR_N_FACETS
#define REFERENCE_DATES (CORRIDOR_N_FACETS + 1)
#define REFERENCE_PICKS (CORRIDOR_N_FACETS + 2)
#define REFERENCE_N_PARTS (CORRIDOR_N_FACETS + 3)
gboolean    reference_passes      (CorridorLibrary *library, guint statement, const CorridorQuery *query,
                                   guint part);
/* all statements in the query's order: (element-type guint32) (transfer full) */
GArray     *reference_sort        (CorridorLibrary *library, const CorridorQuery *query);

G_END_DECLS
