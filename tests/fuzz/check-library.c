/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A library says what its articles say, with its own indices. */

#include "check-model.h"

static gboolean
has_index (const guint32 *indices, guint n, guint32 index)
{
  for (guint i = 0; i < n; i++)
    if (indices[i] == index)
      return TRUE;

  return FALSE;
}

static void
check_hierarchy (CorridorLibrary *library)
{
  for (guint i = 0; i < corridor_library_get_n_entities (library); i++)
    {
      const CorridorEntity *entity = corridor_library_get_entity (library, i);

      g_assert (corridor_library_find_entity (library, entity->id) == i);
      for (guint j = 0; j < entity->n_parents; j++)
        {
          const CorridorEntity *parent = corridor_library_get_entity (library, entity->parents[j]);

          g_assert (parent->kind == entity->kind);
          g_assert (has_index (parent->children, parent->n_children, i));
        }
      for (guint j = 0; j < entity->n_children; j++)
        {
          const CorridorEntity *child = corridor_library_get_entity (library, entity->children[j]);

          g_assert (has_index (child->parents, child->n_parents, i));
        }
    }
}

/* @index is to be for the library what @own is for @article. */
static void
check_same_entity (CorridorLibrary *library, guint32 index, CorridorArticle *article, guint32 own)
{
  if (own == CORRIDOR_NONE)
    g_assert (index == CORRIDOR_NONE);
  else
    g_assert_cmpstr (corridor_library_get_entity (library, index)->id, ==, corridor_article_get_entities (article, NULL)[own].id);
}

static void
check_same_statement (CorridorLibrary *library, guint index, CorridorArticle *article, const CorridorStatement *own)
{
  const CorridorStatement *statement = corridor_library_get_statement (library, index);

  g_assert_cmpstr (statement->id, ==, own->id);
  g_assert_cmpstr (statement->title, ==, own->title);
  g_assert (corridor_library_get_article (library, statement->article) == article);
  g_assert (statement->n_actors == own->n_actors && statement->n_regions == own->n_regions
            && statement->n_subjects == own->n_subjects && statement->n_related == own->n_related);

  for (guint i = 0; i < own->n_actors; i++)
    check_same_entity (library, statement->actors[i].entity, article, own->actors[i].entity);
  for (guint i = 0; i < own->n_regions; i++)
    check_same_entity (library, statement->regions[i], article, own->regions[i]);
  for (guint i = 0; i < own->n_subjects; i++)
    check_same_entity (library, statement->subjects[i], article, own->subjects[i]);
  check_same_entity (library, statement->attribution, article, own->attribution);
}

static void
check_related (CorridorLibrary *library, guint index)
{
  const CorridorStatement *statement = corridor_library_get_statement (library, index);

  for (guint i = 0; i < statement->n_related; i++)
    {
      guint n, found = 0;
      const CorridorRelated *incoming = corridor_library_get_incoming (library, statement->related[i].statement, &n);

      for (guint j = 0; j < n; j++)
        {
          g_assert (j == 0 || incoming[j - 1].statement <= incoming[j].statement);
          found += incoming[j].statement == index && incoming[j].type == statement->related[i].type;
        }
      g_assert (found == 1);
    }
}

static void
check_reference (CorridorLibrary *library, guint index)
{
  g_autofree char *reference = corridor_library_dup_statement_ref (library, index);
  guint found;

  g_assert (corridor_library_find_statement (library, reference, &found) == CORRIDOR_FOUND);
  g_assert (found == index);
}

static void
check_sections (CorridorLibrary *library, guint article)
{
  const guint first = corridor_library_get_first_section (library, article);
  guint n;
  const CorridorSection *sections = corridor_article_get_sections (corridor_library_get_article (library, article), &n);

  for (guint i = 0; i < n; i++)
    {
      guint of_article, in_article;

      g_assert (corridor_library_get_section (library, first + i, &of_article, &in_article) == &sections[i]);
      g_assert (of_article == article && in_article == i);
      if (sections[i].n_paragraphs > 0)
        g_assert (corridor_library_find_section (library, article, sections[i].first_paragraph) == first + i);
    }
}

void
check_library (CorridorLibrary *library)
{
  guint n_statements = 0, n_relations = 0;

  check_hierarchy (library);

  for (guint i = 0; i < corridor_library_get_n_articles (library); i++)
    {
      CorridorArticle *article = corridor_library_get_article (library, i);
      guint n, n_own_relations;
      const CorridorStatement *statements = corridor_article_get_statements (article, &n);
      const CorridorRelation *relations = corridor_article_get_relations (article, &n_own_relations);

      g_assert (corridor_library_find_article (library, corridor_article_get_id (article)) == i);
      check_sections (library, i);
      for (guint j = 0; j < n; j++)
        check_same_statement (library, n_statements++, article, &statements[j]);
      for (guint j = 0; j < n_own_relations; j++)
        {
          const CorridorRelation *relation = corridor_library_get_relation (library, n_relations++);

          check_same_entity (library, relation->from, article, relations[j].from);
          check_same_entity (library, relation->to, article, relations[j].to);
        }
    }

  g_assert (corridor_library_get_n_statements (library) == n_statements);
  g_assert (corridor_library_get_n_relations (library) == n_relations);
  for (guint i = 0; i < n_statements; i++)
    {
      check_related (library, i);
      check_reference (library, i);
    }
}
