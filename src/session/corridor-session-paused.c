/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters that are kept but not asked: a query beside the query. */

#include "corridor-session-private.h"

#include "corridor-i18n.h"

/**
 * corridor_session_get_paused:
 * @self: a session
 *
 * Returns: (transfer none): a query of the filters that are paused
 */
CorridorQuery *
corridor_session_get_paused (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->paused;
}

/**
 * corridor_session_pause_part:
 * @self: a session
 * @part: a part of its query
 *
 * Keeps a filter without asking it.
 */
void
corridor_session_pause_part (CorridorSession *self, CorridorQueryPart *part)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autoptr (CorridorQuery) paused = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_QUERY_PART (part));

  query = corridor_query_part_remove (part, self->query);
  paused = corridor_query_part_copy (part, self->query, self->paused);
  label = g_strdup_printf (C_("step", "pause %s"), corridor_query_part_get_value_label (part));
  corridor_session_set_state (self, query, paused, label, NULL);
}

/**
 * corridor_session_set_filters:
 * @self: a session
 * @query: what to ask
 * @paused: filters that are kept but not asked
 *
 * Asks as somebody did before, of the same library: that is no step of undo.
 */
void
corridor_session_set_filters (CorridorSession *self, CorridorQuery *query, CorridorQuery *paused)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (query != NULL && paused != NULL);

  corridor_session_set_state (self, query, paused, NULL, NULL);
}

/* @paused without @part, but with what @query asks in its place, of which there can be one. */
static CorridorQuery *
change_places (CorridorQueryPart *part, CorridorQuery *query, CorridorQuery *paused)
{
  CorridorPartKind kind = corridor_query_part_get_kind (part);
  g_autoptr (GPtrArray) asked = corridor_query_list_parts (query, NULL);

  for (guint i = 0; i < asked->len; i++)
    if (kind != CORRIDOR_PART_VALUE && corridor_query_part_get_kind (g_ptr_array_index (asked, i)) == kind)
      return corridor_query_part_copy (part, query, paused);

  return corridor_query_part_remove (part, paused);
}

/**
 * corridor_session_resume_part:
 * @self: a session
 * @part: a part of what is paused
 *
 * Asks a filter again.
 */
void
corridor_session_resume_part (CorridorSession *self, CorridorQueryPart *part)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autoptr (CorridorQuery) paused = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_QUERY_PART (part));

  if (corridor_query_part_get_choice (part) == CORRIDOR_CHOICE_INCLUDED)
    query = corridor_session_include (self, self->query, corridor_query_part_get_facet (part), corridor_query_part_get_value (part));
  else
    query = corridor_query_part_copy (part, self->paused, self->query);
  paused = change_places (part, self->query, self->paused);
  label = g_strdup_printf (C_("step", "resume %s"), corridor_query_part_get_value_label (part));
  corridor_session_set_state (self, query, paused, label, NULL);
}

/**
 * corridor_session_drop_paused:
 * @self: a session
 * @part: a part of what is paused
 *
 * Forgets a filter that is paused.
 */
void
corridor_session_drop_paused (CorridorSession *self, CorridorQueryPart *part)
{
  g_autoptr (CorridorQuery) paused = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_QUERY_PART (part));

  paused = corridor_query_part_remove (part, self->paused);
  label = g_strdup_printf (C_("step", "drop %s"), corridor_query_part_get_value_label (part));
  corridor_session_set_state (self, self->query, paused, label, NULL);
}
