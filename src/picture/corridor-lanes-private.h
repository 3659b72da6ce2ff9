/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the lanes share: corridor-lanes.c makes them and tells of them, -fill.c walks through the statements. */

#pragma once

#include "corridor-held.h"
#include "corridor-lanes.h"

G_BEGIN_DECLS

struct _CorridorLanes
{
  CorridorEvaluation *evaluation;
  CorridorIndex *index;
  CorridorTimeTable *table;
  int facet;
  CorridorHeld *kinds;
  CorridorHeld *held; /* in the facet; NULL without one */

  GArray *lanes; /* of CorridorLane */
  guint rest;   /* the last lane, of statements that hold no value of the facet; CORRIDOR_NONE where there are none */
  guint n_left;
  guint32 *lane_of_value; /* of each value of the facet, CORRIDOR_NONE where it has none; without a facet of
                             the one that is none */
  guint kind_of_value[CORRIDOR_N_KINDS];
  CorridorTimeSet *result;
  guint undated[CORRIDOR_N_KINDS];
};

/* the kind of a statement of the library */
CorridorKind corridor_lanes_get_kind     (CorridorLanes *lanes, guint statement);
/* (transfer full): how many of the result hold each value of the facet */
guint       *corridor_lanes_count_values (CorridorLanes *lanes);
/* makes a lane as empty as it is before it is filled */
void         corridor_lanes_clear_set    (CorridorLanes *lanes, guint i);
/* fills the lanes from @first up to @end, and with @of_result what holds no value and the result as a whole */
void         corridor_lanes_fill_range   (CorridorLanes *lanes, guint first, guint end, gboolean of_result);

G_END_DECLS
