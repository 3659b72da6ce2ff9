/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what queries and files call a value to the value. */

#include "corridor-index-private.h"

#include <string.h>

/**
 * corridor_index_find_entity_value:
 * @self: an index
 * @facet: a facet
 * @entity: an entity of the library
 *
 * Returns: the value that @entity is in @facet, %CORRIDOR_NONE where it is none
 */
guint
corridor_index_find_entity_value (CorridorIndex *self, CorridorFacet facet, guint entity)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), CORRIDOR_NONE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, CORRIDOR_NONE);

  if (self->facets[facet].by_entity == NULL || entity >= corridor_library_get_n_entities (self->library))
    return CORRIDOR_NONE;

  return self->facets[facet].by_entity[entity];
}

static guint
find_topic (const CorridorFacetIndex *topics, const char *id)
{
  guint low = 0, high = topics->n_values;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (topics->ids[middle], id);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return CORRIDOR_NONE;
}

static guint
find_word (const CorridorFacetIndex *words, const char *id)
{
  for (guint i = 0; i < words->n_values; i++)
    if (strcmp (words->ids[i], id) == 0)
      return i;

  return CORRIDOR_NONE;
}

/* An article's sections are few, and stand one after the other. */
static guint
find_section (CorridorIndex *self, const char *id)
{
  const CorridorFacetIndex *sections = &self->facets[CORRIDOR_FACET_SECTION];
  const char *slash = strchr (id, '/');
  g_autofree char *article_id = slash != NULL ? g_strndup (id, slash - id) : NULL;
  guint article
      = article_id != NULL ? corridor_library_find_article (self->library, article_id) : CORRIDOR_NONE;
  guint n_sections;

  if (article == CORRIDOR_NONE)
    return CORRIDOR_NONE;

  corridor_article_get_sections (corridor_library_get_article (self->library, article), &n_sections);
  for (guint i = 0; i < n_sections; i++)
    {
      guint value = corridor_library_get_first_section (self->library, article) + i;

      if (strcmp (sections->ids[value], id) == 0)
        return value;
    }

  return CORRIDOR_NONE;
}

/**
 * corridor_index_find_value:
 * @self: an index
 * @facet: a facet
 * @id: what queries and files call a value
 *
 * Returns: the value of @facet that is called so, %CORRIDOR_NONE where there is none
 */
guint
corridor_index_find_value (CorridorIndex *self, CorridorFacet facet, const char *id)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), CORRIDOR_NONE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, CORRIDOR_NONE);
  g_return_val_if_fail (id != NULL, CORRIDOR_NONE);

  switch (facet)
    {
    case CORRIDOR_FACET_ATTRIBUTION:
      /* no entity is called so */
      if (strcmp (id, "author") == 0)
        return self->facets[facet].n_values > 0 && self->facets[facet].entities[0] == CORRIDOR_NONE
                   ? 0
                   : CORRIDOR_NONE;
      return corridor_index_find_entity_value (self, facet, corridor_library_find_entity (self->library, id));

    case CORRIDOR_FACET_REGION:
    case CORRIDOR_FACET_ACTOR:
    case CORRIDOR_FACET_SUBJECT:
      return corridor_index_find_entity_value (self, facet, corridor_library_find_entity (self->library, id));

    case CORRIDOR_FACET_KIND:
    case CORRIDOR_FACET_STATUS:
      return find_word (&self->facets[facet], id);
    case CORRIDOR_FACET_TOPIC:
      return find_topic (&self->facets[facet], id);
    case CORRIDOR_FACET_SECTION:
      return find_section (self, id);
    case CORRIDOR_FACET_ARTICLE:
      return corridor_library_find_article (self->library, id);
    default:
      g_return_val_if_reached (CORRIDOR_NONE);
    }
}
