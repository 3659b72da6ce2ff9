/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-advice.h"

#include "corridor-i18n.h"

struct _CorridorAdvice
{
  GArray *drops; /* of CorridorDrop */
  char *reason;
};

static void
clear_drop (gpointer data)
{
  g_object_unref (((CorridorDrop *) data)->part);
}

/* Most back first; equals stay in the order of the chips, since the sort is stable. */
static int
compare_drops (gconstpointer a, gconstpointer b)
{
  const CorridorDrop *first = a, *second = b;

  return first->count > second->count ? -1 : first->count < second->count;
}

static GArray *
find_drops (GPtrArray *parts, CorridorIndex *index, CorridorQuery *query)
{
  GArray *drops = g_array_new (FALSE, FALSE, sizeof (CorridorDrop));

  g_array_set_clear_func (drops, clear_drop);
  for (guint i = 0; i < parts->len; i++)
    {
      CorridorQueryPart *part = g_ptr_array_index (parts, i);
      CorridorDrop drop = { part, corridor_query_part_count_without (part, index, query) };

      if (drop.count == 0)
        continue;
      g_object_ref (part);
      g_array_append_val (drops, drop);
    }

  g_array_sort (drops, compare_drops);
  if (drops->len > CORRIDOR_ADVICE_MAX)
    g_array_set_size (drops, CORRIDOR_ADVICE_MAX);

  return drops;
}

/**
 * corridor_advice_phrase:
 * @part: a filter
 *
 * Returns: (transfer full): @part as it stands within a sentence, with quotation marks
 */
char *
corridor_advice_phrase (CorridorQueryPart *part)
{
  if (corridor_query_part_get_kind (part) == CORRIDOR_PART_TEXT)
    /* Translators: within a sentence; %s has its quotation marks */
    return g_strdup_printf (C_ ("no result", "the search %s"), corridor_query_part_get_value_label (part));

  /* Translators: a filter within a sentence: “Kind: Reaction” */
  return g_strdup_printf (C_ ("no result", "“%s”"), corridor_query_part_get_title (part));
}

static guint
count_alone (CorridorQueryPart *part, GPtrArray *parts, CorridorIndex *index, CorridorQuery *query)
{
  g_autoptr (CorridorQuery) alone = corridor_query_ref (query);
  g_autoptr (CorridorEvaluation) evaluation = NULL;

  for (guint i = 0; i < parts->len; i++)
    if (g_ptr_array_index (parts, i) != part)
      {
        CorridorQuery *fewer = corridor_query_part_remove (g_ptr_array_index (parts, i), alone);

        corridor_query_unref (alone);
        alone = fewer;
      }
  evaluation = corridor_evaluate (index, alone);

  return corridor_evaluation_get_n_matched (evaluation);
}

/* Says only what was found to be so. */
static char *
find_reason (GPtrArray *parts, CorridorIndex *index, CorridorQuery *query)
{
  guint n_total = corridor_library_get_n_statements (corridor_index_get_library (index));
  CorridorQueryPart *empty = NULL;
  guint n_empty = 0;

  for (guint i = 0; i < parts->len; i++)
    if (count_alone (g_ptr_array_index (parts, i), parts, index, query) == 0)
      {
        empty = g_ptr_array_index (parts, i);
        n_empty++;
      }

  if (n_empty == 1)
    {
      g_autofree char *phrase = corridor_advice_phrase (empty);

      /* Translators: how many statements there are, and a filter: “Kind: Reaction”, or the search “gwadar” */
      return g_strdup_printf (C_ ("no result", "None of %u passes %s, whatever else is asked."), n_total,
                              phrase);
    }
  if (n_empty > 1)
    /* Translators: how many filters, and how many statements there are; there are at least two filters */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u filter leaves none of %u by itself.",
                                         "%u filters leave none of %u by themselves.", n_empty),
                            n_empty, n_total);

  return g_strdup_printf (C_ ("no result", "Each filter alone leaves some; together they leave none of %u."),
                          n_total);
}

/**
 * corridor_advice_new:
 * @index: what was asked
 * @query: a query that nothing passes
 *
 * Asks what each filter does, by itself and left out. That is two queries a filter: for an empty result, not
 * for each one.
 *
 * Returns: (transfer full): the advice
 */
CorridorAdvice *
corridor_advice_new (CorridorIndex *index, CorridorQuery *query)
{
  g_autoptr (GPtrArray) parts = NULL;
  CorridorAdvice *self;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (index), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  parts = corridor_query_list_parts (query, index);
  self = g_new0 (CorridorAdvice, 1);
  self->drops = find_drops (parts, index, query);
  self->reason = find_reason (parts, index, query);

  return self;
}

/**
 * corridor_advice_free:
 * @self: (transfer full): an advice
 */
void
corridor_advice_free (CorridorAdvice *self)
{
  g_array_unref (self->drops);
  g_free (self->reason);
  g_free (self);
}

/**
 * corridor_advice_get_drops:
 * @self: an advice
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the filters that give something back when they are dropped, the
 * best first
 */
const CorridorDrop *
corridor_advice_get_drops (CorridorAdvice *self, guint *n)
{
  *n = self->drops->len;

  return (const CorridorDrop *) self->drops->data;
}

/**
 * corridor_advice_get_reason:
 * @self: an advice
 *
 * Returns: (transfer none): why nothing passes, one translated sentence
 */
const char *
corridor_advice_get_reason (CorridorAdvice *self)
{
  return self->reason;
}
