/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one query to another, and back. */

#include "corridor-session-private.h"

void
corridor_session_notify_history (CorridorSession *self)
{
  corridor_session_notify (self, PROP_CAN_UNDO);
  corridor_session_notify (self, PROP_CAN_REDO);
  corridor_session_notify (self, PROP_UNDO_LABEL);
  corridor_session_notify (self, PROP_REDO_LABEL);
}

static void
apply_state (CorridorSession *self, CorridorQuery *query, CorridorQuery *paused)
{
  g_object_freeze_notify (G_OBJECT (self));

  corridor_session_notify_history (self);
  if (!corridor_query_equal (self->paused, paused))
    {
      corridor_query_ref (paused);
      corridor_query_unref (self->paused);
      self->paused = paused;
      corridor_session_notify (self, PROP_PAUSED);
    }
  if (!corridor_query_equal (self->query, query))
    {
      corridor_query_ref (query);
      corridor_query_unref (self->query);
      self->query = query;
      corridor_session_notify (self, PROP_QUERY);
      corridor_session_evaluate (self);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

/* What is asked again is no longer kept for later. */
static CorridorQuery *
drop_asked (CorridorQuery *paused, CorridorQuery *query)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (paused, NULL);
  CorridorQuery *rest = corridor_query_ref (paused);

  for (guint i = 0; i < parts->len; i++)
    {
      CorridorQueryPart *part = g_ptr_array_index (parts, i);

      if (corridor_query_part_get_kind (part) == CORRIDOR_PART_VALUE
          && corridor_query_get_choice (query, corridor_query_part_get_facet (part), corridor_query_part_get_value (part))
                 != CORRIDOR_CHOICE_NONE)
        {
          CorridorQuery *fewer = corridor_query_part_remove (part, rest);

          corridor_query_unref (rest);
          rest = fewer;
        }
    }

  return rest;
}

gboolean
corridor_session_set_state (CorridorSession *self, CorridorQuery *query, CorridorQuery *paused, const char *label, const char *merge)
{
  g_autoptr (CorridorQuery) rest = drop_asked (paused, query);

  if (corridor_query_equal (self->query, query) && corridor_query_equal (self->paused, rest))
    return FALSE;

  if (label != NULL)
    corridor_query_history_add (self->history, &(CorridorQueryState){ self->query, self->paused },
                                &(CorridorQueryState){ query, rest }, label, merge, g_get_monotonic_time ());
  apply_state (self, query, rest);

  return TRUE;
}

/**
 * corridor_session_set_query:
 * @self: a session
 * @query: what to ask
 * @label: (nullable): the change in words, translated, as it follows "Undo"; %NULL for a change that is no step of undo (the order)
 * @merge: (nullable): key of changes that are one step when they follow each other closely
 *
 * Asks another query of the library. Nothing happens where it is the same. Filters that are paused stay so, but for those that @query asks.
 *
 * Returns: whether it is another one
 */
gboolean
corridor_session_set_query (CorridorSession *self, CorridorQuery *query, const char *label, const char *merge)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  return corridor_session_set_state (self, query, self->paused, label, merge);
}

/* A step holds whole queries, but the order is no part of what is undone: it stays as it is now. */
static gboolean
apply_step (CorridorSession *self, const CorridorQueryState *step)
{
  g_autoptr (CorridorQuery) ordered = NULL;
  g_autoptr (CorridorQuery) paused = NULL;

  if (step == NULL)
    return FALSE;

  /* listeners may change the history */
  paused = corridor_query_ref (step->paused);
  ordered = corridor_query_with_order (step->query, corridor_query_get_sort (self->query), corridor_query_get_reverse (self->query));
  apply_state (self, ordered, paused);

  return TRUE;
}

/**
 * corridor_session_get_undo_step:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the next undo takes back, translated, until the next change; %NULL where there is nothing
 */
const char *
corridor_session_get_undo_step (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return corridor_query_history_get_undo (self->history);
}

/**
 * corridor_session_get_redo_step:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the next redo does again, translated, until the next change; %NULL where there is nothing
 */
const char *
corridor_session_get_redo_step (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return corridor_query_history_get_redo (self->history);
}

/**
 * corridor_session_undo:
 * @self: a session
 *
 * Takes the last change of the query back.
 *
 * Returns: %FALSE where there is none
 */
gboolean
corridor_session_undo (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return apply_step (self, corridor_query_history_undo (self->history));
}

/**
 * corridor_session_redo:
 * @self: a session
 *
 * Makes the change again that was undone last.
 *
 * Returns: %FALSE where there is none
 */
gboolean
corridor_session_redo (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return apply_step (self, corridor_query_history_redo (self->history));
}
