/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"

#include <string.h>

/* Regions, actors and subjects. */

/* Who says what nobody else is said to say; an entity of that name could not be told from it. */
#define AUTHOR "author"

#define MAX_LONGITUDE 180
#define MAX_LATITUDE 90

static void
read_id (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const CorridorEntity *entity = record;

  corridor_read_own_id (read, value, read->entities, read->article->entities);
  if (g_strcmp0 (entity->id, AUTHOR) == 0)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("No entity can have the id “%s”, which stands for the article’s author"),
                           AUTHOR);
}

static void
read_kind (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  guint kind;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_ENTITY_KIND, &kind))
    entity->kind = kind;
}

static void
read_status (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  guint status;

  if (!corridor_read_word (read, value, CORRIDOR_VOCABULARY_ENTITY_STATUS, &status))
    return;

  entity->status = status;
  entity->has_status = TRUE;
}

/* What an outline means hangs on the kind, which may come after it in the document. */
static void
read_outline (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *word = corridor_read_peek_string (json_node_get_object (read->element), "kind");
  guint kind;

  if (word != NULL && corridor_vocabulary_find (CORRIDOR_VOCABULARY_ENTITY_KIND, word, &kind) && kind != CORRIDOR_ENTITY_REGION
      && corridor_read_line (read, value) != NULL)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("Only a region has an outline"));
  else
    corridor_read_line_member (read, value, record, member);
}

static gboolean
read_degrees (CorridorRead *read, JsonArray *array, guint index, double max, double *degrees)
{
  gboolean is_valid;

  corridor_problems_push_index (read->problems, index);
  is_valid = corridor_read_number (read, json_array_get_element (array, index), degrees);
  if (is_valid && (*degrees < -max || *degrees > max))
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                             index == 0 ? _("A longitude lies between -%d and %d degrees") : _("A latitude lies between -%d and %d degrees"),
                             (int) max, (int) max);
      is_valid = FALSE;
    }
  corridor_problems_pop (read->problems);

  return is_valid;
}

static void
read_location (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  JsonArray *array = corridor_read_array (read, value);
  gboolean has_longitude, has_latitude;

  if (array == NULL)
    return;

  if (json_array_get_length (array) != 2)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE, _("A location is two numbers: longitude and latitude"));
      return;
    }

  has_longitude = read_degrees (read, array, 0, MAX_LONGITUDE, &entity->longitude);
  has_latitude = read_degrees (read, array, 1, MAX_LATITUDE, &entity->latitude);
  entity->has_location = has_longitude && has_latitude;
}

/* Keeps an id that an entity is part of; what it means shows when all entities are known. */
static const char *
keep_whole (CorridorRead *read, JsonNode *value, guint32 element)
{
  const char *id = corridor_read_line (read, value);
  CorridorReadReference reference = { read->index, element };

  if (id == NULL)
    return NULL;

  reference.id = corridor_article_keep_string (read->article, id);
  g_array_append_val (read->references, reference);

  return reference.id;
}

static void
read_part_of_array (CorridorRead *read, JsonArray *array, CorridorEntity *entity)
{
  const guint8 *repeats = corridor_read_find_repeats (read, array, NULL, NULL);
  guint n = json_array_get_length (array);
  const char **ids = corridor_arena_new_array (read->article->arena, const char *, (gsize) n + 1);
  guint n_ids = 0;

  for (guint i = 0; i < n; i++)
    {
      corridor_problems_push_index (read->problems, i);
      if (repeats != NULL && repeats[i])
        {
          corridor_read_repeat (read, json_array_get_element (array, i));
        }
      else
        {
          ids[n_ids] = keep_whole (read, json_array_get_element (array, i), i);
          if (ids[n_ids] != NULL)
            n_ids++;
        }
      corridor_problems_pop (read->problems);
    }

  entity->part_of = ids;
  entity->part_of_is_array = TRUE;
}

static void
read_part_of (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  const char **ids;

  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      read_part_of_array (read, json_node_get_array (value), entity);
      return;
    }

  if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
    {
      corridor_read_wrong_type (read, value, _("an id or an array of ids"));
      return;
    }

  ids = corridor_arena_new_array (read->article->arena, const char *, 2);
  ids[0] = keep_whole (read, value, CORRIDOR_NONE);
  entity->part_of = ids;
}

static const CorridorMember entity_members[] = {
  { "id", TRUE, read_id },
  { "kind", TRUE, read_kind },
  { "type", FALSE, corridor_read_word_member, G_STRUCT_OFFSET (CorridorEntity, type) },
  { "name", TRUE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorEntity, name) },
  { "aliases", FALSE, corridor_read_lines_member, G_STRUCT_OFFSET (CorridorEntity, aliases) },
  { "part_of", FALSE, read_part_of },
  { "status", FALSE, read_status },
  { "summary", FALSE, corridor_read_text_member, G_STRUCT_OFFSET (CorridorEntity, summary) },
  { "outline", FALSE, read_outline, G_STRUCT_OFFSET (CorridorEntity, outline) },
  { "location", FALSE, read_location },
  { NULL },
};

void
corridor_read_entity (CorridorRead *read)
{
  CorridorEntity *entity;

  g_array_set_size (read->article->entities, read->index + 1);
  entity = &g_array_index (read->article->entities, CorridorEntity, read->index);
  entity->kind = CORRIDOR_READ_KIND_UNKNOWN;
  entity->status = CORRIDOR_ENTITY_EXISTING;

  corridor_read_object (read, read->element, entity_members, entity);
}
