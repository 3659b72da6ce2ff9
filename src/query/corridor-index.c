/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-index-private.h"

G_DEFINE_FINAL_TYPE (CorridorIndex, corridor_index, G_TYPE_OBJECT)

static void
corridor_index_finalize (GObject *object)
{
  CorridorIndex *self = CORRIDOR_INDEX (object);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    corridor_facet_index_clear (&self->facets[i]);
  corridor_word_index_free (self->words);
  g_free (self->spans);
  g_free (self->by_date);
  g_free (self->by_title);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (corridor_index_parent_class)->finalize (object);
}

static void
corridor_index_class_init (CorridorIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_index_finalize;
}

static void
corridor_index_init (CorridorIndex *self)
{
}

static CorridorWordIndex *
index_words (CorridorIndex *self, GCancellable *cancellable)
{
  const CorridorFacetIndex *facet = &self->facets[CORRIDOR_FACET_TOPIC];
  const CorridorTopics topics = { facet->ids, facet->n_values, facet->held };

  return corridor_word_index_new (self->library, &topics, cancellable);
}

/**
 * corridor_index_new:
 * @library: what is to be asked
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Makes ready what queries ask of @library. It takes a while for a large one, and may run in any thread.
 *
 * Returns: (transfer full): an index; %NULL with %G_IO_ERROR_CANCELLED, and for no other reason, if cancelled
 */
CorridorIndex *
corridor_index_new (CorridorLibrary *library, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorridorIndex) self = NULL;

  g_return_val_if_fail (CORRIDOR_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (CORRIDOR_TYPE_INDEX, NULL);
  self->library = g_object_ref (library);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (!corridor_facet_index_init (&self->facets[i], library, i, cancellable))
      break;

  if (!g_cancellable_is_cancelled (cancellable))
    self->words = index_words (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    self->by_title = corridor_order_by_title (library);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      self->spans = corridor_list_spans (library);
      self->by_date = corridor_order_by_date (self->spans, corridor_library_get_n_statements (library));
    }

  /* asked last, so that an index is whole whatever came first */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * corridor_index_get_library:
 * @self: an index
 *
 * Returns: (transfer none): what it is an index of
 */
CorridorLibrary *
corridor_index_get_library (CorridorIndex *self)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), NULL);

  return self->library;
}

/**
 * corridor_index_get_n_values:
 * @self: an index
 * @facet: a facet
 *
 * Returns: how many values @facet has
 */
guint
corridor_index_get_n_values (CorridorIndex *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), 0);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, 0);

  return self->facets[facet].n_values;
}

/**
 * corridor_index_get_value_id:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: what queries and files call @value
 */
const char *
corridor_index_get_value_id (CorridorIndex *self, CorridorFacet facet, guint value)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);
  g_return_val_if_fail (value < self->facets[facet].n_values, NULL);

  return self->facets[facet].ids[value];
}

static const char *
get_word_label (CorridorVocabulary vocabulary, const char *word)
{
  guint position;

  return corridor_vocabulary_find (vocabulary, word, &position)
             ? corridor_vocabulary_get_label (vocabulary, position)
             : word;
}

/**
 * corridor_index_get_value_name:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: what people call @value: a name or title as the files have it, or a translated word
 */
const char *
corridor_index_get_value_name (CorridorIndex *self, CorridorFacet facet, guint value)
{
  const CorridorFacetIndex *index;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);
  g_return_val_if_fail (value < self->facets[facet].n_values, NULL);

  index = &self->facets[facet];

  switch (facet)
    {
    case CORRIDOR_FACET_REGION:
    case CORRIDOR_FACET_ACTOR:
    case CORRIDOR_FACET_SUBJECT:
    case CORRIDOR_FACET_ATTRIBUTION:
      if (index->entities[value] == CORRIDOR_NONE)
        return C_("attribution", "The author");
      return corridor_library_get_entity (self->library, index->entities[value])->name;

    case CORRIDOR_FACET_KIND:
      return get_word_label (CORRIDOR_VOCABULARY_KIND, index->ids[value]);
    case CORRIDOR_FACET_STATUS:
      return get_word_label (CORRIDOR_VOCABULARY_STATUS, index->ids[value]);

    case CORRIDOR_FACET_SECTION:
      return corridor_library_get_section (self->library, value, NULL, NULL)->title;
    case CORRIDOR_FACET_ARTICLE:
      return corridor_article_get_title (corridor_library_get_article (self->library, value));

    case CORRIDOR_FACET_TOPIC:
    default:
      return index->ids[value];
    }
}

/**
 * corridor_index_get_value_entity:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: the entity that @value is, %CORRIDOR_NONE where it is none
 */
guint
corridor_index_get_value_entity (CorridorIndex *self, CorridorFacet facet, guint value)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), CORRIDOR_NONE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, CORRIDOR_NONE);
  g_return_val_if_fail (value < self->facets[facet].n_values, CORRIDOR_NONE);

  return self->facets[facet].entities != NULL ? self->facets[facet].entities[value] : CORRIDOR_NONE;
}

static const guint32 *
get_row (const CorridorColumn *column, guint row, guint *n)
{
  if (column == NULL)
    {
      *n = 0;
      return NULL;
    }

  return corridor_column_get (column, row, n);
}

/**
 * corridor_index_get_parents:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the values that @value is directly part of, sorted
 */
const guint32 *
corridor_index_get_parents (CorridorIndex *self, CorridorFacet facet, guint value, guint *n)
{
  *n = 0;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);
  g_return_val_if_fail (value < self->facets[facet].n_values, NULL);

  return get_row (self->facets[facet].parents, value, n);
}

/**
 * corridor_index_get_children:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the values that are directly part of @value, sorted
 */
const guint32 *
corridor_index_get_children (CorridorIndex *self, CorridorFacet facet, guint value, guint *n)
{
  *n = 0;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), NULL);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);
  g_return_val_if_fail (value < self->facets[facet].n_values, NULL);

  return get_row (self->facets[facet].children, value, n);
}

/**
 * corridor_index_is_value_used:
 * @self: an index
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: %TRUE if a statement holds @value
 */
gboolean
corridor_index_is_value_used (CorridorIndex *self, CorridorFacet facet, guint value)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);
  g_return_val_if_fail (value < self->facets[facet].n_values, FALSE);

  return self->facets[facet].totals[value] > 0;
}
