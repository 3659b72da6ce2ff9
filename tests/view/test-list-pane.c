/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-list-pane.h"

#include "corridor-statement-row.h"
#include "corridor-statement-table.h"
#include "corridor-text-block.h"
#include "corridor-view.h"
#include "test-frames.h"
#include "test-library.h"

/* By date the small article stands as: port, attack, trade, unease, pledge, doubt. */
typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  CorridorListPane *pane;
  guint activated;
} Fixture;

static void
activated_cb (Fixture *fixture, guint statement)
{
  fixture->activated = statement;
}

static void
set_up_with (Fixture *fixture, CorridorIndex *index)
{
  fixture->index = index;
  fixture->activated = CORRIDOR_NONE;
  fixture->session = corridor_session_new ();
  fixture->pane = CORRIDOR_LIST_PANE (corridor_list_pane_new ());
  corridor_list_pane_set_session (fixture->pane, fixture->session);
  g_signal_connect_swapped (fixture->pane, "statement-activated", G_CALLBACK (activated_cb), fixture);
  corridor_session_set_index (fixture->session, fixture->index);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, test_index_new_small ());
}

/* Two kinds in turn: with one of them filtered out, every second statement goes, which of many is more than is told
 * exactly. */
static void
set_up_turns (Fixture *fixture, guint n)
{
  g_autoptr (GString) document = g_string_new (
      "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"many\", \"title\": \"Many\","
      "\"published\": \"2024\" }, \"sections\": [], \"entities\": [], \"statements\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (document,
                            "%s { \"id\": \"s%u\", \"kind\": \"%s\", \"title\": \"Statement %03u\","
                            "\"evidence\": [ { \"source\": \"X\" } ] }",
                            i > 0 ? "," : "", i, i % 2 == 0 ? "event" : "risk", i);
  g_string_append (document, "] }");
  set_up_with (fixture, test_index_new (document->str, NULL));
}

static void
set_up_many (Fixture *fixture, gconstpointer data)
{
  set_up_turns (fixture, 400);
}

static void
set_up_forty (Fixture *fixture, gconstpointer data)
{
  set_up_turns (fixture, 40);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->pane);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static void
wait_for_frames (Fixture *fixture)
{
  test_wait_for_frames (fixture->window, 2);
}

/* Menus are left out: they have widgets of all kinds. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (GTK_IS_POPOVER (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_in_pane (Fixture *fixture, GType type)
{
  GtkWidget *widget = find_widget (GTK_WIDGET (fixture->pane), type);

  g_assert_nonnull (widget);

  return widget;
}

static void
assert_page (Fixture *fixture, const char *expected)
{
  GtkStack *stack = GTK_STACK (find_in_pane (fixture, GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, expected);
}

/* The statements whose rows are in view, from the top. */
static GPtrArray *
list_visible (Fixture *fixture)
{
  GtkWidget *view = find_in_pane (fixture, GTK_TYPE_LIST_VIEW);
  GPtrArray *ids = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);
      CorridorHandle *handle = corridor_statement_row_get_handle (CORRIDOR_STATEMENT_ROW (child));
      graphene_rect_t bounds;

      if (handle != NULL && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, view, &bounds)
          && bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (view))
        g_ptr_array_add (ids, (gpointer) corridor_handle_get_record (handle)->id);
    }

  return ids;
}

static gboolean
is_visible (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) ids = list_visible (fixture);

  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* The row of the list that shows a statement. */
static GtkWidget *
find_row (Fixture *fixture, const char *id)
{
  GtkWidget *view = find_in_pane (fixture, GTK_TYPE_LIST_VIEW);

  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);
      CorridorHandle *handle = corridor_statement_row_get_handle (CORRIDOR_STATEMENT_ROW (child));

      if (handle != NULL && g_str_equal (corridor_handle_get_record (handle)->id, id))
        return row;
    }

  return NULL;
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char empty_document[] = "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"e\", "
                                       "\"title\": \"E\", \"published\": \"2024\" },"
                                       "  \"sections\": [], \"entities\": [], \"statements\": [] }";
  g_autoptr (CorridorIndex) empty = test_index_new (empty_document, NULL);

  assert_page (fixture, "list");
  corridor_session_set_text (fixture->session, "zebra");
  assert_page (fixture, "no-result");
  corridor_session_clear_filters (fixture->session);
  assert_page (fixture, "list");
  corridor_session_set_index (fixture->session, empty);
  assert_page (fixture, "empty");
  corridor_session_set_index (fixture->session, NULL);
  assert_page (fixture, "nothing");
  corridor_session_set_index (fixture->session, fixture->index);
  assert_page (fixture, "list");
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  wait_for_frames (fixture);
  row = find_row (fixture, "port");
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_test_accessible_check_property (
                       GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                       "A port is built at Gwadar, Proposal, Agreed, China → Pakistan · Gwadar, 2015"),
                   ==, NULL);
}

static char *
make_document (const char *id, const char *title, const char *statement)
{
  return g_strdup_printf ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"%s\", \"title\": \"%s\", \"published\": \"2024\" },"
                          "  \"sections\": [], \"entities\": [],"
                          "  \"statements\": [ { \"id\": \"%s\", \"kind\": \"risk\", \"title\": \"Alike\", \"evidence\": [ { \"source\": \"X\" } ] } ] }",
                          id, title, statement);
}

static void
set_up_several (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = make_document ("a", "The first article, whose title takes more than a row has for it, and then some", "one");
  g_autofree char *second = make_document ("b", "Second", "two");

  set_up_with (fixture, test_index_new (first, second, NULL));
}

static GtkWidget *
find_article (Fixture *fixture, const char *id)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (find_row (fixture, id)));

  while (child != NULL && !gtk_widget_has_css_class (child, "article"))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Where there are several articles, a row says of which it is; where there is one, it does not. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorIndex) one = test_index_new_small ();
  GtkWidget *row, *article;
  graphene_rect_t bounds;

  wait_for_frames (fixture);
  row = find_row (fixture, "two");
  g_assert_cmpstr (gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                       "Alike, Risk, Reported, The article’s author, no date, in Second"),
                   ==, NULL);
  g_assert_cmpstr (corridor_text_block_get_text (CORRIDOR_TEXT_BLOCK (find_article (fixture, "two"))), ==, "Second");

  /* one that is too long leaves room for who and where */
  row = find_row (fixture, "one");
  article = find_article (fixture, "one");
  g_assert_true (gtk_widget_compute_bounds (article, row, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, gtk_widget_get_width (row) / 2);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (row));

  corridor_session_set_index (fixture->session, one);
  wait_for_frames (fixture);
  g_assert_null (find_article (fixture, "port"));
  corridor_session_set_index (fixture->session, fixture->index);
}

/* Two messages that buttons send, by way of the page's widgets. */
static void
test_no_result (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page, *button;

  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "reaction", CORRIDOR_CHOICE_INCLUDED);
  assert_page (fixture, "no-result");

  page = gtk_stack_get_visible_child (GTK_STACK (find_in_pane (fixture, GTK_TYPE_STACK)));
  button = find_widget (page, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  g_signal_emit_by_name (button, "clicked");
  assert_page (fixture, "list");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (fixture->session))),
                    ==, 3);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (find_in_pane (fixture, GTK_TYPE_SEARCH_ENTRY));

  g_assert_false (corridor_list_pane_get_search_mode (fixture->pane));
  corridor_list_pane_search (fixture->pane);
  g_assert_true (corridor_list_pane_get_search_mode (fixture->pane));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (entry)));

  /* each letter is asked at once, and all of them are one step */
  gtk_editable_set_text (entry, "gw");
  gtk_editable_set_text (entry, "gwadar");
  g_assert_cmpstr (corridor_query_get_text (corridor_session_get_query (fixture->session)), ==, "gwadar");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (fixture->session))),
                    ==, 1);
  corridor_session_undo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (corridor_list_pane_get_search_mode (fixture->pane));
  corridor_session_redo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "gwadar");

  corridor_list_pane_set_search_mode (fixture->pane, FALSE);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpstr (corridor_query_get_text (corridor_session_get_query (fixture->session)), ==, "");
  g_assert_false (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (entry)));
}

/* Return in the entry goes to what was found. */
static void
test_search_activate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_in_pane (fixture, GTK_TYPE_SEARCH_ENTRY);

  wait_for_frames (fixture);
  corridor_list_pane_search (fixture->pane);
  gtk_editable_set_text (GTK_EDITABLE (entry), "militants");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "attack"));
}

/* Whoever comes down from the entry is at a row and reads it: the one where he was, else the first. */
static void
test_search_down (Fixture *fixture, gconstpointer data)
{
  const guint port = test_index_statement (fixture->index, "port"), attack = test_index_statement (fixture->index, "attack");
  GtkWidget *entry = find_in_pane (fixture, GTK_TYPE_SEARCH_ENTRY);

  wait_for_frames (fixture);
  corridor_list_pane_search (fixture->pane);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==, port);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "port"));

  corridor_session_show_statement (fixture->session, attack);
  corridor_list_pane_search (fixture->pane);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==, attack);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "attack"));

  /* who has selected several keeps them; where nothing is found, there is nothing to be at */
  corridor_session_select_all (fixture->session);
  corridor_list_pane_search (fixture->pane);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 6);
  corridor_session_clear_selected (fixture->session);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 0);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "port"));
  corridor_list_pane_search (fixture->pane);
  corridor_session_set_text (fixture->session, "port");

  g_assert_true (corridor_list_pane_escape (fixture->pane));
  g_assert_false (corridor_list_pane_get_search_mode (fixture->pane));
  g_assert_cmpstr (corridor_query_get_text (corridor_session_get_query (fixture->session)), ==, "");
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 1);

  g_assert_true (corridor_list_pane_escape (fixture->pane));
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 0);

  /* never the filters */
  g_assert_false (corridor_list_pane_escape (fixture->pane));
  g_assert_true (corridor_query_has_filter (corridor_session_get_query (fixture->session)));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sort = NULL;
  gboolean reverse;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "list.sort", "s", "title"));
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->session)), ==,
                   CORRIDOR_SORT_TITLE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "list.reverse", NULL));
  g_object_get (fixture->pane, "sort", &sort, "reverse", &reverse, NULL);
  g_assert_cmpstr (sort, ==, "title");
  g_assert_true (reverse);
  g_object_set (fixture->pane, "sort", "no such order", NULL);
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->session)), ==,
                   CORRIDOR_SORT_TITLE);
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  guint attack = test_index_statement (fixture->index, "attack");

  g_signal_emit_by_name (find_in_pane (fixture, GTK_TYPE_LIST_VIEW), "activate", 1);
  g_assert_cmpuint (fixture->activated, ==, attack);
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==, attack);

  fixture->activated = CORRIDOR_NONE;
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "doubt"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "list.open", NULL));
  g_assert_cmpuint (fixture->activated, ==, test_index_statement (fixture->index, "doubt"));
}

/* A click on a row, as its gesture tells of it */
static void
click_row (Fixture *fixture, const char *id)
{
  GtkWidget *stack = find_in_pane (fixture, GTK_TYPE_STACK);
  GListModel *controllers = gtk_widget_observe_controllers (stack);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (find_row (fixture, id), stack, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, "released", 1, bounds.origin.x + 20, bounds.origin.y + 10);
    }
  g_object_unref (controllers);
}

/* Where the details are not beside the list, a click brings them. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  wait_for_frames (fixture);
  click_row (fixture, "attack");
  g_assert_cmpuint (fixture->activated, ==, CORRIDOR_NONE);

  g_object_set (fixture->pane, "opens-on-click", TRUE, NULL);
  click_row (fixture, "attack");
  g_assert_cmpuint (fixture->activated, ==, test_index_statement (fixture->index, "attack"));
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==, fixture->activated);
}

static void
test_selection_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);

  gtk_widget_activate_action (pane, "list.keep-selected", NULL);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (fixture->session)));

  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  gtk_widget_activate_action (pane, "list.select-all", NULL);
  g_assert_cmpuint (corridor_session_get_n_selected (fixture->session), ==, 3);
  gtk_widget_activate_action (pane, "list.keep-selected", NULL);
  g_assert_cmpuint (
      g_strv_length ((char **) corridor_query_get_picks (corridor_session_get_query (fixture->session))), ==,
      3);

  gtk_widget_activate_action (pane, "list.show-only", "(ss)", "kind", "event");
  g_assert_cmpint (
      corridor_query_get_choice (corridor_session_get_query (fixture->session), CORRIDOR_FACET_KIND, "event"),
      ==, CORRIDOR_CHOICE_INCLUDED);
}

typedef struct
{
  char *text;
  gboolean done;
} Pasted;

static void
text_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  Pasted *pasted = user_data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  pasted->done = TRUE;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->pane));
  GdkContentFormats *formats;
  Pasted pasted = { NULL };

  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "attack"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "list.copy", NULL);
  /* written in a thread */
  while (!gdk_clipboard_is_local (clipboard))
    g_main_context_iteration (NULL, TRUE);
  formats = gdk_clipboard_get_formats (clipboard);
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/markdown;charset=utf-8"));

  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &pasted);
  while (!pasted.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (
      pasted.text, "Militants attack a convoy\nEvent · Reported · 2021 · Militants · Balochistan\n"));
  g_free (pasted.text);
}

/* What an item says of itself, wherever in the menu it is; NULL where there is none. */
static char *
find_item (GMenuModel *menu, const char *action, const char *attribute)
{
  char *found = NULL;

  for (int i = 0; i < g_menu_model_get_n_items (menu) && found == NULL; i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *does = NULL;

      if (section != NULL)
        found = find_item (section, action, attribute);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &does) && g_str_equal (does, action))
        g_menu_model_get_item_attribute (menu, i, attribute, "s", &found);
    }

  return found;
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  g_autofree char *export = NULL, *key = NULL;
  GMenuModel *menu;

  wait_for_frames (fixture);
  gtk_widget_grab_focus (find_row (fixture, "attack"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "list.menu", NULL));
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==,
                    test_index_statement (fixture->index, "attack"));
  g_assert_true (GTK_IS_POPOVER_MENU (gtk_widget_get_last_child (GTK_WIDGET (fixture->pane))));
  menu = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (gtk_widget_get_last_child (GTK_WIDGET (fixture->pane))));
  /* even one that is selected, and not all that pass */
  export = find_item (menu, "win.export-selected", G_MENU_ATTRIBUTE_LABEL);
  g_assert_nonnull (export);
  key = find_item (menu, "list.copy", "accel");
  g_assert_cmpstr (key, ==, "<Control>c");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (fixture->pane))));
}

/* A result that is replaced leaves the current statement in view, and the focus where it was. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  wait_for_frames (fixture);
  corridor_session_show_statement (fixture->session, 300);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s300"));
  row = find_row (fixture, "s300");
  gtk_widget_grab_focus (row);

  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s300"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "s300"));

  corridor_session_clear_filters (fixture->session);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s300"));

  /* it goes itself: what stood beside it stays in view */
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s301") || is_visible (fixture, "s299"));

  /* another order: the same statement */
  corridor_session_clear_filters (fixture->session);
  corridor_session_show_statement (fixture->session, 300);
  wait_for_frames (fixture);
  g_object_set (fixture->pane, "reverse", TRUE, NULL);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s300"));
}

/* Several that are selected elsewhere come into view, unless one of them is; from the list itself nothing moves. */
static void
test_selected_elsewhere (Fixture *fixture, gconstpointer data)
{
  static const guint32 far[] = { 390, 250, 260 }, near[] = { 249, 2 }, others[] = { 2, 390 };

  wait_for_frames (fixture);
  corridor_session_set_selected (fixture->session, far, G_N_ELEMENTS (far), CORRIDOR_NONE);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s250"));

  corridor_session_set_selected (fixture->session, near, G_N_ELEMENTS (near), CORRIDOR_NONE);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s250"));

  gtk_widget_grab_focus (find_row (fixture, "s250"));
  corridor_session_set_selected (fixture->session, others, G_N_ELEMENTS (others), CORRIDOR_NONE);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s250"));
}

/* Who is at the start and looks at nothing in particular stays at the start. */
static void
test_place_at_start (Fixture *fixture, gconstpointer data)
{
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s1"));
  g_object_set (fixture->pane, "reverse", TRUE, NULL);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s399"));
  gtk_widget_grab_focus (find_row (fixture, "s399"));
  g_object_set (fixture->pane, "reverse", FALSE, NULL);
  wait_for_frames (fixture);
  g_assert_true (is_visible (fixture, "s1"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "s1"));
}

static gboolean
is_at_start (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_in_pane (fixture, GTK_TYPE_LIST_VIEW)));

  return gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);
}

/* Also where only a few come back, before the first one. */
static void
test_start_with_more (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "event", "risk" };

  wait_for_frames (fixture);
  g_assert_true (is_at_start (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, kinds[i], CORRIDOR_CHOICE_EXCLUDED);
      wait_for_frames (fixture);
      g_assert_true (is_at_start (fixture));
      corridor_session_clear_filters (fixture->session);
      wait_for_frames (fixture);
      g_assert_true (is_visible (fixture, "s0"));
      g_assert_true (is_at_start (fixture));
    }
}

/* The title is what a statement is known by: it has twice the room of any other column, and all that is left over. */
static void
test_title_width (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 500, 900, 1900 };
  GtkWidget *headings;

  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "columns.subjects", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "columns.evidence", NULL);
  wait_for_frames (fixture);
  headings = gtk_widget_get_first_child (find_in_pane (fixture, GTK_TYPE_COLUMN_VIEW));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int title = 0, others = 0;

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 400);
      while (gtk_widget_get_width (fixture->window) != widths[i])
        g_main_context_iteration (NULL, TRUE);
      wait_for_frames (fixture);

      for (GtkWidget *heading = gtk_widget_get_first_child (headings); heading != NULL; heading = gtk_widget_get_next_sibling (heading))
        {
          if (title == 0)
            {
              title = gtk_widget_get_allocated_width (heading);
              continue;
            }
          others += gtk_widget_get_allocated_width (heading);
          g_assert_cmpint (title, >=, 2 * gtk_widget_get_allocated_width (heading));
        }
      g_assert_cmpint (title + others, >=, widths[i]);
      if (i == G_N_ELEMENTS (widths) - 1)
        g_assert_cmpint (title, >, others);
    }
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);
  GtkColumnView *view;
  g_autoptr (GtkColumnViewColumn) title = NULL;

  g_assert_null (find_widget (pane, CORRIDOR_TYPE_STATEMENT_TABLE));
  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  assert_page (fixture, "table");
  wait_for_frames (fixture);
  view = GTK_COLUMN_VIEW (find_in_pane (fixture, GTK_TYPE_COLUMN_VIEW));
  title = g_list_model_get_item (gtk_column_view_get_columns (view), 0);

  /* a click on a heading */
  gtk_column_view_sort_by_column (view, title, GTK_SORT_DESCENDING);
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->session)), ==,
                   CORRIDOR_SORT_TITLE);
  g_assert_true (corridor_query_get_reverse (corridor_session_get_query (fixture->session)));
  gtk_column_view_sort_by_column (view, title, GTK_SORT_ASCENDING);
  g_assert_false (corridor_query_get_reverse (corridor_session_get_query (fixture->session)));

  /* and the order from elsewhere, which asks nothing again */
  corridor_session_set_order (fixture->session, CORRIDOR_SORT_ARTICLE, TRUE);
  corridor_session_set_order (fixture->session, CORRIDOR_SORT_DATE, TRUE);
  g_assert_cmpint (corridor_query_get_sort (corridor_session_get_query (fixture->session)), ==,
                   CORRIDOR_SORT_DATE);
  g_assert_true (corridor_query_get_reverse (corridor_session_get_query (fixture->session)));

  /* columns are hidden from the pane's bar */
  g_assert_true (gtk_widget_activate_action (pane, "columns.kind", NULL));
  g_assert_true (gtk_widget_activate_action (pane, "list.table", NULL));
  assert_page (fixture, "list");
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "attack"));
  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  wait_for_frames (fixture);
}

static void
assert_columns (Fixture *fixture, const char *expected)
{
  g_autoptr (GVariant) columns = NULL;
  g_autofree char *text = NULL;

  g_object_get (fixture->pane, "columns", &columns, NULL);
  text = columns != NULL ? g_variant_print (columns, FALSE) : NULL;
  g_assert_cmpstr (text, ==, expected);
}

static void
set_columns (Fixture *fixture, const char *text)
{
  g_autoptr (GVariant) columns = g_variant_parse (G_VARIANT_TYPE (CORRIDOR_COLUMNS_TYPE), text, NULL, NULL, NULL);

  g_assert_nonnull (columns);
  g_object_set (fixture->pane, "columns", columns, NULL);
}

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

/* What is remembered of the columns is there before the table is, and comes back to what the user makes of it. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view;
  GListModel *columns;
  g_autoptr (GtkColumnViewColumn) first = NULL, second = NULL, last = NULL;
  guint n = 0;

  assert_columns (fixture, NULL);
  set_columns (fixture, "[('kind', 90, true), ('colour', 50, true), ('title', -7, false), ('kind', 20, false), ('regions', 100000, false)]");
  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  wait_for_frames (fixture);
  view = GTK_COLUMN_VIEW (find_in_pane (fixture, GTK_TYPE_COLUMN_VIEW));
  columns = gtk_column_view_get_columns (view);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 9);
  first = g_list_model_get_item (columns, 0);
  second = g_list_model_get_item (columns, 1);
  last = g_list_model_get_item (columns, 8);
  g_assert_cmpstr (gtk_column_view_column_get_title (first), ==, "Kind");
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (first), ==, 90);
  g_assert_cmpstr (gtk_column_view_column_get_title (second), ==, "Title");
  g_assert_true (gtk_column_view_column_get_visible (second));
  /* the library has one article; that there are several may be next */
  g_assert_cmpstr (gtk_column_view_column_get_title (last), ==, "Article");
  g_assert_false (gtk_column_view_column_get_visible (last));

  g_signal_connect_swapped (fixture->pane, "notify::columns", G_CALLBACK (count_notify_cb), &n);
  gtk_column_view_column_set_fixed_width (first, 120);
  g_assert_cmpuint (n, ==, 1);
  assert_columns (fixture, "[('kind', 120, true), ('title', 0, true), ('regions', 4000, false), ('date', 0, true), ('standing', 0, true), "
                           "('actors', 0, true), ('subjects', 0, true), ('evidence', 0, true), ('article', 0, true)]");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "columns.date", NULL));
  g_assert_cmpuint (n, ==, 2);
  gtk_column_view_remove_column (view, last);
  gtk_column_view_insert_column (view, 0, last);
  g_assert_cmpuint (n, ==, 3);
  assert_columns (fixture, "[('article', 0, true), ('kind', 120, true), ('title', 0, true), ('regions', 4000, false), ('date', 0, false), "
                           "('standing', 0, true), ('actors', 0, true), ('subjects', 0, true), ('evidence', 0, true)]");

  /* another library changes nothing of it */
  n = 0;
  corridor_session_set_index (fixture->session, NULL);
  corridor_session_set_index (fixture->session, fixture->index);
  g_assert_cmpuint (n, ==, 0);

  /* nothing remembered: as they are at first */
  set_columns (fixture, "[]");
  assert_columns (fixture, "[('title', 0, true), ('date', 0, true), ('kind', 0, true), ('standing', 0, true), ('actors', 0, true), "
                           "('regions', 0, true), ('subjects', 0, true), ('evidence', 0, true), ('article', 0, true)]");
  wait_for_frames (fixture);
}

static void
test_no_session (Fixture *fixture, gconstpointer data)
{
  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  corridor_session_set_text (fixture->session, "port");
  corridor_list_pane_set_session (fixture->pane, NULL);
  assert_page (fixture, "nothing");
  g_assert_false (corridor_list_pane_escape (fixture->pane));
  g_object_set (fixture->pane, "sort", "title", "reverse", TRUE, NULL);
  corridor_list_pane_set_session (fixture->pane, fixture->session);
  assert_page (fixture, "table");
}

/* Where reading begins at the right, the table comes up with its first column there; who has scrolled stays where they are. */
static void
test_mirrored_table (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  corridor_list_pane_set_show_table (fixture->pane, TRUE);
  wait_for_frames (fixture);
  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (find_in_pane (fixture, GTK_TYPE_COLUMN_VIEW)));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==,
                     gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - 40);
  wait_for_frames (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==,
                     gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - 40);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  /* names are asked about */
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

  g_test_add ("/list-pane/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/list-pane/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/list-pane/several", Fixture, NULL, set_up_several, test_several, tear_down);
  g_test_add ("/list-pane/no-result", Fixture, NULL, set_up, test_no_result, tear_down);
  g_test_add ("/list-pane/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/list-pane/search-activate", Fixture, NULL, set_up, test_search_activate, tear_down);
  g_test_add ("/list-pane/search-down", Fixture, NULL, set_up, test_search_down, tear_down);
  g_test_add ("/list-pane/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/list-pane/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/list-pane/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/list-pane/activate", Fixture, NULL, set_up, test_activate, tear_down);
  g_test_add ("/list-pane/selection-actions", Fixture, NULL, set_up, test_selection_actions, tear_down);
  g_test_add ("/list-pane/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/list-pane/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/list-pane/place", Fixture, NULL, set_up_many, test_place, tear_down);
  g_test_add ("/list-pane/selected-elsewhere", Fixture, NULL, set_up_many, test_selected_elsewhere, tear_down);
  g_test_add ("/list-pane/place-at-start", Fixture, NULL, set_up_many, test_place_at_start, tear_down);
  g_test_add ("/list-pane/start-with-more", Fixture, NULL, set_up_forty, test_start_with_more, tear_down);
  g_test_add ("/list-pane/title-width", Fixture, NULL, set_up, test_title_width, tear_down);
  g_test_add ("/list-pane/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/list-pane/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/list-pane/mirrored-table", Fixture, NULL, set_up, test_mirrored_table, tear_down);
  g_test_add ("/list-pane/no-session", Fixture, NULL, set_up, test_no_session, tear_down);

  return g_test_run ();
}
