/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-frames.h"

static void
count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

void
test_wait_for_frames (GtkWidget *widget, guint n)
{
  GdkFrameClock *clock;
  gulong handler;
  guint n_frames = 0;

  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (widget);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  while (n_frames < n)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}
