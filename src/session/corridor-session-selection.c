/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The selected statements: a sorted array, since it is asked about a few rows at a time and may hold all of a library. */

#include "corridor-session-private.h"

#include <stdlib.h>

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return first < second ? -1 : first > second;
}

gboolean
corridor_session_replace_selected (CorridorSession *self, const guint32 *statements, guint n)
{
  g_autoptr (GArray) selected = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  guint kept = 0;

  if (n > 0)
    g_array_append_vals (selected, statements, n);
  g_array_sort (selected, compare_statements);
  for (guint i = 0; i < n; i++)
    if (i == 0 || g_array_index (selected, guint32, i) != g_array_index (selected, guint32, kept - 1))
      g_array_index (selected, guint32, kept++) = g_array_index (selected, guint32, i);
  g_array_set_size (selected, kept);

  if (selected->len == self->selected->len
      && (kept == 0 || memcmp (selected->data, self->selected->data, kept * sizeof (guint32)) == 0))
    return FALSE;

  g_array_unref (self->selected);
  self->selected = g_steal_pointer (&selected);
  corridor_session_notify (self, PROP_N_SELECTED);

  return TRUE;
}

/* What the detail pane turns to: the one that is selected, "3 selected", or the library when what it showed was a selection. */
static void
follow_selection (CorridorSession *self, guint current)
{
  CorridorPage shown = corridor_session_get_page (self);
  CorridorPage page = { CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE };

  if (self->selected->len > 1)
    page.kind = CORRIDOR_PAGE_SELECTION;
  else if (self->selected->len == 1)
    {
      page.kind = CORRIDOR_PAGE_STATEMENT;
      page.index = current != CORRIDOR_NONE ? current : g_array_index (self->selected, guint32, 0);
    }
  else if (shown.kind == CORRIDOR_PAGE_ENTITY)
    return;

  corridor_session_push_page (self, page);
}

/**
 * corridor_session_set_selected:
 * @self: a session with a library
 * @statements: (array length=n): statements in any order
 * @n: how many
 * @current: the one to show in detail if it alone is selected, or %CORRIDOR_NONE
 *
 * Replaces what is selected. One statement is shown in detail, several bring the page of the selection, none the library's.
 */
void
corridor_session_set_selected (CorridorSession *self, const guint32 *statements, guint n, guint current)
{
  gboolean changed;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (n == 0 || self->index != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  changed = corridor_session_replace_selected (self, statements, n);
  follow_selection (self, current);
  g_object_thaw_notify (G_OBJECT (self));

  if (changed)
    g_signal_emit_by_name (self, "selection-changed");
}

/* where @statement is in the set, or would be */
static guint
find_place (CorridorSession *self, guint32 statement, gboolean *found)
{
  guint low = 0, high = self->selected->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->selected, guint32, middle) < statement)
        low = middle + 1;
      else
        high = middle;
    }

  *found = low < self->selected->len && g_array_index (self->selected, guint32, low) == statement;

  return low;
}

/**
 * corridor_session_is_selected:
 * @self: a session
 * @statement: the index of a statement in the library
 *
 * Returns: whether it is selected; it need not be in the result
 */
gboolean
corridor_session_is_selected (CorridorSession *self, guint statement)
{
  gboolean found;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  find_place (self, statement, &found);

  return found;
}

/**
 * corridor_session_get_n_selected:
 * @self: a session
 *
 * Returns: how many statements are selected, with those that are not in the result
 */
guint
corridor_session_get_n_selected (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->selected->len;
}

/**
 * corridor_session_dup_selected:
 * @self: a session
 *
 * Returns: (transfer full) (element-type guint32): the selected statements in the library's order
 */
GArray *
corridor_session_dup_selected (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return g_array_copy (self->selected);
}

/**
 * corridor_session_select:
 * @self: a session with a library
 * @statement: a statement
 * @exclusive: whether it is to be the only one
 */
void
corridor_session_select (CorridorSession *self, guint statement, gboolean exclusive)
{
  g_autoptr (GArray) selected = NULL;
  const guint32 added = statement;
  gboolean found;
  guint place;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  place = find_place (self, statement, &found);
  selected = exclusive ? g_array_new (FALSE, FALSE, sizeof (guint32)) : g_array_copy (self->selected);
  if (exclusive)
    g_array_append_val (selected, added);
  else if (!found)
    g_array_insert_val (selected, place, added);

  corridor_session_set_selected (self, (const guint32 *) selected->data, selected->len, statement);
}

/**
 * corridor_session_unselect:
 * @self: a session
 * @statement: the index of a statement in the library
 *
 * Takes it out of what is selected, if it is there.
 */
void
corridor_session_unselect (CorridorSession *self, guint statement)
{
  g_autoptr (GArray) selected = NULL;
  gboolean found;
  guint place;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  place = find_place (self, statement, &found);
  if (!found)
    return;

  selected = g_array_copy (self->selected);
  g_array_remove_index (selected, place);
  corridor_session_set_selected (self, (const guint32 *) selected->data, selected->len, CORRIDOR_NONE);
}

/**
 * corridor_session_select_all:
 * @self: a session
 *
 * Selects every statement of the result, and only those.
 */
void
corridor_session_select_all (CorridorSession *self)
{
  const guint32 *order;
  guint n;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->evaluation == NULL)
    return;

  order = corridor_evaluation_get_order (self->evaluation, &n);
  corridor_session_set_selected (self, order, n, CORRIDOR_NONE);
}

/**
 * corridor_session_clear_selected:
 * @self: a session
 *
 * Selects nothing.
 */
void
corridor_session_clear_selected (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  corridor_session_set_selected (self, NULL, 0, CORRIDOR_NONE);
}
