/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorDetailPane:
 *
 * Shows the session's page: a statement, an entity, what is selected, or the article. Properties: `session`, and `pushed`, which is set while the pane
 * lies over the list and shows a way back, and `copier`: what copies, one of its own at first. Signals: `close` (the way back was taken).
 */
#define CORRIDOR_TYPE_DETAIL_PANE (corridor_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDetailPane, corridor_detail_pane, CORRIDOR, DETAIL_PANE, GtkWidget)

CorridorSession *corridor_detail_pane_get_session (CorridorDetailPane *self);
void             corridor_detail_pane_set_session (CorridorDetailPane *self, CorridorSession *session);

G_END_DECLS
