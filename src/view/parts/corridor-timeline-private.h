/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-timeline.h"

G_BEGIN_DECLS

/* A lane's marks at the present nearness. A lane of moderate size is laid out as a whole, so that it does
 * not stir while time is panned; a large one as far as it is in view. */
typedef struct
{
  CorridorLaneLayout *whole;
  double whole_density;        /* for which @whole was made, or found to be too much; 0 where neither */
  CorridorLaneLayout *view;
  double view_first, view_last; /* likewise */
  guint view_most;
  double top;
} CorridorLaneSlot;

struct _CorridorTimeline
{
  GObject parent_instance;

  CorridorSession *session;
  GCancellable *cancellable; /* of what sorts a large library's dates now */

  /* of the library */
  CorridorTimeTable *table;
  CorridorTimeExtent extent;
  double first, last; /* to look at first */
  gboolean has_published;
  double published;

  /* of the result */
  int facet;
  gboolean is_stale; /* the lanes are of another result or facet */
  CorridorLanes *lanes;
  int lanes_facet;
  GArray *slots; /* of CorridorLaneSlot, one for each lane */

  /* of the view */
  CorridorTimeScale scale;
  guint n_visible;
  double least_height; /* of a lane */
  double height; /* of all lanes */
  double size;   /* how much larger than usual the text is */
  gboolean has_pointed;
  CorridorPeriod pointed;
  gboolean has_period;
  CorridorPeriod period;
};

void corridor_timeline_ensure      (CorridorTimeline *self);
void corridor_timeline_emit_marked (CorridorTimeline *self);

G_END_DECLS
