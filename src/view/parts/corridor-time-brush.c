/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-brush-private.h"

#include "corridor-i18n.h"
#include "corridor-palette.h"
#include "corridor-timeline-picture.h"

#include <math.h>

#define GRIP 7.0 /* pixels around a handle in which it is held */

G_DEFINE_FINAL_TYPE (CorridorTimeBrush, corridor_time_brush, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (CorridorTimeBrush *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* where all years lie */
CorridorTimeScale
corridor_time_brush_get_whole (CorridorTimeBrush *self)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);

  return (CorridorTimeScale) { extent->first, extent->end, BRUSH_PADDING,
                              MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * BRUSH_PADDING), is_mirrored (self) };
}

static void
get_frame (CorridorTimeBrush *self, double *left, double *right)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);

  *left = corridor_time_scale_to_x (&whole, whole.mirrored ? scale->last : scale->first);
  *right = MAX (*left + 3, corridor_time_scale_to_x (&whole, whole.mirrored ? scale->first : scale->last));
}

static void
count (CorridorTimeBrush *self, const CorridorTimeScale *whole)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);

  if (self->density != NULL && self->density_width == whole->width)
    return;
  g_clear_pointer (&self->density, corridor_density_free);
  self->density = corridor_density_new (corridor_timeline_get_table (self->timeline),
                                        lanes != NULL ? corridor_lanes_get_result_set (lanes) : NULL, whole);
  self->density_width = whole->width;
}

static void
corridor_time_brush_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorTimeBrush *self = CORRIDOR_TIME_BRUSH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double bottom = height - 4 - corridor_time_brush_get_years_height (self), left, right;
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);
  CorridorTimelinePalette palette;
  cairo_t *cr;

  if (width <= 2 * BRUSH_PADDING || bottom < 10 || corridor_timeline_get_table (self->timeline) == NULL)
    return;
  if (self->shows_years)
    bottom += 4;
  count (self, &whole);
  get_frame (self, &left, &right);
  corridor_palette_read (widget, &palette);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  corridor_density_draw (cr, self->density, 7, bottom, left, right, &palette);
  if (self->shows_years)
    corridor_time_brush_draw_years (self, cr, bottom, &palette);
  corridor_brush_draw (cr, 4, bottom, left, right, &palette);
  cairo_destroy (cr);
}

static void
corridor_time_brush_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  CorridorTimeBrush *self = CORRIDOR_TIME_BRUSH (widget);
  double size = self->shows_years ? 1 : corridor_timeline_get_size (self->timeline); /* in a strip, years take what there is */

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) round (28 * size) + corridor_time_brush_get_years_height (self) : 0;
}

static Hold
find_hold (CorridorTimeBrush *self, double x)
{
  double left, right, grip;

  get_frame (self, &left, &right);
  grip = MIN (GRIP, (right - left) / 3); /* of a small frame there is a middle too */
  if (fabs (x - left) <= GRIP && x < left + grip)
    return is_mirrored (self) ? HOLD_LAST : HOLD_FIRST;
  if (fabs (x - right) <= GRIP && x > right - grip)
    return is_mirrored (self) ? HOLD_FIRST : HOLD_LAST;
  return x > left && x < right ? HOLD_FRAME : HOLD_NOTHING;
}

static void
motion_cb (CorridorTimeBrush *self, double x, double y)
{
  static const char *const cursors[] = {
    [HOLD_NOTHING] = NULL, [HOLD_FIRST] = "ew-resize", [HOLD_LAST] = "ew-resize", [HOLD_FRAME] = "grab"
  };

  if (self->hold != HOLD_NOTHING)
    return;
  corridor_time_brush_point_at_years (self, x, y);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->has_year ? "pointer" : cursors[find_hold (self, x)]);
}

static void
drag_begin_cb (CorridorTimeBrush *self, double x, double y, GtkGestureDrag *gesture)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);

  if (corridor_time_brush_is_on_years (self, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->hold = find_hold (self, x);
  if (self->hold == HOLD_NOTHING)
    {
      CorridorTimeScale whole = corridor_time_brush_get_whole (self);
      double day = corridor_time_scale_to_day (&whole, x), half = (scale->last - scale->first) / 2;

      corridor_timeline_set_view (self->timeline, day - half, day + half);
      self->hold = HOLD_FRAME;
    }
  self->held_first = scale->first;
  self->held_last = scale->last;
}

static void
drag_update_cb (CorridorTimeBrush *self, double x, double y)
{
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  double days = (whole.mirrored ? -x : x) / corridor_time_scale_get_density (&whole);
  double shortest = 6 / corridor_time_scale_get_density (&whole); /* the handles do not pass each other */

  if (self->hold == HOLD_FIRST)
    corridor_timeline_set_view (self->timeline,
                                CLAMP (self->held_first + days, extent->first, self->held_last - shortest),
                                self->held_last);
  else if (self->hold == HOLD_LAST)
    corridor_timeline_set_view (self->timeline, self->held_first,
                                CLAMP (self->held_last + days, self->held_first + shortest, extent->end));
  else if (self->hold == HOLD_FRAME)
    corridor_timeline_set_view (self->timeline, self->held_first + days, self->held_last + days);
}

static void
drag_end_cb (CorridorTimeBrush *self)
{
  self->hold = HOLD_NOTHING;
}

static void
pressed_cb (CorridorTimeBrush *self, int n_press, double x, double y)
{
  if (n_press == 2 && !corridor_time_brush_is_on_years (self, y))
    corridor_timeline_reset (self->timeline);
}

static gboolean
scroll_cb (CorridorTimeBrush *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? 1 : 1 / 60.;

  if (state & GDK_CONTROL_MASK)
    corridor_timeline_zoom (self->timeline, pow (1.25, -(dx + dy) * unit), (scale->first + scale->last) / 2);
  else
    corridor_timeline_pan (self->timeline, (is_mirrored (self) ? dy - dx : dy + dx) * unit * scale->width / 10);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CorridorTimeBrush *self, guint key, guint code, GdkModifierType state)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  double length = scale->last - scale->first, by;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    corridor_timeline_set_view (self->timeline, extent->first, extent->first + length);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    corridor_timeline_set_view (self->timeline, extent->end - length, extent->end);
  else
    {
      if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
        by = is_mirrored (self) ? length / 10 : -length / 10;
      else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
        by = is_mirrored (self) ? -length / 10 : length / 10;
      else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
        by = -length;
      else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
        by = length;
      else
        return GDK_EVENT_PROPAGATE;
      corridor_timeline_set_view (self->timeline, state & GDK_SHIFT_MASK ? scale->first : scale->first + by,
                                  scale->last + by);
    }
  return GDK_EVENT_STOP;
}

/* What a screen reader says of the frame. */
static void
update_accessible (CorridorTimeBrush *self)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  CorridorPeriod period
      = corridor_period_round (scale->first, scale->last - 1, corridor_time_scale_get_density (scale) / 2);
  g_autofree char *words = corridor_period_describe (&period);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, extent->first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, extent->end,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (scale->first + scale->last) / 2,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
moved_cb (CorridorTimeBrush *self)
{
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
changed_cb (CorridorTimeBrush *self)
{
  g_clear_pointer (&self->density, corridor_density_free);
  moved_cb (self);
}

static void
corridor_time_brush_dispose (GObject *object)
{
  CorridorTimeBrush *self = CORRIDOR_TIME_BRUSH (object);

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->density, corridor_density_free);
  G_OBJECT_CLASS (corridor_time_brush_parent_class)->dispose (object);
}

static void
corridor_time_brush_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_time_brush_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
corridor_time_brush_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (corridor_time_brush_parent_class)->direction_changed (widget, previous);
  if (CORRIDOR_TIME_BRUSH (widget)->timeline != NULL)
    changed_cb (CORRIDOR_TIME_BRUSH (widget));
}

static void
corridor_time_brush_class_init (CorridorTimeBrushClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_time_brush_dispose;
  widget_class->measure = corridor_time_brush_measure;
  widget_class->snapshot = corridor_time_brush_snapshot;
  widget_class->css_changed = corridor_time_brush_css_changed;
  widget_class->direction_changed = corridor_time_brush_direction_changed;
  widget_class->query_tooltip = corridor_time_brush_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "timebrush");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SCROLLBAR);
}

static void
corridor_time_brush_init (CorridorTimeBrush *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time in view"),
                                  -1);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  corridor_time_brush_add_years (self);
}

/**
 * corridor_time_brush_new:
 * @timeline: what it shows
 *
 * Returns: (transfer floating): a brush
 */
GtkWidget *
corridor_time_brush_new (CorridorTimeline *timeline)
{
  CorridorTimeBrush *self = g_object_new (CORRIDOR_TYPE_TIME_BRUSH, NULL);

  self->timeline = g_object_ref (timeline);
  g_signal_connect_swapped (timeline, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (timeline, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (timeline, "marked", G_CALLBACK (gtk_widget_queue_draw), self);
  return GTK_WIDGET (self);
}

/**
 * corridor_time_brush_set_shows_years:
 * @self: a brush
 * @shows_years: whether years stand under it
 *
 * Gives it an axis of its own.
 */
void
corridor_time_brush_set_shows_years (CorridorTimeBrush *self, gboolean shows_years)
{
  g_return_if_fail (CORRIDOR_IS_TIME_BRUSH (self));

  self->shows_years = shows_years;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
