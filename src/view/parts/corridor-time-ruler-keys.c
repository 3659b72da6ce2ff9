/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys on the axis: a cursor that walks from tick to tick. */

#include "corridor-time-ruler-private.h"

/* Brings what is shown and said up to the cursor. */
void
corridor_time_ruler_show_cursor (CorridorTimeRuler *self)
{
  CorridorPeriod span = corridor_timeline_find_span (self->timeline, self->cursor, FALSE), start;

  start = corridor_timeline_find_span (self->timeline, self->anchor, FALSE);
  self->is_extending = self->is_extending && start.first != span.first;
  if (self->is_extending)
    corridor_timeline_set_period (self->timeline, self->anchor, self->cursor, FALSE);
  else
    corridor_timeline_end_period (self->timeline, FALSE);
  corridor_timeline_point (self->timeline, &span);
  corridor_time_ruler_say (self);
}

static void
move_to (CorridorTimeRuler *self, double day, gboolean extend)
{
  CorridorPeriod span = corridor_timeline_find_span (self->timeline, day, FALSE);

  if (extend && !self->is_extending)
    self->anchor = self->cursor;
  self->is_extending = extend;
  self->is_walking = TRUE;
  self->cursor = span.first;
  corridor_timeline_show (self->timeline, span.first, span.last + 1.);
  corridor_time_ruler_show_cursor (self);
}

/* Where the keys are, or begin: at the date filter, else in the middle of what is in view. */
double
corridor_time_ruler_get_cursor (CorridorTimeRuler *self)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  CorridorPeriod filter;

  if (self->has_cursor)
    return self->cursor;
  if (corridor_timeline_get_filter (self->timeline, &filter) && filter.first != CORRIDOR_DAY_OPEN_START)
    return filter.first;
  return (scale->first + scale->last) / 2;
}

static void
start (CorridorTimeRuler *self)
{
  self->cursor = corridor_time_ruler_get_cursor (self);
  self->has_cursor = TRUE;
}

static void
activate (CorridorTimeRuler *self, gboolean extend)
{
  CorridorPeriod span = corridor_timeline_find_span (self->timeline, self->cursor, FALSE);

  if (self->is_extending)
    {
      self->is_extending = FALSE;
      corridor_timeline_end_period (self->timeline, TRUE);
    }
  else if (extend)
    corridor_timeline_extend_filter (self->timeline, &span);
  else
    corridor_timeline_toggle_period (self->timeline, &span);
  corridor_time_ruler_show_cursor (self);
}

static gboolean
clear_filter (CorridorTimeRuler *self)
{
  CorridorPeriod filter;

  if (!corridor_timeline_get_filter (self->timeline, &filter))
    return GDK_EVENT_PROPAGATE;
  corridor_timeline_clear_filter (self->timeline);
  return GDK_EVENT_STOP;
}

static gboolean
cancel (CorridorTimeRuler *self)
{
  if (!self->is_extending)
    return GDK_EVENT_PROPAGATE;
  self->is_extending = FALSE;
  self->cursor = self->anchor;
  corridor_time_ruler_show_cursor (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CorridorTimeRuler *self, guint key, guint code, GdkModifierType state)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  gboolean extend = (state & GDK_SHIFT_MASK) != 0, mirrored = corridor_timeline_get_scale (self->timeline)->mirrored;
  CorridorPeriod span;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK) || corridor_timeline_get_table (self->timeline) == NULL)
    return GDK_EVENT_PROPAGATE;
  start (self);
  span = corridor_timeline_find_span (self->timeline, self->cursor, FALSE);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_to (self, mirrored ? span.last + 1. : span.first - 1., extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_to (self, mirrored ? span.first - 1. : span.last + 1., extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_to (self, extent->first, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_to (self, extent->end - 1, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      activate (self, extend);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      return clear_filter (self);
    case GDK_KEY_Escape:
      return cancel (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The pointer has taken over. */
void
corridor_time_ruler_stop_walking (CorridorTimeRuler *self)
{
  if (!self->is_walking)
    return;
  self->is_walking = self->is_extending = FALSE;
  corridor_timeline_end_period (self->timeline, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_changed_cb (CorridorTimeRuler *self)
{
  if (self->timeline == NULL) /* it is being disposed of */
    return;
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)) && corridor_timeline_get_table (self->timeline) != NULL)
    {
      start (self);
      self->is_walking = TRUE;
      corridor_time_ruler_show_cursor (self);
    }
  else if (self->is_walking)
    {
      corridor_time_ruler_stop_walking (self);
      corridor_timeline_point (self->timeline, NULL);
    }
}

void
corridor_time_ruler_add_keys (CorridorTimeRuler *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}
