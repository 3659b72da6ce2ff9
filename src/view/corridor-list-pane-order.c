/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the statements: the session's query has it, and the pane tells which one is to be remembered. */

#include "corridor-list-pane-private.h"

/* Tells of the order where it is another one: it is remembered each time that it is told. One that came with a query from outside is not. */
void
corridor_list_pane_tell_order (CorridorListPane *self)
{
  CorridorQuery *query = self->session != NULL ? corridor_session_get_query (self->session) : NULL;
  CorridorSort sort = query != NULL ? corridor_query_get_sort (query) : CORRIDOR_SORT_DATE;
  gboolean reverse = query != NULL && corridor_query_get_reverse (query);
  gboolean other_sort = self->sort != sort, other_reverse = self->reverse != reverse;

  self->sort = sort;
  self->reverse = reverse;
  if (self->is_guest_order)
    return;
  if (other_sort)
    g_object_notify (G_OBJECT (self), "sort");
  if (other_reverse)
    g_object_notify (G_OBJECT (self), "reverse");
}

void
corridor_list_pane_set_sort (CorridorListPane *self, const char *name)
{
  if (self->session == NULL || name == NULL)
    return;

  for (CorridorSort sort = CORRIDOR_SORT_DATE; sort <= CORRIDOR_SORT_TITLE; sort++)
    if (g_str_equal (name, corridor_sort_get_name (sort)))
      corridor_session_set_order (self->session, sort,
                                  corridor_query_get_reverse (corridor_session_get_query (self->session)));
}

void
corridor_list_pane_set_reverse (CorridorListPane *self, gboolean reverse)
{
  if (self->session != NULL)
    corridor_session_set_order (
        self->session, corridor_query_get_sort (corridor_session_get_query (self->session)), reverse);
}

/**
 * corridor_list_pane_ask:
 * @self: a pane with a session
 * @query: what to ask of it
 * @label: the change in words, as it follows "Undo"
 *
 * Asks as the command line says. The order of such a query holds for what it was opened with, and is not told as one that somebody chose.
 */
void
corridor_list_pane_ask (CorridorListPane *self, CorridorQuery *query, const char *label)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));
  g_return_if_fail (self->session != NULL);

  self->is_guest_order = TRUE;
  corridor_session_set_query (self->session, query, label, NULL);
  self->is_guest_order = FALSE;
}
