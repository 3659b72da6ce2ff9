/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-layout.h"

#include "corridor-lane-groups.h"
#include "corridor-time-axis.h"

#include <math.h>

#define MAX_BARS 6
#define MAX_ROWS 5
#define TALLEST 92.0 /* a lane, in pixels: beyond that, counts are calmer */
#define PADDING 3.0
#define CELL_NARROWEST 38.0
#define SCALED(pixels) corridor_lane_layout_scale (layout, pixels)

static void
clear_layout (CorridorLaneLayout *layout)
{
  g_array_unref (layout->groups);
  g_array_unref (layout->marks);
  g_array_unref (layout->statements);
}

static CorridorLaneLayout *
make_layout (double density, double size, const CorridorTimeExtent *extent)
{
  CorridorLaneLayout *layout = g_new0 (CorridorLaneLayout, 1);

  layout->density = density;
  layout->size = size;
  layout->origin = extent->first;
  layout->end = (extent->end - extent->first) * density;
  layout->groups = g_array_new (FALSE, FALSE, sizeof (CorridorMarkGroup));
  layout->marks = g_array_new (FALSE, FALSE, sizeof (CorridorMark));
  layout->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  return layout;
}

/**
 * corridor_lane_layout_free:
 * @layout: (transfer full): a layout
 *
 * Frees a layout.
 */
void
corridor_lane_layout_free (CorridorLaneLayout *layout)
{
  clear_layout (layout);
  g_free (layout);
}

/* the first of @n free tracks that follow each other; @most where there are not so many */
static guint
find_tracks (const double *taken, guint most, guint n, double from)
{
  for (guint first = 0; first + n <= most; first++)
    {
      gboolean is_free = TRUE;

      for (guint i = first; i < first + n && is_free; i++)
        is_free = taken[i] <= from;
      if (is_free)
        return first;
    }
  return most;
}

/* Gives each group tracks that are free where it begins: bars lie above, in low tracks, and what has glyphs
 * lies below, in rows. */
static gboolean
pack (CorridorLaneLayout *layout)
{
  double bars[MAX_BARS], rows[MAX_ROWS];
  guint n_bars = 0, n_rows = 0;

  for (guint i = 0; i < MAX_BARS; i++)
    bars[i] = -INFINITY;
  for (guint i = 0; i < MAX_ROWS; i++)
    rows[i] = -INFINITY;
  for (guint i = 0; i < layout->groups->len; i++)
    {
      CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);
      gboolean is_bar = corridor_mark_group_is_bar (layout, group);
      guint n = is_bar ? 1 : (guint) lround (group->height / SCALED (CORRIDOR_MARK_ROW));
      double left, right;
      guint track;

      corridor_mark_group_get_reach (layout, group, &left, &right);
      track = is_bar ? find_tracks (bars, MAX_BARS, 1, left) : find_tracks (rows, MAX_ROWS, n, left);
      if (track == (is_bar ? MAX_BARS : MAX_ROWS))
        return FALSE;
      for (guint j = track; j < track + n; j++)
        (is_bar ? bars : rows)[j] = right;
      group->y = track; /* in pixels once it is known how many there are */
      if (is_bar)
        n_bars = MAX (n_bars, track + 1);
      else
        n_rows = MAX (n_rows, track + n);
    }

  layout->height = 2 * SCALED (PADDING) + n_bars * SCALED (CORRIDOR_BAR_PITCH) + n_rows * SCALED (CORRIDOR_MARK_ROW);
  if (layout->height > SCALED (TALLEST))
    return FALSE;
  for (guint i = 0; i < layout->groups->len; i++)
    {
      CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);
      double top = SCALED (PADDING) + MAX (0, floor ((SCALED (CORRIDOR_LANE_HEIGHT) - layout->height) / 2));

      if (corridor_mark_group_is_bar (layout, group))
        group->y = top + group->y * SCALED (CORRIDOR_BAR_PITCH);
      else
        group->y = top + n_bars * SCALED (CORRIDOR_BAR_PITCH) + group->y * SCALED (CORRIDOR_MARK_ROW);
      for (guint j = 0; j < group->n_marks; j++)
        g_array_index (layout->marks, CorridorMark, group->first_mark + j).y += group->y;
    }
  layout->height = MAX (layout->height, SCALED (CORRIDOR_LANE_HEIGHT));
  return TRUE;
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer layout)
{
  const CorridorMarkGroup *x = a, *y = b;
  double left_x, left_y, right_x, right_y;

  corridor_mark_group_get_reach (layout, x, &left_x, &right_x);
  corridor_mark_group_get_reach (layout, y, &left_y, &right_y);
  if (left_x != left_y)
    return left_x < left_y ? -1 : 1;
  if (right_x != right_y)
    return right_x > right_y ? -1 : 1;
  return x->first_mark < y->first_mark ? -1 : 1;
}

/**
 * corridor_lane_layout_new:
 * @table: the dates of a library
 * @statements: dated statements of it
 * @n: how many
 * @density: pixels a day
 * @size: how much larger than usual the text beside the marks is, 1 or more
 * @extent: what can be looked at; pixels are counted from its first day
 *
 * Lays statements out in a lane. Those of one date stand together, and what overlaps goes to tracks under
 * each other.
 *
 * Returns: (transfer full) (nullable): the layout, %NULL where there is too much for a lane
 */
CorridorLaneLayout *
corridor_lane_layout_new (const CorridorTimeTable *table, const guint32 *statements, guint n, double density, double size,
                          const CorridorTimeExtent *extent)
{
  CorridorLaneLayout *layout = make_layout (density, size, extent);

  corridor_lane_layout_add_groups (layout, table, statements, n);
  g_array_sort_with_data (layout->groups, compare_groups, layout);
  for (guint i = 0; i < layout->groups->len; i++)
    {
      CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);

      for (guint j = 0; j < group->n_marks; j++)
        g_array_index (layout->marks, CorridorMark, group->first_mark + j).group = i;
    }
  if (!pack (layout))
    g_clear_pointer (&layout, corridor_lane_layout_free);
  return layout;
}

/**
 * corridor_lane_layout_new_dense:
 * @set: the lane's statements
 * @density: pixels a day
 * @size: how much larger than usual the text beside the marks is, 1 or more
 * @extent: what can be looked at; pixels are counted from its first day
 * @first: the first day in view
 * @end: the day after the last in view
 *
 * Lays out counts instead of statements: one cell for each step of the calendar in view in which there is
 * something. Their number is bounded by the width, and the time this takes does not grow with the number of
 * statements.
 *
 * Returns: (transfer full): the layout
 */
CorridorLaneLayout *
corridor_lane_layout_new_dense (const CorridorTimeSet *set, double density, double size,
                                const CorridorTimeExtent *extent, double first, double end)
{
  CorridorLaneLayout *layout = make_layout (density, size, extent);
  CorridorTimeStep step = corridor_time_step_choose (density, SCALED (CELL_NARROWEST));

  layout->is_dense = TRUE;
  layout->height = SCALED (CORRIDOR_LANE_DENSE_HEIGHT);
  for (gint64 day = corridor_time_step_floor (&step, first); day < end;)
    {
      gint64 next = corridor_time_step_next (&step, day);
      guint n = corridor_time_set_count (set, day, next);

      if (n > 0)
        {
          CorridorMarkGroup group
              = { .first_day = day, .end_day = next, .n_marks = 1, .first_mark = layout->marks->len };
          CorridorMark mark = { .form = CORRIDOR_MARK_CELL, .group = layout->groups->len, .n = n };

          group.begin = group.block = (day - layout->origin) * density;
          group.end = (next - layout->origin) * density;
          group.block_width = mark.width = group.end - group.begin;
          group.y = mark.y = SCALED (PADDING);
          group.height = mark.height = layout->height - 2 * SCALED (PADDING);
          g_array_append_val (layout->groups, group);
          g_array_append_val (layout->marks, mark);
        }
      day = next;
    }
  return layout;
}

/**
 * corridor_lane_layout_get_bed:
 * @layout: a layout
 * @group: one of its groups
 * @left: the left of what is in view, from the origin
 * @right: its right
 * @x: (out): the left of the bar or bed as it is drawn
 * @width: (out): its width
 *
 * Says where a group's bar or bed is; an open side reaches to the edge of the view.
 *
 * Returns: whether any of it is in view
 */
gboolean
corridor_lane_layout_get_bed (const CorridorLaneLayout *layout, guint group, double left, double right,
                              double *x, double *width)
{
  const CorridorMarkGroup *g = &g_array_index (layout->groups, CorridorMarkGroup, group);
  double begin, end;

  corridor_mark_group_get_reach (layout, g, &begin, &end);
  if (end <= left || begin >= right)
    return FALSE;
  /* an arrow head points out of the view, with a little room; one that would not fit comes with its bar */
  begin = isinf (begin) ? MIN (left + SCALED (CORRIDOR_ARROW_ROOM), end - SCALED (CORRIDOR_ARROW_LEAST)) : begin;
  end = isinf (end) ? MAX (right - SCALED (CORRIDOR_ARROW_ROOM), begin + SCALED (CORRIDOR_ARROW_LEAST)) : end;
  *x = begin;
  *width = end - begin;
  return TRUE;
}

/* Marks on a bed that is longer than they are stay in view as long as the bed does, and beside its known
 * end. */
static double
place_block (const CorridorLaneLayout *layout, const CorridorMarkGroup *group, double left, double right)
{
  double width = group->block_width;
  double earliest = isinf (group->begin) ? left + SCALED (CORRIDOR_ARROW_ROOM) + SCALED (CORRIDOR_BED_FADE)
                                         : MAX (group->begin, left) + SCALED (CORRIDOR_BED_PADDING);
  double latest = MIN (group->end, right) - SCALED (CORRIDOR_BED_PADDING) - width;

  if (group->is_point || !group->has_bed)
    return group->block;
  if (isinf (group->begin) && isinf (group->end))
    return earliest;
  if (isinf (group->begin))
    return MIN (group->block, MAX (earliest, latest));
  if (isinf (group->end))
    return MAX (group->block, earliest);
  if (group->block < earliest) /* but never out of their bed */
    return MIN (earliest, MAX (group->block, group->end - SCALED (CORRIDOR_BED_PADDING) - width));
  return MAX (MIN (group->block, latest), MIN (group->block, group->begin + SCALED (CORRIDOR_BED_PADDING)));
}

/**
 * corridor_lane_layout_place:
 * @layout: a layout
 * @mark: one of its marks
 * @left: the left of what is in view, from the origin
 * @right: its right
 * @x: (out): the left of the mark
 * @width: (out): its width
 *
 * Says where a mark is, in view or not.
 */
void
corridor_lane_layout_place (const CorridorLaneLayout *layout, guint mark, double left, double right,
                            double *x, double *width)
{
  const CorridorMark *m = &g_array_index (layout->marks, CorridorMark, mark);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, m->group);

  if (m->form != CORRIDOR_MARK_BAR)
    {
      *x = place_block (layout, group, left, right) + m->x;
      *width = m->width;
    }
  else if (!corridor_lane_layout_get_bed (layout, m->group, left, right, x, width))
    {
      double begin, end;

      corridor_mark_group_get_reach (layout, group, &begin, &end);
      *x = isinf (begin) ? end - SCALED (CORRIDOR_ARROW_LEAST) : begin;
      *width = isinf (end) ? SCALED (CORRIDOR_ARROW_LEAST) : end - *x;
    }
}

/**
 * corridor_lane_layout_pick:
 * @layout: a layout
 * @x: from the origin
 * @y: from the top of the lane
 * @left: the left of what is in view, from the origin
 * @right: its right
 *
 * Returns: the nearest mark at a point, within a little, or %CORRIDOR_NONE
 */
guint
corridor_lane_layout_pick (const CorridorLaneLayout *layout, double x, double y, double left, double right)
{
  guint nearest = CORRIDOR_NONE;
  double least = layout->is_dense ? 0.5 : 3;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
      double mark_x, width, away;

      corridor_lane_layout_place (layout, i, left, right, &mark_x, &width);
      away = MAX (MAX (mark_x - x, x - mark_x - width), MAX (mark->y - y, y - mark->y - mark->height));
      if (away < least)
        {
          least = away;
          nearest = i;
        }
    }
  return nearest;
}

/**
 * corridor_lane_layout_find:
 * @layout: a layout
 * @statement: a statement
 *
 * Returns: the mark that stands for it, or %CORRIDOR_NONE
 */
guint
corridor_lane_layout_find (const CorridorLaneLayout *layout, guint statement)
{
  for (guint i = 0; i < layout->marks->len && !layout->is_dense; i++)
    {
      const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);

      for (guint j = 0; j < mark->n; j++)
        if (g_array_index (layout->statements, guint32, mark->first + j) == statement)
          return i;
    }
  return CORRIDOR_NONE;
}
