/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-cycles.h"
#include "corridor-i18n.h"
#include "corridor-text.h"

#include <string.h>

/* What is part of what: when all entities are known, their `part_of` is turned into indices, and cycles and
 * long chains are found. */

/* The most entities from the first of a chain to its last. */
#define MAX_CHAIN 64

static CorridorEntity *
get_entity (CorridorRead *read, guint32 index)
{
  return &g_array_index (read->article->entities, CorridorEntity, index);
}

static void
go_to (CorridorRead *read, const CorridorReadReference *reference)
{
  corridor_problems_push_name (read->problems, "entities");
  corridor_problems_push_index (read->problems, reference->index);
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

/* Whether a reference leads from an entity to one that it may be part of; reports why not. That may be
 * itself: it is a cycle. */
static gboolean
resolve (CorridorRead *read, const CorridorReadReference *reference, CorridorLink *link)
{
  CorridorEntityKind kind;
  gboolean is_valid = FALSE;

  link->from = reference->record;
  link->to = corridor_id_table_find (read->entities, read->article->entities->data, reference->id);
  kind = link->to != CORRIDOR_NONE ? get_entity (read, link->to)->kind : CORRIDOR_READ_KIND_UNKNOWN;

  go_to (read, reference);
  if (link->to == CORRIDOR_NONE)
    corridor_read_unknown_entity (read, reference->id);
  else if (reference->kind != CORRIDOR_READ_KIND_UNKNOWN && kind != CORRIDOR_READ_KIND_UNKNOWN
           && kind != reference->kind)
    corridor_read_wrong_kind (read, link->to, reference->kind);
  else
    is_valid = link->from != CORRIDOR_NONE;
  come_back (read, reference);

  return is_valid;
}

/* Turns the references into links, and leaves those references that became one, in step with them. */
static GArray *
resolve_all (CorridorRead *read)
{
  GArray *links = g_array_sized_new (FALSE, FALSE, sizeof (CorridorLink), read->references->len);

  for (guint i = 0; i < read->references->len; i++)
    {
      CorridorReadReference reference = g_array_index (read->references, CorridorReadReference, i);
      CorridorLink link;

      if (!resolve (read, &reference, &link))
        continue;

      g_array_index (read->references, CorridorReadReference, links->len) = reference;
      g_array_append_val (links, link);
    }
  g_array_set_size (read->references, links->len);

  return links;
}

static void
report_cycles (CorridorRead *read, const CorridorLink *links, guint n_links, const guint8 *closing)
{
  for (guint i = 0; i < n_links; i++)
    {
      const CorridorReadReference *reference = &g_array_index (read->references, CorridorReadReference, i);
      g_autofree char *part = NULL;
      g_autofree char *whole = NULL;

      if (!closing[i])
        continue;

      whole = corridor_text_quote (reference->id);
      go_to (read, reference);
      if (links[i].from == links[i].to)
        {
          corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_CYCLE, _("“%s” is part of itself"),
                                 whole);
        }
      else
        {
          part = corridor_text_quote (get_entity (read, links[i].from)->id);
          corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_CYCLE,
                                 _("“%s” cannot be part of “%s”, which is part of it already"), part, whole);
        }
      come_back (read, reference);
    }
}

/* A chain that is too long is reported where it becomes so, counted from its end: that is one place however
 * many entities are further down, and the same one in whatever order they are written. */
static void
report_long_chains (CorridorRead *read, const CorridorLink *links, guint n_links, const guint8 *closing)
{
  g_autofree guint32 *lengths
      = corridor_cycles_get_lengths (links, n_links, read->article->entities->len, closing);
  guint32 reported = CORRIDOR_NONE;

  corridor_problems_begin_sweep (read->problems);
  for (guint i = 0; i < n_links; i++)
    {
      const CorridorReadReference *reference = &g_array_index (read->references, CorridorReadReference, i);

      if ((closing != NULL && closing[i]) || links[i].from == reported
          || lengths[links[i].from] != MAX_CHAIN + 1 || lengths[links[i].to] != MAX_CHAIN)
        continue;

      reported = links[i].from;
      go_to (read, reference);
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                             _("The chain of what this is part of is longer than %d entities"), MAX_CHAIN);
      come_back (read, reference);
    }
}

static void
keep_parents (CorridorRead *read, const CorridorLink *links, guint n_links)
{
  for (guint i = 0; i < n_links;)
    {
      CorridorEntity *entity = get_entity (read, links[i].from);
      guint32 *parents;
      guint n = 1;

      while (i + n < n_links && links[i + n].from == links[i].from)
        n++;

      parents = corridor_arena_new_array (read->article->arena, guint32, n);
      for (guint j = 0; j < n; j++)
        parents[j] = links[i + j].to;
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
  const CorridorLink *links;

  corridor_problems_begin_sweep (read->problems);
  resolved = resolve_all (read);
  links = (const CorridorLink *) resolved->data;

  corridor_problems_begin_sweep (read->problems);
  closing = corridor_cycles_find_closing (links, resolved->len, read->article->entities->len);
  if (closing != NULL)
    report_cycles (read, links, resolved->len, closing);

  report_long_chains (read, links, resolved->len, closing);
  keep_parents (read, links, resolved->len);

  g_array_set_size (read->references, 0);
}
