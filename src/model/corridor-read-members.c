/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <string.h>

/* Objects by their tables, arrays, and what the tables have in common. */

/* Looks from @first on and then before it: most documents have their members in the order of the table. */
static const CorridorMember *
find_member (const CorridorMember *members, const CorridorMember *first, const char *name)
{
  for (const CorridorMember *member = first; member->name != NULL; member++)
    {
      if (strcmp (member->name, name) == 0)
        return member;
    }

  for (const CorridorMember *member = members; member != first; member++)
    {
      if (strcmp (member->name, name) == 0)
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
    corridor_problems_add_warning (read->problems, CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER, TRUE, _("The member “%s” is unknown here"),
                                   quoted);
  corridor_problems_pop (read->problems);
}

/* Reads an object's members into @record, in the document's order; fails only if it is no object. */
gboolean
corridor_read_object (CorridorRead *read, JsonNode *node, const CorridorMember *members, gpointer record)
{
  JsonObject *object;
  const CorridorMember *next = members;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return corridor_read_wrong_type (read, node, _("an object"));

  object = json_node_get_object (node);
  for (const CorridorMember *member = members; member->name != NULL; member++)
    {
      if (member->is_required && !json_object_has_member (object, member->name))
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER, _("The member “%s” is missing"), member->name);
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      const CorridorMember *member = find_member (members, next, name);

      if (member == NULL)
        {
          corridor_read_unknown_member (read, members, name);
          continue;
        }

      corridor_problems_push_name (read->problems, member->name);
      member->read (read, value, record, member);
      corridor_problems_pop (read->problems);
      next = member + 1;
    }

  return TRUE;
}

JsonArray *
corridor_read_array (CorridorRead *read, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  corridor_read_wrong_type (read, node, _("an array"));

  return NULL;
}

void
corridor_read_line_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset) = corridor_article_keep_string (read->article, string);
}

void
corridor_read_text_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *string = corridor_read_text (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset) = corridor_article_keep_string (read->article, string);
}

/* A line that many records have in common. */
void
corridor_read_word_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset) = corridor_article_keep_word (read->article, string);
}

void
corridor_read_slug_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *string = corridor_read_slug (read, value);

  if (string != NULL)
    G_STRUCT_MEMBER (const char *, record, member->offset) = corridor_article_keep_word (read->article, string);
}

void
corridor_read_date_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
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

      /* TRANSLATORS: what was written for a date, and why it is none: "a year is missing here (at character 1)" */
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_DATE, _("“%s” is no date: %s"), quoted, reason);
    }
}

void
corridor_read_url_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *string = corridor_read_line (read, value);

  if (string == NULL)
    return;

  if (corridor_is_url (string))
    {
      G_STRUCT_MEMBER (const char *, record, member->offset) = corridor_article_keep_string (read->article, string);
    }
  else
    {
      g_autofree char *quoted = corridor_text_quote (string);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is no http or https address"), quoted);
    }
}

/* An array of strings, which may be empty. */
void
corridor_read_lines_member (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  JsonArray *array = corridor_read_array (read, value);
  const char **strings;
  guint n, n_strings = 0;

  if (array == NULL)
    return;

  n = json_array_get_length (array);
  strings = corridor_arena_new_array (read->article->arena, const char *, (gsize) n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *string;

      corridor_problems_push_index (read->problems, i);
      string = corridor_read_line (read, json_array_get_element (array, i));
      if (string != NULL)
        strings[n_strings++] = corridor_article_keep_string (read->article, string);
      corridor_problems_pop (read->problems);
    }

  G_STRUCT_MEMBER (const char *const *, record, member->offset) = strings;
}
