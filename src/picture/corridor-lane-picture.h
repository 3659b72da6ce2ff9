/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-digits.h"
#include "corridor-lane-layout.h"
#include "corridor-timeline-palette.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_MARK_PLAIN    = 0,
  CORRIDOR_MARK_SELECTED = 1 << 0,
  CORRIDOR_MARK_CURRENT  = 1 << 1,
} CorridorMarkState;

/**
 * CorridorMarkStateFunc:
 *
 * How a mark of the layout is marked: by the statements it stands for.
 */
typedef CorridorMarkState (*CorridorMarkStateFunc) (const CorridorLaneLayout *layout, guint mark,
                                                    gpointer user_data);

/**
 * CorridorLaneView:
 * @scale: where time lies on the picture
 * @left: the left of what can be seen, in pixels
 * @right: its right
 * @top: the top of the lane
 * @digits: for numbers
 *
 * Where a lane is drawn.
 */
typedef struct
{
  const CorridorTimeScale *scale;
  double left, right, top;
  const CorridorTimelinePalette *palette;
  CorridorDigits *digits;
  CorridorMarkStateFunc get_state; /* nullable */
  gpointer user_data;
} CorridorLaneView;

void corridor_lane_draw       (cairo_t *cr, const CorridorLaneLayout *layout, const CorridorLaneView *view);
/* where a mark is on the picture: what surrounds it when it has the focus */
void corridor_lane_get_bounds (const CorridorLaneLayout *layout, const CorridorLaneView *view, guint mark,
                               double *x, double *y, double *width, double *height);
/* the mark at a point of the picture, CORRIDOR_NONE */
guint corridor_lane_pick      (const CorridorLaneLayout *layout, const CorridorLaneView *view, double x,
                               double y);
/* "12", "1234", "12k", "3.4M": a number for a small place */
char *corridor_format_short_count (guint n);

G_END_DECLS
