/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-opening.h"

#include "corridor-bundled.h"

struct _CorridorOpening
{
  GObject parent_instance;

  GPtrArray *files;
  GCancellable *cancellable;
  CorridorLoad *load;
  CorridorIndex *index;

  gboolean has_begun, has_ended;
  gint64 begun_at; /* microseconds since 1970 */
  GError *error;  /* nullable: how it ended */
  GTask *waiting; /* nullable: who is told when it ends */
  double fraction;
};

enum
{
  PROP_FRACTION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorOpening, corridor_opening, G_TYPE_OBJECT)

static void
corridor_opening_finalize (GObject *object)
{
  CorridorOpening *self = CORRIDOR_OPENING (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->load);
  g_clear_object (&self->index);
  g_clear_error (&self->error);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (corridor_opening_parent_class)->finalize (object);
}

static void
corridor_opening_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorOpening *self = CORRIDOR_OPENING (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_opening_class_init (CorridorOpeningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = corridor_opening_finalize;
  object_class->get_property = corridor_opening_get_property;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_opening_init (CorridorOpening *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * corridor_opening_new:
 * @files: (element-type GFile): files and folders
 *
 * Returns: (transfer full): an opening that has not begun
 */
CorridorOpening *
corridor_opening_new (GPtrArray *files)
{
  CorridorOpening *self = g_object_new (CORRIDOR_TYPE_OPENING, NULL);

  self->files = g_ptr_array_ref (files);

  return self;
}

/**
 * corridor_opening_new_bundled:
 *
 * Returns: (transfer full): the opening of the article that comes with the program
 */
CorridorOpening *
corridor_opening_new_bundled (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_uri (CORRIDOR_BUNDLED_URI));

  return corridor_opening_new (files);
}

static void
progress_cb (guint done, guint n_files, gpointer user_data)
{
  CorridorOpening *self = user_data;

  /* the index takes about as long as a file or two */
  self->fraction = n_files > 0 ? MIN (done / (double) n_files, 1.0) : 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
tell (CorridorOpening *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  if (task == NULL)
    return;
  if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else
    g_task_return_boolean (task, TRUE);
}

/* @error: (transfer full) (nullable) */
static void
end (CorridorOpening *self, GError *error)
{
  self->has_ended = TRUE;
  self->error = error;
  tell (self);
}

static void
index_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  CorridorIndex *index = corridor_index_new (task_data, cancellable, &error);

  if (index == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, index, g_object_unref);
}

static void
indexed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CorridorOpening *self = CORRIDOR_OPENING (source);
  GError *error = NULL;

  self->index = g_task_propagate_pointer (G_TASK (result), &error);
  end (self, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CorridorOpening) self = user_data;
  g_autoptr (GTask) index_task = NULL;
  GError *error = NULL;

  self->load = corridor_load_finish (result, &error);
  if (self->load == NULL || corridor_load_get_library (self->load) == NULL)
    {
      end (self, error);
      return;
    }

  index_task = g_task_new (self, self->cancellable, indexed_cb, NULL);
  g_task_set_task_data (index_task, g_object_ref (corridor_load_get_library (self->load)), g_object_unref);
  g_task_run_in_thread (index_task, index_thread);
}

/**
 * corridor_opening_begin:
 * @self: an opening
 *
 * Begins, where it has not begun: for who has something else to do before it waits.
 */
void
corridor_opening_begin (CorridorOpening *self)
{
  g_return_if_fail (CORRIDOR_IS_OPENING (self));

  if (self->has_begun)
    return;

  self->has_begun = TRUE;
  self->begun_at = g_get_real_time ();
  corridor_load_async (self->files, progress_cb, self, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * corridor_opening_run:
 * @self: an opening
 * @callback: called when it has finished, in the caller's main context
 * @user_data: for @callback
 *
 * Begins, and waits. Once for each opening.
 */
void
corridor_opening_run (CorridorOpening *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (CORRIDOR_IS_OPENING (self));
  g_return_if_fail (self->waiting == NULL);

  self->waiting = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (self->waiting, corridor_opening_run);
  corridor_opening_begin (self);
  if (self->has_ended)
    tell (self);
}

/**
 * corridor_opening_finish:
 * @self: an opening
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Files with faults are no error here: they are in the load's readings.
 *
 * Returns: whether it came to an end
 */
gboolean
corridor_opening_finish (CorridorOpening *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * corridor_opening_cancel:
 * @self: an opening
 *
 * It ends with %G_IO_ERROR_CANCELLED, soon.
 */
void
corridor_opening_cancel (CorridorOpening *self)
{
  g_return_if_fail (CORRIDOR_IS_OPENING (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * corridor_opening_get_files:
 * @self: an opening
 *
 * Returns: (transfer none) (element-type GFile): the files and folders, as they were named
 */
GPtrArray *
corridor_opening_get_files (CorridorOpening *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OPENING (self), NULL);

  return self->files;
}

/**
 * corridor_opening_get_begun_at:
 * @self: an opening that has begun
 *
 * Returns: when that was, in microseconds since 1970: what is written later may not have been read
 */
gint64
corridor_opening_get_begun_at (CorridorOpening *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OPENING (self), 0);

  return self->begun_at;
}

/**
 * corridor_opening_get_load:
 * @self: an opening
 *
 * Returns: (transfer none) (nullable): what was read; %NULL until it has finished
 */
CorridorLoad *
corridor_opening_get_load (CorridorOpening *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OPENING (self), NULL);

  return self->load;
}

/**
 * corridor_opening_get_index:
 * @self: an opening
 *
 * Returns: (transfer none) (nullable): the index of what was read; %NULL where no file gave an article
 */
CorridorIndex *
corridor_opening_get_index (CorridorOpening *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OPENING (self), NULL);

  return self->index;
}
