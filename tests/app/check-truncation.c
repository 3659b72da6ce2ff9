/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens what the program has in the language of its environment, and complains of every message that is cut off. A language is made for it whose
 * messages are in brackets and longer than any (see test-truncation.py): what is in an article may be cut, and is not in brackets. */

#include "corridor-config.h"
#include "window-fixture.h"

#include "corridor-export-dialog.h"
#include "corridor-preferences.h"
#include "corridor-save-query-dialog.h"
#include "corridor-saved-queries-dialog.h"
#include "corridor-view.h"
#include "test-frames.h"

#include <libintl.h>
#include <locale.h>

#define OPEN "⟦" /* what a message begins with */

static guint n_seen, n_faults;

/* Lets what has changed be laid out, and what comes after a moment. */
static void
settle (GtkWidget *widget)
{
  test_wait_for_frames (widget, 20);
}

/* What is cut off may be said by a tooltip, of its own or of what it stands in. */
static gboolean
is_told (GtkWidget *widget, const char *text)
{
  for (guint i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether some of it lies out of what it is shown in, without a way to bring it there. */
static gboolean
is_outside (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL || !gtk_widget_compute_bounds (widget, native, &bounds))
    return FALSE;
  return bounds.origin.x < -1 || bounds.origin.y < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (native) + 1
         || bounds.origin.y + bounds.size.height > gtk_widget_get_height (native) + 1;
}

static const char *
find_fault (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  int width, height;

  if (pango_layout_is_ellipsized (layout))
    return is_told (label, text) ? NULL : "is cut short";
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (label) + 1)
    return "has not the width that it needs";
  if (height > gtk_widget_get_height (label) + 1)
    return "has not the height that it needs";
  return is_outside (label) ? "lies outside of its window" : NULL;
}

static void
look (GtkWidget *widget, const char *page)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), OPEN) != NULL)
    {
      const char *fault = find_fault (widget);

      n_seen++;
      if (fault != NULL)
        {
          n_faults++;
          g_printerr ("%s: “%s” %s\n", page, gtk_label_get_text (GTK_LABEL (widget)), fault);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look (child, page);
}

/* Everything that is on the screen now. */
static void
look_at_all (WindowFixture *fixture, const char *page)
{
  g_autofree char *where = NULL;
  guint before = n_seen;
  GListModel *windows = gtk_window_get_toplevels ();

  settle (GTK_WIDGET (fixture->window));
  where = g_strdup_printf ("%s at %d × %d, text %d %%", page, gtk_widget_get_width (GTK_WIDGET (fixture->window)),
                           gtk_widget_get_height (GTK_WIDGET (fixture->window)), corridor_appearance_get_text_scale (fixture->appearance));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      look (window, where);
    }
  g_print ("%s: %u messages\n", where, n_seen - before);
  g_assert_cmpuint (n_seen, >, before);
}

static void
close_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
}

static void
act (WindowFixture *fixture, const char *action, const char *page)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  look_at_all (fixture, page);
  close_popovers (GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
}

static void
look_at_dialog (WindowFixture *fixture, GtkWidget *dialog, const char *page)
{
  gtk_window_present (GTK_WINDOW (dialog));
  while (!gtk_widget_get_mapped (dialog))
    g_main_context_iteration (NULL, TRUE);
  settle (dialog);
  look_at_all (fixture, page);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
look_at_pages (WindowFixture *fixture)
{
  CorridorSession *session = fixture->window->session;
  g_autoptr (CorridorDate) date = corridor_date_parse ("2021", NULL);
  g_autoptr (CorridorDate) never = corridor_date_parse ("1900", NULL);

  look_at_all (fixture, "the article");
  g_object_set (fixture->window->list_pane, "show-table", TRUE, NULL);
  look_at_all (fixture, "a table");
  g_object_set (fixture->window->list_pane, "show-table", FALSE, NULL);
  act (fixture, "win.find-value", "the sidebar");
  corridor_panes_close_overlay (fixture->window->panes);
  corridor_session_show_statement (session, 0);
  corridor_panes_open_detail (fixture->window->panes); /* over the list, where there is no room beside it */
  look_at_all (fixture, "a statement");
  corridor_session_select_all (session);
  look_at_all (fixture, "a selection");
  corridor_panes_close_overlay (fixture->window->panes);
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  corridor_session_choose_dates (session, date, date, TRUE);
  look_at_all (fixture, "filters");
  act (fixture, "win.filter-dates", "dates");
  corridor_session_choose_dates (session, never, never, TRUE);
  look_at_all (fixture, "no result");
  corridor_session_clear_filters (session);
  act (fixture, "win.close-library", "start");
}

static void
look_at_dialogs (WindowFixture *fixture)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  CorridorSession *session = fixture->window->session;

  look_at_dialog (fixture, corridor_preferences_new (fixture->application, fixture->settings, fixture->appearance), "preferences");
  look_at_dialog (fixture, corridor_export_dialog_new (window, session, FALSE), "export");
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  look_at_dialog (fixture, corridor_save_query_dialog_new (window, session, fixture->window->queries), "saving a query");
  look_at_dialog (fixture, corridor_saved_queries_dialog_new (window, session, fixture->window->queries), "saved queries");
}

static void
test_size (WindowFixture *fixture, gconstpointer data)
{
  const int *size = data; /* of the window, and of its text */
  g_autofree char *settings = g_strdup_printf ("[org/corridor/Corridor]\nwindow-width=%d\nwindow-height=%d\n", size[0], size[1]);

  window_fixture_open (fixture, window_fixture_read_settings (fixture, settings));
  corridor_appearance_set_text_scale (fixture->appearance, size[2]);
  look_at_dialogs (fixture);
  look_at_pages (fixture);
}

int
main (int argc, char **argv)
{
  static const int wide[] = { 1280, 800, 100 }, small[] = { 640, 480, 100 }, large[] = { 1280, 800, 200 };

  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CORRIDOR_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

  g_test_add ("/truncation/wide", WindowFixture, wide, window_fixture_set_up, test_size, window_fixture_tear_down);
  g_test_add ("/truncation/small", WindowFixture, small, window_fixture_set_up, test_size, window_fixture_tear_down);
  g_test_add ("/truncation/large", WindowFixture, large, window_fixture_set_up, test_size, window_fixture_tear_down);

  /* of both sizes, before it says that there are some */
  return g_test_run () != 0 || n_faults > 0;
}
