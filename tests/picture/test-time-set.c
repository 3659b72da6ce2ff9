/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-density.h"
#include "corridor-lanes.h"
#include "dated-index.h"

#include <math.h>

/* the plain way: look at every statement */
static gboolean
touches (CorridorIndex *index, guint statement, double first, double end)
{
  const CorridorDate *date
      = corridor_library_get_statement (corridor_index_get_library (index), statement)->date;
  CorridorDays span;

  if (date == NULL)
    return FALSE;
  span = corridor_date_get_span (date);
  return span.first < end && span.last >= first;
}

static void
test_against_plain (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      const guint n = (guint[]) { 1, 40, 511, 512, 513, 2500 }[seed];
      g_autoptr (CorridorIndex) index = make_random_index (seed, n);
      g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);
      g_autoptr (CorridorTimeSet) set = corridor_time_set_new (table);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree gboolean *in_set = g_new0 (gboolean, n);

      for (guint i = 0; i < n; i++)
        if (g_rand_int_range (random, 0, 3) > 0)
          {
            in_set[i] = TRUE;
            corridor_time_set_add (set, i);
          }
      corridor_time_set_seal (set);

      for (guint tries = 0; tries < 60; tries++)
        {
          double first = g_rand_double_range (random, 5000, 25000),
                 end = first + pow (10, g_rand_double_range (random, 0, 4));
          g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
          guint expected = 0;

          for (guint i = 0; i < n; i++)
            expected += in_set[i] && touches (index, i, first, end);
          g_assert_cmpuint (corridor_time_set_count (set, first, end), ==, expected);
          g_assert_true (corridor_time_set_collect (set, first, end, n, statements));
          g_assert_cmpuint (statements->len, ==, expected);
          for (guint i = 0; i < statements->len; i++)
            {
              guint32 statement = g_array_index (statements, guint32, i);

              g_assert_true (in_set[statement] && touches (index, statement, first, end));
              if (i > 0)
                g_assert_cmpuint (table->begin_rank[g_array_index (statements, guint32, i - 1)], <,
                                  table->begin_rank[statement]);
            }
          if (expected > 1)
            {
              g_array_set_size (statements, 0);
              g_assert_false (corridor_time_set_collect (set, first, end, expected - 1, statements));
              g_assert_cmpuint (statements->len, ==, expected - 1);
            }
        }
    }
}

static void
test_extent (void)
{
  g_autoptr (CorridorIndex) index = make_dated_index ((const char *[]) { "2021", "2023/..", "", NULL });
  g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);
  g_autoptr (CorridorIndex) undated = make_dated_index ((const char *[]) { "", NULL });
  g_autoptr (CorridorTimeTable) nothing = corridor_time_table_new (undated);
  CorridorTimeExtent extent;
  double first, last, day;

  g_assert_cmpuint (table->n_dated, ==, 2);
  g_assert_true (table->has_open_end);
  corridor_time_table_get_extent (table, &extent, &first, &last);
  g_assert_cmpfloat (extent.first, <, first);
  g_assert_cmpfloat (first, <, corridor_day_from_ymd (2021, 1, 1));
  g_assert_cmpfloat (last, >, corridor_day_from_ymd (2024, 10, 15)); /* the day of publication counts too */
  g_assert_cmpfloat (extent.end, >, last);
  g_assert_true (corridor_time_table_get_published (table, &day));
  g_assert_cmpfloat (floor (day), ==, corridor_day_from_ymd (2024, 10, 15));

  corridor_time_table_get_extent (nothing, &extent, &first, &last);
  g_assert_cmpfloat (extent.first, <, first);
  g_assert_cmpfloat (first, <, last);
  g_assert_cmpfloat (last, <, extent.end);
}

static void
assert_lanes (CorridorLanes *lanes, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < corridor_lanes_get_n (lanes); i++)
    {
      const CorridorLane *lane = corridor_lanes_get (lanes, i);

      g_string_append_printf (words, "%s%s %u", i > 0 ? ", " : "", lane->name, lane->count);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static CorridorLanes *
make_lanes (CorridorIndex *index, CorridorQuery *query, int facet, guint most, CorridorLanes *previous)
{
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);
  g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);

  return corridor_lanes_new (evaluation, table, facet, most, most, previous);
}

static void
test_lanes (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) of_china
      = corridor_query_with_choice (all, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_INCLUDED);
  g_autoptr (CorridorQuery) of_none = corridor_query_with_text (all, "zebra");
  g_autoptr (CorridorLanes) lanes = make_lanes (index, all, CORRIDOR_FACET_ACTOR, 60, NULL);
  g_autoptr (CorridorLanes) few = make_lanes (index, all, CORRIDOR_FACET_ACTOR, 1, NULL);
  g_autoptr (CorridorLanes) filtered = make_lanes (index, of_china, CORRIDOR_FACET_ACTOR, 60, NULL);
  g_autoptr (CorridorLanes) one = make_lanes (index, all, CORRIDOR_LANE_FACET_NONE, 60, NULL);
  g_autoptr (CorridorLanes) empty = make_lanes (index, of_none, CORRIDOR_FACET_ACTOR, 60, lanes);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (guint32));

  /* most counted first, equal ones as the facet has them, and what has none of them at the end */
  assert_lanes (lanes, "China 2, Pakistan 2, India 1, Militants 1, No actor 1");
  g_assert_cmpuint (corridor_time_set_get_n (corridor_lanes_get (lanes, 4)->set), ==, 0);
  g_assert_cmpuint (corridor_lanes_get (lanes, 4)->undated[CORRIDOR_KIND_ASSESSMENT], ==, 1);
  g_assert_cmpuint (corridor_time_set_get_n (corridor_lanes_get (lanes, 0)->set), ==, 2);
  g_assert_cmpuint (corridor_time_set_get_n (corridor_lanes_get (lanes, 1)->set), ==, 1);
  g_assert_cmpuint (corridor_lanes_get (lanes, 1)->undated[CORRIDOR_KIND_COMMITMENT], ==, 1);
  g_assert_cmpuint (corridor_lanes_get_undated (lanes)[CORRIDOR_KIND_ASSESSMENT], ==, 1);
  g_assert_cmpuint (corridor_time_set_get_n (corridor_lanes_get_result_set (lanes)), ==, 4);

  /* of the result itself: a facet's own counts would leave its own choices out */
  assert_lanes (filtered, "China 2, Pakistan 1");
  assert_lanes (few, "China 2, No actor 1");
  g_assert_cmpuint (corridor_lanes_get_n_left (few), ==, 3);
  assert_lanes (one, "All statements 6");
  assert_lanes (empty, "China 0, Pakistan 0, India 0, Militants 0, No actor 0");
  g_assert_cmpuint (corridor_time_set_get_n (corridor_lanes_get (empty, 0)->set), ==, 0);

  /* a statement stands in every lane that it concerns */
  corridor_lanes_find (lanes, test_index_statement (index, "port"), found);
  g_assert_cmpuint (found->len, ==, 2);
  g_array_set_size (found, 0);
  corridor_lanes_find (filtered, test_index_statement (index, "attack"), found);
  g_assert_cmpuint (found->len, ==, 0);
  corridor_lanes_find (lanes, test_index_statement (index, "doubt"), found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 4);

  corridor_lanes_collect_undated (lanes, 1, 1u << CORRIDOR_KIND_COMMITMENT, undated);
  g_assert_cmpuint (undated->len, ==, 1);
  g_assert_cmpuint (g_array_index (undated, guint32, 0), ==, test_index_statement (index, "pledge"));
  corridor_lanes_collect_undated (lanes, 1, 1u << CORRIDOR_KIND_RISK, undated);
  g_assert_cmpuint (undated->len, ==, 1);
  corridor_lanes_collect_undated (lanes, 4, ~0u, undated);
  g_assert_cmpuint (undated->len, ==, 2);
  g_assert_cmpuint (g_array_index (undated, guint32, 1), ==, test_index_statement (index, "doubt"));
  corridor_lanes_collect_undated (lanes, CORRIDOR_NONE, ~0u, undated);
  g_assert_cmpuint (undated->len, ==, 4);
}

/* filled later is filled alike */
static void
test_late_filling (void)
{
  g_autoptr (CorridorIndex) index = make_random_index (3, 700);
  g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);
  g_autoptr (CorridorLanes) at_once
      = corridor_lanes_new (evaluation, table, CORRIDOR_FACET_ACTOR, 60, 60, NULL);
  g_autoptr (CorridorLanes) later = corridor_lanes_new (evaluation, table, CORRIDOR_FACET_ACTOR, 60, 0, NULL);

  g_assert_null (corridor_lanes_get (later, 1)->set);
  corridor_lanes_fill (later, 1, 99);
  g_assert_null (corridor_lanes_get (later, 0)->set);
  corridor_lanes_fill (later, 0, 1);
  for (guint i = 0; i < corridor_lanes_get_n (at_once); i++)
    {
      const CorridorLane *a = corridor_lanes_get (at_once, i), *b = corridor_lanes_get (later, i);

      g_assert_cmpuint (corridor_time_set_get_n (a->set), ==, corridor_time_set_get_n (b->set));
      g_assert_cmpmem (a->undated, sizeof a->undated, b->undated, sizeof b->undated);
    }
}

static void
test_density (void)
{
  g_autoptr (CorridorIndex) index = make_random_index (8, 400);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);
  g_autoptr (CorridorLanes) lanes = make_lanes (index, query, CORRIDOR_FACET_ACTOR, 60, NULL);
  CorridorTimeScale scale
      = { corridor_day_from_ymd (1988, 1, 1), corridor_day_from_ymd (2034, 1, 1), 11, 1000 };
  g_autoptr (CorridorDensity) density
      = corridor_density_new (table, corridor_lanes_get_result_set (lanes), &scale);
  guint most = 1;

  g_assert_cmpuint (density->bins->len, >, 20);
  g_assert_cmpuint (density->bins->len, <=, 1000 / 12);
  for (guint i = 0; i < density->bins->len; i++)
    {
      const CorridorDensityBin *bin = &g_array_index (density->bins, CorridorDensityBin, i);
      guint expected = 0;

      for (guint j = 0; j < table->n_statements; j++)
        expected += touches (index, j, bin->first, bin->end);
      g_assert_cmpuint (bin->n_total, ==, expected);
      g_assert_cmpuint (bin->n_result, ==, expected);
      most = MAX (most, expected);
      if (i > 0)
        g_assert_cmpint (bin->first, ==, g_array_index (density->bins, CorridorDensityBin, i - 1).end);
    }
  g_assert_cmpuint (density->most, ==, most);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/set/against-plain", test_against_plain);
  g_test_add_func ("/picture/table/extent", test_extent);
  g_test_add_func ("/picture/lanes/values", test_lanes);
  g_test_add_func ("/picture/lanes/late-filling", test_late_filling);
  g_test_add_func ("/picture/density", test_density);
  return g_test_run ();
}
