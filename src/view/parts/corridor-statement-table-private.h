/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the table share: corridor-statement-table.c holds its state and its order, -columns.c its columns. */

#pragma once

#include "corridor-sort-probe.h"
#include "corridor-statement-table.h"

G_BEGIN_DECLS

#define CORRIDOR_N_COLUMNS 9

struct _CorridorStatementTable
{
  GtkWidget parent_instance;

  /* template */
  GtkColumnView *view;

  GtkColumnViewColumn *columns[CORRIDOR_N_COLUMNS]; /* borrowed: they are the view's */
  gboolean shows_article; /* where there are several: what the user wants */
  gboolean arranging;     /* columns are changed by us */
  GMenu *column_menu;
  GSimpleActionGroup *column_actions;
  CorridorSortProbe *probe;
  gulong sorter_handler;

  CorridorSelection *selection;
  GSignalGroup *session_signals;
  const CorridorNeedle *needle; /* nullable: of whom the table belongs to */
};

CorridorSession *corridor_statement_table_get_session (CorridorStatementTable *self); /* nullable */

void corridor_statement_table_add_columns    (CorridorStatementTable *self);
/* nothing is heard of them any more */
void corridor_statement_table_forget_columns (CorridorStatementTable *self);
/* the column that stands for an order; NULL where none does */
GtkColumnViewColumn *corridor_statement_table_find_sorted (CorridorStatementTable *self, CorridorSort sort);
/* shows or hides what depends on the library */
void corridor_statement_table_show_library   (CorridorStatementTable *self);
/* the columns in their order, as CORRIDOR_COLUMNS_TYPE (floating) */
GVariant *corridor_statement_table_save_columns    (CorridorStatementTable *self);
/* FALSE where that changes nothing */
gboolean  corridor_statement_table_restore_columns (CorridorStatementTable *self, GVariant *state);

G_END_DECLS
