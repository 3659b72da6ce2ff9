/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-held-private.h"

struct _CorridorHeld
{
  CorridorIndex *index; /* NULL while the index itself is made */
  const CorridorFacetIndex *facet;
  /* what is part of what is walked upwards, where that is not kept */
  guint32 *values;
  guint32 *last_walk; /* that came upon each value */
  guint32 n_walks;
};

/* @facet has to stay as it is while it is read. */
CorridorHeld *
corridor_held_new_of_facet (const CorridorFacetIndex *facet)
{
  CorridorHeld *self = g_new0 (CorridorHeld, 1);

  self->facet = facet;
  if (facet->is_walked)
    {
      self->values = g_new (guint32, facet->n_values);
      self->last_walk = g_new0 (guint32, facet->n_values);
    }

  return self;
}

/**
 * corridor_held_new:
 * @index: an index
 * @facet: a facet
 *
 * Returns: (transfer full): a reader of what the statements of @index hold in @facet
 */
CorridorHeld *
corridor_held_new (CorridorIndex *index, CorridorFacet facet)
{
  CorridorHeld *self;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (index), NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  self = corridor_held_new_of_facet (&index->facets[facet]);
  self->index = g_object_ref (index);

  return self;
}

/**
 * corridor_held_free:
 * @self: (transfer full) (nullable): a reader
 */
void
corridor_held_free (CorridorHeld *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->index);
  g_free (self->values);
  g_free (self->last_walk);
  g_free (self);
}

/* Puts those of @values after the @n that there are which this walk has not come upon yet. */
static guint
add_new (CorridorHeld *self, guint n, const guint32 *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    if (self->last_walk[values[i]] != self->n_walks)
      {
        self->last_walk[values[i]] = self->n_walks;
        self->values[n++] = values[i];
      }

  return n;
}

/* Returns: @named and what these are part of, each once */
static const guint32 *
walk (CorridorHeld *self, const guint32 *named, guint n_named, guint *n)
{
  self->n_walks++; /* comes round only after four thousand million */
  *n = 0;

  if (self->facet->above != NULL)
    {
      for (guint i = 0; i < n_named; i++)
        {
          guint n_above;
          const guint32 *above = corridor_column_get (self->facet->above, named[i], &n_above);

          *n = add_new (self, *n, above, n_above);
        }
      return self->values;
    }

  *n = add_new (self, 0, named, n_named);
  for (guint i = 0; i < *n; i++)
    {
      guint n_parents;
      const guint32 *parents = corridor_column_get (self->facet->parents, self->values[i], &n_parents);

      *n = add_new (self, *n, parents, n_parents);
    }

  return self->values;
}

/**
 * corridor_held_list:
 * @self: a reader
 * @statement: a statement of the library
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the values that @statement holds, with what they are part of, each once; until the
 * next call
 */
const guint32 *
corridor_held_list (CorridorHeld *self, guint statement, guint *n)
{
  guint n_named;
  const guint32 *named;

  *n = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (statement < self->facet->held->n_rows, NULL);

  named = corridor_column_get (self->facet->held, statement, &n_named);
  if (self->facet->is_walked)
    return walk (self, named, n_named, n);

  *n = n_named;
  return named;
}

/* Each value before what it is part of */
static guint32 *
order_upwards (const CorridorFacetIndex *facet)
{
  guint32 *order = g_new (guint32, facet->n_values);
  g_autofree guint32 *n_left = g_new (guint32, facet->n_values); /* parts that do not stand in it yet */
  guint n = 0;

  for (guint value = 0; value < facet->n_values; value++)
    {
      corridor_column_get (facet->children, value, &n_left[value]);
      if (n_left[value] == 0)
        order[n++] = value;
    }

  for (guint i = 0; i < n; i++)
    {
      guint n_parents;
      const guint32 *parents = corridor_column_get (facet->parents, order[i], &n_parents);

      for (guint j = 0; j < n_parents; j++)
        if (--n_left[parents[j]] == 0)
          order[n++] = parents[j];
    }

  g_assert (n == facet->n_values); /* a library has no cycles */
  return order;
}

void
corridor_facet_hand_down (const CorridorFacetIndex *facet, guint8 *marks)
{
  g_autofree guint32 *order = order_upwards (facet);

  for (guint i = facet->n_values; i > 0; i--)
    {
      guint n;
      const guint32 *parents = corridor_column_get (facet->parents, order[i - 1], &n);

      for (guint j = 0; j < n; j++)
        marks[order[i - 1]] |= marks[parents[j]];
    }
}

/* Whether no two of what @value is directly part of can have something above them in common. */
static gboolean
are_apart (const CorridorFacetIndex *facet, const guint32 *parents, guint n)
{
  guint n_above = 0;

  for (guint i = 0; i < n && n > 1 && n_above == 0; i++)
    corridor_column_get (facet->parents, parents[i], &n_above);

  return n_above == 0;
}

/* Adds what was counted at each value to all that it is part of as well. A value hands its count up to what it is part of, so that what many have
 * above them is walked once and not for each; only where the ways up may meet again are they walked, lest something is counted twice. */
static void
hand_up (CorridorHeld *self, guint32 *at_value, guint32 *counts)
{
  g_autofree guint32 *order = order_upwards (self->facet);

  for (guint i = 0; i < self->facet->n_values; i++)
    {
      guint32 value = order[i], count = at_value[value];
      guint n;
      const guint32 *values = corridor_column_get (self->facet->parents, value, &n);
      guint32 *to = at_value;

      if (count == 0)
        continue;

      if (are_apart (self->facet, values, n))
        counts[value] += count;
      else
        {
          values = walk (self, &value, 1, &n);
          to = counts;
        }
      for (guint j = 0; j < n; j++)
        to[values[j]] += count;
    }
}

/**
 * corridor_held_count:
 * @self: a reader
 * @statements: (nullable) (array length=n): statements of the library, or %NULL for all of its first @n
 * @n: how many there are
 * @step: what each of them adds
 * @counts: (inout): of each value of the facet
 *
 * Adds @step to the count of each value that a statement holds, for each of @statements.
 */
void
corridor_held_count (CorridorHeld *self, const guint32 *statements, guint n, guint32 step, guint32 *counts)
{
  const CorridorFacetIndex *facet;
  g_autofree guint32 *at_value = NULL;

  g_return_if_fail (self != NULL);

  facet = self->facet;
  if (facet->is_walked)
    at_value = g_new0 (guint32, facet->n_values);

  for (guint i = 0; i < n; i++)
    {
      guint statement = statements != NULL ? statements[i] : i;
      guint n_values;
      const guint32 *values = corridor_column_get (facet->held, statement, &n_values);
      guint32 *to = counts;

      if (facet->is_walked && n_values == 1)
        to = at_value;
      else if (facet->is_walked)
        values = walk (self, values, n_values, &n_values);
      for (guint j = 0; j < n_values; j++)
        to[values[j]] += step;
    }

  if (facet->is_walked)
    hand_up (self, at_value, counts);
}
