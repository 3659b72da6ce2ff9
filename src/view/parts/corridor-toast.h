/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long it stays, without and with something that can be done about it (milliseconds) */
#define CORRIDOR_TOAST_TIME 5000
#define CORRIDOR_TOAST_TIME_TO_ACT 10000

/**
 * CorridorToast:
 *
 * Says in a few words what has been done, over the lower end of a window, and goes by itself: one at a time, the latest. There can be one button for
 * what somebody may want to do next, which gets the focus when the toast is to have it; Escape there closes it. It stays while the pointer or the focus
 * is in it, and a screen reader says it. It is an overlay of a GtkOverlay and is not there while there is nothing to say. CSS node `toast`. Accessible role group.
 *
 * Signal: `left` when it goes and takes the focus with it, which has to go somewhere.
 */
#define CORRIDOR_TYPE_TOAST (corridor_toast_get_type ())
G_DECLARE_FINAL_TYPE (CorridorToast, corridor_toast, CORRIDOR, TOAST, GtkWidget)

GtkWidget  *corridor_toast_new      (void);

/* All of these take %NULL for a toast, which says nothing. */
void        corridor_toast_say      (CorridorToast *self, const char *text);
void        corridor_toast_offer    (CorridorToast *self, const char *text, const char *label, GCallback callback, gpointer object);
void        corridor_toast_hold     (CorridorToast *self, const char *text, const char *label, GCallback callback, gpointer object);
void        corridor_toast_dismiss  (CorridorToast *self);
void        corridor_toast_withdraw (CorridorToast *self, const char *text);
const char *corridor_toast_get_text (CorridorToast *self);

G_END_DECLS
