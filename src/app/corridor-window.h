/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-appearance.h"
#include "corridor-opening.h"
#include "corridor-query-store.h"
#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorWindow:
 *
 * One library, and how it is looked at. The window puts the panes together and gives each the session; opening lies in corridor-window-open.c, the
 * actions in corridor-window-actions.c.
 */
#define CORRIDOR_TYPE_WINDOW (corridor_window_get_type ())
G_DECLARE_FINAL_TYPE (CorridorWindow, corridor_window, CORRIDOR, WINDOW, GtkApplicationWindow)

CorridorWindow  *corridor_window_new          (GtkApplication *application, GSettings *settings, CorridorAppearance *appearance,
                                               CorridorQueryStore *store);
CorridorSession *corridor_window_get_session  (CorridorWindow *self);

/* Opens files and folders as one library; what is open stays until they are read. Then asks @query of it (nullable), and shows the statement
 * @show (nullable: ARTICLE#ID or ID). */
void             corridor_window_open         (CorridorWindow *self, CorridorOpening *opening, CorridorQuery *query, const char *show);
void             corridor_window_open_files   (CorridorWindow *self, GPtrArray *files);
/* Shows the window with what is on its way in its first frame, unless that takes longer than a moment. */
void             corridor_window_present_soon (CorridorWindow *self);
/* whether these are what is open, or on its way: who opens them once more wants that window */
gboolean         corridor_window_has_files    (CorridorWindow *self, GPtrArray *files);
void             corridor_window_come_back    (CorridorWindow *self, CorridorQuery *query, gboolean orders, const char *show);
/* nothing open and nothing on its way: another file may open here */
gboolean         corridor_window_is_empty     (CorridorWindow *self);

G_END_DECLS
