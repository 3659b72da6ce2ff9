/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"

/* Lasting ties between entities of any kind. */

static void
read_from (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorRelation *relation = record;

  relation->from = corridor_read_entity_id (read, value, CORRIDOR_READ_KIND_UNKNOWN);
}

/* A relation of an entity to itself is reported here, at the second of its ends, wherever the first
 * stands. */
static void
read_to (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorRelation *relation = record;
  const char *from;

  relation->to = corridor_read_entity_id (read, value, CORRIDOR_READ_KIND_UNKNOWN);
  if (relation->to == CORRIDOR_NONE)
    return;

  from = corridor_read_peek_string (read, "from");
  if (g_strcmp0 (from, g_array_index (read->article->entities, CorridorEntity, relation->to).id) == 0)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                           _("An entity cannot have a relation to itself"));
}

static void
read_statement (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorRelation *relation = record;

  relation->statement = corridor_read_statement_id (read, value);
}

static const CorridorMember relation_members[] = {
  { "from", TRUE, read_from },
  { "type", TRUE, corridor_read_slug_member, G_STRUCT_OFFSET (CorridorRelation, type) },
  { "to", TRUE, read_to },
  { "statement", FALSE, read_statement },
  { "date", FALSE, corridor_read_date_member, G_STRUCT_OFFSET (CorridorRelation, date) },
  { NULL },
};

void
corridor_read_relation (CorridorRead *read, CorridorJsonSlice element)
{
  CorridorRelation relation = { .from = CORRIDOR_NONE, .to = CORRIDOR_NONE, .statement = CORRIDOR_NONE };

  corridor_read_object (read, element, relation_members, &relation);
  if (relation.from != CORRIDOR_NONE && relation.to != CORRIDOR_NONE)
    g_array_append_val (read->article->relations, relation);
}
