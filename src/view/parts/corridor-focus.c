/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-focus.h"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType others = gtk_accelerator_get_default_mod_mask () & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab) || (state & others) != 0)
    return GDK_EVENT_PROPAGATE;

  /* for this moment the list is nowhere that the focus could go */
  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)), back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);

  return GDK_EVENT_STOP;
}

/* By name, since its type is newer than what we are built for. */
static void
keep_row (GtkWidget *list)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior");

  if (pspec != NULL)
    g_object_set (list, "tab-behavior", g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, "item")->value, NULL);
}

/**
 * corridor_focus_add_tab_stop:
 * @list: a list view, or what holds the rows of a column view
 *
 * Lets Tab go on from @list to what comes after it, whichever row has the focus, and come back to that row; the arrows go from row to row. GTK 4.8
 * would go through all of the rows. So does 4.12 but for who asks, and who does not ask is led in at the first row by Tab, at the last by Shift+Tab.
 */
void
corridor_focus_add_tab_stop (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  keep_row (list);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (list, keys);
}

/**
 * corridor_focus_move:
 * @pane: a widget whose children stand in the order in which they are read
 * @direction: from where
 *
 * Moves the focus on within @pane by Tab, or into it by whatever key. A pane that has its own idea of where the focus belongs, for who comes by F6,
 * would have it for who comes by Tab too, and what stands before that place would never be reached; and going back would never lead out.
 *
 * Returns: %FALSE where no further child takes it
 */
gboolean
corridor_focus_move (GtkWidget *pane, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  GtkWidget *child = gtk_widget_get_focus_child (pane);

  if (child == NULL)
    child = back ? gtk_widget_get_last_child (pane) : gtk_widget_get_first_child (pane);

  while (child != NULL)
    {
      if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
      child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}
