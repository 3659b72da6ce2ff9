/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-application.h"

#include <errno.h>

#include "corridor-bundled.h"
#include "corridor-i18n.h"
#include "corridor-preferences.h"
#include "corridor-query-variant.h"
#include "corridor-settings.h"
#include "corridor-text.h"
#include "corridor-view.h"
#include "corridor-window.h"

/* What one process hands to the one that runs already: URIs, a query, whether its order was asked for, a statement to show */
#define START_TYPE "(asa{sv}bs)"

struct _CorridorApplication
{
  GtkApplication parent_instance;

  CorridorStart *start; /* nullable, borrowed: what main() was asked for */
  GSettings *settings;  /* nullable */
  CorridorAppearance *appearance; /* from startup on */
  CorridorQueryStore *store; /* from startup on */
  GtkWidget *preferences; /* nullable: its window, while there is one */
};

G_DEFINE_FINAL_TYPE (CorridorApplication, corridor_application, GTK_TYPE_APPLICATION)

/* --- opening --- */

/* The window that has these files already. */
static CorridorWindow *
find_window (CorridorApplication *self, GPtrArray *files)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CORRIDOR_IS_WINDOW (l->data) && corridor_window_has_files (l->data, files))
      return l->data;

  return NULL;
}

/* The window to open in: one that has nothing open, else a new one. */
static CorridorWindow *
get_window (CorridorApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CORRIDOR_IS_WINDOW (l->data) && corridor_window_is_empty (l->data))
      return l->data;

  return corridor_window_new (GTK_APPLICATION (self), self->settings, self->appearance, self->store);
}

/* What was open last, as far as it is still there, if the user wants it so. A second window is another matter. */
static GPtrArray *
list_last_files (CorridorApplication *self)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) uris = corridor_settings_dup_strv (self->settings, "last-library");

  if (!corridor_settings_get_boolean (self->settings, "restore-last") || gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    return files;
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_query_exists (file, NULL))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }

  return files;
}

/* The query that is asked of what is opened; its order is the window's where none was asked for. */
static CorridorQuery *
make_query (CorridorWindow *window, CorridorQuery *query, gboolean orders)
{
  CorridorQuery *now = corridor_session_get_query (corridor_window_get_session (window));

  if (query == NULL || orders)
    return query != NULL ? corridor_query_ref (query) : NULL;

  return corridor_query_with_order (query, corridor_query_get_sort (now), corridor_query_get_reverse (now));
}

static void
open_files (CorridorApplication *self, GPtrArray *files, CorridorQuery *query, gboolean orders, const char *show)
{
  g_autoptr (GPtrArray) last = files->len == 0 ? list_last_files (self) : NULL;
  g_autoptr (CorridorOpening) opening = NULL;
  g_autoptr (CorridorQuery) asked = NULL;
  CorridorWindow *window;

  if (files->len > 0)
    opening = corridor_opening_new (files);
  else if (last->len > 0)
    opening = corridor_opening_new (last);
  else
    opening = corridor_opening_new_bundled ();

  window = find_window (self, corridor_opening_get_files (opening));
  if (window != NULL)
    {
      corridor_window_come_back (window, query, orders, show);
      return;
    }

  /* the files are read while the window is made */
  corridor_opening_begin (opening);
  window = get_window (self);
  asked = make_query (window, query, orders);
  corridor_window_open (window, opening, asked, show);
  corridor_window_present_soon (window);
}

static GVariant *
start_to_variant (CorridorStart *start)
{
  GVariantBuilder uris;

  g_variant_builder_init (&uris, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < start->files->len; i++)
    g_variant_builder_add_value (&uris, g_variant_new_take_string (g_file_get_uri (g_ptr_array_index (start->files, i))));

  return g_variant_new ("(as@a{sv}bs)", &uris, corridor_query_to_variant (start->query), start->orders, start->show != NULL ? start->show : "");
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariantIter) uris = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (CorridorQuery) query = NULL;
  const char *uri, *show;
  gboolean orders;

  g_variant_get (parameter, "(as@a{sv}b&s)", &uris, &variant, &orders, &show);
  while (g_variant_iter_next (uris, "&s", &uri))
    g_ptr_array_add (files, g_file_new_for_uri (uri));
  query = corridor_query_from_variant (variant);

  open_files (user_data, files, query, orders, show[0] != '\0' ? show : NULL);
}

static gboolean
print_unreadable (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *line = NULL;

  if (!g_file_is_native (file))
    return FALSE; /* it may take long to find out */

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_READ, G_FILE_QUERY_INFO_NONE, NULL, &error);
  if (info == NULL)
    line = corridor_text_one_line (error->message);
  else if (!g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ))
    {
      g_autofree char *message = g_strdup_printf ("%s: %s", name, g_strerror (EACCES));

      line = corridor_text_one_line (message);
    }
  else
    return FALSE;

  g_printerr ("corridor: %s\n", line);
  return TRUE;
}

/* The one that runs already says in its window what it could not open, but who called this one waits here: is told the same, and gets an exit
 * status to go by. */
static gboolean
print_all_unreadable (GPtrArray *files)
{
  gboolean any = FALSE;

  for (guint i = 0; i < files->len; i++)
    any |= print_unreadable (g_ptr_array_index (files, i));

  return any;
}

/* The arguments have been read before there was an application: main() decides whether there is to be one. Only a service waits to be called. */
static gboolean
corridor_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  *status = 0;
  if (self->start->service)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_IS_SERVICE);

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("corridor: %s\n", error->message);
      *status = 1;
      return TRUE;
    }

  if (!self->start->service)
    g_action_group_activate_action (G_ACTION_GROUP (application), "start", start_to_variant (self->start));
  if (g_application_get_is_remote (application) && print_all_unreadable (self->start->files))
    *status = 1;

  return TRUE;
}

/* From the desktop: the program's name alone, or files */
static void
corridor_application_activate (GApplication *application)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (window != NULL)
    gtk_window_present (window);
  else
    open_files (self, none, NULL, FALSE, NULL);
}

static void
corridor_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (array, g_object_ref (files[i]));
  open_files (CORRIDOR_APPLICATION (application), array, NULL, FALSE, NULL);
}

/* --- actions --- */

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (corridor_window_new (GTK_APPLICATION (self), self->settings, self->appearance, self->store)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorApplication *self = user_data;

  if (self->preferences == NULL)
    {
      GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

      self->preferences = corridor_preferences_new (GTK_APPLICATION (self), self->settings, self->appearance);
      g_object_add_weak_pointer (G_OBJECT (self->preferences), (gpointer *) &self->preferences);
      gtk_window_set_transient_for (GTK_WINDOW (self->preferences), parent);
    }
  gtk_window_present (GTK_WINDOW (self->preferences));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const authors[] = { "The Corridor contributors", NULL };

  gtk_show_about_dialog (gtk_application_get_active_window (user_data),
                         "program-name", _("Corridor"),
                         "logo-icon-name", CORRIDOR_APP_ID,
                         "version", CORRIDOR_VERSION,
                         "comments", _("Explore what an article states: who, where, when and with what certainty."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "authors", authors,
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows;

  /* closed one by one, so that each is remembered as it was */
  while ((windows = gtk_application_get_windows (user_data)) != NULL)
    gtk_window_destroy (windows->data);
}

/* GTK takes the direction of its own messages, which may not be there, or be in another language. */
static void
set_direction (void)
{
  /* Translators: "default:RTL" if your language is written from right to left, else "default:LTR" */
  if (g_str_equal (C_("text direction", "default:LTR"), "default:RTL"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

/* Back is where the arrow points. */
static void
add_direction_accels (GtkApplication *application)
{
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  const char *left[] = { "<Alt>Left", NULL }, *right[] = { "<Alt>Right", NULL };

  gtk_application_set_accels_for_action (application, "win.back", mirrored ? right : left);
  gtk_application_set_accels_for_action (application, "win.forward", mirrored ? left : right);
}

static void
add_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } actions[] = {
    { "app.quit", { "<Control>q" } },
    { "app.new-window", { "<Control>n" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.open", { "<Control>o" } },
    { "win.open-folder", { "<Control><Shift>o" } },
    { "win.reload", { "<Control>r", "F5" } },
    { "win.export", { "<Control>e" } },
    { "win.search", { "<Control>f" } },
    { "win.find-value", { "<Control><Shift>f" } },
    { "win.filter-dates", { "<Control>d" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.clear-filters", { "<Control><Shift>Delete" } },
    { "win.keep-selected", { "<Control>k" } },
    { "win.save-query", { "<Control>s" } },
    { "win.show-library", { "<Control>i" } },
    { "win.sidebar", { "F9" } },
    { "win.show-detail", { "<Shift>F9" } },
    { "win.show-timeline", { "<Control>F9" } },
    { "win.fullscreen", { "F11" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_application_set_accels_for_action (application, actions[i].action, actions[i].accels);
  add_direction_accels (application);
}

static void
add_actions (CorridorApplication *self)
{
  const GActionEntry entries[] = {
    { "start", start_cb, START_TYPE, NULL, NULL },
    { "new-window", new_window_cb, NULL, NULL, NULL },
    { "preferences", preferences_cb, NULL, NULL, NULL },
    { "about", about_cb, NULL, NULL, NULL },
    { "quit", quit_cb, NULL, NULL, NULL },
  };
  g_autoptr (GPropertyAction) color_scheme = g_property_action_new ("color-scheme", self->appearance, "color-scheme");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (color_scheme));
  add_accels (GTK_APPLICATION (self));
}

/* --- the class --- */

static CorridorQueryStore *
make_store (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "corridor", "queries", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return corridor_query_store_new (folder);
}

static void
corridor_application_startup (GApplication *application)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (application);
  GdkDisplay *display;

  /* first, since GTK looks for the window of shortcuts while it starts */
  corridor_bundled_register ();
  corridor_view_init ();
  G_APPLICATION_CLASS (corridor_application_parent_class)->startup (application);
  set_direction ();

  display = gdk_display_get_default ();
  corridor_view_add_style (display);
  gtk_window_set_default_icon_name (CORRIDOR_APP_ID);
  /* many texts can be selected; who passes them with Tab does not mean to */
  g_object_set (gtk_settings_get_for_display (display), "gtk-label-select-on-focus", FALSE, NULL);

  self->settings = corridor_settings_new ();
  self->appearance = corridor_appearance_new (display);
  corridor_settings_bind (self->settings, "color-scheme", self->appearance, "color-scheme", G_SETTINGS_BIND_DEFAULT);
  corridor_settings_bind (self->settings, "text-scale", self->appearance, "text-scale", G_SETTINGS_BIND_DEFAULT);

  self->store = make_store ();

  add_actions (self);
}

static void
corridor_application_dispose (GObject *object)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (object);

  g_clear_weak_pointer (&self->preferences);
  g_clear_object (&self->settings);
  g_clear_object (&self->appearance);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (corridor_application_parent_class)->dispose (object);
}

static void
corridor_application_class_init (CorridorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_application_dispose;
  application_class->startup = corridor_application_startup;
  application_class->local_command_line = corridor_application_local_command_line;
  application_class->activate = corridor_application_activate;
  application_class->open = corridor_application_open;
}

static void
corridor_application_init (CorridorApplication *self)
{
}

/**
 * corridor_application_main:
 * @start: what the command line asks for
 *
 * Returns: the exit status
 */
int
corridor_application_main (CorridorStart *start)
{
  g_autoptr (CorridorApplication) self = NULL;

  /* it reads the fonts in a thread of its own: as long as the session bus and the display take to answer, if it begins before they are asked */
  pango_cairo_font_map_get_default ();

  g_set_application_name (_("Corridor"));
  self = g_object_new (CORRIDOR_TYPE_APPLICATION, "application-id", CORRIDOR_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/corridor/Corridor", NULL);
  self->start = start;

  return g_application_run (G_APPLICATION (self), 0, NULL);
}
