/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorChipBar:
 *
 * The filters of a session's query as chips, and those that are paused, in as many lines as they need, and a button that clears
 * them all. Each says what it removes, as far as that is quickly known. It hides itself where nothing is filtered. A filter that
 * stays keeps its chip, and with it the focus; where a chip with the focus goes, its neighbour gets it. CSS node `chips`.
 * Properties: `session` (nullable). Signals: `left` when the last chip went that had the focus, `edit-dates` and `edit-search`
 * when these are to be changed.
 */
#define CORRIDOR_TYPE_CHIP_BAR (corridor_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorChipBar, corridor_chip_bar, CORRIDOR, CHIP_BAR, GtkWidget)

GtkWidget       *corridor_chip_bar_new         (void);
CorridorSession *corridor_chip_bar_get_session (CorridorChipBar *self);
void             corridor_chip_bar_set_session (CorridorChipBar *self, CorridorSession *session);

G_END_DECLS
