/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-ruler.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_RULER_SPAN,  /* what stands between two ticks */
  CORRIDOR_RULER_FIRST, /* an end of the date filter */
  CORRIDOR_RULER_LAST,
} CorridorRulerHold;

struct _CorridorTimeRuler
{
  GtkWidget parent_instance;

  CorridorTimeline *timeline;

  /* the pointer */
  double pointer_x;   /* -1 where it is elsewhere */
  CorridorRulerHold hold;
  gboolean is_choosing;

  /* the keys */
  gboolean is_walking; /* by keys, not by the pointer: the cursor is shown */
  gboolean has_cursor;
  double cursor;       /* a day */
  double anchor;       /* where what Shift chooses began */
  gboolean is_extending;
  guint say_id; /* says where they would begin */
};

/* corridor-time-ruler-input.c: the pointer */
void     corridor_time_ruler_add_input (CorridorTimeRuler *self);
/* what is at a place; @handle_x (nullable): the middle of a handle there */
CorridorRulerHold corridor_time_ruler_find_hold (CorridorTimeRuler *self, double x, double *handle_x);

/* points at what is now under the pointer or the keys */
void     corridor_time_ruler_follow    (CorridorTimeRuler *self);

/* corridor-time-ruler-keys.c */
void     corridor_time_ruler_show_cursor  (CorridorTimeRuler *self);
double   corridor_time_ruler_get_cursor   (CorridorTimeRuler *self); /* a day */
void     corridor_time_ruler_add_keys     (CorridorTimeRuler *self);
void     corridor_time_ruler_stop_walking (CorridorTimeRuler *self);

/* corridor-time-ruler-words.c */
void     corridor_time_ruler_say          (CorridorTimeRuler *self);
char    *corridor_time_ruler_get_tip       (CorridorTimeRuler *self, double x, double *left, double *right);
gboolean corridor_time_ruler_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);

G_END_DECLS
