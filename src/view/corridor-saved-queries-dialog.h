/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-saved-queries.h"
#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIDOR_TYPE_SAVED_QUERIES_DIALOG (corridor_saved_queries_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSavedQueriesDialog, corridor_saved_queries_dialog, CORRIDOR, SAVED_QUERIES_DIALOG, GtkWindow)

/* The saved queries, to be renamed and deleted. */
GtkWidget *corridor_saved_queries_dialog_new (GtkWindow *parent, CorridorSession *session, CorridorSavedQueries *queries);

G_END_DECLS
