/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the sidebar share: the pane (corridor-sidebar.c), how many rows it shows (corridor-sidebar-fit.c),
 * what keys and clicks do (corridor-sidebar-input.c), and the menu of a row (corridor-sidebar-menu.c). */

#pragma once

#include "corridor-sidebar.h"

G_BEGIN_DECLS

struct _CorridorSidebar
{
  GtkWidget parent_instance;

  CorridorSession *session;    /* nullable */
  CorridorSidebarModel *model; /* NULL without a session */
  GSimpleActionGroup *actions;
  GtkPopover *menu;                /* nullable: made when it is first opened */
  CorridorSidebarRow *menu_row;    /* that the menu and its actions are about; nullable */
  CorridorSidebarRow *pressed_row; /* between a button's press and its release */
  gboolean finding;
  gboolean is_high; /* and the model knows it */
  guint fit_tick;   /* until the rows fit the height; 0 when they do */

  /* template */
  GtkWidget *find_entry;
  GtkListView *list;
  GtkSliceListModel *head; /* as many rows as fit on a screen, until these have been drawn */
  GMenuModel *row_menu;
};

/* what a click or Return on a row does */
void     corridor_sidebar_activate_row (CorridorSidebar *self, CorridorSidebarRow *row);
/* does nothing on a row that is no value */
void     corridor_sidebar_toggle_row   (CorridorSidebar *self, CorridorSidebarRow *row, CorridorChoice choice);
void     corridor_sidebar_choose_only  (CorridorSidebar *self, CorridorSidebarRow *row);
gboolean corridor_sidebar_open_page    (CorridorSidebar *self, CorridorSidebarRow *row);

/* rows as widgets */
/* NULL where it is not in view */
GtkWidget          *corridor_sidebar_find_item     (CorridorSidebar *self, CorridorSidebarRow *row);
/* NULL where it is no list item */
CorridorSidebarRow *corridor_sidebar_get_item_row  (GtkWidget *item);
CorridorSidebarRow *corridor_sidebar_get_focus_row (CorridorSidebar *self); /* nullable */
gboolean            corridor_sidebar_focus_row     (CorridorSidebar *self, CorridorSidebarRow *row);

/* as many rows as the height has room for, and again whenever it changes */
void corridor_sidebar_fit_rows     (CorridorSidebar *self);
void corridor_sidebar_watch_height (CorridorSidebar *self);

void corridor_sidebar_bind_input (GtkWidgetClass *widget_class);

void corridor_sidebar_add_actions (CorridorSidebar *self);
/* @at: where in @self; NULL for the row itself */
void corridor_sidebar_open_menu   (CorridorSidebar *self, CorridorSidebarRow *row, const GdkRectangle *at);

G_END_DECLS
