/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-set.h"

#include <math.h>

G_BEGIN_DECLS

/* beside text of the usual size, in pixels: see corridor_lane_layout_scale() */
#define CORRIDOR_MARK_SIZE 12.0 /* a glyph in a lane */
#define CORRIDOR_BAR_HEIGHT 7.0
#define CORRIDOR_LANE_HEIGHT 22.0       /* the lowest lane */
#define CORRIDOR_LANE_DENSE_HEIGHT 30.0 /* one of counts */

typedef enum
{
  CORRIDOR_MARK_GLYPH,   /* one statement */
  CORRIDOR_MARK_BAR,     /* one statement that lasts longer than a glyph is wide */
  CORRIDOR_MARK_COUNTED, /* several of one kind and standing: a glyph and their number */
  CORRIDOR_MARK_MORE,    /* "+12": the rest of a date */
  CORRIDOR_MARK_CELL,    /* a stretch of time and how many statements touch it */
} CorridorMarkForm;

typedef struct
{
  CorridorMarkForm form;
  guint8 kind, status;        /* of no meaning in what is left over and in cells */
  guint group;
  guint first, n;             /* its statements in the layout; a cell has a number alone */
  double x, y, width, height; /* @x from the group's block, @y from the top of the lane */
} CorridorMark;

/**
 * CorridorMarkGroup:
 *
 * The statements of one date, on one bed where there are several or where the date is doubted. Pixels are
 * counted from the layout's origin.
 */
typedef struct
{
  double first_day, end_day; /* infinite where open */
  double begin, end;         /* pixels of the bar or the bed; infinite where open */
  CorridorEdge begin_edge, end_edge;
  gboolean has_bed;
  gboolean is_point;         /* narrower than a glyph: the bed is around the marks, not as long as the time */
  double block, block_width; /* where the marks lie when all of the bed is in view, and how much they take */
  double y, height;
  guint first_mark, n_marks;
} CorridorMarkGroup;

/**
 * CorridorLaneLayout:
 *
 * Where the marks of one lane lie at one nearness: in pixels from an origin, so that it holds for every part
 * of the time that comes into view.
 */
typedef struct
{
  double density; /* pixels a day */
  double size;    /* how much larger than usual the text beside the marks is, and so are they */
  double origin;  /* the day at pixel 0: the first that can be looked at */
  double end;     /* pixels from there to the last */
  double height;
  gboolean is_dense;
  GArray *groups;     /* of CorridorMarkGroup, by their beginning */
  GArray *marks;      /* of CorridorMark, group by group */
  GArray *statements; /* of guint32 */
} CorridorLaneLayout;

/* whole pixels, so that what is known keeps its hard edges */
static inline double
corridor_lane_layout_scale (const CorridorLaneLayout *layout, double pixels)
{
  return layout->size == 1 ? pixels : round (pixels * layout->size);
}

/* NULL where they do not fit into a lane of bearable height */
CorridorLaneLayout *corridor_lane_layout_new       (const CorridorTimeTable *table, const guint32 *statements,
                                                    guint n, double density, double size,
                                                    const CorridorTimeExtent *extent);
CorridorLaneLayout *corridor_lane_layout_new_dense (const CorridorTimeSet *set, double density, double size,
                                                    const CorridorTimeExtent *extent, double first,
                                                    double end);
void                corridor_lane_layout_free      (CorridorLaneLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLaneLayout, corridor_lane_layout_free)

/* where @mark is, in pixels from the origin, while those from @left to @right are in view */
void     corridor_lane_layout_place   (const CorridorLaneLayout *layout, guint mark, double left,
                                       double right, double *x, double *width);
/* the bar or bed of @group likewise; FALSE where it is out of view */
gboolean corridor_lane_layout_get_bed (const CorridorLaneLayout *layout, guint group, double left,
                                       double right, double *x, double *width);
/* the mark at a point, @x from the origin; CORRIDOR_NONE */
guint    corridor_lane_layout_pick    (const CorridorLaneLayout *layout, double x, double y, double left,
                                       double right);
/* the mark that stands for a statement, alone or with others; a cell stands for nothing that it could
 * name. CORRIDOR_NONE */
guint    corridor_lane_layout_find    (const CorridorLaneLayout *layout, guint statement);

G_END_DECLS
