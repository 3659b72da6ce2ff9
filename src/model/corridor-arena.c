/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-arena.h"

#define ALIGNMENT 8

struct _CorridorArena
{
  GPtrArray *blocks;
  gsize block_size;
  char *next; /* in the last block of the ordinary size */
  gsize left;
};

/**
 * corridor_arena_new:
 * @block_size: how many bytes to ask of the system at a time: a fraction of what will be needed
 *
 * Returns: (transfer full): an arena that holds nothing yet
 */
CorridorArena *
corridor_arena_new (gsize block_size)
{
  CorridorArena *arena = g_new0 (CorridorArena, 1);

  arena->blocks = g_ptr_array_new_with_free_func (g_free);
  arena->block_size = MAX (block_size, 16 * ALIGNMENT);

  return arena;
}

/**
 * corridor_arena_free:
 * @arena: (transfer full): an arena
 *
 * Frees everything that was got of @arena.
 */
void
corridor_arena_free (CorridorArena *arena)
{
  g_ptr_array_unref (arena->blocks);
  g_free (arena);
}

/**
 * corridor_arena_alloc:
 * @arena: an arena
 * @n: how many, may be 0
 * @size: the bytes of each
 *
 * Gives memory for @n things. What is given for none differs from %NULL all the same, so that an empty array
 * can be told from none.
 *
 * Returns: (transfer none): zeroed memory that lives as long as @arena
 */
gpointer
corridor_arena_alloc (CorridorArena *arena, gsize n, gsize size)
{
  gsize bytes;
  char *memory;

  if (!g_size_checked_mul (&bytes, n, size) || !g_size_checked_add (&bytes, bytes, ALIGNMENT - 1))
    g_error ("No memory for %" G_GSIZE_FORMAT " times %" G_GSIZE_FORMAT " bytes", n, size);
  bytes = MAX (bytes & ~(gsize) (ALIGNMENT - 1), ALIGNMENT);

  if (bytes > arena->left)
    {
      /* what is large gets a block of its own, so that it does not waste the rest of the current one */
      if (bytes > arena->block_size / 4)
        {
          memory = g_malloc0 (bytes);
          g_ptr_array_add (arena->blocks, memory);
          return memory;
        }

      arena->next = g_malloc0 (arena->block_size);
      arena->left = arena->block_size;
      g_ptr_array_add (arena->blocks, arena->next);
    }

  memory = arena->next;
  arena->next += bytes;
  arena->left -= bytes;

  return memory;
}
