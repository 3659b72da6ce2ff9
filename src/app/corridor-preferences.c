/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-preferences.h"

#include "corridor-mnemonics.h"
#include "corridor-settings.h"
#include "corridor-view.h"
#include "corridor-wrap-layout.h"

/**
 * CorridorPreferences:
 *
 * What the user can choose once for all windows. Each choice takes effect as it is made; there is nothing to confirm.
 */
struct _CorridorPreferences
{
  GtkWindow parent_instance;

  /* template */
  GtkAdjustment *text_adjustment;
  GtkWidget *list_button;
  GtkWidget *table_button;
  GtkWidget *restore_button;
  GtkWidget *unkept_label;
};

G_DEFINE_FINAL_TYPE (CorridorPreferences, corridor_preferences, GTK_TYPE_WINDOW)

static void
corridor_preferences_class_init (CorridorPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorPreferences, text_adjustment);
  gtk_widget_class_bind_template_child (widget_class, CorridorPreferences, list_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorPreferences, table_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorPreferences, restore_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorPreferences, unkept_label);
}

/* What a button says takes several lines rather than widen the window. */
static void
wrap_buttons (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && GTK_IS_CHECK_BUTTON (gtk_widget_get_parent (widget)))
    gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_buttons (child);
}

static void
corridor_preferences_init (CorridorPreferences *self)
{
  g_type_ensure (CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
  wrap_buttons (GTK_WIDGET (self));
}

/* What is kept in the settings alone has no effect where there are none. */
static void
bind (GSettings *settings, const char *key, GtkWidget *button)
{
  gtk_widget_set_sensitive (button, corridor_settings_keeps (settings) && corridor_settings_has (settings, key, "b"));
  corridor_settings_bind (settings, key, button, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * corridor_preferences_new:
 * @application: the program, which has the action `color-scheme`
 * @settings: (nullable): what is remembered
 * @appearance: light or dark, and the size of the text
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
corridor_preferences_new (GtkApplication *application, GSettings *settings, CorridorAppearance *appearance)
{
  CorridorPreferences *self = g_object_new (CORRIDOR_TYPE_PREFERENCES, "application", application, NULL);

  g_object_bind_property (appearance, "text-scale", self->text_adjustment, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  bind (settings, "show-table", self->table_button);
  bind (settings, "restore-last", self->restore_button);
  gtk_widget_set_sensitive (self->list_button, gtk_widget_get_sensitive (self->table_button));
  gtk_widget_set_visible (self->unkept_label, !corridor_settings_keeps (settings));

  return GTK_WIDGET (self);
}
