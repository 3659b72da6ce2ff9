/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorJsonSlice:
 * @start: the first byte of a value; %NULL for none
 * @end: the byte after its last
 *
 * A value within a text that corridor_json_scan() has passed: what the reader reads, in place.
 *
 * A tree of json-glib takes ten times the room of its text, and a hundred times that of `[{},{},…]`; its
 * objects are hash tables that names made to collide slow down to minutes; and it reads numbers beyond 2^63
 * as others without a word. None of this matters for a document of one's own, but an analyst opens those of
 * others. As the scan has said that all is well-formed, what is left to do is little.
 */
typedef struct
{
  const char *start;
  const char *end;
} CorridorJsonSlice;

typedef enum
{
  CORRIDOR_JSON_OBJECT,
  CORRIDOR_JSON_ARRAY,
  CORRIDOR_JSON_STRING,
  CORRIDOR_JSON_NUMBER,
  CORRIDOR_JSON_TRUE,
  CORRIDOR_JSON_FALSE,
  CORRIDOR_JSON_NULL,
} CorridorJsonType;

/* What is left to see of an object's members or an array's elements. */
typedef struct
{
  const char *next;
  const char *end;
} CorridorJsonCursor;

CorridorJsonSlice corridor_json_slice_get_root (const char *data, gsize length);
CorridorJsonType corridor_json_slice_get_type (CorridorJsonSlice value);
CorridorJsonCursor corridor_json_slice_enter (CorridorJsonSlice container);
guint corridor_json_slice_count (CorridorJsonSlice array);
gboolean corridor_json_cursor_next_element (CorridorJsonCursor *cursor, CorridorJsonSlice *element);
gboolean corridor_json_cursor_next_member (CorridorJsonCursor *cursor,
                                           CorridorJsonSlice *name,
                                           CorridorJsonSlice *value);

double corridor_json_slice_get_number (CorridorJsonSlice number);
const char *corridor_json_slice_get_string (CorridorJsonSlice string, GString *room);
gboolean corridor_json_slice_has_escapes (CorridorJsonSlice string);
gboolean corridor_json_slice_is (CorridorJsonSlice string, const char *text);

G_END_DECLS
