/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <string.h>

#define FORMAT "corridor.article/1"
#define SUMMARY_FORMAT "corridor.summary/1"

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

typedef void (*ReadElement) (CorridorRead *read, CorridorJsonSlice element);

/* The root's members are read in another order than the document's, and so not by way of this table. */
static const CorridorMember root_members[] = {
  [ROOT_SCHEMA] = { "$schema", FALSE },      [ROOT_FORMAT] = { "format", TRUE },
  [ROOT_ARTICLE] = { "article", TRUE },      [ROOT_SECTIONS] = { "sections", TRUE },
  [ROOT_ENTITIES] = { "entities", TRUE },    [ROOT_STATEMENTS] = { "statements", TRUE },
  [ROOT_RELATIONS] = { "relations", FALSE }, [N_ROOT_MEMBERS] = { NULL },
};

static void
read_article_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  const char *id = corridor_read_slug (read, value);

  if (id != NULL)
    read->article->id = corridor_article_keep_string (read->article, id);
}

static void
read_language (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  const char *tag = corridor_read_line (read, value);

  if (tag == NULL)
    return;

  if (!corridor_is_language_tag (tag))
    {
      g_autofree char *quoted = corridor_text_quote (tag);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                             _("“%s” is no language tag (BCP 47)"), quoted);
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

/* Finds the root's members, and the names of those that it should not have. */
static void
find_members (CorridorRead *read, CorridorJsonSlice root, CorridorJsonSlice *found, GPtrArray *unknown)
{
  CorridorJsonCursor cursor = corridor_json_slice_enter (root);
  CorridorJsonSlice name, value;

  while (corridor_json_cursor_next_member (&cursor, &name, &value))
    {
      guint i = 0;

      while (i < N_ROOT_MEMBERS && !corridor_json_slice_is (name, root_members[i].name))
        i++;

      if (i < N_ROOT_MEMBERS)
        found[i] = value;
      else
        g_ptr_array_add (unknown, g_strdup (corridor_json_slice_get_string (name, read->name)));
    }
}

/* What is not of this format is reported as that and as nothing else. */
static gboolean
check_format (CorridorRead *read, CorridorJsonSlice format)
{
  if (format.start == NULL)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_FORMAT,
                             _("This is no article model: the member “%s” is missing"), "format");
      return FALSE;
    }

  if (corridor_json_slice_get_type (format) == CORRIDOR_JSON_STRING
      && corridor_json_slice_is (format, FORMAT))
    return TRUE;

  corridor_problems_push_name (read->problems, root_members[ROOT_FORMAT].name);
  if (corridor_json_slice_get_type (format) == CORRIDOR_JSON_STRING && corridor_json_slice_is (format, SUMMARY_FORMAT))
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_FORMAT, "%s",
                           _("This is a summary that Corridor has written: open the articles that it was made of"));
  else
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_FORMAT, _("The format is not “%s”"), FORMAT);
  corridor_problems_pop (read->problems);

  return FALSE;
}

static void
check_root_members (CorridorRead *read, const CorridorJsonSlice *found, GPtrArray *unknown)
{
  for (guint i = 0; i < N_ROOT_MEMBERS; i++)
    {
      if (root_members[i].is_required && found[i].start == NULL)
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER,
                               _("The member “%s” is missing"), root_members[i].name);
    }

  for (guint i = 0; i < unknown->len; i++)
    corridor_read_unknown_member (read, root_members, g_ptr_array_index (unknown, i));
}

/* Reads one of the root's members that is no array. */
static void
read_value (CorridorRead *read, const CorridorJsonSlice *found, RootMember member)
{
  corridor_problems_begin_sweep (read->problems);
  if (found[member].start == NULL)
    return;

  corridor_problems_push_name (read->problems, root_members[member].name);
  if (member == ROOT_ARTICLE)
    corridor_read_object (read, found[member], article_members, read->article);
  else
    corridor_read_line (read, found[member]);
  corridor_problems_pop (read->problems);
}

/* Reads one of the root's arrays. Fails if it is not there, or no array: what it would hold is not known
 * then. */
static gboolean
read_elements (CorridorRead *read,
               const CorridorJsonSlice *found,
               RootMember member,
               ReadElement read_element)
{
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  gboolean is_array;

  corridor_problems_begin_sweep (read->problems);
  if (found[member].start == NULL)
    return FALSE;

  corridor_problems_push_name (read->problems, root_members[member].name);
  is_array = corridor_json_slice_get_type (found[member]) == CORRIDOR_JSON_ARRAY;
  if (!is_array)
    {
      corridor_read_wrong_type (read, found[member], N_("an array"));
    }
  else
    {
      cursor = corridor_json_slice_enter (found[member]);
      read->index = 0;
      while (corridor_json_cursor_next_element (&cursor, &element)
             && !g_cancellable_is_cancelled (read->cancellable))
        {
          corridor_problems_push_index (read->problems, read->index);
          read_element (read, element);
          corridor_problems_pop (read->problems);
          read->index++;
        }
    }
  corridor_problems_pop (read->problems);

  return is_array;
}

/* In the order in which they need each other, whatever their order in the document. */
static void
read_members (CorridorRead *read, const CorridorJsonSlice *found)
{
  read_value (read, found, ROOT_SCHEMA);
  read_value (read, found, ROOT_ARTICLE);

  read->paragraphs_known = TRUE; /* unless a section takes it back */
  if (!read_elements (read, found, ROOT_SECTIONS, corridor_read_section))
    read->paragraphs_known = FALSE;

  read->entities_known = read_elements (read, found, ROOT_ENTITIES, corridor_read_entity);
  corridor_read_hierarchy (read);

  read->statements_known = read_elements (read, found, ROOT_STATEMENTS, corridor_read_statement);
  corridor_read_related (read);

  read_elements (read, found, ROOT_RELATIONS, corridor_read_relation);
}

static void
corridor_read_init (CorridorRead *read, gsize length, CorridorProblems *problems, GCancellable *cancellable)
{
  memset (read, 0, sizeof *read);

  read->article = corridor_article_new (length);
  read->problems = problems;
  read->cancellable = cancellable;
  read->string = g_string_new (NULL);
  read->name = g_string_new (NULL);
  read->repeats = g_byte_array_new ();
  read->unescaped = g_string_chunk_new (256);
  read->sections = corridor_id_table_new (sizeof (CorridorSection));
  read->entities = corridor_id_table_new (sizeof (CorridorEntity));
  read->statements = corridor_id_table_new (sizeof (CorridorStatement));
  read->references = g_array_new (FALSE, FALSE, sizeof (CorridorReadReference));
}

static void
corridor_read_clear (CorridorRead *read)
{
  g_clear_object (&read->article);
  g_string_free (read->string, TRUE);
  g_string_free (read->name, TRUE);
  g_byte_array_unref (read->repeats);
  g_string_chunk_free (read->unescaped);
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
 * Reads a document of the format. All that is wrong with it is found, and each fault is reported once: what
 * cannot be judged because of another fault is left alone.
 *
 * Returns: (transfer full) (nullable): the article; %NULL where there was an error, or where @cancellable is
 * cancelled
 */
CorridorArticle *
corridor_read_document (const char *data, gsize length, CorridorProblems *problems, GCancellable *cancellable)
{
  CorridorJsonSlice root = corridor_json_slice_get_root (data, length);
  CorridorJsonSlice found[N_ROOT_MEMBERS] = { { NULL, NULL } };
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  CorridorArticle *article = NULL;
  CorridorRead read;

  if (corridor_json_slice_get_type (root) != CORRIDOR_JSON_OBJECT)
    {
      corridor_problems_add (problems, CORRIDOR_CODE_MODEL_FORMAT,
                             _("This is no article model: it is no object"));
      return NULL;
    }

  corridor_read_init (&read, length, problems, cancellable);

  find_members (&read, root, found, unknown);
  if (check_format (&read, found[ROOT_FORMAT]))
    {
      check_root_members (&read, found, unknown);
      read_members (&read, found);
    }

  if (corridor_problems_get_n_errors (problems) == 0 && !g_cancellable_is_cancelled (cancellable))
    {
      corridor_article_finish (read.article);
      article = g_steal_pointer (&read.article);
    }

  corridor_read_clear (&read);

  return article;
}
