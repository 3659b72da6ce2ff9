/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What there is to divide by. Sizes are pixels, 0 for automatic. */
typedef struct
{
  gboolean narrow; /* the sidebar lies over the list, the timeline is a strip */
  gboolean wide;   /* detail stands beside the list, not over it */
  gboolean show_sidebar, show_detail, show_timeline;
  int sidebar_width, detail_width, timeline_height;
  double scale; /* of text, 1 for the default size */
} CorridorWishes;

/* Who gets what, left to right; an area without width or height is not shown. */
typedef struct
{
  GtkAllocation sidebar, list, detail, timeline, scrim;
  GtkAllocation handles[3]; /* at the sidebar's end, the detail's start and the timeline's top */
  gboolean strip;           /* the timeline has room for a strip only */
  int lane_width;
} CorridorAllotment;

CorridorAllotment corridor_panes_allot (const CorridorWishes *wishes, int width, int height);

G_END_DECLS
