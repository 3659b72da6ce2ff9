/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text-scale.h"

#include <math.h>

#define USUAL_SIZE (11.0 * 96.0 / 72.0) /* pixels */

/**
 * corridor_text_scale_get:
 * @widget: a widget
 *
 * Sizes in pixels that go with words grow with them. A size that depends on this has to be asked for again when the style changes, as GTK does with
 * those that are measured.
 *
 * Returns: by how much: 1 for the usual size and below, at most 3
 */
double
corridor_text_scale_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) > 0 ? pango_cairo_context_get_resolution (context) / 72.0 : 96.0 / 72.0;

  return CLAMP (size / USUAL_SIZE, 1.0, 3.0);
}

/**
 * corridor_text_scale_size:
 * @widget: a widget
 * @size: pixels beside text of the usual size
 *
 * Returns: pixels beside the widget's text; even where @size is, so that what is drawn in the middle keeps its sharp edges
 */
int
corridor_text_scale_size (GtkWidget *widget, int size)
{
  double scale = corridor_text_scale_get (widget);

  return scale == 1 ? size : 2 * (int) lround (size * scale / 2);
}
