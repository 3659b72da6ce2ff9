/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorLink:
 *
 * One element of a `part_of`: an entity and what it is part of, by index.
 */
typedef struct
{
  guint32 from;
  guint32 to;
} CorridorLink;

guint8 *corridor_cycles_find_closing (const CorridorLink *edges, guint n_edges, guint n_nodes);
void corridor_cycles_spare (const CorridorLink *edges, guint n_edges, guint n_nodes, guint8 *closing);
guint32 *
corridor_cycles_get_lengths (const CorridorLink *edges, guint n_edges, guint n_nodes, const guint8 *left_out);

G_END_DECLS
