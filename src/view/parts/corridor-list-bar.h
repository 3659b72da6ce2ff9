/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorListBar:
 *
 * What stands above the list: how many statements pass (with the accessible role status, so that a change
 * is heard), the filter by date, whether they are a list or a table, and in which order. It uses the actions `list.sort`,
 * `list.reverse` and, with a table, those of `column-menu`. Where it is narrow its words give way to
 * icons. CSS node `listbar`. Properties: `session` (nullable), `show-table`, `column-menu` (nullable).
 */
#define CORRIDOR_TYPE_LIST_BAR (corridor_list_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorListBar, corridor_list_bar, CORRIDOR, LIST_BAR, GtkWidget)

GtkWidget       *corridor_list_bar_new             (void);
CorridorSession *corridor_list_bar_get_session     (CorridorListBar *self);
void             corridor_list_bar_set_session     (CorridorListBar *self, CorridorSession *session);
gboolean         corridor_list_bar_get_show_table  (CorridorListBar *self);
void             corridor_list_bar_set_show_table  (CorridorListBar *self, gboolean show_table);
GMenuModel      *corridor_list_bar_get_column_menu (CorridorListBar *self);
void             corridor_list_bar_set_column_menu (CorridorListBar *self, GMenuModel *column_menu);

/* opens the filter by date */
void             corridor_list_bar_filter_dates    (CorridorListBar *self);

G_END_DECLS
