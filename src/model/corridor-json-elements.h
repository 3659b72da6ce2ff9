/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "corridor-json-slice.h"

G_BEGIN_DECLS

/**
 * CorridorJsonElements:
 *
 * The elements of an array of any size, parsed by json-glib a few at a time: what has been seen is let go of. Those of a large array
 * are parsed ahead in a thread, while the reader is busy with the ones before.
 */
typedef struct _CorridorJsonElements CorridorJsonElements;

CorridorJsonElements *corridor_json_elements_new  (CorridorJsonSlice array);
void                  corridor_json_elements_free (CorridorJsonElements *elements);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorJsonElements, corridor_json_elements_free)

JsonArray            *corridor_json_elements_next (CorridorJsonElements *elements, GError **error);

/* The same for one value, or several in a row, as an array. */
JsonNode             *corridor_json_slice_parse   (CorridorJsonSlice values, JsonParser *parser, GString *text, GError **error);

G_END_DECLS
