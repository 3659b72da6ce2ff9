/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-density.h"
#include "corridor-time-brush.h"
#include "corridor-timeline-palette.h"

G_BEGIN_DECLS

#define BRUSH_PADDING 11.0

typedef enum
{
  HOLD_NOTHING,
  HOLD_FIRST,
  HOLD_LAST,
  HOLD_FRAME,
} Hold;

struct _CorridorTimeBrush
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;
  CorridorDensity *density; /* nullable: counted when it is next drawn */
  double density_width;
  gboolean shows_years;

  Hold hold;
  double held_first, held_last; /* what was in view when the drag began */

  gboolean has_year; /* the pointer is at one */
  CorridorPeriod year;
};

CorridorTimeScale corridor_time_brush_get_whole (CorridorTimeBrush *self);

/* corridor-time-brush-years.c: what stands under it in a strip */
int      corridor_time_brush_get_years_height (CorridorTimeBrush *self); /* 0: there are none */
gboolean corridor_time_brush_is_on_years      (CorridorTimeBrush *self, double y);
void     corridor_time_brush_point_at_years   (CorridorTimeBrush *self, double x, double y);
void     corridor_time_brush_draw_years       (CorridorTimeBrush *self, cairo_t *cr, double top, const CorridorTimelinePalette *palette);
gboolean corridor_time_brush_query_tooltip    (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void     corridor_time_brush_add_years        (CorridorTimeBrush *self);

G_END_DECLS
