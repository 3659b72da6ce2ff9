/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-fit-layout.h"

static GtkWidget *
make_child (int width, int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, height);

  return child;
}

/* A long word, a short one, an icon. */
static GtkWidget *
make_box (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, corridor_fit_layout_new ());
  gtk_box_append (GTK_BOX (box), make_child (100, 20));
  gtk_box_append (GTK_BOX (box), make_child (60, 20));
  gtk_box_append (GTK_BOX (box), make_child (16, 24));

  return box;
}

static void
assert_shown (GtkWidget *box, int width, guint expected)
{
  guint position = 0;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, 24, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child), position++)
    g_assert_cmpint (gtk_widget_get_child_visible (child), ==, position == expected);
}

static void
test_request (void)
{
  g_autoptr (GtkWidget) box = make_box ();
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 16);
  g_assert_cmpint (natural, ==, 100);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 24);
  g_assert_cmpint (natural, ==, 24);
}

static void
test_fit (void)
{
  g_autoptr (GtkWidget) box = make_box ();

  assert_shown (box, 200, 0);
  assert_shown (box, 100, 0);
  assert_shown (box, 99, 1);
  assert_shown (box, 60, 1);
  assert_shown (box, 59, 2);
  assert_shown (box, 16, 2);
  assert_shown (box, 100, 0);
}

/* What is hidden by somebody else does not count. */
static void
test_hidden (void)
{
  g_autoptr (GtkWidget) box = make_box ();
  int natural;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 60);
  gtk_widget_allocate (box, 200, 24, -1, NULL);
  g_assert_true (
      gtk_widget_get_child_visible (gtk_widget_get_next_sibling (gtk_widget_get_first_child (box))));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fit-layout/request", test_request);
  g_test_add_func ("/fit-layout/fit", test_fit);
  g_test_add_func ("/fit-layout/hidden", test_hidden);

  return g_test_run ();
}
