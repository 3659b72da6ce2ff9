/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One emission of items-changed: at @position, @n_removed go, and the rows @from, @from + 1, … of the new ones
 * come */
typedef struct
{
  guint position;
  guint n_removed;
  guint from;
  guint n_added;
} CorridorSidebarChange;

/* (element-type CorridorSidebarChange) (transfer full): what makes @old into @new (arrays of CorridorSidebarRow,
 * each in it once), in this order */
GArray *corridor_sidebar_compare (GPtrArray *old, GPtrArray *new);

G_END_DECLS
