/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-column.h"

#include <stdlib.h>

/**
 * corridor_column_new:
 * @n_rows: how many rows to expect
 *
 * Returns: (transfer full): a column without rows
 */
CorridorColumn *
corridor_column_new (guint n_rows)
{
  CorridorColumn *column = g_new0 (CorridorColumn, 1);

  column->n_rows_allocated = MAX (n_rows, 1);
  column->offsets = g_new (guint32, (gsize) column->n_rows_allocated + 1);
  column->offsets[0] = 0;
  /* rows without values begin somewhere as well */
  column->n_values_allocated = 1;
  column->values = g_new (guint32, 1);

  return column;
}

/**
 * corridor_column_free:
 * @column: (transfer full) (nullable): a column
 */
void
corridor_column_free (CorridorColumn *column)
{
  if (column == NULL)
    return;

  g_free (column->offsets);
  g_free (column->values);
  g_free (column);
}

/* Half as much again. Offsets are 32 bits wide: what would need more does not fit the machines that this is
 * for, and must not go wrong silently. */
static guint
enlarge (guint n_allocated)
{
  guint64 enlarged = (guint64) n_allocated + n_allocated / 2 + 64;

  if (n_allocated == G_MAXUINT32)
    g_error ("A library with more than %u values in one column", G_MAXUINT32);

  return (guint) MIN (enlarged, G_MAXUINT32);
}

/**
 * corridor_column_grow:
 * @column: a column whose values fill what is allocated
 *
 * Makes room for more values; the time over all calls is in proportion to the values.
 */
void
corridor_column_grow (CorridorColumn *column)
{
  column->n_values_allocated = enlarge (column->n_values_allocated);
  column->values = g_renew (guint32, column->values, column->n_values_allocated);
}

/**
 * corridor_column_end_row:
 * @column: a column
 *
 * Ends the row whose values have been appended.
 */
void
corridor_column_end_row (CorridorColumn *column)
{
  if (column->n_rows == column->n_rows_allocated)
    {
      column->n_rows_allocated = enlarge (column->n_rows_allocated);
      column->offsets = g_renew (guint32, column->offsets, (gsize) column->n_rows_allocated + 1);
    }

  column->offsets[++column->n_rows] = column->n_values;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  guint32 value_a = *(const guint32 *) a, value_b = *(const guint32 *) b;

  return (value_a > value_b) - (value_a < value_b);
}

/* A statement holds a handful of values, for which calling a comparison is the dearest part. */
static void
sort_values (guint32 *values, guint n)
{
  if (n > 24)
    {
      qsort (values, n, sizeof (guint32), compare_values);
      return;
    }

  for (guint i = 1; i < n; i++)
    {
      guint32 value = values[i];
      guint j = i;

      for (; j > 0 && values[j - 1] > value; j--)
        values[j] = values[j - 1];
      values[j] = value;
    }
}

/**
 * corridor_column_end_set:
 * @column: a column
 *
 * Ends the row whose values have been appended, and makes a set of them: sorted, each once.
 */
void
corridor_column_end_set (CorridorColumn *column)
{
  guint n = corridor_column_get_n_open (column);
  guint n_kept = 0;
  guint32 *values = column->values + column->offsets[column->n_rows];

  sort_values (values, n);
  for (guint i = 0; i < n; i++)
    if (n_kept == 0 || values[n_kept - 1] != values[i])
      values[n_kept++] = values[i];

  column->n_values -= n - n_kept;
  corridor_column_end_row (column);
}

/**
 * corridor_column_transpose:
 * @column: a column
 * @n_values: a number that all its values are below
 *
 * Turns @column round. A value that a row holds more than once is taken once.
 *
 * Returns: (transfer full): a column with a row for each value
 */
CorridorColumn *
corridor_column_transpose (const CorridorColumn *column, guint n_values)
{
  CorridorColumn *transposed = corridor_column_new (n_values);
  g_autofree guint32 *last_row = g_new (guint32, n_values); /* that was seen to hold the value */
  /* first how many rows hold the value, then where the next one goes */
  guint32 *next = transposed->offsets + 1;
  guint32 n_all = 0;

  for (guint value = 0; value < n_values; value++)
    {
      last_row[value] = CORRIDOR_NONE;
      next[value] = 0;
    }

  for (guint row = 0; row < column->n_rows; row++)
    for (guint32 i = column->offsets[row]; i < column->offsets[row + 1]; i++)
      {
        guint32 value = column->values[i];

        if (value != CORRIDOR_NONE && last_row[value] != row)
          {
            last_row[value] = row;
            next[value]++;
          }
      }

  for (guint value = 0; value < n_values; value++)
    {
      guint32 n = next[value];

      next[value] = n_all;
      last_row[value] = CORRIDOR_NONE;
      n_all += n;
    }

  transposed->n_rows = n_values;
  transposed->n_values = n_all;
  transposed->n_values_allocated = MAX (n_all, 1);
  transposed->values = g_renew (guint32, transposed->values, transposed->n_values_allocated);

  /* each next[] ends as the offset of the row after it, which is where it stands */
  for (guint row = 0; row < column->n_rows; row++)
    for (guint32 i = column->offsets[row]; i < column->offsets[row + 1]; i++)
      {
        guint32 value = column->values[i];

        if (value != CORRIDOR_NONE && last_row[value] != row)
          {
            last_row[value] = row;
            transposed->values[next[value]++] = row;
          }
      }

  return transposed;
}
