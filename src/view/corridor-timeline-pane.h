/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimelinePane:
 *
 * The result in time: lanes of marks under an axis, beside them what has no date, below them all years. Or,
 * compact, all years alone.
 *
 * Properties: `session` (#CorridorSession), `compact` (a strip instead of lanes), `lane-width` (pixels of the
 * column of names, which is as wide as the sidebar above), `lanes` (string: the name of the facet that the
 * lanes are of, or "none").
 *
 * Signals: `statement-activated` (guint statement): a mark was opened, by Return or a double click.
 *
 * Actions: `timeline.lanes`, `timeline.zoom-in`, `timeline.zoom-out`, `timeline.zoom-reset`, with Ctrl+plus,
 * minus and 0.
 *
 * # CSS nodes
 *
 * `timeline`, with the class `compact` where it is; `timeruler`, `lanes` and `timebrush` in it.
 */
#define CORRIDOR_TYPE_TIMELINE_PANE (corridor_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimelinePane, corridor_timeline_pane, CORRIDOR, TIMELINE_PANE, GtkWidget)

GtkWidget *corridor_timeline_pane_new (void);

G_END_DECLS
