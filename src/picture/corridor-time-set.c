/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-set.h"

#define BLOCK 512 /* bits between two counts */
#define WORD 64
#define WORDS (BLOCK / WORD)

typedef struct
{
  guint64 *bits;
  guint32 *before; /* how many bits are set before each block, and after the last */
} Ranks;

struct _CorridorTimeSet
{
  CorridorTimeTable *table;
  guint n_blocks;
  guint n;
  Ranks begins, ends;
  guint32 *latest; /* one more than the greatest rank by end in each block by beginning: whether anything in it lasts long enough */
};

static void
init_ranks (Ranks *ranks, guint n_blocks)
{
  ranks->bits = g_new0 (guint64, n_blocks * WORDS);
  ranks->before = g_new0 (guint32, n_blocks + 1);
}

static void
clear_ranks (Ranks *ranks)
{
  g_free (ranks->bits);
  g_free (ranks->before);
}

static guint
sum_ranks (Ranks *ranks, guint n_blocks)
{
  for (guint i = 0; i < n_blocks; i++)
    {
      guint count = 0;

      for (guint j = 0; j < WORDS; j++)
        count += __builtin_popcountll (ranks->bits[i * WORDS + j]);
      ranks->before[i + 1] = ranks->before[i] + count;
    }
  return ranks->before[n_blocks];
}

/* how many bits are set before @rank */
static guint
count_ranks (const Ranks *ranks, guint rank)
{
  guint block = rank / BLOCK, count = ranks->before[block];
  guint word = block * WORDS;

  for (; (word + 1) * WORD <= rank; word++)
    count += __builtin_popcountll (ranks->bits[word]);
  if (rank % WORD != 0)
    count += __builtin_popcountll (ranks->bits[word] & ((G_GUINT64_CONSTANT (1) << rank % WORD) - 1));
  return count;
}

/**
 * corridor_time_set_new:
 * @table: the dates of a library
 *
 * Returns: (transfer full): a set that is still empty
 */
CorridorTimeSet *
corridor_time_set_new (CorridorTimeTable *table)
{
  CorridorTimeSet *set = g_new0 (CorridorTimeSet, 1);

  set->table = corridor_time_table_ref (table);
  set->n_blocks = table->n_dated / BLOCK + 1;
  init_ranks (&set->begins, set->n_blocks);
  init_ranks (&set->ends, set->n_blocks);
  set->latest = g_new0 (guint32, set->n_blocks);
  return set;
}

/**
 * corridor_time_set_free:
 * @set: (transfer full): a set
 *
 * Frees a set.
 */
void
corridor_time_set_free (CorridorTimeSet *set)
{
  clear_ranks (&set->begins);
  clear_ranks (&set->ends);
  g_free (set->latest);
  corridor_time_table_unref (set->table);
  g_free (set);
}

/**
 * corridor_time_set_add:
 * @set: a set that is not sealed
 * @statement: a statement of the table's library
 *
 * Adds a statement if it is dated.
 */
void
corridor_time_set_add (CorridorTimeSet *set, guint statement)
{
  guint32 begin = set->table->begin_rank[statement], end = set->table->end_rank[statement];

  if (begin == CORRIDOR_NONE)
    return;
  set->begins.bits[begin / WORD] |= G_GUINT64_CONSTANT (1) << begin % WORD;
  set->ends.bits[end / WORD] |= G_GUINT64_CONSTANT (1) << end % WORD;
  if (set->latest[begin / BLOCK] <= end)
    set->latest[begin / BLOCK] = end + 1;
}

/**
 * corridor_time_set_seal:
 * @set: a set
 *
 * Counts what has been added.
 */
void
corridor_time_set_seal (CorridorTimeSet *set)
{
  set->n = sum_ranks (&set->begins, set->n_blocks);
  sum_ranks (&set->ends, set->n_blocks);
}

/**
 * corridor_time_set_get_n:
 * @set: a sealed set
 *
 * Returns: how many statements it has
 */
guint
corridor_time_set_get_n (const CorridorTimeSet *set)
{
  return set->n;
}

/**
 * corridor_time_set_count:
 * @set: a sealed set
 * @first: a day
 * @end: a later day
 *
 * Returns: how many of its statements may lie from @first to before @end, in part or wholly
 */
guint
corridor_time_set_count (const CorridorTimeSet *set, double first, double end)
{
  return count_ranks (&set->begins, corridor_time_table_count_begun (set->table, end))
         - count_ranks (&set->ends, corridor_time_table_count_ended (set->table, first));
}

/**
 * corridor_time_set_collect:
 * @set: a sealed set
 * @first: a day
 * @end: a later day
 * @most: how many at most
 * @statements: (element-type guint32): where to
 *
 * Names the statements that corridor_time_set_count() counts, by their beginning.
 *
 * Returns: whether these were all
 */
gboolean
corridor_time_set_collect (const CorridorTimeSet *set, double first, double end, guint most, GArray *statements)
{
  const CorridorTimeTable *table = set->table;
  guint begun = corridor_time_table_count_begun (table, end), ended = corridor_time_table_count_ended (table, first);

  for (guint block = 0; block * BLOCK < begun; block++)
    {
      if (set->latest[block] <= ended)
        continue;
      for (guint word = block * WORDS; word < (block + 1) * WORDS; word++)
        for (guint64 bits = set->begins.bits[word]; bits != 0; bits &= bits - 1)
          {
            guint rank = word * WORD + __builtin_ctzll (bits);
            guint32 statement;

            if (rank >= begun)
              return TRUE;
            statement = table->by_begin[rank];
            if (table->end_rank[statement] < ended)
              continue;
            if (statements->len >= most)
              return FALSE;
            g_array_append_val (statements, statement);
          }
    }
  return TRUE;
}
