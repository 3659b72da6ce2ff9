/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-timeline-palette.h"

G_BEGIN_DECLS

/**
 * CorridorBar:
 * @x: the left end as it is drawn, with its fade or arrow head
 * @width: likewise
 * @left_fade: how much of the width fades in at the left, where that edge is doubted or unknown
 * @right_fade: likewise at the right
 * @size: how much larger than usual its arrow heads are; as usual where it is less than 1
 *
 * A stretch of time as it is drawn, whichever way time runs. Its edges alone say how it is known: hard where it is, fading where it is
 * doubted, an arrow head where it is open.
 */
typedef struct
{
  double x, y, width, height;
  double left_fade, right_fade;
  double size;
  gboolean left_arrow, right_arrow;
} CorridorBar;

void corridor_bar_draw     (cairo_t *cr, const CorridorBar *bar, CorridorStatus status,
                            const CorridorColor *color);
/* the soft neutral ground of several marks of one date */
void corridor_bar_draw_bed (cairo_t *cr, const CorridorBar *bar, const CorridorColor *color);

G_END_DECLS
