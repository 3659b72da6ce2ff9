/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A summary is verified by making it again: its query is asked of the files, and what that gives is compared, value by value, with what
 * it says. How it is laid out does not matter, and the time of its making cannot be verified. */

#include "corridor-verifier.h"

#include <string.h>

#include "corridor-i18n.h"
#include "corridor-id-table.h"
#include "corridor-json-parse.h"
#include "corridor-query-json.h"
#include "corridor-text.h"

/* The most differences that are told; one is enough to know. */
#define DIFFERENCES_MAX 1000

struct _CorridorVerifier
{
  GBytes *bytes;
  JsonNode *root;
  CorridorQuery *query;
};

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);
  return FALSE;
}

static gboolean
is_summary (JsonObject *object)
{
  return g_strcmp0 (corridor_json_get_string (json_object_get_member (object, "format")), "corridor.summary/1") == 0;
}

static gboolean
read_summary (CorridorVerifier *verifier, GError **error)
{
  JsonObject *object;
  JsonNode *query;

  if (!JSON_NODE_HOLDS_OBJECT (verifier->root) || !is_summary (json_node_get_object (verifier->root)))
    return fail (error, _("it is no summary in the format corridor.summary/1"));
  object = json_node_get_object (verifier->root);
  query = json_object_get_member (object, "query");
  if (query == NULL || !JSON_NODE_HOLDS_OBJECT (query))
    return fail (error, _("it does not say what was asked"));
  verifier->query = corridor_query_read_json (json_node_get_object (query), error);
  return verifier->query != NULL;
}

/**
 * corridor_verifier_new:
 * @bytes: a summary in JSON
 * @error: return location for a #GIOErrorEnum
 *
 * Reads a summary.
 *
 * Returns: (transfer full): the summary, or %NULL with @error set where @bytes are none
 */
CorridorVerifier *
corridor_verifier_new (GBytes *bytes, GError **error)
{
  g_autoptr (CorridorVerifier) verifier = g_new0 (CorridorVerifier, 1);

  verifier->bytes = g_bytes_ref (bytes);
  verifier->root = corridor_json_parse (bytes, error);
  if (verifier->root == NULL || !read_summary (verifier, error))
    return NULL;
  return g_steal_pointer (&verifier);
}

/**
 * corridor_verifier_free:
 * @verifier: (transfer full): a summary
 */
void
corridor_verifier_free (CorridorVerifier *verifier)
{
  g_clear_pointer (&verifier->bytes, g_bytes_unref);
  g_clear_pointer (&verifier->root, json_node_unref);
  g_clear_pointer (&verifier->query, corridor_query_unref);
  g_free (verifier);
}

/**
 * corridor_verifier_get_query:
 * @verifier: a summary
 *
 * Returns: (transfer none): what it asked
 */
CorridorQuery *
corridor_verifier_get_query (CorridorVerifier *verifier)
{
  return verifier->query;
}

static void
add (GPtrArray *differences, char *line)
{
  if (differences->len < DIFFERENCES_MAX)
    {
      g_ptr_array_add (differences, corridor_text_one_line (line));
      if (differences->len == DIFFERENCES_MAX)
        g_ptr_array_add (differences, g_strdup (_("and more that is not listed")));
    }
  g_free (line);
}

static const char *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                         : NULL;
}

/* What an element is known by: its id, and, for a statement, its article's before that. NULL where it has none. */
static char *
dup_key (JsonNode *node)
{
  const char *id = JSON_NODE_HOLDS_OBJECT (node) ? get_member (json_node_get_object (node), "id") : NULL;
  const char *article = id != NULL ? get_member (json_node_get_object (node), "article") : NULL;

  return article != NULL ? g_strdup_printf ("%s#%s", article, id) : g_strdup (id);
}

/* One of the three arrays, and how its differences are told. */
typedef struct
{
  const char *name;
  const char *gone;
  const char *changed;
  const char *added;
  const char *moved;
} List;

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
add_formatted (GPtrArray *differences, const char *format, const char *key)
{
  g_autofree char *shown = corridor_text_quote (key);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  add (differences, g_strconcat (parts[0], shown, parts[1] != NULL ? parts[1] : "", NULL));
}

typedef struct
{
  char *key;
  JsonNode *node; /* NULL once it has been found */
} Element;

static void
clear_element (gpointer data)
{
  g_free (((Element *) data)->key);
}

/* The elements of an array, all of which have keys. They are from files: a table of the kind that g_str_hash() makes could be made slow. */
typedef struct
{
  GArray *elements;
  CorridorIdTable *by_key;
} Elements;

static void
elements_init (Elements *self, JsonArray *array)
{
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_array_set_clear_func (self->elements, clear_element);
  self->by_key = corridor_id_table_new (sizeof (Element));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      Element element = { dup_key (node), node };

      g_array_append_val (self->elements, element);
      corridor_id_table_add (self->by_key, self->elements->data, i);
    }
}

static void
elements_clear (Elements *self)
{
  g_array_unref (self->elements);
  corridor_id_table_free (self->by_key);
}

/* Takes the element with @key, if it is still there. */
static JsonNode *
elements_take (Elements *self, const char *key)
{
  guint32 i = key != NULL ? corridor_id_table_find (self->by_key, self->elements->data, key) : CORRIDOR_NONE;

  return i != CORRIDOR_NONE ? g_steal_pointer (&g_array_index (self->elements, Element, i).node) : NULL;
}

static void
compare_list (GPtrArray *differences, JsonObject *then, JsonObject *now, const List *list)
{
  JsonArray *old = get_list (then, list->name);
  guint before = differences->len;
  Elements left;

  if (old == NULL)
    {
      add (differences, g_strdup_printf (_("“%s” is missing"), list->name));
      return;
    }
  elements_init (&left, get_list (now, list->name));
  for (guint i = 0; i < json_array_get_length (old); i++)
    {
      JsonNode *node = json_array_get_element (old, i);
      g_autofree char *key = dup_key (node);
      JsonNode *other = elements_take (&left, key);

      if (other == NULL)
        add_formatted (differences, list->gone, key != NULL ? key : "?");
      else if (!json_node_equal (node, other))
        add_formatted (differences, list->changed, key);
    }
  for (guint i = 0; i < left.elements->len; i++)
    {
      const Element *element = &g_array_index (left.elements, Element, i);

      if (element->node != NULL)
        add_formatted (differences, list->added, element->key);
    }
  elements_clear (&left);
  if (differences->len == before && !json_node_equal (json_object_get_member (then, list->name), json_object_get_member (now, list->name)))
    add (differences, g_strdup (list->moved));
}

static void
compare_count (GPtrArray *differences, JsonObject *then, JsonObject *now, const char *name)
{
  JsonNode *old = json_object_get_member (then, name);
  JsonNode *new = json_object_get_member (now, name);

  if (old != NULL && json_node_equal (old, new))
    return;
  if (old != NULL && JSON_NODE_HOLDS_VALUE (old) && json_node_get_value_type (old) == G_TYPE_INT64)
    {
      g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (old));
      g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (new));

      /* Translators: "matched" or "total", what a summary says, and what was found */
      add (differences, g_strdup_printf (_("“%s” is %s there, and %s in the files"), name, said, found));
    }
  else
    add (differences, g_strdup_printf (_("“%s” is no number"), name));
}

/* What the format does not have could say anything. */
static void
find_strangers (GPtrArray *differences, JsonObject *then)
{
  static const char *const known[] = { "format", "made", "query", "matched", "total", "articles", "entities", "statements", NULL };
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, then);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      add_formatted (differences, _("“%s” is nothing that a summary has"), name);
}

static void
check_made (GPtrArray *differences, JsonObject *then)
{
  const char *made = get_member (then, "made");
  g_autoptr (GDateTime) time = made != NULL ? g_date_time_new_from_iso8601 (made, NULL) : NULL;

  if (time == NULL && json_object_has_member (then, "made"))
    add (differences, g_strdup (_("“made” is no time")));
}

/* Whether the summary is, but for the time of its making, what would be written now: the rule, for which nothing needs to be compared
 * value by value. */
static gboolean
is_same_text (CorridorVerifier *verifier, GBytes *now)
{
  static const char head[] = "{\n  \"format\": \"corridor.summary/1\",\n";
  const char *made = get_member (json_node_get_object (verifier->root), "made");
  g_autofree char *line = made != NULL ? g_strdup_printf ("  \"made\": \"%s\",\n", made) : g_strdup ("");
  gsize head_length = strlen (head), line_length = strlen (line), old_length, new_length;
  const char *old = g_bytes_get_data (verifier->bytes, &old_length);
  const char *new = g_bytes_get_data (now, &new_length);

  return old_length == new_length + line_length && new_length >= head_length && memcmp (old, new, head_length) == 0
         && memcmp (old + head_length, line, line_length) == 0
         && memcmp (old + head_length + line_length, new + head_length, new_length - head_length) == 0;
}

/**
 * corridor_verifier_compare:
 * @verifier: a summary
 * @now: a summary of the answer to its query
 *
 * Compares what was said with what is so.
 *
 * Returns: (transfer full) (element-type utf8): a line for each difference, translated, plain text; none where all holds
 */
GPtrArray *
corridor_verifier_compare (CorridorVerifier *verifier, CorridorSummary *now)
{
  const List lists[] = {
    { "articles", _("article “%s” is not in the files"), _("article “%s” is not the same: its file has changed"),
      _("article “%s” is not in the summary"), _("the articles stand in another order") },
    { "entities", _("entity “%s” is not in the files’ answer"), _("entity “%s” is not the same"),
      _("entity “%s” is not in the summary"), _("the entities stand in another order") },
    { "statements", _("statement “%s” is not in the files’ answer"), _("statement “%s” is not the same"),
      _("statement “%s” is not in the summary"), _("the statements stand in another order") },
  };
  GPtrArray *differences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = corridor_summary_write (now, CORRIDOR_SUMMARY_JSON);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *old = json_node_get_object (verifier->root), *new;

  check_made (differences, old);
  if (is_same_text (verifier, bytes))
    return differences;
  root = corridor_json_parse (bytes, NULL);
  g_return_val_if_fail (root != NULL, differences);

  new = json_node_get_object (root);
  compare_count (differences, old, new, "matched");
  compare_count (differences, old, new, "total");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    compare_list (differences, old, new, &lists[i]);
  find_strangers (differences, old);
  return differences;
}
