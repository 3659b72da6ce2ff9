/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/* A query that asks a little of everything, also for what @index does not have. (transfer full) */
CorridorQuery *random_query_new (GRand *random, CorridorIndex *index);

G_END_DECLS
