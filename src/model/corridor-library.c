/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (CorridorLibrary, corridor_library, G_TYPE_OBJECT)

static void
corridor_library_finalize (GObject *object)
{
  CorridorLibrary *self = CORRIDOR_LIBRARY (object);

  g_clear_pointer (&self->articles_by_id, corridor_id_table_free);
  g_clear_pointer (&self->entities_by_id, corridor_id_table_free);
  g_clear_pointer (&self->statements_by_id, corridor_id_table_free);
  g_free (self->article_ids);
  g_free (self->first_sections);
  g_free (self->entities);
  g_free (self->own_statements);
  g_free (self->next_of_id);
  g_free (self->relations);
  g_free (self->first_incoming);
  g_free (self->incoming);
  g_clear_pointer (&self->arena, corridor_arena_free);
  g_clear_pointer (&self->articles, g_ptr_array_unref);

  G_OBJECT_CLASS (corridor_library_parent_class)->finalize (object);
}

static void
corridor_library_class_init (CorridorLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_library_finalize;
}

static void
corridor_library_init (CorridorLibrary *self)
{
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->articles_by_id = corridor_id_table_new (sizeof (const char *));
  self->entities_by_id = corridor_id_table_new (sizeof (CorridorEntity));
  self->statements_by_id = corridor_id_table_new (sizeof (CorridorStatement));
}

static void
count_sections (CorridorLibrary *self)
{
  guint32 n_sections = 0;

  self->first_sections = g_new (guint32, self->articles->len + 1);
  for (guint i = 0; i < self->articles->len; i++)
    {
      guint n;

      self->first_sections[i] = n_sections;
      corridor_article_get_sections (g_ptr_array_index (self->articles, i), &n);
      n_sections += n;
      corridor_article_get_paragraphs (g_ptr_array_index (self->articles, i), &n);
      self->n_paragraphs += n;
    }
  self->first_sections[self->articles->len] = n_sections;
}

/**
 * corridor_library_new:
 * @readings: (element-type CorridorReading): what came of reading files, in the articles' order
 *
 * Puts articles together. What only shows across files is added to the reading of the later one: an entity of
 * another kind, and an article whose id is taken, are errors, and their file is left out; a `part_of` that
 * closes a cycle is left out with a warning. Readings without an article are passed over.
 *
 * Returns: (transfer full): a library, which may hold no article
 */
CorridorLibrary *
corridor_library_new (GPtrArray *readings)
{
  CorridorLibrary *self;
  g_autoptr (GPtrArray) maps = NULL;

  g_return_val_if_fail (readings != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_LIBRARY, NULL);
  maps = corridor_library_merge (self, readings);
  corridor_library_add_statements (self, maps);
  count_sections (self);

  return self;
}

/**
 * corridor_library_get_n_articles:
 * @self: a library
 *
 * Returns: how many articles there are
 */
guint
corridor_library_get_n_articles (CorridorLibrary *self)
{
  return self->articles->len;
}

/**
 * corridor_library_get_article:
 * @self: a library
 * @article: an index, less than the number of articles
 *
 * Returns: (transfer none): the article
 */
CorridorArticle *
corridor_library_get_article (CorridorLibrary *self, guint article)
{
  g_return_val_if_fail (article < self->articles->len, NULL);

  return g_ptr_array_index (self->articles, article);
}

/**
 * corridor_library_get_n_statements:
 * @self: a library
 *
 * Returns: how many statements all articles have
 */
guint
corridor_library_get_n_statements (CorridorLibrary *self)
{
  return self->n_statements;
}

/**
 * corridor_library_get_statement:
 * @self: a library
 * @statement: an index, less than the number of statements
 *
 * Returns: (transfer none): the statement, with the library's indices
 */
const CorridorStatement *
corridor_library_get_statement (CorridorLibrary *self, guint statement)
{
  g_return_val_if_fail (statement < self->n_statements, NULL);

  return &self->statements[statement];
}

/**
 * corridor_library_get_n_entities:
 * @self: a library
 *
 * Returns: how many entities there are, those of one id counted once
 */
guint
corridor_library_get_n_entities (CorridorLibrary *self)
{
  return self->n_entities;
}

/**
 * corridor_library_get_entity:
 * @self: a library
 * @entity: an index, less than the number of entities
 *
 * Returns: (transfer none): the entity, merged of all articles that have it, with the library's indices
 */
const CorridorEntity *
corridor_library_get_entity (CorridorLibrary *self, guint entity)
{
  g_return_val_if_fail (entity < self->n_entities, NULL);

  return &self->entities[entity];
}

/**
 * corridor_library_get_n_relations:
 * @self: a library
 *
 * Returns: how many relations all articles have
 */
guint
corridor_library_get_n_relations (CorridorLibrary *self)
{
  return self->n_relations;
}

/**
 * corridor_library_get_relation:
 * @self: a library
 * @relation: an index, less than the number of relations
 *
 * Returns: (transfer none): the relation, with the library's indices
 */
const CorridorRelation *
corridor_library_get_relation (CorridorLibrary *self, guint relation)
{
  g_return_val_if_fail (relation < self->n_relations, NULL);

  return &self->relations[relation];
}

/**
 * corridor_library_get_n_sections:
 * @self: a library
 *
 * Returns: how many sections all articles have
 */
guint
corridor_library_get_n_sections (CorridorLibrary *self)
{
  return self->first_sections[self->articles->len];
}

/* The article that has the section: the last that begins no later. */
static guint
find_article_of_section (CorridorLibrary *self, guint index)
{
  guint first = 0;
  guint last = self->articles->len - 1;

  while (first < last)
    {
      guint middle = first + (last - first + 1) / 2;

      if (self->first_sections[middle] <= index)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/**
 * corridor_library_get_section:
 * @self: a library
 * @index: an index in the sections of all articles, less than their number
 * @article: (out) (optional): the article that has it
 * @section: (out) (optional): its index in that article
 *
 * Returns: (transfer none): the section
 */
const CorridorSection *
corridor_library_get_section (CorridorLibrary *self, guint index, guint *article, guint *section)
{
  guint of_article, in_article;

  g_return_val_if_fail (index < corridor_library_get_n_sections (self), NULL);

  of_article = find_article_of_section (self, index);
  in_article = index - self->first_sections[of_article];
  if (article != NULL)
    *article = of_article;
  if (section != NULL)
    *section = in_article;

  return &corridor_article_get_sections (g_ptr_array_index (self->articles, of_article), NULL)[in_article];
}

/**
 * corridor_library_get_first_section:
 * @self: a library
 * @article: an index, less than the number of articles
 *
 * Returns: the index in the sections of all articles at which this article's begin
 */
guint
corridor_library_get_first_section (CorridorLibrary *self, guint article)
{
  g_return_val_if_fail (article < self->articles->len, 0);

  return self->first_sections[article];
}

/**
 * corridor_library_find_section:
 * @self: a library
 * @article: an index, less than the number of articles
 * @paragraph: the number of a paragraph of it, from 1
 *
 * Returns: the index in the sections of all articles of the one that the paragraph stands in; %CORRIDOR_NONE
 * for a paragraph that is not there
 */
guint
corridor_library_find_section (CorridorLibrary *self, guint article, guint paragraph)
{
  const CorridorParagraph *paragraphs;
  guint n;

  g_return_val_if_fail (article < self->articles->len, CORRIDOR_NONE);

  paragraphs = corridor_article_get_paragraphs (g_ptr_array_index (self->articles, article), &n);
  if (paragraph < 1 || paragraph > n)
    return CORRIDOR_NONE;

  return self->first_sections[article] + paragraphs[paragraph - 1].section;
}

/**
 * corridor_library_find_entity:
 * @self: a library
 * @id: an id
 *
 * Returns: the entity's index, %CORRIDOR_NONE where there is none
 */
guint
corridor_library_find_entity (CorridorLibrary *self, const char *id)
{
  return corridor_id_table_find (self->entities_by_id, self->entities, id);
}

/**
 * corridor_library_find_article:
 * @self: a library
 * @id: an id
 *
 * Returns: the article's index, %CORRIDOR_NONE where there is none
 */
guint
corridor_library_find_article (CorridorLibrary *self, const char *id)
{
  return corridor_id_table_find (self->articles_by_id, self->article_ids, id);
}

/**
 * corridor_library_find_statement:
 * @self: a library
 * @reference: `ARTICLE#ID`, or the id alone
 * @statement: (out): the statement's index, where it is found
 *
 * Finds a statement by what somebody has written for it.
 *
 * Returns: whether it is found; ambiguous is an id alone that several articles have
 */
CorridorFound
corridor_library_find_statement (CorridorLibrary *self, const char *reference, guint *statement)
{
  const char *hash = strchr (reference, '#');
  guint article = CORRIDOR_NONE;
  guint found;

  if (hash != NULL)
    {
      g_autofree char *article_id = g_strndup (reference, hash - reference);

      article = corridor_library_find_article (self, article_id);
      if (article == CORRIDOR_NONE)
        return CORRIDOR_NOT_FOUND;
      reference = hash + 1;
    }

  found = corridor_id_table_find (self->statements_by_id, self->statements, reference);
  if (hash == NULL && found != CORRIDOR_NONE && self->next_of_id[found] != CORRIDOR_NONE)
    return CORRIDOR_AMBIGUOUS;

  while (hash != NULL && found != CORRIDOR_NONE && self->statements[found].article != article)
    found = self->next_of_id[found];

  if (found == CORRIDOR_NONE)
    return CORRIDOR_NOT_FOUND;

  *statement = found;

  return CORRIDOR_FOUND;
}

/**
 * corridor_library_dup_statement_ref:
 * @self: a library
 * @statement: an index, less than the number of statements
 *
 * Returns: (transfer full): `ARTICLE#ID`, by which corridor_library_find_statement() finds it again
 */
char *
corridor_library_dup_statement_ref (CorridorLibrary *self, guint statement)
{
  g_return_val_if_fail (statement < self->n_statements, NULL);

  return g_strconcat (self->article_ids[self->statements[statement].article], "#",
                      self->statements[statement].id, NULL);
}

/**
 * corridor_library_get_incoming:
 * @self: a library
 * @statement: an index, less than the number of statements
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the statements whose `related` names this one, in their order,
 * with the type of each
 */
const CorridorRelated *
corridor_library_get_incoming (CorridorLibrary *self, guint statement, guint *n)
{
  g_return_val_if_fail (statement < self->n_statements, NULL);

  *n = self->first_incoming[statement + 1] - self->first_incoming[statement];

  return self->incoming + self->first_incoming[statement];
}

/**
 * corridor_library_get_n_paragraphs:
 * @self: a library
 *
 * Returns: how many paragraphs all articles have
 */
guint
corridor_library_get_n_paragraphs (CorridorLibrary *self)
{
  return self->n_paragraphs;
}
