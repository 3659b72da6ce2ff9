/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CorridorDrawnFunc) (GtkWidget *widget);

void corridor_when_drawn (GtkWidget *widget, CorridorDrawnFunc callback);

G_END_DECLS
