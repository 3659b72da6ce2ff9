/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library-private.h"

#include "corridor-cycles.h"
#include "corridor-i18n.h"
#include "corridor-reader-private.h"
#include "corridor-text.h"

#include <string.h>

/* Entities that several articles have are made one: what is single comes of the first that has it, aliases
 * and `part_of` are joined. */

/* An element of a `part_of`, and where it stands. */
typedef struct
{
  guint32 article;
  guint32 entity;  /* in the article */
  guint32 element; /* in its `part_of` */
} Origin;

typedef struct
{
  CorridorLibrary *library;
  GPtrArray *readings;
  GPtrArray *maps;

  /* the articles' records of each of the library's entities, in the articles' order */
  const CorridorEntity **records;
  guint32 *first_records;

  GArray *edges;   /* of CorridorLink, by the library's indices */
  GArray *origins; /* of Origin, in step with them */
  guint8 *closing; /* nullable */
} Join;

static const CorridorEntity *
get_entities (Join *join, guint article, guint *n)
{
  return corridor_article_get_entities (g_ptr_array_index (join->library->articles, article), n);
}

static void
gather_records (Join *join)
{
  guint n_entities = join->library->n_entities;
  g_autofree guint32 *next = NULL;
  guint32 n_records = 0;

  join->first_records = g_new0 (guint32, n_entities + 1);
  for (guint i = 0; i < join->maps->len; i++)
    {
      const guint32 *map = g_ptr_array_index (join->maps, i);
      guint n;

      get_entities (join, i, &n);
      for (guint j = 0; j < n; j++)
        join->first_records[map[j]]++;
    }

  for (guint i = 0; i <= n_entities; i++)
    {
      guint32 count = join->first_records[i];

      join->first_records[i] = n_records;
      n_records += count;
    }

  next = g_memdup2 (join->first_records, sizeof (guint32) * (n_entities + 1));
  join->records = g_new (const CorridorEntity *, n_records);
  for (guint i = 0; i < join->maps->len; i++)
    {
      const guint32 *map = g_ptr_array_index (join->maps, i);
      guint n;
      const CorridorEntity *entities = get_entities (join, i, &n);

      for (guint j = 0; j < n; j++)
        join->records[next[map[j]]++] = &entities[j];
    }
}

static void
gather_edges (Join *join)
{
  join->edges = g_array_new (FALSE, FALSE, sizeof (CorridorLink));
  join->origins = g_array_new (FALSE, FALSE, sizeof (Origin));

  for (guint i = 0; i < join->maps->len; i++)
    {
      const guint32 *map = g_ptr_array_index (join->maps, i);
      guint n;
      const CorridorEntity *entities = get_entities (join, i, &n);

      for (guint j = 0; j < n; j++)
        {
          for (guint k = 0; k < entities[j].n_parents; k++)
            {
              CorridorLink edge = { map[j], map[entities[j].parents[k]] };
              Origin origin = { i, j, k };

              g_array_append_val (join->edges, edge);
              g_array_append_val (join->origins, origin);
            }
        }
    }
}

static void
warn_of_cycle (Join *join, guint edge, CorridorProblems *problems)
{
  const Origin *origin = &g_array_index (join->origins, Origin, edge);
  const CorridorLink *ends = &g_array_index (join->edges, CorridorLink, edge);
  const CorridorEntity *entity = &get_entities (join, origin->article, NULL)[origin->entity];
  g_autofree char *part = corridor_text_quote (join->library->entities[ends->from].id);
  g_autofree char *whole = corridor_text_quote (join->library->entities[ends->to].id);

  corridor_problems_push_name (problems, "entities");
  corridor_problems_push_index (problems, origin->entity);
  corridor_problems_push_name (problems, "part_of");
  if (entity->part_of_is_array)
    corridor_problems_push_index (problems, origin->element);

  corridor_problems_add_warning (
      problems, CORRIDOR_CODE_MODEL_CYCLE, FALSE,
      _("“%s” is not taken to be part of “%s”, which is part of it by another file"), part, whole);

  for (guint i = entity->part_of_is_array ? 4 : 3; i > 0; i--)
    corridor_problems_pop (problems);
}

/* Each file alone has no cycle: what closes one stands in a later file than what it closes it with. */
static void
find_cycles (Join *join)
{
  const CorridorLink *edges = (const CorridorLink *) join->edges->data;
  guint n_edges = join->edges->len;

  /* what is one article's has been looked at */
  if (join->maps->len < 2)
    return;

  join->closing = corridor_cycles_find_closing (edges, n_edges, join->library->n_entities);
  if (join->closing == NULL)
    return;

  corridor_cycles_spare (edges, n_edges, join->library->n_entities, join->closing);
  for (guint i = 0; i < n_edges;)
    {
      guint32 article = g_array_index (join->origins, Origin, i).article;
      g_autoptr (CorridorProblems) problems = corridor_problems_new ();

      for (; i < n_edges && g_array_index (join->origins, Origin, i).article == article; i++)
        {
          if (join->closing[i])
            warn_of_cycle (join, i, problems);
        }

      if (corridor_problems_get_n_warnings (problems) > 0)
        corridor_reading_add_problems (g_ptr_array_index (join->readings, article), problems);
    }
}

/* What each entity is part of, as one array for each, without what closes a cycle and without repeats. */
static void
set_parents (Join *join)
{
  CorridorLibrary *library = join->library;
  g_autofree guint32 *starts = g_new0 (guint32, library->n_entities + 1);
  g_autofree guint32 *seen = g_new0 (guint32, library->n_entities);
  guint32 *parents = corridor_arena_new_array (library->arena, guint32, join->edges->len);
  guint32 n_parents = 0;

  for (guint i = 0; i < join->edges->len; i++)
    starts[g_array_index (join->edges, CorridorLink, i).from]++;
  for (guint i = 0; i <= library->n_entities; i++)
    {
      guint32 count = starts[i];

      starts[i] = n_parents;
      n_parents += count;
    }

  for (guint i = 0; i < library->n_entities; i++)
    {
      library->entities[i].parents = parents + starts[i];
      library->entities[i].n_parents = 0;
    }

  for (guint i = 0; i < join->edges->len; i++)
    {
      const CorridorLink *edge = &g_array_index (join->edges, CorridorLink, i);

      if (join->closing == NULL || !join->closing[i])
        parents[starts[edge->from] + library->entities[edge->from].n_parents++] = edge->to;
    }

  for (guint i = 0; i < library->n_entities; i++)
    {
      CorridorEntity *entity = &library->entities[i];
      guint32 *own = parents + starts[i];
      guint n = 0;

      for (guint j = 0; j < entity->n_parents; j++)
        {
          if (seen[own[j]] == i + 1)
            continue;

          seen[own[j]] = i + 1;
          own[n++] = own[j];
        }
      entity->n_parents = n;
    }
}

static void
set_children (Join *join)
{
  CorridorLibrary *library = join->library;
  guint32 *children = corridor_arena_new_array (library->arena, guint32, join->edges->len);
  guint32 next = 0;

  for (guint i = 0; i < library->n_entities; i++)
    library->entities[i].n_children = 0;
  for (guint i = 0; i < library->n_entities; i++)
    {
      for (guint j = 0; j < library->entities[i].n_parents; j++)
        library->entities[library->entities[i].parents[j]].n_children++;
    }

  for (guint i = 0; i < library->n_entities; i++)
    {
      library->entities[i].children = children + next;
      next += library->entities[i].n_children;
      library->entities[i].n_children = 0;
    }

  for (guint i = 0; i < library->n_entities; i++)
    {
      for (guint j = 0; j < library->entities[i].n_parents; j++)
        {
          CorridorEntity *parent = &library->entities[library->entities[i].parents[j]];

          children[parent->children - children + parent->n_children++] = i;
        }
    }
}

/* The member as it would be written, by what has been made of it. */
static void
set_part_of (Join *join, guint32 index)
{
  CorridorEntity *entity = &join->library->entities[index];
  guint n_written = 0;
  const char **part_of;
  gboolean is_array = FALSE;

  for (guint32 i = join->first_records[index]; i < join->first_records[index + 1]; i++)
    {
      n_written += join->records[i]->n_parents;
      is_array = is_array || join->records[i]->part_of_is_array;
      if (entity->part_of == NULL)
        entity->part_of = join->records[i]->part_of;
    }

  entity->part_of_is_array = is_array || entity->n_parents > 1;
  if (entity->part_of == NULL
      || (join->first_records[index] + 1 == join->first_records[index + 1] && n_written == entity->n_parents))
    return;

  part_of = corridor_arena_new_array (join->library->arena, const char *, (gsize) entity->n_parents + 1);
  for (guint i = 0; i < entity->n_parents; i++)
    part_of[i] = join->library->entities[entity->parents[i]].id;
  entity->part_of = entity->n_parents > 0 || entity->part_of_is_array ? part_of : NULL;
}

static guint
count_strings (const char *const *strings)
{
  guint n = 0;

  while (strings != NULL && strings[n] != NULL)
    n++;

  return n;
}

static void
join_aliases (Join *join, guint32 index)
{
  CorridorEntity *entity = &join->library->entities[index];
  g_autoptr (CorridorIdTable) known = NULL;
  const char **aliases;
  gsize n_written = 0;
  guint32 n = 0;

  for (guint32 i = join->first_records[index]; i < join->first_records[index + 1]; i++)
    n_written += count_strings (join->records[i]->aliases);

  /* as they are, if only one has any */
  for (guint32 i = join->first_records[index]; i < join->first_records[index + 1]; i++)
    {
      if (join->records[i]->aliases != NULL && count_strings (join->records[i]->aliases) == n_written)
        {
          entity->aliases = join->records[i]->aliases;
          return;
        }
    }

  if (n_written == 0)
    return;

  known = corridor_id_table_new (sizeof (const char *));
  aliases = corridor_arena_new_array (join->library->arena, const char *, n_written + 1);
  for (guint32 i = join->first_records[index]; i < join->first_records[index + 1]; i++)
    {
      for (const char *const *alias = join->records[i]->aliases; alias != NULL && *alias != NULL; alias++)
        {
          aliases[n] = *alias;
          if (corridor_id_table_add (known, aliases, n) == n)
            n++;
        }
    }
  aliases[n] = NULL;
  entity->aliases = aliases;
}

static void
join_scalars (CorridorEntity *entity, const CorridorEntity *other)
{
  if (entity->type == NULL)
    entity->type = other->type;
  if (entity->summary == NULL)
    entity->summary = other->summary;
  if (entity->outline == NULL)
    entity->outline = other->outline;

  if (!entity->has_status && other->has_status)
    {
      entity->has_status = TRUE;
      entity->status = other->status;
    }

  if (!entity->has_location && other->has_location)
    {
      entity->has_location = TRUE;
      entity->longitude = other->longitude;
      entity->latitude = other->latitude;
    }
}

void
corridor_library_join_entities (CorridorLibrary *self, GPtrArray *readings, GPtrArray *maps)
{
  Join join = { self, readings, maps };

  gather_records (&join);
  gather_edges (&join);
  find_cycles (&join);
  set_parents (&join);
  set_children (&join);

  for (guint32 i = 0; i < self->n_entities; i++)
    {
      for (guint32 j = join.first_records[i] + 1; j < join.first_records[i + 1]; j++)
        join_scalars (&self->entities[i], join.records[j]);

      if (join.first_records[i] + 1 < join.first_records[i + 1])
        join_aliases (&join, i);
      set_part_of (&join, i);
    }

  g_free (join.records);
  g_free (join.first_records);
  g_array_unref (join.edges);
  g_array_unref (join.origins);
  g_free (join.closing);
}
