/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every date: against a slow reference that tries each day, and for any bytes at all. */

#include "date-invariants.h"
#include "date-vectors.h"

#include <string.h>

typedef struct
{
  gboolean found;
  gint64 year;
  guint month;
  guint day;
} Ymd;

static gboolean
matches (const char *pattern, guint width, guint value)
{
  for (guint i = width; i > 0; i--, value /= 10)
    if (pattern[i - 1] != 'X' && (guint) (pattern[i - 1] - '0') != value % 10)
      return FALSE;
  return TRUE;
}

static guint
count_days (gint64 year, guint month)
{
  if (month == 2)
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static gboolean
is_before (const Ymd *a, const Ymd *b)
{
  if (a->year != b->year)
    return a->year < b->year;
  return a->month != b->month ? a->month < b->month : a->day < b->day;
}

/* Every day that a pattern "YYYY-MM-DD" may mean, one by one. */
static void
try_all_days (const char *pattern, gboolean negative, Ymd *first, Ymd *last)
{
  for (guint year = negative ? 1 : 0; year <= 9999; year++)
    {
      gint64 signed_year = negative ? -(gint64) year : (gint64) year;

      if (!matches (pattern, 4, year))
        continue;
      for (guint month = 1; month <= 12; month++)
        for (guint day = 1; day <= count_days (signed_year, month); day++)
          {
            Ymd ymd = { TRUE, signed_year, month, day };

            if (!matches (pattern + 5, 2, month) || !matches (pattern + 8, 2, day))
              continue;
            if (!first->found || is_before (&ymd, first))
              *first = ymd;
            if (!last->found || is_before (last, &ymd))
              *last = ymd;
          }
    }
}

static void
check_day (gint64 day, const Ymd *expected)
{
  gint64 year;
  guint month;
  guint day_of_month;

  corridor_day_to_ymd (day, &year, &month, &day_of_month);
  g_assert_cmpint (year, ==, expected->year);
  g_assert_cmpuint (month, ==, expected->month);
  g_assert_cmpuint (day_of_month, ==, expected->day);
}

static void
replace (GRand *rand, char *digits, guint width, double probability, char by)
{
  for (guint i = 0; i < width; i++)
    if (g_rand_double (rand) < probability)
      digits[i] = by;
}

/* Days near the ends of months and leap years are the ones that may not exist, and the year -0000. */
static char *
invent_pattern (GRand *rand)
{
  static const char *const days[] = { "28", "29", "30", "31", "3X", "X9", "X1", "X0", "2X" };
  char *pattern = g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, 0, 10000),
                                   g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 32));

  replace (rand, pattern, 4, 0.4, '0');
  replace (rand, pattern, 4, 0.35, 'X');
  replace (rand, pattern + 5, 2, 0.2, 'X');
  if (g_rand_boolean (rand))
    memcpy (pattern + 8, days[g_rand_int_range (rand, 0, G_N_ELEMENTS (days))], 2);
  else
    replace (rand, pattern + 8, 2, 0.2, 'X');
  if (g_rand_int_range (rand, 0, 3) == 0)
    memcpy (pattern + 5, "02", 2);
  return pattern;
}

static void
test_masks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241015);
  guint n_good = 0;

  for (guint i = 0; i < 1000; i++)
    {
      static const guint lengths[] = { 4, 7, 10, 10, 10 };
      guint length = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
      g_autofree char *pattern = invent_pattern (rand);
      gboolean negative = g_rand_int_range (rand, 0, 3) == 0 && !g_str_has_prefix (pattern, "0000");
      g_autofree char *edtf = g_strdup_printf ("%s%.*s", negative ? "-" : "", (int) length, pattern);
      g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);
      Ymd first = { FALSE };
      Ymd last = { FALSE };

      /* what is not said is as what is unknown */
      memcpy (pattern + length, &"-XX-XX"[length - 4], 10 - length);
      g_test_message ("%s", edtf);
      try_all_days (pattern, negative, &first, &last);
      g_assert_cmpint (date != NULL, ==, first.found);
      if (date == NULL)
        continue;
      n_good++;
      check_day (corridor_date_get_span (date).first, &first);
      check_day (corridor_date_get_span (date).last, &last);
    }
  g_assert_cmpuint (n_good, >, 500);
}

/* An interval is its two dates, and good where they are in order. */
static void
test_intervals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_vectors); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (date_vectors); k++)
      {
        const char *a = date_vectors[i].edtf;
        const char *b = date_vectors[k].edtf;
        g_autofree char *edtf = NULL;
        g_autoptr (CorridorDate) begin = NULL;
        g_autoptr (CorridorDate) end = NULL;
        g_autoptr (CorridorDate) date = NULL;
        g_autoptr (GError) error = NULL;
        CorridorDays first;
        CorridorDays last;
        CorridorDays core;

        /* neither intervals, sets nor times; few enough to be quick */
        if (strpbrk (a, "/[{T") != NULL || strpbrk (b, "/[{T") != NULL || (i + k) % 7 != 0)
          continue;

        edtf = g_strconcat (a, "/", b, NULL);
        begin = corridor_date_parse (a, NULL);
        end = corridor_date_parse (b, NULL);
        date = corridor_date_parse (edtf, &error);
        first = corridor_date_get_span (begin);
        last = corridor_date_get_span (end);
        if (first.first > last.last)
          {
            g_assert_error (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED);
            continue;
          }

        g_assert_no_error (error);
        g_assert_cmpint (corridor_date_get_span (date).first, ==, first.first);
        g_assert_cmpint (corridor_date_get_span (date).last, ==, last.last);
        g_assert_cmpint (corridor_date_get_core (date, &core), ==, first.last <= last.first);
        if (first.last <= last.first)
          {
            g_assert_cmpint (core.first, ==, first.last);
            g_assert_cmpint (core.last, ==, last.first);
          }
        g_assert_cmpint (corridor_date_get_begin_edge (date), ==, corridor_date_get_begin_edge (begin));
        g_assert_cmpint (corridor_date_get_end_edge (date), ==, corridor_date_get_end_edge (end));
      }
}

/* Good dates with a few bytes changed, dropped, added or joined to another: mostly wrong, now and then
 * good in a way that nobody thought of. */
static void
test_mutations (void)
{
  static const char alphabet[] = "0123456789XXYES-/.,[]{}?~%TZ:+ \xc3\xff\x01";
  g_autoptr (GRand) rand = g_rand_new_with_seed (1988);

  for (guint i = 0; i < 100000; i++)
    {
      const char *seed = date_vectors[g_rand_int_range (rand, 0, G_N_ELEMENTS (date_vectors))].edtf;
      const char *other = date_vectors[g_rand_int_range (rand, 0, G_N_ELEMENTS (date_vectors))].edtf;
      g_autoptr (GString) text = g_string_new (seed);

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        {
          gssize at = g_rand_int_range (rand, 0, (gint32) text->len + 1);
          char c = alphabet[g_rand_int_range (rand, 0, sizeof (alphabet) - 1)];

          switch (g_rand_int_range (rand, 0, 5))
            {
            case 0:
              g_string_insert_c (text, at, c);
              break;
            case 1:
              g_string_insert (text, at, other);
              break;
            case 2:
              g_string_truncate (text, at);
              break;
            case 3:
              if ((gsize) at < text->len)
                g_string_erase (text, at, 1);
              break;
            default:
              if ((gsize) at < text->len)
                text->str[at] = c;
              break;
            }
        }
      check_date_text (text->str);
    }
}

static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      char text[12] = { 0 };

      for (int n = g_rand_int_range (rand, 0, sizeof (text)); n > 0; n--)
        text[n - 1] = (char) g_rand_int_range (rand, 1, 256);
      check_date_text (text);
    }
}

/* Large sets are read in one go, and told briefly. */
static void
test_large_set (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (CorridorDate) date = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%s%04u-%02u-%02u", i > 0 ? "," : "", i / 336, i / 28 % 12 + 1, i % 28 + 1);
  g_string_append_c (text, ']');

  date = corridor_date_parse (text->str, NULL);
  g_assert_nonnull (date);
  canonical = corridor_date_to_canonical (date);
  g_assert_cmpstr (canonical, ==, text->str);
  words = corridor_date_describe (date, CORRIDOR_DATE_LONG);
  g_assert_cmpuint (strlen (words), <, 300);

  g_string_truncate (text, text->len - 1);
  g_assert_null (corridor_date_parse (text->str, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/properties/masks", test_masks);
  g_test_add_func ("/date/properties/intervals", test_intervals);
  g_test_add_func ("/date/properties/mutations", test_mutations);
  g_test_add_func ("/date/properties/any-bytes", test_any_bytes);
  g_test_add_func ("/date/properties/large-set", test_large_set);

  return g_test_run ();
}
