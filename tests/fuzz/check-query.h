/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/**
 * QueryCheck:
 *
 * What holds for any query, asked of a library that is not large. The program ends where something does not.
 */
typedef struct _QueryCheck QueryCheck;

QueryCheck *query_check_new     (CorridorLibrary *library);
void        query_check_query   (QueryCheck *self, CorridorQuery *query);
/* what a process hands over or a file holds: `a{sv}`, of whatever is in it */
void        query_check_variant (GVariant *variant);

G_END_DECLS
