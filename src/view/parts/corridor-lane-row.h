/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline.h"

G_BEGIN_DECLS

/**
 * CorridorLaneRow:
 *
 * What stands on either side of a lane's marks: on the one its name and count, a button that includes the
 * lane's value in the query or lets it go; on the other the kinds of its undated statements with their
 * counts, each a button that selects them. Two widgets for the lanes view to place; the row itself is what
 * fills them.
 */
typedef struct
{
  GtkWidget *name; /* a toggle button */
  GtkWidget *tray;
  guint value;     /* which the row stands for, CORRIDOR_NONE for the one lane of all */
  guint lane;
  guint stamp;     /* for the lanes view: when it was last brought up to date, 0 before that */

  /*< private >*/
  CorridorTimeline *timeline;
  GtkWidget *name_label, *count_label;
  GPtrArray *entries; /* of CorridorTrayEntry, the tray's children */
  /* what the tray shows, and for which width it was chosen (pixels) */
  guint undated[CORRIDOR_N_KINDS];
  guint tray_lane;
  int tray_width;
} CorridorLaneRow;

CorridorLaneRow *corridor_lane_row_new    (CorridorTimeline *timeline, GtkWidget *parent);
void             corridor_lane_row_free   (CorridorLaneRow *row);
/* brings it up to date with the lane; as many counts as find room in @tray_width pixels stand by
 * themselves */
void             corridor_lane_row_update (CorridorLaneRow *row, guint lane, const CorridorLane *data,
                                           int tray_width);

G_END_DECLS
