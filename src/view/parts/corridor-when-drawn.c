/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-when-drawn.h"

typedef struct
{
  CorridorDrawnFunc callback;
  gboolean is_drawn; /* once the frame that it came up in has begun */
} Wait;

/* A tick comes at the beginning of a frame: at the second one, the first has been drawn. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Wait *wait = data;

  if (!wait->is_drawn)
    {
      wait->is_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  wait->callback (widget);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget, gpointer callback)
{
  Wait *wait = g_new0 (Wait, 1);

  g_signal_handlers_disconnect_by_func (widget, map_cb, callback);
  wait->callback = callback;
  gtk_widget_add_tick_callback (widget, tick_cb, wait, g_free);
}

/**
 * corridor_when_drawn:
 * @widget: a widget that is not mapped yet
 * @callback: what to do then
 *
 * Calls @callback once, when @widget has been on the screen for a frame: for what must not keep a window from coming up.
 */
void
corridor_when_drawn (GtkWidget *widget, CorridorDrawnFunc callback)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (!gtk_widget_get_mapped (widget));

  g_signal_connect (widget, "map", G_CALLBACK (map_cb), callback);
}
