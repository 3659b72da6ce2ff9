/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorListPane:
 *
 * The middle of the window: search, the query's filters as chips, how many statements pass, and the
 * statements themselves as a list or a table, or what to do where none passes.
 *
 * Properties: `session` (nullable), `search-mode` (whether the search entry shows), `show-table`, `sort`
 * ("date", "article" or "title") and `reverse`, the last two of the session's query, for the actions;
 * `columns` (a nullable variant: how the table's columns stand, to be remembered); `recent-searches`
 * (strings, the latest first, at most ten); `copier`: what copies, one of its own at first;
 * `opens-on-click`: whether a click on a row opens the statement, as where its details are not beside the list.
 * Signals: `statement-activated` with a statement's index, once it is current.
 *
 * Actions: `list.sort`, `list.reverse`, `list.table`, `list.open`, `list.copy`, `list.copy-markdown`,
 * `list.select-all`, `list.keep-selected`, `list.show-only` (a facet's name and a value's id),
 * `list.menu`; with a table, those of the group `columns`. The context menu also has the window's
 * `win.export-selected`. CSS node `listpane`.
 */
#define CORRIDOR_TYPE_LIST_PANE (corridor_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (CorridorListPane, corridor_list_pane, CORRIDOR, LIST_PANE, GtkWidget)

GtkWidget       *corridor_list_pane_new             (void);
CorridorSession *corridor_list_pane_get_session     (CorridorListPane *self);
void             corridor_list_pane_set_session     (CorridorListPane *self, CorridorSession *session);
gboolean         corridor_list_pane_get_search_mode (CorridorListPane *self);
void             corridor_list_pane_set_search_mode (CorridorListPane *self, gboolean search_mode);
gboolean         corridor_list_pane_get_show_table  (CorridorListPane *self);
void             corridor_list_pane_set_show_table  (CorridorListPane *self, gboolean show_table);

void             corridor_list_pane_set_recent_searches (CorridorListPane *self, const char *const *searches);

/* shows the search entry, if it does not show, and gives it the focus */
void             corridor_list_pane_search          (CorridorListPane *self);
/* opens the filter by date */
void             corridor_list_pane_filter_dates    (CorridorListPane *self);
/* what Escape does here: closes the search, else unselects; FALSE where there is neither */
gboolean         corridor_list_pane_escape          (CorridorListPane *self);
void              corridor_list_pane_ask            (CorridorListPane *self, CorridorQuery *query, const char *label);

G_END_DECLS
