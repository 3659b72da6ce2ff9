/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "corridor-preferences.h"
#include "corridor-saved-queries-dialog.h"
#include "corridor-save-query-dialog.h"
#include "corridor-view.h"
#include "test-frames.h"

/* The first one below @widget of a type, and, for buttons and labels, that says @text */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_autofree char *label = NULL;

      if (text == NULL)
        return widget;
      g_object_get (widget, "label", &label, NULL);
      if (g_strcmp0 (label, text) == 0)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_mapped (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
}

static void
destroy (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPropertyAction) action = NULL;

  window_fixture_set_up (fixture, data);
  action = g_property_action_new ("color-scheme", fixture->appearance, "color-scheme");
  g_action_map_add_action (G_ACTION_MAP (fixture->application), G_ACTION (action));
}

static void
test_choose (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *preferences, *dark, *table, *restore, *spin;
  g_autofree char *scheme = NULL;

  fixture->settings = window_fixture_read_settings (fixture, NULL);
  preferences = corridor_preferences_new (fixture->application, fixture->settings, fixture->appearance);
  wait_mapped (preferences);
  dark = find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "Da_rk");
  table = find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "A ta_ble");
  restore = find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "Open _what was open last");
  spin = find_widget (preferences, GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_true (gtk_widget_get_sensitive (table));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (table)));

  gtk_widget_activate (dark);
  g_object_get (fixture->appearance, "color-scheme", &scheme, NULL);
  g_assert_cmpstr (scheme, ==, "dark");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (dark)));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (table), TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "show-table"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "A l_ist")), TRUE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "show-table"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (restore), TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "restore-last"));

  /* the text's size goes both ways: the menu and Ctrl+plus change it too */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 130);
  g_assert_cmpint (corridor_appearance_get_text_scale (fixture->appearance), ==, 130);
  corridor_appearance_set_text_scale (fixture->appearance, 90);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 90);

  destroy (preferences);
}

/* Until what has changed is laid out. */
static void
wait_for_frames (GtkWidget *window)
{
  test_wait_for_frames (window, 4);
}

static void
get_place (GtkWidget *widget, GtkWidget *window, graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, window, bounds));
}

/* The buttons that change the text's size stay under a pointer that presses them, and the window fits a small screen. */
static void
test_text_size (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *preferences, *buttons[2];
  graphene_rect_t before[2], after;
  int width, at_first = 0;

  fixture->settings = window_fixture_read_settings (fixture, NULL);
  preferences = corridor_preferences_new (fixture->application, fixture->settings, fixture->appearance);
  wait_mapped (preferences);
  wait_for_frames (preferences);
  buttons[1] = gtk_widget_get_last_child (find_widget (preferences, GTK_TYPE_SPIN_BUTTON, NULL));
  buttons[0] = gtk_widget_get_prev_sibling (buttons[1]);
  for (guint i = 0; i < 2; i++)
    get_place (buttons[i], preferences, &before[i]);

  for (int percent = 75; percent <= 200; percent += 25)
    {
      corridor_appearance_set_text_scale (fixture->appearance, percent);
      wait_for_frames (preferences);
      for (guint i = 0; i < 2; i++)
        {
          graphene_point_t pointer;

          graphene_rect_get_center (&before[i], &pointer);
          get_place (buttons[i], preferences, &after);
          g_assert_true (graphene_rect_contains_point (&after, &pointer));
        }
      gtk_widget_measure (preferences, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, >, at_first); /* it is another size */
      at_first = percent == 75 ? width : at_first;
      g_assert_cmpint (width, <=, 640);
      g_assert_cmpint (gtk_widget_get_width (preferences), <=, 640);
    }
  corridor_appearance_set_text_scale (fixture->appearance, 100);
  destroy (preferences);
}

/* What would be forgotten cannot be chosen, and the window says why; the rest works. */
static void
test_no_settings (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *preferences = corridor_preferences_new (fixture->application, NULL, fixture->appearance);

  wait_mapped (preferences);
  g_assert_false (gtk_widget_get_sensitive (find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "A ta_ble")));
  g_assert_false (gtk_widget_get_sensitive (find_widget (preferences, GTK_TYPE_CHECK_BUTTON, "Open _what was open last")));
  g_assert_true (gtk_widget_get_sensitive (find_widget (preferences, GTK_TYPE_SPIN_BUTTON, NULL)));
  destroy (preferences);
}

/* --- the dialogs of saved queries --- */

static void
test_save_dialog (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *entry, *button;
  CorridorSavedQueries *queries;

  window_fixture_open (fixture, NULL);
  queries = fixture->window->queries;
  corridor_session_choose (fixture->window->session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (fixture->window->session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  dialog = corridor_save_query_dialog_new (GTK_WINDOW (fixture->window), fixture->window->session, queries);
  wait_mapped (dialog);
  entry = find_widget (dialog, GTK_TYPE_ENTRY, NULL);
  button = find_widget (dialog, GTK_TYPE_BUTTON, "_Save");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Balochistan, not India");

  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), " <b>guards</b> ");
  g_assert_true (gtk_widget_get_sensitive (button));
  /* it closes itself */
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_widget_activate (button);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (corridor_saved_queries_find (queries, "<b>guards</b>"));
}

static void
save (WindowFixture *fixture, const char *name)
{
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_text (everything, name);

  corridor_saved_queries_save (fixture->window->queries, name, query);
}

/* The first button with this icon */
static GtkWidget *
find_by_icon (GtkWidget *widget, const char *icon_name)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_icon (child, icon_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
rename_first (GtkWidget *dialog, const char *name)
{
  GtkListBox *list = GTK_LIST_BOX (find_widget (dialog, GTK_TYPE_LIST_BOX, NULL));
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  GtkWidget *entry;

  g_signal_emit_by_name (list, "row-activated", row);
  entry = find_widget (row, GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_manage_dialog (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  CorridorSavedQueries *queries;

  window_fixture_open (fixture, NULL);
  queries = fixture->window->queries;
  save (fixture, "alpha");
  save (fixture, "beta");
  dialog = corridor_saved_queries_dialog_new (GTK_WINDOW (fixture->window), fixture->window->session, queries);
  wait_mapped (dialog);

  rename_first (dialog, "beta"); /* is taken */
  g_assert_nonnull (corridor_saved_queries_find (queries, "alpha"));
  rename_first (dialog, " ");
  g_assert_nonnull (corridor_saved_queries_find (queries, "alpha"));
  rename_first (dialog, " gamma ");
  g_assert_null (corridor_saved_queries_find (queries, "alpha"));
  g_assert_nonnull (corridor_saved_queries_find (queries, "gamma"));

  /* what is deleted can be taken back */
  g_signal_emit_by_name (find_by_icon (dialog, "user-trash-symbolic"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (queries)), ==, 1);
  g_signal_emit_by_name (find_widget (dialog, GTK_TYPE_BUTTON, "_Undo"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (queries)), ==, 2);

  /* from elsewhere */
  corridor_saved_queries_remove (queries, "beta");
  corridor_saved_queries_remove (queries, "gamma");
  g_assert_null (find_widget (dialog, GTK_TYPE_LIST_BOX_ROW, NULL));

  destroy (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

  g_test_add ("/preferences/choose", WindowFixture, NULL, set_up, test_choose, window_fixture_tear_down);
  g_test_add ("/preferences/text-size", WindowFixture, NULL, set_up, test_text_size, window_fixture_tear_down);
  g_test_add ("/preferences/no-settings", WindowFixture, NULL, set_up, test_no_settings, window_fixture_tear_down);
  g_test_add ("/saved-queries-dialogs/save", WindowFixture, NULL, window_fixture_set_up, test_save_dialog, window_fixture_tear_down);
  g_test_add ("/saved-queries-dialogs/manage", WindowFixture, NULL, window_fixture_set_up, test_manage_dialog, window_fixture_tear_down);

  return g_test_run ();
}
