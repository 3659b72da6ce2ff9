/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-timeline-palette.h"

G_BEGIN_DECLS

/* the colours of the style sheet as they are for @widget now */
void corridor_palette_read (GtkWidget *widget, CorridorTimelinePalette *palette);

G_END_DECLS
