/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFilter:
 * @part: (owned): a part of the query, or of what is paused
 * @paused: which of them
 */
typedef struct
{
  CorridorQueryPart *part;
  gboolean paused;
} CorridorFilter;

/* of CorridorFilter, in the order in which they are shown */
GArray *corridor_filters_list (CorridorSession *session);

G_END_DECLS
