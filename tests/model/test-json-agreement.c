/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader rests on: whatever the scan accepts, json-glib reads without an error and as the same
 * values in the same order, and the locator finds each of them. Tried on texts that are damaged at random,
 * from a fixed seed. */

#include "corridor-json-scan.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_DAMAGED 10000

static const char *const texts[] = {
  ("{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"A "
  "title\",\"published\":\"2024-10-25\"},\"sections\":[],"
  "\"entities\":[{\"id\":\"gwadar\",\"kind\":\"region\",\"name\":\"Gwadar\",\"location\":[62.3254, "
   "25.1264]}],\"statements\":[]}"),
  "[0, -1, 1.5, 12e3, -0.25E-2, 1e+10, 100, 0.0, 9007199254740993, 1e308]",
  "[true, false, null, [true, [false, [null]]], {}, [], \"\", 0]\n",
  "{\n\t\"a\": {\"b\": {\"c\": [1, {\"d\": [2, 3]}]}},\r\n  \"\": \"\", \"e\": [[], [[]], [[[]]]]\r\n}\r\n",
  ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u4e2d\\ud83d\\ude00\", "
  "\"\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80\", {\"\\u0061\": \"b\", \"\xc3\xa9\": 1}]"),
  "\xef\xbb\xbf{\"bom\": true}",
  " \"alone\" ",
  "-12.5e2",
};

/* The values of a text that is good, by their first characters alone. */
static guint
count_values (const char *p)
{
  guint n = 0;

  while (*p != '\0')
    if (*p == '"')
      {
        for (p++; *p != '"'; p++)
          if (*p == '\\')
            p++;
        p += 1 + strspn (p + 1, " \t\r\n");
        n += *p != ':';
      }
    else if (*p == '[' || *p == '{')
      {
        n++;
        p++;
      }
    else if (g_ascii_isalnum (*p) || *p == '-')
      {
        n++;
        p += strcspn (p, ",]} \t\r\n");
      }
    else
      p++;

  return n;
}

typedef struct
{
  CorridorJsonLocator *locator;
  GString *pointer;
  GPtrArray *nodes; /* of JsonNode, by ticket */
} Walk;

static void walk_value (Walk *walk, JsonNode *node);

static void
append_token (GString *pointer, const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    if (*name == '~' || *name == '/')
      g_string_append (pointer, *name == '~' ? "~0" : "~1");
    else
      g_string_append_c (pointer, *name);
}

static void
walk_array (Walk *walk, JsonArray *array)
{
  const gsize length = walk->pointer->len;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_string_append_printf (walk->pointer, "/%u", i);
      walk_value (walk, json_array_get_element (array, i));
      g_string_truncate (walk->pointer, length);
    }
}

static void
walk_object (Walk *walk, JsonObject *object)
{
  const gsize length = walk->pointer->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      append_token (walk->pointer, name);
      walk_value (walk, node);
      g_string_truncate (walk->pointer, length);
    }
}

/* Asks for the values in their order, parents first; their depth is bounded by the scan. */
static void
walk_value (Walk *walk, JsonNode *node)
{
  g_assert_cmpuint (corridor_json_locator_add (walk->locator, walk->pointer->str, FALSE), ==,
                    walk->nodes->len);
  g_ptr_array_add (walk->nodes, node);

  if (JSON_NODE_HOLDS_ARRAY (node))
    walk_array (walk, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_OBJECT (node))
    walk_object (walk, json_node_get_object (node));
}

static gboolean
can_begin (char c, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return c == '{';
    case JSON_NODE_ARRAY:
      return c == '[';
    case JSON_NODE_NULL:
      return c == 'n';
    case JSON_NODE_VALUE:
    default:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return c == '"';
      if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        return c == (json_node_get_boolean (node) ? 't' : 'f');
      return c == '-' || g_ascii_isdigit (c);
    }
}

static void
assert_agreement (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  Walk walk = { locator, pointer, nodes };
  gsize last = 0;

  json_parser_load_from_data (parser, text, length, &error);
  if (error != NULL)
    g_error ("“%s”: %s", text, error->message);

  walk_value (&walk, json_parser_get_root (parser));
  g_assert_cmpuint (nodes->len, ==, count_values (text));

  corridor_json_locator_run (locator, text, length);
  for (guint i = 0; i < nodes->len; i++)
    {
      const gsize offset = corridor_json_locator_get (locator, i);

      g_assert_cmpuint (offset, <, length);
      g_assert_true (i == 0 || offset > last);
      g_assert_true (can_begin (text[offset], g_ptr_array_index (nodes, i)));
      last = offset;
    }
}

/* What damages a text: bytes that are turned, dropped, doubled, or taken from elsewhere, of JSON's own
 * characters by preference. */
static void
damage (GRand *rand, GString *text)
{
  static const char characters[] = "{}[]:,\"\\/0123456789.eE+-tfnu \n\xc3\xa9\xed\xf0";
  const gsize at = g_rand_int_range (rand, 0, text->len);
  const gsize wanted = g_rand_int_range (rand, 1, 8);
  const gsize n = MIN (wanted, text->len - at);
  g_autofree char *part = g_memdup2 (text->str + at, n);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      text->str[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      break;
    case 1:
      text->str[at] = characters[g_rand_int_range (rand, 0, sizeof characters)];
      break;
    case 2:
      g_string_insert_c (text, at, characters[g_rand_int_range (rand, 0, sizeof characters)]);
      break;
    case 3:
      g_string_erase (text, at, n);
      break;
    case 4:
      g_string_insert_len (text, g_rand_int_range (rand, 0, text->len + 1), part, n);
      break;
    default:
      if (g_rand_int_range (rand, 0, 8) == 0)
        g_string_truncate (text, at);
      else
        g_string_overwrite_len (text, g_rand_int_range (rand, 0, text->len - n + 1), part, n);
      break;
    }
}

static void
test_whole (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (corridor_json_scan (texts[i], strlen (texts[i]), NULL));
      assert_agreement (texts[i], strlen (texts[i]));
    }
}

static void
test_damaged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint n_accepted = 0;

  for (guint i = 0; i < N_DAMAGED; i++)
    {
      g_autoptr (GString) text = g_string_new (texts[i % G_N_ELEMENTS (texts)]);
      g_autofree char *copy = NULL;
      g_auto (CorridorJsonFault) fault = { 0 };
      guint line, column;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0 && text->len > 0; n--)
        damage (rand, text);

      /* one that ends where the text does */
      copy = g_memdup2 (text->str, text->len);
      if (corridor_json_scan (copy, text->len, &fault))
        {
          assert_agreement (text->str, text->len);
          n_accepted++;
          continue;
        }

      g_assert_cmpuint (fault.offset, <=, text->len);
      g_assert_true (g_utf8_validate (fault.message, -1, NULL));
      corridor_json_position (copy, text->len, fault.offset, &line, &column);
    }

  /* or the test would be of nothing */
  g_assert_cmpuint (n_accepted, >, N_DAMAGED / 20);
  g_test_message ("%u of %u damaged texts are still good", n_accepted, N_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-agreement/whole", test_whole);
  g_test_add_func ("/json-agreement/damaged", test_damaged);

  return g_test_run ();
}
