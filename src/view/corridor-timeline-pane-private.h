/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-timeline-pane.h"
#include "corridor-timeline.h"

G_BEGIN_DECLS

struct _CorridorTimelinePane
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;
  gboolean compact;
  int lane_width;
  int strip_undated; /* what the count takes of the strip */

  GtkWidget *lanes_button, *facet_label;
  GMenuModel *lanes_menu;
  GtkWidget *undated_button, *undated_label;
  GtkWidget *scroller, *empty_label;
  GtkWidget *extent_button, *extent_label;
  GtkWidget *ruler, *lanes, *brush;
  GtkWidget *caption; /* under the ruler, of what is being chosen on it */
};

/* corridor-timeline-pane-layout.c */
void corridor_timeline_pane_measure       (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                           int *minimum, int *natural, int *minimum_baseline,
                                           int *natural_baseline);
void corridor_timeline_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void corridor_timeline_pane_snapshot      (GtkWidget *widget, GtkSnapshot *snapshot);

/* corridor-timeline-pane-words.c: brings the texts around the lanes up to date */
void corridor_timeline_pane_update_words   (CorridorTimelinePane *self);
/* what is being chosen on the axis */
void corridor_timeline_pane_update_caption (CorridorTimelinePane *self);

G_END_DECLS
