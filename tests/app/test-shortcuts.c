/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window of shortcuts says, held against the program: an action that it names is there and has a key, a key that is set is named, and
 * a key that it writes out is bound to something. */

#include "corridor-application.h"

#define OVERLAY "/org/corridor/Corridor/help-overlay.ui"

typedef struct
{
  GtkApplication *application;
  GtkWindow *window;
  GSList *shortcuts; /* of GtkShortcutsShortcut: the builder's own */
  GtkBuilder *builder;
} Fixture;

static void
set_up (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSList) objects = NULL;

  self->application = g_object_new (CORRIDOR_TYPE_APPLICATION, "application-id", "org.corridor.Corridor.Test", "flags",
                                    G_APPLICATION_NON_UNIQUE, "resource-base-path", "/org/corridor/Corridor", NULL);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new-window", NULL);
  self->window = gtk_application_get_windows (self->application)->data;

  self->builder = gtk_builder_new_from_resource (OVERLAY);
  objects = gtk_builder_get_objects (self->builder);
  for (GSList *l = objects; l != NULL; l = l->next)
    if (GTK_IS_SHORTCUTS_SHORTCUT (l->data))
      self->shortcuts = g_slist_prepend (self->shortcuts, l->data);
  g_assert_cmpuint (g_slist_length (self->shortcuts), >, 20);
}

static void
tear_down (Fixture *self)
{
  g_slist_free (self->shortcuts);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (self->builder, "help_overlay")));
  g_object_unref (self->builder);
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->application);
}

static char *
get_text (gpointer shortcut, const char *property)
{
  char *text;

  g_object_get (shortcut, property, &text, NULL);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
has_class_action (GtkWidget *widget, const char *action)
{
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name, &type, &property); i++)
    if (g_str_equal (name, action))
      return TRUE;

  return FALSE;
}

static gboolean
has_action (const Fixture *self, const char *action)
{
  const char *name = strchr (action, '.') + 1;

  if (g_str_has_prefix (action, "app."))
    return g_action_group_has_action (G_ACTION_GROUP (self->application), name);

  return has_class_action (GTK_WIDGET (self->window), action)
         || (g_str_has_prefix (action, "win.") && g_action_group_has_action (G_ACTION_GROUP (self->window), name));
}

static void
test_overlay_is_there (gconstpointer data)
{
  const Fixture *self = data;
  GtkShortcutsWindow *overlay;
  int width, height;

  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-help-overlay", NULL);
  overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self->window));
  g_assert_nonnull (overlay);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (overlay)));
  gtk_widget_measure (GTK_WIDGET (overlay), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (overlay), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 640);
  g_assert_cmpint (height, <=, 480);

  gtk_widget_hide (GTK_WIDGET (overlay));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-help-overlay", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (overlay)));
}

static void
test_named_actions (gconstpointer data)
{
  const Fixture *self = data;

  for (GSList *l = self->shortcuts; l != NULL; l = l->next)
    {
      g_autofree char *action = get_text (l->data, "action-name");
      g_autofree char *accelerator = get_text (l->data, "accelerator");
      g_autofree char *title = get_text (l->data, "title");
      g_auto (GStrv) accels = NULL;

      g_assert_cmpstr (title, !=, "");
      if (action[0] == '\0')
        {
          g_assert_cmpstr (accelerator, !=, "");
          continue;
        }

      g_test_message ("%s: %s", title, action);
      g_assert_true (has_action (self, action));
      accels = gtk_application_get_accels_for_action (self->application, action);
      g_assert_nonnull (accels[0]);
    }
}

static void
test_set_accels (gconstpointer data)
{
  const Fixture *self = data;
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (self->application);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (self->application, actions[i]);
      gboolean listed = FALSE;

      for (GSList *l = self->shortcuts; l != NULL; l = l->next)
        {
          g_autofree char *action = get_text (l->data, "action-name");

          listed = listed || g_str_equal (action, actions[i]);
        }
      g_test_message ("%s", actions[i]);
      g_assert_true (listed);

      /* one key, one meaning */
      for (guint j = 0; accels[j] != NULL; j++)
        g_assert_true (g_hash_table_insert (owners, g_strdup (accels[j]), g_strdup (actions[i])));
    }
}

/* --- keys that are written out --- */

static gboolean
is_trigger (GtkShortcutTrigger *trigger, guint key, GdkModifierType modifiers)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return is_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), key, modifiers)
           || is_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), key, modifiers);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
binds (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (is_trigger (gtk_shortcut_get_trigger (shortcut), key, modifiers))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
binds_below (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  if (binds (widget, key, modifiers))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (binds_below (child, key, modifiers))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_menu_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_menu_button (child);

  return found;
}

/* What the sidebar, the chips, the timeline and the window hear without anything being bound to it: their own tests press these. */
static gboolean
is_heard (guint key, GdkModifierType modifiers)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
  } heard[] = {
    { GDK_KEY_space, 0 },
    { GDK_KEY_space, GDK_CONTROL_MASK },
    { GDK_KEY_Delete, 0 },
    { GDK_KEY_Return, 0 },
    { GDK_KEY_Return, GDK_ALT_MASK },
    { GDK_KEY_Left, 0 },
    { GDK_KEY_Left, GDK_SHIFT_MASK },
    { GDK_KEY_Right, 0 },
    { GDK_KEY_Right, GDK_SHIFT_MASK },
    { GDK_KEY_Up, 0 },
    { GDK_KEY_Down, 0 },
    { GDK_KEY_Home, 0 },
    { GDK_KEY_End, 0 },
    { GDK_KEY_Page_Up, 0 },
    { GDK_KEY_Page_Down, 0 },
    { GDK_KEY_BackSpace, 0 },
    { GDK_KEY_Escape, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    if (heard[i].key == key && heard[i].modifiers == modifiers)
      return TRUE;

  return FALSE;
}

static void
test_written_keys (gconstpointer data)
{
  const Fixture *self = data;

  for (GSList *l = self->shortcuts; l != NULL; l = l->next)
    {
      g_autofree char *accelerator = get_text (l->data, "accelerator");
      g_auto (GStrv) accels = g_strsplit (accelerator, " ", -1);

      for (guint i = 0; accels[i] != NULL; i++)
        {
          guint key;
          GdkModifierType modifiers;

          g_test_message ("%s", accels[i]);
          g_assert_true (gtk_accelerator_parse (accels[i], &key, &modifiers));
          if (key == GDK_KEY_F10 && modifiers == 0)
            g_assert_nonnull (find_menu_button (GTK_WIDGET (self->window)));
          else if (!is_heard (key, modifiers))
            g_assert_true (binds_below (GTK_WIDGET (self->window), key, modifiers));
        }
    }
}

int
main (int argc, char **argv)
{
  Fixture fixture = { NULL };
  int result;

  gtk_test_init (&argc, &argv, NULL);
  set_up (&fixture); /* once: a process has one application */

  g_test_add_data_func ("/shortcuts/overlay-is-there", &fixture, test_overlay_is_there);
  g_test_add_data_func ("/shortcuts/named-actions", &fixture, test_named_actions);
  g_test_add_data_func ("/shortcuts/set-accels", &fixture, test_set_accels);
  g_test_add_data_func ("/shortcuts/written-keys", &fixture, test_written_keys);
  result = g_test_run ();

  tear_down (&fixture);

  return result;
}
