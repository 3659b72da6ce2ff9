/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-view.h"

#include "corridor-ui-resources.h"

/**
 * corridor_view_init:
 *
 * Registers the templates. They are registered by hand, since the constructor of a resource that lies in a static library is left out by the
 * linker when nobody names it. Call it once, before the first widget is made.
 */
void
corridor_view_init (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      corridor_ui_register_resource ();
      g_once_init_leave (&done, 1);
    }
}

/**
 * corridor_view_add_style:
 * @display: a display
 *
 * Adds the project's style sheet and icons to @display.
 */
void
corridor_view_add_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (display);
  g_auto (GStrv) paths = NULL;

  gtk_css_provider_load_from_resource (provider, CORRIDOR_RESOURCE_PREFIX "style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  /* the application of this name has added it already; once more would have GTK read the theme once more */
  paths = gtk_icon_theme_get_resource_path (theme);
  if (!g_strv_contains ((const char *const *) paths, CORRIDOR_RESOURCE_PREFIX "icons")
      && !g_strv_contains ((const char *const *) paths, CORRIDOR_RESOURCE_PREFIX "icons/"))
    gtk_icon_theme_add_resource_path (theme, CORRIDOR_RESOURCE_PREFIX "icons");
}
