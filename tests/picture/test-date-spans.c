/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-spans.h"
#include "dated-index.h"

static char *
describe (GArray *spans)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      g_autofree char *name = corridor_period_describe (&g_array_index (spans, CorridorDateSpan, i).period);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (words, FALSE);
}

static void
assert_spans (const char *const *dates, guint most, const char *expected)
{
  g_autoptr (CorridorIndex) index = make_dated_index (dates);
  g_autoptr (GArray) spans = corridor_date_spans_list (corridor_index_get_library (index), most);
  g_autofree char *words = describe (spans);

  g_assert_cmpstr (words, ==, expected);
}

#define DATES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_list (void)
{
  assert_spans (DATES (""), 12, "");
  assert_spans (DATES ("../.."), 12, "");
  /* years, without those between that have nothing */
  assert_spans (DATES ("2021", "2024-10~", ""), 12, "2021, 2024");
  /* an open date counts where it is known */
  assert_spans (DATES ("2023/..", "../2020-05"), 12, "2020, 2023");
  assert_spans (DATES ("2019/2022"), 12, "2019, 2020, 2021, 2022");
  /* within one year, months; years again where there are too many of them */
  assert_spans (DATES ("2024-03-05", "2024-05", "2024-05-09"), 12, "Mar 2024, May 2024");
  assert_spans (DATES ("2024"), 6, "2024");
  /* several years each */
  assert_spans (DATES ("2019/2022"), 3, "2018 to 2019, 2020 to 2021, 2022 to 2023");
  assert_spans (DATES ("1950/1989"), 4, "1950 to 1959, 1960 to 1969, 1970 to 1979, 1980 to 1989");
  assert_spans (DATES ("-0043", "2021"), 12, "44 BCE, 2021");
  {
    g_autoptr (CorridorIndex) index = make_dated_index (DATES ("Y-170000000", "Y900000000000", "1066", "2021"));
    g_autoptr (GArray) spans = corridor_date_spans_list (corridor_index_get_library (index), 2);

    g_assert_cmpuint (spans->len, ==, 2);
  }
}

/* each says what a filter by it would let pass, of any answer */
static void
test_counts (void)
{
  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (CorridorIndex) index = make_random_index (seed, 150);
      g_autoptr (GArray) spans = corridor_date_spans_list (corridor_index_get_library (index), 4 + seed * 4);
      g_autoptr (CorridorQuery) everything = corridor_query_new ();
      g_autoptr (CorridorQuery) query
          = seed % 2 ? corridor_query_with_choice (everything, CORRIDOR_FACET_ACTOR, "a1", CORRIDOR_CHOICE_INCLUDED)
                     : corridor_query_ref (everything);
      g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);

      g_assert_cmpuint (spans->len, >, 1);
      for (guint certain = 0; certain < 2; certain++)
        {
          corridor_date_spans_count (spans, evaluation, certain);
          for (guint i = 0; i < spans->len; i++)
            {
              const CorridorDateSpan *span = &g_array_index (spans, CorridorDateSpan, i);
              g_autoptr (CorridorDate) from = NULL;
              g_autoptr (CorridorDate) to = NULL;
              g_autoptr (CorridorQuery) dated = NULL;
              g_autoptr (CorridorEvaluation) answer = NULL;

              corridor_period_get_dates (&span->period, &from, &to);
              dated = corridor_query_with_dates (query, from, to, certain);
              answer = corridor_evaluate (index, dated);
              g_assert_cmpuint (span->n, ==, corridor_evaluation_get_n_matched (answer));
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/date-spans/list", test_list);
  g_test_add_func ("/picture/date-spans/counts", test_counts);
  return g_test_run ();
}
