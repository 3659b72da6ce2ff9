/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys on the canvas: a cursor that walks the marks. */

#include "corridor-lanes-canvas-private.h"

#include <math.h>

static guint
get_n_lanes (CorridorLanesCanvas *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);

  return lanes != NULL ? corridor_lanes_get_n (lanes) : 0;
}

static void
get_bounds (CorridorLanesCanvas *self, guint lane, guint mark, double *left, double *right)
{
  double y, height;
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);

  corridor_lane_get_bounds (layout, &view, mark, left, &y, right, &height);
  *right += *left;
}

/* The mark of a lane that is nearest to a place. */
static guint
find_nearest (CorridorLanesCanvas *self, guint lane, double x)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);
  guint nearest = CORRIDOR_NONE;
  double least = INFINITY;

  for (guint i = 0; layout != NULL && i < layout->marks->len; i++)
    {
      double left, right, away;

      get_bounds (self, lane, i, &left, &right);
      away = MAX (0, MAX (left - x, x - right));
      if (away < least)
        {
          least = away;
          nearest = i;
        }
    }
  return nearest;
}

static guint
find_cell (const CorridorLaneLayout *layout, double day)
{
  for (guint i = 0; i < layout->groups->len; i++)
    {
      const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);

      if (day >= group->first_day && day < group->end_day)
        return group->first_mark;
    }
  return CORRIDOR_NONE;
}

/* The cursor holds a statement or a day, not a mark: marks come and go with the time in view. */
gboolean
corridor_lanes_canvas_get_cursor (CorridorLanesCanvas *self, guint *lane, guint *mark)
{
  const CorridorLaneLayout *layout;
  CorridorLaneView view;

  if (!self->has_cursor || self->cursor_lane >= get_n_lanes (self))
    return FALSE;
  *lane = self->cursor_lane;
  layout = corridor_lanes_canvas_look (self, *lane, &view);
  if (layout == NULL)
    return FALSE;
  if (layout->is_dense)
    *mark = find_cell (layout, self->cursor_day);
  else
    *mark = self->cursor_statement != CORRIDOR_NONE
                ? corridor_lane_layout_find (layout, self->cursor_statement)
                : find_nearest (self, *lane, corridor_time_scale_to_x (view.scale, self->cursor_day));
  return *mark != CORRIDOR_NONE;
}

static void
put_cursor (CorridorLanesCanvas *self, guint lane, guint i)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);
  const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);

  self->has_cursor = TRUE;
  self->cursor_lane = lane;
  self->cursor_statement
      = layout->is_dense ? CORRIDOR_NONE : g_array_index (layout->statements, guint32, mark->first);
  if (isinf (group->first_day))
    self->cursor_day = isinf (group->end_day) ? view.scale->first : group->end_day - 0.5;
  else
    self->cursor_day = isinf (group->end_day) ? group->first_day : (group->first_day + group->end_day) / 2;
}

/* Puts the cursor on a mark without bringing it into view: that is where it is. */
void
corridor_lanes_canvas_set_cursor (CorridorLanesCanvas *self, guint lane, guint mark)
{
  put_cursor (self, lane, mark);
  corridor_lanes_canvas_say (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
move_cursor (CorridorLanesCanvas *self, guint lane, guint i)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup,
                                                   g_array_index (layout->marks, CorridorMark, i).group);
  double first = group->first_day, end = group->end_day;

  put_cursor (self, lane, i);
  self->is_walking = TRUE;
  g_signal_emit_by_name (self, "show-lane", lane);
  corridor_timeline_show (self->timeline, first, end); /* the layout may be another afterwards */
  corridor_lanes_canvas_say (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Where the keys begin: at the current statement where it is shown, else at the first mark in view. */
gboolean
corridor_lanes_canvas_start_cursor (CorridorLanesCanvas *self)
{
  guint lane, mark, current = corridor_session_get_current (corridor_timeline_get_session (self->timeline));

  if (corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return TRUE;
  self->has_cursor = FALSE;
  for (guint pass = current != CORRIDOR_NONE ? 0 : 1; pass < 2; pass++)
    for (lane = 0; lane < get_n_lanes (self); lane++)
      {
        CorridorLaneView view;
        const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);

        if (layout == NULL || (pass == 1 && view.top < -CORRIDOR_LANE_HEIGHT / 2))
          continue;
        mark = pass == 0 ? corridor_lane_layout_find (layout, current) : find_nearest (self, lane, view.scale->mirrored ? view.right : view.left);
        if (mark == CORRIDOR_NONE)
          continue;
        put_cursor (self, lane, mark);
        return TRUE;
      }
  return FALSE;
}

/* Counts lie in view alone: beyond the last one, time is panned until there is another. */
static void
step_cells (CorridorLanesCanvas *self, int by)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  const double day = self->cursor_day;

  for (guint tries = 0; tries < 64; tries++)
    {
      CorridorLaneView view;
      const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, self->cursor_lane, &view);
      guint found = CORRIDOR_NONE;

      if (layout == NULL || !layout->is_dense)
        return;
      for (guint i = 0; i < layout->groups->len; i++)
        {
          const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);

          if (by > 0 ? group->first_day > day && found == CORRIDOR_NONE : group->end_day <= day)
            found = group->first_mark;
        }
      if (found != CORRIDOR_NONE)
        {
          move_cursor (self, self->cursor_lane, found);
          return;
        }
      if (by > 0 ? view.scale->last >= extent->end : view.scale->first <= extent->first)
        return;
      corridor_timeline_pan (self->timeline, by * view.scale->width / 3);
    }
}

static void
step (CorridorLanesCanvas *self, int by)
{
  guint lane, mark;
  CorridorLaneView view;
  const CorridorLaneLayout *layout;

  if (!corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return;
  layout = corridor_lanes_canvas_look (self, lane, &view);
  if (layout->is_dense)
    step_cells (self, by);
  else if (by < 0 ? mark > 0 : mark + 1 < layout->marks->len)
    move_cursor (self, lane, mark + by);
}

static void
step_lane (CorridorLanesCanvas *self, int by)
{
  guint lane, mark;
  double left, right;

  if (!corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return;
  get_bounds (self, lane, mark, &left, &right);
  for (lane += by; lane < get_n_lanes (self); lane += by) /* below 0 it is beyond the end */
    {
      g_signal_emit_by_name (self, "show-lane", lane); /* fills it */
      mark = find_nearest (self, lane, MAX (0, (left + right) / 2));
      if (mark == CORRIDOR_NONE)
        continue;
      move_cursor (self, lane, mark);
      return;
    }
}

static void
jump (CorridorLanesCanvas *self, gboolean to_end)
{
  guint lane, mark;
  CorridorLaneView view;
  const CorridorLaneLayout *layout;

  if (!corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return;
  layout = corridor_lanes_canvas_look (self, lane, &view);
  if (layout->is_dense)
    {
      const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
      double length = view.scale->last - view.scale->first;

      if (to_end)
        corridor_timeline_set_view (self->timeline, extent->end - length, extent->end);
      else
        corridor_timeline_set_view (self->timeline, extent->first, extent->first + length);
      self->cursor_day = to_end ? extent->end : extent->first;
      step_cells (self, to_end ? -1 : 1);
    }
  else
    move_cursor (self, lane, to_end ? layout->marks->len - 1 : 0);
}

static void
open_menu (CorridorLanesCanvas *self)
{
  guint lane, mark;
  double x, y, width, height;
  CorridorLaneView view;

  if (!corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    {
      corridor_lanes_canvas_open_menu (self, CORRIDOR_NONE, CORRIDOR_NONE,
                                       gtk_widget_get_width (GTK_WIDGET (self)) / 2., 8);
      return;
    }
  corridor_lane_get_bounds (corridor_lanes_canvas_look (self, lane, &view), &view, mark, &x, &y, &width,
                            &height);
  corridor_lanes_canvas_open_menu (self, lane, mark, x + width / 2, y + height);
}

static gboolean
key_pressed_cb (CorridorLanesCanvas *self, guint key, guint code, GdkModifierType state)
{
  guint lane, mark;
  gboolean has_cursor;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    {
      open_menu (self);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape)
    {
      CorridorPeriod period;
      gboolean was_choosing = corridor_timeline_get_period (self->timeline, &period);

      corridor_timeline_end_period (self->timeline, FALSE);
      return was_choosing;
    }
  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK) || corridor_timeline_get_session (self->timeline) == NULL)
    return GDK_EVENT_PROPAGATE;
  has_cursor
      = corridor_lanes_canvas_get_cursor (self, &lane, &mark) || corridor_lanes_canvas_start_cursor (self);
  if (!has_cursor || !corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, corridor_timeline_get_scale (self->timeline)->mirrored ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, corridor_timeline_get_scale (self->timeline)->mirrored ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_lane (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_lane (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      jump (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      jump (self, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      corridor_lanes_canvas_activate (self, lane, mark);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      corridor_lanes_canvas_select (self, lane, mark, (state & GDK_CONTROL_MASK) != 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * corridor_lanes_canvas_get_day:
 * @self: a canvas
 * @day: (out): the day in the middle of the mark that the keys have reached
 *
 * That day stays where it is when time comes nearer.
 *
 * Returns: whether they have reached one that is in view; @day is set only then
 */
gboolean
corridor_lanes_canvas_get_day (CorridorLanesCanvas *self, double *day)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  double left, right;
  guint lane, mark;

  if (!self->is_walking || !corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return FALSE;
  get_bounds (self, lane, mark, &left, &right);
  *day = corridor_time_scale_to_day (scale, (left + right) / 2);
  return *day >= scale->first && *day <= scale->last;
}

void
corridor_lanes_canvas_add_keys (CorridorLanesCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
