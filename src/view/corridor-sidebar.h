/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-sidebar-model.h"

G_BEGIN_DECLS

/**
 * CorridorSidebar:
 *
 * The pane of facets: a session's CorridorSidebarModel in one list, and an entry that looks for a region, an actor
 * or a subject by name, which opens by its icon or by typing in the list.
 *
 * Properties: `session` (nullable), `finding` (whether the entry is open).
 *
 * Actions, on the row whose menu is open: `sidebar.include`, `sidebar.exclude`, `sidebar.only`,
 * `sidebar.open-page`, and on its facet `sidebar.clear`, `sidebar.match` ("any", "all"), `sidebar.sort` ("count",
 * "name") or `sidebar.order` ("own", "name"), `sidebar.show-all`.
 *
 * `sidebar.find` opens and closes the entry.
 *
 * CSS node `sidebar` with the class `corridor-side`. Role: group.
 */
#define CORRIDOR_TYPE_SIDEBAR (corridor_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSidebar, corridor_sidebar, CORRIDOR, SIDEBAR, GtkWidget)

GtkWidget            *corridor_sidebar_new         (void);
void                  corridor_sidebar_set_session (CorridorSidebar *self, CorridorSession *session);
CorridorSession      *corridor_sidebar_get_session (CorridorSidebar *self);
CorridorSidebarModel *corridor_sidebar_get_model   (CorridorSidebar *self); /* NULL without a session */
void                  corridor_sidebar_set_finding (CorridorSidebar *self, gboolean finding);
gboolean              corridor_sidebar_get_finding (CorridorSidebar *self);

G_END_DECLS
