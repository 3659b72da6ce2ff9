/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says once it has done something: whoever works by keys alone, or does not see it, knows that it happened, and what. */

#include "corridor-window-private.h"

#include "corridor-i18n.h"
#include "corridor-query-part.h"
#include "corridor-text.h"

/* What was offered holds for the query as it is. */
static void
query_changed_cb (CorridorWindow *self)
{
  if (self->offer != NULL)
    corridor_toast_withdraw (self->toast, self->offer);
  g_clear_pointer (&self->offer, g_free);
}

static void
undo_cb (CorridorWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
}

/* @text: what has been done to the query; @changed: whether that made it another one, else an undo would take back something else */
static void
offer_undo (CorridorWindow *self, const char *text, gboolean changed)
{
  if (!changed)
    {
      corridor_toast_say (self->toast, text);
      return;
    }

  corridor_toast_offer (self->toast, text, _("_Undo"), G_CALLBACK (undo_cb), self);
  g_free (self->offer);
  self->offer = g_strdup (text);
}

void
corridor_window_init_said (CorridorWindow *self)
{
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
}

static guint
count_filters (CorridorSession *session)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (corridor_session_get_query (session), corridor_session_get_index (session));
  g_autoptr (GPtrArray) paused = corridor_query_list_parts (corridor_session_get_paused (session), corridor_session_get_index (session));

  return parts->len + paused->len;
}

/**
 * corridor_window_clear_filters:
 * @self: the window
 *
 * Clears all filters, says so, and offers to have them back.
 */
void
corridor_window_clear_filters (CorridorWindow *self)
{
  guint n = count_filters (self->session);
  g_autofree char *text = g_strdup_printf (ngettext ("%u filter cleared", "%u filters cleared", n), n);

  corridor_session_clear_filters (self->session);
  offer_undo (self, text, TRUE);
}

/* A step may name what stands in a file. */
static void
say_step (CorridorWindow *self, const char *said)
{
  g_autofree char *shown = corridor_text_shown (said, CORRIDOR_SHOWN_LINE);

  corridor_toast_say (self->toast, shown);
}

/**
 * corridor_window_undo:
 * @self: the window
 *
 * Takes the last change of the query back, and says which that was.
 */
void
corridor_window_undo (CorridorWindow *self)
{
  const char *step = corridor_session_get_undo_step (self->session);
  /* Translators: %s is what has been undone: "include Balochistan" */
  g_autofree char *said = step != NULL ? g_strdup_printf (_("Undone: %s"), step) : NULL;

  if (said != NULL && corridor_session_undo (self->session))
    say_step (self, said);
}

/**
 * corridor_window_redo:
 * @self: the window
 *
 * Does again what was undone last, and says what that is.
 */
void
corridor_window_redo (CorridorWindow *self)
{
  const char *step = corridor_session_get_redo_step (self->session);
  /* Translators: %s is what has been done again: "include Balochistan" */
  g_autofree char *said = step != NULL ? g_strdup_printf (_("Redone: %s"), step) : NULL;

  if (said != NULL && corridor_session_redo (self->session))
    say_step (self, said);
}

/**
 * corridor_window_keep_selected:
 * @self: the window
 *
 * Asks for nothing but what is selected, says so, and offers to have the others back.
 */
void
corridor_window_keep_selected (CorridorWindow *self)
{
  guint n = corridor_session_get_n_selected (self->session);
  g_autofree char *text = g_strdup_printf (ngettext ("Only %u selected statement is shown", "Only %u selected statements are shown", n), n);

  offer_undo (self, text, corridor_session_keep_selected (self->session));
}

/**
 * corridor_window_say_query_asked:
 * @self: the window
 * @name: the query's name, which may be anything
 * @changed: whether something else was asked before
 */
void
corridor_window_say_query_asked (CorridorWindow *self, const char *name, gboolean changed)
{
  g_autofree char *shown = corridor_text_shown (name, CORRIDOR_SHOWN_NAME);
  /* Translators: %s is the name of a saved query, which is asked now */
  g_autofree char *text = g_strdup_printf (_("Query: %s"), shown);

  offer_undo (self, text, changed);
}

/**
 * corridor_window_say_query_saved:
 * @self: the window
 * @name: the query's name, which may be anything
 */
void
corridor_window_say_query_saved (CorridorWindow *self, const char *name)
{
  g_autofree char *shown = corridor_text_shown (name, CORRIDOR_SHOWN_NAME);
  /* Translators: %s is the name of a query */
  g_autofree char *text = g_strdup_printf (_("Query “%s” saved"), shown);

  corridor_toast_say (self->toast, text);
}

/**
 * corridor_window_say_reloaded:
 * @self: the window
 *
 * Says that what is open has been read again, and how much there is: the window may look as before.
 */
void
corridor_window_say_reloaded (CorridorWindow *self)
{
  guint n = corridor_library_get_n_statements (corridor_session_get_library (self->session));
  g_autofree char *text = g_strdup_printf (ngettext ("Read again: %u statement", "Read again: %u statements", n), n);

  corridor_toast_say (self->toast, text);
}

/**
 * corridor_window_say_nothing_to_save:
 * @self: the window
 *
 * Says why no query is saved now.
 */
void
corridor_window_say_nothing_to_save (CorridorWindow *self)
{
  corridor_toast_say (self->toast, _("There is no filter to save: a query has at least one"));
}

/**
 * corridor_window_say_text_scale:
 * @self: the window
 * @percent: how large text is now
 */
void
corridor_window_say_text_scale (CorridorWindow *self, int percent)
{
  /* Translators: how large text is, in percent of its usual size */
  g_autofree char *text = g_strdup_printf (_("Text size %d %%"), percent);

  corridor_toast_say (self->toast, text);
}

/* --- an export --- */

static void
show_folder_cb (CorridorWindow *self)
{
  g_autoptr (GFile) folder = self->exported != NULL ? g_file_get_parent (self->exported) : NULL;
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/**
 * corridor_window_say_copied:
 * @self: the window
 *
 * Says that a summary is on the clipboard.
 */
void
corridor_window_say_copied (CorridorWindow *self)
{
  corridor_toast_say (self->toast, _("Summary copied"));
}

/**
 * corridor_window_say_exported:
 * @self: the window
 * @file: where a summary was saved
 *
 * Says so, and offers to show the folder.
 */
void
corridor_window_say_exported (CorridorWindow *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (base);
  g_autofree char *shown = corridor_text_shown (display, CORRIDOR_SHOWN_NAME);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Summary saved as “%s”"), shown);

  g_set_object (&self->exported, file);
  corridor_toast_offer (self->toast, text, _("Show _Folder"), G_CALLBACK (show_folder_cb), self);
}
