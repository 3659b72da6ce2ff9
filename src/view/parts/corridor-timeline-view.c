/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's time in view, and where the marks of its lanes lie in it. */

#include "corridor-timeline-private.h"

#include <math.h>

#define WHOLE_MOST 120 /* statements in a lane that is laid out as a whole */
#define MARKS_MOST 400 /* marks of the other lanes in view together, where they are not counts */
#define MARKS_LEAST 24 /* and of one of them at least */
#define SAME_DENSITY 1e-11

/**
 * corridor_timeline_get_extent:
 * @self: a timeline
 *
 * Returns: (transfer none): what can be looked at
 */
const CorridorTimeExtent *
corridor_timeline_get_extent (CorridorTimeline *self)
{
  return &self->extent;
}

/**
 * corridor_timeline_get_scale:
 * @self: a timeline
 *
 * Returns: (transfer none): the time in view and where it lies on the canvas
 */
const CorridorTimeScale *
corridor_timeline_get_scale (CorridorTimeline *self)
{
  return &self->scale;
}

/**
 * corridor_timeline_set_place:
 * @self: a timeline
 * @x: where the time in view begins on the canvas, in pixels
 * @width: how wide it is
 * @mirrored: whether time runs from right to left
 *
 * Called by the canvas when it is given its size.
 */
void
corridor_timeline_set_place (CorridorTimeline *self, double x, double width, gboolean mirrored)
{
  self->scale.x = x;
  self->scale.width = MAX (1, width);
  self->scale.mirrored = mirrored;
}

/**
 * corridor_timeline_set_view:
 * @self: a timeline
 * @first: a day
 * @last: a later day
 *
 * Brings a stretch of time into view, as far as it can be looked at.
 */
void
corridor_timeline_set_view (CorridorTimeline *self, double first, double last)
{
  CorridorTimeScale scale = self->scale;

  if (self->session == NULL || self->table == NULL)
    return;
  scale.first = first;
  scale.last = last;
  corridor_time_scale_confine (&scale, &self->extent);
  if (scale.first != self->scale.first || scale.last != self->scale.last)
    corridor_session_set_visible_time (self->session, scale.first, scale.last);
}

/**
 * corridor_timeline_pan:
 * @self: a timeline
 * @pixels: how far, to later times where positive
 *
 * Moves the time in view.
 */
void
corridor_timeline_pan (CorridorTimeline *self, double pixels)
{
  CorridorTimeScale scale = self->scale;

  corridor_time_scale_pan (&scale, pixels / corridor_time_scale_get_density (&scale));
  corridor_timeline_set_view (self, scale.first, scale.last);
}

/**
 * corridor_timeline_zoom:
 * @self: a timeline
 * @factor: more than 1 comes nearer
 * @day: what stays where it is
 *
 * Brings time nearer or takes it away.
 */
void
corridor_timeline_zoom (CorridorTimeline *self, double factor, double day)
{
  CorridorTimeScale scale = self->scale;

  corridor_time_scale_zoom (&scale, factor, day);
  corridor_timeline_set_view (self, scale.first, scale.last);
}

/**
 * corridor_timeline_show:
 * @self: a timeline
 * @first: a day
 * @last: a later day
 *
 * Moves the time in view as little as shows some of @first to @last; not at all where some of it is in view.
 */
void
corridor_timeline_show (CorridorTimeline *self, double first, double last)
{
  CorridorTimeScale scale = self->scale;
  double length = scale.last - scale.first;

  if (first < scale.last && last > scale.first)
    return;
  if (first >= scale.last)
    corridor_time_scale_show (&scale, first, MIN (last, first + length / 2));
  else
    corridor_time_scale_show (&scale, MAX (first, last - length / 2), last);
  corridor_timeline_set_view (self, scale.first, scale.last);
}

/**
 * corridor_timeline_reset:
 * @self: a timeline
 *
 * Brings back the time that was in view at first.
 */
void
corridor_timeline_reset (CorridorTimeline *self)
{
  corridor_timeline_set_view (self, self->first, self->last);
}

static CorridorLaneSlot *
get_slot (CorridorTimeline *self, guint lane)
{
  return &g_array_index (self->slots, CorridorLaneSlot, lane);
}

static const CorridorTimeSet *
get_set (CorridorTimeline *self, guint lane)
{
  return corridor_lanes_get (self->lanes, lane)->set;
}

/* The layout of all of a lane, made anew when time has come nearer; NULL where there is too much. */
static const CorridorLaneLayout *
get_whole (CorridorTimeline *self, guint lane)
{
  CorridorLaneSlot *slot = get_slot (self, lane);
  double density = corridor_time_scale_get_density (&self->scale);
  g_autoptr (GArray) statements = NULL;

  if (slot->whole_density > 0 && fabs (slot->whole_density / density - 1) < SAME_DENSITY)
    return slot->whole;
  statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  corridor_time_set_collect (get_set (self, lane), -INFINITY, INFINITY, WHOLE_MOST, statements);
  g_clear_pointer (&slot->whole, corridor_lane_layout_free);
  slot->whole = corridor_lane_layout_new (self->table, (const guint32 *) statements->data, statements->len,
                                          density, self->size, &self->extent);
  slot->whole_density = density;
  return slot->whole;
}

/* A layout of what is in view: the statements themselves where they are few enough, else counts. */
static const CorridorLaneLayout *
get_in_view (CorridorTimeline *self, guint lane, guint most)
{
  CorridorLaneSlot *slot = get_slot (self, lane);
  const CorridorTimeSet *set = get_set (self, lane);
  double density = corridor_time_scale_get_density (&self->scale);
  double margin = (self->scale.x + 40 * self->size) / density; /* beyond the axis, to the edges of the canvas */
  double first = self->scale.first - margin, last = self->scale.last + margin;

  if (slot->view != NULL && slot->view_first == first && slot->view_last == last && slot->view_most == most)
    return slot->view;
  g_clear_pointer (&slot->view, corridor_lane_layout_free);
  slot->view_first = first;
  slot->view_last = last;
  slot->view_most = most;
  if (most > 0 && corridor_time_set_count (set, first, last) <= most)
    {
      g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));

      corridor_time_set_collect (set, first, last, most, statements);
      slot->view = corridor_lane_layout_new (self->table, (const guint32 *) statements->data, statements->len,
                                             density, self->size, &self->extent);
      if (slot->view != NULL && slot->view->height > corridor_lane_layout_scale (slot->view, CORRIDOR_LANE_DENSE_HEIGHT))
        g_clear_pointer (&slot->view, corridor_lane_layout_free);
    }
  if (slot->view == NULL)
    slot->view = corridor_lane_layout_new_dense (set, density, self->size, &self->extent, first, last);
  return slot->view;
}

static double
find_height (CorridorTimeline *self, guint lane)
{
  const CorridorTimeSet *set = get_set (self, lane);
  guint n = set != NULL ? corridor_time_set_get_n (set) : 0;
  const CorridorLaneLayout *whole;

  if (n == 0)
    return self->least_height;
  whole = n <= WHOLE_MOST ? get_whole (self, lane) : NULL;
  return MAX (self->least_height, whole != NULL ? whole->height : round (CORRIDOR_LANE_DENSE_HEIGHT * self->size));
}

/**
 * corridor_timeline_get_layout:
 * @self: a timeline
 * @lane: a lane
 * @inset: (out): where the layout begins under the top of the lane, in pixels
 *
 * Returns: (transfer none) (nullable): where the marks of a lane lie now; %NULL where it has none or is not
 * filled yet
 */
const CorridorLaneLayout *
corridor_timeline_get_layout (CorridorTimeline *self, guint lane, double *inset)
{
  guint budget = MAX (MARKS_LEAST, MARKS_MOST / MAX (1, self->n_visible));
  const CorridorTimeSet *set;
  const CorridorLaneLayout *layout = NULL;
  gboolean is_moderate;

  corridor_timeline_ensure (self);
  *inset = 0;
  if (self->lanes == NULL || lane >= self->slots->len)
    return NULL;
  set = get_set (self, lane);
  if (set == NULL || corridor_time_set_get_n (set) == 0)
    return NULL;
  is_moderate = corridor_time_set_get_n (set) <= WHOLE_MOST;
  if (is_moderate)
    layout = get_whole (self, lane);
  if (layout == NULL)
    layout = get_in_view (self, lane, is_moderate ? 0 : budget);
  *inset = floor ((corridor_timeline_get_height (self, lane) - layout->height) / 2);
  return layout;
}

/**
 * corridor_timeline_fill:
 * @self: a timeline
 * @first: the first lane that is about to be seen
 * @end: the lane after the last
 *
 * Fills lanes and finds the places of all: only then are the heights of these what they will be.
 */
void
corridor_timeline_fill (CorridorTimeline *self, guint first, guint end)
{
  double top = 0;

  corridor_timeline_ensure (self);
  if (self->lanes == NULL)
    return;
  corridor_lanes_fill (self->lanes, first, end);
  for (guint i = 0; i < self->slots->len; i++)
    {
      get_slot (self, i)->top = top;
      top += find_height (self, i) + 1; /* the line under it */
    }
  self->height = top;
}

/**
 * corridor_timeline_get_top:
 * @self: a timeline
 * @lane: a lane, or one more than the last
 *
 * Returns: the top of the lane, in pixels from that of the first; of the one after the last, the height of
 * all
 */
double
corridor_timeline_get_top (CorridorTimeline *self, guint lane)
{
  return lane < self->slots->len ? get_slot (self, lane)->top : self->height;
}

/**
 * corridor_timeline_get_height:
 * @self: a timeline
 * @lane: a lane
 *
 * Returns: its height without the line under it, in pixels
 */
double
corridor_timeline_get_height (CorridorTimeline *self, guint lane)
{
  return corridor_timeline_get_top (self, lane + 1) - corridor_timeline_get_top (self, lane) - 1;
}

/**
 * corridor_timeline_find_lane:
 * @self: a timeline
 * @y: pixels from the top of the first lane
 *
 * Returns: the lane there, or %CORRIDOR_NONE
 */
guint
corridor_timeline_find_lane (CorridorTimeline *self, double y)
{
  if (y < 0)
    return CORRIDOR_NONE;
  for (guint i = 0; i < self->slots->len; i++)
    if (y < corridor_timeline_get_top (self, i + 1))
      return i;
  return CORRIDOR_NONE;
}

/**
 * corridor_timeline_set_least_height:
 * @self: a timeline
 * @height: pixels
 *
 * Says what a lane's name needs. Heights follow when lanes are filled next.
 */
void
corridor_timeline_set_least_height (CorridorTimeline *self, double height)
{
  self->least_height = MAX (round (CORRIDOR_LANE_HEIGHT * self->size), height);
}

/**
 * corridor_timeline_set_n_visible:
 * @self: a timeline
 * @n: how many lanes are in view
 *
 * Says among how many lanes the marks that are drawn at once are divided.
 */
void
corridor_timeline_set_n_visible (CorridorTimeline *self, guint n)
{
  self->n_visible = n;
}
