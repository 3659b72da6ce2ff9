/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     corridor_focus_add_tab_stop (GtkWidget *list);
gboolean corridor_focus_move         (GtkWidget *pane, GtkDirectionType direction);

G_END_DECLS
