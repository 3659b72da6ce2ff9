/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

#include <string.h>

/* What is part of what: when all entities are known, their `part_of` is turned into indices, and cycles and long chains are found. */

/* The most entities from the first of a chain to its last. */
#define MAX_CHAIN 64

static CorridorEntity *
get_entity (CorridorRead *read, guint32 index)
{
  return &g_array_index (read->article->entities, CorridorEntity, index);
}

static const char *
get_id (CorridorRead *read, guint32 index)
{
  return get_entity (read, index)->id;
}

static void
go_to (CorridorRead *read, const CorridorReadReference *reference)
{
  corridor_problems_push_name (read->problems, "entities");
  corridor_problems_push_index (read->problems, reference->record);
  corridor_problems_push_name (read->problems, "part_of");
  if (reference->element != CORRIDOR_NONE)
    corridor_problems_push_index (read->problems, reference->element);
}

static void
come_back (CorridorRead *read, const CorridorReadReference *reference)
{
  for (guint i = reference->element != CORRIDOR_NONE ? 4 : 3; i > 0; i--)
    corridor_problems_pop (read->problems);
}

/* Whether a reference leads to an entity that it may lead to; reports why not. An entity that is part of itself does: that is a
 * cycle. */
static gboolean
resolve (CorridorRead *read, const CorridorReadReference *reference, CorridorLink *edge)
{
  const CorridorEntity *entity = get_entity (read, reference->record);
  CorridorEntityKind kind;
  gboolean is_valid = FALSE;

  edge->from = reference->record;
  if (g_strcmp0 (entity->id, reference->id) == 0)
    {
      edge->to = edge->from;
      return TRUE;
    }

  edge->to = corridor_id_table_find (read->entities, read->article->entities->data, reference->id);
  kind = edge->to != CORRIDOR_NONE ? get_entity (read, edge->to)->kind : CORRIDOR_READ_KIND_UNKNOWN;

  go_to (read, reference);
  if (edge->to == CORRIDOR_NONE)
    corridor_read_unknown_entity (read, reference->id);
  else if (entity->kind != CORRIDOR_READ_KIND_UNKNOWN && kind != CORRIDOR_READ_KIND_UNKNOWN && kind != entity->kind)
    corridor_read_wrong_kind (read, edge->to, entity->kind);
  else
    is_valid = TRUE;
  come_back (read, reference);

  return is_valid;
}

/* Turns the references into edges, and leaves those references that became one, in step with them. */
static GArray *
resolve_all (CorridorRead *read)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (CorridorLink), read->references->len);

  for (guint i = 0; i < read->references->len; i++)
    {
      CorridorReadReference reference = g_array_index (read->references, CorridorReadReference, i);
      CorridorLink edge;

      if (!resolve (read, &reference, &edge))
        continue;

      g_array_index (read->references, CorridorReadReference, edges->len) = reference;
      g_array_append_val (edges, edge);
    }
  g_array_set_size (read->references, edges->len);

  return edges;
}

static void
report_cycles (CorridorRead *read, const CorridorLink *edges, guint n_edges, const guint8 *closing)
{
  for (guint i = 0; i < n_edges; i++)
    {
      const CorridorReadReference *reference = &g_array_index (read->references, CorridorReadReference, i);
      g_autofree char *part = NULL;
      g_autofree char *whole = NULL;

      if (!closing[i])
        continue;

      whole = corridor_text_quote (reference->id);
      go_to (read, reference);
      if (edges[i].from == edges[i].to)
        {
          corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_CYCLE, _("“%s” is part of itself"), whole);
        }
      else
        {
          const char *id = get_id (read, edges[i].from);

          part = id != NULL ? corridor_text_quote (id) : g_strdup ("?");
          corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_CYCLE, _("“%s” cannot be part of “%s”, which is part of it already"),
                                 part, whole);
        }
      come_back (read, reference);
    }
}

/* A chain that is too long is reported where it becomes so, counted from its end: that is one place however many entities are further
 * down, and the same one in whatever order they are written. */
static void
report_long_chains (CorridorRead *read, const CorridorLink *edges, guint n_edges, const guint8 *closing)
{
  g_autofree guint32 *lengths =
      corridor_cycles_get_lengths (edges, n_edges, read->article->entities->len, closing);
  guint32 reported = CORRIDOR_NONE;

  corridor_problems_begin_sweep (read->problems);
  for (guint i = 0; i < n_edges; i++)
    {
      const CorridorReadReference *reference = &g_array_index (read->references, CorridorReadReference, i);

      if ((closing != NULL && closing[i]) || edges[i].from == reported || lengths[edges[i].from] != MAX_CHAIN + 1
          || lengths[edges[i].to] != MAX_CHAIN)
        continue;

      reported = edges[i].from;
      go_to (read, reference);
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                             _("The chain of what this is part of is longer than %d entities"), MAX_CHAIN);
      come_back (read, reference);
    }
}

static void
keep_parents (CorridorRead *read, const CorridorLink *edges, guint n_edges)
{
  for (guint i = 0; i < n_edges;)
    {
      CorridorEntity *entity = get_entity (read, edges[i].from);
      guint32 *parents;
      guint n = 1;

      while (i + n < n_edges && edges[i + n].from == edges[i].from)
        n++;

      parents = corridor_arena_new_array (read->article->arena, guint32, n);
      for (guint j = 0; j < n; j++)
        parents[j] = edges[i + j].to;
      entity->parents = parents;
      entity->n_parents = n;

      i += n;
    }
}

void
corridor_read_hierarchy (CorridorRead *read)
{
  g_autoptr (GArray) resolved = NULL;
  g_autofree guint8 *closing = NULL;
  const CorridorLink *edges;

  corridor_problems_begin_sweep (read->problems);
  resolved = resolve_all (read);
  edges = (const CorridorLink *) resolved->data;

  corridor_problems_begin_sweep (read->problems);
  closing = corridor_cycles_find_closing (edges, resolved->len, read->article->entities->len);
  if (closing != NULL)
    report_cycles (read, edges, resolved->len, closing);

  report_long_chains (read, edges, resolved->len, closing);
  keep_parents (read, edges, resolved->len);

  g_array_set_size (read->references, 0);
}
