/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The edges between panes, by which somebody drags them to a size. */

#include "corridor-panes-handle.h"

/* what each changes */
static const char *const properties[CORRIDOR_N_HANDLES] = { "sidebar-width", "detail-width", "timeline-height" };

static CorridorHandleOf
get_of (GtkGesture *gesture)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (handle), "corridor-handle-of"));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *panes = gtk_widget_get_parent (handle);
  CorridorHandleOf of = get_of (GTK_GESTURE (gesture));
  double x, y, start_x, start_y, size;

  /* the handle moves under the pointer, so its own coordinates do not say how far the pointer went */
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  gtk_widget_translate_coordinates (handle, panes, start_x + offset_x, start_y + offset_y, &x, &y);
  if (gtk_widget_get_direction (panes) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (panes) - x;
  if (of == CORRIDOR_HANDLE_TIMELINE)
    size = gtk_widget_get_height (panes) - y;
  else
    size = of == CORRIDOR_HANDLE_SIDEBAR ? x : gtk_widget_get_width (panes) - x;

  g_object_set (panes, properties[of], MAX ((int) size, 1), NULL);
}

/* A double click gives the size back to the container. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 2)
    g_object_set (gtk_widget_get_parent (handle), properties[get_of (GTK_GESTURE (gesture))], 0, NULL);
}

/**
 * corridor_panes_handle_new:
 * @panes: the container, which becomes its parent and has the properties that it changes
 * @of: what it gives its size
 *
 * Returns: (transfer none): a handle
 */
GtkWidget *
corridor_panes_handle_new (GtkWidget *panes, CorridorHandleOf of)
{
  GtkOrientation orientation = of == CORRIDOR_HANDLE_TIMELINE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  GtkWidget *handle = g_object_new (GTK_TYPE_SEPARATOR, "orientation", orientation, "css-name", "handle", "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (handle), "corridor-handle-of", GUINT_TO_POINTER (of));
  gtk_widget_set_cursor_from_name (handle, of == CORRIDOR_HANDLE_TIMELINE ? "row-resize" : "col-resize");
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (handle, panes);

  return handle;
}
