/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query.h"

G_BEGIN_DECLS

/* A query as a{sv}, only what is set: to be handed to another process and kept in a file. */
GVariant      *corridor_query_to_variant   (CorridorQuery *query);
/* What of @variant is a query: members of another type, unknown words and dates that are none are left out. */
CorridorQuery *corridor_query_from_variant (GVariant *variant);

G_END_DECLS
