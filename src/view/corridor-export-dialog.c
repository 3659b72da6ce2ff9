/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-export-dialog.h"

#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-summary.h"
#include "corridor-text.h"
#include "corridor-view.h"
#include "corridor-wrap-box.h"
#include "corridor-wrap-layout.h"

#include <string.h>

/* A preview is for looking at: beyond this (bytes) it is cut, so that a library of any size is shown at once. */
#define PREVIEW_MAX (256 * 1024)

/* Of one line this much (characters): the view lays out a line as a whole, however little of it is seen. */
#define PREVIEW_LINE_MAX 2000

/**
 * CorridorExportDialog:
 *
 * Shows the summary as it will be, and saves or copies it. What it holds is taken when the dialog opens, so that it stays the same whatever the
 * window behind it does.
 */
struct _CorridorExportDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkCheckButton *all_button;
  GtkCheckButton *selected_button;
  CorridorWrapBox *format_box;
  GtkCheckButton *time_button;
  GtkInfoBar *error_bar;
  GtkLabel *error_label;
  GtkTextView *preview;
  GtkWidget *cut_label;
  GtkWidget *save_button;
  GtkWidget *copy_button;

  /* owned */
  CorridorEvaluation *evaluation;
  GArray *selected; /* of guint32 */
  GDateTime *made;
  GBytes *bytes; /* what is previewed, and written */
  GtkFileChooserNative *chooser; /* nullable */

  GtkCheckButton *format_buttons[CORRIDOR_N_SUMMARY_FORMATS];
};

G_DEFINE_FINAL_TYPE (CorridorExportDialog, corridor_export_dialog, GTK_TYPE_WINDOW)

static CorridorSummaryFormat
get_format (CorridorExportDialog *self)
{
  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    if (gtk_check_button_get_active (self->format_buttons[i]))
      return i;

  return CORRIDOR_SUMMARY_MARKDOWN;
}

/* The end of the last line that is whole within the preview's bounds; a cut within a character would be no text. */
static gsize
find_preview_end (const char *text, gsize length)
{
  const char *end;

  if (length <= PREVIEW_MAX)
    return length;

  for (end = text + PREVIEW_MAX; end > text && *end != '\n'; end--)
    ;

  return end > text ? (gsize) (end - text) : (gsize) (g_utf8_find_prev_char (text, text + PREVIEW_MAX) - text);
}

/* Line by line as it can be shown. Returns: whether something is left out */
static gboolean
fill_preview (CorridorExportDialog *self, const char *text, gsize length)
{
  gsize n = find_preview_end (text, length);
  g_autofree char *beginning = g_strndup (text, n);
  g_auto (GStrv) lines = g_strsplit (beginning, "\n", -1);
  g_autoptr (GString) shown = g_string_sized_new (n);
  gboolean is_cut = n < length;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize indent = strspn (lines[i], " ");
      g_autofree char *line = corridor_text_shown (lines[i] + indent, PREVIEW_LINE_MAX);

      if (i > 0)
        g_string_append_c (shown, '\n');
      g_string_append_len (shown, lines[i], (gssize) indent);
      g_string_append (shown, line);
      is_cut = is_cut || g_utf8_strlen (lines[i], -1) > PREVIEW_LINE_MAX;
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), shown->str, (int) shown->len);

  return is_cut;
}

static void
update (CorridorExportDialog *self)
{
  gboolean selected = gtk_check_button_get_active (self->selected_button);
  GDateTime *made = gtk_check_button_get_active (self->time_button) ? self->made : NULL;
  g_autoptr (CorridorSummary) summary = corridor_summary_new (self->evaluation, selected ? self->selected : NULL, made);
  const char *text;
  gsize length;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = corridor_summary_write (summary, get_format (self));

  /* JSON reads from left to right in every language */
  gtk_widget_set_direction (GTK_WIDGET (self->preview),
                            get_format (self) == CORRIDOR_SUMMARY_JSON ? GTK_TEXT_DIR_LTR : gtk_widget_get_default_direction ());
  text = g_bytes_get_data (self->bytes, &length);
  gtk_widget_set_visible (self->cut_label, fill_preview (self, text, length));
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
static void
finish (CorridorExportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_window_present (parent);
}

static void
copy_cb (CorridorExportDialog *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  const char *type = get_format (self) == CORRIDOR_SUMMARY_JSON ? "application/json" : "text/markdown";
  g_autofree char *text = g_strndup (g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes));
  g_auto (GValue) value = G_VALUE_INIT;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  providers[0] = gdk_content_provider_new_for_value (&value);
  providers[1] = gdk_content_provider_new_for_bytes (type, self->bytes);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);

  finish (self);
}

static void
show_error (CorridorExportDialog *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *message = NULL;

  /* Translators: the first is a file's name, the second why */
  message = g_strdup_printf (_("“%s” could not be written: %s"), name, error->message);
  gtk_label_set_text (self->error_label, message);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
}

static void
error_response_cb (CorridorExportDialog *self)
{
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

static void
save_response_cb (CorridorExportDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;

  /* the chooser has asked about a file that exists */
  if (corridor_write_file (file, self->bytes, TRUE, NULL, &error))
    finish (self);
  else
    show_error (self, file, error);
}

/* The article's id as a file's name: a slug, so nothing in it is a path. */
static char *
make_file_name (CorridorExportDialog *self)
{
  CorridorLibrary *library = corridor_index_get_library (corridor_evaluation_get_index (self->evaluation));
  const char *extension = corridor_summary_format_get_extension (get_format (self));

  if (corridor_library_get_n_articles (library) != 1)
    return g_strdup_printf ("summary.%s", extension);

  return g_strdup_printf ("%s-summary.%s", corridor_article_get_id (corridor_library_get_article (library, 0)), extension);
}

static void
save_cb (CorridorExportDialog *self)
{
  g_autofree char *name = make_file_name (self);

  if (self->chooser != NULL)
    return;

  error_response_cb (self);
  self->chooser = gtk_file_chooser_native_new (_("Save Summary"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (save_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
corridor_export_dialog_dispose (GObject *object)
{
  CorridorExportDialog *self = CORRIDOR_EXPORT_DIALOG (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->made, g_date_time_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (corridor_export_dialog_parent_class)->dispose (object);
}

static void
corridor_export_dialog_class_init (CorridorExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_export_dialog_dispose;

  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);
  g_type_ensure (CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, selected_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, format_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, time_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, error_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, cut_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportDialog, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, error_response_cb);
}

static void
corridor_export_dialog_init (CorridorExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (corridor_summary_format_get_label (i));

      self->format_buttons[i] = GTK_CHECK_BUTTON (button);
      if (i == 0)
        gtk_check_button_set_active (self->format_buttons[0], TRUE);
      else
        gtk_check_button_set_group (self->format_buttons[i], self->format_buttons[0]);
      g_signal_connect_object (button, "toggled", G_CALLBACK (format_toggled_cb), self, G_CONNECT_SWAPPED);
      corridor_wrap_box_append (self->format_box, button);
    }
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
  g_autofree char *all_label = NULL;
  g_autofree char *selected_label = NULL;

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

  corridor_mnemonics_name (GTK_WIDGET (self));
  update (self);
  gtk_widget_grab_focus (self->save_button);

  return GTK_WIDGET (self);
}
