/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-result.h"

#include "corridor-handle-private.h"
#include "corridor-runs.h"

/* How many statements may be put in by the signal that takes others out. */
#define N_ADDED_AT_ONCE_MAX 256

/* A list that is on its way from one answer to the next shows the beginning of the old one and the end of the
 * new one: runs are told from the last to the first, and with each the border between the two moves forward.
 * At rest there is nothing of the old. Thus the list is always whole, nothing is copied, and every question
 * takes constant time. */
typedef struct
{
  CorridorEvaluation *evaluation;
  const guint32 *order;
  guint n;
  guint32 *positions; /* of each statement, CORRIDOR_NONE where it does not pass; made when first asked for */
} Answer;

struct _CorridorResult
{
  GObject parent_instance;

  Answer before;
  Answer now;
  guint n_before;   /* how much of the old answer is shown */
  guint first_now;  /* from where on the new one is */
  GHashTable *live; /* the handles that exist */
  gboolean is_changing;
  gboolean is_replacing;

  /* what was set while a change was told; taken up after it */
  gboolean has_next;
  CorridorEvaluation *next;
};

static void corridor_result_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorResult, corridor_result, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, corridor_result_list_model_init))

static void
set_answer (Answer *answer, CorridorEvaluation *evaluation)
{
  *answer = (Answer) { NULL };
  if (evaluation != NULL)
    {
      answer->evaluation = g_object_ref (evaluation);
      answer->order = corridor_evaluation_get_order (evaluation, &answer->n);
    }
}

static void
clear_answer (Answer *answer)
{
  g_clear_object (&answer->evaluation);
  g_clear_pointer (&answer->positions, g_free);
  answer->order = NULL;
  answer->n = 0;
}

static guint
find_in_answer (Answer *answer, guint statement)
{
  if (answer->evaluation == NULL || statement >= corridor_evaluation_get_n_total (answer->evaluation))
    return CORRIDOR_NONE;

  if (answer->positions == NULL)
    {
      guint n_total = corridor_evaluation_get_n_total (answer->evaluation);

      answer->positions = g_new (guint32, n_total);
      for (guint i = 0; i < n_total; i++)
        answer->positions[i] = CORRIDOR_NONE;
      for (guint i = 0; i < answer->n; i++)
        answer->positions[answer->order[i]] = i;
    }

  return answer->positions[statement];
}

static void
corridor_result_finalize (GObject *object)
{
  CorridorResult *self = CORRIDOR_RESULT (object);

  clear_answer (&self->before);
  clear_answer (&self->now);
  g_clear_object (&self->next);
  g_hash_table_unref (self->live);

  G_OBJECT_CLASS (corridor_result_parent_class)->finalize (object);
}

static void
corridor_result_class_init (CorridorResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_result_finalize;
}

static void
corridor_result_init (CorridorResult *self)
{
  self->live = g_hash_table_new (NULL, NULL);
}

static GType
corridor_result_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_HANDLE;
}

static guint
corridor_result_get_n_items (GListModel *model)
{
  CorridorResult *self = CORRIDOR_RESULT (model);

  return self->n_before + self->now.n - self->first_now;
}

/* Whose statement stands at @position, and where in that answer; NULL beyond the end. */
static const Answer *
get_answer_at (CorridorResult *self, guint position, guint *in_answer)
{
  *in_answer = position;
  if (position < self->n_before)
    return &self->before;

  position -= self->n_before;
  *in_answer = self->first_now + position;

  return position < self->now.n - self->first_now ? &self->now : NULL;
}

static gpointer
corridor_result_get_item (GListModel *model, guint position)
{
  CorridorResult *self = CORRIDOR_RESULT (model);
  guint in_answer;
  const Answer *answer = get_answer_at (self, position, &in_answer);

  if (answer == NULL)
    return NULL;

  return corridor_handle_get (corridor_index_get_library (corridor_evaluation_get_index (answer->evaluation)),
                              answer->order[in_answer], self->live);
}

static void
corridor_result_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_result_get_item_type;
  iface->get_n_items = corridor_result_get_n_items;
  iface->get_item = corridor_result_get_item;
}

/**
 * corridor_result_new:
 *
 * Returns: (transfer full): a result of nothing
 */
CorridorResult *
corridor_result_new (void)
{
  return g_object_new (CORRIDOR_TYPE_RESULT, NULL);
}

/**
 * corridor_result_get_evaluation:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the answer that is shown, or that is about to be while a change is
 * told; %NULL where there is none
 */
CorridorEvaluation *
corridor_result_get_evaluation (CorridorResult *self)
{
  g_return_val_if_fail (CORRIDOR_IS_RESULT (self), NULL);

  return self->now.evaluation;
}

static void
tell_runs (CorridorResult *self, const CorridorRun *runs, guint n_runs)
{
  for (guint i = n_runs; i-- > 0;)
    {
      CorridorRun run = runs[i];

      self->n_before = run.before;
      self->first_now = run.after;

      /* list views look through all that is put in for what was taken out, which in a run is never there */
      if (run.n_removed > 0 && run.n_added > N_ADDED_AT_ONCE_MAX)
        {
          self->first_now = run.after + run.n_added;
          g_list_model_items_changed (G_LIST_MODEL (self), run.before, run.n_removed, 0);
          self->first_now = run.after;
          run.n_removed = 0;
        }

      g_list_model_items_changed (G_LIST_MODEL (self), run.before, run.n_removed, run.n_added);
    }

  /* what stands before the first run is in both */
  self->n_before = 0;
  self->first_now = 0;
}

static void
tell_replacement (CorridorResult *self)
{
  self->is_replacing = TRUE;

  self->n_before = 0;
  self->first_now = self->now.n;
  if (self->before.n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->before.n, 0);

  self->first_now = 0;
  if (self->now.n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->now.n);

  self->is_replacing = FALSE;
}

static void
change_evaluation (CorridorResult *self, CorridorEvaluation *evaluation)
{
  CorridorRun runs[CORRIDOR_RUNS_MAX];
  guint n_runs;
  gboolean is_exact = corridor_find_runs (self->now.evaluation, evaluation, runs, &n_runs);

  self->is_changing = TRUE;

  self->before = self->now;
  set_answer (&self->now, evaluation);
  self->n_before = self->before.n;
  self->first_now = self->now.n;
  if (is_exact)
    tell_runs (self, runs, n_runs);
  else
    tell_replacement (self);
  clear_answer (&self->before);

  self->is_changing = FALSE;
}

/**
 * corridor_result_set_evaluation:
 * @self: a result
 * @evaluation: (nullable): the answer to show, %NULL to show nothing
 *
 * Shows another answer, and tells how the list changes: exactly where that takes up to 64 runs; otherwise as
 * everything taken out and everything put in. What is set by those who are told of a change is shown after
 * it.
 */
void
corridor_result_set_evaluation (CorridorResult *self, CorridorEvaluation *evaluation)
{
  g_return_if_fail (CORRIDOR_IS_RESULT (self));
  g_return_if_fail (evaluation == NULL || CORRIDOR_IS_EVALUATION (evaluation));

  if (self->is_changing)
    {
      self->has_next = TRUE;
      g_set_object (&self->next, evaluation);
      return;
    }

  g_object_ref (self);
  change_evaluation (self, evaluation);
  while (self->has_next)
    {
      g_autoptr (CorridorEvaluation) next = g_steal_pointer (&self->next);

      self->has_next = FALSE;
      change_evaluation (self, next);
    }
  g_object_unref (self);
}

/**
 * corridor_result_get_statement:
 * @self: a result
 * @position: a position in the list
 *
 * Returns: the statement that stands there, %CORRIDOR_NONE beyond the end
 */
guint
corridor_result_get_statement (CorridorResult *self, guint position)
{
  guint in_answer;
  const Answer *answer;

  g_return_val_if_fail (CORRIDOR_IS_RESULT (self), CORRIDOR_NONE);

  answer = get_answer_at (self, position, &in_answer);

  return answer != NULL ? answer->order[in_answer] : CORRIDOR_NONE;
}

/**
 * corridor_result_find:
 * @self: a result
 * @statement: a statement
 *
 * Returns: the position where @statement stands, %CORRIDOR_NONE where it is not in the list
 */
guint
corridor_result_find (CorridorResult *self, guint statement)
{
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_RESULT (self), CORRIDOR_NONE);

  if (self->n_before > 0)
    {
      position = find_in_answer (&self->before, statement);
      if (position != CORRIDOR_NONE && position < self->n_before)
        return position;
    }

  position = find_in_answer (&self->now, statement);

  return position != CORRIDOR_NONE && position >= self->first_now
             ? position - self->first_now + self->n_before
             : CORRIDOR_NONE;
}

/**
 * corridor_result_is_replacing:
 * @self: a result
 *
 * Returns: %TRUE while a change is told that is not exact, after which those who show the list have to find
 * their place again
 */
gboolean
corridor_result_is_replacing (CorridorResult *self)
{
  g_return_val_if_fail (CORRIDOR_IS_RESULT (self), FALSE);

  return self->is_replacing;
}
