/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-fit-layout.h"

struct _CorridorFitLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CorridorFitLayout, corridor_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
corridor_fit_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  gboolean first = TRUE;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      /* No child is measured for the width of another: the height is the same, whichever is shown. */
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *minimum = first ? child_minimum : MIN (*minimum, child_minimum);
          *natural = first ? child_natural : *natural;
        }
      first = FALSE;
    }
}

static GtkWidget *
find_fitting (GtkWidget *widget, int width)
{
  GtkWidget *last = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum <= width)
        return child;
      last = child;
    }

  return last;
}

static void
corridor_fit_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *fitting = find_fitting (widget, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_set_child_visible (child, child == fitting);
      if (child == fitting)
        gtk_widget_allocate (child, width, height, baseline, NULL);
    }
}

static GtkSizeRequestMode
corridor_fit_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
corridor_fit_layout_class_init (CorridorFitLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = corridor_fit_layout_get_request_mode;
  manager_class->measure = corridor_fit_layout_measure;
  manager_class->allocate = corridor_fit_layout_allocate;
}

static void
corridor_fit_layout_init (CorridorFitLayout *self)
{
}

/**
 * corridor_fit_layout_new:
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
corridor_fit_layout_new (void)
{
  return g_object_new (CORRIDOR_TYPE_FIT_LAYOUT, NULL);
}
