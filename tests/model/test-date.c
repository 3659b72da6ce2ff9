/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What good dates mean: their days, their edges, their canonical form. */

#include "corridor-date.h"
#include "date-vectors.h"

static char *
format_day (gint64 day)
{
  if (day == CORRIDOR_DAY_OPEN_START || day == CORRIDOR_DAY_OPEN_END)
    return g_strdup ("..");
  return corridor_day_format (day);
}

static char *
format_days (CorridorDays days)
{
  g_autofree char *first = format_day (days.first);
  g_autofree char *last = format_day (days.last);

  return g_strdup_printf ("%s to %s", first, last);
}

static char *
format_edges (const CorridorDate *date)
{
  return g_strdup_printf ("%c%c", "KDOU"[corridor_date_get_begin_edge (date)],
                          "KDOU"[corridor_date_get_end_edge (date)]);
}

static CorridorDate *
parse (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  CorridorDate *date = corridor_date_parse (edtf, &error);

  if (error != NULL)
    g_error ("%s: %s", edtf, error->message);
  g_assert_nonnull (date);
  return date;
}

static void
check_vector (const DateVector *vector)
{
  g_autoptr (CorridorDate) date = parse (vector->edtf);
  g_autofree char *span = format_days (corridor_date_get_span (date));
  g_autofree char *edges = format_edges (date);
  g_autofree char *canonical = corridor_date_to_canonical (date);
  g_autofree char *core = NULL;
  const char *expected_core = g_strcmp0 (vector->core, SAME) == 0 ? vector->span : vector->core;
  CorridorDays days;

  if (corridor_date_get_core (date, &days))
    core = format_days (days);

  g_test_message ("%s", vector->edtf);
  g_assert_cmpstr (corridor_date_get_text (date), ==, vector->edtf);
  g_assert_cmpstr (span, ==, vector->span);
  g_assert_cmpstr (core, ==, expected_core);
  g_assert_cmpstr (edges, ==, vector->edges != NULL ? vector->edges : "KK");
  g_assert_cmpstr (canonical, ==, vector->canonical != NULL ? vector->canonical : vector->edtf);
}

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_vectors); i++)
    check_vector (&date_vectors[i]);
}

/* The canonical form is a date with the same meaning, and its own canonical form. */
static void
test_canonical (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_vectors); i++)
    {
      g_autoptr (CorridorDate) date = parse (date_vectors[i].edtf);
      g_autofree char *canonical = corridor_date_to_canonical (date);
      DateVector vector = date_vectors[i];

      vector.edtf = canonical;
      vector.canonical = NULL;
      check_vector (&vector);
    }
}

static void
test_qualifiers (void)
{
  static const struct
  {
    const char *edtf;
    guint qualifiers;
  } vectors[] = {
    { "2004-06-11", CORRIDOR_DATE_EXACT },
    { "2004?", CORRIDOR_DATE_UNCERTAIN },
    { "2004-06-~11", CORRIDOR_DATE_APPROXIMATE },
    { "2004%-06", CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE },
    { "?2004-~06", CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE },
    { "2004?/2005~", CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE },
    { "../2005~", CORRIDOR_DATE_APPROXIMATE },
    { "../..", CORRIDOR_DATE_EXACT },
    { "[2004,2005..2006?]", CORRIDOR_DATE_UNCERTAIN },
    { "{..2004~}", CORRIDOR_DATE_APPROXIMATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (CorridorDate) date = parse (vectors[i].edtf);

      g_assert_cmpuint (corridor_date_get_qualifiers (date), ==, vectors[i].qualifiers);
    }
}

static void
test_forms (void)
{
  static const struct
  {
    const char *edtf;
    gboolean interval;
    gboolean set;
  } vectors[] = {
    { "2004", FALSE, FALSE },          { "2004-21", FALSE, FALSE }, { "2004/2005", TRUE, FALSE },
    { "2004/", TRUE, FALSE },          { "../..", TRUE, FALSE },    { "[2004]", FALSE, TRUE },
    { "{2004..2006,2008}", FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (CorridorDate) date = parse (vectors[i].edtf);

      g_assert_cmpint (corridor_date_is_interval (date), ==, vectors[i].interval);
      g_assert_cmpint (corridor_date_is_set (date), ==, vectors[i].set);
    }
}

/* Where the core is empty, what was there stays. */
static void
test_empty_core (void)
{
  g_autoptr (CorridorDate) date = parse ("2021");
  CorridorDays days = { 3, 4 };

  g_assert_false (corridor_date_get_core (date, &days));
  g_assert_cmpint (days.first, ==, 3);
  g_assert_cmpint (days.last, ==, 4);
  g_assert_false (corridor_date_get_core (date, NULL));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (CorridorDate) date = parse ("2021");

  g_value_init (&value, CORRIDOR_TYPE_DATE);
  g_value_set_boxed (&value, date);
  g_assert_true (g_value_get_boxed (&value) == date);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/vectors", test_vectors);
  g_test_add_func ("/date/canonical", test_canonical);
  g_test_add_func ("/date/qualifiers", test_qualifiers);
  g_test_add_func ("/date/forms", test_forms);
  g_test_add_func ("/date/empty-core", test_empty_core);
  g_test_add_func ("/date/boxed", test_boxed);

  return g_test_run ();
}
