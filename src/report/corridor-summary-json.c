/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `corridor.summary/1`: what a program reads, and what `--verify` checks. Members stand in the order in which the format describes
 * them, and only where the model has them. */

#include "corridor-summary-private.h"

#include "corridor-query-json.h"
#include "corridor-write-members.h"

static void
write_article (CorridorJsonWriter *writer, CorridorArticle *article)
{
  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_write_article_members (writer, article);
  corridor_json_writer_string (writer, "sha256", corridor_article_get_sha256 (article));
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
write_date_bounds (CorridorJsonWriter *writer, const CorridorDate *date)
{
  CorridorDays core;

  write_days (writer, "date_span", corridor_date_get_span (date));
  if (corridor_date_get_core (date, &core))
    write_days (writer, "date_core", core);
  else
    corridor_json_writer_null (writer, "date_core");
}

static void
write_statement (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement)
{
  CorridorArticle *article = corridor_library_get_article (library, statement->article);

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "article", corridor_article_get_id (article));
  corridor_write_statement_first_members (writer, statement);
  if (statement->date != NULL)
    write_date_bounds (writer, statement->date);
  corridor_write_statement_last_members (writer, library, statement);
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
    corridor_write_entity (writer, corridor_library_get_entity (corridor_summary_get_library (self),
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
  if (made != NULL)
    corridor_json_writer_string (writer, "made", made);
  corridor_query_write_json (corridor_evaluation_get_query (evaluation), writer);
  corridor_json_writer_integer (writer, "matched", corridor_evaluation_get_n_matched (evaluation));
  corridor_json_writer_integer (writer, "total", corridor_evaluation_get_n_total (evaluation));
  write_articles (writer, corridor_summary_get_library (self));
  write_entities (writer, self);
  write_statements (writer, self);
  corridor_json_writer_end (writer);
  return corridor_json_writer_finish (writer);
}
