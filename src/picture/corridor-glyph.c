/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph.h"

#include "corridor-glyph-path.h"

#include <math.h>

/* One silhouette a kind, on a square of 16 units. The symbolic icons hold the same strings; a test compares
 * them. */
#define GRID 16.
#define DISC                                                                                                 \
  "M8 1.5 C11.59 1.5 14.5 4.41 14.5 8 C14.5 11.59 11.59 14.5 8 14.5 C4.41 14.5 1.5 11.59 1.5 8 C1.5 4.41 "   \
  "4.41 1.5 8 1.5 Z"

static const struct
{
  CorridorFamily family;
  const char *path;
} kinds[CORRIDOR_N_KINDS] = {
  [CORRIDOR_KIND_PROPOSAL] = { CORRIDOR_FAMILY_FORWARD, "M8 1 L15 8 L8 15 L1 8 Z" },
  [CORRIDOR_KIND_MEASURE] = { CORRIDOR_FAMILY_FORWARD, "M2 3 H10 L15 8 L10 13 H2 Z" },
  [CORRIDOR_KIND_COMMITMENT]
  = { CORRIDOR_FAMILY_FORWARD, "M8 1 L14 3 V8 C14 11.4 11.4 14 8 15.2 C4.6 14 2 11.4 2 8 V3 Z" },
  [CORRIDOR_KIND_EVENT] = { CORRIDOR_FAMILY_HAPPENED, DISC },
  [CORRIDOR_KIND_REACTION]
  = { CORRIDOR_FAMILY_HAPPENED,
      "M4 2 H12 C13.7 2 15 3.3 15 5 V9 C15 10.7 13.7 12 12 12 H9 L5 15.6 V12 H4 C2.3 12 1 10.7 1 9 V5 "
      "C1 3.3 2.3 2 4 2 Z" },
  [CORRIDOR_KIND_CONTEXT]
  = { CORRIDOR_FAMILY_HAPPENED, "M5 2 H11 C12.7 2 14 3.3 14 5 V11 C14 12.7 12.7 14 11 14 H5 C3.3 14 2 12.7 2 "
                                "11 V5 C2 3.3 3.3 2 5 2 Z" },
  [CORRIDOR_KIND_RATIONALE] = { CORRIDOR_FAMILY_ARGUED, "M1 3 H15 L12 13 H4 Z" },
  [CORRIDOR_KIND_RISK] = { CORRIDOR_FAMILY_ARGUED, "M8 1 L15.5 14 H0.5 Z" },
  [CORRIDOR_KIND_ASSESSMENT]
  = { CORRIDOR_FAMILY_ARGUED,
      "M0.5 8 C2.4 4.8 4.9 3 8 3 C11.1 3 13.6 4.8 15.5 8 C13.6 11.2 11.1 13 8 13 C4.9 13 2.4 11.2 0.5 8 Z "
      "M8 5.5 C9.4 5.5 10.5 6.6 10.5 8 C10.5 9.4 9.4 10.5 8 10.5 C6.6 10.5 5.5 9.4 5.5 8 "
      "C5.5 6.6 6.6 5.5 8 5.5 Z" },
};

/**
 * corridor_kind_get_family:
 * @kind: a kind
 *
 * Returns: what the kind is about, which its hue shows
 */
CorridorFamily
corridor_kind_get_family (CorridorKind kind)
{
  g_return_val_if_fail ((guint) kind < CORRIDOR_N_KINDS, CORRIDOR_FAMILY_FORWARD);
  return kinds[kind].family;
}

static void
set_color (cairo_t *cr, const CorridorColor *color, double strength)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
}

/* The width of an outline: 1.5 pixels at the usual size, growing more slowly than the glyph, in halves of a
 * pixel. */
static double
choose_line_width (double size)
{
  return MAX (1, floor (2 * (1.5 + (size - GRID) / GRID)) / 2);
}

static void
fill (cairo_t *cr, const CorridorGlyphPath *path, const CorridorColor *color, double strength)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  corridor_glyph_path_append (path, cr);
  set_color (cr, color, strength);
  cairo_fill (cr);
}

static void
fill_inner (cairo_t *cr, const CorridorGlyphPath *path, const CorridorColor *color)
{
  corridor_glyph_path_append_inner (path, cr);
  set_color (cr, color, 1);
  cairo_fill (cr);
}

/* Strokes twice as wide as the line is and keeps the inner half: all fills of a kind have one outside, and
 * corners stay sharp. */
static void
stroke_inside (cairo_t *cr, const CorridorGlyphPath *path, double size, double gap,
               const CorridorColor *color)
{
  double width = choose_line_width (size);

  cairo_save (cr);
  corridor_glyph_path_append_outer (path, cr);
  cairo_clip (cr);
  cairo_set_line_width (cr, 2 * width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (gap > 0)
    corridor_glyph_path_append_open (path, cr, gap, 3.5 * size / GRID);
  else
    corridor_glyph_path_append_outer (path, cr);
  set_color (cr, color, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_dots (cairo_t *cr, const CorridorGlyphPath *path, double size, const CorridorColor *color)
{
  double radius = MAX (0.8, size / GRID);
  g_autoptr (GArray) points = corridor_glyph_path_spread (path, 12, radius, size);

  for (guint i = 0; i < points->len; i++)
    {
      const CorridorPoint *point = &g_array_index (points, CorridorPoint, i);

      cairo_new_sub_path (cr);
      cairo_arc (cr, point->x, point->y, radius, 0, 2 * G_PI);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  set_color (cr, color, 1);
  cairo_fill (cr);
}

/* What is denied or withdrawn has a level stroke through it, on whole pixels, with clear room on both
 * sides. */
static void
draw_struck (cairo_t *cr, const CorridorGlyphPath *path, double size, gboolean dim,
             const CorridorColor *color)
{
  double thick = size < 14 ? 1 : MAX (2, 2 * floor (size / 24));
  double clear = MAX (1, round (size / GRID));
  double top = floor ((size - thick) / 2);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, size, top - clear);
  cairo_rectangle (cr, 0, top + thick + clear, size, size - (top + thick + clear));
  cairo_clip (cr);
  if (dim)
    {
      corridor_glyph_path_append_outer (path, cr);
      set_color (cr, color, 0.45);
      cairo_fill (cr);
    }
  else
    stroke_inside (cr, path, size, 0, color);
  cairo_restore (cr);

  cairo_rectangle (cr, 0, top, size, thick);
  set_color (cr, color, dim ? 0.85 : 1);
  cairo_fill (cr);
}

static void
draw (cairo_t *cr, const char *data, CorridorStatus status, double x, double y, double size,
      const CorridorColor *color)
{
  CorridorGlyphPath path;

  g_return_if_fail (size > 0);
  corridor_glyph_path_init (&path, data, size / GRID);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  switch (status)
    {
    case CORRIDOR_STATUS_ALLEGED:
      draw_dots (cr, &path, size, color);
      break;
    case CORRIDOR_STATUS_PROPOSED:
      corridor_glyph_path_append_outer (&path, cr);
      set_color (cr, color, 0.30);
      cairo_fill (cr);
      stroke_inside (cr, &path, size, 2.3 * size / GRID, color);
      fill_inner (cr, &path, color);
      break;
    case CORRIDOR_STATUS_AGREED:
    case CORRIDOR_STATUS_CONFIRMED:
      fill (cr, &path, color, 1);
      break;
    case CORRIDOR_STATUS_DENIED:
      draw_struck (cr, &path, size, FALSE, color);
      break;
    case CORRIDOR_STATUS_WITHDRAWN:
      draw_struck (cr, &path, size, TRUE, color);
      break;
    case CORRIDOR_STATUS_REPORTED:
    default:
      stroke_inside (cr, &path, size, 0, color);
      fill_inner (cr, &path, color);
      break;
    }
  cairo_restore (cr);
}

/**
 * corridor_glyph_draw:
 * @cr: where to
 * @kind: gives the silhouette
 * @status: gives the fill
 * @x: the left of the square, whole pixels where it is to be sharp
 * @y: its top
 * @size: its side in pixels, more than 0
 * @color: the colour
 *
 * Draws the glyph of a statement.
 */
void
corridor_glyph_draw (cairo_t *cr, CorridorKind kind, CorridorStatus status, double x, double y, double size,
                     const CorridorColor *color)
{
  g_return_if_fail ((guint) kind < CORRIDOR_N_KINDS);
  draw (cr, kinds[kind].path, status, x, y, size, color);
}

/**
 * corridor_glyph_draw_kind:
 * @cr: where to
 * @kind: gives the silhouette
 * @x: the left of the square
 * @y: its top
 * @size: its side in pixels
 * @color: the colour
 *
 * Draws the glyph that stands for a kind as such: solid.
 */
void
corridor_glyph_draw_kind (cairo_t *cr, CorridorKind kind, double x, double y, double size,
                          const CorridorColor *color)
{
  corridor_glyph_draw (cr, kind, CORRIDOR_STATUS_CONFIRMED, x, y, size, color);
}

/**
 * corridor_glyph_draw_standing:
 * @cr: where to
 * @status: gives the fill
 * @x: the left of the square
 * @y: its top
 * @size: its side in pixels
 * @color: the colour, a neutral one since hue stands for kind
 *
 * Draws the glyph that stands for a standing as such: a disc.
 */
void
corridor_glyph_draw_standing (cairo_t *cr, CorridorStatus status, double x, double y, double size,
                              const CorridorColor *color)
{
  draw (cr, DISC, status, x, y, size, color);
}
