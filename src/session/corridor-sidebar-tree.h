/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"

G_BEGIN_DECLS

/* A place of a value in its facet's tree: one that is part of two others has two. */
typedef struct
{
  guint32 value;
  guint32 parent; /* a node that stands earlier in the array, CORRIDOR_NONE at the top */
  guint32 depth;
  guint32 first_child, n_children; /* children lie in a row */
} CorridorSidebarNode;

/**
 * CorridorSidebarTree:
 *
 * The values of one facet as they stand below each other, and their order. Made once for each index; nodes keep
 * their numbers when the order changes.
 */
typedef struct _CorridorSidebarTree CorridorSidebarTree;

CorridorSidebarTree *corridor_sidebar_tree_new  (CorridorEvaluation *everything, CorridorFacet facet);
void                 corridor_sidebar_tree_free (CorridorSidebarTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSidebarTree, corridor_sidebar_tree_free)

/* Whether the values have an order of their own (the ladder of standing, an article's outline), that is kept
 * where it is not by name */
gboolean corridor_sidebar_tree_has_own_order (CorridorFacet facet);

void                       corridor_sidebar_tree_sort           (CorridorSidebarTree *tree, gboolean by_name);
guint                      corridor_sidebar_tree_get_n_values   (CorridorSidebarTree *tree);
const CorridorSidebarNode *corridor_sidebar_tree_get_nodes      (CorridorSidebarTree *tree, guint *n);
/* every node, each below its parent */
const guint32             *corridor_sidebar_tree_get_order      (CorridorSidebarTree *tree);
gboolean                   corridor_sidebar_tree_is_value_used  (CorridorSidebarTree *tree, guint value);
/* 0 for the node that is to be shown first where not all are; an ancestor's is before its descendants' */
const guint32             *corridor_sidebar_tree_get_prominence (CorridorSidebarTree *tree);

G_END_DECLS
