/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library.h"

#include "corridor-file-list.h"
#include "corridor-reader-private.h"

/* The least time between two reports of progress, in microseconds: nobody sees more. */
#define PROGRESS_INTERVAL (40 * 1000)

struct _CorridorLoad
{
  GObject parent_instance;

  CorridorLibrary *library; /* nullable */
  GPtrArray *readings;
};

G_DEFINE_FINAL_TYPE (CorridorLoad, corridor_load, G_TYPE_OBJECT)

static void
corridor_load_finalize (GObject *object)
{
  CorridorLoad *self = CORRIDOR_LOAD (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->readings, g_ptr_array_unref);

  G_OBJECT_CLASS (corridor_load_parent_class)->finalize (object);
}

static void
corridor_load_class_init (CorridorLoadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_load_finalize;
}

static void
corridor_load_init (CorridorLoad *self)
{
  self->readings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * corridor_load_get_library:
 * @self: what came of loading
 *
 * Returns: (transfer none) (nullable): the articles that could be read; %NULL where none could
 */
CorridorLibrary *
corridor_load_get_library (CorridorLoad *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LOAD (self), NULL);

  return self->library;
}

/**
 * corridor_load_get_readings:
 * @self: what came of loading
 *
 * Returns: (transfer none) (element-type CorridorReading): what came of each file, in the articles' order
 */
GPtrArray *
corridor_load_get_readings (CorridorLoad *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LOAD (self), NULL);

  return self->readings;
}

/**
 * corridor_load_get_n_broken:
 * @self: what came of loading
 *
 * Returns: how many files have an error
 */
guint
corridor_load_get_n_broken (CorridorLoad *self)
{
  guint n = 0;

  g_return_val_if_fail (CORRIDOR_IS_LOAD (self), 0);

  for (guint i = 0; i < self->readings->len; i++)
    {
      if (corridor_reading_get_n_errors (g_ptr_array_index (self->readings, i)) > 0)
        n++;
    }

  return n;
}

typedef struct
{
  GPtrArray *files;
  CorridorLoadProgress progress;
  gpointer progress_data;
  GMainContext *context;
  gint64 last_report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->files);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job);
}

typedef struct
{
  CorridorLoadProgress progress;
  gpointer progress_data;
  guint done;
  guint n_files;
} Report;

static gboolean
report_cb (gpointer data)
{
  const Report *report = data;

  report->progress (report->done, report->n_files, report->progress_data);

  return G_SOURCE_REMOVE;
}

/* From the thread to the caller's context. The task's end goes the same way with the same priority, so that
 * no report comes after it. */
static void
report (Job *job, guint done, guint n_files)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Report *message;

  if (job == NULL || job->progress == NULL || (done < n_files && now - job->last_report < PROGRESS_INTERVAL))
    return;

  job->last_report = now;
  message = g_new (Report, 1);
  *message = (Report){ job->progress, job->progress_data, done, n_files };

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, message, g_free);
  g_source_attach (source, job->context);
}

static CorridorLoad *
load (GPtrArray *files, Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorridorLoad) self = g_object_new (CORRIDOR_TYPE_LOAD, NULL);
  g_autoptr (GPtrArray) items = corridor_file_list_make (files, cancellable, error);
  g_autoptr (CorridorLibrary) library = NULL;

  if (items == NULL)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const CorridorFileListItem *item = g_ptr_array_index (items, i);
      CorridorReading *reading;

      report (job, i, items->len);
      reading = item->fault != NULL ? corridor_reading_new_for_fault (item->file, item->fault)
                                    : corridor_reading_new_for_file (item->file, cancellable, error);
      if (reading == NULL)
        return NULL;

      g_ptr_array_add (self->readings, reading);
    }
  report (job, items->len, items->len);

  library = corridor_library_new (self->readings);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (corridor_library_get_n_articles (library) > 0)
    self->library = g_steal_pointer (&library);

  return g_steal_pointer (&self);
}

/**
 * corridor_load_sync:
 * @files: (element-type GFile): files and folders
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads files and puts them together, in the calling thread. A folder stands for its *.json files; what is
 * named twice is read once; a folder with nothing to read is a reading with an error.
 *
 * Returns: (transfer full): what came of it; %NULL only when it was cancelled
 */
CorridorLoad *
corridor_load_sync (GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (files != NULL, NULL);

  return load (files, NULL, cancellable, error);
}

static void
load_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  CorridorLoad *result = load (job->files, job, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * corridor_load_async:
 * @files: (element-type GFile): files and folders; the array is copied
 * @progress: (nullable): called in the caller's main context now and then, and not after @callback
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called in the caller's main context when all is done
 * @user_data: for @callback
 *
 * Does in a thread what corridor_load_sync() does.
 */
void
corridor_load_async (GPtrArray *files,
                     CorridorLoadProgress progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (files != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_load_async);

  job = g_new0 (Job, 1);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (job->files, g_object_ref (g_ptr_array_index (files, i)));
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref (g_task_get_context (task));
  g_task_set_task_data (task, job, job_free);

  g_task_run_in_thread (task, load_thread);
}

/**
 * corridor_load_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what came of it; %NULL only when it was cancelled
 */
CorridorLoad *
corridor_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
