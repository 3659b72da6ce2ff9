/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-mnemonics.h"

/**
 * corridor_mnemonics_name:
 * @widget: what a template has made
 *
 * Leaves each button below @widget that has a mnemonic to be named by the label in it. GTK 4.8 names it twice, first by the text with its
 * underscore: a screen reader says "underscore Open, Open".
 */
void
corridor_mnemonics_name (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);

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
