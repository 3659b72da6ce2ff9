/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-bundled.h"

#include "corridor-article-resources.h"

/**
 * corridor_bundled_register:
 *
 * Makes the bundled article known under %CORRIDOR_BUNDLED_URI.
 */
void
corridor_bundled_register (void)
{
  static gsize is_registered = FALSE;

  if (g_once_init_enter (&is_registered))
    {
      corridor_article_register_resource ();
      g_once_init_leave (&is_registered, TRUE);
    }
}
