/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-sidebar-model.h"

G_BEGIN_DECLS

/**
 * CorridorSidebarRowView:
 *
 * Shows one row of the sidebar. It acts by signals: `include` (the check was toggled by other means than a click on
 * the row, as assistive technology does) and `exclude` (the sign at its end was clicked). A click on the row itself
 * is its list's to see.
 *
 * It names the list item that it stands in, for screen readers, and says there whether it is open, checked and how
 * deep it lies.
 *
 * CSS node `facet`, with the classes `head`, `value` or `more`, `shut` (a closed heading), `chosen` (a closed
 * heading over chosen values), `included`, `excluded` and `zero`. `head`, `value`, `more` and `shut` are set on the
 * list item's node too.
 */
#define CORRIDOR_TYPE_SIDEBAR_ROW_VIEW (corridor_sidebar_row_view_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSidebarRowView, corridor_sidebar_row_view, CORRIDOR, SIDEBAR_ROW_VIEW, GtkWidget)

GtkWidget          *corridor_sidebar_row_view_new     (void);
void                corridor_sidebar_row_view_set_row (CorridorSidebarRowView *self, CorridorSidebarRow *row);
CorridorSidebarRow *corridor_sidebar_row_view_get_row (CorridorSidebarRowView *self);

G_END_DECLS
