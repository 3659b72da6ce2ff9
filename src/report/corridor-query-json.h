/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "corridor-json-writer.h"
#include "corridor-query.h"

G_BEGIN_DECLS

/* A query in JSON, as summaries and saved queries have it: only what is set. */

/* as the member "query" of the object that is being written */
void           corridor_query_write_json (CorridorQuery *query, CorridorJsonWriter *writer);
CorridorQuery *corridor_query_read_json  (JsonObject *object, GError **error);

G_END_DECLS
