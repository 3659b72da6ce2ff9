/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-json.h"

#include <string.h>

#include "corridor-i18n.h"
#include "corridor-json-parse.h"
#include "corridor-text.h"

/* --- writing --- */

/* The facets' chosen values under @name, if there are any. */
static void
write_choices (CorridorJsonWriter *writer, const char *name, CorridorQuery *query,
               const char *const *(*get_values) (const CorridorQuery *query, CorridorFacet facet))
{
  gboolean begun = FALSE;

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      const char *const *values = get_values (query, facet);

      if (values[0] == NULL)
        continue;
      if (!begun)
        corridor_json_writer_begin_object (writer, name, CORRIDOR_JSON_BLOCK);
      begun = TRUE;
      corridor_json_writer_strings (writer, corridor_facet_get_name (facet), values);
    }
  if (begun)
    corridor_json_writer_end (writer);
}

static void
write_modes (CorridorJsonWriter *writer, CorridorQuery *query)
{
  const char *all[CORRIDOR_N_FACETS + 1] = { NULL };
  guint n = 0;

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (corridor_query_get_all (query, facet))
      all[n++] = corridor_facet_get_name (facet);
  if (n > 0)
    corridor_json_writer_strings (writer, "all", all);
}

/**
 * corridor_query_write_json:
 * @query: a query
 * @writer: a writer that has begun an object
 *
 * Writes @query as the member "query".
 */
void
corridor_query_write_json (CorridorQuery *query, CorridorJsonWriter *writer)
{
  const CorridorDate *from = corridor_query_get_from (query);
  const CorridorDate *to = corridor_query_get_to (query);
  const char *text = corridor_query_get_text (query);

  corridor_json_writer_begin_object (writer, "query", CORRIDOR_JSON_BLOCK);
  write_choices (writer, "include", query, corridor_query_get_included);
  write_choices (writer, "exclude", query, corridor_query_get_excluded);
  write_modes (writer, query);
  if (*text != '\0')
    corridor_json_writer_string (writer, "text", text);
  if (from != NULL)
    corridor_json_writer_string (writer, "from", corridor_date_get_text (from));
  if (to != NULL)
    corridor_json_writer_string (writer, "to", corridor_date_get_text (to));
  if (corridor_query_get_certain (query))
    corridor_json_writer_boolean (writer, "certain", TRUE);
  if (corridor_query_get_picks (query) != NULL)
    corridor_json_writer_strings (writer, "picks", corridor_query_get_picks (query));
  if (corridor_query_get_sort (query) != CORRIDOR_SORT_DATE)
    corridor_json_writer_string (writer, "sort", corridor_sort_get_name (corridor_query_get_sort (query)));
  if (corridor_query_get_reverse (query))
    corridor_json_writer_boolean (writer, "reverse", TRUE);
  corridor_json_writer_end (writer);
}

/* --- reading --- */

static gboolean
fail (GError **error, const char *where)
{
  g_autofree char *shown = corridor_text_quote (where);

  /* Translators: a member of the query in a summary, or in a file of saved queries */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” in its query cannot be understood"), shown);
  return FALSE;
}

static void
replace (CorridorQuery **query, CorridorQuery *changed)
{
  corridor_query_unref (*query);
  *query = changed;
}

/* The strings of an array; NULL where @node is none, or has something else in it. */
static char **
dup_strings (JsonNode *node)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *string = corridor_json_get_string (json_array_get_element (array, i));

      if (string == NULL)
        return NULL;
      g_ptr_array_add (strings, g_strdup (string));
    }
  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}

/* `include` or `exclude`: facet to values */
static gboolean
read_choices (CorridorQuery **query, JsonNode *node, gboolean excludes, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *values;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, excludes ? "exclude" : "include");
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &values))
    {
      g_auto (GStrv) strings = dup_strings (values);
      CorridorFacet facet;

      if (strings == NULL || !corridor_facet_find (name, &facet))
        return fail (error, name);
      replace (query, excludes ? corridor_query_with_values (*query, facet, corridor_query_get_included (*query, facet),
                                                             (const char *const *) strings)
                               : corridor_query_with_values (*query, facet, (const char *const *) strings,
                                                             corridor_query_get_excluded (*query, facet)));
    }
  return TRUE;
}

static gboolean
read_modes (CorridorQuery **query, JsonNode *node, GError **error)
{
  g_auto (GStrv) names = dup_strings (node);

  if (names == NULL)
    return fail (error, "all");
  for (gsize i = 0; names[i] != NULL; i++)
    {
      CorridorFacet facet;

      if (!corridor_facet_find (names[i], &facet))
        return fail (error, names[i]);
      replace (query, corridor_query_with_all (*query, facet, TRUE));
    }
  return TRUE;
}

static gboolean
read_date (CorridorQuery **query, JsonNode *node, gboolean is_from, GError **error)
{
  const char *text = corridor_json_get_string (node);
  g_autoptr (CorridorDate) date = text != NULL ? corridor_date_parse (text, NULL) : NULL;
  CorridorDate *from = (CorridorDate *) corridor_query_get_from (*query);
  CorridorDate *to = (CorridorDate *) corridor_query_get_to (*query);

  if (date == NULL)
    return fail (error, is_from ? "from" : "to");
  replace (query, corridor_query_with_dates (*query, is_from ? date : from, is_from ? to : date,
                                             corridor_query_get_certain (*query)));
  return TRUE;
}

static gboolean
read_flag (CorridorQuery **query, JsonNode *node, const char *name, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (error, name);
  if (strcmp (name, "reverse") == 0)
    replace (query, corridor_query_with_order (*query, corridor_query_get_sort (*query), json_node_get_boolean (node)));
  else
    replace (query, corridor_query_with_dates (*query, (CorridorDate *) corridor_query_get_from (*query),
                                               (CorridorDate *) corridor_query_get_to (*query), json_node_get_boolean (node)));
  return TRUE;
}

static gboolean
read_sort (CorridorQuery **query, JsonNode *node, GError **error)
{
  static const CorridorSort sorts[] = { CORRIDOR_SORT_DATE, CORRIDOR_SORT_ARTICLE, CORRIDOR_SORT_TITLE };
  const char *name = corridor_json_get_string (node);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (sorts); i++)
    if (strcmp (name, corridor_sort_get_name (sorts[i])) == 0)
      {
        replace (query, corridor_query_with_order (*query, sorts[i], corridor_query_get_reverse (*query)));
        return TRUE;
      }
  return fail (error, "sort");
}

static gboolean
read_member (CorridorQuery **query, const char *name, JsonNode *node, GError **error)
{
  if (strcmp (name, "include") == 0 || strcmp (name, "exclude") == 0)
    return read_choices (query, node, *name == 'e', error);
  if (strcmp (name, "all") == 0)
    return read_modes (query, node, error);
  if (strcmp (name, "from") == 0 || strcmp (name, "to") == 0)
    return read_date (query, node, *name == 'f', error);
  if (strcmp (name, "certain") == 0 || strcmp (name, "reverse") == 0)
    return read_flag (query, node, name, error);
  if (strcmp (name, "sort") == 0)
    return read_sort (query, node, error);
  if (strcmp (name, "text") == 0 && corridor_json_get_string (node) != NULL)
    {
      replace (query, corridor_query_with_text (*query, corridor_json_get_string (node)));
      return TRUE;
    }
  if (strcmp (name, "picks") == 0)
    {
      g_auto (GStrv) picks = dup_strings (node);

      if (picks == NULL)
        return fail (error, name);
      replace (query, corridor_query_with_picks (*query, (const char *const *) picks));
      return TRUE;
    }
  return fail (error, name);
}

/**
 * corridor_query_read_json:
 * @object: a query, as corridor_query_write_json() writes it
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full): the query, or %NULL with @error set where something in it is not understood
 */
CorridorQuery *
corridor_query_read_json (JsonObject *object, GError **error)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    if (!read_member (&query, name, node, error))
      return NULL;
  return g_steal_pointer (&query);
}
