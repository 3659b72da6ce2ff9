/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many recent files are listed. */
#define CORRIDOR_RECENT_MAX 8

/**
 * CorridorRecent:
 *
 * The files that were opened lately with this program, the last one first, as the desktop remembers them: a GListModel of GFile, and the same as a menu
 * of `win.open-uri` items.
 */
#define CORRIDOR_TYPE_RECENT (corridor_recent_get_type ())
G_DECLARE_FINAL_TYPE (CorridorRecent, corridor_recent, CORRIDOR, RECENT, GObject)

CorridorRecent *corridor_recent_new       (GMenu *menu);
GListModel     *corridor_recent_get_files (CorridorRecent *self);
void            corridor_recent_add       (CorridorRecent *self, GFile *file, const char *title);

G_END_DECLS
