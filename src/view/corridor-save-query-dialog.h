/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-saved-queries.h"
#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIDOR_TYPE_SAVE_QUERY_DIALOG (corridor_save_query_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSaveQueryDialog, corridor_save_query_dialog, CORRIDOR, SAVE_QUERY_DIALOG, GtkWindow)

/* Asks for a name, and saves what is asked of @session's library now. */
GtkWidget *corridor_save_query_dialog_new (GtkWindow *parent, CorridorSession *session, CorridorSavedQueries *queries);

G_END_DECLS
