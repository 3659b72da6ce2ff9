/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorSelectionPage:
 *
 * "3 selected": what can be done with several statements, and which they are.
 */
#define CORRIDOR_TYPE_SELECTION_PAGE (corridor_selection_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSelectionPage, corridor_selection_page, CORRIDOR, SELECTION_PAGE, GtkWidget)

void corridor_selection_page_show (CorridorSelectionPage *self, CorridorSession *session);
void corridor_selection_page_update (CorridorSelectionPage *self);

G_END_DECLS
