/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-panes-allot.h"
#include "corridor-panes.h"

static CorridorWishes
make_wishes (gboolean wide, gboolean narrow)
{
  return (CorridorWishes) {
    .wide = wide, .narrow = narrow, .show_sidebar = TRUE, .show_detail = wide, .show_timeline = TRUE, .scale = 1,
  };
}

static void
assert_area (const GtkAllocation *area, int x, int y, int width, int height)
{
  g_assert_cmpint (area->x, ==, x);
  g_assert_cmpint (area->y, ==, y);
  g_assert_cmpint (area->width, ==, width);
  g_assert_cmpint (area->height, ==, height);
}

/* The sizes that the window's design names: 1280 × 800 is 754 below the header. */
static void
test_wide (void)
{
  CorridorWishes wishes = make_wishes (TRUE, FALSE);
  CorridorAllotment a = corridor_panes_allot (&wishes, 1280, 754);

  assert_area (&a.sidebar, 0, 0, 260, 574);
  assert_area (&a.list, 260, 0, 660, 574);
  assert_area (&a.detail, 920, 0, 360, 574);
  assert_area (&a.timeline, 0, 574, 1280, 180);
  g_assert_false (a.strip);
  g_assert_cmpint (a.lane_width, ==, 260);

  a = corridor_panes_allot (&wishes, 1920, 1034);
  g_assert_cmpint (a.sidebar.width, ==, 320);
  g_assert_cmpint (a.detail.width, ==, 560);
  g_assert_cmpint (a.timeline.height, ==, 232);
}

static void
test_medium (void)
{
  CorridorWishes wishes = make_wishes (FALSE, FALSE);
  CorridorAllotment a = corridor_panes_allot (&wishes, 900, 700);

  assert_area (&a.list, 260, 0, 640, 700 - a.timeline.height);
  g_assert_cmpint (a.detail.width, ==, 0);

  wishes.show_detail = TRUE;
  a = corridor_panes_allot (&wishes, 900, 700);
  assert_area (&a.detail, 260, 0, 640, 700 - a.timeline.height);
  g_assert_cmpint (a.list.width, ==, 0);
}

static void
test_narrow (void)
{
  CorridorWishes wishes = make_wishes (FALSE, TRUE);
  CorridorAllotment a;

  wishes.show_sidebar = FALSE;
  a = corridor_panes_allot (&wishes, 640, 434);
  assert_area (&a.list, 0, 0, 640, 386);
  assert_area (&a.timeline, 0, 386, 640, 48);
  g_assert_true (a.strip);
  g_assert_cmpint (a.scrim.width, ==, 0);

  wishes.show_sidebar = TRUE;
  a = corridor_panes_allot (&wishes, 640, 434);
  assert_area (&a.list, 0, 0, 640, 386);
  assert_area (&a.sidebar, 0, 0, 260, 386);
  assert_area (&a.scrim, 0, 0, 640, 386);
}

/* Whatever the user drags, nobody is pushed out of the window and the list stays. */
static void
test_bounds (void)
{
  for (int width = 360; width <= 2400; width += 40)
    for (int wanted = 0; wanted <= 3000; wanted += 500)
      {
        gboolean wide = width >= 1000, narrow = width < 760;
        CorridorWishes wishes = make_wishes (wide, narrow);
        CorridorAllotment a;

        wishes.sidebar_width = wishes.detail_width = wishes.timeline_height = wanted;
        a = corridor_panes_allot (&wishes, width, 600);
        g_assert_cmpint (a.list.width, >=, wide ? 340 : 300);
        g_assert_cmpint (a.list.x + a.list.width + (wide ? a.detail.width : 0), ==, width);
        g_assert_cmpint (a.sidebar.width, <=, width);
        g_assert_cmpint (a.list.height, >=, 200);
        g_assert_cmpint (a.list.height + a.timeline.height, ==, 600);
      }
}

static GtkWidget *
make_child (void)
{
  return gtk_button_new ();
}

static void
wait_for_size (GtkWidget *window, GtkWidget *panes, int width)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  while (gtk_widget_get_width (panes) != width && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_width (panes), ==, width);
}

/* What the container does about a new size, it does in a later frame. */
static void
wait_for_mapped (GtkWidget *widget, gboolean mapped)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (gtk_widget_get_mapped (widget) != mapped && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_widget_get_mapped (widget) == mapped);
}

static void
test_widget (void)
{
  GtkWidget *window = gtk_window_new ();
  CorridorPanes *panes = g_object_new (CORRIDOR_TYPE_PANES, NULL);
  GtkWidget *sidebar = make_child (), *list = make_child (), *detail = make_child (), *timeline = make_child ();
  gboolean visible;
  int lane_width;

  g_object_set (panes, "sidebar", sidebar, "list", list, "detail", detail, "timeline", timeline, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (panes));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 700);
  gtk_window_present (GTK_WINDOW (window));

  wait_for_size (window, GTK_WIDGET (panes), 1280);
  g_assert_cmpint (corridor_panes_get_mode (panes), ==, CORRIDOR_PANES_WIDE);
  wait_for_mapped (sidebar, TRUE);
  wait_for_mapped (list, TRUE);
  wait_for_mapped (detail, TRUE);
  g_assert_false (corridor_panes_close_overlay (panes));
  corridor_panes_toggle_sidebar (panes);
  g_object_get (panes, "sidebar-visible", &visible, NULL);
  g_assert_false (visible);
  corridor_panes_toggle_sidebar (panes);

  wait_for_size (window, GTK_WIDGET (panes), 900);
  wait_for_mapped (detail, FALSE);
  g_assert_cmpint (corridor_panes_get_mode (panes), ==, CORRIDOR_PANES_MEDIUM);
  g_assert_true (gtk_widget_get_mapped (list));
  corridor_panes_open_detail (panes);
  wait_for_mapped (detail, TRUE);
  wait_for_mapped (list, FALSE);
  g_assert_true (corridor_panes_close_overlay (panes));
  g_assert_false (corridor_panes_close_overlay (panes));

  wait_for_size (window, GTK_WIDGET (panes), 640);
  wait_for_mapped (sidebar, FALSE);
  g_assert_cmpint (corridor_panes_get_mode (panes), ==, CORRIDOR_PANES_NARROW);
  g_object_get (panes, "sidebar-visible", &visible, "lane-width", &lane_width, NULL);
  g_assert_false (visible);
  g_assert_cmpint (lane_width, <, 260);
  corridor_panes_toggle_sidebar (panes);
  wait_for_mapped (sidebar, TRUE);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (corridor_panes_close_overlay (panes));

  wait_for_size (window, GTK_WIDGET (panes), 1280);
  wait_for_mapped (detail, TRUE);
  g_object_get (panes, "sidebar-visible", &visible, NULL);
  g_assert_true (visible);

  g_object_add_weak_pointer (G_OBJECT (panes), (gpointer *) &panes);
  gtk_window_destroy (GTK_WINDOW (window));
  while (panes != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (panes);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/panes/wide", test_wide);
  g_test_add_func ("/panes/medium", test_medium);
  g_test_add_func ("/panes/narrow", test_narrow);
  g_test_add_func ("/panes/bounds", test_bounds);
  g_test_add_func ("/panes/widget", test_widget);

  return g_test_run ();
}
