/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-article.h"
#include "corridor-diagnostic.h"

G_BEGIN_DECLS

/**
 * CorridorReading:
 *
 * What came of reading one file: the article, unless an error was found, and every diagnostic in order of position.
 */
#define CORRIDOR_TYPE_READING (corridor_reading_get_type ())
G_DECLARE_FINAL_TYPE (CorridorReading, corridor_reading, CORRIDOR, READING, GObject)

/* Both run in the calling thread, any thread; GUI code reads through corridor_load_async(). NULL only when cancelled. */
CorridorReading *corridor_reading_new_for_file  (GFile *file, GCancellable *cancellable, GError **error);
CorridorReading *corridor_reading_new_for_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error);

GFile           *corridor_reading_get_file          (CorridorReading *self); /* nullable */
const char      *corridor_reading_get_name          (CorridorReading *self); /* for display: as it was given */
CorridorArticle *corridor_reading_get_article       (CorridorReading *self); /* nullable */
GListModel      *corridor_reading_get_diagnostics   (CorridorReading *self); /* of CorridorDiagnostic, at most CORRIDOR_DIAGNOSTICS_MAX */
guint            corridor_reading_get_n_errors      (CorridorReading *self); /* of all, kept or not */
guint            corridor_reading_get_n_warnings    (CorridorReading *self);
guint            corridor_reading_get_n_left_out    (CorridorReading *self); /* how many diagnostics were not kept */

/* The source text of a line (from 1) of what was read, for showing beside a problem: valid UTF-8, at most some hundred characters
 * around @column; NULL where the bytes are not at hand */
char            *corridor_reading_dup_line          (CorridorReading *self, guint line, guint column);

/* Position of a JSON Pointer's value in what was read, for faults found later, when files are put together. */
gboolean         corridor_reading_locate            (CorridorReading *self, const char *pointer, guint *line, guint *column);
/* Adds a fault found later (keeping the order of position); an error takes the article away. */
void             corridor_reading_add_diagnostic    (CorridorReading *self, CorridorDiagnostic *diagnostic);

G_END_DECLS
