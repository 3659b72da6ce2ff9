/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-summary.h"

G_BEGIN_DECLS

/* Both do in a thread what takes long for a large library or on a slow disk. The source object of their results is NULL. */

/* As corridor_summary_new() and corridor_summary_write() */
void     corridor_summary_write_async  (CorridorEvaluation *evaluation, GArray *selected, GDateTime *made, CorridorSummaryFormat format,
                                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GBytes  *corridor_summary_write_finish (GAsyncResult *result, GError **error);

/* As corridor_write_file() */
void     corridor_write_file_async     (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean corridor_write_file_finish    (GAsyncResult *result, GError **error);

G_END_DECLS
