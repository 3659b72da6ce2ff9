/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorPanesMode:
 * @CORRIDOR_PANES_WIDE: sidebar, list and detail side by side
 * @CORRIDOR_PANES_MEDIUM: detail is pushed over the list
 * @CORRIDOR_PANES_NARROW: the sidebar lies over the list too, and the timeline is a strip
 */
typedef enum
{
  CORRIDOR_PANES_WIDE,
  CORRIDOR_PANES_MEDIUM,
  CORRIDOR_PANES_NARROW,
} CorridorPanesMode;

#define CORRIDOR_TYPE_PANES (corridor_panes_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPanes, corridor_panes, CORRIDOR, PANES, GtkWidget)

CorridorPanesMode corridor_panes_get_mode        (CorridorPanes *self);
/* said before the first frame, what would come after it is right in it */
void              corridor_panes_expect_width    (CorridorPanes *self, int width);
/* shows or hides the sidebar in the way of the mode: beside the list, or over it for a moment */
void              corridor_panes_toggle_sidebar  (CorridorPanes *self);
/* in the modes that push detail: brings it over the list; does nothing in the wide one */
void              corridor_panes_open_detail     (CorridorPanes *self);
/* closes what lies over the list, sidebar first; FALSE where nothing does */
gboolean          corridor_panes_close_overlay   (CorridorPanes *self);

G_END_DECLS
