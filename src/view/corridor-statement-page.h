/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorStatementPage:
 *
 * All that the library says of one statement. Kind, standing and date each show their own channel before the word, so that the page is the legend.
 */
#define CORRIDOR_TYPE_STATEMENT_PAGE (corridor_statement_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStatementPage, corridor_statement_page, CORRIDOR, STATEMENT_PAGE, GtkWidget)

void corridor_statement_page_show   (CorridorStatementPage *self, CorridorSession *session, guint statement);
/* whether the statement is in the result, after the query has changed */
void corridor_statement_page_set_in_result (CorridorStatementPage *self, gboolean in_result);
/* marks what the session's query searches for */
void corridor_statement_page_mark_hits (CorridorStatementPage *self);

G_END_DECLS
