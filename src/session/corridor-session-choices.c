/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The everyday changes of a query, each with the words that undo shows for it. */

#include "corridor-session-private.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

/* The name that people know @value by, fit for a menu; the id where the library does not have it. */
static char *
get_value_name (CorridorSession *self, CorridorFacet facet, const char *value)
{
  guint index = self->index != NULL ? corridor_index_find_value (self->index, facet, value) : CORRIDOR_NONE;

  return corridor_text_shown (index != CORRIDOR_NONE ? corridor_index_get_value_name (self->index, facet, index) : value, CORRIDOR_SHOWN_NAME);
}

typedef const guint32 *(*GetNeighbours) (CorridorIndex *index, CorridorFacet facet, guint value, guint *n);

/* Drops what is included above or below @value. Values may have several parents: each is visited once. */
static CorridorQuery *
drop_included (CorridorSession *self, CorridorQuery *query, CorridorFacet facet, guint value, GetNeighbours get_neighbours)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 start = value;

  g_array_append_val (todo, start);
  while (todo->len > 0)
    {
      guint32 next = g_array_index (todo, guint32, todo->len - 1);
      const guint32 *neighbours;
      guint n;

      g_array_set_size (todo, todo->len - 1);
      neighbours = get_neighbours (self->index, facet, next, &n);
      for (guint i = 0; i < n; i++)
        {
          const char *id = corridor_index_get_value_id (self->index, facet, neighbours[i]);

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (neighbours[i])))
            continue;
          g_array_append_val (todo, neighbours[i]);
          if (corridor_query_get_choice (query, facet, id) == CORRIDOR_CHOICE_INCLUDED)
            {
              CorridorQuery *without = corridor_query_with_choice (query, facet, id, CORRIDOR_CHOICE_NONE);

              corridor_query_unref (query);
              query = without;
            }
        }
    }

  return query;
}

/* In any-of mode a value and what it is part of (or what is part of it) cannot both be asked for to any effect: with Pakistan included, Balochistan
 * would change nothing. The one that was asked for last stays. */
CorridorQuery *
corridor_session_include (CorridorSession *self, CorridorQuery *before, CorridorFacet facet, const char *value)
{
  CorridorQuery *query = corridor_query_with_choice (before, facet, value, CORRIDOR_CHOICE_INCLUDED);
  guint index = self->index != NULL ? corridor_index_find_value (self->index, facet, value) : CORRIDOR_NONE;

  if (index == CORRIDOR_NONE || corridor_query_get_all (query, facet))
    return query;

  query = drop_included (self, query, facet, index, corridor_index_get_parents);
  query = drop_included (self, query, facet, index, corridor_index_get_children);

  return query;
}

/* As one step: @value is chosen so in @before. */
static void
choose_in (CorridorSession *self, CorridorQuery *before, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *name = get_value_name (self, facet, value);
  g_autofree char *label = NULL;

  switch (choice)
    {
    case CORRIDOR_CHOICE_INCLUDED:
      query = corridor_session_include (self, before, facet, value);
      /* Translators: follows "Undo" and "Redo", as all of context "step" do */
      label = g_strdup_printf (C_("step", "include %s"), name);
      break;
    case CORRIDOR_CHOICE_EXCLUDED:
      query = corridor_query_with_choice (before, facet, value, choice);
      label = g_strdup_printf (C_("step", "exclude %s"), name);
      break;
    case CORRIDOR_CHOICE_NONE:
    default:
      query = corridor_query_with_choice (before, facet, value, CORRIDOR_CHOICE_NONE);
      label = g_strdup_printf (C_("step", "drop %s"), name);
      break;
    }

  corridor_session_set_query (self, query, label, NULL);
}

/**
 * corridor_session_choose:
 * @self: a session
 * @facet: a facet
 * @value: a value's id
 * @choice: to include it, to exclude it, or neither
 *
 * In any-of mode, including a value drops the included values that it is part of and that are part of it.
 */
void
corridor_session_choose (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (value != NULL);

  choose_in (self, self->query, facet, value, choice);
}

/**
 * corridor_session_toggle:
 * @self: a session
 * @facet: a facet
 * @value: a value's id
 * @choice: include or exclude
 *
 * Chooses @value so, or takes the choice back where it is chosen so already.
 */
void
corridor_session_toggle (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (corridor_query_get_choice (self->query, facet, value) == choice)
    choice = CORRIDOR_CHOICE_NONE;
  corridor_session_choose (self, facet, value, choice);
}

/**
 * corridor_session_choose_instead:
 * @self: a session
 * @facet: a facet
 * @value: a value's id
 * @choice: to include it, to exclude it, or neither
 * @text: what is left of the search
 *
 * Chooses @value where words were searched for that stood for it, as one step of undo.
 */
void
corridor_session_choose_instead (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice, const char *text)
{
  g_autoptr (CorridorQuery) searched = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (text != NULL);

  searched = corridor_query_with_text (self->query, text);
  choose_in (self, searched, facet, value, choice);
}

/**
 * corridor_session_choose_only:
 * @self: a session
 * @facet: a facet
 * @value: a value's id
 *
 * Includes @value and drops every other choice of the facet.
 */
void
corridor_session_choose_only (CorridorSession *self, CorridorFacet facet, const char *value)
{
  g_autoptr (CorridorQuery) cleared = NULL;
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  cleared = corridor_query_without_facet (self->query, facet);
  query = corridor_query_with_choice (cleared, facet, value, CORRIDOR_CHOICE_INCLUDED);
  name = get_value_name (self, facet, value);
  label = g_strdup_printf (C_("step", "only %s"), name);
  corridor_session_set_query (self, query, label, NULL);
}

/**
 * corridor_session_clear_facet:
 * @self: a session
 * @facet: a facet
 *
 * Drops every choice of the facet, and its mode.
 */
void
corridor_session_clear_facet (CorridorSession *self, CorridorFacet facet)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  query = corridor_query_without_facet (self->query, facet);
  label = g_strdup_printf (C_("step", "clear %s"), corridor_facet_get_heading (facet));
  corridor_session_set_query (self, query, label, NULL);
}

/**
 * corridor_session_set_all:
 * @self: a session
 * @facet: a facet
 * @all: whether a statement must hold every included value, or any of them
 */
void
corridor_session_set_all (CorridorSession *self, CorridorFacet facet, gboolean all)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  query = corridor_query_with_all (self->query, facet, all);
  label = all ? g_strdup_printf (C_("step", "match all of %s"), corridor_facet_get_heading (facet))
              : g_strdup_printf (C_("step", "match any of %s"), corridor_facet_get_heading (facet));
  corridor_session_set_query (self, query, label, NULL);
}

/**
 * corridor_session_set_text:
 * @self: a session
 * @text: words and phrases; "" for none
 *
 * Letters that are typed one after the other are one step of undo.
 */
void
corridor_session_set_text (CorridorSession *self, const char *text)
{
  g_autoptr (CorridorQuery) query = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  query = corridor_query_with_text (self->query, text);
  corridor_session_set_query (self, query, C_("step", "search"), "text");
}

/* "only dates possibly in 2021": what a date filter is called in the history */
static char *
describe_dates (CorridorSession *self, CorridorQuery *query)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (query, self->index);

  for (guint i = 0; i < parts->len; i++)
    if (corridor_query_part_get_kind (parts->pdata[i]) == CORRIDOR_PART_DATES)
      /* Translators: %s is a date filter, "possibly in 2021" */
      return g_strdup_printf (C_("step", "only dates %s"), corridor_query_part_get_value_label (parts->pdata[i]));
  return g_strdup (C_("step", "show all dates again"));
}

static void
set_dates (CorridorSession *self, CorridorDate *from, CorridorDate *to, gboolean certain, const char *merge)
{
  g_autoptr (CorridorQuery) query = corridor_query_with_dates (self->query, from, to, certain);
  g_autofree char *label = describe_dates (self, query);

  corridor_session_set_query (self, query, label, merge);
}

/**
 * corridor_session_set_dates:
 * @self: a session
 * @from: (nullable): the first date to pass
 * @to: (nullable): the last date to pass
 * @certain: whether a statement's date must lie within, or may
 *
 * For what is being typed: what follows closely is one step of undo with it.
 */
void
corridor_session_set_dates (CorridorSession *self, CorridorDate *from, CorridorDate *to, gboolean certain)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  set_dates (self, from, to, certain, "dates");
}

/**
 * corridor_session_choose_dates:
 * @self: a session
 * @from: (nullable): the first date to pass
 * @to: (nullable): the last date to pass
 * @certain: whether a statement's date must lie within, or may
 *
 * For what is chosen at once, as by a click: a step of undo by itself.
 */
void
corridor_session_choose_dates (CorridorSession *self, CorridorDate *from, CorridorDate *to, gboolean certain)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  set_dates (self, from, to, certain, NULL);
}

/**
 * corridor_session_set_order:
 * @self: a session
 * @sort: by what
 * @reverse: whether from the end
 *
 * No step of undo: an order hides nothing.
 */
void
corridor_session_set_order (CorridorSession *self, CorridorSort sort, gboolean reverse)
{
  g_autoptr (CorridorQuery) query = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  query = corridor_query_with_order (self->query, sort, reverse);
  corridor_session_set_query (self, query, NULL, NULL);
}

/**
 * corridor_session_drop_part:
 * @self: a session
 * @part: a part of its query
 *
 * Takes one filter away.
 */
void
corridor_session_drop_part (CorridorSession *self, CorridorQueryPart *part)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_QUERY_PART (part));

  switch (corridor_query_part_get_kind (part))
    {
    case CORRIDOR_PART_VALUE:
      query = corridor_query_part_remove (part, self->query);
      label = g_strdup_printf (C_("step", "drop %s"), corridor_query_part_get_value_label (part));
      corridor_session_set_query (self, query, label, NULL);
      break;
    case CORRIDOR_PART_TEXT:
      corridor_session_set_text (self, "");
      break;
    case CORRIDOR_PART_DATES:
      corridor_session_choose_dates (self, NULL, NULL, FALSE);
      break;
    case CORRIDOR_PART_PICKS:
      corridor_session_drop_picks (self);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * corridor_session_negate_part:
 * @self: a session
 * @part: a part of its query
 *
 * Excludes a value that is included, and includes one that is excluded. Other parts have no opposite, and stay.
 */
void
corridor_session_negate_part (CorridorSession *self, CorridorQueryPart *part)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_QUERY_PART (part));

  if (corridor_query_part_get_kind (part) != CORRIDOR_PART_VALUE)
    return;

  corridor_session_choose (self, corridor_query_part_get_facet (part), corridor_query_part_get_value (part),
                           corridor_query_part_get_choice (part) == CORRIDOR_CHOICE_INCLUDED ? CORRIDOR_CHOICE_EXCLUDED
                                                                                             : CORRIDOR_CHOICE_INCLUDED);
}

/**
 * corridor_session_clear_filters:
 * @self: a session
 *
 * Drops all filters, and those that are paused.
 */
void
corridor_session_clear_filters (CorridorSession *self)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autoptr (CorridorQuery) none = corridor_query_new ();

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  query = corridor_query_without_filters (self->query);
  corridor_session_set_state (self, query, none, C_("step", "clear filters"), NULL);
}

/**
 * corridor_session_keep_selected:
 * @self: a session
 *
 * Makes the selected statements the picks of the query: only they pass. Nothing happens where none is selected.
 *
 * Returns: whether that is another query
 */
gboolean
corridor_session_keep_selected (CorridorSession *self)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_free);
  CorridorLibrary *library;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  library = corridor_session_get_library (self);
  if (library == NULL || self->selected->len == 0)
    return FALSE;

  for (guint i = 0; i < self->selected->len; i++)
    g_ptr_array_add (picks, corridor_library_dup_statement_ref (library, g_array_index (self->selected, guint32, i)));
  g_ptr_array_add (picks, NULL);

  query = corridor_query_with_picks (self->query, (const char *const *) picks->pdata);
  return corridor_session_set_query (self, query, C_("step", "keep only selected"), NULL);
}

/**
 * corridor_session_drop_picks:
 * @self: a session
 *
 * Shows again what "Keep only selected" has hidden. Undoable.
 */
void
corridor_session_drop_picks (CorridorSession *self)
{
  g_autoptr (CorridorQuery) query = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  query = corridor_query_with_picks (self->query, NULL);
  corridor_session_set_query (self, query, C_("step", "show all again"), NULL);
}

/**
 * corridor_session_apply_query:
 * @self: a session
 * @query: a query that was saved
 * @name: its name
 *
 * Asks @query, order and all, and nothing else: filters that were paused go. Undo brings them back.
 *
 * Returns: %FALSE where that is what is asked already: there is nothing to undo
 */
gboolean
corridor_session_apply_query (CorridorSession *self, CorridorQuery *query, const char *name)
{
  g_autoptr (CorridorQuery) nothing = corridor_query_new ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (query != NULL && name != NULL, FALSE);

  /* Translators: %s is the name of a saved query */
  label = g_strdup_printf (C_("step", "apply “%s”"), name);
  return corridor_session_set_state (self, query, nothing, label, NULL);
}
