/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-held.h"
#include "corridor-index-private.h"

G_BEGIN_DECLS

CorridorHeld *corridor_held_new_of_facet (const CorridorFacetIndex *facet);

/* In a facet that is walked: gives each value the bits of all that it is part of. */
void corridor_facet_hand_down (const CorridorFacetIndex *facet, guint8 *marks);

G_END_DECLS
