/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-ruler-private.h"

#include "corridor-i18n.h"
#include "corridor-palette.h"
#include "corridor-time-input.h"
#include "corridor-timeline-picture.h"

#define SAY_AFTER 200 /* milliseconds */

G_DEFINE_FINAL_TYPE (CorridorTimeRuler, corridor_time_ruler, GTK_TYPE_WIDGET)

/* What is pointed at lies under what is chosen, or being chosen. */
static void
draw_periods (CorridorTimeRuler *self, cairo_t *cr, double height, const CorridorTimelinePalette *palette)
{
  CorridorPeriod period;
  double left, right;

  if (corridor_timeline_get_pointed (self->timeline, &period))
    {
      corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
      corridor_pointed_draw (cr, 0, height, left, right, self->is_walking && gtk_widget_has_focus (GTK_WIDGET (self)), palette);
    }
  if (corridor_timeline_get_period (self->timeline, &period))
    {
      corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
      corridor_period_draw (cr, 0, height, left, right, palette);
    }
  else if (corridor_timeline_get_filter (self->timeline, &period))
    {
      corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
      corridor_brush_draw (cr, 0, height, left, right, palette);
    }
}

static void
corridor_time_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (widget);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (GArray) ticks = NULL;
  CorridorTimelinePalette palette;
  double published;
  cairo_t *cr;

  if (width <= 0 || height <= 0 || corridor_timeline_get_table (self->timeline) == NULL)
    return;
  corridor_palette_read (widget, &palette);
  text = gtk_widget_create_pango_layout (widget, NULL);
  ticks = corridor_time_axis_make_ticks (scale, 0, width, corridor_timeline_get_size (self->timeline));
  published = corridor_timeline_get_published (self->timeline, &published)
                  ? corridor_time_scale_to_x (scale, published)
                  : -1;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_periods (self, cr, height, &palette);
  corridor_axis_draw (cr, ticks, scale->mirrored, 0, width, height, published, text, &palette);
  cairo_destroy (cr);
}

static void
corridor_time_ruler_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (widget, "0");

      pango_layout_get_pixel_size (text, NULL, minimum);
      *minimum = *natural = MAX (26, *minimum + 10);
    }
}

static gboolean
say_cb (gpointer data)
{
  CorridorTimeRuler *self = data;

  self->say_id = 0;
  if (!self->has_cursor && corridor_timeline_get_table (self->timeline) != NULL)
    corridor_time_ruler_say (self);
  return G_SOURCE_REMOVE;
}

/* Who has not been here yet is told where the keys would begin: after a moment, so that no frame waits for it. */
static void
changed_cb (CorridorTimeRuler *self)
{
  if (!self->has_cursor && self->say_id == 0)
    self->say_id = g_timeout_add (SAY_AFTER, say_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What lies under the pointer or the keys is another when time moves. */
static void
moved_cb (CorridorTimeRuler *self)
{
  corridor_time_ruler_follow (self);
  changed_cb (self);
}

static void
corridor_time_ruler_dispose (GObject *object)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (object);

  g_clear_handle_id (&self->say_id, g_source_remove);
  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (corridor_time_ruler_parent_class)->dispose (object);
}

static void
corridor_time_ruler_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_time_ruler_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
corridor_time_ruler_class_init (CorridorTimeRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_time_ruler_dispose;
  widget_class->measure = corridor_time_ruler_measure;
  widget_class->snapshot = corridor_time_ruler_snapshot;
  widget_class->css_changed = corridor_time_ruler_css_changed;
  widget_class->query_tooltip = corridor_time_ruler_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "timeruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
corridor_time_ruler_init (CorridorTimeRuler *self)
{
  self->pointer_x = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time axis"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Arrows go from time to time, with Shift they choose several. Return shows only what is of "
                                    "that time, Delete shows all dates again."),
                                  -1);
  corridor_time_ruler_add_input (self);
  corridor_time_ruler_add_keys (self);
}

/**
 * corridor_time_ruler_new:
 * @timeline: what it shows
 *
 * Returns: (transfer floating): a ruler
 */
GtkWidget *
corridor_time_ruler_new (CorridorTimeline *timeline)
{
  CorridorTimeRuler *self = g_object_new (CORRIDOR_TYPE_TIME_RULER, NULL);

  self->timeline = g_object_ref (timeline);
  corridor_time_input_add_wheel (GTK_WIDGET (self), timeline, TRUE);
  g_signal_connect_swapped (timeline, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (timeline, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (timeline, "marked", G_CALLBACK (gtk_widget_queue_draw), self);
  return GTK_WIDGET (self);
}
