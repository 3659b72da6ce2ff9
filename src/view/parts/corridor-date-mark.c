/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-mark.h"

#include "corridor-text-scale.h"

#include <math.h>

#define WIDTH 16
#define HEIGHT 16
#define BAR 6.0  /* the bar's height, pixels */
#define FADE 5.0 /* how far a doubted edge fades */

struct _CorridorDateMark
{
  GtkWidget parent_instance;

  CorridorEdge begin, end;
};

G_DEFINE_FINAL_TYPE (CorridorDateMark, corridor_date_mark, GTK_TYPE_WIDGET)

static void
corridor_date_mark_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = corridor_text_scale_size (widget, orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT);
}

static gboolean
fades (CorridorEdge edge)
{
  return edge == CORRIDOR_EDGE_DOUBTED || edge == CORRIDOR_EDGE_UNKNOWN;
}

static void
add_stop (cairo_pattern_t *pattern, double offset, const GdkRGBA *color, gboolean faded)
{
  cairo_pattern_add_color_stop_rgba (pattern, offset, color->red, color->green, color->blue, faded ? 0.08 * color->alpha : color->alpha);
}

static void
corridor_date_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorDateMark *self = CORRIDOR_DATE_MARK (widget);
  double scale = corridor_text_scale_size (widget, WIDTH) / (double) WIDTH;
  double width = WIDTH * scale, bar = BAR * scale, fade = FADE / WIDTH;
  double left = floor ((gtk_widget_get_width (widget) - width) / 2), middle = gtk_widget_get_height (widget) / 2.0;
  /* time runs as what is written does */
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  CorridorEdge at_left = mirrored ? self->end : self->begin, at_right = mirrored ? self->begin : self->end;
  double start = at_left == CORRIDOR_EDGE_OPEN ? bar / 2 : 0, stop = width - (at_right == CORRIDOR_EDGE_OPEN ? bar / 2 : 0);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (left, 0, left + width, 0);
  GdkRGBA color;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  add_stop (pattern, 0, &color, fades (at_left));
  add_stop (pattern, fade, &color, FALSE);
  add_stop (pattern, 1 - fade, &color, FALSE);
  add_stop (pattern, 1, &color, fades (at_right));

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (left, middle - bar, width, 2 * bar));
  cairo_move_to (cr, left + start, middle - bar / 2);
  cairo_line_to (cr, left + stop, middle - bar / 2);
  if (at_right == CORRIDOR_EDGE_OPEN)
    cairo_line_to (cr, left + width, middle);
  cairo_line_to (cr, left + stop, middle + bar / 2);
  cairo_line_to (cr, left + start, middle + bar / 2);
  if (at_left == CORRIDOR_EDGE_OPEN)
    cairo_line_to (cr, left, middle);
  cairo_close_path (cr);
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_pattern_destroy (pattern);
}

static void
corridor_date_mark_class_init (CorridorDateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = corridor_date_mark_measure;
  widget_class->snapshot = corridor_date_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "datemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_date_mark_init (CorridorDateMark *self)
{
}

GtkWidget *
corridor_date_mark_new (void)
{
  return g_object_new (CORRIDOR_TYPE_DATE_MARK, NULL);
}

/**
 * corridor_date_mark_set:
 * @self: the mark
 * @date: what it shows
 */
void
corridor_date_mark_set (CorridorDateMark *self, const CorridorDate *date)
{
  g_return_if_fail (CORRIDOR_IS_DATE_MARK (self));

  self->begin = corridor_date_get_begin_edge (date);
  self->end = corridor_date_get_end_edge (date);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
