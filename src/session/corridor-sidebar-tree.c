/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-tree.h"

#include "corridor-text.h"

#include <string.h>

struct _CorridorSidebarTree
{
  CorridorIndex *index;
  CorridorFacet facet;

  guint n_values;
  guint32 *totals; /* of each value: how many statements of the whole library hold it */
  char **keys;     /* of each value: its name, for collation */
  guint32 *ranks;  /* of each value: where it stands among its siblings */

  GArray *nodes; /* of CorridorSidebarNode, parents before children */
  guint32 *order;
  guint32 *prominence;
};

/**
 * corridor_sidebar_tree_has_own_order:
 * @facet: a facet
 *
 * Returns: whether its values have an order of their own (the ladder of standing, an article's outline),
 *   which they keep where they do not stand by their names
 */
gboolean
corridor_sidebar_tree_has_own_order (CorridorFacet facet)
{
  return facet == CORRIDOR_FACET_STATUS || facet == CORRIDOR_FACET_SECTION;
}

static int
compare_numbers (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

static int
compare_names (CorridorSidebarTree *tree, guint32 a, guint32 b)
{
  int difference = strcmp (tree->keys[a], tree->keys[b]);

  return difference != 0 ? difference : compare_numbers (a, b);
}

static int
compare_values_by_name (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_names (user_data, *(const guint32 *) a, *(const guint32 *) b);
}

/* By what the whole library holds, never by what passes now: rows must not move while somebody clicks on them. */
static int
compare_values_by_use (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CorridorSidebarTree *tree = user_data;
  guint32 va = *(const guint32 *) a, vb = *(const guint32 *) b;
  int difference = compare_numbers (tree->totals[vb], tree->totals[va]);

  return difference != 0 ? difference : compare_names (tree, va, vb);
}

static void
rank_values (CorridorSidebarTree *tree, gboolean by_name)
{
  g_autofree guint32 *values = g_new (guint32, tree->n_values);

  for (guint i = 0; i < tree->n_values; i++)
    values[i] = i;
  if (by_name || !corridor_sidebar_tree_has_own_order (tree->facet))
    g_qsort_with_data (values, tree->n_values, sizeof *values,
                       by_name ? compare_values_by_name : compare_values_by_use, tree);
  for (guint i = 0; i < tree->n_values; i++)
    tree->ranks[values[i]] = i;
}

static CorridorSidebarNode *
get_node (CorridorSidebarTree *tree, guint32 node)
{
  return &g_array_index (tree->nodes, CorridorSidebarNode, node);
}

static void
add_node (CorridorSidebarTree *tree, guint32 value, guint32 parent)
{
  CorridorSidebarNode node = { .value = value, .parent = parent };

  if (parent != CORRIDOR_NONE)
    node.depth = get_node (tree, parent)->depth + 1;
  g_array_append_val (tree->nodes, node);
}

/* Puts every value below each of its parents. Where @once is set, only the first place of a value has what is part of
 * it; without, a tree with more than @max nodes is given up. */
static gboolean
add_nodes (CorridorSidebarTree *tree, gboolean once, guint max)
{
  g_autofree gboolean *seen = g_new0 (gboolean, tree->n_values);

  g_array_set_size (tree->nodes, 0);
  for (guint value = 0; value < tree->n_values; value++)
    {
      guint n_parents;

      corridor_index_get_parents (tree->index, tree->facet, value, &n_parents);
      if (n_parents == 0)
        add_node (tree, value, CORRIDOR_NONE);
    }

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const guint32 value = get_node (tree, i)->value;
      guint n_children = 0;
      const guint32 *children = corridor_index_get_children (tree->index, tree->facet, value, &n_children);

      if (once && seen[value])
        continue;
      seen[value] = TRUE;
      if (!once && tree->nodes->len + n_children > max)
        return FALSE;
      get_node (tree, i)->first_child = tree->nodes->len;
      get_node (tree, i)->n_children = n_children;
      for (guint j = 0; j < n_children; j++)
        add_node (tree, children[j], i);
    }
  return TRUE;
}

/* Two parents in each of thirty generations make a billion places of the last value: a file that says so must not
 * cost more than its length. */
static void
plant (CorridorSidebarTree *tree)
{
  if (!add_nodes (tree, FALSE, 256 + 8 * tree->n_values))
    add_nodes (tree, TRUE, 0);
}

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CorridorSidebarTree *tree = user_data;

  return compare_numbers (tree->ranks[get_node (tree, *(const guint32 *) a)->value],
                          tree->ranks[get_node (tree, *(const guint32 *) b)->value]);
}

static void
push_sorted (CorridorSidebarTree *tree, GArray *stack, guint32 first, guint32 n)
{
  const guint start = stack->len;

  for (guint i = 0; i < n; i++)
    {
      guint32 node = first + i;
      g_array_append_val (stack, node);
    }
  if (n == 0)
    return;
  g_qsort_with_data (&g_array_index (stack, guint32, start), n, sizeof (guint32), compare_nodes, tree);
  /* the last is taken first */
  for (guint i = 0; i < n / 2; i++)
    {
      guint32 *a = &g_array_index (stack, guint32, start + i);
      guint32 *b = &g_array_index (stack, guint32, start + n - 1 - i);
      guint32 swap = *a;

      *a = *b;
      *b = swap;
    }
}

/* A stack of its own: how deep a library's trees are is up to its files. */
static void
order_nodes (CorridorSidebarTree *tree)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_roots = 0, n = 0;

  while (n_roots < tree->nodes->len && get_node (tree, n_roots)->parent == CORRIDOR_NONE)
    n_roots++;
  push_sorted (tree, stack, 0, n_roots);
  while (stack->len > 0)
    {
      guint32 node = g_array_index (stack, guint32, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      tree->order[n++] = node;
      push_sorted (tree, stack, get_node (tree, node)->first_child, get_node (tree, node)->n_children);
    }
  g_assert (n == tree->nodes->len);
}

/* The most used first. What a value is part of is used as often or more, and comes before it. */
static int
compare_prominence (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CorridorSidebarTree *tree = user_data;
  const CorridorSidebarNode *na = get_node (tree, *(const guint32 *) a);
  const CorridorSidebarNode *nb = get_node (tree, *(const guint32 *) b);
  int difference = compare_numbers (tree->totals[nb->value], tree->totals[na->value]);

  if (difference == 0)
    difference = compare_numbers (na->depth, nb->depth);
  if (difference == 0)
    difference = compare_names (tree, na->value, nb->value);
  return difference != 0 ? difference : compare_numbers (*(const guint32 *) a, *(const guint32 *) b);
}

static void
rank_nodes (CorridorSidebarTree *tree)
{
  const guint n = tree->nodes->len;
  g_autofree guint32 *nodes = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    nodes[i] = i;
  if (!corridor_sidebar_tree_has_own_order (tree->facet))
    g_qsort_with_data (nodes, n, sizeof *nodes, compare_prominence, tree);
  for (guint i = 0; i < n; i++)
    tree->prominence[nodes[i]] = i;
}

/* By what is shown of a name: for a long one, and for many marks on a letter, a key takes a time that grows with the square. */
static char *
make_key (const char *name)
{
  g_autofree char *shown = corridor_text_shown (name, CORRIDOR_SHOWN_NAME);

  return g_utf8_collate_key (shown, -1);
}

/**
 * corridor_sidebar_tree_new:
 * @everything: the evaluation of a query without a filter
 * @facet: a facet
 *
 * Returns: (transfer full): the facet's values as a tree, those of a facet without part-of all at the top, sorted by
 * use
 */
CorridorSidebarTree *
corridor_sidebar_tree_new (CorridorEvaluation *everything, CorridorFacet facet)
{
  CorridorSidebarTree *tree = g_new0 (CorridorSidebarTree, 1);

  tree->index = g_object_ref (corridor_evaluation_get_index (everything));
  tree->facet = facet;
  tree->n_values = corridor_index_get_n_values (tree->index, facet);
  tree->totals = g_new (guint32, tree->n_values);
  tree->keys = g_new0 (char *, tree->n_values + 1);
  tree->ranks = g_new (guint32, tree->n_values);
  for (guint value = 0; value < tree->n_values; value++)
    {
      tree->totals[value] = corridor_evaluation_get_count (everything, facet, value);
      tree->keys[value] = make_key (corridor_index_get_value_name (tree->index, facet, value));
    }

  tree->nodes = g_array_new (FALSE, TRUE, sizeof (CorridorSidebarNode));
  plant (tree);
  tree->order = g_new (guint32, tree->nodes->len);
  tree->prominence = g_new (guint32, tree->nodes->len);
  rank_nodes (tree);
  corridor_sidebar_tree_sort (tree, FALSE);
  return tree;
}

/**
 * corridor_sidebar_tree_free:
 * @tree: (transfer full): a tree
 */
void
corridor_sidebar_tree_free (CorridorSidebarTree *tree)
{
  g_object_unref (tree->index);
  g_free (tree->totals);
  g_strfreev (tree->keys);
  g_free (tree->ranks);
  g_array_unref (tree->nodes);
  g_free (tree->order);
  g_free (tree->prominence);
  g_free (tree);
}

/**
 * corridor_sidebar_tree_sort:
 * @tree: a tree
 * @by_name: whether siblings stand by their names, rather than by how many statements hold them (or in the facet's
 * own order)
 */
void
corridor_sidebar_tree_sort (CorridorSidebarTree *tree, gboolean by_name)
{
  rank_values (tree, by_name);
  order_nodes (tree);
}

/**
 * corridor_sidebar_tree_get_n_values:
 * @tree: a tree
 *
 * Returns: how many values the facet has
 */
guint
corridor_sidebar_tree_get_n_values (CorridorSidebarTree *tree)
{
  return tree->n_values;
}

/**
 * corridor_sidebar_tree_get_nodes:
 * @tree: a tree
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the nodes; one value has as many as it has places
 */
const CorridorSidebarNode *
corridor_sidebar_tree_get_nodes (CorridorSidebarTree *tree, guint *n)
{
  *n = tree->nodes->len;
  return (const CorridorSidebarNode *) (gpointer) tree->nodes->data;
}

/**
 * corridor_sidebar_tree_get_order:
 * @tree: a tree
 *
 * Returns: (transfer none): the numbers of all nodes as they stand, each below its parent
 */
const guint32 *
corridor_sidebar_tree_get_order (CorridorSidebarTree *tree)
{
  return tree->order;
}

/**
 * corridor_sidebar_tree_is_value_used:
 * @tree: a tree
 * @value: the index of a value
 *
 * Returns: whether any statement of the library holds it
 */
gboolean
corridor_sidebar_tree_is_value_used (CorridorSidebarTree *tree, guint value)
{
  return tree->totals[value] > 0;
}

/**
 * corridor_sidebar_tree_get_prominence:
 * @tree: a tree
 *
 * Returns: (transfer none): for each node its place among those to be shown where not all are, from 0; an
 *   ancestor's is before its descendants'
 */
const guint32 *
corridor_sidebar_tree_get_prominence (CorridorSidebarTree *tree)
{
  return tree->prominence;
}
