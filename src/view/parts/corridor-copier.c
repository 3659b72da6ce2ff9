/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-copier.h"

#include <string.h>

#include "corridor-clipboard.h"
#include "corridor-clipping.h"
#include "corridor-i18n.h"
#include "corridor-summary.h"

/* What takes longer is said to be on its way (milliseconds). */
#define PROGRESS_AFTER 500

/* So many statements are written before somebody is asked whether that is still wanted. */
#define STATEMENTS_AT_ONCE 500

struct _CorridorCopier
{
  GObject parent_instance;

  GWeakRef toast;
  GdkClipboard *clipboard;   /* nullable: where it goes */
  GCancellable *cancellable; /* nullable: of what is being written */
  guint n;                   /* how many statements that is */
  guint progress_id;
  char *progress; /* nullable: what the toast says of it */
};

enum
{
  PROP_TOAST = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorCopier, corridor_copier, G_TYPE_OBJECT)

/* What a thread may also be the last to let go */
typedef struct
{
  CorridorEvaluation *evaluation;
  GArray *statements;
  CorridorCopyForm form;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->evaluation);
  g_array_unref (job->statements);
  g_free (job);
}

/* Each nullable, and NUL-terminated */
typedef struct
{
  char *text;
  char *markdown;
} Copied;

static void
copied_free (Copied *copied)
{
  g_free (copied->text);
  g_free (copied->markdown);
  g_free (copied);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copied, copied_free)

static CorridorToast *
dup_toast (CorridorCopier *self)
{
  return g_weak_ref_get (&self->toast);
}

static void
end (CorridorCopier *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, g_free);
}

static gboolean
progress_cb (gpointer data)
{
  CorridorCopier *self = data;
  g_autoptr (CorridorToast) toast = dup_toast (self);

  self->progress_id = 0;
  self->progress = g_strdup_printf (ngettext ("Copying %u statement…", "Copying %u statements…", self->n), self->n);
  corridor_toast_hold (toast, self->progress, _("_Cancel"), G_CALLBACK (corridor_copier_cancel), self);

  return G_SOURCE_REMOVE;
}

/* --- in the thread --- */

typedef char *(*WriteFunc) (CorridorLibrary *library, const guint32 *statements, guint n);

/* A part at a time, an empty line between two of them as between two statements. NULL when it is not wanted any more. */
static char *
write_parts (WriteFunc write, CorridorLibrary *library, const GArray *statements, GCancellable *cancellable)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i += STATEMENTS_AT_ONCE)
    {
      g_autofree char *part = write (library, &g_array_index (statements, guint32, i), MIN (STATEMENTS_AT_ONCE, statements->len - i));

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, part);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* As the list shows them, and after them those that it does not show. */
static GArray *
list_in_order (CorridorSummary *summary)
{
  GArray *ordered = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < corridor_summary_get_n_statements (summary); i++)
    {
      const guint32 statement = corridor_summary_get_statement (summary, i);

      g_array_append_val (ordered, statement);
    }

  return ordered;
}

/* What is not wanted any more may be left out of what it gives. */
static Copied *
write_job (const Job *job, GCancellable *cancellable)
{
  CorridorLibrary *library = corridor_index_get_library (corridor_evaluation_get_index (job->evaluation));
  g_autoptr (CorridorSummary) summary = corridor_summary_new (job->evaluation, job->statements, NULL);
  g_autoptr (GArray) ordered = list_in_order (summary);
  g_autoptr (Copied) copied = g_new0 (Copied, 1);

  if (job->form == CORRIDOR_COPY_SUMMARY)
    {
      g_autoptr (GBytes) bytes = corridor_summary_write (summary, CORRIDOR_SUMMARY_MARKDOWN);

      copied->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  if (job->form == CORRIDOR_COPY_CLIPPING || job->form == CORRIDOR_COPY_TEXT)
    copied->text = write_parts (corridor_clipping_write_text, library, ordered, cancellable);
  if (job->form == CORRIDOR_COPY_CLIPPING || job->form == CORRIDOR_COPY_MARKDOWN)
    copied->markdown = write_parts (corridor_clipping_write_markdown, library, ordered, cancellable);

  return g_steal_pointer (&copied);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  Copied *copied = g_cancellable_is_cancelled (cancellable) ? NULL : write_job (job, cancellable);

  /* whoever is told that it is done may count on nobody's holding the library any more */
  g_clear_object (&job->evaluation);
  if (copied == NULL)
    g_task_return_error_if_cancelled (task);
  else
    g_task_return_pointer (task, copied, (GDestroyNotify) copied_free);
}

/* --- and back --- */

/* Whoever pastes gets Markdown if he understands it and plain text otherwise; where there is but one, that is the plain text. */
static void
set_clipboard (GdkClipboard *clipboard, Copied *copied)
{
  g_autoptr (GBytes) bytes = NULL;

  if (copied->text == NULL || copied->markdown == NULL)
    {
      gdk_clipboard_set_text (clipboard, copied->text != NULL ? copied->text : copied->markdown);
      return;
    }

  bytes = g_bytes_new (copied->markdown, strlen (copied->markdown));
  corridor_clipboard_set_text_as (clipboard, copied->text, "text/markdown;charset=utf-8", bytes);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorridorCopier) self = data;
  g_autoptr (Copied) copied = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (CorridorToast) toast = NULL;
  g_autofree char *text = NULL;

  /* another one was begun since */
  if (copied == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  end (self);
  set_clipboard (self->clipboard, copied);
  toast = dup_toast (self);
  text = g_strdup_printf (ngettext ("%u statement copied", "%u statements copied", self->n), self->n);
  corridor_toast_say (toast, text);
}

/**
 * corridor_copier_copy_statements:
 * @self: a copier
 * @widget: whose clipboard
 * @evaluation: what is asked, which gives the order
 * @statements: (element-type guint32): of its library; none is copied where there are none
 * @form: how they are written
 *
 * Writes @statements and puts them on the clipboard, later.
 */
void
corridor_copier_copy_statements (CorridorCopier *self, GtkWidget *widget, CorridorEvaluation *evaluation, GArray *statements, CorridorCopyForm form)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (CORRIDOR_IS_COPIER (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CORRIDOR_IS_EVALUATION (evaluation));

  if (statements->len == 0)
    return;

  corridor_copier_cancel (self);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->clipboard, gtk_widget_get_clipboard (widget));
  self->n = statements->len;
  self->progress_id = g_timeout_add (PROGRESS_AFTER, progress_cb, self);

  job = g_new0 (Job, 1);
  job->evaluation = g_object_ref (evaluation);
  job->statements = g_array_ref (statements);
  job->form = form;
  task = g_task_new (NULL, self->cancellable, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, corridor_copier_copy_statements);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * corridor_copier_copy_text:
 * @self: a copier
 * @widget: whose clipboard
 * @text: what goes there
 * @said: what is said then
 *
 * Puts @text on the clipboard at once.
 */
void
corridor_copier_copy_text (CorridorCopier *self, GtkWidget *widget, const char *text, const char *said)
{
  g_autoptr (CorridorToast) toast = NULL;

  g_return_if_fail (CORRIDOR_IS_COPIER (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  corridor_copier_cancel (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  toast = dup_toast (self);
  corridor_toast_say (toast, said);
}

/**
 * corridor_copier_is_busy:
 * @self: a copier
 *
 * Returns: whether something is being written that is not on the clipboard yet
 */
gboolean
corridor_copier_is_busy (CorridorCopier *self)
{
  g_return_val_if_fail (CORRIDOR_IS_COPIER (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * corridor_copier_cancel:
 * @self: a copier
 *
 * What is being written is not wanted any more. The clipboard keeps what it has.
 */
void
corridor_copier_cancel (CorridorCopier *self)
{
  g_autoptr (CorridorToast) toast = NULL;

  g_return_if_fail (CORRIDOR_IS_COPIER (self));

  if (self->cancellable == NULL)
    return;

  toast = dup_toast (self);
  g_cancellable_cancel (self->cancellable);
  if (self->progress != NULL)
    corridor_toast_withdraw (toast, self->progress);
  end (self);
}

static void
corridor_copier_dispose (GObject *object)
{
  CorridorCopier *self = CORRIDOR_COPIER (object);

  corridor_copier_cancel (self);
  g_clear_object (&self->clipboard);

  G_OBJECT_CLASS (corridor_copier_parent_class)->dispose (object);
}

static void
corridor_copier_finalize (GObject *object)
{
  g_weak_ref_clear (&CORRIDOR_COPIER (object)->toast);

  G_OBJECT_CLASS (corridor_copier_parent_class)->finalize (object);
}

static void
corridor_copier_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TOAST:
      g_value_take_object (value, dup_toast (CORRIDOR_COPIER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_copier_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TOAST:
      g_weak_ref_set (&CORRIDOR_COPIER (object)->toast, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_copier_class_init (CorridorCopierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_copier_dispose;
  object_class->finalize = corridor_copier_finalize;
  object_class->get_property = corridor_copier_get_property;
  object_class->set_property = corridor_copier_set_property;

  properties[PROP_TOAST] = g_param_spec_object ("toast", NULL, NULL, CORRIDOR_TYPE_TOAST, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_copier_init (CorridorCopier *self)
{
  g_weak_ref_init (&self->toast, NULL);
}

/**
 * corridor_copier_new:
 * @toast: (nullable): where it says what it has done
 *
 * Returns: (transfer full): a copier
 */
CorridorCopier *
corridor_copier_new (CorridorToast *toast)
{
  return g_object_new (CORRIDOR_TYPE_COPIER, "toast", toast, NULL);
}
