/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-filters.h"

static void
clear_filter (gpointer data)
{
  g_object_unref (((CorridorFilter *) data)->part);
}

/* Filters stand where they stood before they were paused: by kind, and by facet. */
static int
compare_filters (gconstpointer a, gconstpointer b)
{
  const CorridorFilter *first = a, *second = b;
  int kinds = (int) corridor_query_part_get_kind (first->part) - (int) corridor_query_part_get_kind (second->part);
  int facets = (int) corridor_query_part_get_facet (first->part) - (int) corridor_query_part_get_facet (second->part);

  if (kinds != 0 || facets != 0)
    return kinds != 0 ? kinds : facets;
  return first->paused - second->paused;
}

static void
add_filters (GArray *filters, CorridorQuery *query, CorridorIndex *index, gboolean paused)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (query, index);

  for (guint i = 0; i < parts->len; i++)
    {
      CorridorFilter filter = { g_object_ref (g_ptr_array_index (parts, i)), paused };

      g_array_append_val (filters, filter);
    }
}

/**
 * corridor_filters_list:
 * @session: (nullable): what is looked at
 *
 * Returns: (transfer full) (element-type CorridorFilter): the filters of its query and those that are paused, in the order in which they are shown
 */
GArray *
corridor_filters_list (CorridorSession *session)
{
  GArray *filters = g_array_new (FALSE, FALSE, sizeof (CorridorFilter));

  g_array_set_clear_func (filters, clear_filter);
  if (session != NULL)
    {
      CorridorIndex *index = corridor_session_get_index (session);

      add_filters (filters, corridor_session_get_query (session), index, FALSE);
      add_filters (filters, corridor_session_get_paused (session), index, TRUE);
      g_array_sort (filters, compare_filters);
    }

  return filters;
}
