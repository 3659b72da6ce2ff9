/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph-path.h"

#include <math.h>
#include <string.h>

/* The silhouettes are few and made by hand, so that this reads only what they use of SVG's path data:
 * absolute M, L, H, V, C and Z. */

/**
 * corridor_path_segment_get_point:
 * @segment: a line or a curve
 * @t: how far along it, from 0 at its beginning to 1 at its end
 *
 * Returns: the point there, in the units of the glyph's box
 */
CorridorPoint
corridor_path_segment_get_point (const CorridorPathSegment *segment, double t)
{
  const CorridorPoint *p = segment->points;
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (CorridorPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

static CorridorPoint
mix (CorridorPoint a, CorridorPoint b, double t)
{
  return (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

static double
distance (CorridorPoint a, CorridorPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

static double
measure_length (const CorridorPathSegment *segment)
{
  CorridorPoint before = segment->points[0];
  double length = 0;

  if (segment->is_line)
    return distance (segment->points[0], segment->points[3]);
  for (guint i = 1; i <= CORRIDOR_PATH_STEPS; i++)
    {
      CorridorPoint at = corridor_path_segment_get_point (segment, i / (double) CORRIDOR_PATH_STEPS);

      length += distance (before, at);
      before = at;
    }
  return length;
}

static void
append_segment (CorridorGlyphPath *path, CorridorPoint from, CorridorPoint c1, CorridorPoint c2,
                CorridorPoint to, gboolean is_line)
{
  CorridorPathSegment *segment;

  g_return_if_fail (path->n_segments < CORRIDOR_GLYPH_PATH_MAX);
  segment = &path->segments[path->n_segments++];
  segment->points[0] = from;
  segment->points[1] = is_line ? mix (from, to, 1 / 3.) : c1;
  segment->points[2] = is_line ? mix (from, to, 2 / 3.) : c2;
  segment->points[3] = to;
  segment->is_line = is_line;
}

static double
read_number (const char **data)
{
  char *end = NULL;
  double number = g_ascii_strtod (*data, &end);

  *data = end;
  return number;
}

static CorridorPoint
read_point (const char **data)
{
  double x = read_number (data);
  double y = read_number (data);

  return (CorridorPoint) { x, y };
}

static void
read_segments (CorridorGlyphPath *path, const char *data)
{
  CorridorPoint at = { 0, 0 }, start = { 0, 0 };
  guint first = 0;

  while (*data != '\0')
    {
      char command = *data++;
      CorridorPoint c1 = at, c2 = at, to = at;

      switch (command)
        {
        case 'M':
          start = at = read_point (&data);
          first = path->n_segments;
          continue;
        case 'L':
          to = read_point (&data);
          break;
        case 'H':
          to.x = read_number (&data);
          break;
        case 'V':
          to.y = read_number (&data);
          break;
        case 'C':
          c1 = read_point (&data);
          c2 = read_point (&data);
          to = read_point (&data);
          break;
        case 'Z':
          to = start;
          if (distance (at, to) > 0)
            append_segment (path, at, at, at, to, TRUE);
          if (first == 0)
            path->n_outer = path->n_segments;
          at = start;
          continue;
        default: /* the space between commands */
          continue;
        }
      append_segment (path, at, c1, c2, to, command != 'C');
      at = to;
    }
}

static void
move_by (CorridorPoint *point, CorridorPoint from, CorridorPoint to)
{
  point->x += to.x - from.x;
  point->y += to.y - from.y;
}

/* Lays level and upright edges on the pixel grid, and what is joined to them with them, so that they are
 * sharp at each size. */
static void
snap_edges (CorridorGlyphPath *path)
{
  guint n = path->n_outer;

  for (guint i = 0; i < n; i++)
    {
      CorridorPathSegment *segment = &path->segments[i];
      CorridorPathSegment *before = &path->segments[(i + n - 1) % n], *after = &path->segments[(i + 1) % n];
      CorridorPoint from = segment->points[0], to = segment->points[3];

      if (!segment->is_line)
        continue;
      if (fabs (from.x - to.x) < 1e-6)
        from.x = to.x = round (from.x);
      if (fabs (from.y - to.y) < 1e-6)
        from.y = to.y = round (from.y);
      move_by (&before->points[2], before->points[3], from);
      move_by (&after->points[1], after->points[0], to);
      segment->points[0] = before->points[3] = from;
      segment->points[3] = after->points[0] = to;
    }
  for (guint i = 0; i < n; i++)
    if (path->segments[i].is_line)
      {
        CorridorPoint *points = path->segments[i].points;

        points[1] = mix (points[0], points[3], 1 / 3.);
        points[2] = mix (points[0], points[3], 2 / 3.);
      }
}

/**
 * corridor_glyph_path_init:
 * @path: to be filled
 * @data: a silhouette as SVG path data
 * @scale: pixels for one of its units
 *
 * Reads a silhouette, scales it, and lays its level and upright edges on whole pixels.
 */
void
corridor_glyph_path_init (CorridorGlyphPath *path, const char *data, double scale)
{
  memset (path, 0, sizeof *path);
  read_segments (path, data);
  for (guint i = 0; i < path->n_segments; i++)
    for (guint j = 0; j < 4; j++)
      {
        path->segments[i].points[j].x *= scale;
        path->segments[i].points[j].y *= scale;
      }
  snap_edges (path);
  for (guint i = 0; i < path->n_segments; i++)
    path->segments[i].length = measure_length (&path->segments[i]);
}

/**
 * corridor_path_segment_append:
 * @segment: a line or a curve
 * @cr: where its path is drawn; the current point is the beginning of @segment
 *
 * Goes on from the current point to the end of @segment.
 */
void
corridor_path_segment_append (const CorridorPathSegment *segment, cairo_t *cr)
{
  const CorridorPoint *p = segment->points;

  if (segment->is_line)
    cairo_line_to (cr, p[3].x, p[3].y);
  else
    cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

static void
append_contour (const CorridorGlyphPath *path, cairo_t *cr, guint first, guint end)
{
  if (first >= end)
    return;
  cairo_move_to (cr, path->segments[first].points[0].x, path->segments[first].points[0].y);
  for (guint i = first; i < end; i++)
    corridor_path_segment_append (&path->segments[i], cr);
  cairo_close_path (cr);
}

/**
 * corridor_glyph_path_append:
 * @path: a silhouette
 * @cr: where to
 *
 * Adds both contours to the path of @cr, to be filled by the even-odd rule.
 */
void
corridor_glyph_path_append (const CorridorGlyphPath *path, cairo_t *cr)
{
  corridor_glyph_path_append_outer (path, cr);
  corridor_glyph_path_append_inner (path, cr);
}

/**
 * corridor_glyph_path_append_outer:
 * @path: a silhouette
 * @cr: where to
 *
 * Adds the outer contour alone.
 */
void
corridor_glyph_path_append_outer (const CorridorGlyphPath *path, cairo_t *cr)
{
  append_contour (path, cr, 0, path->n_outer);
}

/**
 * corridor_glyph_path_append_inner:
 * @path: a silhouette
 * @cr: where to
 *
 * Adds the inner contour, if there is one.
 */
void
corridor_glyph_path_append_inner (const CorridorGlyphPath *path, cairo_t *cr)
{
  append_contour (path, cr, path->n_outer, path->n_segments);
}
