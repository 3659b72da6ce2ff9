/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `corridor.summary/1`: what a program reads, and what `--verify` checks. Members stand in the order in which the format describes
 * them, and only where the model has them. */

#include "corridor-summary-private.h"

#include "corridor-json-writer.h"
#include "corridor-query-json.h"

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

static void
write_date (CorridorJsonWriter *writer, const char *name, const CorridorDate *date)
{
  if (date != NULL)
    corridor_json_writer_string (writer, name, corridor_date_get_text (date));
}

static void
write_article (CorridorJsonWriter *writer, CorridorArticle *article)
{
  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "id", corridor_article_get_id (article));
  corridor_json_writer_string (writer, "title", corridor_article_get_title (article));
  write_date (writer, "published", corridor_article_get_published (article));
  write_optional (writer, "language", corridor_article_get_language (article));
  write_optional (writer, "publisher", corridor_article_get_publisher (article));
  write_optional_array (writer, "authors", corridor_article_get_authors (article));
  write_optional (writer, "url", corridor_article_get_url (article));
  write_date (writer, "accessed", corridor_article_get_accessed (article));
  write_optional_array (writer, "categories", corridor_article_get_categories (article));
  write_optional (writer, "summary", corridor_article_get_summary (article));
  corridor_json_writer_string (writer, "sha256", corridor_article_get_sha256 (article));
  corridor_json_writer_end (writer);
}

static void
write_entity (CorridorJsonWriter *writer, const CorridorEntity *entity)
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
write_day (CorridorJsonWriter *writer, gint64 day)
{
  if (day == CORRIDOR_DAY_OPEN_START || day == CORRIDOR_DAY_OPEN_END)
    {
      corridor_json_writer_null (writer, NULL);
    }
  else
    {
      g_autofree char *text = corridor_day_format (day);

      corridor_json_writer_string (writer, NULL, text);
    }
}

static void
write_days (CorridorJsonWriter *writer, const char *name, CorridorDays days)
{
  corridor_json_writer_begin_array (writer, name, CORRIDOR_JSON_LINE);
  write_day (writer, days.first);
  write_day (writer, days.last);
  corridor_json_writer_end (writer);
}

static void
write_statement_date (CorridorJsonWriter *writer, const CorridorDate *date)
{
  CorridorDays core;

  corridor_json_writer_string (writer, "date", corridor_date_get_text (date));
  write_days (writer, "date_span", corridor_date_get_span (date));
  if (corridor_date_get_core (date, &core))
    write_days (writer, "date_core", core);
  else
    corridor_json_writer_null (writer, "date_core");
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

static void
write_statement (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  CorridorArticle *article = corridor_library_get_article (library, statement->article);

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "article", corridor_article_get_id (article));
  corridor_json_writer_string (writer, "id", statement->id);
  corridor_json_writer_string (writer, "kind", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND, statement->kind));
  corridor_json_writer_string (writer, "title", statement->title);
  write_optional (writer, "text", statement->text);
  if (statement->has_status)
    corridor_json_writer_string (writer, "status", corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_STATUS, statement->status));
  if (statement->date != NULL)
    write_statement_date (writer, statement->date);
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
  corridor_json_writer_end (writer);
}

static void
write_articles (CorridorJsonWriter *writer, CorridorLibrary *library)
{
  guint n = corridor_library_get_n_articles (library);

  corridor_json_writer_begin_array (writer, "articles", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    write_article (writer, corridor_library_get_article (library, i));
  corridor_json_writer_end (writer);
}

static void
write_entities (CorridorJsonWriter *writer, CorridorSummary *self)
{
  g_autoptr (GArray) entities = corridor_summary_list_entities (self);

  corridor_json_writer_begin_array (writer, "entities", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < entities->len; i++)
    write_entity (writer, corridor_library_get_entity (corridor_summary_get_library (self),
                                                       g_array_index (entities, guint32, i)));
  corridor_json_writer_end (writer);
}

static void
write_statements (CorridorJsonWriter *writer, CorridorSummary *self)
{
  CorridorLibrary *library = corridor_summary_get_library (self);
  guint n = corridor_summary_get_n_statements (self);

  corridor_json_writer_begin_array (writer, "statements", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    write_statement (writer, library, corridor_library_get_statement (library, corridor_summary_get_statement (self, i)));
  corridor_json_writer_end (writer);
}

/**
 * corridor_summary_write_json:
 * @self: a summary
 *
 * Writes @self in the format `corridor.summary/1`, with the time of its making, where it has one, as `made`.
 *
 * Returns: (transfer full): JSON in UTF-8, ending in a newline
 */
GBytes *
corridor_summary_write_json (CorridorSummary *self)
{
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();
  CorridorEvaluation *evaluation = corridor_summary_get_evaluation (self);
  g_autofree char *made = corridor_summary_dup_made (self);

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "format", "corridor.summary/1");
  write_optional (writer, "made", made);
  corridor_query_write_json (corridor_evaluation_get_query (evaluation), writer);
  corridor_json_writer_integer (writer, "matched", corridor_evaluation_get_n_matched (evaluation));
  corridor_json_writer_integer (writer, "total", corridor_evaluation_get_n_total (evaluation));
  write_articles (writer, corridor_summary_get_library (self));
  write_entities (writer, self);
  write_statements (writer, self);
  corridor_json_writer_end (writer);
  return corridor_json_writer_finish (writer);
}
