/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The format's rules, asked of an article that the reader has let pass. */

#include "check-model.h"

#include "corridor-rules.h"

static void
check_prose (const char *text)
{
  if (text == NULL)
    return;

  g_assert (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p++)
    g_assert ((guchar) *p >= 0x20 || *p == '\n' || *p == '\t');
}

static void
check_line (const char *text)
{
  g_assert (text != NULL && *text != '\0');
  g_assert (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p++)
    g_assert ((guchar) *p >= 0x20);
}

static void
check_optional_line (const char *text)
{
  if (text != NULL)
    check_line (text);
}

static void
check_lines (const char *const *lines)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    check_line (lines[i]);
}

static void
check_about (CorridorArticle *article)
{
  g_assert (corridor_is_slug (corridor_article_get_id (article)));
  check_line (corridor_article_get_title (article));
  g_assert (corridor_article_get_published (article) != NULL);
  check_optional_line (corridor_article_get_publisher (article));
  check_lines (corridor_article_get_authors (article));
  check_lines (corridor_article_get_categories (article));
  check_prose (corridor_article_get_summary (article));
  if (corridor_article_get_language (article) != NULL)
    g_assert (corridor_is_language_tag (corridor_article_get_language (article)));
  if (corridor_article_get_url (article) != NULL)
    g_assert (corridor_is_url (corridor_article_get_url (article)));
  g_assert (corridor_is_sha256 (corridor_article_get_sha256 (article)));
}

static void
check_sections (CorridorArticle *article)
{
  guint n, n_paragraphs, paragraph = 1;
  const CorridorSection *sections = corridor_article_get_sections (article, &n);
  const CorridorParagraph *paragraphs = corridor_article_get_paragraphs (article, &n_paragraphs);

  for (guint i = 0; i < n; i++)
    {
      g_assert (corridor_is_slug (sections[i].id));
      check_line (sections[i].title);
      check_prose (sections[i].summary);
      g_assert (sections[i].has_paragraphs || sections[i].n_paragraphs == 0);
      if (sections[i].n_paragraphs > 0)
        g_assert (sections[i].first_paragraph == paragraph);

      for (guint j = 0; j < sections[i].n_paragraphs; j++, paragraph++)
        {
          g_assert (paragraph <= n_paragraphs);
          g_assert (paragraphs[paragraph - 1].section == i);
          if (paragraphs[paragraph - 1].sha256 != NULL)
            g_assert (corridor_is_sha256 (paragraphs[paragraph - 1].sha256));
        }
    }

  g_assert (paragraph == n_paragraphs + 1);
}

static void
check_entities (CorridorArticle *article)
{
  guint n;
  const CorridorEntity *entities = corridor_article_get_entities (article, &n);

  for (guint i = 0; i < n; i++)
    {
      const CorridorEntity *entity = &entities[i];

      g_assert (corridor_is_slug (entity->id) && !g_str_equal (entity->id, "author"));
      g_assert (entity->kind <= CORRIDOR_ENTITY_SUBJECT);
      g_assert (entity->status <= CORRIDOR_ENTITY_FORMER);
      check_line (entity->name);
      check_optional_line (entity->type);
      check_lines (entity->aliases);
      check_prose (entity->summary);
      check_optional_line (entity->outline);
      g_assert (entity->outline == NULL || entity->kind == CORRIDOR_ENTITY_REGION);
      if (entity->has_location)
        g_assert (ABS (entity->longitude) <= 180 && ABS (entity->latitude) <= 90);

      for (guint j = 0; j < entity->n_parents; j++)
        {
          g_assert (entity->parents[j] < n && entity->parents[j] != i);
          g_assert (entities[entity->parents[j]].kind == entity->kind);
          g_assert_cmpstr (entity->part_of[j], ==, entities[entity->parents[j]].id);
        }
      g_assert (entity->part_of == NULL || entity->part_of[entity->n_parents] == NULL);
    }
}

/* Entities of one kind, each once. */
static void
check_named (CorridorArticle *article, const guint32 *indices, guint n, CorridorEntityKind kind)
{
  guint n_entities;
  const CorridorEntity *entities = corridor_article_get_entities (article, &n_entities);

  for (guint i = 0; i < n; i++)
    {
      g_assert (indices[i] < n_entities && entities[indices[i]].kind == kind);
      for (guint j = 0; j < i; j++)
        g_assert (indices[j] != indices[i]);
    }
}

static void
check_actors (CorridorArticle *article, const CorridorStatement *statement)
{
  for (guint i = 0; i < statement->n_actors; i++)
    {
      check_named (article, &statement->actors[i].entity, 1, CORRIDOR_ENTITY_ACTOR);
      check_line (statement->actors[i].role);
      for (guint j = 0; j < i; j++)
        g_assert (statement->actors[i].entity != statement->actors[j].entity
                  || !g_str_equal (statement->actors[i].role, statement->actors[j].role));
    }
  if (statement->attribution != CORRIDOR_NONE)
    check_named (article, &statement->attribution, 1, CORRIDOR_ENTITY_ACTOR);
}

static void
check_evidence (CorridorArticle *article, const CorridorStatement *statement)
{
  guint n_paragraphs;
  const CorridorParagraph *paragraphs = corridor_article_get_paragraphs (article, &n_paragraphs);

  g_assert (statement->n_evidence > 0);
  for (guint i = 0; i < statement->n_evidence; i++)
    {
      const CorridorEvidence *evidence = &statement->evidence[i];

      if (evidence->paragraph == 0)
        {
          check_line (evidence->source);
          g_assert (evidence->url == NULL || corridor_is_url (evidence->url));
          g_assert (!evidence->has_range);
          continue;
        }

      g_assert (evidence->source == NULL && evidence->url == NULL);
      g_assert (evidence->paragraph <= n_paragraphs);
      if (evidence->has_range)
        {
          const guint length = paragraphs[evidence->paragraph - 1].length;

          g_assert (evidence->start < evidence->end);
          g_assert (length == 0 || evidence->end <= length);
        }
    }
}

static void
check_statement (CorridorArticle *article, const CorridorStatement *statement)
{
  g_assert (corridor_is_slug (statement->id));
  check_line (statement->title);
  check_prose (statement->text);
  g_assert (statement->kind < CORRIDOR_N_KINDS && statement->status < CORRIDOR_N_STATUSES);
  g_assert (statement->likelihood <= CORRIDOR_LIKELIHOOD_ALMOST_CERTAIN);
  g_assert (statement->confidence <= CORRIDOR_CONFIDENCE_HIGH);
  g_assert (statement->article == 0);

  check_actors (article, statement);
  check_named (article, statement->regions, statement->n_regions, CORRIDOR_ENTITY_REGION);
  check_named (article, statement->subjects, statement->n_subjects, CORRIDOR_ENTITY_SUBJECT);
  for (guint i = 0; i < statement->n_topics; i++)
    g_assert (corridor_is_slug (statement->topics[i]));
  g_assert (statement->topics == NULL || statement->topics[statement->n_topics] == NULL);
  check_evidence (article, statement);
}

static void
check_statements (CorridorArticle *article)
{
  guint n;
  const CorridorStatement *statements = corridor_article_get_statements (article, &n);

  for (guint i = 0; i < n; i++)
    {
      check_statement (article, &statements[i]);
      for (guint j = 0; j < statements[i].n_related; j++)
        {
          g_assert (statements[i].related[j].statement < n && statements[i].related[j].statement != i);
          g_assert (statements[i].related[j].type <= CORRIDOR_RELATED_FOLLOWS);
        }
    }
}

static void
check_relations (CorridorArticle *article)
{
  guint n, n_entities, n_statements;
  const CorridorRelation *relations = corridor_article_get_relations (article, &n);

  corridor_article_get_entities (article, &n_entities);
  corridor_article_get_statements (article, &n_statements);
  for (guint i = 0; i < n; i++)
    {
      g_assert (relations[i].from < n_entities && relations[i].to < n_entities);
      g_assert (relations[i].from != relations[i].to);
      g_assert (corridor_is_slug (relations[i].type));
      g_assert (relations[i].statement == CORRIDOR_NONE || relations[i].statement < n_statements);
    }
}

void
check_article (CorridorArticle *article)
{
  check_about (article);
  check_sections (article);
  check_entities (article);
  check_statements (article);
  check_relations (article);
}
