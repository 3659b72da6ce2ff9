/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-evaluation-private.h"
#include "corridor-held-private.h"

#include <string.h>

struct _CorridorEvaluation
{
  GObject parent_instance;

  CorridorIndex *index;
  CorridorQuery *query;
  CorridorFailures *failures; /* of each statement */
  guint32 *order;
  guint32 *counts[CORRIDOR_N_FACETS];
  guint n_total;
  guint n_matched;
  guint n_undated;
  guint n_undated_hidden;
};

G_DEFINE_FINAL_TYPE (CorridorEvaluation, corridor_evaluation, G_TYPE_OBJECT)

static void
corridor_evaluation_finalize (GObject *object)
{
  CorridorEvaluation *self = CORRIDOR_EVALUATION (object);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    g_free (self->counts[i]);
  g_free (self->order);
  g_free (self->failures);
  g_clear_pointer (&self->query, corridor_query_unref);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (corridor_evaluation_parent_class)->finalize (object);
}

static void
corridor_evaluation_class_init (CorridorEvaluationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_evaluation_finalize;
}

static void
corridor_evaluation_init (CorridorEvaluation *self)
{
}

/* The statements that pass, a bit each: an order jumps about in them, which is quick only in little
 * memory. */
static guint64 *
list_passing (CorridorEvaluation *self)
{
  guint64 *passing = g_new0 (guint64, self->n_total / 64 + 1);

  for (guint i = 0; i < self->n_total; i++)
    passing[i / 64] |= (guint64) (self->failures[i] == 0) << (i % 64);

  return passing;
}

static const guint32 *
get_permutation (CorridorEvaluation *self)
{
  switch (corridor_query_get_sort (self->query))
    {
    case CORRIDOR_SORT_DATE:
      return self->index->by_date;
    case CORRIDOR_SORT_TITLE:
      return self->index->by_title;
    case CORRIDOR_SORT_ARTICLE:
    default:
      return NULL; /* as they are */
    }
}

static void
put_in_order (CorridorEvaluation *self)
{
  const guint32 *permutation = get_permutation (self);
  g_autofree guint64 *passing = list_passing (self);
  guint n = 0;

  for (guint i = 0; i < self->n_total; i++)
    self->n_matched += self->failures[i] == 0;

  /* one more, for a statement that is written down before it is known to fail */
  self->order = g_new (guint32, (gsize) self->n_matched + 1);
  for (guint i = 0; i < self->n_total; i++)
    {
      guint32 statement = permutation != NULL ? permutation[i] : i;

      self->order[n] = statement;
      n += passing[statement / 64] >> (statement % 64) & 1;
    }

  if (corridor_query_get_reverse (self->query))
    for (guint i = 0; i < n / 2; i++)
      {
        guint32 statement = self->order[i];

        self->order[i] = self->order[n - 1 - i];
        self->order[n - 1 - i] = statement;
      }
}

/* What has no date stands at the end of the order of dates. */
static void
count_undated (CorridorEvaluation *self)
{
  for (guint i = self->n_total;
       i > 0 && corridor_days_is_none (self->index->spans[self->index->by_date[i - 1]]); i--)
    {
      CorridorFailures failures = self->failures[self->index->by_date[i - 1]];

      self->n_undated += failures == 0;
      self->n_undated_hidden += failures == CORRIDOR_FAILS_DATES;
    }
}

/* The statements whose failures, but for @ignored, are none; or, if these are the fewer, all the others. */
static guint
list_fewer (CorridorEvaluation *self, CorridorFailures ignored, guint32 *list, gboolean *passing)
{
  CorridorFailures asked = ~ignored;
  guint n_passing = 0, n = 0;

  for (guint i = 0; i < self->n_total; i++)
    n_passing += (self->failures[i] & asked) == 0;

  *passing = n_passing <= self->n_total / 2;
  for (guint i = 0; i < self->n_total; i++)
    {
      /* there is room for one that is not kept */
      list[n] = i;
      n += ((self->failures[i] & asked) == 0) == *passing;
    }

  return n;
}

/* Counts the listed statements: up from nothing where they are those that count, down from all where they are
 * those that do not. */
static guint32 *
count_values (const CorridorFacetIndex *facet, const guint32 *list, guint n, gboolean passing)
{
  guint32 *counts = passing ? g_new0 (guint32, facet->n_values)
                            : g_memdup2 (facet->totals, facet->n_values * sizeof (guint32));
  g_autoptr (CorridorHeld) held = corridor_held_new_of_facet (facet);

  corridor_held_count (held, list, n, passing ? 1 : (guint32) -1, counts);

  return counts;
}

static gboolean
has_part (CorridorQuery *query, CorridorFacet facet)
{
  return corridor_query_get_included (query, facet)[0] != NULL
         || corridor_query_get_excluded (query, facet)[0] != NULL;
}

/* A facet without a part of its own counts the result, which is listed once for all of these. */
static void
count_facets (CorridorEvaluation *self)
{
  g_autofree guint32 *list = g_new (guint32, (gsize) self->n_total / 2 + 2);
  gboolean passing;
  guint n = list_fewer (self, 0, list, &passing);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (!has_part (self->query, facet))
      self->counts[facet] = count_values (&self->index->facets[facet], list, n, passing);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (has_part (self->query, facet))
      {
        n = list_fewer (self, CORRIDOR_FAILS_FACET (facet), list, &passing);
        self->counts[facet] = count_values (&self->index->facets[facet], list, n, passing);
      }
}

/**
 * corridor_evaluate:
 * @index: what is asked
 * @query: what is asked of it
 *
 * Asks @query. It takes milliseconds even of a large library, and may run in any thread. Values and picks
 * that the library does not have are held by no statement.
 *
 * Returns: (transfer full): the answer
 */
CorridorEvaluation *
corridor_evaluate (CorridorIndex *index, CorridorQuery *query)
{
  CorridorEvaluation *self;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (index), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_EVALUATION, NULL);
  self->index = g_object_ref (index);
  self->query = corridor_query_ref (query);
  self->n_total = corridor_library_get_n_statements (index->library);
  self->failures = corridor_find_failures (index, query);
  put_in_order (self);
  count_undated (self);
  count_facets (self);

  return self;
}

/**
 * corridor_evaluation_get_index:
 * @self: an evaluation
 *
 * Returns: (transfer none): what was asked
 */
CorridorIndex *
corridor_evaluation_get_index (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), NULL);

  return self->index;
}

/**
 * corridor_evaluation_get_query:
 * @self: an evaluation
 *
 * Returns: (transfer none): what was asked of it
 */
CorridorQuery *
corridor_evaluation_get_query (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), NULL);

  return self->query;
}

/**
 * corridor_evaluation_get_n_matched:
 * @self: an evaluation
 *
 * Returns: how many statements pass
 */
guint
corridor_evaluation_get_n_matched (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), 0);

  return self->n_matched;
}

/**
 * corridor_evaluation_get_n_total:
 * @self: an evaluation
 *
 * Returns: how many statements the library has
 */
guint
corridor_evaluation_get_n_total (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), 0);

  return self->n_total;
}

/**
 * corridor_evaluation_get_n_undated:
 * @self: an evaluation
 *
 * Returns: how many of the statements that pass have no date
 */
guint
corridor_evaluation_get_n_undated (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), 0);

  return self->n_undated;
}

/**
 * corridor_evaluation_get_n_undated_hidden:
 * @self: an evaluation
 *
 * Returns: how many statements would pass if they had a date that does, or if no dates were asked for
 */
guint
corridor_evaluation_get_n_undated_hidden (CorridorEvaluation *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), 0);

  return self->n_undated_hidden;
}

/**
 * corridor_evaluation_get_order:
 * @self: an evaluation
 * @n: (out): how many pass
 *
 * Returns: (transfer none) (array length=n): the statements that pass, in the order that was asked for
 */
const guint32 *
corridor_evaluation_get_order (CorridorEvaluation *self, guint *n)
{
  *n = 0;

  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), NULL);

  *n = self->n_matched;

  return self->order;
}

/**
 * corridor_evaluation_contains:
 * @self: an evaluation
 * @statement: a statement of the library
 *
 * Returns: %TRUE if @statement passes
 */
gboolean
corridor_evaluation_contains (CorridorEvaluation *self, guint statement)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), FALSE);
  g_return_val_if_fail (statement < self->n_total, FALSE);

  return self->failures[statement] == 0;
}

/**
 * corridor_evaluation_get_count:
 * @self: an evaluation
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: how many statements hold @value and pass everything but what is asked of @facet itself
 */
guint
corridor_evaluation_get_count (CorridorEvaluation *self, CorridorFacet facet, guint value)
{
  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (self), 0);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, 0);
  g_return_val_if_fail (value < self->index->facets[facet].n_values, 0);

  return self->counts[facet][value];
}
