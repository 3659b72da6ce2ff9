/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <string.h>

#define FORMAT "corridor.article/1"

typedef enum
{
  ROOT_SCHEMA,
  ROOT_FORMAT,
  ROOT_ARTICLE,
  ROOT_SECTIONS,
  ROOT_ENTITIES,
  ROOT_STATEMENTS,
  ROOT_RELATIONS,
  N_ROOT_MEMBERS,
} RootMember;

/* The root's values are not read by way of this table, since it is never a tree as a whole. */
static const CorridorMember root_members[] = {
  [ROOT_SCHEMA] = { "$schema", FALSE },
  [ROOT_FORMAT] = { "format", TRUE },
  [ROOT_ARTICLE] = { "article", TRUE },
  [ROOT_SECTIONS] = { "sections", TRUE },
  [ROOT_ENTITIES] = { "entities", TRUE },
  [ROOT_STATEMENTS] = { "statements", TRUE },
  [ROOT_RELATIONS] = { "relations", FALSE },
  [N_ROOT_MEMBERS] = { NULL },
};

static void
read_article_id (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *id = corridor_read_slug (read, value);

  if (id != NULL)
    read->article->id = corridor_article_keep_string (read->article, id);
}

static void
read_language (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member)
{
  const char *tag = corridor_read_line (read, value);

  if (tag == NULL)
    return;

  if (!corridor_is_language_tag (tag))
    {
      g_autofree char *quoted = corridor_text_quote (tag);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is no language tag (BCP 47)"), quoted);
      return;
    }

  read->article->language = corridor_article_keep_string (read->article, tag);
}

static const CorridorMember article_members[] = {
  { "id", TRUE, read_article_id },
  { "title", TRUE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorArticle, title) },
  { "published", TRUE, corridor_read_date_member, G_STRUCT_OFFSET (CorridorArticle, published) },
  { "language", FALSE, read_language },
  { "publisher", FALSE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorArticle, publisher) },
  { "authors", FALSE, corridor_read_lines_member, G_STRUCT_OFFSET (CorridorArticle, authors) },
  { "url", FALSE, corridor_read_url_member, G_STRUCT_OFFSET (CorridorArticle, url) },
  { "accessed", FALSE, corridor_read_date_member, G_STRUCT_OFFSET (CorridorArticle, accessed) },
  { "categories", FALSE, corridor_read_lines_member, G_STRUCT_OFFSET (CorridorArticle, categories) },
  { "summary", FALSE, corridor_read_text_member, G_STRUCT_OFFSET (CorridorArticle, summary) },
  { NULL },
};

/* No document may be read by half, should json-glib refuse what the scan has passed. */
static void
report_refusal (CorridorRead *read, const GError *error)
{
  g_autofree char *message = corridor_text_one_line (error->message);

  corridor_problems_add (read->problems, CORRIDOR_CODE_JSON_SYNTAX, "%s", message);
}

/* Lets json-glib parse one value; gives it until the next call. */
static JsonNode *
parse_one (CorridorRead *read, CorridorJsonSlice value)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&read->values, json_node_unref);
  read->values = corridor_json_slice_parse (value, read->parser, read->text, &error);
  if (read->values == NULL)
    {
      report_refusal (read, error);
      return NULL;
    }

  return json_array_get_element (json_node_get_array (read->values), 0);
}

/* A member's name as it is meant: without quotes and escapes. */
static char *
dup_name (CorridorRead *read, CorridorJsonSlice name)
{
  gsize length = name.end - name.start;
  JsonNode *node;

  if (memchr (name.start, '\\', length) == NULL)
    return g_strndup (name.start + 1, length - 2);

  node = parse_one (read, name);

  return node != NULL ? g_strdup (json_node_get_string (node)) : NULL;
}

/* Finds the root's members, and the names of those that it should not have. */
static void
find_members (CorridorRead *read, CorridorJsonSlice root, CorridorJsonSlice *found, GPtrArray *unknown)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (root);
  CorridorJsonSlice name_slice, value;

  while (corridor_json_cursor_next_member (&cursor, &name_slice, &value))
    {
      g_autofree char *name = dup_name (read, name_slice);
      guint i = 0;

      if (name == NULL)
        continue;

      while (i < N_ROOT_MEMBERS && strcmp (root_members[i].name, name) != 0)
        i++;

      if (i < N_ROOT_MEMBERS)
        found[i] = value;
      else
        g_ptr_array_add (unknown, g_steal_pointer (&name));
    }
}

/* What is not of this format is reported as that and as nothing else. */
static gboolean
check_format (CorridorRead *read, CorridorJsonSlice format)
{
  JsonNode *node;
  gboolean is_ours;

  if (format.start == NULL)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_FORMAT, _("This is no article model: the member “%s” is missing"),
                             "format");
      return FALSE;
    }

  node = parse_one (read, format);
  if (node == NULL)
    return FALSE;

  is_ours = JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), FORMAT) == 0;
  if (!is_ours)
    {
      corridor_problems_push_name (read->problems, "format");
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_FORMAT, _("The format is not “%s”"), FORMAT);
      corridor_problems_pop (read->problems);
    }

  return is_ours;
}

static void
check_root_members (CorridorRead *read, const CorridorJsonSlice *found, GPtrArray *unknown)
{
  for (guint i = 0; i < N_ROOT_MEMBERS; i++)
    {
      if (root_members[i].is_required && found[i].start == NULL)
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER, _("The member “%s” is missing"),
                               root_members[i].name);
    }

  for (guint i = 0; i < unknown->len; i++)
    corridor_read_unknown_member (read, root_members, g_ptr_array_index (unknown, i));
}

static void
read_each (CorridorRead *read, CorridorJsonSlice array, CorridorReadElement read_element)
{
  g_autoptr (CorridorJsonElements) elements = corridor_json_elements_new (array);
  g_autoptr (GError) error = NULL;
  JsonArray *several;

  read->index = 0;
  while (!g_cancellable_is_cancelled (read->cancellable) && (several = corridor_json_elements_next (elements, &error)) != NULL)
    {
      for (guint i = 0; i < json_array_get_length (several); i++)
        {
          read->element = json_array_get_element (several, i);
          corridor_problems_push_index (read->problems, read->index);
          read_element (read);
          corridor_problems_pop (read->problems);
          read->index++;
        }
    }

  if (error != NULL)
    report_refusal (read, error);
}

/* Reads an array of the root. Fails if it is not there, or no array: what it would hold is not known then. */
static gboolean
read_elements (CorridorRead *read, CorridorJsonSlice array, RootMember member, CorridorReadElement read_element)
{
  gboolean is_array;

  if (array.start == NULL)
    return FALSE;

  is_array = *array.start == '[';
  corridor_problems_push_name (read->problems, root_members[member].name);
  if (is_array)
    {
      read_each (read, array, read_element);
    }
  else
    {
      JsonNode *node = parse_one (read, array);

      if (node != NULL)
        corridor_read_array (read, node);
    }
  corridor_problems_pop (read->problems);

  return is_array;
}

static void
read_values (CorridorRead *read, const CorridorJsonSlice *found)
{
  JsonNode *node;

  corridor_problems_begin_sweep (read->problems);
  if (found[ROOT_SCHEMA].start != NULL && (node = parse_one (read, found[ROOT_SCHEMA])) != NULL)
    {
      corridor_problems_push_name (read->problems, root_members[ROOT_SCHEMA].name);
      corridor_read_line (read, node);
      corridor_problems_pop (read->problems);
    }

  corridor_problems_begin_sweep (read->problems);
  if (found[ROOT_ARTICLE].start != NULL && (node = parse_one (read, found[ROOT_ARTICLE])) != NULL)
    {
      corridor_problems_push_name (read->problems, root_members[ROOT_ARTICLE].name);
      corridor_read_object (read, node, article_members, read->article);
      corridor_problems_pop (read->problems);
    }
}

/* In the order in which they need each other, whatever their order in the document. */
static void
read_arrays (CorridorRead *read, const CorridorJsonSlice *found)
{
  corridor_problems_begin_sweep (read->problems);
  read->paragraphs_known = TRUE; /* unless a section takes it back */
  if (!read_elements (read, found[ROOT_SECTIONS], ROOT_SECTIONS, corridor_read_section))
    read->paragraphs_known = FALSE;

  corridor_problems_begin_sweep (read->problems);
  read->entities_known = read_elements (read, found[ROOT_ENTITIES], ROOT_ENTITIES, corridor_read_entity);
  corridor_read_hierarchy (read);

  corridor_problems_begin_sweep (read->problems);
  read->statements_known = read_elements (read, found[ROOT_STATEMENTS], ROOT_STATEMENTS, corridor_read_statement);
  corridor_read_related (read);

  corridor_problems_begin_sweep (read->problems);
  read_elements (read, found[ROOT_RELATIONS], ROOT_RELATIONS, corridor_read_relation);
}

static void
corridor_read_init (CorridorRead *read, gsize length, CorridorProblems *problems, GCancellable *cancellable)
{
  memset (read, 0, sizeof *read);

  read->article = corridor_article_new (length);
  read->problems = problems;
  read->cancellable = cancellable;
  read->parser = json_parser_new ();
  read->text = g_string_new (NULL);
  read->repeats = g_byte_array_new ();
  read->sections = corridor_id_table_new (sizeof (CorridorSection));
  read->entities = corridor_id_table_new (sizeof (CorridorEntity));
  read->statements = corridor_id_table_new (sizeof (CorridorStatement));
  read->references = g_array_new (FALSE, FALSE, sizeof (CorridorReadReference));
}

static void
corridor_read_clear (CorridorRead *read)
{
  g_clear_object (&read->article);
  g_clear_pointer (&read->values, json_node_unref);
  g_clear_object (&read->parser);
  g_string_free (read->text, TRUE);
  g_byte_array_unref (read->repeats);
  corridor_id_table_free (read->sections);
  corridor_id_table_free (read->entities);
  corridor_id_table_free (read->statements);
  g_array_unref (read->references);
  g_clear_pointer (&read->entity_ids, g_ptr_array_unref);
  g_clear_pointer (&read->statement_ids, g_ptr_array_unref);
}

/**
 * corridor_read_document:
 * @data: a text that corridor_json_scan() has passed
 * @length: its length in bytes
 * @problems: takes what is wrong with it
 * @cancellable: (nullable): a cancellable
 *
 * Reads a document of the format. All that is wrong with it is found, and each fault is reported once: what cannot be judged because
 * of another fault is left alone.
 *
 * Returns: (transfer full) (nullable): the article; %NULL where there was an error, or where @cancellable is cancelled
 */
CorridorArticle *
corridor_read_document (const char *data, gsize length, CorridorProblems *problems, GCancellable *cancellable)
{
  CorridorJsonSlice root = corridor_json_slice_get_root (data, length);
  CorridorJsonSlice found[N_ROOT_MEMBERS] = { { NULL, NULL } };
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  CorridorArticle *article = NULL;
  CorridorRead read;

  if (*root.start != '{')
    {
      corridor_problems_add (problems, CORRIDOR_CODE_MODEL_FORMAT, _("This is no article model: it is no object"));
      return NULL;
    }

  corridor_read_init (&read, length, problems, cancellable);

  find_members (&read, root, found, unknown);
  if (check_format (&read, found[ROOT_FORMAT]))
    {
      check_root_members (&read, found, unknown);
      read_values (&read, found);
      read_arrays (&read, found);
    }

  if (corridor_problems_get_n_errors (problems) == 0 && !g_cancellable_is_cancelled (cancellable))
    {
      corridor_article_finish (read.article);
      article = g_steal_pointer (&read.article);
    }

  corridor_read_clear (&read);

  return article;
}
