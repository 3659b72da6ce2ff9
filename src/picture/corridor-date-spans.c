/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-spans.h"

#define BINS_MOST 4096 /* of a step that is tried: there may be thousands of millions of years between two dates */

/* the first and the last day that a date names; one that is open names none on that side */
static gboolean
get_known (const CorridorStatement *record, gint64 *first, gint64 *last)
{
  CorridorDays span;

  if (record->date == NULL)
    return FALSE;
  span = corridor_date_get_span (record->date);
  if (span.first == CORRIDOR_DAY_OPEN_START && span.last == CORRIDOR_DAY_OPEN_END)
    return FALSE;
  *first = span.first == CORRIDOR_DAY_OPEN_START ? span.last : span.first;
  *last = span.last == CORRIDOR_DAY_OPEN_END ? span.first : span.last;
  return TRUE;
}

/* The last of the spans that begins on or before a day; -1 where none does. */
static int
find_before (GArray *spans, gint64 day)
{
  int first = 0, end = spans->len;

  while (first < end)
    {
      int middle = (first + end) / 2;

      if (g_array_index (spans, CorridorDateSpan, middle).period.first <= day)
        first = middle + 1;
      else
        end = middle;
    }
  return first - 1;
}

/* All steps from @first to @last, whether there is something or not; NULL where they are too many. */
static GArray *
list_steps (const CorridorTimeStep *step, gint64 first, gint64 last)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CorridorDateSpan));

  for (gint64 day = corridor_time_step_floor (step, first); day <= last;)
    {
      gint64 next = corridor_time_step_next (step, day);
      CorridorDateSpan span = { { day, next - 1 }, 0 };

      if (spans->len == BINS_MOST)
        {
          g_array_unref (spans);
          return NULL;
        }
      g_array_append_val (spans, span);
      if (next <= day) /* the end of the calendar */
        break;
      day = next;
    }
  return spans;
}

/* Adds one to each of the spans from @first to @last, by its difference to the one before it. */
static void
add_difference (GArray *spans, gint32 *differences, int first, int last)
{
  if (first > last || last < 0 || first >= (int) spans->len)
    return;
  differences[MAX (first, 0)]++;
  differences[MIN (last, (int) spans->len - 1) + 1]--;
}

static void
take_differences (GArray *spans, const gint32 *differences)
{
  gint32 n = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      n += differences[i];
      g_array_index (spans, CorridorDateSpan, i).n = n;
    }
}

/* Drops the steps that no date is in. */
static void
drop_empty (GArray *spans, CorridorLibrary *library)
{
  g_autofree gint32 *differences = g_new0 (gint32, spans->len + 1);
  guint kept = 0;

  for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
    {
      gint64 first, last;

      if (get_known (corridor_library_get_statement (library, i), &first, &last))
        add_difference (spans, differences, find_before (spans, first), find_before (spans, last));
    }
  take_differences (spans, differences);
  for (guint i = 0; i < spans->len; i++)
    if (g_array_index (spans, CorridorDateSpan, i).n > 0)
      g_array_index (spans, CorridorDateSpan, kept++) = g_array_index (spans, CorridorDateSpan, i);
  g_array_set_size (spans, kept);
}

/* Months are of use within one year only: beyond it, years are what people ask for first. */
static void
choose_next (CorridorTimeStep *step)
{
  gint64 lead = step->count;

  if (step->unit == CORRIDOR_STEP_MONTH)
    {
      *step = (CorridorTimeStep) { CORRIDOR_STEP_YEAR, 1 };
      return;
    }
  while (lead >= 10)
    lead /= 10;
  step->count = lead == 2 ? step->count / 2 * 5 : step->count * 2; /* 1, 2, 5, 10 */
}

static gboolean
is_one_year (gint64 first, gint64 last)
{
  const CorridorTimeStep year = { CORRIDOR_STEP_YEAR, 1 };

  return corridor_time_step_floor (&year, first) == corridor_time_step_floor (&year, last);
}

/**
 * corridor_date_spans_list:
 * @library: a library
 * @most: how many there may be, at least 2
 *
 * Finds the stretches of the calendar, as short as they may be, that the library has dates in: years, or months where it has but one
 * year, or several years each. A date that is open on one side counts where it is known.
 *
 * Returns: (transfer full) (element-type CorridorDateSpan): the spans, not counted yet
 */
GArray *
corridor_date_spans_list (CorridorLibrary *library, guint most)
{
  gint64 first = G_MAXINT64, last = G_MININT64;
  CorridorTimeStep step = { CORRIDOR_STEP_YEAR, 1 };

  for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
    {
      gint64 begin, end;

      if (!get_known (corridor_library_get_statement (library, i), &begin, &end))
        continue;
      first = MIN (first, begin);
      last = MAX (last, end);
    }
  if (first > last)
    return g_array_new (FALSE, FALSE, sizeof (CorridorDateSpan));
  if (is_one_year (first, last))
    step.unit = CORRIDOR_STEP_MONTH;
  for (;; choose_next (&step))
    {
      GArray *spans = list_steps (&step, first, last);

      if (spans == NULL)
        continue;
      drop_empty (spans, library);
      if (spans->len <= most)
        return spans;
      g_array_unref (spans);
    }
}

static void
add_possible (GArray *spans, gint32 *differences, CorridorDays days)
{
  int first = find_before (spans, days.first);

  /* the one that begins before it may have ended, too: between the spans there are times without dates */
  if (first < 0 || g_array_index (spans, CorridorDateSpan, first).period.last < days.first)
    first++;
  add_difference (spans, differences, first, find_before (spans, days.last));
}

static void
add_certain (GArray *spans, gint32 *differences, CorridorDays days)
{
  int at = find_before (spans, days.first);

  if (at >= 0 && days.last <= g_array_index (spans, CorridorDateSpan, at).period.last)
    add_difference (spans, differences, at, at);
}

/**
 * corridor_date_spans_count:
 * @spans: (element-type CorridorDateSpan): spans in the order of time
 * @evaluation: an answer to a query that has no dates
 * @certain: whether a date must lie within a span, or may
 *
 * Counts what each of them would let pass of the answer.
 */
void
corridor_date_spans_count (GArray *spans, CorridorEvaluation *evaluation, gboolean certain)
{
  CorridorLibrary *library = corridor_index_get_library (corridor_evaluation_get_index (evaluation));
  g_autofree gint32 *differences = g_new0 (gint32, spans->len + 1);
  guint n;
  const guint32 *order = corridor_evaluation_get_order (evaluation, &n);

  for (guint i = 0; i < n; i++)
    {
      const CorridorDate *date = corridor_library_get_statement (library, order[i])->date;

      if (date == NULL)
        continue;
      if (certain)
        add_certain (spans, differences, corridor_date_get_span (date));
      else
        add_possible (spans, differences, corridor_date_get_span (date));
    }
  take_differences (spans, differences);
}
