/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening: what is open stays until what is asked for has been read; what cannot be read brings the page of problems. */

#include "corridor-window-private.h"

#include "corridor-i18n.h"
#include "corridor-view.h"

/* Something that takes longer than this shows progress and can be cancelled (milliseconds). */
#define PROGRESS_AFTER 500

/* For this long, a new window waits for its article (milliseconds): to lay out and draw a page that nobody has time to see costs more. */
#define PRESENT_AFTER 100

static gboolean
present_cb (gpointer data)
{
  CorridorWindow *self = data;

  self->present_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/**
 * corridor_window_present_soon:
 * @self: the window
 *
 * Shows the window: at once where it shows already or nothing is on its way, else with what is being opened, which a moment is waited for.
 */
void
corridor_window_present_soon (CorridorWindow *self)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  if (self->opening == NULL || gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  corridor_window_expect_size (self);
  if (self->present_id == 0)
    self->present_id = g_timeout_add (PRESENT_AFTER, present_cb, self);
}

static void
end_opening (CorridorWindow *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->present_id != 0)
    {
      g_clear_handle_id (&self->present_id, g_source_remove);
      if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
        gtk_window_present (GTK_WINDOW (self));
    }
  if (self->opening != NULL)
    g_signal_handlers_disconnect_by_data (self->opening, self);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_query, corridor_query_unref);
  g_clear_pointer (&self->opening_show, g_free);
  g_clear_pointer (&self->opening_kept, corridor_kept_free);
}

static gboolean
show_progress_cb (gpointer data)
{
  CorridorWindow *self = data;

  self->progress_id = 0;
  gtk_widget_set_visible (self->progress_box, TRUE);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (CorridorWindow *self)
{
  double fraction;

  g_object_get (self->opening, "fraction", &fraction, NULL);
  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
hide_progress (CorridorWindow *self)
{
  gtk_widget_set_visible (self->progress_box, FALSE);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
}

static void
set_failed (CorridorWindow *self, CorridorLoad *load, GPtrArray *files)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, "problems");

  g_set_object (&self->failed_load, load);
  g_clear_pointer (&self->failed_files, g_ptr_array_unref);
  if (files != NULL)
    self->failed_files = g_ptr_array_ref (files);
  if (page != NULL)
    corridor_problems_page_set_load (CORRIDOR_PROBLEMS_PAGE (page), load);
}

void
corridor_window_set_notice (CorridorWindow *self, const char *text, gboolean has_problems)
{
  if (text != NULL)
    {
      /* most windows never have one, and GTK styles even a bar that is folded up */
      gtk_widget_set_visible (GTK_WIDGET (self->notice_bar), TRUE);
      gtk_label_set_text (self->notice_label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->notice_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_widget_set_visible (self->notice_button, has_problems);
  gtk_info_bar_set_revealed (self->notice_bar, text != NULL);
}

/* Some files could be opened and others not: the window shows the former and says so. */
static void
show_notice (CorridorWindow *self, CorridorLoad *load)
{
  guint n_broken = corridor_load_get_n_broken (load);
  guint n_files = corridor_load_get_readings (load)->len;
  g_autofree char *text = NULL;

  if (n_broken > 0)
    /* Translators: how many files are broken, which decides on the form, and of how many */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u files could not be opened", "%u of %u files could not be opened", n_broken),
                            n_broken, n_files);
  else
    {
      GPtrArray *readings = corridor_load_get_readings (load);
      guint n_warnings = 0;

      for (guint i = 0; i < readings->len; i++)
        n_warnings += corridor_reading_get_n_warnings (g_ptr_array_index (readings, i));
      if (n_warnings > 0)
        text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Opened, with %u warning", "Opened, with %u warnings", n_warnings), n_warnings);
    }

  corridor_window_set_notice (self, text, TRUE);
}

static void
remember (CorridorWindow *self, CorridorLoad *load)
{
  CorridorLibrary *library = corridor_load_get_library (load);

  for (guint i = 0; i < self->open_files->len; i++)
    corridor_recent_add (self->recent, g_ptr_array_index (self->open_files, i),
                         corridor_article_get_title (corridor_library_get_article (library, 0)));
}

static void
open_queries (CorridorWindow *self, CorridorLoad *load)
{
  g_autoptr (CorridorSavedQueries) queries = corridor_query_store_open (self->store, load, self->open_files);

  corridor_window_set_queries (self, queries);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CorridorWindow) self = user_data;
  CorridorOpening *opening = CORRIDOR_OPENING (source);
  g_autoptr (GError) error = NULL;
  gboolean done = corridor_opening_finish (opening, result, &error);
  CorridorLoad *load = corridor_opening_get_load (opening);

  /* another one was begun since, or the window is gone */
  if (self->opening != opening)
    return;

  hide_progress (self);
  if (!done)
    {
      end_opening (self);
      return;
    }

  if (corridor_opening_get_index (opening) == NULL)
    {
      set_failed (self, load, corridor_opening_get_files (opening));
      end_opening (self);
      corridor_window_show_problems (self);
      return;
    }

  g_set_object (&self->load, load);
  g_clear_pointer (&self->open_files, g_ptr_array_unref);
  self->open_files = g_ptr_array_ref (corridor_opening_get_files (opening));
  self->opened_at = corridor_opening_get_begun_at (opening);
  set_failed (self, load, self->open_files);

  corridor_session_set_index (self->session, corridor_opening_get_index (opening));
  /* who tried again, and has mended one of two files, is not done */
  if (corridor_load_get_n_broken (load) == 0 || !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "problems"))
    {
      corridor_window_show_page (self, "library");
      show_notice (self, load);
    }
  open_queries (self, load);
  if (self->opening_kept != NULL)
    corridor_window_say_reloaded (self);
  corridor_window_restore_kept (self);
  corridor_window_ask (self, self->opening_query, self->opening_show);
  remember (self, load);
  corridor_window_remember_library (self);
  end_opening (self);
}

/**
 * corridor_window_open:
 * @self: the window
 * @opening: files and folders, to be opened as one library
 * @query: (nullable): what to ask when it is there
 * @show: (nullable): the statement to show then
 *
 * Begins to open, if that has not begun; whatever else was on its way is cancelled. What is open stays until it is done.
 */
void
corridor_window_open (CorridorWindow *self, CorridorOpening *opening, CorridorQuery *query, const char *show)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (CORRIDOR_IS_OPENING (opening));

  corridor_window_cancel_opening (self);

  self->opening = g_object_ref (opening);
  self->opening_query = query != NULL ? corridor_query_ref (query) : NULL;
  self->opening_show = g_strdup (show);
  g_signal_connect_object (self->opening, "notify::fraction", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  self->progress_id = g_timeout_add (PROGRESS_AFTER, show_progress_cb, self);
  corridor_opening_run (self->opening, opened_cb, g_object_ref (self));
}

/**
 * corridor_window_open_files:
 * @self: a window
 * @files: (element-type GFile): files and folders
 *
 * Opens them as one library, with nothing to ask of it.
 */
void
corridor_window_open_files (CorridorWindow *self, GPtrArray *files)
{
  g_autoptr (CorridorOpening) opening = corridor_opening_new (files);

  corridor_window_open (self, opening, NULL, NULL);
}

void
corridor_window_cancel_opening (CorridorWindow *self)
{
  if (self->opening == NULL)
    return;

  corridor_opening_cancel (self->opening);
  end_opening (self);
  hide_progress (self);
}

void
corridor_window_close_library (CorridorWindow *self)
{
  corridor_window_cancel_opening (self);
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  set_failed (self, NULL, NULL);
  g_clear_object (&self->load);
  g_clear_pointer (&self->open_files, g_ptr_array_unref);
  corridor_window_forget_library (self);
  corridor_window_set_queries (self, NULL);
  corridor_window_show_page (self, "start");
  corridor_session_set_index (self->session, NULL);
}

void
corridor_window_show_problems (CorridorWindow *self)
{
  if (self->failed_load == NULL)
    return;

  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  corridor_window_show_page (self, "problems");
}

void
corridor_window_leave_problems (CorridorWindow *self)
{
  corridor_window_show_page (self, corridor_session_get_library (self->session) != NULL ? "library" : "start");
}

void
corridor_window_retry (CorridorWindow *self)
{
  if (self->failed_files != NULL && self->failed_files == self->open_files)
    corridor_window_reload (self);
  else if (self->failed_files != NULL)
    corridor_window_open_files (self, self->failed_files);
}

static void
choose_response_cb (CorridorWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) chosen = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (response != GTK_RESPONSE_ACCEPT)
    return;

  chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  if (files->len > 0)
    corridor_window_open_files (self, files);
}

/**
 * corridor_window_choose_files:
 * @self: the window
 * @folder: whether a folder is to be chosen, or files
 *
 * Lets the user choose, and opens what was chosen.
 */
void
corridor_window_choose_files (CorridorWindow *self, gboolean folder)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (folder ? _("Open Folder") : _("Open Articles"), GTK_WINDOW (self),
                                               folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                               NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (!folder)
    {
      g_autoptr (GtkFileFilter) models = gtk_file_filter_new ();
      g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
      gtk_file_filter_set_name (models, _("Article models (JSON)"));
      gtk_file_filter_add_suffix (models, "json");
      gtk_file_filter_set_name (all, _("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), models);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
    }
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (choose_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
