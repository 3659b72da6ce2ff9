/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-picture.h"
#include "corridor-lanes-canvas-private.h"
#include "corridor-time-brush-private.h"
#include "corridor-timeline-pane-private.h"
#include "corridor-view.h"
#include "test-frames.h"
#include "test-library.h"

#include <locale.h>

/* The small article has these lanes of actors: China (port, trade), Pakistan (port; pledge undated), India
 * (unease), Militants (attack). */
typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  CorridorTimelinePane *pane;
  CorridorTimeline *timeline;
  CorridorLanesCanvas *canvas;
  guint activated;
} Fixture;

static void
activated_cb (Fixture *f, guint statement)
{
  f->activated = statement;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *css_class)
{
  if (GTK_IS_POPOVER (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_child_visible (widget)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

static void
wait_for_frames (Fixture *f)
{
  test_wait_for_frames (f->window, 3);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->index = test_index_new_small ();
  f->activated = CORRIDOR_NONE;
  f->session = corridor_session_new ();
  f->pane = CORRIDOR_TIMELINE_PANE (corridor_timeline_pane_new ());
  f->timeline = f->pane->timeline;
  g_object_set (f->pane, "session", f->session, NULL);
  g_signal_connect_swapped (f->pane, "statement-activated", G_CALLBACK (activated_cb), f);
  corridor_session_set_index (f->session, f->index);
  f->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 180);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->pane));
  gtk_window_present (GTK_WINDOW (f->window));
  wait_for_frames (f);
  f->canvas = CORRIDOR_LANES_CANVAS (find_widget (f->window, CORRIDOR_TYPE_LANES_CANVAS, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->pane), (gpointer *) &f->pane);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_null (f->pane);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->index);
}

static GtkWidget *
find_lane (Fixture *f, const char *label)
{
  GtkWidget *lanes = gtk_widget_get_parent (GTK_WIDGET (f->canvas));

  for (GtkWidget *child = gtk_widget_get_first_child (lanes); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "lane") && gtk_widget_get_child_visible (child)
        && gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label)
               == NULL)
      return child;
  return NULL;
}

static gboolean
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

static guint
get_statement (Fixture *f, const char *id)
{
  return test_index_statement (f->index, id);
}

static void
test_lanes (Fixture *f, gconstpointer data)
{
  GtkWidget *china = find_lane (f, "China, 2 statements");

  g_assert_nonnull (china);
  g_assert_nonnull (find_lane (f, "Pakistan, 2 statements"));
  g_assert_nonnull (find_lane (f, "India, 1 statement"));
  g_assert_cmpint (gtk_widget_get_allocated_width (china), ==,
                   259); /* up to the line that the sidebar's border runs on in */

  /* a click includes the lane's value, another lets it go; the button keeps standing for it */
  g_signal_emit_by_name (china, "clicked");
  wait_for_frames (f);
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (f->session), CORRIDOR_FACET_ACTOR,
                                              "china-state"),
                   ==, CORRIDOR_CHOICE_INCLUDED);
  g_assert_true (find_lane (f, "China, 2 statements") == china);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (china)));
  g_assert_true (gtk_widget_has_css_class (china, "included"));
  g_assert_nonnull (find_lane (f, "Pakistan, 1 statement"));
  g_assert_null (find_lane (f, "India, 1 statement"));
  g_signal_emit_by_name (china, "clicked");
  wait_for_frames (f);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (china)));
  g_assert_nonnull (find_lane (f, "India, 1 statement"));
}

static void
test_facets (Fixture *f, gconstpointer data)
{
  g_autofree char *lanes = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->pane), "timeline.lanes", "s", "region"));
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "Pakistan, 3 statements")); /* with what lies in it */
  g_object_set (f->pane, "lanes", "none", NULL);
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "All statements, 6 statements"));
  g_object_set (f->pane, "lanes", "no such facet", NULL);
  g_object_get (f->pane, "lanes", &lanes, NULL);
  g_assert_cmpstr (lanes, ==, "none");
}

static void
test_undated (Fixture *f, gconstpointer data)
{
  GtkWidget *entry = find_widget (f->window, GTK_TYPE_BUTTON, "tray-entry");
  GtkWidget *all = find_widget (f->window, GTK_TYPE_BUTTON, "undated-button");
  g_autoptr (CorridorDate) date = corridor_date_parse ("2015", NULL);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (f->pane->undated_label)), ==, "2");
  /* the one entry is Pakistan's commitment */
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "1 statement without a date: Commitment"));
  g_signal_emit_by_name (entry, "clicked");
  g_assert_cmpuint (corridor_session_get_current (f->session), ==, get_statement (f, "pledge"));

  g_signal_emit_by_name (all, "clicked");
  g_assert_cmpuint (corridor_session_get_n_selected (f->session), ==, 2);
  g_assert_true (corridor_session_is_selected (f->session, get_statement (f, "doubt")));

  corridor_session_set_dates (f->session, date, date, FALSE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (f->pane->undated_label)), ==, "0");
  g_assert_false (gtk_widget_get_sensitive (all));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (all), ==,
                   "The date filter leaves out 2 statements without a date");
}

static void
assert_cursor (Fixture *f, const char *id)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout;
  guint lane, mark;

  g_assert_true (corridor_lanes_canvas_get_cursor (f->canvas, &lane, &mark));
  layout = corridor_lanes_canvas_look (f->canvas, lane, &view);
  g_assert_cmpuint (
      g_array_index (layout->statements, guint32, g_array_index (layout->marks, CorridorMark, mark).first),
      ==, get_statement (f, id));
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (f->canvas);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (f->pane)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == canvas);
  g_assert_true (press (canvas, GDK_KEY_Home, 0));
  assert_cursor (f, "port"); /* in China's lane */
  g_assert_true (press (canvas, GDK_KEY_Right, 0));
  assert_cursor (f, "trade");
  g_assert_true (press (canvas, GDK_KEY_Right, 0)); /* there is no more */
  assert_cursor (f, "trade");
  g_assert_true (press (canvas, GDK_KEY_Left, 0));
  assert_cursor (f, "port");
  g_assert_true (press (canvas, GDK_KEY_Down, 0));
  assert_cursor (f, "port"); /* in Pakistan's */
  g_assert_true (press (canvas, GDK_KEY_Down, 0));
  assert_cursor (f, "unease");
  g_assert_true (press (canvas, GDK_KEY_Up, 0));
  assert_cursor (f, "port");

  g_assert_true (press (canvas, GDK_KEY_space, 0));
  g_assert_cmpuint (corridor_session_get_current (f->session), ==, get_statement (f, "port"));
  g_assert_cmpuint (f->activated, ==, CORRIDOR_NONE);
  g_assert_true (press (canvas, GDK_KEY_Down, 0));
  g_assert_true (press (canvas, GDK_KEY_space, GDK_CONTROL_MASK)); /* adds */
  g_assert_cmpuint (corridor_session_get_n_selected (f->session), ==, 2);
  g_assert_true (press (canvas, GDK_KEY_space, GDK_CONTROL_MASK)); /* and lets go */
  g_assert_cmpuint (corridor_session_get_n_selected (f->session), ==, 1);
  g_assert_true (press (canvas, GDK_KEY_Return, 0));
  g_assert_cmpuint (f->activated, ==, get_statement (f, "unease"));
  g_assert_false (press (canvas, GDK_KEY_a, 0));
  g_assert_false (press (canvas, GDK_KEY_Escape, 0)); /* nothing to peel */
}

/* what a screen reader is told follows the cursor */
static void
test_words (Fixture *f, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (f->canvas);
  GtkLabel *caption = GTK_LABEL (f->canvas->caption);

  gtk_window_set_focus_visible (GTK_WINDOW (f->window), TRUE);
  gtk_widget_grab_focus (canvas);
  press (canvas, GDK_KEY_Home, 0);
  press (canvas, GDK_KEY_Right, 0);
  g_clear_handle_id (&f->canvas->say_id, g_source_remove);
  corridor_lanes_canvas_say_later (f->canvas);
  while (f->canvas->say_id != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_label_get_text (caption), ==,
                   "China: Trade goes on · since 2023 · Context · Reported");
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "Marks on the timeline"));
}

/* current elsewhere, out of view here: time moves, but no more than it must */
static void
test_follows_current (Fixture *f, gconstpointer data)
{
  const double first = corridor_day_from_ymd (2020, 1, 1), last = corridor_day_from_ymd (2026, 1, 1);
  double seen_first, seen_last;

  corridor_session_set_visible_time (f->session, first, last);
  corridor_session_show_statement (f->session, get_statement (f, "attack"));
  corridor_session_get_visible_time (f->session, &seen_first, &seen_last);
  g_assert_cmpfloat (seen_first, ==, first);

  corridor_session_show_statement (f->session, get_statement (f, "port"));
  corridor_session_get_visible_time (f->session, &seen_first, &seen_last);
  g_assert_cmpfloat (seen_first, <, corridor_day_from_ymd (2015, 1, 1));
  g_assert_cmpfloat (seen_last, >, corridor_day_from_ymd (2016, 1, 1));
  g_assert_cmpfloat_with_epsilon (seen_last - seen_first, last - first, 1e-6);

  corridor_session_show_statement (f->session, get_statement (f, "doubt")); /* has no date */
  corridor_session_get_visible_time (f->session, &seen_first, &seen_last);
  g_assert_cmpfloat_with_epsilon (seen_last - seen_first, last - first, 1e-6);
  wait_for_frames (f);
}

static void
test_zoom (Fixture *f, gconstpointer data)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (f->timeline);
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (f->timeline);
  const double first = scale->first, last = scale->last;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->canvas), "timeline.zoom-in", NULL));
  g_assert_cmpfloat_with_epsilon (scale->last - scale->first, (last - first) / 1.5, 1);
  g_assert_cmpfloat_with_epsilon ((scale->last + scale->first) / 2, (last + first) / 2, 1);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (f->canvas), "timeline.zoom-in", NULL);
  g_assert_cmpfloat (scale->last - scale->first, >=, 1);
  wait_for_frames (f);
  for (guint i = 0; i < 80; i++)
    gtk_widget_activate_action (GTK_WIDGET (f->canvas), "timeline.zoom-out", NULL);
  g_assert_cmpfloat (scale->first, ==, extent->first);
  g_assert_cmpfloat (scale->last, ==, extent->end);
  wait_for_frames (f);
  gtk_widget_activate_action (GTK_WIDGET (f->canvas), "timeline.zoom-reset", NULL);
  g_assert_cmpfloat_with_epsilon (scale->first, first, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale->last, last, 1e-6);

  corridor_timeline_pan (f->timeline, 1e9);
  g_assert_cmpfloat_with_epsilon (scale->last, extent->end, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale->last - scale->first, last - first, 1e-6);
  wait_for_frames (f);
}

static void
test_brush_keys (Fixture *f, gconstpointer data)
{
  GtkWidget *brush = find_widget (f->window, CORRIDOR_TYPE_TIME_BRUSH, NULL);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (f->timeline);
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (f->timeline);
  double length = scale->last - scale->first;

  g_assert_true (press (brush, GDK_KEY_Home, 0));
  g_assert_cmpfloat_with_epsilon (scale->first, extent->first, 1e-6);
  g_assert_true (press (brush, GDK_KEY_Right, 0));
  g_assert_cmpfloat_with_epsilon (scale->first, extent->first + length / 10, 1e-6);
  g_assert_true (press (brush, GDK_KEY_Right, GDK_SHIFT_MASK)); /* longer */
  g_assert_cmpfloat_with_epsilon (scale->last - scale->first, length * 1.1, 1e-3);
  g_assert_true (press (brush, GDK_KEY_Page_Down, 0));
  g_assert_true (press (brush, GDK_KEY_Page_Up, 0));
  g_assert_false (press (brush, GDK_KEY_Up, 0));
}

static void
click_at (GtkWidget *widget, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

/* in a strip, the years under it are those of the axis: a click filters, another one does not any more */
static void
test_strip_years (Fixture *f, gconstpointer data)
{
  GtkWidget *brush = find_widget (f->window, CORRIDOR_TYPE_TIME_BRUSH, NULL);
  CorridorTimeScale whole;
  CorridorPeriod filter;
  double x;

  g_object_set (f->pane, "compact", TRUE, NULL);
  wait_for_frames (f);
  whole = corridor_time_brush_get_whole (CORRIDOR_TIME_BRUSH (brush));
  x = corridor_time_scale_to_x (&whole, corridor_day_from_ymd (2021, 6, 1));
  click_at (brush, x, 2); /* on the brush itself */
  g_assert_false (corridor_timeline_get_filter (f->timeline, &filter));
  click_at (brush, x, gtk_widget_get_height (brush) - 3);
  g_assert_true (corridor_timeline_get_filter (f->timeline, &filter));
  g_assert_cmpint (filter.first, <=, corridor_day_from_ymd (2021, 1, 1));
  g_assert_cmpint (filter.last, >=, corridor_day_from_ymd (2021, 12, 31));
  wait_for_frames (f);
  click_at (brush, x, gtk_widget_get_height (brush) - 3);
  g_assert_false (corridor_timeline_get_filter (f->timeline, &filter));
  g_object_set (f->pane, "compact", FALSE, NULL);
  wait_for_frames (f);
}

static void
test_period (Fixture *f, gconstpointer data)
{
  CorridorQuery *query;
  CorridorPeriod period;
  const double day = corridor_day_from_ymd (2021, 3, 10);

  corridor_timeline_set_view (f->timeline, day - 1000, day + 1000);
  corridor_timeline_set_period (f->timeline, day, day + 300, TRUE);
  wait_for_frames (f);
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Escape, 0));
  g_assert_false (corridor_timeline_get_period (f->timeline, &period));
  g_assert_null (corridor_query_get_from (corridor_session_get_query (f->session)));

  corridor_timeline_set_period (f->timeline, day + 300, day, TRUE); /* drawn either way */
  corridor_timeline_end_period (f->timeline, TRUE);
  query = corridor_session_get_query (f->session);
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_from (query)), ==, "2021-03");
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_to (query)), ==, "2022-01");
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  GtkWidget *label = f->pane->empty_label;

  g_assert_false (gtk_widget_get_child_visible (label));
  corridor_session_set_text (f->session, "zebra");
  wait_for_frames (f);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_nonnull (find_lane (f, "China, 0 statements")); /* the picture stays */
  g_assert_true (gtk_widget_has_css_class (find_lane (f, "China, 0 statements"), "zero"));
  corridor_session_clear_filters (f->session);
  wait_for_frames (f);
  g_assert_false (gtk_widget_get_mapped (label));
  g_assert_nonnull (find_lane (f, "China, 2 statements"));
}

static void
test_compact (Fixture *f, gconstpointer data)
{
  GtkWidget *brush = find_widget (f->window, CORRIDOR_TYPE_TIME_BRUSH, NULL);
  int minimum;

  g_object_set (f->pane, "compact", TRUE, NULL);
  wait_for_frames (f);
  g_assert_true (gtk_widget_get_mapped (brush));
  g_assert_true (gtk_widget_get_mapped (f->pane->undated_button));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->canvas)));
  gtk_widget_measure (GTK_WIDGET (f->pane), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 48);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (f->pane)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == brush);
  corridor_session_choose (f->session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_INCLUDED);

  g_object_set (f->pane, "compact", FALSE, NULL);
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "India, 1 statement")); /* what changed meanwhile is there */
  g_assert_null (find_lane (f, "China, 2 statements"));
}

/* where reading goes the other way columns are mirrored, and so is time, with the keys that walk it */
static void
test_mirrored (Fixture *f, gconstpointer data)
{
  graphene_rect_t bounds;
  GtkWidget *china, *brush = find_widget (f->window, CORRIDOR_TYPE_TIME_BRUSH, NULL);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (f->timeline);
  double first;

  gtk_widget_set_direction (GTK_WIDGET (f->pane), GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (gtk_widget_get_parent (GTK_WIDGET (f->canvas)), GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (brush, GTK_TEXT_DIR_RTL);
  wait_for_frames (f);
  china = find_lane (f, "China, 2 statements");
  g_assert_true (gtk_widget_compute_bounds (china, GTK_WIDGET (f->pane), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width,
                                  gtk_widget_get_width (GTK_WIDGET (f->pane)), 1);
  g_assert_cmpfloat (corridor_time_scale_to_x (scale, scale->first), >,
                     corridor_time_scale_to_x (scale, scale->last));

  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Home, 0));
  assert_cursor (f, "port"); /* the first in China's lane */
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Left, 0));
  assert_cursor (f, "trade");
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Right, 0));
  assert_cursor (f, "port");

  g_assert_true (press (brush, GDK_KEY_Home, 0));
  first = scale->first;
  g_assert_true (press (brush, GDK_KEY_Left, 0)); /* to later times */
  g_assert_cmpfloat (scale->first, >, first);
  g_assert_true (press (brush, GDK_KEY_Right, 0));
  g_assert_cmpfloat_with_epsilon (scale->first, first, 1e-6);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* all of it grows with the text, and what stands beside the marks has room */
static void
test_text_size (Fixture *f, gconstpointer data)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *china;
  CorridorLaneView view;
  double height, mark;
  int needed;

  gtk_css_provider_load_from_data (style, "window { font-size: 11pt; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_USER);
  wait_for_frames (f);
  height = corridor_timeline_get_height (f->timeline, 0);
  mark = g_array_index (corridor_lanes_canvas_look (f->canvas, 2, &view)->marks, CorridorMark, 0).height;

  gtk_css_provider_load_from_data (style, "window { font-size: 22pt; }", -1);
  wait_for_frames (f);
  g_assert_cmpfloat_with_epsilon (corridor_timeline_get_size (f->timeline), 2, 0.01);
  g_assert_cmpfloat (corridor_timeline_get_height (f->timeline, 0), >, 1.5 * height);
  g_assert_cmpfloat (g_array_index (corridor_lanes_canvas_look (f->canvas, 2, &view)->marks, CorridorMark, 0).height, ==, 2 * mark);
  china = find_lane (f, "China, 2 statements");
  gtk_widget_measure (china, GTK_ORIENTATION_VERTICAL, -1, &needed, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (china), >=, needed);
  gtk_widget_measure (f->pane->brush, GTK_ORIENTATION_VERTICAL, -1, &needed, NULL, NULL, NULL);
  g_assert_cmpint (needed, ==, 56);

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style));
  wait_for_frames (f);
}

/* the button below the lanes brings all that there is into view */
static void
test_all_years (Fixture *f, gconstpointer data)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (f->timeline);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (f->timeline);
  g_autofree char *name = g_strdup_printf ("All years, %s", gtk_label_get_text (GTK_LABEL (f->pane->extent_label)));

  corridor_timeline_set_view (f->timeline, extent->first + 400, extent->first + 800);
  g_signal_emit_by_name (f->pane->extent_button, "clicked");
  g_assert_cmpfloat (scale->first, ==, extent->first);
  g_assert_cmpfloat (scale->last, ==, extent->end);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->pane->extent_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name));
}


/* nothing is drawn when nothing changes, once what came with the window has been: a busy machine takes its time for that */
static void
test_idle (Fixture *f, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (f->window);
  guint n_frames = 1;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);

  for (int tries = 0; tries < 50 && n_frames > 0; tries++)
    {
      gboolean over = FALSE;

      n_frames = 0;
      g_timeout_add (400, stop_cb, &over);
      while (!over)
        g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (n_frames, ==, 0);
}

/* another library, none, and another session leave nothing of the one before */
static void
test_another_library (Fixture *f, gconstpointer data)
{
  g_autoptr (CorridorSession) other = corridor_session_new ();
  g_autoptr (CorridorIndex) again = test_index_new_small ();

  corridor_session_set_index (f->session, NULL);
  wait_for_frames (f);
  g_assert_null (find_widget (f->window, GTK_TYPE_TOGGLE_BUTTON, "lane"));
  g_assert_null (corridor_timeline_get_lanes (f->timeline));
  corridor_session_set_index (f->session, f->index);
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "China, 2 statements"));
  g_object_set (f->pane, "session", other, NULL);
  wait_for_frames (f);
  g_assert_null (corridor_timeline_get_lanes (f->timeline));
  corridor_session_set_index (other, again);
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "China, 2 statements"));
  g_object_set (f->pane, "session", NULL, NULL);
  wait_for_frames (f);
}

/* a mark is found where it is drawn, and its menu says what can be done with it */
static void
test_pick_and_menu (Fixture *f, gconstpointer data)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (f->canvas, 2, &view);
  double x, y, width, height;
  guint lane, mark;
  CorridorQuery *query;

  corridor_timeline_show (f->timeline, corridor_day_from_ymd (2024, 10, 1),
                          corridor_day_from_ymd (2024, 11, 1));
  layout = corridor_lanes_canvas_look (f->canvas, 2, &view);
  corridor_lane_get_bounds (layout, &view, 0, &x, &y, &width, &height);
  mark = corridor_lanes_canvas_pick (f->canvas, x + width / 2, y + height / 2, &lane);
  g_assert_cmpuint (mark, ==, 0);
  g_assert_cmpuint (lane, ==, 2);
  g_assert_cmpuint (corridor_lanes_canvas_pick (f->canvas, 5, 5000, &lane), ==, CORRIDOR_NONE);

  corridor_lanes_canvas_open_menu (f->canvas, 2, 0, x, y);
  g_assert_true (gtk_widget_activate_action (f->canvas->menu, "mark.select", NULL));
  g_assert_cmpuint (corridor_session_get_current (f->session), ==, get_statement (f, "unease"));
  g_assert_true (gtk_widget_activate_action (f->canvas->menu, "mark.open", NULL));
  g_assert_cmpuint (f->activated, ==, get_statement (f, "unease"));
  g_assert_true (gtk_widget_activate_action (f->canvas->menu, "mark.filter-period", NULL));
  query = corridor_session_get_query (f->session);
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_from (query)), ==, "2024-10");
  g_assert_cmpstr (corridor_date_get_text (corridor_query_get_to (query)), ==, "2024-10");
  gtk_popover_popdown (GTK_POPOVER (f->canvas->menu));
  wait_for_frames (f);
}

/* more than is sorted at once: the dates come from a thread, and lanes of hundreds show counts */
static void
test_large (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) json = g_string_new (
      "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"l\",\"title\":\"L\",\"published\":\"2024\"},"
      "\"sections\":[],\"entities\":[{\"id\":\"a\",\"kind\":\"actor\",\"name\":\"A\"}],\"statements\":[");
  g_autoptr (CorridorIndex) large = NULL;
  CorridorLaneView view;
  const CorridorLaneLayout *layout;
  guint lane, mark;

  for (guint i = 0; i < 50001; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"T\",\"date\":\"20%02u-%02u\","
                            "\"evidence\":[{\"source\":\"x\"}]%s}",
                            i > 0 ? "," : "", i, i % 25, i % 12 + 1,
                            i % 2 ? ",\"actors\":[{\"id\":\"a\",\"role\":\"speaker\"}]" : "");
  g_string_append (json, "]}");
  large = test_index_new (json->str, NULL);
  corridor_session_set_index (f->session, large);
  g_assert_null (corridor_timeline_get_lanes (f->timeline));
  wait_for_frames (f);
  while (corridor_timeline_get_lanes (f->timeline) == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frames (f);
  g_assert_nonnull (find_lane (f, "A, 25000 statements"));
  layout = corridor_lanes_canvas_look (f->canvas, 0, &view);
  g_assert_true (layout->is_dense);
  g_assert_cmpuint (layout->marks->len, <=, 40);

  /* the keys walk counts too, and beyond what is in view */
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Home, 0));
  for (guint i = 0; i < 60; i++)
    g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Right, 0));
  g_assert_true (corridor_lanes_canvas_get_cursor (f->canvas, &lane, &mark));
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_space, 0));
  g_assert_cmpuint (corridor_session_get_n_selected (f->session), >, 1);
  g_assert_true (press (GTK_WIDGET (f->canvas), GDK_KEY_Return, 0)); /* comes nearer */
  corridor_session_set_index (f->session, f->index);
  wait_for_frames (f);
}

#define ADD(name, func) g_test_add ("/view/timeline/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());
  ADD ("lanes", test_lanes);
  ADD ("facets", test_facets);
  ADD ("undated", test_undated);
  ADD ("keys", test_keys);
  ADD ("words", test_words);
  ADD ("follows-current", test_follows_current);
  ADD ("zoom", test_zoom);
  ADD ("brush-keys", test_brush_keys);
  ADD ("strip-years", test_strip_years);
  ADD ("period", test_period);
  ADD ("empty", test_empty);
  ADD ("compact", test_compact);
  ADD ("mirrored", test_mirrored);
  ADD ("text-size", test_text_size);
  ADD ("all-years", test_all_years);
  ADD ("idle", test_idle);
  ADD ("another-library", test_another_library);
  ADD ("pick-and-menu", test_pick_and_menu);
  ADD ("large", test_large);
  return g_test_run ();
}
