/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-set.h"

G_BEGIN_DECLS

/* What fills many sets in one walk of a library. */

#define CORRIDOR_SET_BLOCK 512 /* bits between two counts */
#define CORRIDOR_SET_WORD 64
#define CORRIDOR_SET_WORDS (CORRIDOR_SET_BLOCK / CORRIDOR_SET_WORD)

typedef struct
{
  guint64 *bits;
  guint32 *before; /* how many bits are set before each block, and after the last */
} CorridorRanks;

struct _CorridorTimeSet
{
  CorridorTimeTable *table;
  guint n_blocks;
  guint n;
  CorridorRanks begins, ends;
  /* one more than the greatest rank by end in each block by beginning: whether anything in it lasts long
   * enough */
  guint32 *latest;
};

static inline void
corridor_time_set_add_ranks (CorridorTimeSet *set, guint32 begin, guint32 end)
{
  set->begins.bits[begin / CORRIDOR_SET_WORD] |= G_GUINT64_CONSTANT (1) << begin % CORRIDOR_SET_WORD;
  set->ends.bits[end / CORRIDOR_SET_WORD] |= G_GUINT64_CONSTANT (1) << end % CORRIDOR_SET_WORD;
  if (set->latest[begin / CORRIDOR_SET_BLOCK] <= end)
    set->latest[begin / CORRIDOR_SET_BLOCK] = end + 1;
}

G_END_DECLS
