/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-report-async.h"

typedef struct
{
  CorridorEvaluation *evaluation;
  GArray *selected; /* nullable */
  GDateTime *made;  /* nullable */
  CorridorSummaryFormat format;
} SummaryJob;

static void
summary_job_free (SummaryJob *job)
{
  g_clear_object (&job->evaluation);
  g_clear_pointer (&job->selected, g_array_unref);
  g_clear_pointer (&job->made, g_date_time_unref);
  g_free (job);
}

static void
summary_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SummaryJob *job = data;
  CorridorSummary *summary;
  GBytes *bytes = NULL;

  if (!g_cancellable_is_cancelled (cancellable))
    {
      summary = corridor_summary_new (job->evaluation, job->selected, job->made);
      bytes = corridor_summary_write (summary, job->format);
      g_object_unref (summary);
    }

  /* whoever is told that it is done may count on nobody's holding the library any more */
  g_clear_object (&job->evaluation);
  if (bytes == NULL)
    g_task_return_error_if_cancelled (task);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

/**
 * corridor_summary_write_async:
 * @evaluation: what is asked, and its answer
 * @selected: (nullable) (element-type guint32): the statements to take, or %NULL for all that pass; not to be changed meanwhile
 * @made: (nullable): when the summary is made
 * @format: what to write
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Makes and writes a summary in a thread.
 */
void
corridor_summary_write_async (CorridorEvaluation *evaluation, GArray *selected, GDateTime *made, CorridorSummaryFormat format,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  SummaryJob *job;

  g_return_if_fail (CORRIDOR_IS_EVALUATION (evaluation));

  job = g_new0 (SummaryJob, 1);
  job->evaluation = g_object_ref (evaluation);
  job->selected = selected != NULL ? g_array_ref (selected) : NULL;
  job->made = made != NULL ? g_date_time_ref (made) : NULL;
  job->format = format;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_summary_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) summary_job_free);
  g_task_run_in_thread (task, summary_thread);
}

/**
 * corridor_summary_write_finish:
 * @result: what the callback got
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the summary
 */
GBytes *
corridor_summary_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_summary_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GFile *file;
  GBytes *bytes;
  gboolean replace;
} FileJob;

static void
file_job_free (FileJob *job)
{
  g_object_unref (job->file);
  g_bytes_unref (job->bytes);
  g_free (job);
}

static void
file_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const FileJob *job = data;
  GError *error = NULL;

  if (corridor_write_file (job->file, job->bytes, job->replace, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * corridor_write_file_async:
 * @file: where to write
 * @bytes: what to write
 * @replace: whether an existing file is replaced
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written, or not
 * @user_data: for @callback
 *
 * Writes a file in a thread, whole or not at all. Where it was written before it could be cancelled, it is written, and that is said.
 */
void
corridor_write_file_async (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  FileJob *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  job = g_new0 (FileJob, 1);
  job->file = g_object_ref (file);
  job->bytes = g_bytes_ref (bytes);
  job->replace = replace;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_write_file_async);
  g_task_set_task_data (task, job, (GDestroyNotify) file_job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, file_thread);
}

/**
 * corridor_write_file_finish:
 * @result: what the callback got
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it is written
 */
gboolean
corridor_write_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_write_file_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
