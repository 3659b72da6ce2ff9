/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "corridor-view.h"

#include <glib/gstdio.h>

/* What a window has that is remembered, in one string */
static char *
describe (WindowFixture *fixture)
{
  CorridorSidebarModel *sidebar = corridor_sidebar_get_model (fixture->window->sidebar);
  gboolean show_sidebar, show_detail, show_timeline, show_table, reverse;
  int width, height, sidebar_width, detail_width, timeline_height;
  g_autofree char *sort = NULL;
  g_autofree char *lanes = NULL;
  g_auto (GStrv) expanded = NULL;
  g_auto (GStrv) by_name = NULL;
  g_autofree char *headings = NULL;
  g_autofree char *named = NULL;

  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_object_get (fixture->window->panes, "show-sidebar", &show_sidebar, "show-detail", &show_detail, "show-timeline", &show_timeline,
                "sidebar-width", &sidebar_width, "detail-width", &detail_width, "timeline-height", &timeline_height, NULL);
  g_object_get (fixture->window->list_pane, "show-table", &show_table, "sort", &sort, "reverse", &reverse, NULL);
  g_object_get (sidebar, "expanded-headings", &expanded, "headings-by-name", &by_name, NULL);
  g_object_get (fixture->window->timeline_pane, "lanes", &lanes, NULL);
  headings = g_strjoinv (" ", expanded);
  named = g_strjoinv (" ", by_name);

  return g_strdup_printf ("%dx%d panes %d%d%d %d,%d,%d table %d order %s %d open %s by name %s lanes %s", width, height, show_sidebar, show_detail,
                          show_timeline, sidebar_width, detail_width, timeline_height, show_table, sort, reverse, headings, named, lanes);
}

#define AT_FIRST "1280x800 panes 111 0,0,0 table 0 order date 0 open region actor by name  lanes actor"

static void
assert_state (WindowFixture *fixture, const char *expected)
{
  g_autofree char *state = describe (fixture);

  g_assert_cmpstr (state, ==, expected);
}

/* Somebody arranges the window; at the next start it is as it was. */
static void
test_restore (WindowFixture *fixture, gconstpointer data)
{
  CorridorSidebarModel *sidebar;
  g_autofree char *before = NULL;
  g_autoptr (GVariant) columns = NULL;
  g_autoptr (GVariant) restored = NULL;

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  assert_state (fixture, AT_FIRST);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  g_object_set (fixture->window->panes, "show-detail", FALSE, "sidebar-width", 310, "timeline-height", 140, NULL);
  g_object_set (fixture->window->list_pane, "show-table", TRUE, NULL);
  corridor_session_set_order (fixture->window->session, CORRIDOR_SORT_TITLE, TRUE);
  sidebar = corridor_sidebar_get_model (fixture->window->sidebar);
  corridor_sidebar_model_set_expanded (sidebar, CORRIDOR_FACET_ACTOR, FALSE);
  corridor_sidebar_model_set_expanded (sidebar, CORRIDOR_FACET_TOPIC, TRUE);
  corridor_sidebar_model_set_by_name (sidebar, CORRIDOR_FACET_TOPIC, TRUE);
  g_object_set (fixture->window->timeline_pane, "lanes", "region", NULL);
  columns = g_variant_ref_sink (g_variant_parse (NULL, "[('date', 111, true), ('title', 0, true), ('kind', 0, false), ('standing', 0, true),"
                                                       " ('actors', 0, true), ('regions', 0, true), ('subjects', 0, true),"
                                                       " ('evidence', 0, true), ('article', 0, true)]", NULL, NULL, NULL));
  g_object_set (fixture->window->list_pane, "columns", columns, NULL);
  before = describe (fixture);
  g_assert_cmpstr (before, ==, "1100x700 panes 101 310,0,140 table 1 order title 1 open region topic by name topic lanes region");
  window_fixture_close (fixture);

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  assert_state (fixture, before);
  g_object_get (fixture->window->list_pane, "columns", &restored, NULL);
  g_assert_true (g_variant_equal (restored, columns));
  /* and it is a query's order: what was opened stands in it */
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->window->session)), ==, CORRIDOR_SORT_TITLE);
}

static void
count_cb (guint *n_written)
{
  (*n_written)++;
}

static gboolean
give_up_cb (gpointer data)
{
  g_assert_not_reached ();
}

/* What somebody drags is written when it is still, not at each step, and at the latest when the window goes. */
static void
test_dragged (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_object_ref (window_fixture_read_settings (fixture, NULL));
  guint n_written = 0, give_up;

  window_fixture_open (fixture, settings);
  g_signal_connect_swapped (settings, "changed", G_CALLBACK (count_cb), &n_written);
  for (int width = 250; width <= 300; width++)
    g_object_set (fixture->window->panes, "sidebar-width", width, NULL);
  g_assert_cmpuint (n_written, ==, 0);
  give_up = g_timeout_add_seconds (20, give_up_cb, NULL);
  while (n_written == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up);
  g_assert_cmpint (g_settings_get_int (settings, "sidebar-width"), ==, 300);

  g_object_set (fixture->window->panes, "sidebar-width", 310, NULL);
  g_object_set (fixture->window->panes, "detail-width", 400, NULL);
  g_assert_cmpuint (n_written, ==, 1);
  window_fixture_close (fixture);
  g_assert_cmpuint (n_written, ==, 3);
  g_assert_cmpint (g_settings_get_int (settings, "sidebar-width"), ==, 310);
  g_assert_cmpint (g_settings_get_int (settings, "detail-width"), ==, 400);
}

static void
test_last_library (WindowFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) last = NULL;
  g_auto (GStrv) none = NULL;

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  window_fixture_close (fixture);

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  last = g_settings_get_strv (fixture->settings, "last-library");
  g_assert_cmpuint (g_strv_length (last), ==, 1);
  g_assert_true (g_str_has_suffix (last[0], "/data/articles/cpec-security-2024.json"));

  /* what is closed is not to come back */
  corridor_window_close_library (fixture->window);
  none = g_settings_get_strv (fixture->settings, "last-library");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

/* Whatever stands in the settings, there is a window that can be used. */
static void
test_broken (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *state;
  } files[] = {
    { "", AT_FIRST },
    { "[org/corridor", AT_FIRST },
    { "[org/corridor/Corridor]\nwindow-width='wide'\nshow-sidebar=7\ncolumns=[1\nsort='colour'\nexpanded-headings=true\ntimeline-lanes=3\n",
      AT_FIRST },
    { "[org/corridor/Corridor]\nexpanded-headings=['colour', 'kind', 'kind', '']\nheadings-by-name=['Ω']\ntimeline-lanes='colour'\n"
      "columns=[('colour', -2147483648, false), ('', 2147483647, true)]\nlast-library=['', ':', 'file:///nowhere']\n",
      "1280x800 panes 111 0,0,0 table 0 order date 0 open kind by name  lanes actor" },
    { "[org/corridor/Corridor]\nsidebar-width=2000000000\ndetail-width=-1\ntimeline-height=16384\nshow-table=true\n",
      "1280x800 panes 111 0,0,16384 table 1 order date 0 open region actor by name  lanes actor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_test_message ("%s", files[i].text);
      window_fixture_open (fixture, window_fixture_read_settings (fixture, files[i].text));
      assert_state (fixture, files[i].state);
      /* the table is made of what the columns are said to be */
      g_object_set (fixture->window->list_pane, "show-table", TRUE, NULL);
      window_fixture_close (fixture);
      g_remove (fixture->keyfile);
    }
}

/* Without the schema there are no settings: the window is as at first, and nothing is kept. */
static void
test_no_settings (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_open (fixture, NULL);
  assert_state (fixture, AT_FIRST);
  g_object_set (fixture->window->list_pane, "show-table", TRUE, NULL);
  corridor_window_close_library (fixture->window);
}

static void
reload (WindowFixture *fixture)
{
  CorridorIndex *before = corridor_session_get_index (fixture->window->session);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL));
  while (corridor_session_get_index (fixture->window->session) == before || fixture->window->opening != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What is read again is looked at as before. */
static void
test_reload (WindowFixture *fixture, gconstpointer data)
{
  static const guint32 chosen[] = { 3, 5 };
  CorridorSession *session;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (CorridorQuery) query = NULL;
  g_autoptr (CorridorQuery) paused = NULL;
  g_autoptr (GArray) selected = NULL;

  window_fixture_open (fixture, NULL);
  session = fixture->window->session;
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (session, CORRIDOR_FACET_ACTOR, "china-state", CORRIDOR_CHOICE_EXCLUDED);
  parts = corridor_query_list_parts (corridor_session_get_query (session), corridor_session_get_index (session));
  g_assert_cmpuint (parts->len, ==, 2);
  corridor_session_pause_part (session, g_ptr_array_index (parts, 1));
  corridor_session_set_selected (session, chosen, G_N_ELEMENTS (chosen), 5);
  query = corridor_query_ref (corridor_session_get_query (session));
  paused = corridor_query_ref (corridor_session_get_paused (session));
  g_assert_true (corridor_query_has_filter (query));
  g_assert_true (corridor_query_has_filter (paused));

  reload (fixture);

  g_assert_true (corridor_query_equal (corridor_session_get_query (session), query));
  g_assert_true (corridor_query_equal (corridor_session_get_paused (session), paused));
  selected = corridor_session_dup_selected (session);
  g_assert_cmpmem (selected->data, selected->len * sizeof (guint32), chosen, sizeof chosen);
  g_assert_cmpint (corridor_session_get_page (session).kind, ==, CORRIDOR_PAGE_SELECTION);
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->notice_bar));

  /* one that is shown without being selected */
  corridor_session_clear_selected (session);
  corridor_session_show_statement (session, 7);
  reload (fixture);
  g_assert_cmpuint (corridor_session_get_current (session), ==, 7);

  corridor_session_show_entity (session, 4);
  reload (fixture);
  g_assert_cmpint (corridor_session_get_page (session).kind, ==, CORRIDOR_PAGE_ENTITY);
  g_assert_cmpuint (corridor_session_get_page (session).index, ==, 4);
}

/* A statement that was asked for is seen, also where there is no room for it beside the list. */
static void
test_show_in_narrow (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "articles", "cpec-security-2024.json", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorOpening) opening = NULL;
  gboolean pushed = FALSE;
  GtkWidget *focus = NULL;

  fixture->settings = window_fixture_read_settings (fixture, "[org/corridor/Corridor]\nwindow-width=700\nwindow-height=600\n");
  fixture->window = corridor_window_new (fixture->application, fixture->settings, fixture->appearance, fixture->store);
  g_ptr_array_add (files, g_file_new_for_path (path));
  opening = corridor_opening_new (files);
  corridor_window_open (fixture->window, opening, NULL, "flagship-of-belt-and-road");
  corridor_window_present_soon (fixture->window);

  /* the pane is filled when the window has been drawn, and has the focus then */
  while (focus == NULL || fixture->window->detail_pane == NULL
         || !gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->window->detail_pane)))
    {
      g_main_context_iteration (NULL, TRUE);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
    }
  g_object_get (fixture->window->panes, "detail-pushed", &pushed, NULL);
  g_assert_true (pushed);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_cmpuint (corridor_session_get_current (fixture->window->session), !=, CORRIDOR_NONE);
}

/* The order that a command line names holds for what it opens; the one that was chosen is there again the next time. */
static void
test_guest_order (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "articles", "cpec-security-2024.json", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorOpening) opening = NULL;
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) by_title = corridor_query_with_order (query, CORRIDOR_SORT_TITLE, TRUE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  corridor_session_set_order (fixture->window->session, CORRIDOR_SORT_ARTICLE, FALSE);
  before = g_settings_get_string (fixture->settings, "sort");
  g_assert_cmpstr (before, ==, "article");

  g_ptr_array_add (files, g_file_new_for_path (path));
  opening = corridor_opening_new (files);
  corridor_window_open (fixture->window, opening, by_title, NULL);
  while (fixture->window->opening != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->window->session)), ==, CORRIDOR_SORT_TITLE);
  after = g_settings_get_string (fixture->settings, "sort");
  g_assert_cmpstr (after, ==, "article");
  g_assert_false (g_settings_get_boolean (fixture->settings, "reverse"));

  /* what is chosen from then on is remembered */
  corridor_session_set_order (fixture->window->session, CORRIDOR_SORT_TITLE, FALSE);
  corridor_session_set_order (fixture->window->session, CORRIDOR_SORT_DATE, FALSE);
  g_free (after);
  after = g_settings_get_string (fixture->settings, "sort");
  g_assert_cmpstr (after, ==, "date");
}

/* Saved queries are actions of the menu, and steps that can be undone. */
static void
test_queries (WindowFixture *fixture, gconstpointer data)
{
  CorridorSession *session;
  g_autoptr (CorridorQuery) saved = NULL;
  g_autofree char *label = NULL;

  window_fixture_open (fixture, NULL);
  session = fixture->window->session;
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->window->saved_section)), ==, 0);
  corridor_session_choose (session, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  saved = corridor_query_ref (corridor_session_get_query (session));
  g_assert_true (corridor_saved_queries_save (fixture->window->queries, "the_name", saved));
  corridor_session_clear_filters (session);
  window_fixture_close (fixture);

  window_fixture_open (fixture, NULL);
  session = fixture->window->session;
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->window->saved_section)), ==, 1);
  g_menu_model_get_item_attribute (G_MENU_MODEL (fixture->window->saved_section), 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "the__name");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.apply-query", "s", "the_name"));
  g_assert_true (corridor_query_equal (corridor_session_get_query (session), saved));
  g_assert_true (corridor_session_undo (session));
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (session)));

  /* a name that is gone does nothing, nor do they when nothing is open */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.apply-query", "s", "nobody"));
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (session)));
  corridor_window_close_library (fixture->window);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->window->saved_section)), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

  g_test_add ("/window-state/restore", WindowFixture, NULL, window_fixture_set_up, test_restore, window_fixture_tear_down);
  g_test_add ("/window-state/dragged", WindowFixture, NULL, window_fixture_set_up, test_dragged, window_fixture_tear_down);
  g_test_add ("/window-state/last-library", WindowFixture, NULL, window_fixture_set_up, test_last_library, window_fixture_tear_down);
  g_test_add ("/window-state/broken", WindowFixture, NULL, window_fixture_set_up, test_broken, window_fixture_tear_down);
  g_test_add ("/window-state/no-settings", WindowFixture, NULL, window_fixture_set_up, test_no_settings, window_fixture_tear_down);
  g_test_add ("/window-state/queries", WindowFixture, NULL, window_fixture_set_up, test_queries, window_fixture_tear_down);

  g_test_add ("/window-state/show-in-narrow", WindowFixture, NULL, window_fixture_set_up, test_show_in_narrow, window_fixture_tear_down);
  g_test_add ("/window-state/guest-order", WindowFixture, NULL, window_fixture_set_up, test_guest_order, window_fixture_tear_down);
  g_test_add ("/window-state/reload", WindowFixture, NULL, window_fixture_set_up, test_reload, window_fixture_tear_down);

  return g_test_run ();
}
