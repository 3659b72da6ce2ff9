/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorAppearance:
 *
 * Light or dark, high contrast, and the size of the text, for the whole program. Properties: `color-scheme` ("follow", "light" or "dark": follow takes
 * what the desktop's settings portal says, live) and `text-scale` (percent of the desktop's text size, 75 to 200). High contrast is the desktop's alone:
 * what its portal says, live, or a theme of GTK's that has it.
 */
#define CORRIDOR_TYPE_APPEARANCE (corridor_appearance_get_type ())
G_DECLARE_FINAL_TYPE (CorridorAppearance, corridor_appearance, CORRIDOR, APPEARANCE, GObject)

CorridorAppearance *corridor_appearance_new            (GdkDisplay *display);
int                 corridor_appearance_get_text_scale (CorridorAppearance *self);
void                corridor_appearance_set_text_scale (CorridorAppearance *self, int percent);

G_END_DECLS
