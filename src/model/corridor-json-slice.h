/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorJsonSlice:
 * @start: the first byte of a value
 * @end: the byte after its last
 *
 * A value within a text that corridor_json_scan() has passed.
 *
 * A tree of json-glib takes ten times the room of its text. With slices a large document is cut into the members of its root and the
 * elements of their arrays, and json-glib parses only a few elements at a time.
 */
typedef struct
{
  const char *start;
  const char *end;
} CorridorJsonSlice;

/* What is left to see of an object's members or an array's elements. */
typedef struct
{
  const char *next;
  const char *end;
} CorridorJsonCursor;

CorridorJsonSlice  corridor_json_slice_get_root      (const char *data, gsize length);
CorridorJsonCursor corridor_json_slice_enter         (CorridorJsonSlice container);
gboolean           corridor_json_cursor_next_element (CorridorJsonCursor *cursor, CorridorJsonSlice *element);
gboolean           corridor_json_cursor_next_member  (CorridorJsonCursor *cursor, CorridorJsonSlice *name,
                                                      CorridorJsonSlice *value);

void               corridor_json_slice_append_to     (CorridorJsonSlice values, GString *text);

G_END_DECLS
