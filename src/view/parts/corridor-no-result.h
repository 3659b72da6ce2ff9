/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorNoResult:
 *
 * What stands in the list's place where no statement passes: why, and buttons that drop the filter that
 * gives most back. CSS node `noresult`. Properties: `session` (nullable).
 */
#define CORRIDOR_TYPE_NO_RESULT (corridor_no_result_get_type ())
G_DECLARE_FINAL_TYPE (CorridorNoResult, corridor_no_result, CORRIDOR, NO_RESULT, GtkWidget)

GtkWidget       *corridor_no_result_new         (void);
CorridorSession *corridor_no_result_get_session (CorridorNoResult *self);
void             corridor_no_result_set_session (CorridorNoResult *self, CorridorSession *session);

G_END_DECLS
