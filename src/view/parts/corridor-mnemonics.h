/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  corridor_mnemonics_name   (GtkWidget *widget);
char *corridor_mnemonics_escape (const char *text);

G_END_DECLS
