/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorLibraryPage:
 *
 * What the article is about, and its outline; or, where there are several, the articles. Shown while nothing is selected.
 */
#define CORRIDOR_TYPE_LIBRARY_PAGE (corridor_library_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLibraryPage, corridor_library_page, CORRIDOR, LIBRARY_PAGE, GtkWidget)

void corridor_library_page_show (CorridorLibraryPage *self, CorridorSession *session);

G_END_DECLS
