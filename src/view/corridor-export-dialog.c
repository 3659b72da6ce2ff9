/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-export-dialog-private.h"

#include "corridor-clipboard.h"
#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-preview.h"
#include "corridor-report-async.h"
#include "corridor-text-scale.h"
#include "corridor-view.h"
#include "corridor-wrap-layout.h"

/* What takes longer shows progress (milliseconds). */
#define PROGRESS_AFTER 500

/* pixels, with text of the usual size */
#define WIDTH 720
#define HEIGHT 600

/**
 * CorridorExportDialog:
 *
 * Shows the summary as it will be, and saves or copies it. What it holds is taken when the dialog opens, so that it stays the same whatever the
 * window behind it does. It is written in threads; closing the dialog cancels that, and leaves every file as it was. Signals: `saved` (with the file)
 * and `copied`.
 */

enum
{
  SIGNAL_SAVED,
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorExportDialog, corridor_export_dialog, GTK_TYPE_WINDOW)

static void copy   (CorridorExportDialog *self);
static void update (CorridorExportDialog *self);

CorridorSummaryFormat
corridor_export_dialog_get_format (CorridorExportDialog *self)
{
  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    if (gtk_check_button_get_active (self->format_buttons[i]))
      return i;

  return CORRIDOR_SUMMARY_MARKDOWN;
}

/* --- what takes a while --- */

static gboolean
show_progress_cb (gpointer data)
{
  CorridorExportDialog *self = data;

  self->progress_id = 0;
  gtk_label_set_text (self->progress_label, self->is_saving ? _("Saving…") : _("Preparing the summary…"));
  gtk_widget_set_visible (self->progress_box, TRUE);
  gtk_spinner_start (self->spinner);

  return G_SOURCE_REMOVE;
}

/* Progress shows once it takes long. While somebody waits for what he asked for, nothing else can be asked. */
void
corridor_export_dialog_update_busy (CorridorExportDialog *self)
{
  gboolean is_waiting = self->is_saving || self->next != CORRIDOR_EXPORT_NOTHING;
  gboolean is_busy = is_waiting || self->is_writing;

  gtk_widget_set_sensitive (self->options, !is_waiting);
  gtk_widget_set_sensitive (self->save_button, !is_waiting);
  gtk_widget_set_sensitive (self->copy_button, !is_waiting);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_STATE_BUSY, is_busy, -1);

  if (is_busy && self->progress_id == 0 && !gtk_widget_get_visible (self->progress_box))
    self->progress_id = g_timeout_add (PROGRESS_AFTER, show_progress_cb, self);
  if (!is_busy)
    {
      g_clear_handle_id (&self->progress_id, g_source_remove);
      gtk_widget_set_visible (self->progress_box, FALSE);
      gtk_spinner_stop (self->spinner);
    }
}

void
corridor_export_dialog_show_bytes (CorridorExportDialog *self)
{
  /* JSON reads from left to right in every language */
  gtk_widget_set_direction (GTK_WIDGET (self->preview),
                            corridor_export_dialog_get_format (self) == CORRIDOR_SUMMARY_JSON ? GTK_TEXT_DIR_LTR : gtk_widget_get_default_direction ());
  gtk_widget_set_visible (self->cut_label, corridor_preview_show (self->preview, self->bytes));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CorridorExportDialog) self = user_data;
  g_autoptr (GBytes) bytes = corridor_summary_write_finish (result, NULL);
  CorridorExportNext next = self->next;

  self->is_writing = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->is_stale)
    {
      update (self);
      return;
    }

  self->bytes = g_steal_pointer (&bytes);
  /* what is saved closes the dialog: nobody sees another preview */
  if (next != CORRIDOR_EXPORT_SAVE)
    corridor_export_dialog_show_bytes (self);
  self->next = CORRIDOR_EXPORT_NOTHING;
  if (next == CORRIDOR_EXPORT_COPY)
    copy (self);
  else if (next == CORRIDOR_EXPORT_SAVE)
    corridor_export_dialog_save (self);
  corridor_export_dialog_update_busy (self);
}

/* Writes the summary as it is chosen now. One at a time: a summary may be large, and somebody may choose quickly. */
static void
update (CorridorExportDialog *self)
{
  gboolean selected = gtk_check_button_get_active (self->selected_button);
  GDateTime *made = gtk_check_button_get_active (self->time_button) ? self->made : NULL;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->is_stale = self->is_writing;
  if (!self->is_writing)
    {
      self->is_writing = TRUE;
      corridor_summary_write_async (self->evaluation, selected ? self->selected : NULL, made, corridor_export_dialog_get_format (self), self->cancellable, written_cb,
                                    g_object_ref (self));
    }
  corridor_export_dialog_update_busy (self);
}

static void
changed_cb (CorridorExportDialog *self)
{
  if (self->evaluation != NULL)
    update (self);
}

static void
format_toggled_cb (CorridorExportDialog *self, GtkCheckButton *button)
{
  /* one button goes off as another goes on: once is enough */
  if (gtk_check_button_get_active (button))
    changed_cb (self);
}

/* Done: the window behind goes on. A window manager may be looking for the file chooser that has just gone, so it is told who is next. */
void
corridor_export_dialog_finish (CorridorExportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_window_present (parent);
}

static void
copy (CorridorExportDialog *self)
{
  const char *type = corridor_export_dialog_get_format (self) == CORRIDOR_SUMMARY_JSON ? "application/json" : "text/markdown";
  g_autofree char *text = g_strndup (g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes));

  corridor_clipboard_set_text_as (gtk_widget_get_clipboard (GTK_WIDGET (self)), text, type, self->bytes);

  g_signal_emit (self, signals[SIGNAL_COPIED], 0);
  corridor_export_dialog_finish (self);
}

static void
copy_cb (CorridorExportDialog *self)
{
  if (self->bytes != NULL)
    copy (self);
  else
    self->next = CORRIDOR_EXPORT_COPY;
  corridor_export_dialog_update_busy (self);
}

void
corridor_export_dialog_emit_saved (CorridorExportDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->file);
}

static void
corridor_export_dialog_dispose (GObject *object)
{
  CorridorExportDialog *self = CORRIDOR_EXPORT_DIALOG (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->made, g_date_time_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (corridor_export_dialog_parent_class)->dispose (object);
}

/* However the dialog goes: what is on its way holds on to it, so that it is not disposed of yet. */
static void
corridor_export_dialog_unmap (GtkWidget *widget)
{
  CorridorExportDialog *self = CORRIDOR_EXPORT_DIALOG (widget);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);

  GTK_WIDGET_CLASS (corridor_export_dialog_parent_class)->unmap (widget);
}

static void
corridor_export_dialog_class_init (CorridorExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_export_dialog_dispose;
  widget_class->unmap = corridor_export_dialog_unmap;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", CORRIDOR_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SIGNAL_COPIED] = g_signal_new ("copied", CORRIDOR_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);
  g_type_ensure (CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, selected_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, format_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, time_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, error_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, cut_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, corridor_export_dialog_choose_file);
  gtk_widget_class_bind_template_callback (widget_class, corridor_export_dialog_hide_error);
}

static void
corridor_export_dialog_init (CorridorExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();

  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_mnemonic (corridor_summary_format_get_label (i));

      self->format_buttons[i] = GTK_CHECK_BUTTON (button);
      if (i == 0)
        gtk_check_button_set_active (self->format_buttons[0], TRUE);
      else
        gtk_check_button_set_group (self->format_buttons[i], self->format_buttons[0]);
      g_signal_connect_object (button, "toggled", G_CALLBACK (format_toggled_cb), self, G_CONNECT_SWAPPED);
      corridor_wrap_box_append (self->format_box, button);
    }
}

/* A summary that is still being made keeps the dialog, though it is closed, and GTK would not forget a window that goes meanwhile. */
static void
parent_gone_cb (GtkWindow *self)
{
  gtk_window_set_transient_for (self, NULL);
}

/**
 * corridor_export_dialog_new:
 * @parent: the window that it belongs to
 * @session: what is looked at; it must have a library
 * @selected: whether to begin with the selected statements, if there are any
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
corridor_export_dialog_new (GtkWindow *parent, CorridorSession *session, gboolean selected)
{
  CorridorExportDialog *self = g_object_new (CORRIDOR_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  guint n_selected = corridor_session_get_n_selected (session);
  guint n_matched;
  int width;
  g_autofree char *all_label = NULL;
  g_autofree char *selected_label = NULL;

  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self, G_CONNECT_SWAPPED);
  self->evaluation = g_object_ref (corridor_session_get_evaluation (session));
  self->selected = corridor_session_dup_selected (session);
  self->made = g_date_time_new_now_utc ();

  n_matched = corridor_evaluation_get_n_matched (self->evaluation);
  all_label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_All that pass (%u)", "_All that pass (%u)", n_matched), n_matched);
  selected_label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "S_elected (%u)", "S_elected (%u)", n_selected), n_selected);
  gtk_check_button_set_use_underline (self->all_button, TRUE);
  gtk_check_button_set_label (self->all_button, all_label);
  gtk_check_button_set_use_underline (self->selected_button, TRUE);
  gtk_check_button_set_label (self->selected_button, selected_label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->selected_button), n_selected > 0);
  gtk_check_button_set_active (selected && n_selected > 0 ? self->selected_button : self->all_button, TRUE);

  /* larger text needs more room, as far as there is some */
  width = MIN (corridor_text_scale_size (GTK_WIDGET (parent), WIDTH), MAX (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  corridor_mnemonics_name (GTK_WIDGET (self));
  update (self);
  gtk_widget_grab_focus (self->save_button);

  return GTK_WIDGET (self);
}
