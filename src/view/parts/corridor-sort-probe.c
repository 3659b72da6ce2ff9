/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sort-probe.h"

struct _CorridorSortProbe
{
  GObject *first, *second; /* what is compared: @first comes before @second for every sorter */
  gboolean called;
  CorridorSort sort; /* of the sorter that was called first */
};

typedef struct
{
  CorridorSortProbe *probe;
  CorridorSort sort;
} Column;

/**
 * corridor_sort_probe_new:
 *
 * Returns: (transfer full): a probe
 */
CorridorSortProbe *
corridor_sort_probe_new (void)
{
  CorridorSortProbe *self = g_new0 (CorridorSortProbe, 1);

  self->first = g_object_new (G_TYPE_OBJECT, NULL);
  self->second = g_object_new (G_TYPE_OBJECT, NULL);

  return self;
}

/**
 * corridor_sort_probe_free:
 * @self: (transfer full): a probe
 */
void
corridor_sort_probe_free (CorridorSortProbe *self)
{
  g_object_unref (self->first);
  g_object_unref (self->second);
  g_free (self);
}

/* The view asks the column that was chosen last first, and no other one, since this never says "equal" to the
 * probe's two objects. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Column *column = user_data;

  if (!column->probe->called)
    {
      column->probe->called = TRUE;
      column->probe->sort = column->sort;
    }

  return a == b ? 0 : a == column->probe->first ? -1 : 1;
}

/**
 * corridor_sort_probe_new_sorter:
 * @self: a probe
 * @sort: the order that the column stands for
 *
 * Returns: (transfer full): a sorter for the column
 */
GtkSorter *
corridor_sort_probe_new_sorter (CorridorSortProbe *self, CorridorSort sort)
{
  Column *column = g_new (Column, 1);

  column->probe = self;
  column->sort = sort;

  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, column, g_free));
}

/**
 * corridor_sort_probe_ask:
 * @self: the probe whose sorters the columns have
 * @view_sorter: the view's sorter
 * @sort: (out): the order of the column that was chosen
 * @reverse: (out): whether it is descending
 *
 * Returns: %FALSE where no column is chosen
 */
gboolean
corridor_sort_probe_ask (CorridorSortProbe *self,
                         GtkSorter *view_sorter,
                         CorridorSort *sort,
                         gboolean *reverse)
{
  GtkOrdering ordering;

  self->called = FALSE;
  ordering = gtk_sorter_compare (view_sorter, self->first, self->second);
  if (!self->called || ordering == GTK_ORDERING_EQUAL)
    return FALSE;

  *sort = self->sort;
  *reverse = ordering == GTK_ORDERING_LARGER;

  return TRUE;
}
