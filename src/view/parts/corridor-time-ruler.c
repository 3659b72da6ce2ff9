/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-time-ruler.h"

#include "corridor-i18n.h"
#include "corridor-palette.h"
#include "corridor-time-input.h"
#include "corridor-timeline-picture.h"

struct _CorridorTimeRuler
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (CorridorTimeRuler, corridor_time_ruler, GTK_TYPE_WIDGET)

static void
corridor_time_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (widget);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (GArray) ticks = NULL;
  CorridorTimelinePalette palette;
  CorridorPeriod period;
  double published;
  cairo_t *cr;

  if (width <= 0 || height <= 0 || corridor_timeline_get_table (self->timeline) == NULL)
    return;
  corridor_palette_read (widget, &palette);
  text = gtk_widget_create_pango_layout (widget, NULL);
  ticks = corridor_time_axis_make_ticks (scale, 0, width);
  published = corridor_timeline_get_published (self->timeline, &published)
                  ? corridor_time_scale_to_x (scale, published)
                  : -1;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (corridor_timeline_get_period (self->timeline, &period))
    corridor_period_draw (cr, 0, height, corridor_time_scale_to_x (scale, period.first),
                          corridor_time_scale_to_x (scale, period.last + 1.), &palette);
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
query_tooltip_cb (CorridorTimeRuler *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  g_autofree char *words = NULL;
  g_autofree char *tip = NULL;
  CorridorPeriod period;
  double published, at;

  if (!corridor_timeline_get_published (self->timeline, &published))
    return FALSE;
  at = corridor_time_scale_to_x (scale, published);
  if (x < at - 60 || x > at + 60) /* the line or its label */
    return FALSE;
  period.first = period.last = (gint64) published;
  words = corridor_period_describe (&period);
  /* Translators: %s is a date */
  tip = g_strdup_printf (_("Published %s"), words);
  gtk_tooltip_set_text (tooltip, tip);
  return TRUE;
}

static void
pressed_cb (CorridorTimeRuler *self, int n_press)
{
  if (n_press == 2)
    corridor_timeline_reset (self->timeline);
}

static void
corridor_time_ruler_dispose (GObject *object)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (object);

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
  gtk_widget_class_set_css_name (widget_class, "timeruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_time_ruler_init (CorridorTimeRuler *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
  corridor_time_input_add (GTK_WIDGET (self), timeline, TRUE);
  g_signal_connect_swapped (timeline, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (timeline, "moved", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (timeline, "marked", G_CALLBACK (gtk_widget_queue_draw), self);
  return GTK_WIDGET (self);
}
