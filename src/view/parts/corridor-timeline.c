/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-timeline-private.h"

#include <math.h>

/* Up to this many statements are sorted at once; more in a thread, so that the window does not wait. */
#define SORT_AT_ONCE 50000
#define MOST_LANES 60
#define FILLED_LANES 10 /* of a large library at once: what is in view at first */

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  SIGNAL_MARKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorTimeline, corridor_timeline, G_TYPE_OBJECT)

static void
clear_slot (gpointer data)
{
  CorridorLaneSlot *slot = data;

  g_clear_pointer (&slot->whole, corridor_lane_layout_free);
  g_clear_pointer (&slot->view, corridor_lane_layout_free);
}

static void
forget_lanes (CorridorTimeline *self)
{
  g_array_set_size (self->slots, 0);
  g_clear_pointer (&self->lanes, corridor_lanes_free);
}

static void
forget_table (CorridorTimeline *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  forget_lanes (self);
  g_clear_pointer (&self->table, corridor_time_table_unref);
}

static void
changed (CorridorTimeline *self)
{
  self->is_stale = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take_view (CorridorTimeline *self)
{
  if (self->session == NULL
      || !corridor_session_get_visible_time (self->session, &self->scale.first, &self->scale.last))
    {
      self->scale.first = self->first;
      self->scale.last = self->last;
    }
  corridor_time_scale_confine (&self->scale, &self->extent);
}

static void
take_table (CorridorTimeline *self, CorridorTimeTable *table)
{
  self->table = table;
  self->has_published = corridor_time_table_get_published (table, &self->published);
  corridor_time_table_get_extent (table, &self->extent, &self->first, &self->last);
  take_view (self);
  changed (self);
}

static void
sort_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, corridor_time_table_new (data), (GDestroyNotify) corridor_time_table_unref);
}

static void
sorted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CorridorTimeline *self = CORRIDOR_TIMELINE (source);
  CorridorTimeTable *table = g_task_propagate_pointer (G_TASK (result), NULL);

  if (table == NULL) /* another library has come since */
    return;
  g_clear_object (&self->cancellable);
  take_table (self, table);
}

static void
index_changed_cb (CorridorTimeline *self)
{
  CorridorIndex *index = self->session != NULL ? corridor_session_get_index (self->session) : NULL;

  forget_table (self);
  if (index == NULL)
    changed (self);
  else if (corridor_library_get_n_statements (corridor_index_get_library (index)) <= SORT_AT_ONCE)
    take_table (self, corridor_time_table_new (index));
  else
    {
      g_autoptr (GTask) task = NULL;

      self->cancellable = g_cancellable_new ();
      task = g_task_new (self, self->cancellable, sorted_cb, NULL);
      g_task_set_task_data (task, g_object_ref (index), g_object_unref);
      g_task_run_in_thread (task, sort_thread);
      changed (self);
    }
}

static void
time_changed_cb (CorridorTimeline *self)
{
  take_view (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

void
corridor_timeline_emit_marked (CorridorTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_MARKED], 0);
}

/* What has become current elsewhere comes into view. */
static void
page_changed_cb (CorridorTimeline *self)
{
  guint current = corridor_session_get_current (self->session);

  if (current != CORRIDOR_NONE && self->table != NULL && current < self->table->n_statements)
    {
      const CorridorDate *date = corridor_library_get_statement (self->table->library, current)->date;

      if (date != NULL)
        {
          CorridorDays span = corridor_date_get_span (date);

          corridor_timeline_show (self, span.first == CORRIDOR_DAY_OPEN_START ? -INFINITY : span.first,
                                  span.last == CORRIDOR_DAY_OPEN_END ? INFINITY : span.last + 1.);
        }
    }
  corridor_timeline_emit_marked (self);
}

/**
 * corridor_timeline_set_session:
 * @self: a timeline
 * @session: (nullable): what to follow
 *
 * Gives it the session.
 */
void
corridor_timeline_set_session (CorridorTimeline *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::index", G_CALLBACK (index_changed_cb), self);
      g_signal_connect_swapped (session, "notify::evaluation", G_CALLBACK (changed), self);
      g_signal_connect_swapped (session, "notify::page", G_CALLBACK (page_changed_cb), self);
      g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (corridor_timeline_emit_marked),
                                self);
      g_signal_connect_swapped (session, "visible-time-changed", G_CALLBACK (time_changed_cb), self);
    }
  index_changed_cb (self);
}

/**
 * corridor_timeline_get_session:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the session
 */
CorridorSession *
corridor_timeline_get_session (CorridorTimeline *self)
{
  return self->session;
}

/* Makes the lanes of the present result, if that has not been done. */
void
corridor_timeline_ensure (CorridorTimeline *self)
{
  CorridorEvaluation *evaluation
      = self->session != NULL ? corridor_session_get_evaluation (self->session) : NULL;
  g_autoptr (CorridorLanes) previous = NULL;

  if (!self->is_stale)
    return;
  self->is_stale = FALSE;
  if (self->lanes_facet == self->facet)
    previous = g_steal_pointer (&self->lanes);
  forget_lanes (self);
  if (self->table == NULL || evaluation == NULL
      || corridor_index_get_library (corridor_evaluation_get_index (evaluation)) != self->table->library)
    return;
  self->lanes
      = corridor_lanes_new (evaluation, self->table, self->facet, MOST_LANES,
                            self->table->n_statements <= SORT_AT_ONCE ? MOST_LANES : FILLED_LANES, previous);
  self->lanes_facet = self->facet;
  g_array_set_size (self->slots, corridor_lanes_get_n (self->lanes));
}

/**
 * corridor_timeline_set_facet:
 * @self: a timeline
 * @facet: a #CorridorFacet or %CORRIDOR_LANE_FACET_NONE
 *
 * Chooses what the lanes are.
 */
void
corridor_timeline_set_facet (CorridorTimeline *self, int facet)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  if (self->facet == facet)
    return;
  self->facet = facet;
  changed (self);
}

/**
 * corridor_timeline_get_facet:
 * @self: a timeline
 *
 * Returns: what the lanes are
 */
int
corridor_timeline_get_facet (CorridorTimeline *self)
{
  return self->facet;
}

/**
 * corridor_timeline_set_size:
 * @self: a timeline
 * @size: how much larger than usual its text is, 1 or more
 *
 * Lets what is drawn beside text grow with it.
 */
void
corridor_timeline_set_size (CorridorTimeline *self, double size)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  if (self->size == size)
    return;
  self->size = size;
  self->least_height = CORRIDOR_LANE_HEIGHT * size; /* until the names have been measured */
  changed (self);
}

/**
 * corridor_timeline_get_size:
 * @self: a timeline
 *
 * Returns: how much larger than usual its text is
 */
double
corridor_timeline_get_size (CorridorTimeline *self)
{
  return self->size;
}

/**
 * corridor_timeline_get_table:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the dates of the library
 */
CorridorTimeTable *
corridor_timeline_get_table (CorridorTimeline *self)
{
  return self->table;
}

/**
 * corridor_timeline_get_lanes:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the lanes of the present result
 */
CorridorLanes *
corridor_timeline_get_lanes (CorridorTimeline *self)
{
  corridor_timeline_ensure (self);
  return self->lanes;
}

/**
 * corridor_timeline_get_published:
 * @self: a timeline
 * @day: (out): the day of publication
 *
 * Returns: whether there is one
 */
gboolean
corridor_timeline_get_published (CorridorTimeline *self, double *day)
{
  *day = self->published;
  return self->table != NULL && self->has_published;
}

static void
corridor_timeline_dispose (GObject *object)
{
  CorridorTimeline *self = CORRIDOR_TIMELINE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  forget_table (self);
  G_OBJECT_CLASS (corridor_timeline_parent_class)->dispose (object);
}

static void
corridor_timeline_finalize (GObject *object)
{
  g_array_unref (CORRIDOR_TIMELINE (object)->slots);
  G_OBJECT_CLASS (corridor_timeline_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, CORRIDOR_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corridor_timeline_class_init (CorridorTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_timeline_finalize;
  signals[SIGNAL_CHANGED] = add_signal ("changed");
  signals[SIGNAL_MOVED] = add_signal ("moved");
  signals[SIGNAL_MARKED] = add_signal ("marked");
}

static void
corridor_timeline_init (CorridorTimeline *self)
{
  self->facet = self->lanes_facet = CORRIDOR_FACET_ACTOR;
  self->slots = g_array_new (FALSE, TRUE, sizeof (CorridorLaneSlot));
  g_array_set_clear_func (self->slots, clear_slot);
  self->extent = (CorridorTimeExtent) { 0, 366 };
  self->scale = (CorridorTimeScale) { .last = 366, .width = 1 };
  self->size = 1;
  self->n_visible = 1;
  self->least_height = CORRIDOR_LANE_HEIGHT;
}

/**
 * corridor_timeline_new:
 *
 * Returns: (transfer full): a timeline without a session
 */
CorridorTimeline *
corridor_timeline_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TIMELINE, NULL);
}
