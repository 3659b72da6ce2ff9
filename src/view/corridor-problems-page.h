/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorProblemsPage:
 *
 * What is wrong with files that could not be opened (or only with warnings), and where. Signals: `retry` (read the files again) and `back` (to what is
 * open). Properties: `can-go-back` (whether something is), `copier` (what copies, one of its own at first).
 */
#define CORRIDOR_TYPE_PROBLEMS_PAGE (corridor_problems_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorProblemsPage, corridor_problems_page, CORRIDOR, PROBLEMS_PAGE, GtkWidget)

void corridor_problems_page_set_load (CorridorProblemsPage *self, CorridorLoad *load);

G_END_DECLS
