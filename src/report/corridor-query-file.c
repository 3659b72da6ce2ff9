/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-file.h"

#include <string.h>

#include "corridor-json-parse.h"
#include "corridor-query-json.h"

#define FORMAT "corridor.queries/"
#define VERSION "1"

/**
 * corridor_query_file_write:
 * @queries: (element-type CorridorSavedQuery): what to keep
 *
 * Returns: (transfer full): a file of them
 */
GBytes *
corridor_query_file_write (GListModel *queries)
{
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "format", FORMAT VERSION);
  corridor_json_writer_begin_array (writer, "queries", CORRIDOR_JSON_BLOCK);
  for (guint i = 0; i < g_list_model_get_n_items (queries); i++)
    {
      g_autoptr (CorridorSavedQuery) saved = g_list_model_get_item (queries, i);

      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
      corridor_json_writer_string (writer, "name", corridor_saved_query_get_name (saved));
      corridor_query_write_json (corridor_saved_query_get_query (saved), writer);
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
  corridor_json_writer_end (writer);

  return corridor_json_writer_finish (writer);
}

/* NULL where @node is none, or its name is taken by one of @names. */
static CorridorSavedQuery *
read_saved (JsonNode *node, GHashTable *names)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = object != NULL ? corridor_json_get_string (json_object_get_member (object, "name")) : NULL;
  JsonNode *asked = object != NULL ? json_object_get_member (object, "query") : NULL;
  g_autofree char *name = text != NULL ? corridor_saved_query_clean_name (text) : NULL;
  g_autoptr (CorridorQuery) query = NULL;
  CorridorSavedQuery *saved;

  if (name == NULL || asked == NULL || !JSON_NODE_HOLDS_OBJECT (asked) || json_object_get_size (object) != 2)
    return NULL;
  query = corridor_query_read_json (json_node_get_object (asked), NULL);
  if (query == NULL || g_hash_table_contains (names, name))
    return NULL;

  saved = corridor_saved_query_new (name, query);
  g_hash_table_add (names, (char *) corridor_saved_query_get_name (saved));
  return saved;
}

/* Whether @root is such a file, and in which version. */
static CorridorQueryFileState
find_version (JsonNode *root)
{
  const char *format;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return CORRIDOR_QUERY_FILE_DAMAGED;
  format = corridor_json_get_string (json_object_get_member (json_node_get_object (root), "format"));
  if (format == NULL || !g_str_has_prefix (format, FORMAT) || format[strlen (FORMAT)] == '\0')
    return CORRIDOR_QUERY_FILE_DAMAGED;
  return strcmp (format + strlen (FORMAT), VERSION) == 0 ? CORRIDOR_QUERY_FILE_WHOLE : CORRIDOR_QUERY_FILE_NEWER;
}

/**
 * corridor_query_file_read:
 * @bytes: what the file holds
 * @state: (out): how much of it was understood
 *
 * Reads what can be read: one query that is not understood takes no other with it.
 *
 * Returns: (transfer full) (element-type CorridorSavedQuery): the saved queries, in the file's order; no two have one name
 */
GPtrArray *
corridor_query_file_read (GBytes *bytes, CorridorQueryFileState *state)
{
  g_autoptr (JsonNode) root = corridor_json_parse (bytes, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func (g_object_unref);
  JsonNode *node;
  JsonArray *array;

  *state = find_version (root);
  if (*state != CORRIDOR_QUERY_FILE_WHOLE)
    return g_steal_pointer (&queries);

  node = json_object_get_member (json_node_get_object (root), "queries");
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      *state = CORRIDOR_QUERY_FILE_DAMAGED;
      return g_steal_pointer (&queries);
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CorridorSavedQuery *saved = read_saved (json_array_get_element (array, i), names);

      if (saved != NULL)
        g_ptr_array_add (queries, saved);
      else
        *state = CORRIDOR_QUERY_FILE_DAMAGED;
    }

  return g_steal_pointer (&queries);
}
