/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-wrap-box.h"

#include "corridor-wrap-layout.h"

struct _CorridorWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CorridorWrapBox, corridor_wrap_box, GTK_TYPE_WIDGET)

static void
corridor_wrap_box_dispose (GObject *object)
{
  corridor_wrap_box_clear (CORRIDOR_WRAP_BOX (object));

  G_OBJECT_CLASS (corridor_wrap_box_parent_class)->dispose (object);
}

static void
corridor_wrap_box_class_init (CorridorWrapBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_wrap_box_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "wrapbox");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_wrap_box_init (CorridorWrapBox *self)
{
  CorridorWrapLayout *layout = CORRIDOR_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  corridor_wrap_layout_set_spacing (layout, 6);
  corridor_wrap_layout_set_line_spacing (layout, 4);
}

void
corridor_wrap_box_append (CorridorWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (CORRIDOR_IS_WRAP_BOX (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * corridor_wrap_box_clear:
 * @self: a box
 *
 * Takes out all that it holds.
 */
void
corridor_wrap_box_clear (CorridorWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (CORRIDOR_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
