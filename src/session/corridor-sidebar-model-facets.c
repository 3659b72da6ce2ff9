/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each facet is shown: open or shut, all of it or the most used, by name or by count. */

#include "corridor-sidebar-model-private.h"

#include "corridor-sidebar-tree.h"

/**
 * corridor_sidebar_model_set_expanded:
 * @self: a model
 * @facet: a facet
 * @expanded: whether its values stand below its heading
 *
 * While something is looked for, every heading is open at first, and what is set is forgotten when another word is
 * looked for.
 */
void
corridor_sidebar_model_set_expanded (CorridorSidebarModel *self, CorridorFacet facet, gboolean expanded)
{
  gboolean kept;

  g_return_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self));
  g_return_if_fail (facet < CORRIDOR_N_FACETS);

  kept = corridor_sidebar_facet_get_keeps_expanded (self->facets[facet]);
  if (!corridor_sidebar_facet_set_expanded (self->facets[facet], expanded))
    return;
  corridor_sidebar_model_update (self);
  if (corridor_sidebar_facet_get_keeps_expanded (self->facets[facet]) != kept)
    g_object_notify_by_pspec (G_OBJECT (self), corridor_sidebar_model_properties[PROP_EXPANDED]);
}

/**
 * corridor_sidebar_model_get_expanded:
 * @self: the rows of a sidebar
 * @facet: a facet
 *
 * Returns: whether its values are shown
 */
gboolean
corridor_sidebar_model_get_expanded (CorridorSidebarModel *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);

  return corridor_sidebar_facet_get_expanded (self->facets[facet]);
}

/**
 * corridor_sidebar_model_set_show_all:
 * @self: a model
 * @facet: a facet
 * @show_all: whether every value is shown when the heading is open, rather than the most used ones
 */
void
corridor_sidebar_model_set_show_all (CorridorSidebarModel *self, CorridorFacet facet, gboolean show_all)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self));
  g_return_if_fail (facet < CORRIDOR_N_FACETS);

  if (corridor_sidebar_facet_set_show_all (self->facets[facet], show_all))
    corridor_sidebar_model_update (self);
}

/**
 * corridor_sidebar_model_get_show_all:
 * @self: the rows of a sidebar
 * @facet: a facet
 *
 * Returns: whether all its values are shown, rather than the foremost
 */
gboolean
corridor_sidebar_model_get_show_all (CorridorSidebarModel *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);

  return corridor_sidebar_facet_get_show_all (self->facets[facet]);
}

/**
 * corridor_sidebar_model_set_by_name:
 * @self: a model
 * @facet: a facet
 * @by_name: whether values of one parent stand by their names in the locale's order, rather than by how many
 * statements of the library hold them (for standing and sections: in the order that they have)
 */
void
corridor_sidebar_model_set_by_name (CorridorSidebarModel *self, CorridorFacet facet, gboolean by_name)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self));
  g_return_if_fail (facet < CORRIDOR_N_FACETS);

  if (!corridor_sidebar_facet_set_by_name (self->facets[facet], by_name))
    return;
  corridor_sidebar_model_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_sidebar_model_properties[PROP_BY_NAME]);
}

/**
 * corridor_sidebar_model_get_by_name:
 * @self: the rows of a sidebar
 * @facet: a facet
 *
 * Returns: whether its values stand by their names
 */
gboolean
corridor_sidebar_model_get_by_name (CorridorSidebarModel *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);

  return corridor_sidebar_facet_get_by_name (self->facets[facet]);
}

/**
 * corridor_sidebar_model_has_own_order:
 * @self: a model
 * @facet: a facet
 *
 * Returns: whether the facet's values have an order of their own, that is kept where they are not sorted by name: the
 * ladder of standing, the articles' outlines. Others are sorted by count
 */
gboolean
corridor_sidebar_model_has_own_order (CorridorSidebarModel *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), FALSE);

  return corridor_sidebar_tree_has_own_order (facet);
}

/**
 * corridor_sidebar_model_can_show_all:
 * @self: a model
 * @facet: a facet
 *
 * Returns: whether there is more under the heading than is shown unless all is asked for; %FALSE while something is
 * looked for
 */
gboolean
corridor_sidebar_model_can_show_all (CorridorSidebarModel *self, CorridorFacet facet)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), FALSE);
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, FALSE);

  return corridor_sidebar_facet_can_show_all (self->facets[facet]);
}

/**
 * corridor_sidebar_model_set_n_shown:
 * @self: a model
 * @facet: a facet
 * @n: how many rows of values its heading shows, apart from chosen ones, unless all are shown
 */
void
corridor_sidebar_model_set_n_shown (CorridorSidebarModel *self, CorridorFacet facet, guint n)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self));
  g_return_if_fail (facet < CORRIDOR_N_FACETS);

  if (corridor_sidebar_facet_set_n_shown (self->facets[facet], n))
    corridor_sidebar_model_update (self);
}
