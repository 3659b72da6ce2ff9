/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorFitLayout:
 *
 * Shows one of its children: the first that fits into the width that there is, and the last where none
 * does. So a word gives way to an icon, or to nothing, where a pane is narrow. The natural width is the
 * first child's, the minimum that of the narrowest; the height is that of the highest.
 */
#define CORRIDOR_TYPE_FIT_LAYOUT (corridor_fit_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFitLayout, corridor_fit_layout, CORRIDOR, FIT_LAYOUT, GtkLayoutManager)

GtkLayoutManager *corridor_fit_layout_new (void);

G_END_DECLS
