/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-table.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint64 key;
  guint32 statement;
} Dated;

/* A radix sort by bytes, stable, that leaves out the bytes which all keys share: days of a few centuries
 * differ in three. */
static void
sort_dated (Dated *dated, guint n)
{
  g_autofree Dated *other = g_new (Dated, MAX (1, n));
  Dated *from = dated, *to = other;

  for (guint shift = 0; shift < 64; shift += 8)
    {
      guint counts[256] = { 0 }, at = 0;

      for (guint i = 0; i < n; i++)
        counts[from[i].key >> shift & 255]++;
      if (n == 0 || counts[from[0].key >> shift & 255] == n)
        continue;
      for (guint i = 0; i < 256; i++)
        {
          guint count = counts[i];

          counts[i] = at;
          at += count;
        }
      for (guint i = 0; i < n; i++)
        to[counts[from[i].key >> shift & 255]++] = from[i];
      to = from;
      from = to == dated ? other : dated;
    }
  if (from != dated)
    memcpy (dated, from, n * sizeof *dated);
}

/* Signed days as keys in the same order. */
static guint64
day_to_key (gint64 day)
{
  return (guint64) day ^ (G_GUINT64_CONSTANT (1) << 63);
}

static gint64
key_to_day (guint64 key)
{
  return (gint64) (key ^ (G_GUINT64_CONSTANT (1) << 63));
}

static guint
collect_dated (CorridorLibrary *library, guint n, gboolean ends, Dated *dated)
{
  guint n_dated = 0;

  for (guint i = 0; i < n; i++)
    {
      const CorridorDate *date = corridor_library_get_statement (library, i)->date;

      if (date != NULL)
        {
          CorridorDays span = corridor_date_get_span (date);

          dated[n_dated++] = (Dated) { day_to_key (ends ? span.last : span.first), i };
        }
    }
  sort_dated (dated, n_dated);
  return n_dated;
}

/**
 * corridor_time_table_new:
 * @index: a library's index
 *
 * Sorts the dates of a library. May be called in any thread.
 *
 * Returns: (transfer full): the table
 */
CorridorTimeTable *
corridor_time_table_new (CorridorIndex *index)
{
  CorridorTimeTable *table = g_new0 (CorridorTimeTable, 1);
  g_autofree Dated *dated = NULL;
  guint n;

  g_atomic_ref_count_init (&table->ref_count);
  table->library = g_object_ref (corridor_index_get_library (index));
  n = table->n_statements = corridor_library_get_n_statements (table->library);
  dated = g_new (Dated, MAX (1, n));

  table->n_dated = collect_dated (table->library, n, FALSE, dated);
  table->by_begin = g_new (guint32, MAX (1, table->n_dated));
  table->begins = g_new (gint64, MAX (1, table->n_dated));
  table->begin_rank = g_new (guint32, MAX (1, n));
  table->end_rank = g_new (guint32, MAX (1, n));
  memset (table->begin_rank, 0xff, n * sizeof (guint32));
  memset (table->end_rank, 0xff, n * sizeof (guint32));
  for (guint i = 0; i < table->n_dated; i++)
    {
      table->by_begin[i] = dated[i].statement;
      table->begin_rank[dated[i].statement] = i;
      table->begins[i] = key_to_day (dated[i].key);
    }

  collect_dated (table->library, n, TRUE, dated);
  table->ends = g_new (gint64, MAX (1, table->n_dated));
  for (guint i = 0; i < table->n_dated; i++)
    {
      table->end_rank[dated[i].statement] = i;
      table->ends[i] = key_to_day (dated[i].key);
    }
  table->has_open_end = table->n_dated > 0 && table->ends[table->n_dated - 1] == CORRIDOR_DAY_OPEN_END;
  return table;
}

/**
 * corridor_time_table_ref:
 * @table: a table
 *
 * Returns: (transfer full): another reference
 */
CorridorTimeTable *
corridor_time_table_ref (CorridorTimeTable *table)
{
  g_atomic_ref_count_inc (&table->ref_count);
  return table;
}

/**
 * corridor_time_table_unref:
 * @table: (transfer full): a table
 *
 * Releases a reference.
 */
void
corridor_time_table_unref (CorridorTimeTable *table)
{
  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;
  g_object_unref (table->library);
  g_free (table->by_begin);
  g_free (table->begin_rank);
  g_free (table->end_rank);
  g_free (table->begins);
  g_free (table->ends);
  g_free (table);
}

static guint
count_before (const gint64 *days, guint n, double day)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (days[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * corridor_time_table_count_begun:
 * @table: a table
 * @day: a day
 *
 * Returns: how many statements may have begun before @day: those whose rank by beginning is less than this
 */
guint
corridor_time_table_count_begun (const CorridorTimeTable *table, double day)
{
  return count_before (table->begins, table->n_dated, day);
}

/**
 * corridor_time_table_count_ended:
 * @table: a table
 * @day: a day
 *
 * Returns: how many statements are over before @day begins: those whose rank by end is less than this
 */
guint
corridor_time_table_count_ended (const CorridorTimeTable *table, double day)
{
  return count_before (table->ends, table->n_dated, day);
}

static gboolean
find_published (CorridorArticle *article, CorridorDays *days)
{
  const CorridorDate *date = corridor_article_get_published (article);

  if (date == NULL)
    return FALSE;
  *days = corridor_date_get_span (date);
  return days->first != CORRIDOR_DAY_OPEN_START && days->last != CORRIDOR_DAY_OPEN_END;
}

/**
 * corridor_time_table_get_published:
 * @table: a table
 * @day: (out): the day, the middle of it or of what is known of it
 *
 * Returns: whether there is one day on which all articles were published
 */
gboolean
corridor_time_table_get_published (const CorridorTimeTable *table, double *day)
{
  guint n = corridor_library_get_n_articles (table->library);
  CorridorDays first, other;

  if (n == 0 || !find_published (corridor_library_get_article (table->library, 0), &first))
    return FALSE;
  for (guint i = 1; i < n; i++)
    if (!find_published (corridor_library_get_article (table->library, i), &other)
        || other.first != first.first || other.last != first.last)
      return FALSE;
  *day = (first.first + first.last + 1) / 2.;
  return TRUE;
}

static void
widen (double *low, double *high, gint64 first, gint64 last)
{
  if (first != CORRIDOR_DAY_OPEN_START && first != CORRIDOR_DAY_OPEN_END)
    {
      *low = MIN (*low, first);
      *high = MAX (*high, first + 1.);
    }
  if (last != CORRIDOR_DAY_OPEN_START && last != CORRIDOR_DAY_OPEN_END)
    {
      *low = MIN (*low, last);
      *high = MAX (*high, last + 1.);
    }
}

/* Room beside what is known: a part of it, though of a long time no more than some years. */
static double
choose_room (double length, double most, double least, double years)
{
  return MIN (length * most, MAX (length * least, years * 365.25));
}

/* the first known beginning or end from one side of a sorted array */
static gint64
find_known (const gint64 *days, guint n, gboolean from_end)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 day = days[from_end ? n - 1 - i : i];

      if (day != CORRIDOR_DAY_OPEN_START && day != CORRIDOR_DAY_OPEN_END)
        return day;
    }
  return CORRIDOR_DAY_OPEN_START;
}

/**
 * corridor_time_table_get_extent:
 * @table: a table
 * @extent: (out): what can be looked at
 * @first: (out): the first day to look at
 * @last: (out): the last
 *
 * Finds the whole years around every known day, with room for what has an open or unknown end, and a good
 * part of them to begin with.
 */
void
corridor_time_table_get_extent (const CorridorTimeTable *table, CorridorTimeExtent *extent, double *first,
                                double *last)
{
  double low = INFINITY, high = -INFINITY, length;
  gint64 first_year, last_year;

  widen (&low, &high, find_known (table->begins, table->n_dated, FALSE),
         find_known (table->begins, table->n_dated, TRUE));
  widen (&low, &high, find_known (table->ends, table->n_dated, FALSE),
         find_known (table->ends, table->n_dated, TRUE));
  for (guint i = 0, n = corridor_library_get_n_articles (table->library); i < n; i++)
    {
      CorridorDays days;

      if (find_published (corridor_library_get_article (table->library, i), &days))
        widen (&low, &high, days.first, days.last);
    }
  if (low > high) /* nothing is known */
    {
      low = corridor_day_from_ymd (2000, 1, 1);
      high = corridor_day_from_ymd (2025, 1, 1);
    }

  length = MAX (high - low, 60);
  *first = low - choose_room (length, 0.25, 0.06, 1);
  *last = high
          + (table->has_open_end ? choose_room (length, 0.45, 0.12, 2) : choose_room (length, 0.25, 0.06, 1));
  corridor_day_to_ymd ((gint64) floor (low - choose_room (length, 0.7, 0.2, 3)), &first_year, NULL, NULL);
  corridor_day_to_ymd ((gint64) ceil (high + choose_room (length, 0.7, 0.2, 3)), &last_year, NULL, NULL);
  extent->first = corridor_day_from_ymd (first_year, 1, 1);
  extent->end = corridor_day_from_ymd (last_year + 1, 1, 1);
}
