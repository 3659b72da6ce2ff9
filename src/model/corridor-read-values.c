/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <math.h>
#include <string.h>

/* One value at a time: its type, then its form. At most one problem is reported for a value. */

static const char *
describe_type (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _("an object");

    case JSON_NODE_ARRAY:
      return _("an array");

    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return _("a string");
      if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        return json_node_get_boolean (node) ? "true" : "false";
      return _("a number");

    case JSON_NODE_NULL:
    default:
      return "null";
    }
}

/* Reports a value of another type than @wanted, a noun with its article. Gives FALSE, for a caller that gives it on. */
gboolean
corridor_read_wrong_type (CorridorRead *read, JsonNode *node, const char *wanted)
{
  /* TRANSLATORS: two kinds of JSON value: "Expected an array, found a string" */
  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE, _("Expected %s, found %s"), wanted, describe_type (node));

  return FALSE;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* Reports the first control character that may not stand in a string. */
static gboolean
check_controls (CorridorRead *read, const char *string, gboolean is_text)
{
  for (const char *p = string; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0x20 || (is_text && (*p == '\n' || *p == '\t')))
        continue;

      if (*p == '\n' || *p == '\t')
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                               _("A line break or tab stands where there is room for one line only"));
      else if (*p == '\r')
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                               _("A carriage return (U+000D) stands in a string: lines end with U+000A alone"));
      else
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("The control character U+%04X stands in a string"),
                               (guint) (guchar) *p);
      return FALSE;
    }

  return TRUE;
}

/* A string on one line, which is never empty. Borrowed from @node, as all strings that are read. */
const char *
corridor_read_line (CorridorRead *read, JsonNode *node)
{
  const char *string;

  if (!is_string (node))
    {
      corridor_read_wrong_type (read, node, _("a string"));
      return NULL;
    }

  string = json_node_get_string (node);
  if (*string == '\0')
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("The string is empty"));
      return NULL;
    }

  return check_controls (read, string, FALSE) ? string : NULL;
}

/* A string that may be empty or have several lines. */
const char *
corridor_read_text (CorridorRead *read, JsonNode *node)
{
  const char *string;

  if (!is_string (node))
    {
      corridor_read_wrong_type (read, node, _("a string"));
      return NULL;
    }

  string = json_node_get_string (node);

  return check_controls (read, string, TRUE) ? string : NULL;
}

static void
report_no_slug (CorridorRead *read, const char *string)
{
  g_autofree char *quoted = corridor_text_quote (string);

  if (strlen (string) > CORRIDOR_SLUG_MAX)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is longer than %d bytes"), quoted, CORRIDOR_SLUG_MAX);
  else
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                           _("“%s” may only have a-z and 0-9, and after the first of these also “.”, “_” and “-”"), quoted);
}

const char *
corridor_read_slug (CorridorRead *read, JsonNode *node)
{
  const char *string = corridor_read_line (read, node);

  if (string == NULL || corridor_is_slug (string))
    return string;

  report_no_slug (read, string);

  return NULL;
}

/* The id that the record being read has for itself, and is to be known by; it is the first member of the record. An id that is no slug
 * is known all the same, so that what refers to it is not reported as well. */
void
corridor_read_own_id (CorridorRead *read, JsonNode *node, CorridorIdTable *known, GArray *records)
{
  const char *string = corridor_read_line (read, node);
  const char **id = (const char **) (records->data + (gsize) read->index * g_array_get_element_size (records));

  if (string == NULL)
    return;

  *id = corridor_article_keep_string (read->article, string);
  if (corridor_id_table_add (known, records->data, read->index) != read->index)
    {
      g_autofree char *quoted = corridor_text_quote (string);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_DUPLICATE_ID, _("The id “%s” is taken already"), quoted);
    }
  else if (!corridor_is_slug (string))
    report_no_slug (read, string);
}

/* A word of a closed list. */
gboolean
corridor_read_word (CorridorRead *read, JsonNode *node, CorridorVocabulary vocabulary, guint *value)
{
  const char *string = corridor_read_line (read, node);
  g_autofree char *quoted = NULL;
  g_autofree char *list = NULL;
  const char *near;

  if (string == NULL)
    return FALSE;

  if (corridor_vocabulary_find (vocabulary, string, value))
    return TRUE;

  quoted = corridor_text_quote (string);
  near = corridor_problems_wants_message (read->problems) ? corridor_suggest (string, corridor_vocabulary_get_words (vocabulary)) : NULL;
  if (near != NULL)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is not one of the words allowed here: did you mean “%s”?"),
                             quoted, near);
      return FALSE;
    }

  list = g_strjoinv (", ", (char **) corridor_vocabulary_get_words (vocabulary));
  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is not one of the words allowed here: %s"), quoted, list);

  return FALSE;
}

static double
get_number (JsonNode *node)
{
  /* what json-glib would have read wrong for its size comes as a double: corridor_json_slice_append_to() sees to that */
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return (double) json_node_get_int (node);

  return json_node_get_double (node);
}

gboolean
corridor_read_number (CorridorRead *read, JsonNode *node, double *number)
{
  if (!is_number (node))
    return corridor_read_wrong_type (read, node, _("a number"));

  *number = get_number (node);

  return TRUE;
}

/* A whole number, however it is written: 8, 8.0 and 80e-1 are the same. */
gboolean
corridor_read_whole_number (CorridorRead *read, JsonNode *node, double *number)
{
  if (!is_number (node))
    return corridor_read_wrong_type (read, node, _("a whole number"));

  *number = get_number (node);
  if (floor (*number) == *number)
    return TRUE;

  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE, _("Expected a whole number, found a fraction"));

  return FALSE;
}

/* For the number of a character or paragraph, which no text has that many of: what is beyond is as good as the greatest. */
guint
corridor_read_to_guint (double number)
{
  return number < (double) G_MAXUINT ? (guint) number : G_MAXUINT;
}

const char *
corridor_read_peek_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && is_string (node) ? json_node_get_string (node) : NULL;
}

gboolean
corridor_read_peek_number (JsonObject *object, const char *member, double *number)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !is_number (node))
    return FALSE;

  *number = get_number (node);

  return TRUE;
}
