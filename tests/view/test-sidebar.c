/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph-mark.h"
#include "corridor-sidebar.h"

#include "corridor-sidebar-row-view.h"
#include "corridor-view.h"
#include "test-library.h"

/* clang-format off */
static const char document[] =
  "{ 'format': 'corridor.article/1',"
  "  'article': { 'id': 'cpec', 'title': 'Proposals', 'published': '2024-10-15' },"
  "  'sections': [ { 'id': 'only', 'title': 'Only', 'paragraphs': [ {}, {} ] } ],"
  "  'entities': ["
  "    { 'id': 'pakistan', 'kind': 'region', 'name': 'Pakistan' },"
  "    { 'id': 'balochistan', 'kind': 'region', 'name': 'Balochistan', 'part_of': 'pakistan' },"
  "    { 'id': 'gwadar', 'kind': 'region', 'name': 'Gwadar', 'part_of': 'balochistan' },"
  "    { 'id': 'china', 'kind': 'region', 'name': 'China' },"
  "    { 'id': 'workers', 'kind': 'actor', 'name': 'Chinese workers' },"
  "    { 'id': 'state', 'kind': 'actor', 'name': 'Government of Pakistan' } ],"
  "  'statements': ["
  "    { 'id': 'a', 'kind': 'event', 'title': 'A', 'regions': [ 'gwadar' ],"
  "      'actors': [ { 'id': 'workers', 'role': 'target' } ], 'evidence': [ { 'paragraph': 1 } ] },"
  "    { 'id': 'b', 'kind': 'risk', 'title': 'B', 'regions': [ 'balochistan' ], 'evidence': [ { 'paragraph': 1 } ] },"
  "    { 'id': 'c', 'kind': 'risk', 'title': 'C', 'regions': [ 'pakistan' ],"
  "      'actors': [ { 'id': 'state', 'role': 'owner' } ], 'evidence': [ { 'paragraph': 2 } ] },"
  "    { 'id': 'd', 'kind': 'risk', 'title': 'D', 'regions': [ 'china' ], 'evidence': [ { 'paragraph': 2 } ] } ] }";
/* clang-format on */

typedef struct
{
  CorridorSession *session;
  CorridorSidebar *sidebar;
  GtkWidget *window;
  GtkWidget *list;
} Fixture;

/* ---- widgets ---- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/* The list's own controllers stand beside those of the sidebar, which see events first. */
static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_assert_not_reached ();
}

static CorridorSidebarRowView *
get_view (GtkWidget *item)
{
  return CORRIDOR_SIDEBAR_ROW_VIEW (gtk_widget_get_first_child (item));
}

/* NULL where no such row is shown */
static GtkWidget *
find_item (Fixture *fixture, const char *name)
{
  for (GtkWidget *item = gtk_widget_get_first_child (fixture->list); item; item = gtk_widget_get_next_sibling (item))
    {
      CorridorSidebarRow *row = corridor_sidebar_row_view_get_row (get_view (item));

      if (row && g_str_equal (corridor_sidebar_row_get_name (row), name))
        return item;
    }
  return NULL;
}

static void
settle (Fixture *fixture)
{
  GtkWidget *item;

  while (!(item = gtk_widget_get_first_child (fixture->list)) || gtk_widget_get_height (item) == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static Fixture *
fixture_new_for (const char *written)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *text = g_strdelimit (g_strdup (written), "'", '"');
  g_autoptr (CorridorIndex) index = test_index_new (text, NULL);

  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, index);
  fixture->sidebar = CORRIDOR_SIDEBAR (corridor_sidebar_new ());
  corridor_sidebar_set_session (fixture->sidebar, fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 260, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->sidebar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->list = find_widget (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_VIEW);
  settle (fixture);
  return fixture;
}

static Fixture *
fixture_new (void)
{
  return fixture_new_for (document);
}

static void
fixture_free (Fixture *fixture)
{
  CorridorSidebarModel *model = corridor_sidebar_get_model (fixture->sidebar);
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->sidebar), CORRIDOR_TYPE_SIDEBAR_ROW_VIEW);

  g_object_add_weak_pointer (G_OBJECT (model), (gpointer *) &model);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_object_add_weak_pointer (G_OBJECT (fixture->sidebar), (gpointer *) &fixture->sidebar);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), (gpointer *) &fixture->session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->sidebar);
  g_assert_null (view);
  g_assert_null (model);
  g_object_unref (fixture->session);
  g_assert_null (fixture->session);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* ---- acts ---- */

static void
click (Fixture *fixture, const char *name)
{
  GtkGesture *gesture = find_controller (fixture->list, GTK_TYPE_GESTURE_CLICK);
  graphene_rect_t bounds;
  double x, y;

  settle (fixture);
  g_assert_true (gtk_widget_compute_bounds (find_item (fixture, name), fixture->list, &bounds));
  x = bounds.origin.x + bounds.size.width / 2;
  y = bounds.origin.y + bounds.size.height / 2;
  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
  g_signal_emit_by_name (gesture, "released", 1, x, y);
}

/* Returns: the sign that excludes, which a row has from then on */
static GtkWidget *
point_at (Fixture *fixture, GtkWidget *item)
{
  GtkWidget *button;

  settle (fixture);
  gtk_widget_set_state_flags (item, GTK_STATE_FLAG_PRELIGHT, FALSE);
  while ((button = find_widget (item, GTK_TYPE_BUTTON)) == NULL || gtk_widget_get_width (button) == 0)
    g_main_context_iteration (NULL, TRUE);

  return button;
}

/* Returns: how far from the row's left edge its count ends, in pixels */
static float
get_count_end (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_view (item)));
  graphene_rect_t bounds;

  while (!gtk_widget_has_css_class (child, "count"))
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, item, &bounds));

  return bounds.origin.x + bounds.size.width;
}

static gboolean
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  gboolean handled;

  settle (fixture);
  g_signal_emit_by_name (find_controller (fixture->list, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0,
                         modifiers, &handled);
  return handled;
}

static void
focus (Fixture *fixture, const char *name)
{
  settle (fixture);
  g_assert_true (gtk_widget_grab_focus (find_item (fixture, name)));
}

#define assert_focus(fixture, name)                                                                                  \
  g_assert_true (gtk_root_get_focus (GTK_ROOT ((fixture)->window)) == find_item (fixture, name))

#define assert_choice(fixture, facet, value, choice)                                                                 \
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query ((fixture)->session), facet, value), ==,    \
                   choice)

#define assert_label(item, text)                                                                                     \
  G_STMT_START                                                                                                       \
  {                                                                                                                  \
    g_autofree char *problem_                                                                                        \
        = gtk_test_accessible_check_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text);           \
    g_assert_cmpstr (problem_, ==, NULL);                                                                            \
  }                                                                                                                  \
  G_STMT_END

#define assert_expanded(item, expanded)                                                                              \
  G_STMT_START                                                                                                       \
  {                                                                                                                  \
    g_autofree char *problem_                                                                                        \
        = gtk_test_accessible_check_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED, expanded);          \
    g_assert_cmpstr (problem_, ==, NULL);                                                                            \
  }                                                                                                                  \
  G_STMT_END

/* ---- tests ---- */

static void
test_rows (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *regions = find_item (fixture, "Regions");
  GtkWidget *gwadar = find_item (fixture, "Gwadar");

  assert_label (regions, "Regions, 4 values");
  assert_label (gwadar, "Gwadar, 1 statement");
  assert_label (find_item (fixture, "Pakistan"), "Pakistan, 3 statements");
  assert_expanded (regions, TRUE);
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (gwadar), GTK_ACCESSIBLE_STATE_EXPANDED));
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (find_widget (gwadar, GTK_TYPE_CHECK_BUTTON)),
                                               GTK_ACCESSIBLE_ROLE_CHECKBOX));

  /* counts stand below each other, whatever the level and whether or not the sign is seen */
  for (GtkWidget *item = gtk_widget_get_first_child (fixture->list); item; item = gtk_widget_get_next_sibling (item))
    {
      CorridorSidebarRow *row = corridor_sidebar_row_view_get_row (get_view (item));
      GtkWidget *button;
      graphene_rect_t bounds;
      float end;

      g_assert_cmpint (gtk_widget_get_height (item), <=, 36);
      g_assert_cmpint (gtk_widget_get_width (item), <=, 260);
      if (corridor_sidebar_row_get_kind (row) != CORRIDOR_SIDEBAR_VALUE)
        continue;
      end = get_count_end (item);
      g_assert_cmpfloat (end, ==, get_count_end (find_item (fixture, "Balochistan")));
      g_assert_null (find_widget (item, GTK_TYPE_BUTTON));
      button = point_at (fixture, item);
      g_assert_cmpfloat (get_count_end (item), ==, end);
      g_assert_true (gtk_widget_compute_bounds (button, item, &bounds));
      g_assert_cmpint (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (item));
      g_assert_cmpint (bounds.origin.x + bounds.size.width, >=, gtk_widget_get_width (item) - 8);
    }
}

static void
test_click (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  click (fixture, "Balochistan");
  assert_choice (fixture, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  assert_focus (fixture, "Balochistan");
  assert_label (find_item (fixture, "Balochistan"), "Balochistan, 2 statements, included");
  assert_label (find_item (fixture, "Regions"), "Regions, 4 values, 1 chosen");
  assert_label (find_item (fixture, "Government of Pakistan"), "Government of Pakistan, 0 statements");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_view (find_item (fixture, "Balochistan"))), "included"));
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (get_view (find_item (fixture, "Government of Pakistan"))), "zero"));
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (find_widget (find_item (fixture, "Balochistan"), GTK_TYPE_CHECK_BUTTON))));

  click (fixture, "Balochistan");
  assert_choice (fixture, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_NONE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_view (find_item (fixture, "Balochistan"))), "included"));

  click (fixture, "Regions");
  g_assert_null (find_item (fixture, "Pakistan"));
  assert_expanded (find_item (fixture, "Regions"), FALSE);
  assert_focus (fixture, "Regions");
  click (fixture, "Regions");
  g_assert_nonnull (find_item (fixture, "Pakistan"));
}

static void
test_exclude (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *gwadar = find_item (fixture, "Gwadar");

  g_signal_emit_by_name (point_at (fixture, gwadar), "clicked");
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  assert_label (gwadar, "Gwadar, 1 statement, excluded");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_view (gwadar)), "excluded"));
  g_assert_false (gtk_widget_get_visible (find_widget (gwadar, GTK_TYPE_CHECK_BUTTON)));

  click (fixture, "Gwadar");
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  g_assert_true (gtk_widget_get_visible (find_widget (gwadar, GTK_TYPE_CHECK_BUTTON)));

  /* as assistive technology does, which knows no clicks */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (gwadar, GTK_TYPE_CHECK_BUTTON)), FALSE);
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_NONE);
}

static void
test_keys (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  CorridorPage page;

  focus (fixture, "Gwadar");
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  g_assert_true (press (fixture, GDK_KEY_Delete, 0));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  assert_focus (fixture, "Gwadar");
  focus (fixture, "China");
  g_assert_true (press (fixture, GDK_KEY_space, GDK_CONTROL_MASK));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "china", CORRIDOR_CHOICE_INCLUDED);
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_NONE);

  g_assert_true (press (fixture, GDK_KEY_Return, GDK_ALT_MASK));
  page = corridor_session_get_page (fixture->session);
  g_assert_cmpint (page.kind, ==, CORRIDOR_PAGE_ENTITY);
  g_assert_cmpuint (page.index, ==,
                    corridor_library_find_entity (corridor_session_get_library (fixture->session), "china"));

  /* keys that are the list's, or nobody's */
  g_assert_false (press (fixture, GDK_KEY_Down, 0));
  g_assert_false (press (fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
  g_assert_false (press (fixture, GDK_KEY_f, GDK_CONTROL_MASK));
}

static void
test_tree_keys (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  focus (fixture, "Gwadar");
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  assert_focus (fixture, "Balochistan");
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  assert_focus (fixture, "Pakistan");
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  assert_focus (fixture, "Regions");
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_null (find_item (fixture, "Pakistan"));
  assert_focus (fixture, "Regions");
  g_assert_false (press (fixture, GDK_KEY_Left, 0));
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_nonnull (find_item (fixture, "Pakistan"));
  assert_focus (fixture, "Regions");
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  assert_focus (fixture, "Pakistan");

  gtk_widget_set_direction (GTK_WIDGET (fixture->sidebar), GTK_TEXT_DIR_RTL);
  focus (fixture, "Regions");
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_null (find_item (fixture, "Pakistan"));
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_nonnull (find_item (fixture, "Pakistan"));
}

/* The row that has the focus keeps it while others come and go. */
static void
test_focus_stays (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  focus (fixture, "Chinese workers");
  corridor_sidebar_model_set_expanded (corridor_sidebar_get_model (fixture->sidebar), CORRIDOR_FACET_REGION, FALSE);
  settle (fixture);
  assert_focus (fixture, "Chinese workers");
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);
  assert_focus (fixture, "Chinese workers");
  corridor_sidebar_model_set_by_name (corridor_sidebar_get_model (fixture->sidebar), CORRIDOR_FACET_ACTOR, TRUE);
  settle (fixture);
  assert_focus (fixture, "Chinese workers");
}

/* The values of kinds and standings show the glyphs that the list has. */
static void
test_legend (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *glyph;

  corridor_sidebar_model_set_expanded (corridor_sidebar_get_model (fixture->sidebar), CORRIDOR_FACET_KIND, TRUE);
  settle (fixture);
  glyph = find_widget (find_item (fixture, "Event"), CORRIDOR_TYPE_GLYPH_MARK);
  g_assert_nonnull (glyph);
  g_assert_true (gtk_widget_get_visible (glyph));
  g_assert_null (find_widget (find_item (fixture, "Gwadar"), CORRIDOR_TYPE_GLYPH_MARK));
}

static void
test_find (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *entry = find_widget (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY);
  gboolean handled;

  g_assert_false (gtk_widget_get_visible (entry));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->sidebar), "sidebar.find", NULL));
  g_assert_true (corridor_sidebar_get_finding (fixture->sidebar));
  g_assert_true (gtk_widget_get_visible (entry));
  g_assert_true (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN);

  gtk_editable_set_text (GTK_EDITABLE (entry), "gwa");
  settle (fixture);
  g_assert_nonnull (find_item (fixture, "Gwadar"));
  g_assert_null (find_item (fixture, "China"));
  g_assert_null (find_item (fixture, "Actors"));
  g_signal_emit_by_name (find_controller (entry, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", GDK_KEY_Down, 0, 0,
                         &handled);
  g_assert_true (handled);
  assert_focus (fixture, "Gwadar");
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);

  /* Esc closes it first */
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_false (corridor_sidebar_get_finding (fixture->sidebar));
  g_assert_false (gtk_widget_get_visible (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  assert_focus (fixture, "Gwadar");
  g_assert_nonnull (find_item (fixture, "China"));
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));

  corridor_sidebar_set_finding (fixture->sidebar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (corridor_sidebar_get_model (fixture->sidebar))), ==, 0);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (corridor_sidebar_get_finding (fixture->sidebar));
  g_assert_nonnull (find_item (fixture, "China"));
}

static void
open_menu (Fixture *fixture, const char *name)
{
  focus (fixture, name);
  g_assert_true (press (fixture, GDK_KEY_F10, GDK_SHIFT_MASK));
  g_assert_true (gtk_widget_get_visible (find_widget (GTK_WIDGET (fixture->sidebar), GTK_TYPE_POPOVER_MENU)));
}

static void
close_menu (Fixture *fixture)
{
  gtk_popover_popdown (GTK_POPOVER (find_widget (GTK_WIDGET (fixture->sidebar), GTK_TYPE_POPOVER_MENU)));
  settle (fixture);
}

static gboolean
activate (Fixture *fixture, const char *action, const char *target)
{
  return target ? gtk_widget_activate_action (GTK_WIDGET (fixture->sidebar), action, "s", target)
                : gtk_widget_activate_action (GTK_WIDGET (fixture->sidebar), action, NULL);
}

static void
test_menu (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  CorridorSidebarModel *model = corridor_sidebar_get_model (fixture->sidebar);

  open_menu (fixture, "Gwadar");
  g_assert_true (activate (fixture, "sidebar.exclude", NULL));
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  close_menu (fixture);
  assert_focus (fixture, "Gwadar");

  open_menu (fixture, "Balochistan");
  activate (fixture, "sidebar.include", NULL);
  assert_choice (fixture, CORRIDOR_FACET_REGION, "balochistan", CORRIDOR_CHOICE_INCLUDED);
  activate (fixture, "sidebar.only", NULL);
  assert_choice (fixture, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_NONE);
  activate (fixture, "sidebar.match", "all");
  g_assert_true (corridor_query_get_all (corridor_session_get_query (fixture->session), CORRIDOR_FACET_REGION));
  assert_label (find_item (fixture, "Regions"), "Regions, 4 values, 1 chosen, all of them at once");
  activate (fixture, "sidebar.open-page", NULL);
  g_assert_cmpint (corridor_session_get_page (fixture->session).kind, ==, CORRIDOR_PAGE_ENTITY);
  activate (fixture, "sidebar.clear", NULL);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (fixture->session)));
  close_menu (fixture);

  open_menu (fixture, "Actors");
  activate (fixture, "sidebar.sort", "name");
  g_assert_true (corridor_sidebar_model_get_by_name (model, CORRIDOR_FACET_ACTOR));
  /* a heading is no value: its items are not there */
  activate (fixture, "sidebar.include", NULL);
  activate (fixture, "sidebar.open-page", NULL);
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (fixture->session)));
  close_menu (fixture);

  open_menu (fixture, "Standing");
  activate (fixture, "sidebar.order", "name");
  g_assert_true (corridor_sidebar_model_get_by_name (model, CORRIDOR_FACET_STATUS));
  activate (fixture, "sidebar.match", "all");
  g_assert_false (corridor_query_get_all (corridor_session_get_query (fixture->session), CORRIDOR_FACET_STATUS));
  close_menu (fixture);
}

static void
test_show_all (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  corridor_sidebar_model_set_n_shown (corridor_sidebar_get_model (fixture->sidebar), CORRIDOR_FACET_REGION, 1);
  settle (fixture);
  g_assert_null (find_item (fixture, "China"));
  assert_label (find_item (fixture, "Show all 4"), "Show all 4, Regions");
  click (fixture, "Show all 4");
  settle (fixture);
  g_assert_nonnull (find_item (fixture, "China"));
  assert_focus (fixture, "Show fewer");
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_null (find_item (fixture, "China"));
  assert_focus (fixture, "Show all 4");

  open_menu (fixture, "Regions");
  activate (fixture, "sidebar.show-all", NULL);
  g_assert_nonnull (find_item (fixture, "China"));
  close_menu (fixture);
}

/* A high window shows more regions and actors before "Show all", and a low one fewer again. */
static void
test_height (void)
{
  g_autoptr (Fixture) fixture = NULL;
  g_autoptr (GString) text = g_string_new ("{ 'format': 'corridor.article/1', 'article': { 'id': 'many', 'title': 'Many',"
                                           "  'published': '2024' }, 'sections': [ ], 'entities': [ ");

  for (guint i = 1; i <= 12; i++)
    g_string_append_printf (text,
                            "{ 'id': 'r%u', 'kind': 'region', 'name': 'R%u' },"
                            "{ 'id': 'a%u', 'kind': 'actor', 'name': 'A%u' }%s",
                            i, i, i, i, i < 12 ? "," : " ], 'statements': [ ");
  /* the first is in most statements, and so on */
  for (guint i = 1; i <= 12; i++)
    {
      g_string_append_printf (text, "{ 'id': 's%u', 'kind': 'event', 'title': 'S', 'evidence': [ { 'source': 'X' } ], 'regions': [ ", i);
      for (guint j = 1; j <= i; j++)
        g_string_append_printf (text, "'r%u'%s", j, j < i ? "," : " ], 'actors': [ ");
      for (guint j = 1; j <= i; j++)
        g_string_append_printf (text, "{ 'id': 'a%u', 'role': 'owner' }%s", j, j < i ? "," : " ] }");
      g_string_append (text, i < 12 ? "," : " ] }");
    }
  fixture = fixture_new_for (text->str);
  settle (fixture);
  g_assert_nonnull (find_item (fixture, "R6"));
  g_assert_null (find_item (fixture, "R7"));
  g_assert_nonnull (find_item (fixture, "A5"));
  g_assert_null (find_item (fixture, "A6"));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 260, 900);
  while (find_item (fixture, "R8") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_item (fixture, "R9"));
  g_assert_nonnull (find_item (fixture, "A8"));
  g_assert_null (find_item (fixture, "A9"));

  /* another library is shown so from the first */
  corridor_sidebar_set_session (fixture->sidebar, NULL);
  corridor_sidebar_set_session (fixture->sidebar, fixture->session);
  settle (fixture);
  g_assert_nonnull (find_item (fixture, "A8"));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 260, 700);
  while (find_item (fixture, "R7") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_item (fixture, "A6"));
}

static void
test_session (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (CorridorSession) empty = corridor_session_new ();
  CorridorSession *session;

  g_object_get (fixture->sidebar, "session", &session, NULL);
  g_assert_true (session == fixture->session);
  g_object_unref (session);

  corridor_sidebar_set_finding (fixture->sidebar, TRUE);
  corridor_sidebar_set_session (fixture->sidebar, NULL);
  g_assert_null (corridor_sidebar_get_model (fixture->sidebar));
  g_assert_false (corridor_sidebar_get_finding (fixture->sidebar));
  g_assert_null (gtk_widget_get_first_child (fixture->list));
  corridor_sidebar_set_session (fixture->sidebar, empty);
  g_assert_null (gtk_widget_get_first_child (fixture->list));
  corridor_sidebar_set_session (fixture->sidebar, fixture->session);
  settle (fixture);
  g_assert_nonnull (find_item (fixture, "China"));
}

/* A pane that is never shown goes as well. */
static void
test_unshown (void)
{
  GtkWidget *sidebar = g_object_ref_sink (corridor_sidebar_new ());
  GtkWidget *view = g_object_ref_sink (corridor_sidebar_row_view_new ());

  g_object_add_weak_pointer (G_OBJECT (sidebar), (gpointer *) &sidebar);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_object_unref (sidebar);
  g_object_unref (view);
  g_assert_null (sidebar);
  g_assert_null (view);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

  g_test_add_func ("/sidebar/rows", test_rows);
  g_test_add_func ("/sidebar/click", test_click);
  g_test_add_func ("/sidebar/exclude", test_exclude);
  g_test_add_func ("/sidebar/keys", test_keys);
  g_test_add_func ("/sidebar/tree-keys", test_tree_keys);
  g_test_add_func ("/sidebar/focus-stays", test_focus_stays);
  g_test_add_func ("/sidebar/find", test_find);
  g_test_add_func ("/sidebar/menu", test_menu);
  g_test_add_func ("/sidebar/legend", test_legend);
  g_test_add_func ("/sidebar/show-all", test_show_all);
  g_test_add_func ("/sidebar/height", test_height);
  g_test_add_func ("/sidebar/session", test_session);
  g_test_add_func ("/sidebar/unshown", test_unshown);

  return g_test_run ();
}
