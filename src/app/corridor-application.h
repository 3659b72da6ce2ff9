/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-command-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIDOR_TYPE_APPLICATION (corridor_application_get_type ())
G_DECLARE_FINAL_TYPE (CorridorApplication, corridor_application, CORRIDOR, APPLICATION, GtkApplication)

/* Runs the program with a display: opens @start in a window, in the process that runs already where there is one. Gives the exit status. */
int corridor_application_main (CorridorStart *start);

G_END_DECLS
