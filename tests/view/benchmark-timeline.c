/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a frame takes while the timeline of a large library is panned. Times differ from machine to
 * machine; what counts is the ratio to a repaint of the same pane without a statement, in the same run.
 *
 *   benchmark-timeline [STATEMENTS]     100,000 by default */

#include "corridor-timeline-pane.h"
#include "corridor-view.h"

#include "../picture/dated-index.h"

#include <stdlib.h>
#include <time.h>

#define WIDTH 1600
#define HEIGHT 300
#define N_FRAMES 200

typedef struct
{
  CorridorSession *session;
  double first, length; /* days */
  double started;
  double times[N_FRAMES]; /* ms of the processor, by frame */
  guint n;
} Run;

static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock, Run *run)
{
  run->started = get_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Run *run)
{
  if (run->n < N_FRAMES)
    run->times[run->n++] = get_time () - run->started;
}

static gboolean
pan_cb (GtkWidget *pane, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;
  double first = run->first + run->n * 3;

  corridor_session_set_visible_time (run->session, first, first + run->length);
  return run->n < N_FRAMES;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return (difference > 0) - (difference < 0);
}

static double
measure (GtkWidget *pane, Run *run)
{
  run->n = 0;
  gtk_widget_add_tick_callback (pane, pan_cb, run, NULL);
  while (run->n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  qsort (run->times, N_FRAMES, sizeof (double), compare_doubles);
  return run->times[N_FRAMES / 2];
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 100000;
  g_autoptr (CorridorIndex) index = make_random_index (1, n);
  g_autoptr (CorridorSession) session = corridor_session_new ();
  GtkWidget *window, *pane;
  Run run = { .session = session, .first = corridor_day_from_ymd (2000, 1, 1), .length = 12 * 365 };
  GdkFrameClock *clock;
  double full, empty;

  gtk_init ();
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());
  corridor_session_set_index (session, index);
  window = gtk_window_new ();
  pane = corridor_timeline_pane_new ();
  g_object_set (pane, "session", session, "lanes", "kind", NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), pane);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), &run);

  measure (pane, &run); /* until the dates are sorted and the rows are there */
  full = measure (pane, &run);
  corridor_session_set_text (session, "zebra");
  measure (pane, &run);
  empty = measure (pane, &run);
  g_print ("%u statements, pan by a frame: %.2f ms, %.2f of an empty repaint (%.2f ms)\n", n, full,
           full / empty, empty);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
