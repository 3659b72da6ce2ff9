/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorSelection:
 *
 * A session's result together with its selected statements, as a GtkSelectionModel of CorridorHandle. It
 * holds no state of its own: what a view selects goes to the session, and what the session says is
 * selected is so in every view. Statements that are selected but not in the result stay selected until
 * something is selected instead of everything else. Properties: `session` (construct only).
 */
#define CORRIDOR_TYPE_SELECTION (corridor_selection_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSelection, corridor_selection, CORRIDOR, SELECTION, GObject)

CorridorSelection *corridor_selection_new         (CorridorSession *session);
void               corridor_selection_set_limit   (CorridorSelection *self, guint limit);
CorridorSession   *corridor_selection_get_session (CorridorSelection *self);

G_END_DECLS
