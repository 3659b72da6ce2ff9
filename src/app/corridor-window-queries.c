/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The queries that were saved for what is open: their menu, and what is done with them. */

#include "corridor-window-private.h"

#include "corridor-mnemonics.h"
#include "corridor-save-query-dialog.h"
#include "corridor-saved-queries-dialog.h"
#include "corridor-text.h"

static void
fill_menu (CorridorWindow *self)
{
  guint n = self->queries != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->queries)) : 0;

  g_menu_remove_all (self->saved_section);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorridorSavedQuery) saved = g_list_model_get_item (G_LIST_MODEL (self->queries), i);
      const char *name = corridor_saved_query_get_name (saved);
      g_autofree char *shown = corridor_text_shown (name, CORRIDOR_SHOWN_MENU);
      g_autofree char *label = corridor_mnemonics_escape (shown);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.apply-query", "s", name);
      g_menu_append_item (self->saved_section, item);
    }
}

static void
items_changed_cb (CorridorWindow *self)
{
  fill_menu (self);
  corridor_window_update_actions (self);
}

static void
problem_cb (CorridorWindow *self)
{
  const char *problem = corridor_saved_queries_get_problem (self->queries);

  if (problem != NULL)
    corridor_window_set_notice (self, problem, FALSE);
}

/**
 * corridor_window_set_queries:
 * @self: the window
 * @queries: (nullable): the saved queries of what is open
 *
 * Fills the menu with them and follows them. What went wrong with them is said.
 */
void
corridor_window_set_queries (CorridorWindow *self, CorridorSavedQueries *queries)
{
  if (self->queries == queries)
    return;

  if (self->queries != NULL)
    g_signal_handlers_disconnect_by_data (self->queries, self);
  g_set_object (&self->queries, queries);
  if (queries != NULL)
    {
      g_signal_connect_object (queries, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (queries, "notify::problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
      problem_cb (self);
    }
  items_changed_cb (self);
}

/* --- actions --- */

static void
apply_query_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);
  CorridorSavedQuery *saved = self->queries != NULL ? corridor_saved_queries_find (self->queries, wanted) : NULL;

  if (saved == NULL)
    return;

  corridor_window_say_query_asked (self, wanted,
                                   corridor_session_apply_query (self->session, corridor_saved_query_get_query (saved), wanted));
}

static void
save_query_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);
  GtkWidget *dialog = corridor_save_query_dialog_new (GTK_WINDOW (self), self->session, self->queries);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (corridor_window_say_query_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The key of an action that cannot be done now: where there is nothing to save, somebody is told so. */
static gboolean
cannot_save_query_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "library") || self->queries == NULL)
    return GDK_EVENT_PROPAGATE;

  corridor_window_say_nothing_to_save (self);

  return GDK_EVENT_STOP;
}

static void
manage_queries_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (corridor_saved_queries_dialog_new (GTK_WINDOW (self), self->session, self->queries)));
}

void
corridor_window_class_install_query_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.apply-query", "s", apply_query_cb);
  gtk_widget_class_install_action (widget_class, "win.save-query", NULL, save_query_cb);
  gtk_widget_class_install_action (widget_class, "win.manage-queries", NULL, manage_queries_cb);
  /* comes after the accelerator, and so when the action is not enabled */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, cannot_save_query_cb, NULL);
}

/* @shown: whether a library is open and on the screen */
void
corridor_window_update_query_actions (CorridorWindow *self, gboolean shown)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_save = shown && self->queries != NULL;
  gboolean any = can_save && g_list_model_get_n_items (G_LIST_MODEL (self->queries)) > 0;

  gtk_widget_action_set_enabled (widget, "win.apply-query", any);
  gtk_widget_action_set_enabled (widget, "win.save-query", can_save && corridor_query_has_filter (corridor_session_get_query (self->session)));
  gtk_widget_action_set_enabled (widget, "win.manage-queries", any);
}
