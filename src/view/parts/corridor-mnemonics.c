/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-mnemonics.h"

#include "corridor-menu-names.h"

static const char *
find_text (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      return gtk_label_get_text (GTK_LABEL (child));

  return NULL;
}

static void
name_popover (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    return;

  gtk_accessible_update_relation (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_RELATION_LABELLED_BY, button, NULL, -1);
  corridor_menu_names_give (GTK_WIDGET (popover));
}

/**
 * corridor_mnemonics_name:
 * @widget: what a template has made
 *
 * Gives the names that GTK 4.8 does not. A button below @widget that has a mnemonic is called by its words alone: the underscore is a part of the
 * name there, and a button, unlike a check button, has the words of its label as well, so that a screen reader says "underscore Open, Open". What
 * a menu button opens is called as the button is.
 */
void
corridor_mnemonics_name (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)) && find_text (widget) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, find_text (widget), -1);
  else if (GTK_IS_MENU_BUTTON (widget))
    {
      /* the button in it takes the focus, and has no name of its own where it shows a picture */
      gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL, -1);
      g_signal_connect (widget, "notify::popover", G_CALLBACK (name_popover), NULL);
      name_popover (GTK_MENU_BUTTON (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    corridor_mnemonics_name (child);
}

/**
 * corridor_mnemonics_escape:
 * @text: plain text
 *
 * Returns: (transfer full): a label for a menu in which an underscore of @text is one, and marks no key
 */
char *
corridor_mnemonics_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
