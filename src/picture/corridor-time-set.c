/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-set-private.h"

static void
init_ranks (CorridorRanks *ranks, guint n_blocks)
{
  ranks->bits = g_new0 (guint64, n_blocks * CORRIDOR_SET_WORDS);
  ranks->before = g_new0 (guint32, n_blocks + 1);
}

static void
clear_ranks (CorridorRanks *ranks)
{
  g_free (ranks->bits);
  g_free (ranks->before);
}

static guint
sum_ranks (CorridorRanks *ranks, guint n_blocks)
{
  for (guint i = 0; i < n_blocks; i++)
    {
      guint count = 0;

      for (guint j = 0; j < CORRIDOR_SET_WORDS; j++)
        count += __builtin_popcountll (ranks->bits[i * CORRIDOR_SET_WORDS + j]);
      ranks->before[i + 1] = ranks->before[i] + count;
    }
  return ranks->before[n_blocks];
}

/* how many bits are set before @rank */
static guint
count_ranks (const CorridorRanks *ranks, guint rank)
{
  guint block = rank / CORRIDOR_SET_BLOCK, count = ranks->before[block];
  guint word = block * CORRIDOR_SET_WORDS;

  for (; (word + 1) * CORRIDOR_SET_WORD <= rank; word++)
    count += __builtin_popcountll (ranks->bits[word]);
  if (rank % CORRIDOR_SET_WORD != 0)
    count += __builtin_popcountll (ranks->bits[word]
                                   & ((G_GUINT64_CONSTANT (1) << rank % CORRIDOR_SET_WORD) - 1));
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
  set->n_blocks = table->n_dated / CORRIDOR_SET_BLOCK + 1;
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
  if (set->table->begin_rank[statement] != CORRIDOR_NONE)
    corridor_time_set_add_ranks (set, set->table->begin_rank[statement], set->table->end_rank[statement]);
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
corridor_time_set_collect (const CorridorTimeSet *set, double first, double end, guint most,
                           GArray *statements)
{
  const CorridorTimeTable *table = set->table;
  guint begun = corridor_time_table_count_begun (table, end),
        ended = corridor_time_table_count_ended (table, first);

  for (guint block = 0; block * CORRIDOR_SET_BLOCK < begun; block++)
    {
      if (set->latest[block] <= ended)
        continue;
      for (guint word = block * CORRIDOR_SET_WORDS; word < (block + 1) * CORRIDOR_SET_WORDS; word++)
        for (guint64 bits = set->begins.bits[word]; bits != 0; bits &= bits - 1)
          {
            guint rank = word * CORRIDOR_SET_WORD + __builtin_ctzll (bits);
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
