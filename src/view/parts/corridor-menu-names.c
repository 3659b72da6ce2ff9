/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-menu-names.h"

static gboolean
is_item (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The words of an item are the first label in it; that of its keys comes after. */
static void
name_item (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (item);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);

  if (child == NULL)
    return;

  /* which goes before a name */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (child)), -1);
}

static void
name_items (GtkWidget *widget)
{
  if (is_item (widget))
    name_item (widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      name_items (child);
}

/**
 * corridor_menu_names_give:
 * @popover: a menu
 *
 * Has the items of @popover called by their words, from each time that it opens. GTK 4.18 says that an item is labelled by the label in it, and that
 * the label is for the eye alone and has no name to give: a screen reader says nothing but "menu item". Since 4.12 a name that is given takes the place of the label's; before, the two would both be said.
 */
void
corridor_menu_names_give (GtkWidget *popover)
{
  g_return_if_fail (GTK_IS_WIDGET (popover));

  if (gtk_check_version (4, 12, 0) == NULL && GTK_IS_POPOVER_MENU (popover))
    g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
}
