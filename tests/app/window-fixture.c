/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "window-fixture.h"

#include "corridor-view.h"

#include <glib/gstdio.h>

#define APP_ID "org.corridor.Corridor"

/* A process has one. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *queries = NULL;
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("corridor-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->keyfile = g_build_filename (fixture->root, "keyfile", NULL);
  queries = g_build_filename (fixture->root, "queries", NULL);
  folder = g_file_new_for_path (queries);
  fixture->store = corridor_query_store_new (folder);

  fixture->application = g_object_ref (get_application ());
  fixture->appearance = corridor_appearance_new (gdk_display_get_default ());
}

static void
remove_all (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_close (fixture);
  g_clear_object (&fixture->appearance);
  g_clear_object (&fixture->application);
  g_clear_object (&fixture->store);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->keyfile);
}

GSettings *
window_fixture_read_settings (WindowFixture *fixture, const char *text)
{
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_file_set_contents (fixture->keyfile, text, -1, &error);
  g_assert_no_error (error);
  backend = g_keyfile_settings_backend_new (fixture->keyfile, "/", NULL);

  return g_settings_new_with_backend (APP_ID, backend);
}

void
window_fixture_open (WindowFixture *fixture, GSettings *settings)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "articles", "cpec-security-2024.json", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->settings = settings;
  fixture->window = corridor_window_new (fixture->application, settings, fixture->appearance, fixture->store);
  g_ptr_array_add (files, g_file_new_for_path (path));
  corridor_window_open_files (fixture->window, files);
  gtk_window_present (GTK_WINDOW (fixture->window));
  /* the panes come one after the other */
  while (corridor_session_get_library (fixture->window->session) == NULL || fixture->window->timeline_pane == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
window_fixture_close (WindowFixture *fixture)
{
  if (fixture->window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (fixture->window);
    }
  if (fixture->settings != NULL)
    g_settings_sync ();
  g_clear_object (&fixture->settings);
}
