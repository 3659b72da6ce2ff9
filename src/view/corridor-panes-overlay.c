/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over the list where there is no room beside it. */

#include "corridor-panes-private.h"

gboolean
corridor_panes_is_detail_pushed (CorridorPanes *self)
{
  return self->mode != CORRIDOR_PANES_WIDE && self->detail_open;
}

/* Whether focus is in @child: what is hidden must give it back to the list. */
static gboolean
holds_focus (GtkWidget *child)
{
  GtkRoot *root = child != NULL ? gtk_widget_get_root (child) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == child || gtk_widget_is_ancestor (focus, child));
}

/* A pane knows where the focus belongs in it; what is no pane has it at its first widget. */
static void
focus_child (GtkWidget *child)
{
  if (child != NULL && !gtk_widget_grab_focus (child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

void
corridor_panes_leave (CorridorPanes *self, GtkWidget *child)
{
  if (holds_focus (child))
    focus_child (self->list);
}

void
corridor_panes_set_sidebar_open (CorridorPanes *self, gboolean open)
{
  if (self->sidebar_open == open)
    return;

  self->sidebar_open = open;
  if (!open)
    corridor_panes_leave (self, self->sidebar);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_SIDEBAR_VISIBLE]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
corridor_panes_set_detail_open (CorridorPanes *self, gboolean open)
{
  gboolean had_focus = holds_focus (self->detail);

  if (self->detail_open == open)
    return;

  self->detail_open = open;
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_DETAIL_PUSHED]);
  /* who is hidden now must not keep the focus */
  gtk_widget_set_child_visible (self->list, self->mode == CORRIDOR_PANES_WIDE || !open);
  if (self->detail != NULL)
    gtk_widget_set_child_visible (self->detail, self->mode == CORRIDOR_PANES_WIDE || open);
  if (open)
    focus_child (self->detail);
  else if (had_focus)
    focus_child (self->list);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * corridor_panes_toggle_sidebar:
 * @self: the panes
 *
 * Shows or hides the sidebar in the way of the mode: beside the list, or over it for a moment.
 */
void
corridor_panes_toggle_sidebar (CorridorPanes *self)
{
  g_return_if_fail (CORRIDOR_IS_PANES (self));

  if (self->mode == CORRIDOR_PANES_NARROW)
    {
      corridor_panes_set_sidebar_open (self, !self->sidebar_open);
      if (self->sidebar_open && self->sidebar != NULL)
        {
          gtk_widget_set_child_visible (self->sidebar, TRUE);
          focus_child (self->sidebar);
        }
    }
  else
    g_object_set (self, "show-sidebar", !self->show_sidebar, NULL);
}

/**
 * corridor_panes_open_detail:
 * @self: the panes
 *
 * Brings detail over the list where it is pushed there; where it stands beside it, nothing happens.
 */
void
corridor_panes_open_detail (CorridorPanes *self)
{
  g_return_if_fail (CORRIDOR_IS_PANES (self));

  if (self->mode == CORRIDOR_PANES_WIDE)
    return;
  /* what was opened from the sidebar is to be seen */
  corridor_panes_set_detail_open (self, TRUE);
  corridor_panes_set_sidebar_open (self, FALSE);
}

/**
 * corridor_panes_close_overlay:
 * @self: the panes
 *
 * Closes what lies over the list, the sidebar first.
 *
 * Returns: %FALSE where nothing does
 */
gboolean
corridor_panes_close_overlay (CorridorPanes *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PANES (self), FALSE);

  if (self->mode == CORRIDOR_PANES_NARROW && self->sidebar_open)
    corridor_panes_set_sidebar_open (self, FALSE);
  else if (corridor_panes_is_detail_pushed (self))
    corridor_panes_set_detail_open (self, FALSE);
  else
    return FALSE;

  return TRUE;
}
