/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file the summary goes to, and how it gets there. */

#include "corridor-export-dialog-private.h"

#include "corridor-i18n.h"
#include "corridor-report-async.h"

void
corridor_export_dialog_hide_error (CorridorExportDialog *self)
{
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

/* A program that ends takes its threads with it, and what they would have cleaned up stays in the folder. */
static void
hold_application (CorridorExportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent == NULL || !g_set_object (&self->application, gtk_window_get_application (parent)) || self->application == NULL)
    return;

  g_application_hold (G_APPLICATION (self->application));
}

static void
release_application (CorridorExportDialog *self)
{
  g_autoptr (GtkApplication) application = g_steal_pointer (&self->application);

  if (application != NULL)
    g_application_release (G_APPLICATION (application));
}

/* A file that was there before it could be cancelled is there, and somebody wants to know. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CorridorExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = corridor_write_file_finish (result, &error);

  self->is_saving = FALSE;
  release_application (self);
  if (saved)
    corridor_export_dialog_emit_saved (self);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  corridor_export_dialog_update_busy (self);
  if (saved)
    {
      corridor_export_dialog_finish (self);
      return;
    }
  corridor_export_dialog_show_bytes (self);
  /* it names the file */
  gtk_label_set_text (self->error_label, error->message);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
}

void
corridor_export_dialog_save (CorridorExportDialog *self)
{
  self->is_saving = TRUE;
  hold_application (self);
  /* the chooser has asked about a file that exists */
  corridor_write_file_async (self->file, self->bytes, TRUE, self->cancellable, saved_cb, g_object_ref (self));
}

/* A file that is called after another format than the one chosen is meant to hold that: nobody wants Markdown in "summary.json". */
static void
follow_file_name (CorridorExportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (guint i = 0; dot != NULL && i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, corridor_summary_format_get_extension (i)) == 0)
      gtk_check_button_set_active (self->format_buttons[i], TRUE);
}

static void
response_cb (CorridorExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;

  g_set_object (&self->file, file);
  follow_file_name (self);
  if (self->bytes != NULL)
    corridor_export_dialog_save (self);
  else
    self->next = CORRIDOR_EXPORT_SAVE;
  corridor_export_dialog_update_busy (self);
}

/* The article's id as a file's name: a slug, so nothing in it is a path. */
static char *
make_file_name (CorridorExportDialog *self)
{
  CorridorLibrary *library = corridor_index_get_library (corridor_evaluation_get_index (self->evaluation));
  const char *extension = corridor_summary_format_get_extension (corridor_export_dialog_get_format (self));

  if (corridor_library_get_n_articles (library) != 1)
    return g_strdup_printf ("summary.%s", extension);

  return g_strdup_printf ("%s-summary.%s", corridor_article_get_id (corridor_library_get_article (library, 0)), extension);
}

void
corridor_export_dialog_choose_file (CorridorExportDialog *self)
{
  g_autofree char *name = make_file_name (self);

  if (self->chooser != NULL)
    return;

  corridor_export_dialog_hide_error (self);
  self->chooser = gtk_file_chooser_native_new (_("Save Summary"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
