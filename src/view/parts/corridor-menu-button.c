/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-menu-button.h"

#define BEFORE "corridor-focus-before"

static void
free_before (gpointer data)
{
  GWeakRef *before = data;

  g_weak_ref_clear (before);
  g_free (before);
}

static gboolean
holds (GtkWidget *widget, GtkWidget *focus)
{
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Where the focus was, for who opens the menu by F10. Who came to the button first is there when it closes. */
static void
remember (GtkMenuButton *button)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));
  GWeakRef *before = NULL;

  if (focus != NULL && !holds (GTK_WIDGET (button), focus))
    {
      before = g_new (GWeakRef, 1);
      g_weak_ref_init (before, focus);
    }
  g_object_set_data_full (G_OBJECT (button), BEFORE, before, free_before);
}

static gboolean
go_back (GtkMenuButton *button)
{
  GWeakRef *before = g_object_get_data (G_OBJECT (button), BEFORE);
  g_autoptr (GtkWidget) widget = before != NULL ? g_weak_ref_get (before) : NULL;

  return widget != NULL && gtk_widget_get_root (widget) == gtk_widget_get_root (GTK_WIDGET (button)) && gtk_widget_get_mapped (widget)
         && gtk_widget_grab_focus (widget);
}

static void
take_focus_back (GtkMenuButton *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  /* what was chosen in the menu may have put it elsewhere */
  if (root != NULL && holds (GTK_WIDGET (button), gtk_root_get_focus (root)) && !go_back (button))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
take_focus_back_later_cb (gpointer data)
{
  g_autoptr (GtkMenuButton) button = data;

  take_focus_back (button);
}

/* At once: on 4.8 a menu keeps the focus when it closes from a page of its own, and the window hears no key any more. And again: on 4.18 the
 * window gives it to the button after all who hear that the menu has closed. */
static void
closed_cb (GtkMenuButton *button)
{
  take_focus_back (button);
  g_idle_add_once (take_focus_back_later_cb, g_object_ref (button));
}

static void
create_cb (GtkMenuButton *button, gpointer menu)
{
  remember (button);
  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb), button, G_CONNECT_SWAPPED);
}

/**
 * corridor_menu_button_set_menu:
 * @button: a button
 * @menu: what it opens
 *
 * As the property `menu-model` does, but the menu is made when it is first asked for: its widgets are many, and a window is to come up first.
 * When it closes, the focus goes back to where it was.
 */
void
corridor_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
