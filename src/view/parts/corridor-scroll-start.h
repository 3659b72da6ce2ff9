/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where text runs from right to left, has @scrollable begin at its right end, as GTK does not. */
void corridor_scroll_start (GtkScrollable *scrollable);

G_END_DECLS
