/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say what the canvas shows and where its cursor is. */

#include "corridor-lanes-canvas-private.h"

#include "corridor-mark-words.h"

#define SAY_AFTER 200 /* ms */

/* Tells who reads the window what the canvas shows and where the keys are. */
static gboolean
say_cb (gpointer data)
{
  CorridorLanesCanvas *self = data;
  g_autofree char *all = corridor_timeline_describe (self->timeline);
  g_autofree char *here = NULL, *words = NULL;
  gboolean is_shown = self->is_walking && gtk_widget_has_focus (GTK_WIDGET (self));
  guint lane, mark;
  CorridorLaneView view;

  self->say_id = 0;
  if (corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    here = corridor_mark_describe_in_lane (self->timeline, lane,
                                           corridor_lanes_canvas_look (self, lane, &view), mark);
  words = here != NULL ? g_strconcat (here, ". ", all, NULL) : g_strdup (all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (here != NULL && !g_str_equal (here, gtk_label_get_text (GTK_LABEL (self->caption))))
    gtk_label_set_text (GTK_LABEL (self->caption), here);
  gtk_widget_set_visible (self->caption, is_shown && here != NULL);
  return G_SOURCE_REMOVE;
}

/* After a moment, so that panning and typing do not wait for it. */
void
corridor_lanes_canvas_say_later (CorridorLanesCanvas *self)
{
  if (self->say_id == 0)
    self->say_id = g_timeout_add (SAY_AFTER, say_cb, self);
}

/* At once while the keys walk. */
void
corridor_lanes_canvas_say (CorridorLanesCanvas *self)
{
  if (!self->is_walking)
    {
      corridor_lanes_canvas_say_later (self);
      return;
    }
  g_clear_handle_id (&self->say_id, g_source_remove);
  say_cb (self);
}

static void
focus_changed_cb (CorridorLanesCanvas *self)
{
  if (self->timeline == NULL) /* it is being disposed of */
    return;
  self->is_walking = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && corridor_timeline_get_session (self->timeline) != NULL)
    corridor_lanes_canvas_start_cursor (self);
  g_clear_handle_id (&self->say_id, g_source_remove);
  say_cb (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The pointer has taken over. */
void
corridor_lanes_canvas_stop_walking (CorridorLanesCanvas *self)
{
  if (!self->is_walking)
    return;
  self->is_walking = FALSE;
  gtk_widget_set_visible (self->caption, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
corridor_lanes_canvas_add_words (CorridorLanesCanvas *self)
{
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}
