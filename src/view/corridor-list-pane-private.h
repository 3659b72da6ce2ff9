/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the pane share: corridor-list-pane.c holds its state, -rows.c what is shown of the statements, -table.c how they stand in a table,
 * -order.c in which order, -search.c the entry, -actions.c what can be done with statements, -menu.c their context menu. */

#pragma once

#include "corridor-copier.h"
#include "corridor-list-pane.h"
#include "corridor-list-place.h"
#include "corridor-selection.h"
#include "corridor-words.h"

G_BEGIN_DECLS

struct _CorridorListPane
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *search_bar;
  GtkWidget *search_entry;
  GtkWidget *list_bar;
  GtkStack *stack;
  GtkWidget *list_view;
  GtkWidget *table_page; /* of the stack: the table comes there when it is first shown */
  GtkLabel *empty_label;

  GtkWidget *table; /* nullable */
  GtkWidget *suggestions; /* below the search entry; NULL once the pane is taken apart */
  GtkEventController *search_focus;
  guint search_tick;            /* while the search bar slides */
  graphene_rect_t search_place; /* where the entry was at the last frame */
  GtkWidget *menu;  /* nullable: the context menu that was opened last */

  CorridorSession *session;     /* nullable */
  CorridorSelection *selection; /* nullable: of the session */
  CorridorCopier *copier;
  guint more_tick;              /* while rows are held back that nobody can see yet */
  gboolean has_screenful;       /* whether those that can be seen have been laid out */
  GSignalGroup *session_signals;
  gulong result_handler;

  CorridorListPlace *place; /* nullable: where somebody is while the result changes */
  gboolean is_replaced;     /* rather than that some rows come and go */
  CorridorIndex *place_index; /* what it is a place in: only compared, never used */

  CorridorSort sort; /* that was told last */
  gboolean is_guest_order; /* while an order is set that nobody chose in the window */
  gboolean reverse;
  GVariant *columns; /* nullable: as the table is to have them */
  CorridorNeedle *needle; /* nullable: what is marked in the rows */
  char *needle_text;      /* nullable: what it was made from */

  char **recent_searches; /* the latest first; never NULL */
  gboolean is_picking; /* while what is offered below the entry takes the place of what is in it */

  gboolean search_mode;
  gboolean show_table;
  gboolean opens_on_click;
};

/* makes the statement at @position current and says that it was asked for */
void corridor_list_pane_activate (CorridorListPane *self, guint position);

void corridor_list_pane_class_add_rows (GtkWidgetClass *widget_class);
/* the widget whose children are the rows that are shown */
GtkWidget *corridor_list_pane_get_rows (CorridorListPane *self);
/* gives the focus to the current statement if it is there, else to what grabbing the focus gives it to */
void corridor_list_pane_focus_rows (CorridorListPane *self);
/* the same; where no row is the current one, the first becomes it */
void corridor_list_pane_enter_rows (CorridorListPane *self);
void corridor_list_pane_show_page (CorridorListPane *self);
/* marks what is searched for in the rows that there are */
void corridor_list_pane_mark_hits (CorridorListPane *self);
void corridor_list_pane_result_changed_cb (CorridorResult *result, guint position, guint removed, guint added,
                                           CorridorListPane *self);
void corridor_list_pane_evaluation_changed_cb (CorridorListPane *self);
void corridor_list_pane_page_changed_cb (CorridorListPane *self);
void corridor_list_pane_selection_changed_cb (CorridorListPane *self);

void corridor_list_pane_ensure_table (CorridorListPane *self);
/* how the table's columns stand, or are to stand once there is a table; NULL leaves those of the table as they are */
void corridor_list_pane_set_columns (CorridorListPane *self, GVariant *columns);

/* tells of the order where it is another one than was told last */
void corridor_list_pane_tell_order (CorridorListPane *self);
/* @name: (nullable): as corridor_sort_get_name() has it; nothing happens where there is none of that name */
void corridor_list_pane_set_sort (CorridorListPane *self, const char *name);
void corridor_list_pane_set_reverse (CorridorListPane *self, gboolean reverse);

void corridor_list_pane_class_add_search (GtkWidgetClass *widget_class);
void corridor_list_pane_init_search (CorridorListPane *self);
void corridor_list_pane_show_search_text (CorridorListPane *self);
void corridor_list_pane_search_toggled (CorridorListPane *self);

void corridor_list_pane_class_add_actions (GtkWidgetClass *widget_class);
void corridor_list_pane_update_actions (CorridorListPane *self);

void corridor_list_pane_class_add_menu (GtkWidgetClass *widget_class);

G_END_DECLS
