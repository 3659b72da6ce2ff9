/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-column.h"
#include "corridor-index.h"
#include "corridor-word-index.h"

G_BEGIN_DECLS

/* One facet of a library: its values, and which of them each statement holds. */
typedef struct
{
  guint n_values;
  const char **ids;        /* of each value; a part of the library or of @strings */
  guint32 *entities;       /* of each value; NULL in a facet that has none */
  guint32 *by_entity;      /* the value of each entity of the library, or CORRIDOR_NONE; NULL likewise */
  CorridorColumn *held;    /* V(s) of each statement, or only what it names itself: CorridorHeld knows the rest */
  gboolean is_walked;      /* whether what that is part of is left out, because it would be too much to keep */
  CorridorColumn *parents; /* of each value; NULL in a facet that is not closed under part_of */
  CorridorColumn *children;
  CorridorColumn *above;   /* of each value, itself and all that it is part of; NULL where nobody needs it, or it would be too much as well */
  guint32 *totals;         /* for each value, how many statements hold it */
  GStringChunk *strings;   /* ids that had to be made; NULL where none had to */
} CorridorFacetIndex;

/* FALSE if cancelled; what was made until then is cleared as well */
gboolean corridor_facet_index_init  (CorridorFacetIndex *self, CorridorLibrary *library, CorridorFacet facet,
                                     GCancellable *cancellable);
void     corridor_facet_index_clear (CorridorFacetIndex *self);

/* A statement's span; first > last where it has no date, which puts it after all in the order of dates. */
CorridorDays *corridor_list_spans     (CorridorLibrary *library);
guint32      *corridor_order_by_date  (const CorridorDays *spans, guint n);
guint32      *corridor_order_by_title (CorridorLibrary *library);

struct _CorridorIndex
{
  GObject parent_instance;

  CorridorLibrary *library;
  CorridorFacetIndex facets[CORRIDOR_N_FACETS];
  CorridorWordIndex *words;
  CorridorDays *spans;
  guint32 *by_date;  /* permutations of the statements; by article is the order that they have */
  guint32 *by_title;
};

static inline gboolean
corridor_days_is_none (CorridorDays days)
{
  return days.first > days.last;
}

G_END_DECLS
