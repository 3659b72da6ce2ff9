/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the container share: corridor-panes.c places the panes, -overlay.c brings them over the list and takes them away; -allot.c works
 * out how much room each has, -handle.c is what is dragged between them. */

#pragma once

#include "corridor-panes-allot.h"
#include "corridor-panes-handle.h"
#include "corridor-panes.h"

G_BEGIN_DECLS

struct _CorridorPanes
{
  GtkWidget parent_instance;

  GtkWidget *sidebar, *list, *detail, *timeline; /* children, each given once */
  GtkWidget *handles[CORRIDOR_N_HANDLES];
  GtkWidget *scrim;

  /* what the user wants: remembered */
  gboolean show_sidebar, show_detail, show_timeline;
  int sidebar_width, detail_width, timeline_height; /* pixels, 0 for automatic */

  /* what lies over the list now */
  gboolean sidebar_open, detail_open;

  CorridorPanesMode mode;
  gboolean strip;
  int lane_width;
  guint apply_id; /* idle: what an allocation found out */
  CorridorAllotment allotment; /* the last one */
};

enum
{
  PROP_SIDEBAR = 1,
  PROP_LIST,
  PROP_DETAIL,
  PROP_TIMELINE,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_DETAIL,
  PROP_SHOW_TIMELINE,
  PROP_SIDEBAR_WIDTH,
  PROP_DETAIL_WIDTH,
  PROP_TIMELINE_HEIGHT,
  PROP_SIDEBAR_VISIBLE,
  PROP_DETAIL_PUSHED,
  PROP_PUSHES_DETAIL,
  PROP_NARROW,
  PROP_STRIP,
  PROP_LANE_WIDTH,
  N_PROPS
};

G_GNUC_INTERNAL extern GParamSpec *corridor_panes_properties[N_PROPS];

/* gives the focus to the list where @child, which is to be hidden, has it */
void     corridor_panes_leave            (CorridorPanes *self, GtkWidget *child);
/* whether detail lies over the list */
gboolean corridor_panes_is_detail_pushed (CorridorPanes *self);
void     corridor_panes_set_sidebar_open (CorridorPanes *self, gboolean open);
void     corridor_panes_set_detail_open  (CorridorPanes *self, gboolean open);

G_END_DECLS
