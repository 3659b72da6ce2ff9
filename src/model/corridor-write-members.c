/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The members of an article, an entity and a statement, each in the order in which the format describes them and only where the model
 * has it: a document has them, and so has whatever quotes one. */

#include "corridor-write-members.h"

static void
write_optional (CorridorJsonWriter *writer, const char *name, const char *value)
{
  if (value != NULL)
    corridor_json_writer_string (writer, name, value);
}

static void
write_optional_array (CorridorJsonWriter *writer, const char *name, const char *const *values)
{
  if (values != NULL)
    corridor_json_writer_strings (writer, name, values);
}

/**
 * corridor_write_date:
 * @writer: a writer, in an object
 * @name: the member's name
 * @date: (nullable): a date; nothing is written without one
 *
 * Writes a date as its document has it.
 */
void
corridor_write_date (CorridorJsonWriter *writer, const char *name, const CorridorDate *date)
{
  if (date != NULL)
    corridor_json_writer_string (writer, name, corridor_date_get_text (date));
}

/**
 * corridor_write_article_members:
 * @writer: a writer, in an object
 * @article: an article
 *
 * Writes the members of a document's `article`.
 */
void
corridor_write_article_members (CorridorJsonWriter *writer, CorridorArticle *article)
{
  corridor_json_writer_string (writer, "id", corridor_article_get_id (article));
  corridor_json_writer_string (writer, "title", corridor_article_get_title (article));
  corridor_write_date (writer, "published", corridor_article_get_published (article));
  write_optional (writer, "language", corridor_article_get_language (article));
  write_optional (writer, "publisher", corridor_article_get_publisher (article));
  write_optional_array (writer, "authors", corridor_article_get_authors (article));
  write_optional (writer, "url", corridor_article_get_url (article));
  corridor_write_date (writer, "accessed", corridor_article_get_accessed (article));
  write_optional_array (writer, "categories", corridor_article_get_categories (article));
  write_optional (writer, "summary", corridor_article_get_summary (article));
}

/**
 * corridor_write_entity:
 * @writer: a writer, in an array
 * @entity: an entity of an article or a library
 *
 * Writes an entity as the format has it.
 */
void
corridor_write_entity (CorridorJsonWriter *writer, const CorridorEntity *entity)
{
  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "id", entity->id);
  corridor_json_writer_string (writer, "kind", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_KIND, entity->kind));
  write_optional (writer, "type", entity->type);
  corridor_json_writer_string (writer, "name", entity->name);
  write_optional_array (writer, "aliases", entity->aliases);
  if (entity->part_of != NULL)
    {
      if (!entity->part_of_is_array && entity->part_of[0] != NULL && entity->part_of[1] == NULL)
        corridor_json_writer_string (writer, "part_of", entity->part_of[0]);
      else
        corridor_json_writer_strings (writer, "part_of", entity->part_of);
    }
  if (entity->has_status)
    corridor_json_writer_string (writer, "status", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_STATUS, entity->status));
  write_optional (writer, "summary", entity->summary);
  write_optional (writer, "outline", entity->outline);
  if (entity->has_location)
    {
      corridor_json_writer_begin_array (writer, "location", CORRIDOR_JSON_LINE);
      corridor_json_writer_number (writer, NULL, entity->longitude);
      corridor_json_writer_number (writer, NULL, entity->latitude);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_ids (CorridorJsonWriter *writer, const char *name, CorridorLibrary *library, const guint32 *entities, guint n)
{
  if (entities == NULL)
    return;
  corridor_json_writer_begin_array (writer, name, CORRIDOR_JSON_LINE);
  for (guint i = 0; i < n; i++)
    corridor_json_writer_string (writer, NULL, corridor_library_get_entity (library, entities[i])->id);
  corridor_json_writer_end (writer);
}

static void
write_actors (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  if (statement->actors == NULL)
    return;
  corridor_json_writer_begin_array (writer, "actors", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < statement->n_actors; i++)
    {
      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      corridor_json_writer_string (writer, "id", corridor_library_get_entity (library, statement->actors[i].entity)->id);
      corridor_json_writer_string (writer, "role", statement->actors[i].role);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_evidence (CorridorJsonWriter *writer, const CorridorStatement *statement)
{
  corridor_json_writer_begin_array (writer, "evidence", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < statement->n_evidence; i++)
    {
      const CorridorEvidence *evidence = &statement->evidence[i];

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      if (evidence->paragraph > 0)
        corridor_json_writer_integer (writer, "paragraph", evidence->paragraph);
      if (evidence->has_range)
        {
          corridor_json_writer_integer (writer, "start", evidence->start);
          corridor_json_writer_integer (writer, "end", evidence->end);
        }
      write_optional (writer, "source", evidence->source);
      write_optional (writer, "url", evidence->url);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_related (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  if (statement->related == NULL)
    return;
  corridor_json_writer_begin_array (writer, "related", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < statement->n_related; i++)
    {
      const CorridorRelated *related = &statement->related[i];

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      corridor_json_writer_string (writer, "id", corridor_library_get_statement (library, related->statement)->id);
      corridor_json_writer_string (writer, "type", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_RELATED, related->type));
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_attribution (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  if (!statement->has_attribution)
    return;
  corridor_json_writer_string (writer, "attribution",
                               statement->attribution == CORRIDOR_NONE
                                   ? "author"
                                   : corridor_library_get_entity (library, statement->attribution)->id);
}

/**
 * corridor_write_statement_first_members:
 * @writer: a writer, in an object
 * @statement: a statement
 *
 * Writes the members of a statement up to its date.
 */
void
corridor_write_statement_first_members (CorridorJsonWriter *writer, const CorridorStatement *statement)
{
  corridor_json_writer_string (writer, "id", statement->id);
  corridor_json_writer_string (writer, "kind", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND, statement->kind));
  corridor_json_writer_string (writer, "title", statement->title);
  write_optional (writer, "text", statement->text);
  if (statement->has_status)
    corridor_json_writer_string (writer, "status", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_STATUS, statement->status));
  corridor_write_date (writer, "date", statement->date);
}

/**
 * corridor_write_statement_last_members:
 * @writer: a writer, in an object
 * @library: the library that @statement is of
 * @statement: a statement
 *
 * Writes the members of a statement that stand after its date.
 */
void
corridor_write_statement_last_members (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  write_actors (writer, library, statement);
  write_ids (writer, "regions", library, statement->regions, statement->n_regions);
  write_ids (writer, "subjects", library, statement->subjects, statement->n_subjects);
  write_optional_array (writer, "topics", statement->topics);
  write_attribution (writer, library, statement);
  if (statement->likelihood != CORRIDOR_LIKELIHOOD_NONE)
    corridor_json_writer_string (writer, "likelihood",
                                 corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_LIKELIHOOD, statement->likelihood));
  if (statement->confidence != CORRIDOR_CONFIDENCE_NONE)
    corridor_json_writer_string (writer, "confidence",
                                 corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_CONFIDENCE, statement->confidence));
  write_evidence (writer, statement);
  write_related (writer, library, statement);
}
