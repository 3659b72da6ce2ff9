/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many regions and actors stand in the sidebar before "show all": what a high window has room for. */

#include "corridor-sidebar-private.h"

/* The pixels that eight of each take, with all headings and none of the other values. */
#define HIGH 768

static const struct
{
  CorridorFacet facet;
  guint n_usual;
  guint n_high;
} fits[] = {
  { CORRIDOR_FACET_REGION, 6, 8 },
  { CORRIDOR_FACET_ACTOR, 5, 8 },
};

void
corridor_sidebar_fit_rows (CorridorSidebar *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  const gboolean is_high = gtk_adjustment_get_page_size (adjustment) >= HIGH;

  if (self->model == NULL || self->is_high == is_high)
    return;
  self->is_high = is_high;
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    corridor_sidebar_model_set_n_shown (self->model, fits[i].facet, is_high ? fits[i].n_high : fits[i].n_usual);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (widget);

  self->fit_tick = 0;
  corridor_sidebar_fit_rows (self);
  return G_SOURCE_REMOVE;
}

/* The height changes while the list is allotted its place, when rows must not come or go: the next frame has them. */
static void
page_size_changed_cb (CorridorSidebar *self)
{
  if (self->fit_tick == 0)
    self->fit_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
corridor_sidebar_watch_height (CorridorSidebar *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (page_size_changed_cb), self, G_CONNECT_SWAPPED);
}
