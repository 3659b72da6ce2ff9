/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-evaluation-private.h"
#include "corridor-held-private.h"

#include "corridor-words.h"

#define IS_INCLUDED 1
#define IS_EXCLUDED 2

/* Marks the values of @ids. Those that the library does not have cannot be marked. */
static void
mark_values (CorridorIndex *index, CorridorFacet facet, const char *const *ids, guint8 mark, guint8 *marks)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint value = corridor_index_find_value (index, facet, ids[i]);

      if (value != CORRIDOR_NONE)
        marks[value] |= mark;
    }
}

static void
fail_facet (CorridorIndex *index, const CorridorQuery *query, CorridorFacet facet, CorridorFailures *failures)
{
  const CorridorFacetIndex *values = &index->facets[facet];
  const char *const *included = corridor_query_get_included (query, facet);
  const char *const *excluded = corridor_query_get_excluded (query, facet);
  guint n_included = g_strv_length ((char **) included);
  g_autofree guint8 *marks = NULL;
  g_autoptr (CorridorHeld) reader = NULL;
  guint n_wanted;

  if (n_included == 0 && excluded[0] == NULL)
    return;

  marks = g_malloc0 (values->n_values + 1);
  mark_values (index, facet, included, IS_INCLUDED, marks);
  mark_values (index, facet, excluded, IS_EXCLUDED, marks);

  /* what the library does not have is held by none, and so is then all of what is included */
  n_wanted = corridor_query_get_all (query, facet) ? n_included : MIN (n_included, 1);

  /* one of what is included, or of what is excluded, is found as well from what a statement names itself */
  if (values->is_walked && n_wanted <= 1)
    corridor_facet_hand_down (values, marks);
  else if (values->is_walked)
    reader = corridor_held_new_of_facet (values);

  for (guint i = 0; i < values->held->n_rows; i++)
    {
      guint n;
      const guint32 *held = reader != NULL ? corridor_held_list (reader, i, &n) : corridor_column_get (values->held, i, &n);
      guint n_found = 0;
      guint8 seen = 0;

      for (guint j = 0; j < n; j++)
        {
          n_found += marks[held[j]] & IS_INCLUDED;
          seen |= marks[held[j]];
        }

      if (n_found < n_wanted || (seen & IS_EXCLUDED))
        failures[i] |= CORRIDOR_FAILS_FACET (facet);
    }
}

static void
fail_text (CorridorIndex *index, const CorridorQuery *query, guint n, CorridorFailures *failures)
{
  g_autoptr (CorridorNeedle) needle = corridor_needle_new (corridor_query_get_text (query));
  g_autofree guint8 *passes = NULL;

  if (corridor_needle_is_empty (needle))
    return;

  passes = corridor_word_index_match (index->words, needle);
  for (guint i = 0; i < n; i++)
    if (!passes[i])
      failures[i] |= CORRIDOR_FAILS_TEXT;
}

/* An open side of a date is beyond every day that can bound it, so that it overlaps as it should and lies
 * within nothing bounded; and as a bound it bounds nothing. */
static void
fail_dates (CorridorIndex *index, const CorridorQuery *query, guint n, CorridorFailures *failures)
{
  const CorridorDate *from = corridor_query_get_from (query);
  const CorridorDate *to = corridor_query_get_to (query);
  gint64 first = from != NULL ? corridor_date_get_span (from).first : CORRIDOR_DAY_OPEN_START;
  gint64 last = to != NULL ? corridor_date_get_span (to).last : CORRIDOR_DAY_OPEN_END;
  gboolean certain = corridor_query_get_certain (query);

  if (from == NULL && to == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorDays span = index->spans[i];
      gboolean passes
          = certain ? span.first >= first && span.last <= last : span.first <= last && span.last >= first;

      /* nothing overlaps a time that ends before it begins */
      if (!passes || first > last || corridor_days_is_none (span))
        failures[i] |= CORRIDOR_FAILS_DATES;
    }
}

static void
fail_picks (CorridorIndex *index, const CorridorQuery *query, guint n, CorridorFailures *failures)
{
  const char *const *picks = corridor_query_get_picks (query);

  if (picks == NULL)
    return;

  for (guint i = 0; i < n; i++)
    failures[i] |= CORRIDOR_FAILS_PICKS;

  for (guint i = 0; picks[i] != NULL; i++)
    {
      guint statement;

      if (corridor_library_find_statement (index->library, picks[i], &statement) == CORRIDOR_FOUND)
        failures[statement] &= ~CORRIDOR_FAILS_PICKS;
    }
}

/**
 * corridor_find_failures:
 * @index: what is asked
 * @query: what is asked of it
 *
 * Returns: (transfer full) (array): for each statement, the parts of @query that it fails
 */
CorridorFailures *
corridor_find_failures (CorridorIndex *index, const CorridorQuery *query)
{
  guint n = corridor_library_get_n_statements (index->library);
  CorridorFailures *failures = g_new0 (CorridorFailures, MAX (n, 1));

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    fail_facet (index, query, facet, failures);
  fail_text (index, query, n, failures);
  fail_dates (index, query, n, failures);
  fail_picks (index, query, n, failures);

  return failures;
}
