/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorColumn:
 * @n_rows: how many rows are complete
 * @offsets: where the values of each row begin, and where those of the last end
 * @values: the values of all rows, one row after the other
 *
 * For each of many rows, a number of values: what a statement holds, what a word stands in. Filled row by
 * row, then only read.
 */
typedef struct
{
  guint n_rows;
  guint32 *offsets;
  guint32 *values;

  /*< private >*/
  guint n_values;
  guint n_rows_allocated;
  guint n_values_allocated;
} CorridorColumn;

CorridorColumn *corridor_column_new       (guint n_rows); /* how many there will be, if that is known */
void            corridor_column_free      (CorridorColumn *column);
void            corridor_column_grow      (CorridorColumn *column);
void            corridor_column_end_row   (CorridorColumn *column); /* values as they were appended */
void            corridor_column_end_set   (CorridorColumn *column); /* sorted, each once */
/* for each value below @n_values, the rows that hold it: sorted, each once. CORRIDOR_NONE among the values
 * is passed over. */
CorridorColumn *corridor_column_transpose (const CorridorColumn *column, guint n_values);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorColumn, corridor_column_free)

static inline void
corridor_column_append (CorridorColumn *column, guint32 value)
{
  if (G_UNLIKELY (column->n_values == column->n_values_allocated))
    corridor_column_grow (column);
  column->values[column->n_values++] = value;
}

/* How many values have been appended to the row that has not ended. */
static inline guint
corridor_column_get_n_open (const CorridorColumn *column)
{
  return column->n_values - column->offsets[column->n_rows];
}

static inline guint32
corridor_column_get_open (const CorridorColumn *column, guint i)
{
  return column->values[column->offsets[column->n_rows] + i];
}

static inline const guint32 *
corridor_column_get (const CorridorColumn *column, guint row, guint *n)
{
  *n = column->offsets[row + 1] - column->offsets[row];

  return column->values + column->offsets[row];
}

G_END_DECLS
