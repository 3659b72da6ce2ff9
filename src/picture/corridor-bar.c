/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-bar.h"

#include <math.h>

#define LINE 1.5
#define HEAD 9.0  /* an arrow head's length */
#define FLARE 2.5 /* how far it stands out beyond the bar */
#define SCALED(pixels) (MAX (1, bar->size) * (pixels))

/* The colour, fading towards doubted ends: half of it at 42 % of the way. */
static void
set_faded_source (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color, double strength)
{
  cairo_pattern_t *pattern;
  double begin = bar->left_fade / bar->width, end = bar->right_fade / bar->width;
  const double stops[][2] = { { 0, 0 }, { 0.42, 0.5 }, { 1, 1 } };

  if (begin <= 0 && end <= 0)
    {
      corridor_set_source (cr, color, strength);
      return;
    }
  if (begin + end > 1)
    {
      begin /= begin + end;
      end = 1 - begin;
    }
  pattern = cairo_pattern_create_linear (bar->x, 0, bar->x + bar->width, 0);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (begin > 0)
      cairo_pattern_add_color_stop_rgba (pattern, begin * stops[i][0], color->red, color->green, color->blue,
                                         color->alpha * strength * stops[i][1]);
  for (guint i = G_N_ELEMENTS (stops); i-- > 0;)
    if (end > 0)
      cairo_pattern_add_color_stop_rgba (pattern, 1 - end * stops[i][0], color->red, color->green,
                                         color->blue, color->alpha * strength * stops[i][1]);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
append_outline (cairo_t *cr, const CorridorBar *bar, double inset)
{
  double left = bar->x + inset, right = bar->x + bar->width - inset;
  double top = bar->y + inset, bottom = bar->y + bar->height - inset, middle = bar->y + bar->height / 2;
  double head = MIN (SCALED (HEAD), bar->width * 0.45);

  if (bar->left_arrow)
    {
      cairo_move_to (cr, left + head, bottom);
      cairo_line_to (cr, left + head, bottom + SCALED (FLARE));
      cairo_line_to (cr, left, middle);
      cairo_line_to (cr, left + head, top - SCALED (FLARE));
      cairo_line_to (cr, left + head, top);
    }
  else
    {
      cairo_move_to (cr, left, bottom);
      cairo_line_to (cr, left, top);
    }
  if (bar->right_arrow)
    {
      cairo_line_to (cr, right - head, top);
      cairo_line_to (cr, right - head, top - SCALED (FLARE));
      cairo_line_to (cr, right, middle);
      cairo_line_to (cr, right - head, bottom + SCALED (FLARE));
      cairo_line_to (cr, right - head, bottom);
    }
  else
    {
      cairo_line_to (cr, right, top);
      cairo_line_to (cr, right, bottom);
    }
  cairo_close_path (cr);
}

static void
fill (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color, double strength)
{
  append_outline (cr, bar, 0);
  set_faded_source (cr, bar, color, strength);
  cairo_fill (cr);
}

static void
stroke (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color)
{
  cairo_save (cr);
  append_outline (cr, bar, 0);
  cairo_clip_preserve (cr);
  cairo_set_line_width (cr, 2 * LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  set_faded_source (cr, bar, color, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The two long edges in dashes or dots, the ends held. */
static void
stroke_edges (cairo_t *cr, const CorridorBar *bar, gboolean dots, const CorridorColor *color)
{
  static const double dash[] = { 7, 3 }, dot[] = { 0, 4 };
  double inset = dots ? 1 : LINE / 2;

  cairo_save (cr);
  if (dots)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 2);
      cairo_set_dash (cr, dot, 2, 0);
    }
  else
    {
      cairo_set_line_width (cr, LINE);
      cairo_set_dash (cr, dash, 2, 0);
    }
  append_outline (cr, bar, inset);
  set_faded_source (cr, bar, color, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
strike (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color, double strength)
{
  cairo_rectangle (cr, bar->x - 3, floor (bar->y + bar->height / 2), bar->width + 6, 1);
  set_faded_source (cr, bar, color, strength);
  cairo_fill (cr);
}

/* Above and below the level stroke, with a pixel's room. */
static void
clip_around_stroke (cairo_t *cr, const CorridorBar *bar)
{
  double line = floor (bar->y + bar->height / 2);

  cairo_rectangle (cr, bar->x, bar->y - SCALED (FLARE), bar->width, line - 1 - bar->y + SCALED (FLARE));
  cairo_rectangle (cr, bar->x, line + 2, bar->width, bar->y + bar->height - line - 2 + SCALED (FLARE));
  cairo_clip (cr);
}

/**
 * corridor_bar_draw:
 * @cr: where to
 * @bar: its place and edges
 * @status: gives the fill, as in a glyph
 * @color: the colour of its kind
 *
 * Draws a statement that lasts.
 */
void
corridor_bar_draw (cairo_t *cr, const CorridorBar *bar, CorridorStatus status, const CorridorColor *color)
{
  g_return_if_fail (bar->width > 0 && bar->height > 0);
  cairo_save (cr);
  cairo_new_path (cr);
  switch (status)
    {
    case CORRIDOR_STATUS_ALLEGED:
      stroke_edges (cr, bar, TRUE, color);
      break;
    case CORRIDOR_STATUS_PROPOSED:
      fill (cr, bar, color, 0.30);
      stroke_edges (cr, bar, FALSE, color);
      break;
    case CORRIDOR_STATUS_AGREED:
    case CORRIDOR_STATUS_CONFIRMED:
      fill (cr, bar, color, 1);
      break;
    case CORRIDOR_STATUS_DENIED:
    case CORRIDOR_STATUS_WITHDRAWN:
      cairo_save (cr);
      clip_around_stroke (cr, bar);
      if (status == CORRIDOR_STATUS_DENIED)
        stroke (cr, bar, color);
      else
        fill (cr, bar, color, 0.45);
      cairo_restore (cr);
      strike (cr, bar, color, status == CORRIDOR_STATUS_DENIED ? 1 : 0.85);
      break;
    case CORRIDOR_STATUS_REPORTED:
    default:
      fill (cr, bar, color, 0.08);
      stroke (cr, bar, color);
      break;
    }
  cairo_restore (cr);
}

/**
 * corridor_bar_draw_bed:
 * @cr: where to
 * @bar: its place and edges
 * @color: a neutral colour
 *
 * Draws the ground on which marks of one date stand together.
 */
void
corridor_bar_draw_bed (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color)
{
  g_return_if_fail (bar->width > 0 && bar->height > 0);
  cairo_save (cr);
  cairo_new_path (cr);
  fill (cr, bar, color, 1);
  cairo_restore (cr);
}
