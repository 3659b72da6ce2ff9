/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-parse.h"

#include <gio/gio.h>
#include <string.h>

#include "corridor-json-scan.h"

/* More members than any object has that this program writes, and few enough that it takes no time to find each among them in a table where
 * all share one place: that is what json-glib has, and names can be chosen for it. */
#define MEMBERS_MAX 256

/**
 * corridor_json_parse:
 * @bytes: what is to be JSON
 * @error: return location for an error
 *
 * Parses JSON that this program has written, or somebody else in its place. A strict scan comes first: json-glib takes things for JSON that are
 * not, and does not survive all of them.
 *
 * Returns: (transfer full): the root, immutable; %NULL with @error set
 */
JsonNode *
corridor_json_parse (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_auto (CorridorJsonFault) fault = { 0 };
  g_autoptr (JsonParser) parser = NULL;

  if (!corridor_json_scan_narrow (data, length, MEMBERS_MAX, &fault))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, fault.message);
      return NULL;
    }
  parser = json_parser_new_immutable ();
  if (length >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (!json_parser_load_from_data (parser, data, length, error))
    return NULL;
  return json_parser_steal_root (parser);
}

/**
 * corridor_json_get_string:
 * @node: (nullable): a node
 *
 * Returns: (nullable): the string that it is; %NULL where it is none
 */
const char *
corridor_json_get_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                         : NULL;
}
