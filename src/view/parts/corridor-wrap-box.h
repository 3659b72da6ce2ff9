/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorWrapBox:
 *
 * A box that lays its children out in lines, as text is (see CorridorWrapLayout): what pills stand in.
 */
#define CORRIDOR_TYPE_WRAP_BOX (corridor_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (CorridorWrapBox, corridor_wrap_box, CORRIDOR, WRAP_BOX, GtkWidget)

void corridor_wrap_box_append (CorridorWrapBox *self, GtkWidget *child);
void corridor_wrap_box_clear  (CorridorWrapBox *self);

G_END_DECLS
