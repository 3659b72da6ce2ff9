/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"

/* Lasting ties between entities of any kind. */

static void
read_from (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorRelation *relation = record;

  relation->from = corridor_read_entity_id (read, value, CORRIDOR_READ_KIND_UNKNOWN);
}

/* A relation of an entity to itself is reported here, at the second of its ends, wherever the first stands. */
static void
read_to (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorRelation *relation = record;
  const char *from = corridor_read_peek_string (json_node_get_object (read->element), "from");

  relation->to = corridor_read_entity_id (read, value, CORRIDOR_READ_KIND_UNKNOWN);
  if (relation->to != CORRIDOR_NONE && g_strcmp0 (json_node_get_string (value), from) == 0)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("An entity cannot have a relation to itself"));
}

static void
read_statement (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
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
corridor_read_relation (CorridorRead *read)
{
  CorridorRelation relation = { .statement = CORRIDOR_NONE };

  corridor_read_object (read, read->element, relation_members, &relation);
  g_array_append_val (read->article->relations, relation);
}
