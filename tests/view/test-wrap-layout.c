/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-wrap-layout.h"

/* A box with the layout and children of the given widths, each 20 high; ends with 0. */
static GtkWidget *
make_box (int spacing, int line_spacing, ...)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkLayoutManager *layout = corridor_wrap_layout_new ();
  va_list widths;

  corridor_wrap_layout_set_spacing (CORRIDOR_WRAP_LAYOUT (layout), spacing);
  corridor_wrap_layout_set_line_spacing (CORRIDOR_WRAP_LAYOUT (layout), line_spacing);
  gtk_widget_set_layout_manager (box, layout);

  va_start (widths, line_spacing);
  for (int width = va_arg (widths, int); width != 0; width = va_arg (widths, int))
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, width, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  va_end (widths);

  return box;
}

static GtkWidget *
get_child (GtkWidget *box, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (position-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
allocate (GtkWidget *box, int width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, height, -1, NULL);

  return height;
}

static void
assert_place (GtkWidget *box, guint position, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_child (box, position), box, &bounds));
  g_assert_cmpint (bounds.origin.x, ==, x);
  g_assert_cmpint (bounds.origin.y, ==, y);
  g_assert_cmpint (bounds.size.width, ==, width);
  g_assert_cmpint (bounds.size.height, ==, height);
}

static void
destroy (GtkWidget *box)
{
  g_object_add_weak_pointer (G_OBJECT (box), (gpointer *) &box);
  g_object_unref (box);
  g_assert_null (box);
}

static void
test_request (void)
{
  GtkWidget *box = make_box (6, 4, 100, 50, 80, 0);
  int minimum, natural;

  g_assert_cmpint (gtk_widget_get_request_mode (box), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 100 + 6 + 50 + 6 + 80);

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20);
  g_assert_cmpint (natural, ==, 20);

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 241, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20 + 4 + 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 242, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20 + 4 + 20 + 4 + 20);

  destroy (box);
}

static void
test_lines (void)
{
  GtkWidget *box = make_box (6, 4, 100, 50, 80, 0);

  gtk_widget_set_size_request (get_child (box, 1), 50, 30);
  g_assert_cmpint (allocate (box, 160), ==, 30 + 4 + 20);
  assert_place (box, 0, 0, 0, 100, 30);
  assert_place (box, 1, 106, 0, 50, 30);
  assert_place (box, 2, 0, 34, 80, 20);

  destroy (box);
}

static void
test_right_to_left (void)
{
  GtkWidget *box = make_box (6, 4, 100, 50, 80, 0);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  allocate (box, 160);
  assert_place (box, 0, 60, 0, 100, 20);
  assert_place (box, 1, 4, 0, 50, 20);
  assert_place (box, 2, 80, 24, 80, 20);

  destroy (box);
}

static void
test_hidden (void)
{
  GtkWidget *box = make_box (6, 4, 100, 50, 80, 0);
  int minimum, natural;

  gtk_widget_set_visible (get_child (box, 0), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 80);
  g_assert_cmpint (natural, ==, 50 + 6 + 80);
  g_assert_cmpint (allocate (box, 136), ==, 20);
  assert_place (box, 1, 0, 0, 50, 20);
  assert_place (box, 2, 56, 0, 80, 20);

  for (guint i = 0; i < 3; i++)
    gtk_widget_set_visible (get_child (box, i), FALSE);
  g_assert_cmpint (allocate (box, 136), ==, 0);

  destroy (box);
}

/* A child that is too wide for a line has it for itself and ellipsises. */
static void
test_too_wide (void)
{
  GtkWidget *box = make_box (6, 4, 40, 0);
  GtkWidget *label
      = gtk_label_new ("A name that is a good deal longer than the line in which it has to stand");
  int minimum, natural, height;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, 120);
  g_assert_cmpint (natural, >, 160);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 120, &height, NULL, NULL, NULL);

  g_assert_cmpint (allocate (box, 120), ==, 20 + 4 + height);
  assert_place (box, 1, 0, 24, 120, height);

  destroy (box);
}

static void
test_properties (void)
{
  g_autoptr (GtkLayoutManager) layout = corridor_wrap_layout_new ();
  guint n_notified = 0;
  int spacing, line_spacing;

  g_signal_connect_swapped (layout, "notify", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (layout, "spacing", 6, "line-spacing", 4, NULL);
  g_object_set (layout, "spacing", 6, "line-spacing", 4, NULL);
  g_object_get (layout, "spacing", &spacing, "line-spacing", &line_spacing, NULL);
  g_assert_cmpint (spacing, ==, 6);
  g_assert_cmpint (line_spacing, ==, 4);
  g_assert_cmpuint (n_notified, ==, 2);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wrap-layout/request", test_request);
  g_test_add_func ("/wrap-layout/lines", test_lines);
  g_test_add_func ("/wrap-layout/right-to-left", test_right_to_left);
  g_test_add_func ("/wrap-layout/hidden", test_hidden);
  g_test_add_func ("/wrap-layout/too-wide", test_too_wide);
  g_test_add_func ("/wrap-layout/properties", test_properties);

  return g_test_run ();
}
