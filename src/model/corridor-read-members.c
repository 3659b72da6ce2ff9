/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <string.h>

/* Objects by their tables, arrays, and what the tables have in common. */

/* Looks from @first on and then before it: most documents have their members in the order of the table. */
static const CorridorMember *
find_member (const CorridorMember *members, const CorridorMember *first, CorridorJsonSlice name)
{
  for (const CorridorMember *member = first; member->name != NULL; member++)
    {
      if (corridor_json_slice_is (name, member->name))
        return member;
    }

  for (const CorridorMember *member = members; member != first; member++)
    {
      if (corridor_json_slice_is (name, member->name))
        return member;
    }

  return NULL;
}

static const char *
suggest_member (CorridorRead *read, const CorridorMember *members, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (!corridor_problems_wants_message (read->problems))
    return NULL;

  for (const CorridorMember *member = members; member->name != NULL; member++)
    g_ptr_array_add (names, (char *) member->name);
  g_ptr_array_add (names, NULL);

  return corridor_suggest (name, (const char *const *) names->pdata);
}

/* Warns of a member that the object of @members does not have, at its name. */
void
corridor_read_unknown_member (CorridorRead *read, const CorridorMember *members, const char *name)
{
  g_autofree char *quoted = corridor_text_quote (name);
  const char *near = suggest_member (read, members, name);

  corridor_problems_push_name (read->problems, name);
  if (near != NULL)
    corridor_problems_add_warning (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER, TRUE,
                                   _("The member “%s” is unknown here: did you mean “%s”?"), quoted, near);
  else
    corridor_problems_add_warning (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER, TRUE,
                                   _("The member “%s” is unknown here"), quoted);
  corridor_problems_pop (read->problems);
}

/* Sees which members an object has, and reports those that it must have and has not. */
static void
find_members (CorridorRead *read,
              CorridorJsonSlice value,
              const CorridorMember *members,
              CorridorReadObject *object)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (value);
  const CorridorMember *next = members;
  CorridorJsonSlice name, member_value;

  object->n = 0;
  object->n_unknown = 0;
  while (corridor_json_cursor_next_member (&cursor, &name, &member_value))
    {
      const CorridorMember *member = find_member (members, next, name);

      if (member == NULL || object->n == CORRIDOR_READ_MAX_MEMBERS)
        {
          object->n_unknown++;
          continue;
        }

      object->members[object->n] = member;
      object->values[object->n] = member_value;
      object->n++;
      next = member + 1;
    }

  for (const CorridorMember *member = members; member->name != NULL; member++)
    {
      if (member->is_required && !corridor_read_has (read, member->name))
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER,
                               _("The member “%s” is missing"), member->name);
    }
}

static void
read_member (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  corridor_problems_push_name (read->problems, member->name);
  member->read (read, value, record, member);
  corridor_problems_pop (read->problems);
}

/* The members of an object that has others as well, all in their order. */
static void
read_all_members (CorridorRead *read, CorridorJsonSlice value, const CorridorMember *members, gpointer record)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (value);
  CorridorJsonSlice name, member_value;

  while (corridor_json_cursor_next_member (&cursor, &name, &member_value))
    {
      const CorridorMember *member = find_member (members, members, name);

      if (member != NULL)
        read_member (read, member_value, record, member);
      else
        corridor_read_unknown_member (read, members, corridor_json_slice_get_string (name, read->name));
    }
}

/* Reads an object's members into @record, in the document's order, after @check (nullable) has looked at
 * which there are; fails only if it is no object. */
gboolean
corridor_read_object_checked (CorridorRead *read,
                              CorridorJsonSlice value,
                              const CorridorMember *members,
                              gpointer record,
                              CorridorReadCheck check)
{
  CorridorReadObject *outer = read->object;
  CorridorReadObject object;

  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_OBJECT)
    return corridor_read_wrong_type (read, value, N_("an object"));

  read->object = &object;
  find_members (read, value, members, &object);
  if (check != NULL)
    check (read, record);

  if (object.n_unknown > 0)
    {
      read_all_members (read, value, members, record);
    }
  else
    {
      for (guint i = 0; i < object.n; i++)
        read_member (read, object.values[i], record, object.members[i]);
    }
  read->object = outer;

  return TRUE;
}

gboolean
corridor_read_object (CorridorRead *read,
                      CorridorJsonSlice value,
                      const CorridorMember *members,
                      gpointer record)
{
  return corridor_read_object_checked (read, value, members, record, NULL);
}

static const CorridorJsonSlice *
find_sibling (CorridorRead *read, const char *name)
{
  for (guint i = 0; i < read->object->n; i++)
    {
      if (strcmp (read->object->members[i]->name, name) == 0)
        return &read->object->values[i];
    }

  return NULL;
}

gboolean
corridor_read_has (CorridorRead *read, const char *name)
{
  return find_sibling (read, name) != NULL;
}

const char *
corridor_read_peek_string (CorridorRead *read, const char *name)
{
  const CorridorJsonSlice *value = find_sibling (read, name);

  if (value == NULL || corridor_json_slice_get_type (*value) != CORRIDOR_JSON_STRING)
    return NULL;

  return corridor_json_slice_get_string (*value, read->name);
}

gboolean
corridor_read_peek_number (CorridorRead *read, const char *name, double *number)
{
  const CorridorJsonSlice *value = find_sibling (read, name);

  if (value == NULL || corridor_json_slice_get_type (*value) != CORRIDOR_JSON_NUMBER)
    return FALSE;

  *number = corridor_json_slice_get_number (*value);

  return TRUE;
}

/* Enters an array, and counts its elements; fails if it is none. */
gboolean
corridor_read_array (CorridorRead *read, CorridorJsonSlice value, CorridorJsonCursor *cursor, guint *n)
{
  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_ARRAY)
    return corridor_read_wrong_type (read, value, N_("an array"));

  *cursor = corridor_json_slice_enter (value);
  *n = corridor_json_slice_count (value);

  return TRUE;
}

void
corridor_read_line_member (CorridorRead *read,
                           CorridorJsonSlice value,
                           gpointer record,
                           const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset)
        = corridor_article_keep_string (read->article, string);
}

void
corridor_read_text_member (CorridorRead *read,
                           CorridorJsonSlice value,
                           gpointer record,
                           const CorridorMember *member)
{
  const char *string = corridor_read_text (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset)
        = corridor_article_keep_string (read->article, string);
}

/* A line that many records have in common. */
void
corridor_read_word_member (CorridorRead *read,
                           CorridorJsonSlice value,
                           gpointer record,
                           const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset)
        = corridor_article_keep_word (read->article, string);
}

void
corridor_read_slug_member (CorridorRead *read,
                           CorridorJsonSlice value,
                           gpointer record,
                           const CorridorMember *member)
{
  const char *string = corridor_read_slug (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset)
        = corridor_article_keep_word (read->article, string);
}

void
corridor_read_date_member (CorridorRead *read,
                           CorridorJsonSlice value,
                           gpointer record,
                           const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);
  g_autoptr (GError) error = NULL;
  const CorridorDate *date;

  if (string == NULL)
    return;

  date = corridor_article_keep_date (read->article, string, &error);
  if (date != NULL)
    {
      G_STRUCT_MEMBER (const CorridorDate *, record, member->offset) = date;
    }
  else
    {
      g_autofree char *quoted = corridor_text_quote (string);
      g_autofree char *reason = corridor_text_one_line (error->message);

      /* TRANSLATORS: what was written for a date, and why it is none: "a year is missing here (at character
       * 1)" */
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_DATE, _("“%s” is no date: %s"), quoted,
                             reason);
    }
}

void
corridor_read_url_member (CorridorRead *read,
                          CorridorJsonSlice value,
                          gpointer record,
                          const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string == NULL)
    return;

  if (corridor_is_url (string))
    {
      G_STRUCT_MEMBER (const char *, record, member->offset)
          = corridor_article_keep_string (read->article, string);
    }
  else
    {
      g_autofree char *quoted = corridor_text_quote (string);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                             _("“%s” is no http or https address"), quoted);
    }
}

/* An array of strings, which may be empty. */
void
corridor_read_lines_member (CorridorRead *read,
                            CorridorJsonSlice value,
                            gpointer record,
                            const CorridorMember *member)
{
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  const char **strings;
  guint n, n_strings = 0;

  if (!corridor_read_array (read, value, &cursor, &n))
    return;

  strings = corridor_arena_new_array (read->article->arena, const char *, (gsize) n + 1);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      const char *string;

      corridor_problems_push_index (read->problems, i);
      string = corridor_read_line (read, element);
      if (string != NULL)
        strings[n_strings++] = corridor_article_keep_string (read->article, string);
      corridor_problems_pop (read->problems);
    }

  G_STRUCT_MEMBER (const char *const *, record, member->offset) = strings;
}
