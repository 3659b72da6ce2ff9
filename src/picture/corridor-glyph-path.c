/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph-path.h"

#include <math.h>
#include <string.h>

/* The silhouettes are few and made by hand, so that this reads only what they use of SVG's path data: absolute M, L, H, V, C and Z. */

#define N_STEPS 16 /* of a curve, where its length is measured */

static CorridorPoint
curve_at (const CorridorPoint p[4], double t)
{
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (CorridorPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
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
  for (guint i = 1; i <= N_STEPS; i++)
    {
      CorridorPoint at = curve_at (segment->points, i / (double) N_STEPS);

      length += distance (before, at);
      before = at;
    }
  return length;
}

/* where along a segment, 0 to 1, a part of its length is behind */
static double
find_parameter (const CorridorPathSegment *segment, double length)
{
  CorridorPoint before = segment->points[0];
  double behind = 0;

  if (segment->is_line)
    return segment->length > 0 ? length / segment->length : 0;
  for (guint i = 1; i <= N_STEPS; i++)
    {
      CorridorPoint at = curve_at (segment->points, i / (double) N_STEPS);
      double step = distance (before, at);

      if (behind + step >= length && step > 0)
        return (i - 1 + (length - behind) / step) / N_STEPS;
      behind += step;
      before = at;
    }
  return 1;
}

static void
append_segment (CorridorGlyphPath *path, CorridorPoint from, CorridorPoint c1, CorridorPoint c2, CorridorPoint to, gboolean is_line)
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

/* Lays level and upright edges on the pixel grid, and what is joined to them with them, so that they are sharp at each size. */
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

static void
append_curve (const CorridorPathSegment *segment, cairo_t *cr)
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
    append_curve (&path->segments[i], cr);
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

/* the part of a Bézier curve from @t0 to @t1 */
static void
append_part (const CorridorPathSegment *segment, cairo_t *cr, double t0, double t1, gboolean move)
{
  const CorridorPoint *p = segment->points;
  CorridorPoint from = curve_at (p, t0), to = curve_at (p, t1);
  double third = (t1 - t0) / 3;
  CorridorPoint q[2];

  for (guint i = 0; i < 2; i++)
    {
      double t = i == 0 ? t0 : t1, u = 1 - t;
      CorridorPoint slope = {
        3 * (u * u * (p[1].x - p[0].x) + 2 * u * t * (p[2].x - p[1].x) + t * t * (p[3].x - p[2].x)),
        3 * (u * u * (p[1].y - p[0].y) + 2 * u * t * (p[2].y - p[1].y) + t * t * (p[3].y - p[2].y)),
      };
      CorridorPoint end = i == 0 ? from : to;
      double sign = i == 0 ? 1 : -1;

      q[i] = (CorridorPoint) { end.x + sign * slope.x * third, end.y + sign * slope.y * third };
    }
  if (move)
    cairo_move_to (cr, from.x, from.y);
  cairo_curve_to (cr, q[0].x, q[0].y, q[1].x, q[1].y, to.x, to.y);
}

/**
 * corridor_glyph_path_append_open:
 * @path: a silhouette
 * @cr: where to
 * @gap: how much of each long edge's middle is left out, in pixels
 * @shortest: an edge shorter than this is whole; a curve that is shorter than 1.6 times this is a rounded corner
 *
 * Adds the outer contour with its edges open: the corners are held.
 */
void
corridor_glyph_path_append_open (const CorridorGlyphPath *path, cairo_t *cr, double gap, double shortest)
{
  cairo_move_to (cr, path->segments[0].points[0].x, path->segments[0].points[0].y);
  for (guint i = 0; i < path->n_outer; i++)
    {
      const CorridorPathSegment *segment = &path->segments[i];

      if (segment->length < shortest * (segment->is_line ? 1 : 1.6))
        {
          append_curve (segment, cr);
          continue;
        }
      append_part (segment, cr, 0, find_parameter (segment, (segment->length - gap) / 2), FALSE);
      append_part (segment, cr, find_parameter (segment, (segment->length + gap) / 2), 1, TRUE);
    }
}

static double
turn_between (const CorridorPathSegment *before, const CorridorPathSegment *after)
{
  double a = atan2 (before->points[3].y - before->points[2].y, before->points[3].x - before->points[2].x);
  double b = atan2 (after->points[1].y - after->points[0].y, after->points[1].x - after->points[0].x);

  return fabs (remainder (b - a, 2 * G_PI));
}

static CorridorPoint
find_point (const CorridorGlyphPath *path, guint first, double along)
{
  for (guint i = 0; i < 2 * path->n_outer; i++) /* a run that starts within an edge ends beyond the last one */
    {
      const CorridorPathSegment *segment = &path->segments[(first + i) % path->n_outer];

      if (along <= segment->length)
        return curve_at (segment->points, find_parameter (segment, along));
      along -= segment->length;
    }
  return path->segments[first].points[0];
}

static void
spread_run (const CorridorGlyphPath *path, guint first, double phase, double length, guint n, GArray *points)
{
  for (guint i = 0; i < n; i++)
    {
      CorridorPoint point = find_point (path, first, phase + length * i / n);

      g_array_append_val (points, point);
    }
}

/**
 * corridor_glyph_path_spread:
 * @path: a silhouette
 * @n: about how many
 * @inset: how far inside the silhouette, in pixels
 * @size: the glyph's square, in pixels
 *
 * Spreads points along the outer contour: one on each corner, the others evenly between the corners.
 *
 * Returns: (transfer full) (element-type CorridorPoint): the points
 */
GArray *
corridor_glyph_path_spread (const CorridorGlyphPath *path, guint n, double inset, double size)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (CorridorPoint), n + CORRIDOR_GLYPH_PATH_MAX);
  double all = 0;
  guint first_corner = G_MAXUINT;

  for (guint i = 0; i < path->n_outer; i++)
    {
      all += path->segments[i].length;
      if (first_corner == G_MAXUINT
          && turn_between (&path->segments[(i + path->n_outer - 1) % path->n_outer], &path->segments[i]) > 0.4)
        first_corner = i;
    }

  if (first_corner == G_MAXUINT) /* from the middle of an edge, which is level, so that both halves are alike */
    spread_run (path, 0, path->segments[0].length / 2, all, n, points);
  else
    for (guint i = 0; i < path->n_outer;)
      {
        guint first = (first_corner + i) % path->n_outer;
        double run = 0;

        do
          run += path->segments[(first_corner + i++) % path->n_outer].length;
        while (i < path->n_outer
               && turn_between (&path->segments[(first_corner + i - 1) % path->n_outer],
                                &path->segments[(first_corner + i) % path->n_outer]) <= 0.4);
        spread_run (path, first, 0, run, MAX (1, (guint) lround (n * run / all)), points);
      }

  for (guint i = 0; i < points->len; i++)
    {
      CorridorPoint *point = &g_array_index (points, CorridorPoint, i);
      CorridorPoint centre = { size / 2, size / 2 };

      *point = mix (centre, *point, 1 - inset / (size / 2));
    }
  return points;
}
