/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every command of the window is an action; one function says which of them are enabled and how they stand. */

#include "corridor-window-private.h"

#include "corridor-export-dialog.h"
#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-text.h"
#include "corridor-view.h"

#define ZOOM_STEP 10 /* percent */

/* --- files --- */

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_choose_files (CORRIDOR_WINDOW (widget), g_str_equal (name, "win.open-folder"));
}

static void
open_bundled_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (CorridorOpening) opening = corridor_opening_new_bundled ();

  corridor_window_forget_library (CORRIDOR_WINDOW (widget));
  corridor_window_open (CORRIDOR_WINDOW (widget), opening, NULL, NULL);
}

static void
open_uri_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_uri (g_variant_get_string (parameter, NULL)));
  corridor_window_open_files (CORRIDOR_WINDOW (widget), files);
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_reload (CORRIDOR_WINDOW (widget));
}

static void
close_library_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_close_library (CORRIDOR_WINDOW (widget));
}

static void
cancel_opening_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_cancel_opening (CORRIDOR_WINDOW (widget));
}

static void
show_problems_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_show_problems (CORRIDOR_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);
  /* one selected statement is what is being read, not a choice; several are */
  gboolean selected = corridor_session_get_n_selected (self->session) > 1 || g_str_equal (name, "win.export-selected");
  GtkWidget *dialog = corridor_export_dialog_new (GTK_WINDOW (self), self->session, selected);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (corridor_window_say_exported), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "copied", G_CALLBACK (corridor_window_say_copied), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- the query and the selection --- */

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_undo (CORRIDOR_WINDOW (widget));
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_redo (CORRIDOR_WINDOW (widget));
}

static void
clear_filters_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_clear_filters (CORRIDOR_WINDOW (widget));
}

static void
keep_selected_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_window_keep_selected (CORRIDOR_WINDOW (widget));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_session_select_all (CORRIDOR_WINDOW (widget)->session);
}

static void
show_library_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);

  corridor_session_show_library (self->session);
  corridor_panes_open_detail (self->panes);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_session_go_back (CORRIDOR_WINDOW (widget)->session);
  corridor_window_tell_page (CORRIDOR_WINDOW (widget));
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  corridor_session_go_forward (CORRIDOR_WINDOW (widget)->session);
  corridor_window_tell_page (CORRIDOR_WINDOW (widget));
}

/* --- the window --- */

static void
sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  corridor_panes_toggle_sidebar (CORRIDOR_WINDOW (user_data)->panes);
  corridor_window_tell_sidebar (CORRIDOR_WINDOW (user_data));
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorWindow *self = CORRIDOR_WINDOW (user_data);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean on;

  g_object_get (self->list_pane, "search-mode", &on, NULL);
  /* asked for again from elsewhere, an open search is gone to, not closed: that would clear it */
  if (on && (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) == NULL))
    corridor_list_pane_search (self->list_pane);
  else if (on)
    corridor_list_pane_set_search_mode (self->list_pane, FALSE);
  else
    corridor_list_pane_search (self->list_pane);
}

static void
filter_dates_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);

  corridor_panes_close_overlay (self->panes);
  corridor_list_pane_filter_dates (self->list_pane);
}

static void
find_value_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);
  gboolean visible;

  g_object_get (self->panes, "sidebar-visible", &visible, NULL);
  if (!visible)
    corridor_panes_toggle_sidebar (self->panes);
  corridor_sidebar_set_finding (self->sidebar, TRUE);
}

static void
fullscreen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (user_data);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);
  int percent = corridor_appearance_get_text_scale (self->appearance);

  if (g_str_equal (name, "win.zoom-in"))
    percent += ZOOM_STEP;
  else if (g_str_equal (name, "win.zoom-out"))
    percent -= ZOOM_STEP;
  else
    percent = 100;
  corridor_appearance_set_text_scale (self->appearance, percent);
  corridor_window_say_text_scale (self, corridor_appearance_get_text_scale (self->appearance));
}

static gboolean
focus_pane_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  corridor_window_focus_pane (CORRIDOR_WINDOW (widget), g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

void
corridor_window_focus_pane (CorridorWindow *self, int step)
{
  GtkWidget *panes[] = {
    GTK_WIDGET (self->sidebar), GTK_WIDGET (self->list_pane), GTK_WIDGET (self->detail_pane), GTK_WIDGET (self->timeline_pane), GTK_WIDGET (self->toast),
  };
  const int n = G_N_ELEMENTS (panes);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int at = step > 0 ? n - 1 : 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && panes[i] != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      at = i;

  for (int i = 0; i < n; i++)
    {
      at = (at + step + n) % n;
      if (panes[at] != NULL && gtk_widget_get_mapped (panes[at]) && gtk_widget_grab_focus (panes[at]))
        return;
    }
}

/* --- which are enabled, and how they stand --- */

static void
set_state (CorridorWindow *self, const char *name, gboolean state, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* The menu says what would be undone: "Undo include Balochistan". */
static void
update_edit_section (CorridorWindow *self)
{
  static const struct
  {
    const char *property, *fallback, *action;
  } items[] = {
    { "undo-label", N_("Undo"), "win.undo" },
    { "redo-label", N_("Redo"), "win.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *text = NULL;
      g_autofree char *cut = NULL;
      g_autofree char *shown = NULL;

      g_object_get (self->session, items[i].property, &text, NULL);
      /* the name in it may hold an underscore of its own */
      /* it has words of its own around the name */
      cut = corridor_text_shown (text != NULL ? text : _(items[i].fallback), CORRIDOR_SHOWN_MENU * 3 / 2);
      label = corridor_mnemonics_escape (cut);

      if (g_menu_model_get_n_items (G_MENU_MODEL (self->edit_section)) > (int) i)
        {
          g_menu_model_get_item_attribute (G_MENU_MODEL (self->edit_section), i, G_MENU_ATTRIBUTE_LABEL, "s", &shown);
          if (g_strcmp0 (shown, label) == 0)
            continue;
          g_menu_remove (self->edit_section, i);
        }
      g_menu_insert (self->edit_section, i, label, items[i].action);
    }
}

/* Those that are paused are cleared with the others. */
static gboolean
has_filter (CorridorSession *session)
{
  return corridor_query_has_filter (corridor_session_get_query (session))
         || corridor_query_has_filter (corridor_session_get_paused (session));
}

void
corridor_window_update_actions (CorridorWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = corridor_session_get_library (self->session) != NULL;
  gboolean shown = open && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "library") == 0;
  gboolean can_undo, can_redo, can_go_back, can_go_forward, sidebar, show_detail, show_timeline, search;

  g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, "can-go-back", &can_go_back, "can-go-forward",
                &can_go_forward, NULL);
  g_object_get (self->panes, "sidebar-visible", &sidebar, "show-detail", &show_detail, "show-timeline", &show_timeline, NULL);
  g_object_get (self->list_pane, "search-mode", &search, NULL);

  gtk_widget_action_set_enabled (widget, "win.export", shown);
  gtk_widget_action_set_enabled (widget, "win.export-selected", shown && corridor_session_get_n_selected (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "win.undo", shown && can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", shown && can_redo);
  gtk_widget_action_set_enabled (widget, "win.back", shown && can_go_back);
  gtk_widget_action_set_enabled (widget, "win.forward", shown && can_go_forward);
  gtk_widget_action_set_enabled (widget, "win.clear-filters", shown && has_filter (self->session));
  gtk_widget_action_set_enabled (widget, "win.keep-selected", shown && corridor_session_get_n_selected (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "win.select-all", shown);
  gtk_widget_action_set_enabled (widget, "win.show-library", shown);
  gtk_widget_action_set_enabled (widget, "win.find-value", shown);
  gtk_widget_action_set_enabled (widget, "win.filter-dates", shown);
  gtk_widget_action_set_enabled (widget, "win.close-library", open || self->failed_load != NULL);
  gtk_widget_action_set_enabled (widget, "win.reload", open);
  gtk_widget_action_set_enabled (widget, "win.show-problems", self->failed_load != NULL);

  corridor_window_update_query_actions (self, shown);

  set_state (self, "sidebar", shown && sidebar, shown);
  set_state (self, "search", shown && search, shown);
  set_state (self, "fullscreen", gtk_window_is_fullscreen (GTK_WINDOW (self)), TRUE);

  update_edit_section (self);
}

void
corridor_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.open-bundled", NULL, open_bundled_cb);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_cb);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "win.close-library", NULL, close_library_cb);
  gtk_widget_class_install_action (widget_class, "win.cancel-opening", NULL, cancel_opening_cb);
  gtk_widget_class_install_action (widget_class, "win.show-problems", NULL, show_problems_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-selected", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "win.keep-selected", NULL, keep_selected_cb);
  gtk_widget_class_install_action (widget_class, "win.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "win.show-library", NULL, show_library_cb);
  gtk_widget_class_install_action (widget_class, "win.find-value", NULL, find_value_cb);
  gtk_widget_class_install_action (widget_class, "win.filter-dates", NULL, filter_dates_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom_cb);

  corridor_window_class_install_query_actions (widget_class);

  /* between the panes: no command of a menu, so no action */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, focus_pane_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, focus_pane_cb, "i", -1);

  /* bindings of the window come after those of what has the focus: there, the timeline zooms by the same keys. An accelerator of the
   * application would come before. Menus show the last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, "win.zoom-reset", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-reset", NULL);
}

/* GTK has it as large as what is in it, even where the screen is not, or the text is large. */
static void
make_scrollable (GtkWindow *overlay)
{
  g_autoptr (GtkWidget) child = g_object_ref (gtk_window_get_child (overlay));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_window_set_child (overlay, scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
}

/* The window of shortcuts is made when it is asked for; from then on, GTK's own action shows it. */
static void
show_help_overlay_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplicationWindow *window = user_data;
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CORRIDOR_RESOURCE_PREFIX "help-overlay.ui");
  GtkShortcutsWindow *overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  make_scrollable (GTK_WINDOW (overlay));
  /* an action of this name would be kept */
  g_action_map_remove_action (G_ACTION_MAP (window), "show-help-overlay");
  gtk_application_window_set_help_overlay (window, overlay);
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-help-overlay", NULL);
}

/* Those that a widget's class cannot have: with a state that is no property of the widget, or given up later. */
void
corridor_window_init_actions (CorridorWindow *self)
{
  static const GActionEntry entries[] = {
    { "sidebar", sidebar_cb, NULL, "false", NULL },
    { "search", search_cb, NULL, "false", NULL },
    { "fullscreen", fullscreen_cb, NULL, "false", NULL },
    { "show-help-overlay", show_help_overlay_cb, NULL, NULL, NULL },
  };
  static const char *const properties[] = { "show-detail", "show-timeline" };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (properties[i], self->panes, properties[i]);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}
