/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Along the outer contour of a silhouette: its edges with their middles open, and points spread over it. */

#include "corridor-glyph-path.h"

#include <math.h>

#define SHARP 0.4 /* radians: a turn that is a corner */

static CorridorPoint
mix (CorridorPoint a, CorridorPoint b, double t)
{
  return (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* where along a segment, 0 to 1, a part of its length is behind */
static double
find_parameter (const CorridorPathSegment *segment, double length)
{
  CorridorPoint before = segment->points[0];
  double behind = 0;

  if (segment->is_line)
    return segment->length > 0 ? length / segment->length : 0;
  for (guint i = 1; i <= CORRIDOR_PATH_STEPS; i++)
    {
      CorridorPoint at = corridor_path_segment_get_point (segment, i / (double) CORRIDOR_PATH_STEPS);
      double step = hypot (at.x - before.x, at.y - before.y);

      if (behind + step >= length && step > 0)
        return (i - 1 + (length - behind) / step) / CORRIDOR_PATH_STEPS;
      behind += step;
      before = at;
    }
  return 1;
}

/* the part of a Bézier curve from @t0 to @t1 */
static void
append_part (const CorridorPathSegment *segment, cairo_t *cr, double t0, double t1, gboolean move)
{
  const CorridorPoint *p = segment->points;
  CorridorPoint from = corridor_path_segment_get_point (segment, t0),
                to = corridor_path_segment_get_point (segment, t1);
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
 * @shortest: an edge shorter than this is whole; a curve that is shorter than 1.6 times this is a rounded
 * corner
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
          corridor_path_segment_append (segment, cr);
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
  for (guint i = 0; i < 2 * path->n_outer;
       i++) /* a run that starts within an edge ends beyond the last one */
    {
      const CorridorPathSegment *segment = &path->segments[(first + i) % path->n_outer];

      if (along <= segment->length)
        return corridor_path_segment_get_point (segment, find_parameter (segment, along));
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
          && turn_between (&path->segments[(i + path->n_outer - 1) % path->n_outer], &path->segments[i])
                 > SHARP)
        first_corner = i;
    }

  if (first_corner
      == G_MAXUINT) /* from the middle of an edge, which is level, so that both halves are alike */
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
                                &path->segments[(first_corner + i) % path->n_outer])
                      <= SHARP);
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
