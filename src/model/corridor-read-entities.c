/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"

#include <string.h>

/* Regions, actors and subjects. */

#define MAX_LONGITUDE 180
#define MAX_LATITUDE 90

static void
read_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;

  entity->id = corridor_read_own_id (read, value, read->entities, read->article->entities);
  if (g_strcmp0 (entity->id, CORRIDOR_READ_AUTHOR) == 0)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                           _("No entity can have the id “%s”, which stands for the article’s author"),
                           CORRIDOR_READ_AUTHOR);
}

static void
read_kind (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  guint kind;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_ENTITY_KIND, &kind))
    entity->kind = kind;
}

static void
read_status (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
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
read_outline (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  const char *word = corridor_read_peek_string (read, "kind");
  guint kind;

  if (word != NULL && corridor_vocabulary_find (CORRIDOR_VOCABULARY_ENTITY_KIND, word, &kind)
      && kind != CORRIDOR_ENTITY_REGION && corridor_read_line (read, value) != NULL)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("Only a region has an outline"));
  else
    corridor_read_line_member (read, value, record, member);
}

static gboolean
read_degrees (CorridorRead *read, CorridorJsonSlice value, int max, const char *out_of_range, double *degrees)
{
  if (!corridor_read_number (read, value, degrees))
    return FALSE;

  if (*degrees >= -max && *degrees <= max)
    return TRUE;

  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE, "%s", out_of_range);

  return FALSE;
}

static void
read_location (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  guint n;

  if (!corridor_read_array (read, value, &cursor, &n))
    return;

  if (n != 2)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE,
                             _("A location is two numbers: longitude and latitude"));
      return;
    }

  corridor_json_cursor_next_element (&cursor, &element);
  corridor_problems_push_index (read->problems, 0);
  entity->has_location = read_degrees (
      read, element, MAX_LONGITUDE, _("A longitude lies between -180 and 180 degrees"), &entity->longitude);
  corridor_problems_pop (read->problems);

  corridor_json_cursor_next_element (&cursor, &element);
  corridor_problems_push_index (read->problems, 1);
  if (!read_degrees (read, element, MAX_LATITUDE, _("A latitude lies between -90 and 90 degrees"),
                     &entity->latitude))
    entity->has_location = FALSE;
  corridor_problems_pop (read->problems);
}

/* Keeps an id that an entity is part of; what it means shows when all entities are known. */
static const char *
keep_whole (CorridorRead *read, CorridorJsonSlice value, guint32 element)
{
  const char *id = corridor_read_line (read, value);
  CorridorReadReference reference = { NULL, read->index, CORRIDOR_NONE, element };

  if (id == NULL)
    return NULL;

  reference.id = corridor_article_keep_string (read->article, id);
  g_array_append_val (read->references, reference);

  return reference.id;
}

static void
read_part_of_array (CorridorRead *read, CorridorJsonSlice array, CorridorEntity *entity)
{
  const guint8 *repeats = corridor_read_find_repeats (read, array, NULL, NULL);
  CorridorJsonCursor cursor = corridor_json_slice_enter (array);
  CorridorJsonSlice element;
  const char **ids = corridor_arena_new_array (read->article->arena, const char *,
                                               (gsize) corridor_json_slice_count (array) + 1);
  guint n_ids = 0;

  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      corridor_problems_push_index (read->problems, i);
      if (repeats != NULL && repeats[i])
        {
          corridor_read_repeat (read, element);
        }
      else
        {
          ids[n_ids] = keep_whole (read, element, i);
          if (ids[n_ids] != NULL)
            n_ids++;
        }
      corridor_problems_pop (read->problems);
    }

  entity->part_of = ids;
  entity->part_of_is_array = TRUE;
}

static void
read_part_of (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEntity *entity = record;
  const char **ids;

  switch (corridor_json_slice_get_type (value))
    {
    case CORRIDOR_JSON_ARRAY:
      read_part_of_array (read, value, entity);
      break;

    case CORRIDOR_JSON_STRING:
      ids = corridor_arena_new_array (read->article->arena, const char *, 2);
      ids[0] = keep_whole (read, value, CORRIDOR_NONE);
      entity->part_of = ids;
      break;

    default:
      corridor_read_wrong_type (read, value, N_("an id or an array of ids"));
      break;
    }
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
corridor_read_entity (CorridorRead *read, CorridorJsonSlice element)
{
  CorridorEntity entity = { .kind = CORRIDOR_READ_KIND_UNKNOWN, .status = CORRIDOR_ENTITY_EXISTING };
  guint first_reference = read->references->len;
  guint32 record;

  corridor_read_object (read, element, entity_members, &entity);

  record = corridor_read_keep (read, &entity, read->entities, read->article->entities);
  for (guint i = first_reference; i < read->references->len; i++)
    {
      CorridorReadReference *reference = &g_array_index (read->references, CorridorReadReference, i);

      reference->record = record;
      reference->kind = entity.kind;
    }
}
