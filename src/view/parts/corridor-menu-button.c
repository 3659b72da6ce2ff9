/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-menu-button.h"

/* On 4.8 a menu keeps the focus when it closes from a page of its own, and the window hears no key any more. */
static void
closed_cb (GtkMenuButton *button)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));

  if (focus != NULL && (focus == popover || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
create_cb (GtkMenuButton *button, gpointer menu)
{
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
 */
void
corridor_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
