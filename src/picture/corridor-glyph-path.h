/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} CorridorPoint;

typedef struct
{
  CorridorPoint points[4]; /* a Bézier curve; a line has its control points on it */
  gboolean is_line;
  double length;
} CorridorPathSegment;

#define CORRIDOR_PATH_STEPS 16 /* of a curve, where its length is measured */
/* @t: 0 at its beginning, 1 at its end */
CorridorPoint corridor_path_segment_get_point (const CorridorPathSegment *segment, double t);
void          corridor_path_segment_append    (const CorridorPathSegment *segment, cairo_t *cr);

#define CORRIDOR_GLYPH_PATH_MAX 20

/**
 * CorridorGlyphPath:
 *
 * A glyph's silhouette, scaled and laid on the pixel grid: the outer contour and perhaps one more inside it.
 * Every contour is closed.
 */
typedef struct
{
  CorridorPathSegment segments[CORRIDOR_GLYPH_PATH_MAX];
  guint n_segments;
  guint n_outer; /* how many of them are the outer contour's */
} CorridorGlyphPath;

void     corridor_glyph_path_init         (CorridorGlyphPath *path, const char *data, double scale);
void     corridor_glyph_path_append       (const CorridorGlyphPath *path, cairo_t *cr);
void     corridor_glyph_path_append_outer (const CorridorGlyphPath *path, cairo_t *cr);
void     corridor_glyph_path_append_inner (const CorridorGlyphPath *path, cairo_t *cr);
/* the outer contour without the middle @gap of each of its long edges */
void     corridor_glyph_path_append_open  (const CorridorGlyphPath *path, cairo_t *cr, double gap,
                                           double shortest);
/* points along the outer contour, about @n of them: on its corners and evenly between; @inset from the
 * silhouette's edge */
GArray  *corridor_glyph_path_spread       (const CorridorGlyphPath *path, guint n, double inset, double size);

G_END_DECLS
