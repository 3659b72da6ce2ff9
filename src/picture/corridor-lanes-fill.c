/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the lanes: the walks through the statements that count and fill them. */

#include "corridor-lanes-private.h"

#include "corridor-time-set-private.h"

#include <string.h>

CorridorKind
corridor_lanes_get_kind (CorridorLanes *lanes, guint statement)
{
  guint n;
  const guint32 *values = corridor_held_list (lanes->kinds, statement, &n);

  return lanes->kind_of_value[values[0]]; /* every statement has one */
}

/* Calls @visit for each statement that passes: by the result where that is short, else through the library,
 * which memory likes better. */
typedef void (*Visit) (CorridorLanes *lanes, guint statement, gpointer data);

static void
walk (CorridorLanes *lanes, Visit visit, gpointer data)
{
  guint n, n_all = lanes->table->n_statements;
  const guint32 *order = corridor_evaluation_get_order (lanes->evaluation, &n);

  if (n < n_all / 8)
    for (guint i = 0; i < n; i++)
      visit (lanes, order[i], data);
  else
    for (guint i = 0; i < n_all; i++)
      if (corridor_evaluation_contains (lanes->evaluation, i))
        visit (lanes, i, data);
}

static void
count_values (CorridorLanes *lanes, guint statement, gpointer data)
{
  guint *counts = data, n;
  const guint32 *values = corridor_held_list (lanes->held, statement, &n);

  for (guint i = 0; i < n; i++)
    counts[values[i]]++;
}

/* How many of the result hold each value. The counts of the facet leave its own choices out, which lanes must
 * not: then it takes a walk. */
guint *
corridor_lanes_count_values (CorridorLanes *lanes)
{
  CorridorQuery *query = corridor_evaluation_get_query (lanes->evaluation);
  guint n = corridor_index_get_n_values (lanes->index, lanes->facet);
  guint *counts = g_new0 (guint, MAX (1, n));

  if (corridor_query_get_included (query, lanes->facet)[0] == NULL
      && corridor_query_get_excluded (query, lanes->facet)[0] == NULL)
    for (guint i = 0; i < n; i++)
      counts[i] = corridor_evaluation_get_count (lanes->evaluation, lanes->facet, i);
  else
    walk (lanes, count_values, counts);
  return counts;
}

/* Which lanes a walk fills, and whether the result as a whole. */
typedef struct
{
  guint first, end;
  gboolean of_result;
} Filling;

static void
add_to_lane (CorridorLane *lane, CorridorLanes *lanes, guint statement, guint kind)
{
  if (lanes->table->begin_rank[statement] == CORRIDOR_NONE)
    lane->undated[kind]++;
  else
    corridor_time_set_add_ranks (lane->set, lanes->table->begin_rank[statement], lanes->table->end_rank[statement]);
}

/* A statement that holds no value of the facet. How many there are is found out on the way. */
static void
fill_rest (CorridorLanes *lanes, guint statement, guint kind, const Filling *filling)
{
  CorridorLane *lane;

  if (lanes->rest == CORRIDOR_NONE || (!filling->of_result && (lanes->rest < filling->first || lanes->rest >= filling->end)))
    return;

  lane = &g_array_index (lanes->lanes, CorridorLane, lanes->rest);
  lane->count += filling->of_result;
  add_to_lane (lane, lanes, statement, kind);
}

static void
fill_statement (CorridorLanes *lanes, guint statement, gpointer data)
{
  const Filling *filling = data;
  guint32 begin = lanes->table->begin_rank[statement], end = lanes->table->end_rank[statement], only = 0;
  const guint32 *values = &only;
  guint n = 1, kind = begin == CORRIDOR_NONE ? corridor_lanes_get_kind (lanes, statement) : 0;

  if (filling->of_result && begin == CORRIDOR_NONE)
    lanes->undated[kind]++;
  else if (filling->of_result)
    corridor_time_set_add_ranks (lanes->result, begin, end);
  if (lanes->facet != CORRIDOR_LANE_FACET_NONE)
    values = corridor_held_list (lanes->held, statement, &n);
  if (n == 0)
    fill_rest (lanes, statement, kind, filling);
  for (guint i = 0; i < n; i++)
    {
      guint at = lanes->lane_of_value[values[i]];

      if (at >= filling->first && at < filling->end) /* none is beyond every end */
        add_to_lane (&g_array_index (lanes->lanes, CorridorLane, at), lanes, statement, kind);
    }
}

void
corridor_lanes_clear_set (CorridorLanes *lanes, guint i)
{
  CorridorLane *lane = &g_array_index (lanes->lanes, CorridorLane, i);

  g_clear_pointer (&lane->set, corridor_time_set_free);
  lane->set = corridor_time_set_new (lanes->table);
  memset (lane->undated, 0, sizeof lane->undated);
}

/* One walk fills them all alike. */
void
corridor_lanes_fill_range (CorridorLanes *lanes, guint first, guint end, gboolean of_result)
{
  Filling filling = { first, end, of_result };

  if (of_result)
    lanes->result = corridor_time_set_new (lanes->table);
  for (guint i = first; i < end; i++)
    corridor_lanes_clear_set (lanes, i);
  walk (lanes, fill_statement, &filling);
  for (guint i = first; i < end; i++)
    corridor_time_set_seal (g_array_index (lanes->lanes, CorridorLane, i).set);
  if (of_result)
    corridor_time_set_seal (lanes->result);
}
