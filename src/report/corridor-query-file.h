/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-saved-query.h"

G_BEGIN_DECLS

/**
 * CorridorQueryFileState:
 * @CORRIDOR_QUERY_FILE_WHOLE: all of it was understood
 * @CORRIDOR_QUERY_FILE_DAMAGED: it is no such file, or something in it was not understood
 * @CORRIDOR_QUERY_FILE_NEWER: it is in a later version of the format
 */
typedef enum
{
  CORRIDOR_QUERY_FILE_WHOLE,
  CORRIDOR_QUERY_FILE_DAMAGED,
  CORRIDOR_QUERY_FILE_NEWER,
} CorridorQueryFileState;

/* Saved queries as a file keeps them: corridor.queries/1. Arrays are of CorridorSavedQuery. */
GBytes    *corridor_query_file_write (GListModel *queries);
GPtrArray *corridor_query_file_read  (GBytes *bytes, CorridorQueryFileState *state);

G_END_DECLS
