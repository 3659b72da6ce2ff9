/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

/* Statements, and the relations between entities. */

static void
read_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;

  statement->id = corridor_read_own_id (read, value, read->statements, read->article->statements);
}

static void
read_kind (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  guint kind;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_KIND, &kind))
    statement->kind = kind;
}

static void
read_status (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  guint status;

  if (!corridor_read_word (read, value, CORRIDOR_VOCABULARY_STATUS, &status))
    return;

  statement->status = status;
  statement->has_status = TRUE;
}

static void
read_likelihood (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  guint likelihood;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_LIKELIHOOD, &likelihood))
    statement->likelihood = likelihood;
}

static void
read_confidence (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  guint confidence;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_CONFIDENCE, &confidence))
    statement->confidence = confidence;
}

static void
read_attribution (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;

  statement->has_attribution = TRUE;
  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_STRING
      || !corridor_json_slice_is (value, CORRIDOR_READ_AUTHOR))
    statement->attribution = corridor_read_entity_id (read, value, CORRIDOR_ENTITY_ACTOR);
}

/* An array of ids of one kind. */
static const guint32 *
read_entities (CorridorRead *read, CorridorJsonSlice value, CorridorEntityKind kind, guint *n_entities)
{
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  const guint8 *repeats;
  guint32 *entities;
  guint n;

  if (!corridor_read_array (read, value, &cursor, &n))
    return NULL;

  repeats = corridor_read_find_repeats (read, value, NULL, NULL);
  entities = corridor_arena_new_array (read->article->arena, guint32, n);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      corridor_problems_push_index (read->problems, i);
      if (repeats != NULL && repeats[i])
        corridor_read_repeat (read, element);
      else
        entities[i] = corridor_read_entity_id (read, element, kind);
      corridor_problems_pop (read->problems);
    }

  *n_entities = n;

  return entities;
}

static void
read_regions (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;

  statement->regions = read_entities (read, value, CORRIDOR_ENTITY_REGION, &statement->n_regions);
}

static void
read_subjects (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;

  statement->subjects = read_entities (read, value, CORRIDOR_ENTITY_SUBJECT, &statement->n_subjects);
}

static void
read_topics (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  const guint8 *repeats;
  const char **topics;
  guint n;

  if (!corridor_read_array (read, value, &cursor, &n))
    return;

  repeats = corridor_read_find_repeats (read, value, NULL, NULL);
  topics = corridor_arena_new_array (read->article->arena, const char *, (gsize) n + 1);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      const char *topic = NULL;

      corridor_problems_push_index (read->problems, i);
      if (repeats != NULL && repeats[i])
        corridor_read_repeat (read, element);
      else
        topic = corridor_read_slug (read, element);
      corridor_problems_pop (read->problems);

      if (topic != NULL)
        topics[statement->n_topics++] = corridor_article_keep_word (read->article, topic);
    }

  statement->topics = topics;
}

/* An element of `actors` or `related` that repeats another has the fault at its id. */
typedef struct
{
  CorridorActor *actor;
  gboolean is_repeat;
} ActorRecord;

static void
read_actor_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  ActorRecord *of = record;

  if (of->is_repeat)
    corridor_read_repeat (read, value);
  else
    of->actor->entity = corridor_read_entity_id (read, value, CORRIDOR_ENTITY_ACTOR);
}

static void
read_actor_role (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  ActorRecord *of = record;

  corridor_read_word_member (read, value, of->actor, member);
}

static const CorridorMember actor_members[] = {
  { "id", TRUE, read_actor_id },
  { "role", TRUE, read_actor_role, G_STRUCT_OFFSET (CorridorActor, role) },
  { NULL },
};

static void
read_actors (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  const guint8 *repeats;
  CorridorActor *actors;

  if (!corridor_read_array (read, value, &cursor, &statement->n_actors))
    return;

  repeats = corridor_read_find_repeats (read, value, "id", "role");
  actors = corridor_arena_new_array (read->article->arena, CorridorActor, statement->n_actors);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      ActorRecord of = { &actors[i], repeats != NULL && repeats[i] };

      corridor_problems_push_index (read->problems, i);
      corridor_read_object (read, element, actor_members, &of);
      corridor_problems_pop (read->problems);
    }

  statement->actors = actors;
}

typedef struct
{
  CorridorRelated *related;
  gboolean is_repeat;
  guint index;
} RelatedRecord;

/* The statement may come later: it is looked up when all are known. */
static void
read_related_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  RelatedRecord *of = record;
  CorridorReadReference reference = { NULL, read->index, CORRIDOR_NONE, of->index };
  const char *id;

  if (of->is_repeat)
    {
      corridor_read_repeat (read, value);
      return;
    }

  id = corridor_read_line (read, value);
  if (id == NULL)
    return;

  reference.id = corridor_article_keep_word (read->article, id);
  reference.related = of->related;
  g_array_append_val (read->references, reference);
}

static void
read_related_type (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  RelatedRecord *of = record;
  guint type;

  if (corridor_read_word (read, value, CORRIDOR_VOCABULARY_RELATED, &type))
    of->related->type = type;
}

static const CorridorMember related_members[] = {
  { "id", TRUE, read_related_id },
  { "type", TRUE, read_related_type },
  { NULL },
};

static void
read_related (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorStatement *statement = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  const guint8 *repeats;
  CorridorRelated *related;

  if (!corridor_read_array (read, value, &cursor, &statement->n_related))
    return;

  repeats = corridor_read_find_repeats (read, value, "id", "type");
  related = corridor_arena_new_array (read->article->arena, CorridorRelated, statement->n_related);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      RelatedRecord of = { &related[i], repeats != NULL && repeats[i], i };

      corridor_problems_push_index (read->problems, i);
      corridor_read_object (read, element, related_members, &of);
      corridor_problems_pop (read->problems);
    }

  statement->related = related;
}

static const CorridorMember statement_members[] = {
  { "id", TRUE, read_id },
  { "kind", TRUE, read_kind },
  { "title", TRUE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorStatement, title) },
  { "text", FALSE, corridor_read_text_member, G_STRUCT_OFFSET (CorridorStatement, text) },
  { "status", FALSE, read_status },
  { "date", FALSE, corridor_read_date_member, G_STRUCT_OFFSET (CorridorStatement, date) },
  { "actors", FALSE, read_actors },
  { "regions", FALSE, read_regions },
  { "subjects", FALSE, read_subjects },
  { "topics", FALSE, read_topics },
  { "attribution", FALSE, read_attribution },
  { "likelihood", FALSE, read_likelihood },
  { "confidence", FALSE, read_confidence },
  { "evidence", TRUE, corridor_read_evidence },
  { "related", FALSE, read_related },
  { NULL },
};

void
corridor_read_statement (CorridorRead *read, CorridorJsonSlice element)
{
  CorridorStatement statement = { .status = CORRIDOR_STATUS_REPORTED, .attribution = CORRIDOR_NONE };
  guint first_reference = read->references->len;
  guint32 record;

  corridor_read_object (read, element, statement_members, &statement);

  record = corridor_read_keep (read, &statement, read->statements, read->article->statements);
  for (guint i = first_reference; i < read->references->len; i++)
    g_array_index (read->references, CorridorReadReference, i).record = record;
}

static void
resolve_related (CorridorRead *read, const CorridorReadReference *reference)
{
  guint32 statement
      = corridor_id_table_find (read->statements, read->article->statements->data, reference->id);

  corridor_problems_push_name (read->problems, "statements");
  corridor_problems_push_index (read->problems, reference->index);
  corridor_problems_push_name (read->problems, "related");
  corridor_problems_push_index (read->problems, reference->element);
  corridor_problems_push_name (read->problems, "id");

  reference->related->statement = statement;
  if (statement == CORRIDOR_NONE)
    corridor_read_unknown_statement (read, reference->id);
  else if (statement == reference->record)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                           _("A statement cannot be related to itself"));

  for (guint i = 0; i < 5; i++)
    corridor_problems_pop (read->problems);
}

/* When all statements are known. */
void
corridor_read_related (CorridorRead *read)
{
  corridor_problems_begin_sweep (read->problems);

  for (guint i = 0; i < read->references->len; i++)
    resolve_related (read, &g_array_index (read->references, CorridorReadReference, i));

  g_array_set_size (read->references, 0);
}
