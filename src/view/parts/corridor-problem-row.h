/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-reader.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorProblemRow:
 *
 * One problem of a file: what is wrong, where, and the line that it stands in.
 */
#define CORRIDOR_TYPE_PROBLEM_ROW (corridor_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorProblemRow, corridor_problem_row, CORRIDOR, PROBLEM_ROW, GtkWidget)

GtkWidget *corridor_problem_row_new (void);
void       corridor_problem_row_set (CorridorProblemRow *self, CorridorDiagnostic *diagnostic, CorridorReading *reading);

G_END_DECLS
