/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-timeline-picture.h"

#include "corridor-i18n.h"

#include <math.h>

#define MAJOR 6.0
#define MINOR 3.0
#define LABEL_GAP 5.0
#define HANDLE 4.0

/* A line one pixel wide stands on one pixel. */
static double
snap_line (double x)
{
  return floor (x) + 0.5;
}

static double
measure (PangoLayout *text, const char *string, int *height)
{
  int width;

  pango_layout_set_text (text, string, -1);
  pango_layout_get_pixel_size (text, &width, height);
  return width;
}

static void
draw_ticks (cairo_t *cr, GArray *ticks, double base, double direction, const CorridorTimelinePalette *palette)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const CorridorTick *tick = &g_array_index (ticks, CorridorTick, i);

      cairo_move_to (cr, snap_line (tick->x), base);
      cairo_line_to (cr, snap_line (tick->x), base + direction * (tick->label != NULL ? MAJOR : MINOR));
    }
  cairo_set_line_width (cr, 1);
  corridor_set_source (cr, &palette->dim, 1);
  cairo_stroke (cr);
}

typedef struct
{
  double left, right;
} Taken;

static gboolean
is_free (GArray *taken, double left, double right)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *at = &g_array_index (taken, Taken, i);

      if (left < at->right + LABEL_GAP && right > at->left - LABEL_GAP)
        return FALSE;
    }
  return TRUE;
}

/* Labels stand after their tick, as time runs; one that would run into the one before it, or out of the picture, is
 * left out. */
static GArray *
draw_labels (cairo_t *cr, GArray *ticks, gboolean mirrored, double left, double right, double middle, PangoLayout *text,
             const CorridorTimelinePalette *palette)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  Taken before = { INFINITY, -INFINITY };

  corridor_set_source (cr, &palette->dim, 1);
  for (guint i = 0; i < ticks->len; i++)
    {
      const CorridorTick *tick = &g_array_index (ticks, CorridorTick, i);
      double x, width;
      int height;

      if (tick->label == NULL)
        continue;
      width = measure (text, tick->label, &height);
      x = mirrored ? floor (tick->x) - LABEL_GAP - width : floor (tick->x) + LABEL_GAP;
      if (x < left || x + width > right
          || (mirrored ? x + width > before.left - LABEL_GAP : x < before.right + LABEL_GAP))
        continue;
      cairo_move_to (cr, x, round (middle - height / 2.));
      pango_cairo_show_layout (cr, text);
      before = (Taken) { x, x + width };
      g_array_append_val (taken, before);
    }
  return taken;
}

/* Before its line, or else after it; where neither is free the line says it alone. */
static void
draw_published_label (cairo_t *cr, GArray *taken, gboolean mirrored, double left, double right, double middle,
                      double published_x, PangoLayout *text)
{
  int height;
  /* Translators: beside a line on the time axis: the day on which the article was published */
  double width = measure (text, C_("time axis", "published"), &height);

  for (guint i = 0; i < 2; i++)
    {
      gboolean at_left = mirrored ? i == 1 : i == 0;
      double x = at_left ? floor (published_x) - LABEL_GAP - width : floor (published_x) + LABEL_GAP;

      if (x < left || x + width > right || !is_free (taken, x, x + width))
        continue;
      cairo_move_to (cr, x, round (middle - height / 2.));
      pango_cairo_show_layout (cr, text);
      return;
    }
}

/**
 * corridor_axis_draw:
 * @cr: where to
 * @ticks: (element-type CorridorTick): the ticks
 * @mirrored: whether time runs from right to left
 * @left: pixels
 * @right: pixels
 * @height: pixels
 * @published_x: where the day of publication is, negative where it is not shown
 * @text: for the labels
 * @palette: the colours
 *
 * Draws the axis above the lanes.
 */
void
corridor_axis_draw (cairo_t *cr, GArray *ticks, gboolean mirrored, double left, double right, double height,
                    double published_x, PangoLayout *text, const CorridorTimelinePalette *palette)
{
  g_autoptr (GArray) taken = NULL;

  draw_ticks (cr, ticks, height, -1, palette);
  taken = draw_labels (cr, ticks, mirrored, left, right, height / 2, text, palette);
  if (published_x >= left && published_x <= right)
    draw_published_label (cr, taken, mirrored, left, right, height / 2, published_x, text);
}

/**
 * corridor_grid_draw:
 * @cr: where to
 * @ticks: (element-type CorridorTick): the ticks of the axis
 * @top: pixels
 * @bottom: pixels
 * @published_x: where the day of publication is, negative where it is not shown
 * @palette: the colours
 *
 * Draws the axis on through the lanes.
 */
void
corridor_grid_draw (cairo_t *cr, GArray *ticks, double top, double bottom, double published_x,
                    const CorridorTimelinePalette *palette)
{
  static const double dash[] = { 2, 2 };

  for (guint i = 0; i < ticks->len; i++)
    {
      const CorridorTick *tick = &g_array_index (ticks, CorridorTick, i);

      if (tick->label == NULL)
        continue;
      cairo_move_to (cr, snap_line (tick->x), top);
      cairo_line_to (cr, snap_line (tick->x), bottom);
    }
  cairo_set_line_width (cr, 1);
  corridor_set_source (cr, &palette->line, 1);
  cairo_stroke (cr);
  if (published_x < 0)
    return;
  cairo_save (cr);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_move_to (cr, snap_line (published_x), top);
  cairo_line_to (cr, snap_line (published_x), bottom);
  corridor_set_source (cr, &palette->dim, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A power between the plain count, which hides all but the peak, and its root, which hides the peak. */
static double
get_bin_height (guint n, guint most, double height)
{
  return n == 0 ? 0 : MAX (2, round (height * pow (n / (double) most, 0.75)));
}

/**
 * corridor_density_draw:
 * @cr: where to
 * @density: the counts
 * @top: pixels
 * @bottom: pixels
 * @view_left: the left of what is in view
 * @view_right: its right; what is out of view is pale
 * @palette: the colours
 *
 * Draws how many statements each time has: all of them pale, and those of the result before them.
 */
void
corridor_density_draw (cairo_t *cr, const CorridorDensity *density, double top, double bottom,
                       double view_left, double view_right, const CorridorTimelinePalette *palette)
{
  double height = bottom - top;

  for (guint pass = 0; pass < 4; pass++)
    {
      gboolean in_view = pass & 1, of_result = pass & 2;
      static const double strengths[] = { 0.12, 0.22, 0.22, 0.60 };

      for (guint i = 0; i < density->bins->len; i++)
        {
          const CorridorDensityBin *bin = &g_array_index (density->bins, CorridorDensityBin, i);
          double x = floor (bin->x), end = floor (bin->x + bin->width) - 1, middle = bin->x + bin->width / 2;
          double bin_height
              = get_bin_height (of_result ? bin->n_result : bin->n_total, density->most, height);

          if (bin_height > 0 && (middle >= view_left && middle <= view_right) == in_view)
            cairo_rectangle (cr, x, bottom - bin_height, MAX (1, end - x), bin_height);
        }
      corridor_set_source (cr, &palette->text, strengths[pass]);
      cairo_fill (cr);
    }
}

/**
 * corridor_brush_draw:
 * @cr: where to
 * @top: pixels
 * @bottom: pixels
 * @view_left: the left of what is in view
 * @view_right: its right
 * @palette: the colours
 *
 * Draws the frame around the time that is in view, with a handle at each side.
 */
void
corridor_brush_draw (cairo_t *cr, double top, double bottom, double view_left, double view_right,
                     const CorridorTimelinePalette *palette)
{
  double left = floor (view_left), right = MAX (left + 2, floor (view_right));

  cairo_rectangle (cr, left, top, right - left, bottom - top);
  corridor_set_source (cr, &palette->accent, 0.09);
  cairo_fill (cr);
  cairo_rectangle (cr, left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  cairo_set_line_width (cr, 1);
  corridor_set_source (cr, &palette->accent, 1);
  cairo_stroke (cr);
  for (guint i = 0; i < 2; i++)
    {
      double x = (i == 0 ? left : right) - HANDLE / 2, y = top + 2, height = bottom - top - 4;

      cairo_new_sub_path (cr);
      cairo_arc (cr, x + HANDLE / 2, y + HANDLE / 2, HANDLE / 2, G_PI, 0);
      cairo_arc (cr, x + HANDLE / 2, y + height - HANDLE / 2, HANDLE / 2, 0, G_PI);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

/**
 * corridor_period_draw:
 * @cr: where to
 * @top: pixels
 * @bottom: pixels
 * @left: one side
 * @right: the other
 * @palette: the colours
 *
 * Draws a stretch of time that is being chosen.
 */
void
corridor_period_draw (cairo_t *cr, double top, double bottom, double left, double right,
                      const CorridorTimelinePalette *palette)
{
  double from = floor (MIN (left, right)), to = MAX (from + 1, floor (MAX (left, right)));

  cairo_rectangle (cr, from, top, to - from, bottom - top);
  corridor_set_source (cr, &palette->accent, 0.15);
  cairo_fill (cr);
  cairo_rectangle (cr, from, top, 1, bottom - top);
  cairo_rectangle (cr, to - 1, top, 1, bottom - top);
  corridor_set_source (cr, &palette->accent, 1);
  cairo_fill (cr);
}

/**
 * corridor_pointed_draw:
 * @cr: where to
 * @top: pixels
 * @bottom: pixels
 * @left: one side
 * @right: the other
 * @by_keys: whether it is the keys that point
 * @palette: the colours
 *
 * Draws a stretch of time that is pointed at, as a button is that has no frame.
 */
void
corridor_pointed_draw (cairo_t *cr, double top, double bottom, double left, double right, gboolean by_keys,
                       const CorridorTimelinePalette *palette)
{
  double from = floor (left) + 1, to = MAX (from + 1, floor (right));

  cairo_rectangle (cr, from, top, to - from, bottom - top);
  corridor_set_source (cr, &palette->text, 0.07);
  cairo_fill (cr);
  if (!by_keys)
    return;
  cairo_rectangle (cr, from + 1, top + 1, to - from - 2, bottom - top - 2);
  cairo_set_line_width (cr, 2);
  corridor_set_source (cr, &palette->accent, 1);
  cairo_stroke (cr);
}

/**
 * corridor_limits_draw:
 * @cr: where to
 * @top: pixels
 * @bottom: pixels
 * @left: where the date filter begins
 * @right: where it ends
 * @palette: the colours
 *
 * Draws the ends of the date filter on through the lanes.
 */
void
corridor_limits_draw (cairo_t *cr, double top, double bottom, double left, double right,
                      const CorridorTimelinePalette *palette)
{
  cairo_rectangle (cr, floor (left), top, 1, bottom - top);
  cairo_rectangle (cr, floor (right) - 1, top, 1, bottom - top);
  corridor_set_source (cr, &palette->accent, 0.5);
  cairo_fill (cr);
}

/**
 * corridor_years_draw:
 * @cr: where to
 * @ticks: (element-type CorridorTick): the ticks
 * @mirrored: whether time runs from right to left
 * @top: the line under which they hang
 * @left: the line's left
 * @right: its right
 * @edge: as far as labels may stand beyond the end of the line, as time runs; pixels
 * @text: for the labels
 * @palette: the colours
 *
 * Draws an axis under what it belongs to.
 */
void
corridor_years_draw (cairo_t *cr, GArray *ticks, gboolean mirrored, double top, double left, double right,
                     double edge, PangoLayout *text, const CorridorTimelinePalette *palette)
{
  int height;

  cairo_rectangle (cr, left, top, right - left, 1);
  corridor_set_source (cr, &palette->line, 1);
  cairo_fill (cr);
  draw_ticks (cr, ticks, top, 1, palette);
  measure (text, "0", &height);
  g_array_unref (draw_labels (cr, ticks, mirrored, mirrored ? edge : left, mirrored ? right : edge, top + 2 + height / 2., text,
                              palette));
}
