/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window says what it has done, one thing at a time. */

#include "window-fixture.h"

#include "corridor-view.h"

static void
open_window (WindowFixture *fixture)
{
  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
}

static void
act (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
assert_said (WindowFixture *fixture, const char *expected)
{
  g_assert_cmpstr (corridor_toast_get_text (fixture->window->toast), ==, expected);
}

static void
wait_until_said (WindowFixture *fixture, const char *expected)
{
  while (g_strcmp0 (corridor_toast_get_text (fixture->window->toast), expected) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
include_risks (WindowFixture *fixture)
{
  corridor_session_choose (fixture->window->session, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);
}

static gboolean
has_filter (WindowFixture *fixture)
{
  return corridor_query_has_filter (corridor_session_get_query (fixture->window->session));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Nothing is said, and nothing is in the way, until there is something. */
static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  assert_said (fixture, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window->toast)));
}

static void
test_cleared (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  include_risks (fixture);
  act (fixture, "win.clear-filters");
  assert_said (fixture, "1 filter cleared");
  g_assert_false (has_filter (fixture));

  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->window->toast), "_Undo"), "clicked");
  g_assert_true (has_filter (fixture));
}

/* What it offered to undo is not the last change any more. */
static void
test_offer_ends (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  include_risks (fixture);
  act (fixture, "win.clear-filters");
  include_risks (fixture);
  assert_said (fixture, NULL);

  /* something else that is said stays */
  act (fixture, "win.clear-filters");
  act (fixture, "win.zoom-in");
  include_risks (fixture);
  assert_said (fixture, "Text size 110 %");
  act (fixture, "win.zoom-reset");
  assert_said (fixture, "Text size 100 %");
}

static void
test_kept (WindowFixture *fixture, gconstpointer data)
{
  const guint32 chosen[] = { 0, 3 };

  open_window (fixture);
  corridor_session_set_selected (fixture->window->session, chosen, G_N_ELEMENTS (chosen), CORRIDOR_NONE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->list_pane), "list.keep-selected", NULL));
  assert_said (fixture, "Only 2 selected statements are shown");
  g_assert_true (has_filter (fixture));

  g_assert_true (corridor_saved_queries_save (fixture->window->queries, "Two", corridor_session_get_query (fixture->window->session)));
  act (fixture, "win.undo");
  g_assert_false (has_filter (fixture));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.apply-query", "s", "Two"));
  assert_said (fixture, "Query: Two");
  g_assert_true (has_filter (fixture));
}

static void
test_undone (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  include_risks (fixture);
  act (fixture, "win.undo");
  assert_said (fixture, "Undone: include Risk");
  act (fixture, "win.redo");
  assert_said (fixture, "Redone: include Risk");
}

/* What changed nothing is said, and not offered to be undone: that would take back what was done before. */
static void
test_nothing_to_undo (WindowFixture *fixture, gconstpointer data)
{
  const guint32 chosen[] = { 0, 3 };
  GtkWidget *toast;

  open_window (fixture);
  toast = GTK_WIDGET (fixture->window->toast);
  include_risks (fixture);
  g_assert_true (corridor_saved_queries_save (fixture->window->queries, "Risks", corridor_session_get_query (fixture->window->session)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.apply-query", "s", "Risks"));
  assert_said (fixture, "Query: Risks");
  g_assert_false (gtk_widget_get_visible (find_button (toast, "")));

  corridor_session_clear_filters (fixture->window->session);
  corridor_session_set_selected (fixture->window->session, chosen, G_N_ELEMENTS (chosen), CORRIDOR_NONE);
  act (fixture, "win.keep-selected");
  g_assert_true (gtk_widget_get_visible (find_button (toast, "_Undo")));
  act (fixture, "win.keep-selected");
  assert_said (fixture, "Only 2 selected statements are shown");
  g_assert_false (gtk_widget_get_visible (find_button (toast, "_Undo")));
}

/* What happens far from the focus is told to who does not see it, by whichever means GTK has. */
static void
assert_told (WindowFixture *fixture, const char *expected)
{
#if !GTK_CHECK_VERSION(4, 14, 0)
  g_assert_nonnull (fixture->window->told_label);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->told_label), ==, expected);
#endif
}

static void
test_told (WindowFixture *fixture, gconstpointer data)
{
  CorridorWindow *window;

  open_window (fixture);
  window = fixture->window;
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);

  corridor_session_show_statement (window->session, 0);
  corridor_session_show_statement (window->session, 1);
  act (fixture, "win.back");
  assert_told (fixture, corridor_library_get_statement (corridor_session_get_library (window->session), 0)->title);
  act (fixture, "win.forward");
  assert_told (fixture, corridor_library_get_statement (corridor_session_get_library (window->session), 1)->title);
  g_action_group_activate_action (G_ACTION_GROUP (window), "sidebar", NULL);
  assert_told (fixture, "The sidebar is hidden");
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-timeline", NULL);
  assert_told (fixture, "The timeline is hidden");
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-timeline", NULL);
  assert_told (fixture, "The timeline is shown");
  assert_said (fixture, NULL);
}

/* One shortcut of the class, as its key would. */
static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  GListModel *controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; !done && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; !done && GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            done = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_object_unref (controllers);

  return done;
}

static void
test_nothing_to_save (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  g_assert_true (press (GTK_WIDGET (fixture->window), GDK_KEY_s, GDK_CONTROL_MASK));
  assert_said (fixture, "There is no filter to save: a query has at least one");

  /* there is nothing to say where there are no queries */
  corridor_window_close_library (fixture->window);
  corridor_toast_dismiss (fixture->window->toast);
  g_assert_false (press (GTK_WIDGET (fixture->window), GDK_KEY_s, GDK_CONTROL_MASK));
  assert_said (fixture, NULL);
}

static void
test_copied (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  act (fixture, "win.select-all");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->list_pane), "list.copy", NULL));
  wait_until_said (fixture, "102 statements copied");

  /* the pane shows nothing before the window is drawn */
  while (fixture->window->detail_pane == NULL || corridor_detail_pane_get_session (fixture->window->detail_pane) == NULL)
    g_main_context_iteration (NULL, TRUE);
  corridor_session_show_statement (fixture->window->session, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->detail_pane), "detail.copy-text", NULL));
  wait_until_said (fixture, "1 statement copied");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->detail_pane), "detail.copy-reference", NULL));
  assert_said (fixture, "Reference copied");
}

/* What was cancelled, and what something else was copied after, never comes. */
static void
test_copy_cancelled (WindowFixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard;
  GtkWidget *list;

  open_window (fixture);
  list = GTK_WIDGET (fixture->window->list_pane);
  clipboard = gtk_widget_get_clipboard (list);
  gdk_clipboard_set_text (clipboard, "before");
  act (fixture, "win.select-all");

  g_assert_true (gtk_widget_activate_action (list, "list.copy", NULL));
  g_assert_true (corridor_copier_is_busy (fixture->window->copier));
  corridor_copier_cancel (fixture->window->copier);
  g_assert_false (corridor_copier_is_busy (fixture->window->copier));

  g_assert_true (gtk_widget_activate_action (list, "list.copy", NULL));
  corridor_copier_copy_text (fixture->window->copier, list, "after", "Copied");
  assert_said (fixture, "Copied");

  g_assert_true (gtk_widget_activate_action (list, "list.copy-markdown", NULL));
  wait_until_said (fixture, "102 statements copied");
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/markdown;charset=utf-8"));
}

static void
test_reloaded (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture);
  act (fixture, "win.reload");
  wait_until_said (fixture, "Read again: 102 statements");
}

static void
test_saved (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/of\xe2\x80\xaeit.md");

  open_window (fixture);
  corridor_window_say_query_saved (fixture->window, "Mine");
  assert_said (fixture, "Query “Mine” saved");
  corridor_window_say_exported (fixture->window, file);
  g_assert_null (strstr (corridor_toast_get_text (fixture->window->toast), "\xe2\x80\xae"));
  g_assert_true (g_str_has_prefix (corridor_toast_get_text (fixture->window->toast), "Summary saved as “of"));
}

/* A menu is as wide as the widest of its items. */
static void
test_menus (WindowFixture *fixture, gconstpointer data)
{
  const char *name = "A name that says all of what is asked, by whom, and why it was of use to somebody at the time";
  g_autofree char *text = NULL;

  open_window (fixture);
  corridor_session_set_text (fixture->window->session, name);
  g_assert_true (corridor_saved_queries_save (fixture->window->queries, name, corridor_session_get_query (fixture->window->session)));

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (i == 0 ? fixture->window->saved_section : fixture->window->edit_section), 0,
                                                      G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_cmpint (g_utf8_strlen (label, -1), <=, i == 0 ? 41 : 61);
      g_assert_true (i == 1 || g_str_has_prefix (label, "A name that says"));
    }

  /* and stands for all of the name */
  corridor_session_clear_filters (fixture->window->session);
  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (fixture->window->saved_section), 0, G_MENU_ATTRIBUTE_TARGET, "s", &text));
  g_assert_cmpstr (text, ==, name);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

#define ADD(path, function) g_test_add ("/window-said/" path, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("cleared", test_cleared);
  ADD ("offer-ends", test_offer_ends);
  ADD ("kept", test_kept);
  ADD ("undone", test_undone);
  ADD ("nothing-to-undo", test_nothing_to_undo);
  ADD ("nothing-to-save", test_nothing_to_save);
  ADD ("told", test_told);
  ADD ("copied", test_copied);
  ADD ("copy-cancelled", test_copy_cancelled);
  ADD ("reloaded", test_reloaded);
  ADD ("saved", test_saved);
  ADD ("menus", test_menus);
#undef ADD

  return g_test_run ();
}
