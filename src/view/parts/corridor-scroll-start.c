/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-scroll-start.h"

static double
get_start (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
set_moved (GtkAdjustment *adjustment, gboolean moved)
{
  g_object_set_data (G_OBJECT (adjustment), "corridor-moved", GINT_TO_POINTER (moved));
}

static gboolean
is_moved (GtkAdjustment *adjustment)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (adjustment), "corridor-moved"));
}

static gboolean
start_cb (gpointer user_data)
{
  GtkAdjustment *adjustment = user_data;

  if (!is_moved (adjustment))
    gtk_adjustment_set_value (adjustment, get_start (adjustment));
  return G_SOURCE_REMOVE;
}

/* This comes while the scrollable is given its place, when it would not ask for another. */
static void
changed_cb (GtkAdjustment *adjustment)
{
  if (!is_moved (adjustment))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, start_cb, g_object_ref (adjustment), g_object_unref);
}

/* Who has scrolled away from the start stays where they are. */
static void
value_changed_cb (GtkAdjustment *adjustment)
{
  set_moved (adjustment, gtk_adjustment_get_value (adjustment) < get_start (adjustment) - 1);
}

/**
 * corridor_scroll_start:
 * @scrollable: what is scrolled from side to side
 *
 * Has @scrollable begin at its right end where text runs from right to left, as GTK does not.
 */
void
corridor_scroll_start (GtkScrollable *scrollable)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (scrollable);

  if (gtk_widget_get_direction (GTK_WIDGET (scrollable)) != GTK_TEXT_DIR_RTL)
    return;
  g_signal_connect (adjustment, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (value_changed_cb), NULL);
}
