/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer on the axis: it points at what stands between two ticks, chooses it, and moves the ends of the date filter. */

#include "corridor-time-ruler-private.h"

#include <math.h>

#define GRIP 7.0 /* pixels around an end in which it is held */

static double
to_day (CorridorTimeRuler *self, double x)
{
  return corridor_time_scale_to_day (corridor_timeline_get_scale (self->timeline), x);
}

static GdkModifierType
get_state (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
}

CorridorRulerHold
corridor_time_ruler_find_hold (CorridorTimeRuler *self, double x, double *handle_x)
{
  gboolean mirrored = corridor_timeline_get_scale (self->timeline)->mirrored;
  double left, right, grip;
  CorridorPeriod filter;
  gboolean is_left, is_first;

  if (!corridor_timeline_get_filter (self->timeline, &filter))
    return CORRIDOR_RULER_SPAN;
  corridor_timeline_get_bounds (self->timeline, &filter, &left, &right);
  grip = MIN (GRIP, (right - left) / 3); /* of a short period there is a middle too */
  is_left = fabs (x - left) <= GRIP && x < left + grip;
  if (!is_left && !(fabs (x - right) <= GRIP && x > right - grip))
    return CORRIDOR_RULER_SPAN;
  is_first = is_left != mirrored;
  if (is_first ? filter.first == CORRIDOR_DAY_OPEN_START : filter.last == CORRIDOR_DAY_OPEN_END)
    return CORRIDOR_RULER_SPAN;
  if (handle_x != NULL)
    *handle_x = is_left ? left : right;
  return is_first ? CORRIDOR_RULER_FIRST : CORRIDOR_RULER_LAST;
}

/* With the pointer on a handle nothing else is pointed at. */
static void
point_at (CorridorTimeRuler *self, double x, GdkModifierType state)
{
  CorridorPeriod span = corridor_timeline_find_span (self->timeline, to_day (self, x), (state & GDK_CONTROL_MASK) != 0);
  gboolean is_end = corridor_time_ruler_find_hold (self, x, NULL) != CORRIDOR_RULER_SPAN;

  corridor_timeline_point (self->timeline, is_end ? NULL : &span);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_end ? "ew-resize" : NULL);
}

static void
motion_cb (CorridorTimeRuler *self, double x, double y, GtkEventController *controller)
{
  if (x == self->pointer_x) /* it lies still, and something has moved under it */
    return;
  self->pointer_x = x;
  corridor_time_ruler_stop_walking (self);
  if (!self->is_choosing)
    point_at (self, x, get_state (controller));
}

void
corridor_time_ruler_follow (CorridorTimeRuler *self)
{
  if (self->is_walking)
    corridor_time_ruler_show_cursor (self);
  else if (self->pointer_x >= 0 && !self->is_choosing)
    point_at (self, self->pointer_x, 0);
}

static void
leave_cb (CorridorTimeRuler *self)
{
  self->pointer_x = -1;
  if (!self->is_walking)
    corridor_timeline_point (self->timeline, NULL);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
pressed_cb (CorridorTimeRuler *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  corridor_time_ruler_stop_walking (self);
}

static void
released_cb (CorridorTimeRuler *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkModifierType state = get_state (gesture);
  CorridorPeriod span;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  /* who clicks twice means it once */
  if (n_press > 1 || !gtk_widget_contains (GTK_WIDGET (self), x, y)
      || corridor_time_ruler_find_hold (self, x, NULL) != CORRIDOR_RULER_SPAN)
    return;
  span = corridor_timeline_find_span (self->timeline, to_day (self, x), (state & GDK_CONTROL_MASK) != 0);
  if (state & GDK_SHIFT_MASK)
    corridor_timeline_extend_filter (self->timeline, &span);
  else
    corridor_timeline_toggle_period (self->timeline, &span);
}

static void
drag_begin_cb (CorridorTimeRuler *self, double x, double y)
{
  self->hold = corridor_time_ruler_find_hold (self, x, NULL);
  self->is_choosing = FALSE;
}

static void
drag_update_cb (CorridorTimeRuler *self, double x, double y, GtkGestureDrag *gesture)
{
  gboolean fine = (get_state (gesture) & GDK_CONTROL_MASK) != 0;
  double start_x, start_y;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (!self->is_choosing)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), start_x, 0, start_x + x, 0))
        return;
      /* from here on it is no click */
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->is_choosing = TRUE;
      corridor_timeline_point (self->timeline, NULL);
    }
  if (self->hold == CORRIDOR_RULER_SPAN)
    corridor_timeline_set_period (self->timeline, to_day (self, start_x), to_day (self, start_x + x), fine);
  else
    corridor_timeline_move_end (self->timeline, self->hold == CORRIDOR_RULER_LAST, to_day (self, start_x + x), fine);
}

static void
drag_end_cb (CorridorTimeRuler *self)
{
  corridor_timeline_end_period (self->timeline, self->is_choosing);
  self->is_choosing = FALSE;
}

static void
drag_cancel_cb (CorridorTimeRuler *self)
{
  corridor_timeline_end_period (self->timeline, FALSE);
  self->is_choosing = FALSE;
}

/* Escape lets go of what is being drawn, with the button still held. */
static gboolean
key_pressed_cb (GtkGesture *drag, guint key)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drag)));

  if (key != GDK_KEY_Escape || !self->is_choosing)
    return GDK_EVENT_PROPAGATE;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
  drag_cancel_cb (self);
  return GDK_EVENT_STOP;
}

void
corridor_time_ruler_add_input (CorridorTimeRuler *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), drag);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
