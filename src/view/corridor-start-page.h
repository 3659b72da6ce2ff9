/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorStartPage:
 *
 * What the window shows without a library: Open, the article that comes with the program, and recent files. Properties: `recent` (a GListModel of
 * GFile). A recent file is opened through the action `win.open-uri`.
 */
#define CORRIDOR_TYPE_START_PAGE (corridor_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStartPage, corridor_start_page, CORRIDOR, START_PAGE, GtkWidget)

void corridor_start_page_set_recent (CorridorStartPage *self, GListModel *recent);

G_END_DECLS
