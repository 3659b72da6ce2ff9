/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorArena:
 *
 * Memory for the many small arrays of an article or library, which all live as long as it does: given out
 * piece by piece, freed at once.
 */
typedef struct _CorridorArena CorridorArena;

CorridorArena *corridor_arena_new (gsize block_size);
void corridor_arena_free (CorridorArena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorArena, corridor_arena_free)

gpointer corridor_arena_alloc (CorridorArena *arena, gsize n, gsize size);

#define corridor_arena_new_array(arena, Type, n) ((Type *) corridor_arena_alloc ((arena), (n), sizeof (Type)))

G_END_DECLS
