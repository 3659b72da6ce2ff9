/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-palette.h"

/* The one place that asks for named colours: GTK means to do without them from 4.10 on, and still has
 * them. */

static CorridorColor
convert (const GdkRGBA *rgba)
{
  return (CorridorColor) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static CorridorColor
look_up (GtkStyleContext *context, const char *name, const GdkRGBA *text, double strength)
{
  GdkRGBA rgba;
  CorridorColor color;

  if (gtk_style_context_lookup_color (context, name, &rgba))
    return convert (&rgba);
  color = convert (text); /* without the style sheet: a shade of the text */
  color.alpha *= strength;
  return color;
}

/**
 * corridor_palette_read:
 * @widget: a widget
 * @palette: (out): its colours
 *
 * Reads the colours for pictures that are drawn by hand. They change with the theme: read them for each
 * drawing.
 */
void
corridor_palette_read (GtkWidget *widget, CorridorTimelinePalette *palette)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA text;

  gtk_style_context_get_color (context, &text);
  palette->text = convert (&text);
  palette->families[CORRIDOR_FAMILY_FORWARD] = look_up (context, "corridor_forward", &text, 1);
  palette->families[CORRIDOR_FAMILY_HAPPENED] = look_up (context, "corridor_happened", &text, 1);
  palette->families[CORRIDOR_FAMILY_ARGUED] = look_up (context, "corridor_argued", &text, 1);
  palette->ground = look_up (context, "theme_bg_color", &text, 0);
  palette->dim = look_up (context, "corridor_dim", &text, 0.7);
  palette->line = look_up (context, "corridor_line", &text, 0.15);
  palette->accent = look_up (context, "corridor_accent", &text, 1);
  palette->bed = look_up (context, "corridor_bed", &text, 0.12);
  palette->chosen = look_up (context, "corridor_chosen", &text, 0.2);
}
