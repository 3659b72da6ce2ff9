/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer on the canvas, and its menu. */

#include "corridor-lanes-canvas-private.h"

#include "corridor-i18n.h"
#include "corridor-menu-names.h"
#include "corridor-time-input.h"

#include <math.h>

static double
to_day (CorridorLanesCanvas *self, double x)
{
  return corridor_time_scale_to_day (corridor_timeline_get_scale (self->timeline), x);
}

static void
released_cb (CorridorLanesCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint lane, mark = corridor_lanes_canvas_pick (self, x, y, &lane);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (mark == CORRIDOR_NONE)
    {
      if (n_press == 2)
        corridor_timeline_reset (self->timeline);
      return;
    }
  corridor_lanes_canvas_set_cursor (self, lane, mark);
  if (n_press == 2)
    corridor_lanes_canvas_activate (self, lane, mark);
  else if (n_press == 1)
    corridor_lanes_canvas_select (self, lane, mark, (state & GDK_CONTROL_MASK) != 0);
}

/* A pointer that lies still is told of whenever something moves under it. */
static void
motion_cb (CorridorLanesCanvas *self, double x, double y)
{
  if (x != self->pointer_x || y != self->pointer_y)
    corridor_lanes_canvas_stop_walking (self);
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pressed_cb (CorridorLanesCanvas *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  corridor_lanes_canvas_stop_walking (self);
}

static void
menu_pressed_cb (CorridorLanesCanvas *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  guint lane, mark;

  if (!gdk_event_triggers_context_menu (
          gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture))))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mark = corridor_lanes_canvas_pick (self, x, y, &lane);
  if (mark != CORRIDOR_NONE)
    corridor_lanes_canvas_set_cursor (self, lane, mark);
  corridor_lanes_canvas_open_menu (self, lane, mark, x, y);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new (), *zoom = g_menu_new ();
  g_autoptr (GMenu) marks = g_menu_new ();

  g_menu_append (marks, _("_Open"), "mark.open");
  g_menu_append (marks, _("_Select"), "mark.select");
  g_menu_append (marks, _("Show Only This _Period"), "mark.filter-period");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  g_menu_append (zoom, _("Zoom _In"), "timeline.zoom-in");
  g_menu_append (zoom, _("Zoom _Out"), "timeline.zoom-out");
  g_menu_append (zoom, _("Show _All Dates"), "timeline.zoom-reset");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (zoom));
  g_object_unref (zoom);
  return G_MENU_MODEL (menu);
}

/* On a mark, or where @mark is CORRIDOR_NONE on the time in view. */
void
corridor_lanes_canvas_open_menu (CorridorLanesCanvas *self, guint lane, guint mark, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = make_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
      corridor_menu_names_give (self->menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  self->menu_lane = lane;
  self->menu_mark = mark;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mark.open", mark != CORRIDOR_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mark.select", mark != CORRIDOR_NONE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorridorLanesCanvas *self = CORRIDOR_LANES_CANVAS (widget);

  if (self->menu_mark == CORRIDOR_NONE)
    return;
  if (g_str_equal (action, "mark.open"))
    corridor_lanes_canvas_activate (self, self->menu_lane, self->menu_mark);
  else
    corridor_lanes_canvas_select (self, self->menu_lane, self->menu_mark, FALSE);
}

static void
filter_period_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorridorLanesCanvas *self = CORRIDOR_LANES_CANVAS (widget);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  CorridorPeriod period
      = corridor_period_round (scale->first, scale->last, corridor_time_scale_get_density (scale) / 4);

  if (self->menu_mark != CORRIDOR_NONE)
    {
      CorridorLaneView view;
      const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, self->menu_lane, &view);
      const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, self->menu_mark);
      const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);

      period.first = isinf (group->first_day) ? CORRIDOR_DAY_OPEN_START : (gint64) group->first_day;
      period.last = isinf (group->end_day) ? CORRIDOR_DAY_OPEN_END : (gint64) group->end_day - 1;
    }
  corridor_timeline_filter_period (self->timeline, &period);
}

void
corridor_lanes_canvas_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "mark.open", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.select", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "mark.filter-period", NULL, filter_period_cb);
}

static void
zoom_begin_cb (CorridorLanesCanvas *self)
{
  self->zoomed = 1;
}

static void
zoom_scale_cb (CorridorLanesCanvas *self, double factor, GtkGestureZoom *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y) || factor <= 0)
    return;
  corridor_timeline_zoom (self->timeline, factor / self->zoomed, to_day (self, x));
  self->zoomed = factor;
}

static void
add_click (CorridorLanesCanvas *self, guint button, GCallback pressed, GCallback released)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect_swapped (click, "pressed", pressed, self);
  if (released != NULL)
    g_signal_connect_swapped (click, "released", released, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
corridor_lanes_canvas_add_input (CorridorLanesCanvas *self)
{
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb), G_CALLBACK (released_cb));
  add_click (self, 0, G_CALLBACK (menu_pressed_cb), NULL);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_scale_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (zoom));
}
