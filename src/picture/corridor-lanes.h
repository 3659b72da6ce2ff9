/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-set.h"

G_BEGIN_DECLS

#define CORRIDOR_LANE_FACET_NONE -1 /* one lane for all */

/**
 * CorridorLane:
 *
 * A value of a facet and those of the result's statements that hold it. @set and @undated are there once the
 * lane has been filled.
 */
typedef struct
{
  guint value;      /* in the facet; CORRIDOR_NONE for the one lane of all, and for that of what holds no value */
  char *name;       /* for people */
  guint count;      /* of the result */
  CorridorTimeSet *set;
  guint undated[CORRIDOR_N_KINDS];
} CorridorLane;

/**
 * CorridorLanes:
 *
 * The lanes of a result, most counted first. A lane is filled when it is about to be seen, since filling
 * walks the library.
 */
typedef struct _CorridorLanes CorridorLanes;

/* @most: how many lanes; @filled: how many of them are filled at once. @previous (nullable), lanes of the
 * same facet and library, lend an empty result their values, so that the picture stays */
CorridorLanes *corridor_lanes_new  (CorridorEvaluation *evaluation, CorridorTimeTable *table, int facet,
                                    guint most, guint filled, CorridorLanes *previous);
void           corridor_lanes_free (CorridorLanes *lanes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLanes, corridor_lanes_free)

guint               corridor_lanes_get_n      (CorridorLanes *lanes);
guint               corridor_lanes_get_n_left (CorridorLanes *lanes); /* values of the result beyond @most */
const CorridorLane *corridor_lanes_get        (CorridorLanes *lanes, guint i);
/* fills lanes from @first to before @end, those that are not yet */
void                corridor_lanes_fill       (CorridorLanes *lanes, guint first, guint end);
/* the lanes in which a statement stands, whether or not it is dated: appends indices (guint) */
void                corridor_lanes_find       (CorridorLanes *lanes, guint statement, GArray *found);
/* the statements without a date in lane @i (CORRIDOR_NONE: in the result), of the kinds whose bit is set
 * in @kinds: appends guint32 */
void                corridor_lanes_collect_undated (CorridorLanes *lanes, guint i, guint kinds,
                                                    GArray *statements);
/* how many of the result have no date, by kind */
const guint        *corridor_lanes_get_undated (CorridorLanes *lanes);
/* all that pass, for the density */
const CorridorTimeSet *corridor_lanes_get_result_set (CorridorLanes *lanes);

G_END_DECLS
