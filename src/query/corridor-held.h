/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/**
 * CorridorHeld:
 *
 * Lists the values that statements hold in one facet, one statement after another. For one thread at a time.
 */
typedef struct _CorridorHeld CorridorHeld;

CorridorHeld  *corridor_held_new   (CorridorIndex *index, CorridorFacet facet);
void           corridor_held_free  (CorridorHeld *self);
const guint32 *corridor_held_list  (CorridorHeld *self, guint statement, guint *n);
void           corridor_held_count (CorridorHeld *self, const guint32 *statements, guint n, guint32 step, guint32 *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorHeld, corridor_held_free)

G_END_DECLS
