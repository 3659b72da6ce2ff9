/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-query.h"

G_BEGIN_DECLS

/**
 * CorridorSortProbe:
 *
 * Finds out by which column a GtkColumnView is to be sorted, and in which direction, where the view itself
 * cannot be asked (before GTK 4.10). The columns that can be sorted get sorters of the probe; what those
 * do when they are called tells the rest. Nothing is ever sorted by them.
 */
typedef struct _CorridorSortProbe CorridorSortProbe;

CorridorSortProbe *corridor_sort_probe_new        (void);
void               corridor_sort_probe_free       (CorridorSortProbe *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSortProbe, corridor_sort_probe_free)

/* a sorter for the column that stands for @sort; it must not outlive the probe's last question */
GtkSorter         *corridor_sort_probe_new_sorter (CorridorSortProbe *self, CorridorSort sort);
/* FALSE where no column is chosen */
gboolean           corridor_sort_probe_ask        (CorridorSortProbe *self, GtkSorter *view_sorter,
                                                   CorridorSort *sort, gboolean *reverse);

G_END_DECLS
