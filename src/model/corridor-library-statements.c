/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library-private.h"

#include <string.h>

/* The statements and relations of all articles in one sequence each, by the library's indices. */

static const guint32 *
map_entities (CorridorLibrary *self, const guint32 *entities, guint n, const guint32 *map)
{
  guint32 *mapped;

  if (entities == NULL)
    return NULL;

  mapped = corridor_arena_new_array (self->arena, guint32, n);
  for (guint i = 0; i < n; i++)
    mapped[i] = map[entities[i]];

  return mapped;
}

static const CorridorActor *
map_actors (CorridorLibrary *self, const CorridorStatement *statement, const guint32 *map)
{
  CorridorActor *mapped;

  if (statement->actors == NULL)
    return NULL;

  mapped = corridor_arena_new_array (self->arena, CorridorActor, statement->n_actors);
  for (guint i = 0; i < statement->n_actors; i++)
    mapped[i] = (CorridorActor){ map[statement->actors[i].entity], statement->actors[i].role };

  return mapped;
}

static const CorridorRelated *
map_related (CorridorLibrary *self, const CorridorStatement *statement, guint first_statement)
{
  CorridorRelated *mapped;

  if (statement->related == NULL)
    return NULL;

  mapped = corridor_arena_new_array (self->arena, CorridorRelated, statement->n_related);
  for (guint i = 0; i < statement->n_related; i++)
    mapped[i]
        = (CorridorRelated){ first_statement + statement->related[i].statement, statement->related[i].type };

  return mapped;
}

/* Of one that is first in its library the indices are what they were. */
static CorridorStatement
map_statement (CorridorLibrary *self,
               const CorridorStatement *statement,
               guint article,
               guint first_statement,
               const guint32 *map)
{
  CorridorStatement mapped = *statement;

  mapped.article = article;
  if (article == 0)
    return mapped;

  mapped.actors = map_actors (self, statement, map);
  mapped.regions = map_entities (self, statement->regions, statement->n_regions, map);
  mapped.subjects = map_entities (self, statement->subjects, statement->n_subjects, map);
  mapped.related = map_related (self, statement, first_statement);
  if (statement->attribution != CORRIDOR_NONE)
    mapped.attribution = map[statement->attribution];

  return mapped;
}

static void
take_statements (CorridorLibrary *self, GPtrArray *maps)
{
  guint next = 0;

  if (self->articles->len == 1)
    {
      self->statements
          = corridor_article_get_statements (g_ptr_array_index (self->articles, 0), &self->n_statements);
      return;
    }

  for (guint i = 0; i < self->articles->len; i++)
    {
      guint n;

      corridor_article_get_statements (g_ptr_array_index (self->articles, i), &n);
      self->n_statements += n;
    }

  self->own_statements = g_new (CorridorStatement, self->n_statements);
  self->statements = self->own_statements;
  for (guint i = 0; i < self->articles->len; i++)
    {
      guint first = next;
      guint n;
      const CorridorStatement *statements
          = corridor_article_get_statements (g_ptr_array_index (self->articles, i), &n);

      for (guint j = 0; j < n; j++)
        self->own_statements[next++]
            = map_statement (self, &statements[j], i, first, g_ptr_array_index (maps, i));
    }
}

static void
take_relations (CorridorLibrary *self, GPtrArray *maps)
{
  GArray *relations = g_array_new (FALSE, FALSE, sizeof (CorridorRelation));
  guint first_statement = 0;

  for (guint i = 0; i < self->articles->len; i++)
    {
      CorridorArticle *article = g_ptr_array_index (self->articles, i);
      const guint32 *map = g_ptr_array_index (maps, i);
      guint n_relations, n_statements;
      const CorridorRelation *of_article = corridor_article_get_relations (article, &n_relations);

      for (guint j = 0; j < n_relations; j++)
        {
          CorridorRelation relation = of_article[j];

          relation.from = map[relation.from];
          relation.to = map[relation.to];
          if (relation.statement != CORRIDOR_NONE)
            relation.statement += first_statement;
          g_array_append_val (relations, relation);
        }

      corridor_article_get_statements (article, &n_statements);
      first_statement += n_statements;
    }

  self->n_relations = relations->len;
  self->relations = (CorridorRelation *) g_array_free (relations, FALSE);
}

/* Statements of different articles may have one id. */
static void
make_known (CorridorLibrary *self)
{
  self->next_of_id = g_new (guint32, self->n_statements);

  for (guint i = 0; i < self->n_statements; i++)
    {
      guint32 first = corridor_id_table_add (self->statements_by_id, self->statements, i);

      self->next_of_id[i] = CORRIDOR_NONE;
      if (first != i)
        {
          self->next_of_id[i] = self->next_of_id[first];
          self->next_of_id[first] = i;
        }
    }
}

static void
turn_related_around (CorridorLibrary *self)
{
  g_autofree guint32 *next = NULL;
  guint32 n = 0;

  self->first_incoming = g_new0 (guint32, self->n_statements + 1);
  for (guint i = 0; i < self->n_statements; i++)
    {
      for (guint j = 0; j < self->statements[i].n_related; j++)
        self->first_incoming[self->statements[i].related[j].statement]++;
    }

  for (guint i = 0; i <= self->n_statements; i++)
    {
      guint32 count = self->first_incoming[i];

      self->first_incoming[i] = n;
      n += count;
    }

  next = g_memdup2 (self->first_incoming, sizeof (guint32) * (self->n_statements + 1));
  self->incoming = g_new (CorridorRelated, n);
  for (guint i = 0; i < self->n_statements; i++)
    {
      for (guint j = 0; j < self->statements[i].n_related; j++)
        {
          const CorridorRelated *related = &self->statements[i].related[j];

          self->incoming[next[related->statement]++] = (CorridorRelated){ i, related->type };
        }
    }
}

void
corridor_library_add_statements (CorridorLibrary *self, GPtrArray *maps)
{
  take_statements (self, maps);
  take_relations (self, maps);
  make_known (self);
  turn_related_around (self);
}
