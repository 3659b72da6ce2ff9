/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-column.h"

/* A row for each string, a value for each digit, in sets or as written. "-" is no value. */
static CorridorColumn *
make_column (const char *const *rows, gboolean sets)
{
  CorridorColumn *column = corridor_column_new (0);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      for (const char *p = rows[i]; *p != '\0'; p++)
        corridor_column_append (column, *p == '-' ? CORRIDOR_NONE : (guint32) g_ascii_digit_value (*p));
      if (sets)
        corridor_column_end_set (column);
      else
        corridor_column_end_row (column);
    }

  return column;
}

static void
assert_rows (const CorridorColumn *column, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint row = 0; row < column->n_rows; row++)
    {
      guint n;
      const guint32 *values = corridor_column_get (column, row, &n);

      if (row > 0)
        g_string_append_c (found, ' ');
      g_string_append_c (found, ':');
      for (guint i = 0; i < n; i++)
        g_string_append_c (found, values[i] == CORRIDOR_NONE ? '-' : (char) ('0' + values[i]));
    }

  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_rows (void)
{
  static const char *const rows[] = { "21", "", "2-2", "0", NULL };
  g_autoptr (CorridorColumn) column = make_column (rows, FALSE);
  g_autoptr (CorridorColumn) transposed = corridor_column_transpose (column, 4);

  assert_rows (column, ":21 : :2-2 :0");
  assert_rows (transposed, ":3 :0 :02 :");
}

static void
test_sets (void)
{
  static const char *const rows[] = { "3132", "", "9876543210012345678998765432100", NULL };
  g_autoptr (CorridorColumn) column = make_column (rows, TRUE);

  assert_rows (column, ":123 : :0123456789");
}

/* Rows without values are read as others are, so there must be somewhere that they are. */
static void
test_no_values (void)
{
  static const char *const rows[] = { "", "", NULL };
  g_autoptr (CorridorColumn) column = make_column (rows, TRUE);
  g_autoptr (CorridorColumn) transposed = corridor_column_transpose (column, 3);
  g_autoptr (CorridorColumn) of_nothing = corridor_column_transpose (column, 0);

  g_assert_nonnull (column->values);
  g_assert_nonnull (transposed->values);
  g_assert_nonnull (of_nothing->values);
  assert_rows (column, ": :");
  assert_rows (transposed, ": : :");
  assert_rows (of_nothing, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column/rows", test_rows);
  g_test_add_func ("/column/sets", test_sets);
  g_test_add_func ("/column/no-values", test_no_values);

  return g_test_run ();
}
