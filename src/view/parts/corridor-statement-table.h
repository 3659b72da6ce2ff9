/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-selection.h"
#include "corridor-words.h"

G_BEGIN_DECLS

/* What is remembered of a table's columns, in their order: each one's name, width (pixels; 0 leaves it to the table), and whether it is shown */
#define CORRIDOR_COLUMNS_TYPE "a(sib)"

/**
 * CorridorStatementTable:
 *
 * The statements of a selection model as a table. Columns can be resized, moved, hidden and, where the
 * result has such an order, sorted: a click on a heading sets the session's order. Properties: `selection`
 * (nullable), `columns` (a variant of %CORRIDOR_COLUMNS_TYPE: how they stand). Signals: `activate` with the position of a statement.
 */
#define CORRIDOR_TYPE_STATEMENT_TABLE (corridor_statement_table_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStatementTable, corridor_statement_table, CORRIDOR, STATEMENT_TABLE, GtkWidget)

GtkWidget         *corridor_statement_table_new           (void);
CorridorSelection *corridor_statement_table_get_selection (CorridorStatementTable *self);
void               corridor_statement_table_set_selection (CorridorStatementTable *self,
                                                           CorridorSelection *selection);
/* which columns are shown: a menu, and its actions for the group `columns` */
GMenuModel        *corridor_statement_table_get_column_menu    (CorridorStatementTable *self);
GActionGroup      *corridor_statement_table_get_column_actions (CorridorStatementTable *self);
/* the widget whose children are the rows, for keeping a place in it */
GtkWidget         *corridor_statement_table_get_rows      (CorridorStatementTable *self);
/* marks what @needle (nullable) finds; it has to last until another is set */
void corridor_statement_table_set_needle (CorridorStatementTable *self, const CorridorNeedle *needle);

G_END_DECLS
