/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-hash.h"
#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <string.h>

/* Ids of other records, and ids that repeat. */

/* How much of one document's unknown ids is compared with its known ones to find what was meant: all of it, unless
 * both are many or long. What is compared are characters, each with each. */
#define MAX_COMPARED G_GUINT64_CONSTANT (100000000)

/* To look at an id costs something also where it has one character. */
#define MIN_COMPARED 64

static const char *
suggest_id (CorridorRead *read, const char *id, GPtrArray **known, GArray *records)
{
  gsize length = strnlen (id, CORRIDOR_SLUG_MAX);
  guint64 n_compared = (guint64) records->len * MAX (length * length, MIN_COMPARED);

  if (!corridor_problems_wants_message (read->problems) || read->n_compared + n_compared > MAX_COMPARED)
    return NULL;

  read->n_compared += n_compared;
  if (*known == NULL)
    {
      *known = g_ptr_array_sized_new (records->len + 1);
      for (guint i = 0; i < records->len; i++)
        {
          const char *of_record
              = *(const char *const *) (records->data + (gsize) i * g_array_get_element_size (records));

          if (of_record != NULL)
            g_ptr_array_add (*known, (char *) of_record);
        }
      g_ptr_array_add (*known, NULL);
    }

  return corridor_suggest (id, (const char *const *) (*known)->pdata);
}

/* Reports that @id is no entity's, unless the document does not say what its entities are. */
void
corridor_read_unknown_entity (CorridorRead *read, const char *id)
{
  g_autofree char *quoted = NULL;
  const char *near;

  if (!read->entities_known)
    return;

  quoted = corridor_text_quote (id);
  near = suggest_id (read, id, &read->entity_ids, read->article->entities);
  if (near != NULL)
    {
      g_autofree char *quoted_near = corridor_text_quote (near);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_ID,
                             _("No entity is called “%s”: did you mean “%s”?"), quoted, quoted_near);
    }
  else
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_ID, _("No entity is called “%s”"),
                           quoted);
}

/* The same for a statement. */
void
corridor_read_unknown_statement (CorridorRead *read, const char *id)
{
  g_autofree char *quoted = NULL;
  const char *near;

  if (!read->statements_known)
    return;

  quoted = corridor_text_quote (id);
  near = suggest_id (read, id, &read->statement_ids, read->article->statements);
  if (near != NULL)
    {
      g_autofree char *quoted_near = corridor_text_quote (near);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_ID,
                             _("No statement is called “%s”: did you mean “%s”?"), quoted, quoted_near);
    }
  else
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_ID, _("No statement is called “%s”"),
                           quoted);
}

/* Reports that an entity is of another kind than @wanted, if it says of which it is. */
void
corridor_read_wrong_kind (CorridorRead *read, guint32 entity, CorridorEntityKind wanted)
{
  const CorridorEntity *found = &g_array_index (read->article->entities, CorridorEntity, entity);
  g_autofree char *quoted = NULL;

  if (found->kind == CORRIDOR_READ_KIND_UNKNOWN)
    return;

  quoted = corridor_text_quote (found->id);
  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_WRONG_KIND,
                         _("“%s” is of the kind “%s”, but “%s” is wanted here"), quoted,
                         corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_KIND, found->kind),
                         corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_KIND, wanted));
}

/* Makes a record known by its id, which is its first member, if it has one: what nothing can name, or what
 * another is known by, is of no use to the rest of the reading. In a document without an error every element
 * becomes a record, with the same index. */
guint32
corridor_read_keep (CorridorRead *read, gconstpointer record, CorridorIdTable *known, GArray *records)
{
  const char *id = *(const char *const *) record;

  if (id == NULL)
    return CORRIDOR_NONE;

  g_array_append_vals (records, record, 1);

  return corridor_id_table_add (known, records->data, records->len - 1);
}

/* The index of the entity that @value names, of the given kind, or of any for CORRIDOR_READ_KIND_UNKNOWN. All
 * entities are known. */
guint32
corridor_read_entity_id (CorridorRead *read, CorridorJsonSlice value, CorridorEntityKind kind)
{
  const char *id = corridor_read_line (read, value);
  guint32 entity;

  if (id == NULL)
    return CORRIDOR_NONE;

  entity = corridor_id_table_find (read->entities, read->article->entities->data, id);
  if (entity == CORRIDOR_NONE)
    {
      corridor_read_unknown_entity (read, id);
      return CORRIDOR_NONE;
    }

  if (kind != CORRIDOR_READ_KIND_UNKNOWN
      && g_array_index (read->article->entities, CorridorEntity, entity).kind != kind)
    {
      corridor_read_wrong_kind (read, entity, kind);
      return CORRIDOR_NONE;
    }

  return entity;
}

/* The index of the statement that @value names, when all statements are known. */
guint32
corridor_read_statement_id (CorridorRead *read, CorridorJsonSlice value)
{
  const char *id = corridor_read_line (read, value);
  guint32 statement;

  if (id == NULL)
    return CORRIDOR_NONE;

  statement = corridor_id_table_find (read->statements, read->article->statements->data, id);
  if (statement == CORRIDOR_NONE)
    corridor_read_unknown_statement (read, id);

  return statement;
}

/* Up to how many elements are compared each with each; more are looked up. */
#define MAX_FEW 16

/* An element of an array by what may not repeat, as it is meant. */
typedef struct
{
  const char *first;
  const char *second; /* of no length where @first is all */
  gsize first_length;
  gsize second_length;
  guint index;
} Key;

static gboolean
is_equal (const Key *a, const Key *b)
{
  return a->first_length == b->first_length && a->second_length == b->second_length
         && memcmp (a->first, b->first, a->first_length) == 0 && memcmp (a->second, b->second, a->second_length) == 0;
}

static gboolean
get_text (CorridorRead *read, CorridorJsonSlice value, const char **text, gsize *length)
{
  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_STRING)
    return FALSE;

  *text = value.start + 1;
  *length = value.end - value.start - 2;
  if (corridor_json_slice_has_escapes (value))
    {
      corridor_json_slice_get_string (value, read->name);
      *length = read->name->len;
      *text = g_string_chunk_insert_len (read->unescaped, read->name->str, *length);
    }

  return TRUE;
}

static gboolean
get_key (CorridorRead *read, CorridorJsonSlice element, const char *first, const char *second, Key *key)
{
  CorridorJsonCursor cursor;
  CorridorJsonSlice name, value;

  key->first = NULL;
  key->second = NULL;
  key->second_length = 0;
  if (first == NULL)
    {
      key->second = "";
      return get_text (read, element, &key->first, &key->first_length);
    }

  if (corridor_json_slice_get_type (element) != CORRIDOR_JSON_OBJECT)
    return FALSE;

  cursor = corridor_json_slice_enter (element);
  while (corridor_json_cursor_next_member (&cursor, &name, &value))
    {
      if (corridor_json_slice_is (name, first))
        get_text (read, value, &key->first, &key->first_length);
      else if (corridor_json_slice_is (name, second))
        get_text (read, value, &key->second, &key->second_length);
    }

  return key->first != NULL && key->second != NULL;
}

static void
mark_repeat (CorridorRead *read, guint index, guint n, const guint8 **repeats)
{
  if (*repeats == NULL)
    {
      g_byte_array_set_size (read->repeats, n);
      memset (read->repeats->data, FALSE, n);
      *repeats = read->repeats->data;
    }

  read->repeats->data[index] = TRUE;
}

typedef struct
{
  guint32 key; /* its number + 1, or 0 */
  guint32 hash;
} Slot;

static const guint8 *
find_among_many (CorridorRead *read, const Key *keys, guint n_keys, guint n)
{
  const CorridorHashKey hash_key = corridor_hash_key_new ();
  guint64 n_slots = (guint64) 2 << g_bit_storage (n_keys);
  g_autofree Slot *slots = g_new0 (Slot, n_slots);
  const guint8 *repeats = NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      const Key *key = &keys[i];
      guint32 hash = corridor_hash (&hash_key, key->first, key->first_length);
      guint64 slot;

      if (key->second_length > 0)
        hash += 31 * corridor_hash (&hash_key, key->second, key->second_length);
      slot = hash & (n_slots - 1);
      while (slots[slot].key != 0 && (slots[slot].hash != hash || !is_equal (&keys[slots[slot].key - 1], key)))
        slot = (slot + 1) & (n_slots - 1);
      if (slots[slot].key != 0)
        mark_repeat (read, key->index, n, &repeats);
      else
        slots[slot] = (Slot) { i + 1, hash };
    }

  return repeats;
}

static const guint8 *
find_among_few (CorridorRead *read, const Key *keys, guint n_keys, guint n)
{
  const guint8 *repeats = NULL;

  for (guint i = 1; i < n_keys; i++)
    {
      guint j = 0;

      while (j < i && !is_equal (&keys[j], &keys[i]))
        j++;
      if (j < i)
        mark_repeat (read, keys[i].index, n, &repeats);
    }

  return repeats;
}

/* Finds the elements of an array that repeat an earlier one: strings, or (@first and @second) objects with
 * the same two members. Gives NULL, or for each element whether it does, until the next call. */
const guint8 *
corridor_read_find_repeats (CorridorRead *read,
                            CorridorJsonSlice array,
                            const char *first,
                            const char *second)
{
  guint n = corridor_json_slice_count (array);
  CorridorJsonCursor cursor = corridor_json_slice_enter (array);
  CorridorJsonSlice element;
  guint n_keys = 0;
  Key few[MAX_FEW];
  g_autofree Key *many = n > MAX_FEW ? g_new (Key, n) : NULL;
  Key *keys = many != NULL ? many : few;

  if (n < 2)
    return NULL;

  g_string_chunk_clear (read->unescaped);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      keys[n_keys].index = i;
      if (get_key (read, element, first, second, &keys[n_keys]))
        n_keys++;
    }

  return many != NULL ? find_among_many (read, many, n_keys, n) : find_among_few (read, few, n_keys, n);
}

/* Reports a string that repeats an earlier one of its array. */
void
corridor_read_repeat (CorridorRead *read, CorridorJsonSlice value)
{
  g_autofree char *quoted = corridor_text_quote (corridor_json_slice_get_string (value, read->string));

  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_DUPLICATE_ID,
                         _("“%s” stands in this array already"), quoted);
}
