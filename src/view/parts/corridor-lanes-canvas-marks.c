/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of the canvas: where they are, what they stand for, and what comes of choosing one. */

#include "corridor-lanes-canvas-private.h"

#define COLLECT_MOST 1000000 /* statements that a cell may select */

const CorridorLaneLayout *
corridor_lanes_canvas_look (CorridorLanesCanvas *self, guint lane, CorridorLaneView *view)
{
  double inset;
  const CorridorLaneLayout *layout = corridor_timeline_get_layout (self->timeline, lane, &inset);

  *view = (CorridorLaneView) {
    .scale = corridor_timeline_get_scale (self->timeline),
    .right = gtk_widget_get_width (GTK_WIDGET (self)),
    .top = corridor_timeline_get_top (self->timeline, lane) + inset - self->scroll,
  };
  return layout;
}

guint
corridor_lanes_canvas_pick (CorridorLanesCanvas *self, double x, double y, guint *lane)
{
  const CorridorLaneLayout *layout;
  CorridorLaneView view;

  *lane = corridor_timeline_find_lane (self->timeline, y + self->scroll);
  if (*lane == CORRIDOR_NONE)
    return CORRIDOR_NONE;
  layout = corridor_lanes_canvas_look (self, *lane, &view);
  return layout != NULL ? corridor_lane_pick (layout, &view, x, y) : CORRIDOR_NONE;
}

/* all that a mark stands for */
static GArray *
collect_statements (CorridorLanesCanvas *self, guint lane, guint i)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);
  const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);

  if (mark->form == CORRIDOR_MARK_CELL)
    corridor_time_set_collect (corridor_lanes_get (corridor_timeline_get_lanes (self->timeline), lane)->set,
                               group->first_day, group->end_day, COLLECT_MOST, statements);
  else
    g_array_append_vals (statements, &g_array_index (layout->statements, guint32, mark->first), mark->n);
  return statements;
}

/* Selects what a mark stands for: alone, or with what is selected; what is already selected is let go
 * then. */
void
corridor_lanes_canvas_select (CorridorLanesCanvas *self, guint lane, guint mark, gboolean add)
{
  CorridorSession *session = corridor_timeline_get_session (self->timeline);
  g_autoptr (GArray) statements = collect_statements (self, lane, mark);
  guint32 first;

  if (statements->len == 0)
    return;
  first = g_array_index (statements, guint32, 0);
  if (statements->len == 1 && !add)
    corridor_session_show_statement (session, first);
  else if (statements->len == 1 && corridor_session_is_selected (session, first))
    corridor_session_unselect (session, first);
  else if (statements->len == 1)
    corridor_session_select (session, first, FALSE);
  else
    {
      if (add)
        {
          g_autoptr (GArray) selected = corridor_session_dup_selected (session);

          g_array_append_vals (statements, selected->data, selected->len);
        }
      corridor_session_set_selected (session, (const guint32 *) statements->data, statements->len,
                                     CORRIDOR_NONE);
    }
}

/* Opens a statement; comes nearer to what a cell counts. */
void
corridor_lanes_canvas_activate (CorridorLanesCanvas *self, guint lane, guint i)
{
  CorridorLaneView view;
  const CorridorLaneLayout *layout = corridor_lanes_canvas_look (self, lane, &view);
  const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);
  guint statement;

  if (mark->form == CORRIDOR_MARK_CELL)
    {
      double length = group->end_day - group->first_day;

      corridor_timeline_set_view (self->timeline, group->first_day - length / 8, group->end_day + length / 8);
      return;
    }
  statement = mark->n == 1 ? g_array_index (layout->statements, guint32, mark->first) : CORRIDOR_NONE;
  corridor_lanes_canvas_select (self, lane, i, FALSE); /* the layout may be another afterwards */
  if (statement != CORRIDOR_NONE)
    g_signal_emit_by_name (self, "statement-activated", statement);
}
