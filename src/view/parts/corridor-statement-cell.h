/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-result.h"
#include "corridor-words.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_CELL_TITLE,
  CORRIDOR_CELL_DATE,
  CORRIDOR_CELL_KIND,
  CORRIDOR_CELL_STANDING,
  CORRIDOR_CELL_ACTORS,
  CORRIDOR_CELL_REGIONS,
  CORRIDOR_CELL_SUBJECTS,
  CORRIDOR_CELL_EVIDENCE,
  CORRIDOR_CELL_ARTICLE,
} CorridorCellField;

#define CORRIDOR_TYPE_CELL_FIELD (corridor_cell_field_get_type ())
GType corridor_cell_field_get_type (void);

/**
 * CorridorStatementCell:
 *
 * One field of a statement in the table, in one line. A title's cell gives its row the accessible name
 * that it would lack otherwise. CSS node `cellfield`, with the class `none` where a statement has no date.
 * Properties: `field` (construct only), `handle` (nullable).
 */
#define CORRIDOR_TYPE_STATEMENT_CELL (corridor_statement_cell_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStatementCell, corridor_statement_cell, CORRIDOR, STATEMENT_CELL, GtkWidget)

GtkWidget      *corridor_statement_cell_new        (CorridorCellField field);
CorridorHandle *corridor_statement_cell_get_handle (CorridorStatementCell *self);
void            corridor_statement_cell_set_handle (CorridorStatementCell *self, CorridorHandle *handle);
/* marks what @needle (nullable) finds in what it shows now */
void            corridor_statement_cell_mark       (CorridorStatementCell *self, const CorridorNeedle *needle);

G_END_DECLS
