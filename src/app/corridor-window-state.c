/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found again at the next start. Panes have it as properties and know nothing of settings. */

#include "corridor-window-private.h"

#include "corridor-settings.h"

/* Taken once: windows after the first may have another. What cannot be written is not remembered, and no pane stops working for it. */
#define FLAGS (G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES | G_SETTINGS_BIND_NO_SENSITIVITY)

/**
 * corridor_window_bind_settings:
 * @self: the window
 *
 * Takes the window's state from the settings, and remembers each change of it.
 */
void
corridor_window_bind_settings (CorridorWindow *self)
{
  CorridorSidebarModel *sidebar = corridor_sidebar_get_model (self->sidebar);
  const struct
  {
    const char *key;
    gpointer object;
    const char *property;
  } state[] = {
    { "maximized", self, "maximized" },
    { "show-sidebar", self->panes, "show-sidebar" },
    { "show-detail", self->panes, "show-detail" },
    { "show-timeline", self->panes, "show-timeline" },
    { "show-table", self->list_pane, "show-table" },
    { "sort", self->list_pane, "sort" },
    { "reverse", self->list_pane, "reverse" },
    { "expanded-headings", sidebar, "expanded-headings" },
    { "headings-by-name", sidebar, "headings-by-name" },
  }, dragged[] = {
    { "window-width", self, "default-width" },
    { "window-height", self, "default-height" },
    { "sidebar-width", self->panes, "sidebar-width" },
    { "detail-width", self->panes, "detail-width" },
    { "timeline-height", self->panes, "timeline-height" },
    { "columns", self->list_pane, "columns" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dragged); i++)
    corridor_settings_bind_later (self->settings, dragged[i].key, dragged[i].object, dragged[i].property, G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (state); i++)
    corridor_settings_bind (self->settings, state[i].key, state[i].object, state[i].property, FLAGS);
  /* what is searched for in one window is known in all */
  corridor_settings_bind (self->settings, "recent-searches", self->list_pane, "recent-searches", G_SETTINGS_BIND_DEFAULT);
}

/**
 * corridor_window_bind_timeline_settings:
 * @self: the window, with a timeline
 *
 * The same for the timeline, which comes later.
 */
void
corridor_window_bind_timeline_settings (CorridorWindow *self)
{
  corridor_settings_bind (self->settings, "timeline-lanes", self->timeline_pane, "lanes", FLAGS);
}

/**
 * corridor_window_remember_library:
 * @self: the window
 *
 * Remembers which files and folders are open, for a start that restores them. The article that the program comes with, which opens where they are
 * gone, does not take their place: they may be there again the next time.
 */
void
corridor_window_remember_library (CorridorWindow *self)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) value = NULL;

  for (guint i = 0; i < self->open_files->len; i++)
    {
      g_autofree char *uri = g_file_get_uri (g_ptr_array_index (self->open_files, i));

      if (g_file_has_uri_scheme (g_ptr_array_index (self->open_files, i), "resource"))
        return;
      g_strv_builder_add (uris, uri);
    }

  value = g_strv_builder_end (uris);
  corridor_settings_set_strv (self->settings, "last-library", (const char *const *) value);
}

/* What was open was closed, or left for the article that the program comes with: nothing is to come back. */
void
corridor_window_forget_library (CorridorWindow *self)
{
  static const char *const none[] = { NULL };

  corridor_settings_set_strv (self->settings, "last-library", none);
}
