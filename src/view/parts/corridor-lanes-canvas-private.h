/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-lane-picture.h"
#include "corridor-lanes-canvas.h"

G_BEGIN_DECLS

#define CORRIDOR_CANVAS_PADDING 11 /* on each side of the time in view */

struct _CorridorLanesCanvas
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;
  double scroll;
  GtkWidget *caption;
  GtkWidget *menu; /* nullable: made when it is first asked for */

  /* the mark that the keys have reached */
  gboolean has_cursor;
  guint cursor_lane;
  guint cursor_statement; /* CORRIDOR_NONE for a cell */
  double cursor_day;      /* of a cell: its middle */

  gboolean is_walking; /* by keys, not by the pointer: the cursor is shown, and said beside it */

  /* what a menu was opened on */
  guint menu_lane, menu_mark; /* CORRIDOR_NONE */

  double pointer_x, pointer_y;
  double zoomed; /* by two fingers, so far */
  guint say_id;  /* the timeout after which the description is brought up to date */
};

/* corridor-lanes-canvas-marks.c */
/* where @lane is drawn and its layout, NULL where it has none; @view has no palette, digits and state yet */
const CorridorLaneLayout *corridor_lanes_canvas_look     (CorridorLanesCanvas *self, guint lane,
                                                          CorridorLaneView *view);
guint                     corridor_lanes_canvas_pick     (CorridorLanesCanvas *self, double x, double y,
                                                          guint *lane);
void                      corridor_lanes_canvas_select   (CorridorLanesCanvas *self, guint lane, guint mark,
                                                          gboolean add);
void                      corridor_lanes_canvas_activate (CorridorLanesCanvas *self, guint lane, guint mark);

/* corridor-lanes-canvas-input.c: the pointer and the menu */
void     corridor_lanes_canvas_add_input   (CorridorLanesCanvas *self);
void     corridor_lanes_canvas_open_menu   (CorridorLanesCanvas *self, guint lane, guint mark, double x,
                                            double y);
void     corridor_lanes_canvas_install_actions (GtkWidgetClass *widget_class);

/* corridor-lanes-canvas-keys.c: the keys and the cursor */
void     corridor_lanes_canvas_add_keys     (CorridorLanesCanvas *self);
/* the cursor's lane and mark; FALSE where it is on none */
gboolean corridor_lanes_canvas_get_cursor   (CorridorLanesCanvas *self, guint *lane, guint *mark);
void     corridor_lanes_canvas_set_cursor   (CorridorLanesCanvas *self, guint lane, guint mark);
gboolean corridor_lanes_canvas_start_cursor (CorridorLanesCanvas *self);

/* corridor-lanes-canvas-words.c: what is said of it all */
void     corridor_lanes_canvas_add_words    (CorridorLanesCanvas *self);
void     corridor_lanes_canvas_say          (CorridorLanesCanvas *self);
void     corridor_lanes_canvas_stop_walking (CorridorLanesCanvas *self);
void     corridor_lanes_canvas_say_later    (CorridorLanesCanvas *self);

G_END_DECLS
