/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/* How many values are offered for what is being typed */
#define CORRIDOR_COMPLETION_MAX 6

/**
 * CorridorCompletion:
 * @facet: a facet
 * @value: one of its values, which some statement holds
 * @choice: whether it is to be included, or excluded, as after a minus
 * @start: where in the text that begins which stands for @value, its minus with it, in bytes; it runs to the end
 */
typedef struct
{
  CorridorFacet facet;
  guint value;
  CorridorChoice choice;
  gsize start;
} CorridorCompletion;

/* What the last words of @text can be the beginning of a name of: (element-type CorridorCompletion) (transfer full) */
GArray *corridor_complete (CorridorIndex *index, CorridorQuery *query, const char *text);

G_END_DECLS
