/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "corridor-verifier.h"

G_BEGIN_DECLS

CorridorQuery *corridor_verifier_read_query (JsonObject *object, GError **error);

G_END_DECLS
