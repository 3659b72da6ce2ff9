/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "corridor-density.h"
#include "corridor-time-axis.h"
#include "corridor-timeline-palette.h"

G_BEGIN_DECLS

/* The parts of a timeline around its lanes. Texts use the font of the @text layout that they are given. */

/* an axis in @height pixels from y 0: ticks at the bottom with their labels beside them, and the label of
 * the published line */
void corridor_axis_draw       (cairo_t *cr, GArray *ticks, gboolean mirrored, double left, double right,
                               double height, double published_x, PangoLayout *text,
                               const CorridorTimelinePalette *palette);
/* lines at the labelled ticks, and the dashed one on the day of publication */
void corridor_grid_draw       (cairo_t *cr, GArray *ticks, double top, double bottom, double published_x,
                               const CorridorTimelinePalette *palette);
/* the counts of all years, on the line at @bottom, and the part of them that is in view */
void corridor_density_draw    (cairo_t *cr, const CorridorDensity *density, double top, double bottom,
                               double view_left, double view_right, const CorridorTimelinePalette *palette);
void corridor_brush_draw      (cairo_t *cr, double top, double bottom, double view_left, double view_right,
                               const CorridorTimelinePalette *palette);
/* a stretch of time that is being chosen */
void corridor_period_draw     (cairo_t *cr, double top, double bottom, double left, double right,
                               const CorridorTimelinePalette *palette);
/* one that is pointed at, and the ends of the one that is filtered by */
void corridor_pointed_draw    (cairo_t *cr, double top, double bottom, double left, double right,
                               gboolean by_keys, const CorridorTimelinePalette *palette);
void corridor_limits_draw     (cairo_t *cr, double top, double bottom, double left, double right,
                               const CorridorTimelinePalette *palette);
/* years under a strip: ticks at the top */
void corridor_years_draw      (cairo_t *cr, GArray *ticks, gboolean mirrored, double top, double left,
                               double right, double edge, PangoLayout *text,
                               const CorridorTimelinePalette *palette);

G_END_DECLS
