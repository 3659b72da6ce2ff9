/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-glyph.h"

G_BEGIN_DECLS

/**
 * CorridorTimelinePalette:
 *
 * The colours of a timeline: the widget's, or a page's.
 */
typedef struct
{
  CorridorColor families[3]; /* by CorridorFamily */
  CorridorColor ground;      /* what is under it all */
  CorridorColor text, dim;
  CorridorColor line;        /* between lanes and at labelled ticks */
  CorridorColor accent;      /* the current mark, the brush */
  CorridorColor chosen;      /* behind selected marks */
  CorridorColor bed;         /* the ground of several marks of one date */
} CorridorTimelinePalette;

static inline void
corridor_set_source (cairo_t *cr, const CorridorColor *color, double strength)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
}

G_END_DECLS
