/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"

G_BEGIN_DECLS

/* What holds for any query, asked of any library that is not large. The program ends where something does not. */

void check_query   (CorridorIndex *index, CorridorQuery *query);
/* what a process hands over or a file holds: `a{sv}`, of whatever is in it */
void check_variant (GVariant *variant);

G_END_DECLS
