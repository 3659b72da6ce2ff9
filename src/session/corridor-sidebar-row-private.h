/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the model makes its rows and keeps them up to date. Everybody else only reads them. */

#pragma once

#include "corridor-sidebar-model.h"

G_BEGIN_DECLS

CorridorSidebarRow *corridor_sidebar_row_new_heading (CorridorFacet facet);
CorridorSidebarRow *corridor_sidebar_row_new_value   (CorridorFacet facet, guint value, const char *value_id,
                                                      const char *name, guint entity, guint depth,
                                                      gboolean has_children);
CorridorSidebarRow *corridor_sidebar_row_new_more    (CorridorFacet facet);

void corridor_sidebar_row_set_count    (CorridorSidebarRow *self, guint count);
void corridor_sidebar_row_set_choice   (CorridorSidebarRow *self, CorridorChoice choice);
void corridor_sidebar_row_set_expanded (CorridorSidebarRow *self, gboolean expanded);
void corridor_sidebar_row_set_n_chosen (CorridorSidebarRow *self, guint n_chosen);
void corridor_sidebar_row_set_all      (CorridorSidebarRow *self, gboolean all);

/* Where the row stood when the model last compared its old rows with the new; of no meaning at any other time */
void  corridor_sidebar_row_set_mark (CorridorSidebarRow *self, guint mark);
guint corridor_sidebar_row_get_mark (CorridorSidebarRow *self);

G_END_DECLS
