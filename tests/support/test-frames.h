/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* lets the frames come that are due: until @widget is on the screen, and then @n more */
void test_wait_for_frames (GtkWidget *widget, guint n);

G_END_DECLS
