/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-elements.h"

/* About how many bytes of an array json-glib is given at a time: enough for its start and end to be of no weight, and little enough for
 * the tree to stay near the processor. */
#define BATCH_SIZE (8 * 1024)

/* From how many bytes on a thread is worth it, and how many batches it may be ahead. */
#define LARGE_SIZE (1024 * 1024)
#define MAX_AHEAD 16

/* What has been parsed, or why not; neither at the end. */
typedef struct
{
  JsonNode *root;
  GError *error;
} Batch;

struct _CorridorJsonElements
{
  CorridorJsonCursor cursor;
  CorridorJsonSlice next; /* the element that the cursor has come to */
  gboolean has_next;

  JsonParser *parser;
  GString *text;

  Batch *current; /* nullable */
  GThread *thread; /* nullable */
  GAsyncQueue *parsed;
  GAsyncQueue *spent;
  int is_over; /* atomic: nobody wants more */
};

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_clear_pointer (&batch->root, json_node_unref);
  g_clear_error (&batch->error);
  g_free (batch);
}

/**
 * corridor_json_slice_parse:
 * @values: one value, or several in a row, of a text that corridor_json_scan() has passed
 * @parser: a parser, whose root is taken from it
 * @text: room for a copy
 * @error: return location for an error of %JSON_PARSER_ERROR: json-glib may refuse what the scan has passed
 *
 * Returns: (transfer full) (nullable): an array that holds the values
 */
JsonNode *
corridor_json_slice_parse (CorridorJsonSlice values, JsonParser *parser, GString *text, GError **error)
{
  g_string_assign (text, "[");
  corridor_json_slice_append_to (values, text);
  g_string_append_c (text, ']');

  if (!json_parser_load_from_data (parser, text->str, text->len, error))
    return NULL;

  return json_parser_steal_root (parser);
}

static Batch *
parse_next (CorridorJsonElements *elements)
{
  Batch *batch = g_new0 (Batch, 1);
  CorridorJsonSlice several = elements->next;

  if (!elements->has_next)
    return batch;

  while ((elements->has_next = corridor_json_cursor_next_element (&elements->cursor, &elements->next))
         && elements->next.end - several.start < BATCH_SIZE)
    several.end = elements->next.end;

  batch->root = corridor_json_slice_parse (several, elements->parser, elements->text, &batch->error);

  return batch;
}

static gpointer
parse_thread (gpointer data)
{
  CorridorJsonElements *elements = data;
  gboolean more = TRUE;

  while (more)
    {
      Batch *batch;

      /* waits until there is room */
      batch_free (g_async_queue_pop (elements->spent));
      if (g_atomic_int_get (&elements->is_over))
        break;

      batch = parse_next (elements);
      more = batch->root != NULL;
      g_async_queue_push (elements->parsed, batch);
    }

  return NULL;
}

/**
 * corridor_json_elements_new:
 * @array: an array of a text that corridor_json_scan() has passed
 *
 * Returns: (transfer full): its elements, which need the text as long as they live
 */
CorridorJsonElements *
corridor_json_elements_new (CorridorJsonSlice array)
{
  CorridorJsonElements *elements = g_new0 (CorridorJsonElements, 1);

  elements->cursor = corridor_json_slice_enter (array);
  elements->has_next = corridor_json_cursor_next_element (&elements->cursor, &elements->next);
  elements->parser = json_parser_new ();
  elements->text = g_string_new (NULL);

  if (array.end - array.start >= LARGE_SIZE)
    {
      elements->parsed = g_async_queue_new_full (batch_free);
      elements->spent = g_async_queue_new_full (batch_free);
      for (guint i = 0; i < MAX_AHEAD; i++)
        g_async_queue_push (elements->spent, g_new0 (Batch, 1));
      /* where there can be no thread, the elements are parsed as they are asked for */
      elements->thread = g_thread_try_new ("json", parse_thread, elements, NULL);
    }

  return elements;
}

/**
 * corridor_json_elements_free:
 * @elements: (transfer full): elements
 *
 * Lets go of them, whether they have all been seen or not.
 */
void
corridor_json_elements_free (CorridorJsonElements *elements)
{
  if (elements->thread != NULL)
    {
      g_atomic_int_set (&elements->is_over, TRUE);
      g_async_queue_push (elements->spent, g_new0 (Batch, 1));
      g_thread_join (elements->thread);
    }

  g_clear_pointer (&elements->parsed, g_async_queue_unref);
  g_clear_pointer (&elements->spent, g_async_queue_unref);
  g_clear_pointer (&elements->current, batch_free);
  g_object_unref (elements->parser);
  g_string_free (elements->text, TRUE);
  g_free (elements);
}

/**
 * corridor_json_elements_next:
 * @elements: elements
 * @error: return location for an error of %JSON_PARSER_ERROR, after which there are no more
 *
 * Returns: (transfer none) (nullable): the next few, until the next call; %NULL after the last
 */
JsonArray *
corridor_json_elements_next (CorridorJsonElements *elements, GError **error)
{
  gboolean is_first = elements->current == NULL;

  /* the end, or a fault, is kept for whoever asks again */
  if (!is_first && elements->current->root == NULL)
    return NULL;

  if (elements->thread != NULL)
    {
      /* the tree is taken down here, for the thread is what the reader waits for */
      if (!is_first)
        {
          g_clear_pointer (&elements->current->root, json_node_unref);
          g_async_queue_push (elements->spent, g_steal_pointer (&elements->current));
        }
      elements->current = g_async_queue_pop (elements->parsed);
    }
  else
    {
      g_clear_pointer (&elements->current, batch_free);
      elements->current = parse_next (elements);
    }

  if (elements->current->error != NULL)
    g_propagate_error (error, g_steal_pointer (&elements->current->error));

  return elements->current->root != NULL ? json_node_get_array (elements->current->root) : NULL;
}
