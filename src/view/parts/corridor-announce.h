/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say @text, where GTK can; elsewhere a label with the role of a status has to do. */
gboolean corridor_announce (GtkWidget *widget, const char *text);

G_END_DECLS
