/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-result.h"

G_BEGIN_DECLS

/* @live: the handles that exist, by statement: a new one puts itself in, and takes itself out when it goes.
 * Their table is theirs too, since they may outlive the list that they were made for. (transfer full) */
CorridorHandle *corridor_handle_get (CorridorLibrary *library, guint statement, GHashTable *live);

G_END_DECLS
