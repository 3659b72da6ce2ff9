/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lanes-private.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

#include <string.h>

static void
clear_lane (gpointer data)
{
  CorridorLane *lane = data;

  g_free (lane->name);
  g_clear_pointer (&lane->set, corridor_time_set_free);
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
  g_autofree guint *counts = corridor_lanes_count_values (lanes);

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
  corridor_lanes_clear_set (lanes, lanes->rest);
  corridor_lanes_fill_range (lanes, 0, MIN (filled, lanes->rest), TRUE);
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
      corridor_lanes_fill_range (lanes, 0, MIN (filled, lanes->lanes->len), TRUE);
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
    corridor_lanes_fill_range (lanes, first, end, FALSE);
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
          || !(kinds >> corridor_lanes_get_kind (lanes, statement) & 1))
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
