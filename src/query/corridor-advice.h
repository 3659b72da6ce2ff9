/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query-part.h"

G_BEGIN_DECLS

/* How many filters are offered to be dropped */
#define CORRIDOR_ADVICE_MAX 3

/**
 * CorridorDrop:
 * @part: (owned): a filter
 * @count: how many statements pass without it
 */
typedef struct
{
  CorridorQueryPart *part;
  guint count;
} CorridorDrop;

/**
 * CorridorAdvice:
 *
 * What to say where no statement passes a query: why, and which filter to drop to get most back.
 */
typedef struct _CorridorAdvice CorridorAdvice;

CorridorAdvice     *corridor_advice_new         (CorridorIndex *index, CorridorQuery *query);
void                corridor_advice_free        (CorridorAdvice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorAdvice, corridor_advice_free)

/* the filters that give something back when one is dropped, the best first, at most CORRIDOR_ADVICE_MAX */
const CorridorDrop *corridor_advice_get_drops   (CorridorAdvice *self, guint *n);
/* why nothing passes, as one sentence (translated) */
const char         *corridor_advice_get_reason  (CorridorAdvice *self);
/* a filter as it stands within a sentence: “Kind: Reaction”, or the search “gwadar” */
char               *corridor_advice_phrase      (CorridorQueryPart *part);

G_END_DECLS
