/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha; /* 0 to 1 */
} CorridorColor;

/* The three hues, by what a kind is about */
typedef enum
{
  CORRIDOR_FAMILY_FORWARD,  /* put forward: proposal, measure, commitment */
  CORRIDOR_FAMILY_HAPPENED, /* happened: event, reaction, context */
  CORRIDOR_FAMILY_ARGUED,   /* argued: rationale, risk, assessment */
} CorridorFamily;

CorridorFamily corridor_kind_get_family (CorridorKind kind);

/* The glyph of a kind, filled as its standing asks, in the square of @size at @x, @y */
void corridor_glyph_draw          (cairo_t *cr, CorridorKind kind, CorridorStatus status, double x, double y,
                                   double size, const CorridorColor *color);
/* one that stands for a kind: solid */
void corridor_glyph_draw_kind     (cairo_t *cr, CorridorKind kind, double x, double y, double size,
                                   const CorridorColor *color);
/* one that stands for a standing alone: a disc */
void corridor_glyph_draw_standing (cairo_t *cr, CorridorStatus status, double x, double y, double size,
                                   const CorridorColor *color);

G_END_DECLS
