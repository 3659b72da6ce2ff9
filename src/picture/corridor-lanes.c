/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lanes.h"

#include "corridor-held.h"
#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-time-set-private.h"

#include <string.h>

struct _CorridorLanes
{
  CorridorEvaluation *evaluation;
  CorridorIndex *index;
  CorridorTimeTable *table;
  int facet;
  CorridorHeld *kinds;
  CorridorHeld *held; /* in the facet; NULL without one */

  GArray *lanes; /* of CorridorLane */
  guint rest;   /* the last lane, of statements that hold no value of the facet; CORRIDOR_NONE where there are none */
  guint n_left;
  guint32 *lane_of_value; /* of each value of the facet, CORRIDOR_NONE where it has none; without a facet of
                             the one that is none */
  guint kind_of_value[CORRIDOR_N_KINDS];
  CorridorTimeSet *result;
  guint undated[CORRIDOR_N_KINDS];
};

static void
clear_lane (gpointer data)
{
  CorridorLane *lane = data;

  g_free (lane->name);
  g_clear_pointer (&lane->set, corridor_time_set_free);
}

static CorridorKind
get_kind (CorridorLanes *lanes, guint statement)
{
  guint n;
  const guint32 *values = corridor_held_list (lanes->kinds, statement, &n);

  return lanes->kind_of_value[values[0]]; /* every statement has one */
}

static void
read_kinds (CorridorLanes *lanes)
{
  guint n = MIN (corridor_index_get_n_values (lanes->index, CORRIDOR_FACET_KIND), CORRIDOR_N_KINDS);

  for (guint i = 0; i < n; i++)
    corridor_vocabulary_find (CORRIDOR_VOCABULARY_KIND,
                              corridor_index_get_value_id (lanes->index, CORRIDOR_FACET_KIND, i),
                              &lanes->kind_of_value[i]);
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
static guint *
count_lanes (CorridorLanes *lanes)
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
  guint n = 1, kind = begin == CORRIDOR_NONE ? get_kind (lanes, statement) : 0;

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

static void
clear_set (CorridorLanes *lanes, guint i)
{
  CorridorLane *lane = &g_array_index (lanes->lanes, CorridorLane, i);

  g_clear_pointer (&lane->set, corridor_time_set_free);
  lane->set = corridor_time_set_new (lanes->table);
  memset (lane->undated, 0, sizeof lane->undated);
}

/* One walk fills them all alike. */
static void
fill (CorridorLanes *lanes, guint first, guint end, gboolean of_result)
{
  Filling filling = { first, end, of_result };

  if (of_result)
    lanes->result = corridor_time_set_new (lanes->table);
  for (guint i = first; i < end; i++)
    clear_set (lanes, i);
  walk (lanes, fill_statement, &filling);
  for (guint i = first; i < end; i++)
    corridor_time_set_seal (g_array_index (lanes->lanes, CorridorLane, i).set);
  if (of_result)
    corridor_time_set_seal (lanes->result);
}

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const CorridorLane *x = a, *y = b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return x->value < y->value ? -1 : 1;
}

/* An empty result has no values of its own: those that were shown before it, now without a statement. */
static void
add_previous_lanes (CorridorLanes *lanes, CorridorLanes *previous)
{
  for (guint i = 0; i < previous->lanes->len; i++)
    {
      CorridorLane lane = { .value = g_array_index (previous->lanes, CorridorLane, i).value };

      if (lane.value != CORRIDOR_NONE)
        g_array_append_val (lanes->lanes, lane);
    }
}

static void
add_lanes (CorridorLanes *lanes, guint most, CorridorLanes *previous)
{
  guint n_values = corridor_index_get_n_values (lanes->index, lanes->facet);
  g_autofree guint *counts = count_lanes (lanes);

  for (guint i = 0; i < n_values; i++)
    if (counts[i] > 0)
      {
        CorridorLane lane = { .value = i, .count = counts[i] };

        g_array_append_val (lanes->lanes, lane);
      }
  g_array_sort (lanes->lanes, compare_lanes);
  if (previous != NULL && corridor_evaluation_get_n_matched (lanes->evaluation) == 0)
    add_previous_lanes (lanes, previous);
  if (lanes->lanes->len > most)
    {
      lanes->n_left = lanes->lanes->len - most;
      g_array_set_size (lanes->lanes, most);
    }
  lanes->lane_of_value = g_new (guint32, MAX (1, n_values));
  memset (lanes->lane_of_value, 0xff, n_values * sizeof (guint32));
  for (guint i = 0; i < lanes->lanes->len; i++)
    {
      CorridorLane *lane = &g_array_index (lanes->lanes, CorridorLane, i);

      lane->name = corridor_text_shown (corridor_index_get_value_name (lanes->index, lanes->facet, lane->value), CORRIDOR_SHOWN_NAME);
      lanes->lane_of_value[lane->value] = i;
    }
}

static const char *
get_rest_name (int facet)
{
  switch (facet)
    {
    case CORRIDOR_FACET_REGION:
      return C_("lane", "No region");
    case CORRIDOR_FACET_ACTOR:
      return C_("lane", "No actor");
    case CORRIDOR_FACET_SUBJECT:
      return C_("lane", "No subject");
    case CORRIDOR_FACET_TOPIC:
      return C_("lane", "No topic");
    case CORRIDOR_FACET_SECTION:
      return C_("lane", "No section");
    default:
      return C_("lane", "Others");
    }
}

/* Fills the first lanes and finds out what stands in none of them: that is shown too, or the picture would say that it does not exist. */
static void
fill_first (CorridorLanes *lanes, guint filled, CorridorLanes *previous)
{
  CorridorLane rest = { .value = CORRIDOR_NONE };
  gboolean had_rest = previous != NULL && previous->rest != CORRIDOR_NONE;

  rest.name = g_strdup (get_rest_name (lanes->facet));
  lanes->rest = lanes->lanes->len;
  g_array_append_val (lanes->lanes, rest);
  clear_set (lanes, lanes->rest);
  fill (lanes, 0, MIN (filled, lanes->rest), TRUE);
  corridor_time_set_seal (g_array_index (lanes->lanes, CorridorLane, lanes->rest).set);

  if (g_array_index (lanes->lanes, CorridorLane, lanes->rest).count > 0
      || (had_rest && corridor_evaluation_get_n_matched (lanes->evaluation) == 0))
    return;
  g_array_set_size (lanes->lanes, lanes->rest);
  lanes->rest = CORRIDOR_NONE;
}

static void
add_one_lane (CorridorLanes *lanes)
{
  CorridorLane lane = { .value = CORRIDOR_NONE };

  lane.count = corridor_evaluation_get_n_matched (lanes->evaluation);
  lane.name = g_strdup (_("All statements"));
  g_array_append_val (lanes->lanes, lane);
  lanes->lane_of_value = g_new0 (guint32, 1);
}

/**
 * corridor_lanes_new:
 * @evaluation: the result
 * @table: the dates of its library
 * @facet: a #CorridorFacet, or %CORRIDOR_LANE_FACET_NONE
 * @most: how many lanes at most
 * @filled: how many of them to fill at once
 * @previous: (nullable): the lanes that were shown before, of the same facet and library
 *
 * Makes a lane for each value of @facet that the result has, the most counted first, equal ones as the facet
 * has them, and one more for what holds none of its values, if anything does.
 *
 * Returns: (transfer full): the lanes
 */
CorridorLanes *
corridor_lanes_new (CorridorEvaluation *evaluation, CorridorTimeTable *table, int facet, guint most,
                    guint filled, CorridorLanes *previous)
{
  CorridorLanes *lanes = g_new0 (CorridorLanes, 1);

  lanes->evaluation = g_object_ref (evaluation);
  lanes->index = g_object_ref (corridor_evaluation_get_index (evaluation));
  lanes->table = corridor_time_table_ref (table);
  lanes->facet = facet;
  lanes->kinds = corridor_held_new (lanes->index, CORRIDOR_FACET_KIND);
  lanes->held = facet != CORRIDOR_LANE_FACET_NONE ? corridor_held_new (lanes->index, facet) : NULL;
  lanes->lanes = g_array_new (FALSE, FALSE, sizeof (CorridorLane));
  g_array_set_clear_func (lanes->lanes, clear_lane);
  read_kinds (lanes);
  lanes->rest = CORRIDOR_NONE;
  if (facet == CORRIDOR_LANE_FACET_NONE)
    {
      add_one_lane (lanes);
      fill (lanes, 0, MIN (filled, lanes->lanes->len), TRUE);
    }
  else
    {
      add_lanes (lanes, most, previous);
      fill_first (lanes, filled, previous);
    }

  return lanes;
}

/**
 * corridor_lanes_free:
 * @lanes: (transfer full): lanes
 *
 * Frees them.
 */
void
corridor_lanes_free (CorridorLanes *lanes)
{
  g_clear_pointer (&lanes->result, corridor_time_set_free);
  g_array_unref (lanes->lanes);
  g_free (lanes->lane_of_value);
  corridor_time_table_unref (lanes->table);
  corridor_held_free (lanes->kinds);
  corridor_held_free (lanes->held);
  g_object_unref (lanes->index);
  g_object_unref (lanes->evaluation);
  g_free (lanes);
}

/**
 * corridor_lanes_get_n:
 * @lanes: lanes
 *
 * Returns: how many there are
 */
guint
corridor_lanes_get_n (CorridorLanes *lanes)
{
  return lanes->lanes->len;
}

/**
 * corridor_lanes_get_n_left:
 * @lanes: lanes
 *
 * Returns: how many values of the result have no lane, since there were too many
 */
guint
corridor_lanes_get_n_left (CorridorLanes *lanes)
{
  return lanes->n_left;
}

/**
 * corridor_lanes_get:
 * @lanes: lanes
 * @i: less than their number
 *
 * Returns: (transfer none): the lane
 */
const CorridorLane *
corridor_lanes_get (CorridorLanes *lanes, guint i)
{
  g_return_val_if_fail (i < lanes->lanes->len, NULL);
  return &g_array_index (lanes->lanes, CorridorLane, i);
}

/**
 * corridor_lanes_fill:
 * @lanes: lanes
 * @first: the first
 * @end: one more than the last; what is beyond the end is left out
 *
 * Fills lanes that are about to be seen.
 */
void
corridor_lanes_fill (CorridorLanes *lanes, guint first, guint end)
{
  gboolean any = FALSE;

  end = MIN (end, lanes->lanes->len);
  for (guint i = first; i < end; i++)
    any |= g_array_index (lanes->lanes, CorridorLane, i).set == NULL;
  if (any)
    fill (lanes, first, end, FALSE);
}

/**
 * corridor_lanes_find:
 * @lanes: lanes
 * @statement: a statement of the library
 * @found: (element-type guint): where to
 *
 * Finds the lanes in which a statement stands; none if it does not pass.
 */
void
corridor_lanes_find (CorridorLanes *lanes, guint statement, GArray *found)
{
  guint n;
  const guint32 *values;

  if (!corridor_evaluation_contains (lanes->evaluation, statement))
    return;
  if (lanes->facet == CORRIDOR_LANE_FACET_NONE)
    {
      guint only = 0;

      g_array_append_val (found, only);
      return;
    }
  values = corridor_held_list (lanes->held, statement, &n);
  if (n == 0 && lanes->rest != CORRIDOR_NONE)
    g_array_append_val (found, lanes->rest);
  for (guint i = 0; i < n; i++)
    if (lanes->lane_of_value[values[i]] != CORRIDOR_NONE)
      g_array_append_val (found, lanes->lane_of_value[values[i]]);
}

/**
 * corridor_lanes_collect_undated:
 * @lanes: lanes
 * @i: a lane, or %CORRIDOR_NONE for the whole result
 * @kinds: a bit for each kind that is wanted
 * @statements: (element-type guint32): where to
 *
 * Names the statements without a date.
 */
void
corridor_lanes_collect_undated (CorridorLanes *lanes, guint i, guint kinds, GArray *statements)
{
  gboolean is_all = i == CORRIDOR_NONE || lanes->facet == CORRIDOR_LANE_FACET_NONE;
  guint value = is_all ? CORRIDOR_NONE : corridor_lanes_get (lanes, i)->value;

  for (guint32 statement = 0; statement < lanes->table->n_statements; statement++)
    {
      guint n;
      const guint32 *values;
      gboolean holds = is_all;

      if (lanes->table->begin_rank[statement] != CORRIDOR_NONE
          || !corridor_evaluation_contains (lanes->evaluation, statement)
          || !(kinds >> get_kind (lanes, statement) & 1))
        continue;
      if (!holds)
        {
          values = corridor_held_list (lanes->held, statement, &n);
          holds = n == 0 && i == lanes->rest;
          for (guint j = 0; j < n && !holds; j++)
            holds = values[j] == value;
        }
      if (holds)
        g_array_append_val (statements, statement);
    }
}

/**
 * corridor_lanes_get_undated:
 * @lanes: lanes
 *
 * Returns: (transfer none): how many of the result have no date, for each kind
 */
const guint *
corridor_lanes_get_undated (CorridorLanes *lanes)
{
  return lanes->undated;
}

/**
 * corridor_lanes_get_result_set:
 * @lanes: lanes
 *
 * Returns: (transfer none): all that pass and have a date
 */
const CorridorTimeSet *
corridor_lanes_get_result_set (CorridorLanes *lanes)
{
  return lanes->result;
}
