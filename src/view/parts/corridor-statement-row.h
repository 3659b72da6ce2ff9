/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-result.h"
#include "corridor-words.h"

G_BEGIN_DECLS

/**
 * CorridorStatementRow:
 *
 * A statement in the list: its glyph, its title in up to two lines, who and where below it, and the date; in a
 * library of several articles, the title of its own below the date.
 * It gives the list's row, which is its parent, the accessible name that it would lack otherwise. CSS node
 * `statement`. Properties: `handle` (nullable).
 */
#define CORRIDOR_TYPE_STATEMENT_ROW (corridor_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStatementRow, corridor_statement_row, CORRIDOR, STATEMENT_ROW, GtkWidget)

GtkWidget      *corridor_statement_row_new        (void);
CorridorHandle *corridor_statement_row_get_handle (CorridorStatementRow *self);
void            corridor_statement_row_set_handle (CorridorStatementRow *self, CorridorHandle *handle);
/* marks what @needle (nullable) finds in what it shows now */
void            corridor_statement_row_mark       (CorridorStatementRow *self, const CorridorNeedle *needle);

G_END_DECLS
