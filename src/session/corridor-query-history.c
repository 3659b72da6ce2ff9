/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-history.h"

typedef struct
{
  CorridorQueryState before;
  CorridorQueryState after;
  char *label;
  char *merge; /* nullable */
  gint64 time;
} Step;

struct _CorridorQueryHistory
{
  GPtrArray *steps;
  guint n_done; /* steps before this one are done, the others undone */
};

static CorridorQueryState
copy_state (const CorridorQueryState *state)
{
  return (CorridorQueryState){ corridor_query_ref (state->query), corridor_query_ref (state->paused) };
}

static void
clear_state (CorridorQueryState *state)
{
  corridor_query_unref (state->query);
  corridor_query_unref (state->paused);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  clear_state (&step->before);
  clear_state (&step->after);
  g_free (step->label);
  g_free (step->merge);
  g_free (step);
}

/**
 * corridor_query_history_new:
 *
 * Returns: (transfer full): a history without a step
 */
CorridorQueryHistory *
corridor_query_history_new (void)
{
  CorridorQueryHistory *self = g_new0 (CorridorQueryHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);

  return self;
}

/**
 * corridor_query_history_free:
 * @self: (transfer full): a history
 */
void
corridor_query_history_free (CorridorQueryHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * corridor_query_history_clear:
 * @self: a history
 *
 * Forgets all steps, since they belong to another library.
 */
void
corridor_query_history_clear (CorridorQueryHistory *self)
{
  g_ptr_array_set_size (self->steps, 0);
  self->n_done = 0;
}

/* Whether a change with @merge continues the last step that is done. Once something was undone, what is typed next is a step of its own. */
static gboolean
continues_last_step (CorridorQueryHistory *self, const char *merge, gint64 now)
{
  const Step *last;

  if (merge == NULL || self->n_done == 0 || self->n_done < self->steps->len)
    return FALSE;

  last = g_ptr_array_index (self->steps, self->n_done - 1);

  return g_strcmp0 (last->merge, merge) == 0 && now - last->time <= CORRIDOR_QUERY_HISTORY_MERGE_TIME;
}

/**
 * corridor_query_history_add:
 * @self: a history
 * @before: what was asked before the change
 * @after: what is asked after it
 * @label: what was done, in words
 * @merge: (nullable): changes with the same key that follow each other closely are one step
 * @now: the monotonic time in microseconds
 *
 * Adds a step; what was undone can no longer be done again.
 */
void
corridor_query_history_add (CorridorQueryHistory *self,
                            const CorridorQueryState *before,
                            const CorridorQueryState *after,
                            const char *label,
                            const char *merge,
                            gint64 now)
{
  Step *step;

  if (continues_last_step (self, merge, now))
    {
      step = g_ptr_array_index (self->steps, self->n_done - 1);
      clear_state (&step->after);
      step->after = copy_state (after);
      g_free (step->label);
      step->label = g_strdup (label);
      step->time = now;

      /* typed and taken back: there is nothing to undo */
      if (corridor_query_equal (step->before.query, step->after.query)
          && corridor_query_equal (step->before.paused, step->after.paused))
        {
          self->n_done--;
          g_ptr_array_set_size (self->steps, self->n_done);
        }

      return;
    }

  g_ptr_array_set_size (self->steps, self->n_done);
  if (self->n_done == CORRIDOR_QUERY_HISTORY_MAX)
    {
      g_ptr_array_remove_index (self->steps, 0);
      self->n_done--;
    }

  step = g_new0 (Step, 1);
  step->before = copy_state (before);
  step->after = copy_state (after);
  step->label = g_strdup (label);
  step->merge = g_strdup (merge);
  step->time = now;
  g_ptr_array_add (self->steps, step);
  self->n_done++;
}

/**
 * corridor_query_history_undo:
 * @self: a history
 *
 * Steps back.
 *
 * Returns: (transfer none) (nullable): where that leads, valid until the next change of the history; %NULL
 *   where there is no step to take back
 */
const CorridorQueryState *
corridor_query_history_undo (CorridorQueryHistory *self)
{
  const Step *step;

  if (self->n_done == 0)
    return NULL;

  step = g_ptr_array_index (self->steps, --self->n_done);

  return &step->before;
}

/**
 * corridor_query_history_redo:
 * @self: a history
 *
 * Steps forward.
 *
 * Returns: (transfer none) (nullable): where that leads, valid until the next change of the history; %NULL
 *   where nothing was taken back
 */
const CorridorQueryState *
corridor_query_history_redo (CorridorQueryHistory *self)
{
  const Step *step;

  if (self->n_done == self->steps->len)
    return NULL;

  step = g_ptr_array_index (self->steps, self->n_done++);

  return &step->after;
}

/**
 * corridor_query_history_get_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the words for what would be taken back next
 */
const char *
corridor_query_history_get_undo (CorridorQueryHistory *self)
{
  return self->n_done > 0 ? ((Step *) g_ptr_array_index (self->steps, self->n_done - 1))->label : NULL;
}

/**
 * corridor_query_history_get_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the words for what would be done again next
 */
const char *
corridor_query_history_get_redo (CorridorQueryHistory *self)
{
  return self->n_done < self->steps->len ? ((Step *) g_ptr_array_index (self->steps, self->n_done))->label : NULL;
}
