/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-session-private.h"

#include "corridor-i18n.h"

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_VISIBLE_TIME_CHANGED,
  N_SIGNALS
};

GParamSpec *corridor_session_properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSession, corridor_session, G_TYPE_OBJECT)

static guint
get_n_matched (CorridorSession *self)
{
  return self->evaluation != NULL ? corridor_evaluation_get_n_matched (self->evaluation) : 0;
}

static guint
get_n_total (CorridorSession *self)
{
  return self->evaluation != NULL ? corridor_evaluation_get_n_total (self->evaluation) : 0;
}

static void
corridor_session_dispose (GObject *object)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  g_clear_object (&self->index);
  g_clear_object (&self->evaluation);

  G_OBJECT_CLASS (corridor_session_parent_class)->dispose (object);
}

static void
corridor_session_finalize (GObject *object)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  g_clear_object (&self->result);
  g_clear_pointer (&self->query, corridor_query_unref);
  g_clear_pointer (&self->paused, corridor_query_unref);
  g_clear_pointer (&self->history, corridor_query_history_free);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->selected, g_array_unref);

  G_OBJECT_CLASS (corridor_session_parent_class)->finalize (object);
}

static void
corridor_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, corridor_session_get_library (self));
      break;
    case PROP_INDEX:
      g_value_set_object (value, self->index);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_PAUSED:
      g_value_set_boxed (value, self->paused);
      break;
    case PROP_EVALUATION:
      g_value_set_object (value, self->evaluation);
      break;
    case PROP_RESULT:
      g_value_set_object (value, self->result);
      break;
    case PROP_N_MATCHED:
      g_value_set_uint (value, get_n_matched (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, get_n_total (self));
      break;
    case PROP_COUNT_TEXT:
      /* Translators: how many statements pass, of how many: "31 of 84" */
      g_value_take_string (value, g_strdup_printf (C_("count", "%u of %u"), get_n_matched (self), get_n_total (self)));
      break;
    case PROP_PAGE:
      g_value_set_uint (value, corridor_session_get_page (self).kind);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->page > 0);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, self->page + 1 < self->pages->len);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, corridor_query_history_get_undo (self->history) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, corridor_query_history_get_redo (self->history) != NULL);
      break;
    case PROP_UNDO_LABEL:
      /* Translators: %s is what was done: "include Balochistan" */
      if (corridor_query_history_get_undo (self->history) != NULL)
        g_value_take_string (value, g_strdup_printf (_("Undo %s"), corridor_query_history_get_undo (self->history)));
      break;
    case PROP_REDO_LABEL:
      /* Translators: %s is what was undone: "include Balochistan" */
      if (corridor_query_history_get_redo (self->history) != NULL)
        g_value_take_string (value, g_strdup_printf (_("Redo %s"), corridor_query_history_get_redo (self->history)));
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->selected->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_session_class_init (CorridorSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec **props = corridor_session_properties;

  object_class->dispose = corridor_session_dispose;
  object_class->finalize = corridor_session_finalize;
  object_class->get_property = corridor_session_get_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, CORRIDOR_TYPE_LIBRARY, flags);
  props[PROP_INDEX] = g_param_spec_object ("index", NULL, NULL, CORRIDOR_TYPE_INDEX, flags);
  props[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, CORRIDOR_TYPE_QUERY, flags);
  props[PROP_PAUSED] = g_param_spec_boxed ("paused", NULL, NULL, CORRIDOR_TYPE_QUERY, flags);
  props[PROP_EVALUATION] = g_param_spec_object ("evaluation", NULL, NULL, CORRIDOR_TYPE_EVALUATION, flags);
  props[PROP_RESULT] = g_param_spec_object ("result", NULL, NULL, CORRIDOR_TYPE_RESULT, flags);
  props[PROP_N_MATCHED] = g_param_spec_uint ("n-matched", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL, flags);
  props[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, CORRIDOR_PAGE_SELECTION, 0, flags);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  props[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", CORRIDOR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_VISIBLE_TIME_CHANGED] = g_signal_new ("visible-time-changed", CORRIDOR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corridor_session_init (CorridorSession *self)
{
  self->query = corridor_query_new ();
  self->paused = corridor_query_new ();
  self->result = corridor_result_new ();
  self->history = corridor_query_history_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (CorridorPage));
  self->selected = g_array_new (FALSE, FALSE, sizeof (guint32));
  corridor_session_reset_pages (self);
}

/**
 * corridor_session_new:
 *
 * Returns: (transfer full): a session without a library
 */
CorridorSession *
corridor_session_new (void)
{
  return g_object_new (CORRIDOR_TYPE_SESSION, NULL);
}

void
corridor_session_notify (CorridorSession *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), corridor_session_properties[property]);
}

/* Asks the query and tells everybody once all of it is true. The result tells first: who listens to `evaluation` may look into it. */
void
corridor_session_evaluate (CorridorSession *self)
{
  g_clear_object (&self->evaluation);
  if (self->index != NULL)
    self->evaluation = corridor_evaluate (self->index, self->query);

  corridor_result_set_evaluation (self->result, self->evaluation);

  corridor_session_notify (self, PROP_EVALUATION);
  corridor_session_notify (self, PROP_N_MATCHED);
  corridor_session_notify (self, PROP_N_TOTAL);
  corridor_session_notify (self, PROP_COUNT_TEXT);
}

/**
 * corridor_session_set_index:
 * @self: a session
 * @index: (nullable): what is looked at from now on; %NULL closes the library
 *
 * Turns to another library. The query, what is selected and the histories start anew; the order stays, which is how somebody likes to read.
 */
void
corridor_session_set_index (CorridorSession *self, CorridorIndex *index)
{
  CorridorQuery *query;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (index == NULL || CORRIDOR_IS_INDEX (index));

  if (self->index == index)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  /* empty the views before the library goes, so that none asks about a statement of the other one */
  g_clear_object (&self->evaluation);
  corridor_result_set_evaluation (self->result, NULL);
  corridor_query_history_clear (self->history);
  query = corridor_query_without_filters (self->query);
  corridor_query_unref (self->query);
  self->query = query;
  corridor_query_unref (self->paused);
  self->paused = corridor_query_new ();
  corridor_session_reset_pages (self);
  self->has_visible_time = FALSE;

  g_set_object (&self->index, index);

  if (corridor_session_replace_selected (self, NULL, 0))
    g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
  corridor_session_notify (self, PROP_INDEX);
  corridor_session_notify (self, PROP_LIBRARY);
  corridor_session_notify (self, PROP_QUERY);
  corridor_session_notify (self, PROP_PAUSED);
  corridor_session_notify_history (self);
  corridor_session_evaluate (self);

  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[SIGNAL_VISIBLE_TIME_CHANGED], 0);
}

/**
 * corridor_session_get_index:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the index of the library that is looked at
 */
CorridorIndex *
corridor_session_get_index (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->index;
}

/**
 * corridor_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the library that is looked at
 */
CorridorLibrary *
corridor_session_get_library (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->index != NULL ? corridor_index_get_library (self->index) : NULL;
}

/**
 * corridor_session_get_query:
 * @self: a session
 *
 * Returns: (transfer none): the query that is asked now; there always is one
 */
CorridorQuery *
corridor_session_get_query (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * corridor_session_get_evaluation:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the answer to it with its counts; %NULL where there is no library
 */
CorridorEvaluation *
corridor_session_get_evaluation (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->evaluation;
}

/**
 * corridor_session_get_result:
 * @self: a session
 *
 * Returns: (transfer none): the statements that pass, in order: one list model for as long as the session
 *   lives
 */
CorridorResult *
corridor_session_get_result (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->result;
}

/**
 * corridor_session_get_visible_time:
 * @self: a session
 * @first: (out): the day at the timeline's left edge
 * @last: (out): the day at its right edge
 *
 * Returns: %FALSE where nobody has chosen yet
 */
gboolean
corridor_session_get_visible_time (CorridorSession *self, double *first, double *last)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  if (!self->has_visible_time)
    return FALSE;

  *first = self->visible_first;
  *last = self->visible_last;

  return TRUE;
}

/**
 * corridor_session_set_visible_time:
 * @self: a session
 * @first: the day at the timeline's left edge; may be a fraction
 * @last: the day at its right edge, after @first
 */
void
corridor_session_set_visible_time (CorridorSession *self, double first, double last)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (first < last);

  if (self->has_visible_time && self->visible_first == first && self->visible_last == last)
    return;

  self->has_visible_time = TRUE;
  self->visible_first = first;
  self->visible_last = last;
  g_signal_emit (self, signals[SIGNAL_VISIBLE_TIME_CHANGED], 0);
}
