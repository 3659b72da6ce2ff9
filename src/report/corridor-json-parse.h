/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *corridor_json_parse      (GBytes *bytes, GError **error);
const char *corridor_json_get_string (JsonNode *node);

G_END_DECLS
