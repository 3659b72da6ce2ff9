/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-facet.h"

#include <string.h>

#include "corridor-sidebar-row-private.h"

struct _CorridorSidebarFacet
{
  CorridorFacet facet;
  CorridorSidebarRow *heading;
  CorridorSidebarRow *more;

  /* what was asked for */
  gboolean expanded;
  gboolean show_all;
  gboolean by_name;
  guint n_shown;

  /* of the library; NULL where there is none, or nothing to choose from */
  CorridorIndex *index;
  CorridorSidebarTree *tree;
  GPtrArray *rows;  /* of each node: a CorridorSidebarRow, NULL until it is shown for the first time */
  gboolean *pinned; /* of each value: chosen now, or since the heading was opened */
  gboolean can_hide;

  /* of what is looked for */
  gboolean *found; /* of each value; NULL where nothing is */
  gboolean found_shut;
};

static void
unref_row (gpointer row)
{
  if (row)
    g_object_unref (row);
}

/**
 * corridor_sidebar_facet_new:
 * @facet: which facet
 * @n_shown: how many values are shown where not all are
 * @expanded: whether they are shown at all
 *
 * Returns: (transfer full): the facet, without values
 */
CorridorSidebarFacet *
corridor_sidebar_facet_new (CorridorFacet facet, guint n_shown, gboolean expanded)
{
  CorridorSidebarFacet *self = g_new0 (CorridorSidebarFacet, 1);

  self->facet = facet;
  self->n_shown = n_shown;
  self->expanded = expanded;
  self->heading = corridor_sidebar_row_new_heading (facet);
  self->more = corridor_sidebar_row_new_more (facet);
  return self;
}

static void
clear_library (CorridorSidebarFacet *self)
{
  g_clear_object (&self->index);
  g_clear_pointer (&self->tree, corridor_sidebar_tree_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->pinned, g_free);
  g_clear_pointer (&self->found, g_free);
}

/**
 * corridor_sidebar_facet_free:
 * @self: (transfer full): a facet of the sidebar
 */
void
corridor_sidebar_facet_free (CorridorSidebarFacet *self)
{
  clear_library (self);
  g_object_unref (self->heading);
  g_object_unref (self->more);
  g_free (self);
}

/* ---- the library ---- */

/**
 * corridor_sidebar_facet_set_everything:
 * @self: a facet of the sidebar
 * @everything: (nullable): the evaluation of a query without a filter; %NULL where there is no library
 *
 * Turns to the values of another library. The rows are others from now on.
 */
void
corridor_sidebar_facet_set_everything (CorridorSidebarFacet *self, CorridorEvaluation *everything)
{
  CorridorIndex *index = everything ? corridor_evaluation_get_index (everything) : NULL;
  guint n_values = index ? corridor_index_get_n_values (index, self->facet) : 0;
  guint n_nodes;

  clear_library (self);
  self->show_all = FALSE;
  self->can_hide = FALSE;
  if (n_values == 0 || (self->facet == CORRIDOR_FACET_ARTICLE && n_values == 1))
    return;

  self->index = g_object_ref (index);
  self->tree = corridor_sidebar_tree_new (everything, self->facet);
  if (self->by_name)
    corridor_sidebar_tree_sort (self->tree, TRUE);
  corridor_sidebar_tree_get_nodes (self->tree, &n_nodes);
  self->rows = g_ptr_array_new_with_free_func (unref_row);
  g_ptr_array_set_size (self->rows, n_nodes);
  self->pinned = g_new0 (gboolean, n_values);
}

/* ---- what is looked for ---- */

static gboolean
matches (CorridorSidebarFacet *self, const CorridorNeedle *needle, guint value)
{
  guint entity = corridor_index_get_value_entity (self->index, self->facet, value);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  g_ptr_array_add (fields, (gpointer) corridor_index_get_value_name (self->index, self->facet, value));
  if (entity != CORRIDOR_NONE)
    {
      CorridorLibrary *library = corridor_index_get_library (self->index);
      const char *const *alias = corridor_library_get_entity (library, entity)->aliases;

      for (; alias && *alias; alias++)
        g_ptr_array_add (fields, (gpointer) *alias);
    }
  g_ptr_array_add (fields, NULL);
  return corridor_needle_matches (needle, (const char *const *) fields->pdata);
}

/**
 * corridor_sidebar_facet_set_find:
 * @self: a facet of the sidebar
 * @needle: (nullable): what is looked for in the names; %NULL shows all again
 *
 * Shows the values that match, and those that they are part of.
 */
void
corridor_sidebar_facet_set_find (CorridorSidebarFacet *self, const CorridorNeedle *needle)
{
  guint n_values;

  g_clear_pointer (&self->found, g_free);
  self->found_shut = FALSE;
  if (!needle || !self->tree)
    return;
  n_values = corridor_sidebar_tree_get_n_values (self->tree);
  self->found = g_new (gboolean, n_values);
  for (guint value = 0; value < n_values; value++)
    self->found[value] = matches (self, needle, value);
}

/**
 * corridor_sidebar_facet_is_found:
 * @self: a facet of the sidebar
 * @value: the index of a value
 *
 * Returns: whether it is looked for itself, rather than shown for what is part of it
 */
gboolean
corridor_sidebar_facet_is_found (CorridorSidebarFacet *self, guint value)
{
  return self->found && self->found[value];
}

/* ---- what is asked for ---- */

static void
unpin (CorridorSidebarFacet *self)
{
  if (self->pinned)
    memset (self->pinned, 0, sizeof *self->pinned * corridor_sidebar_tree_get_n_values (self->tree));
}

/**
 * corridor_sidebar_facet_get_expanded:
 * @self: a facet of the sidebar
 *
 * Returns: whether its values are shown now
 */
gboolean
corridor_sidebar_facet_get_expanded (CorridorSidebarFacet *self)
{
  return self->found ? !self->found_shut : self->expanded;
}

/**
 * corridor_sidebar_facet_set_expanded:
 * @self: a facet of the sidebar
 * @expanded: whether its values are shown
 *
 * While something is looked for, this holds for what is found alone.
 *
 * Returns: whether that is a change
 */
gboolean
corridor_sidebar_facet_set_expanded (CorridorSidebarFacet *self, gboolean expanded)
{
  if (!self->found)
    return corridor_sidebar_facet_set_keeps_expanded (self, expanded);
  if (corridor_sidebar_facet_get_expanded (self) == !!expanded)
    return FALSE;
  self->found_shut = !expanded;
  return TRUE;
}

/**
 * corridor_sidebar_facet_get_keeps_expanded:
 * @self: a facet of the sidebar
 *
 * Returns: whether its values are shown when nothing is looked for
 */
gboolean
corridor_sidebar_facet_get_keeps_expanded (CorridorSidebarFacet *self)
{
  return self->expanded;
}

/**
 * corridor_sidebar_facet_set_keeps_expanded:
 * @self: a facet of the sidebar
 * @expanded: whether its values are shown once nothing is looked for
 *
 * Returns: whether that is a change
 */
gboolean
corridor_sidebar_facet_set_keeps_expanded (CorridorSidebarFacet *self, gboolean expanded)
{
  if (self->expanded == !!expanded)
    return FALSE;
  self->expanded = !!expanded;
  unpin (self);
  return TRUE;
}

/**
 * corridor_sidebar_facet_get_show_all:
 * @self: a facet of the sidebar
 *
 * Returns: whether all values are shown
 */
gboolean
corridor_sidebar_facet_get_show_all (CorridorSidebarFacet *self)
{
  return self->show_all;
}

/**
 * corridor_sidebar_facet_set_show_all:
 * @self: a facet of the sidebar
 * @show_all: whether all values are shown, rather than the foremost
 *
 * Returns: whether that is a change
 */
gboolean
corridor_sidebar_facet_set_show_all (CorridorSidebarFacet *self, gboolean show_all)
{
  if (self->show_all == !!show_all)
    return FALSE;
  self->show_all = !!show_all;
  unpin (self);
  return TRUE;
}

/**
 * corridor_sidebar_facet_can_show_all:
 * @self: a facet of the sidebar
 *
 * Returns: whether some values are shown only when all are, as of the last corridor_sidebar_facet_add_rows()
 */
gboolean
corridor_sidebar_facet_can_show_all (CorridorSidebarFacet *self)
{
  return self->can_hide;
}

/**
 * corridor_sidebar_facet_get_by_name:
 * @self: a facet of the sidebar
 *
 * Returns: whether the values stand by their names
 */
gboolean
corridor_sidebar_facet_get_by_name (CorridorSidebarFacet *self)
{
  return self->by_name;
}

/**
 * corridor_sidebar_facet_set_by_name:
 * @self: a facet of the sidebar
 * @by_name: whether the values stand by their names, rather than by their counts or in their own order
 *
 * Returns: whether that is a change
 */
gboolean
corridor_sidebar_facet_set_by_name (CorridorSidebarFacet *self, gboolean by_name)
{
  if (self->by_name == !!by_name)
    return FALSE;
  self->by_name = !!by_name;
  if (self->tree)
    corridor_sidebar_tree_sort (self->tree, by_name);
  return TRUE;
}

/**
 * corridor_sidebar_facet_set_n_shown:
 * @self: a facet of the sidebar
 * @n: how many values are shown where not all are
 *
 * Returns: whether that is a change
 */
gboolean
corridor_sidebar_facet_set_n_shown (CorridorSidebarFacet *self, guint n)
{
  if (self->n_shown == n)
    return FALSE;
  self->n_shown = n;
  return TRUE;
}

/* ---- rows ---- */

/* A value that was chosen elsewhere comes to be shown, and stays when it is dropped again: a row that vanished under
 * the click could not be clicked a second time. It goes when its heading is closed or fewer are asked for. */
static void
pin (CorridorSidebarFacet *self, const char *const *ids)
{
  for (; *ids; ids++)
    {
      guint value = corridor_index_find_value (self->index, self->facet, *ids);

      if (value != CORRIDOR_NONE)
        self->pinned[value] = TRUE;
    }
}

/* Marks the nodes that are shown where not all are, and those above them; gives how many are not. */
static guint
mark_nodes (CorridorSidebarFacet *self, gboolean *marks)
{
  guint n_nodes, n_hidden;
  const CorridorSidebarNode *nodes = corridor_sidebar_tree_get_nodes (self->tree, &n_nodes);
  const guint32 *prominence = corridor_sidebar_tree_get_prominence (self->tree);

  n_hidden = n_nodes;
  for (guint i = 0; i < n_nodes; i++)
    {
      const guint32 value = nodes[i].value;
      gboolean wanted;

      if (self->found)
        wanted = self->found[value];
      else
        wanted = self->pinned[value]
                 || (prominence[i] < self->n_shown && corridor_sidebar_tree_is_value_used (self->tree, value));
      for (guint32 node = i; wanted && node != CORRIDOR_NONE && !marks[node]; node = nodes[node].parent)
        {
          marks[node] = TRUE;
          n_hidden--;
        }
    }
  return n_hidden;
}

static void
add_heading (CorridorSidebarFacet *self, CorridorQuery *query, GPtrArray *rows)
{
  guint n_chosen = g_strv_length ((GStrv) corridor_query_get_included (query, self->facet))
                   + g_strv_length ((GStrv) corridor_query_get_excluded (query, self->facet));

  corridor_sidebar_row_set_count (self->heading, corridor_sidebar_tree_get_n_values (self->tree));
  corridor_sidebar_row_set_n_chosen (self->heading, n_chosen);
  corridor_sidebar_row_set_all (self->heading, corridor_query_get_all (query, self->facet));
  corridor_sidebar_row_set_expanded (self->heading, corridor_sidebar_facet_get_expanded (self));
  g_ptr_array_add (rows, g_object_ref (self->heading));
}

static CorridorSidebarRow *
make_row (CorridorSidebarFacet *self, guint32 node)
{
  guint n_nodes, n_children;
  const CorridorSidebarNode *place = corridor_sidebar_tree_get_nodes (self->tree, &n_nodes) + node;
  const char *id = corridor_index_get_value_id (self->index, self->facet, place->value);
  const char *name = corridor_index_get_value_name (self->index, self->facet, place->value);
  const guint entity = corridor_index_get_value_entity (self->index, self->facet, place->value);

  corridor_index_get_children (self->index, self->facet, place->value, &n_children);
  return corridor_sidebar_row_new_value (self->facet, place->value, id, name, entity, place->depth, n_children > 0);
}

static void
add_value (CorridorSidebarFacet *self, guint32 node, CorridorEvaluation *evaluation, GPtrArray *rows)
{
  CorridorQuery *query = corridor_evaluation_get_query (evaluation);
  gpointer *place = &self->rows->pdata[node];
  CorridorSidebarRow *row;
  CorridorChoice choice;
  guint count;

  if (!*place)
    *place = make_row (self, node);
  row = *place;
  count = corridor_evaluation_get_count (evaluation, self->facet, corridor_sidebar_row_get_value (row));
  corridor_sidebar_row_set_count (row, count);
  choice = corridor_query_get_choice (query, self->facet, corridor_sidebar_row_get_value_id (row));
  corridor_sidebar_row_set_choice (row, choice);
  g_ptr_array_add (rows, g_object_ref (row));
}

static void
add_more (CorridorSidebarFacet *self, GPtrArray *rows)
{
  corridor_sidebar_row_set_count (self->more, corridor_sidebar_tree_get_n_values (self->tree));
  corridor_sidebar_row_set_expanded (self->more, self->show_all);
  g_ptr_array_add (rows, g_object_ref (self->more));
}

/**
 * corridor_sidebar_facet_add_rows:
 * @self: a facet of the sidebar
 * @evaluation: the answer whose counts and choices the rows are to show
 * @rows: (element-type CorridorSidebarRow): where the rows to be shown go, with a reference each
 *
 * Brings the rows up to date, and adds those that are to be shown. Nothing is added for a facet without
 * values.
 */
void
corridor_sidebar_facet_add_rows (CorridorSidebarFacet *self, CorridorEvaluation *evaluation, GPtrArray *rows)
{
  CorridorQuery *query = corridor_evaluation_get_query (evaluation);
  guint n_nodes, n_hidden;
  const guint32 *order;
  gboolean every;
  g_autofree gboolean *marks = NULL;

  if (!self->tree)
    return;

  pin (self, corridor_query_get_included (query, self->facet));
  pin (self, corridor_query_get_excluded (query, self->facet));
  corridor_sidebar_tree_get_nodes (self->tree, &n_nodes);
  marks = g_new0 (gboolean, n_nodes);
  n_hidden = mark_nodes (self, marks);
  /* "show all" takes the place of a row: it never stands for one alone */
  self->can_hide = !self->found && n_hidden > 1;
  if (self->found && n_hidden == n_nodes)
    return;

  add_heading (self, query, rows);
  if (!corridor_sidebar_facet_get_expanded (self))
    return;

  every = !self->found && (self->show_all || !self->can_hide);
  order = corridor_sidebar_tree_get_order (self->tree);
  for (guint i = 0; i < n_nodes; i++)
    if (every || marks[order[i]])
      add_value (self, order[i], evaluation, rows);
  if (self->can_hide)
    add_more (self, rows);
}
