/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-lanes-view.h"

G_BEGIN_DECLS

struct _CorridorLanesView
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;
  GtkWidget *canvas;
  GtkWidget *more; /* "12 more" under the last lane */
  GPtrArray *rows; /* of CorridorLaneRow, in no order */
  guint stamp;     /* changes with the lanes; not 0 */
  guint update_id; /* the tick before which rows are brought up to date */
  gboolean is_allocating;
  int name_width, tray_width;
  double density;  /* for which the heights were asked */

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
};

/* corridor-lanes-view-layout.c */
void corridor_lanes_view_find_visible  (CorridorLanesView *self, int height, guint *first, guint *end);
void corridor_lanes_view_queue_update  (CorridorLanesView *self);
void corridor_lanes_view_show_lane     (CorridorLanesView *self, guint lane);
void corridor_lanes_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void corridor_lanes_view_snapshot      (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
