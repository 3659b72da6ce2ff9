/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* how much larger than usual @widget's text is, from 1 to 3 */
double corridor_text_scale_get  (GtkWidget *widget);
/* @size pixels beside usual text, beside @widget's: even ones */
int    corridor_text_scale_size (GtkWidget *widget, int size);

G_END_DECLS
