/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `corridor.article/1`, as its readers know it: members in the order in which the format describes them, and only where the model has
 * them. Dates, and all else that can be written in several ways, stay as they were written. */

#include "corridor-article-writer.h"

#include "corridor-write-members.h"

/**
 * corridor_article_write_format:
 * @writer: a writer, in a document's object
 *
 * Writes which format the document is of.
 */
void
corridor_article_write_format (CorridorJsonWriter *writer)
{
  corridor_json_writer_string (writer, "format", "corridor.article/1");
}

static void
write_paragraphs (CorridorJsonWriter *writer, const CorridorParagraph *paragraphs, guint n)
{
  corridor_json_writer_begin_array (writer, "paragraphs", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    {
      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      if (paragraphs[i].length > 0)
        corridor_json_writer_integer (writer, "length", paragraphs[i].length);
      if (paragraphs[i].sha256 != NULL)
        corridor_json_writer_string (writer, "sha256", paragraphs[i].sha256);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

/**
 * corridor_article_write_sections:
 * @writer: a writer, in a document's object
 * @sections: (array length=n_sections): an article's sections
 * @n_sections: how many there are
 * @paragraphs: the article's paragraphs, of which the sections have some each
 *
 * Writes the outline of an article.
 */
void
corridor_article_write_sections (CorridorJsonWriter *writer, const CorridorSection *sections, guint n_sections,
                                 const CorridorParagraph *paragraphs)
{
  corridor_json_writer_begin_array (writer, "sections", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n_sections; i++)
    {
      const CorridorSection *section = &sections[i];

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
      corridor_json_writer_string (writer, "id", section->id);
      corridor_json_writer_string (writer, "title", section->title);
      if (section->summary != NULL)
        corridor_json_writer_string (writer, "summary", section->summary);
      if (section->n_paragraphs > 0)
        write_paragraphs (writer, &paragraphs[section->first_paragraph - 1], section->n_paragraphs);
      else if (section->has_paragraphs)
        write_paragraphs (writer, NULL, 0);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_entities (CorridorJsonWriter *writer, CorridorLibrary *library)
{
  guint n = corridor_library_get_n_entities (library);

  corridor_json_writer_begin_array (writer, "entities", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    corridor_write_entity (writer, corridor_library_get_entity (library, i));
  corridor_json_writer_end (writer);
}

static void
write_statements (CorridorJsonWriter *writer, CorridorLibrary *library)
{
  guint n = corridor_library_get_n_statements (library);

  corridor_json_writer_begin_array (writer, "statements", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, i);

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
      corridor_write_statement_first_members (writer, statement);
      corridor_write_statement_last_members (writer, library, statement);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

static void
write_relations (CorridorJsonWriter *writer, CorridorLibrary *library)
{
  guint n = corridor_library_get_n_relations (library);

  if (n == 0)
    return;
  corridor_json_writer_begin_array (writer, "relations", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < n; i++)
    {
      const CorridorRelation *relation = corridor_library_get_relation (library, i);

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      corridor_json_writer_string (writer, "from", corridor_library_get_entity (library, relation->from)->id);
      corridor_json_writer_string (writer, "type", relation->type);
      corridor_json_writer_string (writer, "to", corridor_library_get_entity (library, relation->to)->id);
      if (relation->statement != CORRIDOR_NONE)
        corridor_json_writer_string (writer, "statement", corridor_library_get_statement (library, relation->statement)->id);
      corridor_write_date (writer, "date", relation->date);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

/**
 * corridor_article_write:
 * @library: a library of one article
 *
 * Writes the article as a document of its own, with all that the model holds of it. What the reader does not know is not in the model,
 * and so not written: `$schema` and unknown members.
 *
 * Returns: (transfer full): JSON in UTF-8, ending in a newline
 */
GBytes *
corridor_article_write (CorridorLibrary *library)
{
  g_autoptr (CorridorJsonWriter) writer = NULL;
  CorridorArticle *article;
  const CorridorSection *sections;
  const CorridorParagraph *paragraphs;
  guint n_sections, n_paragraphs;

  g_return_val_if_fail (corridor_library_get_n_articles (library) == 1, NULL);

  writer = corridor_json_writer_new ();
  article = corridor_library_get_article (library, 0);
  sections = corridor_article_get_sections (article, &n_sections);
  paragraphs = corridor_article_get_paragraphs (article, &n_paragraphs);

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_article_write_format (writer);
  corridor_json_writer_begin_object (writer, "article", CORRIDOR_JSON_BLOCK);
  corridor_write_article_members (writer, article);
  corridor_json_writer_end (writer);
  corridor_article_write_sections (writer, sections, n_sections, paragraphs);
  write_entities (writer, library);
  write_statements (writer, library);
  write_relations (writer, library);
  corridor_json_writer_end (writer);
  return corridor_json_writer_finish (writer);
}
