/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/* Where somebody is in a list of statements. Here, @rows is a GtkListView, or the last child of a
 * GtkColumnView: the widget whose children are rows. */

/* the handle of the row that @widget is in, or that it is; NULL where it is in none */
CorridorHandle *corridor_list_find_handle (GtkWidget *rows, GtkWidget *widget);
/* makes the row at @position visible */
void            corridor_list_scroll_to   (GtkWidget *rows, guint position);
/* whether nobody has scrolled away from the first row */
gboolean        corridor_list_is_at_start (GtkWidget *rows);
/* whether one that is selected is in view */
gboolean        corridor_list_shows_selected (GtkWidget *rows, CorridorSession *session);
/* gives the focus to the row of @statement; FALSE where there is none, as when it is out of view */
gboolean        corridor_list_focus       (GtkWidget *rows, guint statement);

/**
 * CorridorListPlace:
 *
 * The statements that are in view, remembered while a result is replaced by another that has nothing to do
 * with it, so that the list can be put back to where it was.
 */
typedef struct _CorridorListPlace CorridorListPlace;

CorridorListPlace *corridor_list_place_new     (GtkWidget *rows, guint current);
void               corridor_list_place_free    (CorridorListPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorListPlace, corridor_list_place_free)
/* whether there is nothing to go back to */
gboolean           corridor_list_place_is_start (CorridorListPlace *self);
/* where it is in @result now, or CORRIDOR_NONE */
guint              corridor_list_place_find    (CorridorListPlace *self, CorridorResult *result);
void               corridor_list_place_restore (CorridorListPlace *self, GtkWidget *rows,
                                                CorridorResult *result);

G_END_DECLS
