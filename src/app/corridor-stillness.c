/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-stillness.h"

struct _CorridorStillness
{
  GtkSettings *settings;
  gulong handler;
  gulong hook; /* 0 while things may move */
};

static void
set_kinetic_below (GtkWidget *widget, gboolean kinetic)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (widget), kinetic);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_kinetic_below (child, kinetic);
}

static void
set_kinetic (gboolean kinetic)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      set_kinetic_below (window, kinetic);
    }
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (widget), FALSE);

  return TRUE;
}

static void
remove_hook (CorridorStillness *self)
{
  if (self->hook != 0)
    g_signal_remove_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), self->hook);
  self->hook = 0;
}

/* Panes, popovers and dialogs come later, and from many places: each is met when it is shown. Who has animations pays nothing for that. */
static void
changed_cb (CorridorStillness *self)
{
  gboolean moves;

  g_object_get (self->settings, "gtk-enable-animations", &moves, NULL);
  if (moves == (self->hook == 0))
    return;

  if (moves)
    remove_hook (self);
  else
    self->hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  set_kinetic (moves);
}

/**
 * corridor_stillness_new:
 * @settings: where the wish for animations is told; it must live on
 *
 * Follows the wish from now on.
 *
 * Returns: (transfer full): what is to be freed when it is not to be followed any more
 */
CorridorStillness *
corridor_stillness_new (GtkSettings *settings)
{
  CorridorStillness *self = g_new0 (CorridorStillness, 1);

  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET)); /* its signals come with it */
  self->settings = settings;
  self->handler = g_signal_connect_swapped (settings, "notify::gtk-enable-animations", G_CALLBACK (changed_cb), self);
  changed_cb (self);

  return self;
}

void
corridor_stillness_free (CorridorStillness *self)
{
  g_signal_handler_disconnect (self->settings, self->handler);
  remove_hook (self);
  g_free (self);
}
