/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIDOR_TYPE_EXPORT_DIALOG (corridor_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorridorExportDialog, corridor_export_dialog, CORRIDOR, EXPORT_DIALOG, GtkWindow)

/* A summary of what is selected, or (@selected FALSE, or nothing selected) of all that passes, with a preview; saves or copies it. */
GtkWidget *corridor_export_dialog_new (GtkWindow *parent, CorridorSession *session, gboolean selected);

G_END_DECLS
