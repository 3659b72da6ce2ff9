/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where templates, icons and style lie in the resources */
#define CORRIDOR_RESOURCE_PREFIX "/org/corridor/Corridor/"

void corridor_view_init (void);
void corridor_view_add_style (GdkDisplay *display);

G_END_DECLS
