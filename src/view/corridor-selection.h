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
 *
 * A view makes a widget for each of some two hundred items, where ten can be seen, before the next frame. The cap keeps those back that are not
 * wanted yet: views are told of no more items than it says, and of the others when it is raised.
 */
#define CORRIDOR_TYPE_SELECTION (corridor_selection_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSelection, corridor_selection, CORRIDOR, SELECTION, GObject)

CorridorSelection *corridor_selection_new         (CorridorSession *session);
guint              corridor_selection_get_cap     (CorridorSelection *self);
void               corridor_selection_set_cap     (CorridorSelection *self, guint cap);
CorridorSession   *corridor_selection_get_session (CorridorSelection *self);

G_END_DECLS
