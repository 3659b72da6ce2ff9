/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorStatementLink:
 *
 * Leads to a statement: its glyph and title, with a caption above (how it is related, or its date). CSS node `statementlink`.
 */
#define CORRIDOR_TYPE_STATEMENT_LINK (corridor_statement_link_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStatementLink, corridor_statement_link, CORRIDOR, STATEMENT_LINK, GtkWidget)

GtkWidget *corridor_statement_link_new (CorridorSession *session, guint statement, const char *caption);

G_END_DECLS
