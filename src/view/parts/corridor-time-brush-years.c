/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The years of a strip: a click on one filters by it, as on the axis of a window that has room for that. */

#include "corridor-time-brush-private.h"

#include "corridor-i18n.h"
#include "corridor-timeline-picture.h"

#define LEAST 20 /* pixels that are hit with ease */

int
corridor_time_brush_get_years_height (CorridorTimeBrush *self)
{
  g_autoptr (PangoLayout) text = NULL;
  int height;

  if (!self->shows_years)
    return 0;
  text = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  pango_layout_get_pixel_size (text, NULL, &height);
  return height + 2;
}

gboolean
corridor_time_brush_is_on_years (CorridorTimeBrush *self, double y)
{
  return self->shows_years && corridor_timeline_get_table (self->timeline) != NULL
         && y >= gtk_widget_get_height (GTK_WIDGET (self)) - corridor_time_brush_get_years_height (self);
}

/* One year where that is wide enough to be aimed at, else what stands between two labels. */
static CorridorPeriod
find_year (CorridorTimeBrush *self, double x)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);
  double day = CLAMP (corridor_time_scale_to_day (&whole, x), extent->first, extent->end - 1);
  CorridorTimeStep major, minor;

  corridor_time_axis_get_steps (&whole, 0, gtk_widget_get_width (GTK_WIDGET (self)), corridor_timeline_get_size (self->timeline), &major,
                                &minor);
  if (minor.unit == CORRIDOR_STEP_YEAR && minor.count * 365 * corridor_time_scale_get_density (&whole) >= LEAST)
    major = minor;
  return corridor_period_snap (day, day, &major);
}

static void
get_bounds (CorridorTimeBrush *self, const CorridorPeriod *period, double *left, double *right)
{
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);
  double first = MAX ((double) period->first, whole.first), end = MIN (period->last + 1., whole.last);
  double a = corridor_time_scale_to_x (&whole, first), b = corridor_time_scale_to_x (&whole, MAX (first, end));

  *left = MIN (a, b);
  *right = MAX (a, b);
}

void
corridor_time_brush_point_at_years (CorridorTimeBrush *self, double x, double y)
{
  gboolean has_year = corridor_time_brush_is_on_years (self, y);
  CorridorPeriod year = has_year ? find_year (self, x) : self->year;

  if (self->has_year == has_year && self->year.first == year.first && self->year.last == year.last)
    return;
  self->has_year = has_year;
  self->year = year;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (CorridorTimeBrush *self)
{
  if (!self->has_year)
    return;
  self->has_year = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (CorridorTimeBrush *self, int n_press, double x, double y, GtkGesture *gesture)
{
  CorridorPeriod year;

  if (!corridor_time_brush_is_on_years (self, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  year = find_year (self, x);
  corridor_timeline_toggle_period (self->timeline, &year);
}

void
corridor_time_brush_draw_years (CorridorTimeBrush *self, cairo_t *cr, double top, const CorridorTimelinePalette *palette)
{
  CorridorTimeScale whole = corridor_time_brush_get_whole (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (GArray) ticks = corridor_time_axis_make_ticks (&whole, 0, width, corridor_timeline_get_size (self->timeline));
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  CorridorPeriod filter;
  double left, right;

  if (self->has_year)
    {
      get_bounds (self, &self->year, &left, &right);
      corridor_pointed_draw (cr, top + 1, height, left, right, FALSE, palette);
    }
  if (corridor_timeline_get_filter (self->timeline, &filter) && filter.first < whole.last && filter.last >= whole.first)
    {
      get_bounds (self, &filter, &left, &right);
      corridor_period_draw (cr, top + 1, height, left, right, palette);
    }
  corridor_years_draw (cr, ticks, whole.mirrored, top, whole.x, whole.x + whole.width, whole.mirrored ? 0 : width, text, palette);
}

gboolean
corridor_time_brush_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CorridorTimeBrush *self = CORRIDOR_TIME_BRUSH (widget);
  g_autofree char *words = NULL, *text = NULL;
  CorridorPeriod year;
  double left, right;

  if (keyboard || !corridor_time_brush_is_on_years (self, y))
    return FALSE;
  year = find_year (self, x);
  words = corridor_timeline_describe_period (self->timeline, &year);
  text = g_strconcat (words, "\n",
                      corridor_timeline_is_filter (self->timeline, &year) ? _("Click to show all dates again") : _("Click to show only this time"),
                      NULL);
  get_bounds (self, &year, &left, &right);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { left, 0, MAX (1, right - left), gtk_widget_get_height (widget) });
  return TRUE;
}

void
corridor_time_brush_add_years (CorridorTimeBrush *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
