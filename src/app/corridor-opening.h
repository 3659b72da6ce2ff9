/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/**
 * CorridorOpening:
 *
 * Files on their way to the window: they are read, put together and indexed in a thread, with progress, and can be cancelled. What is open
 * stays until this has come to a good end. Properties: `fraction` (0 to 1).
 */
#define CORRIDOR_TYPE_OPENING (corridor_opening_get_type ())
G_DECLARE_FINAL_TYPE (CorridorOpening, corridor_opening, CORRIDOR, OPENING, GObject)

CorridorOpening *corridor_opening_new      (GPtrArray *files);
CorridorOpening *corridor_opening_new_bundled (void); /* of the article that comes with the program */
void             corridor_opening_begin    (CorridorOpening *self);
void             corridor_opening_run      (CorridorOpening *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean         corridor_opening_finish   (CorridorOpening *self, GAsyncResult *result, GError **error);
void             corridor_opening_cancel   (CorridorOpening *self);
gint64           corridor_opening_get_begun_at (CorridorOpening *self);
GPtrArray       *corridor_opening_get_files (CorridorOpening *self); /* of GFile, as they were named */
CorridorLoad    *corridor_opening_get_load (CorridorOpening *self);  /* nullable until it has finished */
CorridorIndex   *corridor_opening_get_index (CorridorOpening *self); /* nullable: no file gave an article */

G_END_DECLS
