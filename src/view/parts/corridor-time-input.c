/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-input.h"

#include <math.h>

#define WHEEL_STEP 60.0 /* pixels that a click of the wheel pans */
#define ZOOM_STEP 1.25  /* what one brings nearer */

typedef struct
{
  GtkWidget *widget;
  CorridorTimeline *timeline;
  gboolean pans_upright;

  double pointer_x;
  double panned; /* pixels, by the drag so far */
  gboolean is_panning, is_choosing;
} Input;

static double
to_day (Input *input, double x)
{
  return corridor_time_scale_to_day (corridor_timeline_get_scale (input->timeline), x);
}

static gboolean
is_mirrored (Input *input)
{
  return corridor_timeline_get_scale (input->timeline)->mirrored;
}

static void
motion_cb (Input *input, double x, double y)
{
  input->pointer_x = x;
}

static gboolean
scroll_cb (Input *input, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit
      = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? 1 : 1 / WHEEL_STEP;

  if (state & GDK_CONTROL_MASK)
    {
      corridor_timeline_zoom (input->timeline, pow (ZOOM_STEP, -(dx + dy) * unit),
                              to_day (input, input->pointer_x));
      return GDK_EVENT_STOP;
    }
  if (dx == 0 && !(state & GDK_SHIFT_MASK) && !input->pans_upright)
    return GDK_EVENT_PROPAGATE;
  if (fabs (dx) < fabs (dy) && !(state & GDK_SHIFT_MASK)
      && !input->pans_upright) /* a finger that is not quite upright */
    return GDK_EVENT_PROPAGATE;
  corridor_timeline_pan (input->timeline, (is_mirrored (input) ? dy - dx : dy + dx) * unit * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (Input *input, double x, double y, GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  input->panned = 0;
  input->is_panning = FALSE;
  input->is_choosing = (state & GDK_SHIFT_MASK) != 0;
}

static void
drag_update_cb (Input *input, double x, double y, GtkGestureDrag *gesture)
{
  double start_x, start_y;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (!input->is_panning)
    {
      if (!gtk_drag_check_threshold (input->widget, start_x, 0, start_x + x, 0))
        return;
      /* from here on it is no click */
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      input->is_panning = TRUE;
      if (!input->is_choosing)
        gtk_widget_set_cursor_from_name (input->widget, "grabbing");
    }
  if (input->is_choosing)
    {
      GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

      corridor_timeline_set_period (input->timeline, to_day (input, start_x), to_day (input, start_x + x),
                                    (state & GDK_CONTROL_MASK) != 0);
    }
  else
    corridor_timeline_pan (input->timeline, is_mirrored (input) ? x - input->panned : input->panned - x);
  input->panned = x;
}

static void
drag_end_cb (Input *input, double x, double y, GtkGestureDrag *gesture)
{
  gtk_widget_set_cursor (input->widget, NULL);
  if (input->is_choosing)
    corridor_timeline_end_period (input->timeline, input->is_panning);
  input->is_panning = input->is_choosing = FALSE;
}

static void
drag_cancel_cb (Input *input)
{
  gtk_widget_set_cursor (input->widget, NULL);
  corridor_timeline_end_period (input->timeline, FALSE);
  input->is_panning = input->is_choosing = FALSE;
}

static void
free_input (gpointer data)
{
  Input *input = data;

  g_object_unref (input->timeline);
  g_free (input);
}

static Input *
add_input (GtkWidget *widget, CorridorTimeline *timeline, gboolean pans_upright)
{
  Input *input = g_new0 (Input, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  *input = (Input) { .widget = widget, .timeline = g_object_ref (timeline), .pans_upright = pans_upright };
  g_object_set_data_full (G_OBJECT (widget), "corridor-time-input", input, free_input);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), input);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), input);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  return input;
}

/**
 * corridor_time_input_add_wheel:
 * @widget: a widget on which time lies as the timeline's scale says
 * @timeline: the timeline
 * @pans_upright: whether the plain wheel pans
 *
 * Lets the wheel pan and zoom time.
 */
void
corridor_time_input_add_wheel (GtkWidget *widget, CorridorTimeline *timeline, gboolean pans_upright)
{
  add_input (widget, timeline, pans_upright);
}

/**
 * corridor_time_input_add:
 * @widget: a widget on which time lies as the timeline's scale says
 * @timeline: the timeline
 *
 * Lets the pointer pan and zoom time, and choose a period.
 */
void
corridor_time_input_add (GtkWidget *widget, CorridorTimeline *timeline)
{
  Input *input = add_input (widget, timeline, FALSE);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), input);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), input);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), input);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), input);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
