/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The date filter on the axis of the timeline: pointed at, clicked, drawn, moved by its ends, and by keys. What real events do
 * stands in the test of the whole program. */

#include "corridor-time-ruler-private.h"
#include "corridor-timeline-pane-private.h"
#include "corridor-view.h"
#include "test-frames.h"
#include "test-library.h"

#include <locale.h>

/* The small article has a statement of 2015, one of 2021, one of about October 2024 and one from 2023 on. Two pixels a
 * week, so that years have labels and quarters have ticks. */
typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  CorridorTimelinePane *pane;
  CorridorTimeline *timeline;
  CorridorTimeRuler *ruler;
} Fixture;

static void
wait_for_frames (Fixture *f)
{
  test_wait_for_frames (f->window, 3);
}

static double
get_day (int year, guint month, guint day)
{
  return corridor_day_from_ymd (year, month, day);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->index = test_index_new_small ();
  f->session = corridor_session_new ();
  f->pane = CORRIDOR_TIMELINE_PANE (corridor_timeline_pane_new ());
  f->timeline = f->pane->timeline;
  f->ruler = CORRIDOR_TIME_RULER (f->pane->ruler);
  g_object_set (f->pane, "session", f->session, NULL);
  corridor_session_set_index (f->session, f->index);
  f->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 180);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->pane));
  gtk_window_present (GTK_WINDOW (f->window));
  wait_for_frames (f);
  corridor_timeline_set_view (f->timeline, get_day (2018, 1, 1), get_day (2026, 1, 1));
  wait_for_frames (f);
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

static void
assert_dates (Fixture *f, const char *from, const char *to)
{
  CorridorQuery *query = corridor_session_get_query (f->session);
  const CorridorDate *from_date = corridor_query_get_from (query), *to_date = corridor_query_get_to (query);

  g_assert_cmpstr (from_date != NULL ? corridor_date_get_text (from_date) : NULL, ==, from);
  g_assert_cmpstr (to_date != NULL ? corridor_date_get_text (to_date) : NULL, ==, to);
}

static double
get_x (Fixture *f, double day)
{
  return corridor_time_scale_to_x (corridor_timeline_get_scale (f->timeline), day);
}

/* Tells all controllers of a type what one of them would hear of. */
static void
emit (Fixture *f, GType type, const char *signal, int n_press, double x)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->ruler));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        continue;
      if (g_str_equal (signal, "leave"))
        g_signal_emit_by_name (controller, signal);
      else if (n_press > 0)
        g_signal_emit_by_name (controller, signal, n_press, x, 10.);
      else
        g_signal_emit_by_name (controller, signal, x, 10.);
    }
}

static void
point (Fixture *f, double day)
{
  emit (f, GTK_TYPE_EVENT_CONTROLLER_MOTION, "motion", 0, get_x (f, day));
}

static void
click (Fixture *f, double day, int n_press)
{
  emit (f, GTK_TYPE_GESTURE_CLICK, "released", n_press, get_x (f, day));
}

static gboolean
press (Fixture *f, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->ruler));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static char *
get_undo (Fixture *f)
{
  char *label;

  g_object_get (f->session, "undo-label", &label, NULL);
  return label;
}

static void
wait_until_said (Fixture *f)
{
  while (f->ruler->say_id != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* who comes by a screen reader is told the time before the keys were here */
static void
test_value (Fixture *f, gconstpointer data)
{
  g_assert_false (f->ruler->has_cursor);
  wait_until_said (f);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->ruler), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "2022 · 0 statements"));
  corridor_timeline_set_view (f->timeline, get_day (2014, 1, 1), get_day (2018, 1, 1));
  wait_until_said (f);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->ruler), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "2016 · 0 statements"));
  g_assert_false (f->ruler->has_cursor);
}

/* a year is lit, a click filters by it, a second one lets it go; each is a step of undo with its name */
static void
test_click (Fixture *f, gconstpointer data)
{
  CorridorPeriod period;
  g_autofree char *only = NULL, *all = NULL;

  g_assert_false (corridor_timeline_get_pointed (f->timeline, &period));
  point (f, get_day (2021, 5, 5));
  g_assert_true (corridor_timeline_get_pointed (f->timeline, &period));
  g_assert_cmpint (period.first, ==, corridor_day_from_ymd (2021, 1, 1));
  g_assert_cmpint (period.last, ==, corridor_day_from_ymd (2021, 12, 31));
  wait_for_frames (f);

  click (f, get_day (2021, 5, 5), 1);
  assert_dates (f, "2021", "2021");
  g_assert_cmpuint (corridor_evaluation_get_n_matched (corridor_session_get_evaluation (f->session)), ==, 1);
  click (f, get_day (2021, 5, 5), 2); /* who clicks twice means it once */
  assert_dates (f, "2021", "2021");
  only = get_undo (f);
  g_assert_cmpstr (only, ==, "Undo only dates possibly in 2021");
  wait_for_frames (f);

  click (f, get_day (2021, 8, 8), 1);
  assert_dates (f, NULL, NULL);
  all = get_undo (f);
  g_assert_cmpstr (all, ==, "Undo show all dates again");
  g_assert_true (corridor_session_undo (f->session));
  assert_dates (f, "2021", "2021");
  g_assert_true (corridor_session_undo (f->session));
  assert_dates (f, NULL, NULL);

  emit (f, GTK_TYPE_EVENT_CONTROLLER_MOTION, "leave", 0, 0);
  g_assert_false (corridor_timeline_get_pointed (f->timeline, &period));
}

/* Certainly stays what it was. */
static void
test_certain (Fixture *f, gconstpointer data)
{
  g_autoptr (CorridorDate) date = corridor_date_parse ("2015", NULL);

  corridor_session_set_dates (f->session, date, date, TRUE);
  click (f, get_day (2024, 5, 5), 1);
  assert_dates (f, "2024", "2024");
  g_assert_true (corridor_query_get_certain (corridor_session_get_query (f->session)));
}

/* a drag goes from label to label, within one from tick to tick, and with Ctrl as fine as one can aim */
static void
test_drag (Fixture *f, gconstpointer data)
{
  CorridorPeriod period;

  corridor_timeline_set_period (f->timeline, get_day (2023, 5, 5), get_day (2021, 11, 1), FALSE);
  wait_for_frames (f);
  g_assert_true (gtk_widget_get_mapped (f->pane->caption));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (f->pane->caption)), ==, "2021 to 2023 · 2 statements");
  corridor_timeline_end_period (f->timeline, TRUE);
  wait_for_frames (f);
  assert_dates (f, "2021", "2023");
  g_assert_false (gtk_widget_get_visible (f->pane->caption));

  corridor_timeline_set_period (f->timeline, get_day (2021, 2, 5), get_day (2021, 5, 5), FALSE);
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2021-01", "2021-06");
  corridor_timeline_set_period (f->timeline, get_day (2021, 11, 5), get_day (2022, 2, 5), TRUE);
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2021-11", "2022-02");

  corridor_timeline_set_period (f->timeline, get_day (2019, 2, 5), get_day (2021, 5, 5), FALSE);
  corridor_timeline_end_period (f->timeline, FALSE);
  g_assert_false (corridor_timeline_get_period (f->timeline, &period));
  assert_dates (f, "2021-11", "2022-02");
}

/* the filter has a handle at each end, if it has the end */
static void
test_handles (Fixture *f, gconstpointer data)
{
  g_autoptr (CorridorDate) from = corridor_date_parse ("2021", NULL);
  g_autoptr (CorridorDate) to = corridor_date_parse ("2023", NULL);
  double x_first = get_x (f, get_day (2021, 1, 1)), x_last = get_x (f, get_day (2024, 1, 1)), x;
  CorridorPeriod period;

  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, x_first, NULL), ==, CORRIDOR_RULER_SPAN);
  corridor_session_set_dates (f->session, from, to, FALSE);
  wait_for_frames (f);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, x_first + 3, &x), ==, CORRIDOR_RULER_FIRST);
  g_assert_cmpfloat_with_epsilon (x, x_first, 0.1);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, x_last - 3, NULL), ==, CORRIDOR_RULER_LAST);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, (x_first + x_last) / 2, NULL), ==, CORRIDOR_RULER_SPAN);
  point (f, get_day (2021, 1, 3));
  g_assert_false (corridor_timeline_get_pointed (f->timeline, &period));

  corridor_timeline_move_end (f->timeline, TRUE, get_day (2022, 6, 20), FALSE); /* to the nearest tick */
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2021-01", "2022-06");
  corridor_timeline_move_end (f->timeline, FALSE, get_day (2020, 1, 20), FALSE);
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2020-01", "2022-06");
  corridor_timeline_move_end (f->timeline, TRUE, get_day (2022, 8, 20), TRUE);
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2020-01", "2022-08");
  corridor_timeline_move_end (f->timeline, TRUE, get_day (2019, 6, 20), FALSE); /* something is left */
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2020-01", "2020-03");

  corridor_session_set_dates (f->session, from, NULL, FALSE);
  wait_for_frames (f);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, x_first, NULL), ==, CORRIDOR_RULER_FIRST);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, x_last, NULL), ==, CORRIDOR_RULER_SPAN);
  corridor_timeline_move_end (f->timeline, FALSE, get_day (2023, 1, 1), FALSE);
  corridor_timeline_end_period (f->timeline, TRUE);
  assert_dates (f, "2023", NULL);
}

static void
test_extend (Fixture *f, gconstpointer data)
{
  CorridorPeriod span = corridor_timeline_find_span (f->timeline, get_day (2021, 5, 5), FALSE);

  corridor_timeline_extend_filter (f->timeline, &span);
  assert_dates (f, "2021", "2021");
  span = corridor_timeline_find_span (f->timeline, get_day (2019, 5, 5), FALSE);
  corridor_timeline_extend_filter (f->timeline, &span);
  assert_dates (f, "2019", "2021");
}

static void
assert_value (Fixture *f, const char *text)
{
  char *fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->ruler), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);

  g_assert_cmpstr (fault, ==, NULL);
}

/* all of it by keys, and said */
static void
test_keys (Fixture *f, gconstpointer data)
{
  g_assert_true (press (f, GDK_KEY_Home, 0));
  g_assert_true (press (f, GDK_KEY_Right, 0));
  g_assert_true (press (f, GDK_KEY_End, 0));
  corridor_timeline_set_view (f->timeline, get_day (2018, 1, 1), get_day (2026, 1, 1));
  wait_for_frames (f);
  while (f->ruler->cursor > get_day (2021, 1, 1))
    g_assert_true (press (f, GDK_KEY_Left, 0));
  assert_value (f, "2021 · 1 statement");
  wait_for_frames (f);
  g_assert_true (gtk_widget_get_mapped (f->pane->caption));
  g_assert_true (press (f, GDK_KEY_Return, 0));
  assert_dates (f, "2021", "2021");
  g_assert_true (press (f, GDK_KEY_space, 0));
  assert_dates (f, NULL, NULL);

  g_assert_true (press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_value (f, "2021 to 2023 · 2 statements");
  assert_dates (f, NULL, NULL);
  g_assert_true (press (f, GDK_KEY_Escape, 0));
  assert_value (f, "2021 · 1 statement");
  g_assert_false (press (f, GDK_KEY_Escape, 0)); /* there is no more to peel off here */
  g_assert_true (press (f, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_true (press (f, GDK_KEY_Return, 0));
  assert_dates (f, "2020", "2021");
  g_assert_true (press (f, GDK_KEY_Delete, 0));
  assert_dates (f, NULL, NULL);
  g_assert_false (press (f, GDK_KEY_Delete, 0));
}

static void
assert_tip (Fixture *f, double day, const char *expected)
{
  double left, right;
  g_autofree char *text = corridor_time_ruler_get_tip (f->ruler, get_x (f, day), &left, &right);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_tooltip (Fixture *f, gconstpointer data)
{
  assert_tip (f, get_day (2021, 5, 5), NULL); /* before the pointer has come */
  point (f, get_day (2021, 5, 5));
  assert_tip (f, get_day (2021, 5, 5), "2021 · 1 statement\nClick to show only this time, drag for a longer one");
  click (f, get_day (2021, 5, 5), 1);
  assert_tip (f, get_day (2021, 5, 5), "2021\nClick to show all dates again");
  assert_tip (f, get_day (2021, 1, 2), "Drag to move this end of the date filter");
  point (f, get_day (2024, 10, 12));
  assert_tip (f, get_day (2024, 10, 12), "2024\nPublished 15 Oct 2024\nClick to show only this time, drag for a longer one");
}

/* time runs the other way, with the keys and the ends */
static void
test_mirrored (Fixture *f, gconstpointer data)
{
  g_autoptr (CorridorDate) from = corridor_date_parse ("2021", NULL);
  g_autoptr (CorridorDate) to = corridor_date_parse ("2022", NULL);
  GtkWidget *lanes = f->pane->lanes;

  gtk_widget_set_direction (GTK_WIDGET (f->pane), GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (lanes, GTK_TEXT_DIR_RTL);
  wait_for_frames (f);
  g_assert_cmpfloat (get_x (f, get_day (2021, 1, 1)), >, get_x (f, get_day (2022, 1, 1)));
  corridor_session_set_dates (f->session, from, to, FALSE);
  wait_for_frames (f);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, get_x (f, get_day (2021, 1, 1)), NULL), ==, CORRIDOR_RULER_FIRST);
  g_assert_cmpint (corridor_time_ruler_find_hold (f->ruler, get_x (f, get_day (2023, 1, 1)), NULL), ==, CORRIDOR_RULER_LAST);
  click (f, get_day (2024, 3, 3), 1);
  assert_dates (f, "2024", "2024");
  g_assert_true (press (f, GDK_KEY_Left, 0));
  g_assert_cmpfloat (f->ruler->cursor, ==, get_day (2025, 1, 1));
}

/* what is counted in goes with the nearness: days, months, tens of years */
static void
test_nearness (Fixture *f, gconstpointer data)
{
  CorridorPeriod span;

  corridor_timeline_set_view (f->timeline, get_day (2021, 3, 1), get_day (2021, 3, 9));
  wait_for_frames (f);
  span = corridor_timeline_find_span (f->timeline, get_day (2021, 3, 4), FALSE);
  g_assert_cmpint (span.first, ==, span.last);
  click (f, get_day (2021, 3, 4), 1);
  assert_dates (f, "2021-03-04", "2021-03-04");
  corridor_timeline_set_view (f->timeline, get_day (2021, 3, 1), get_day (2022, 2, 1));
  wait_for_frames (f);
  click (f, get_day (2021, 5, 4), 1);
  assert_dates (f, "2021-05", "2021-05");
}

#define ADD(name, func) g_test_add ("/view/time-ruler/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());
  ADD ("value", test_value);
  ADD ("click", test_click);
  ADD ("certain", test_certain);
  ADD ("drag", test_drag);
  ADD ("handles", test_handles);
  ADD ("extend", test_extend);
  ADD ("keys", test_keys);
  ADD ("tooltip", test_tooltip);
  ADD ("mirrored", test_mirrored);
  ADD ("nearness", test_nearness);
  return g_test_run ();
}
