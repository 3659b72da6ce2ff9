/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-writable.h"

#include <unistd.h>

#include <glib/gstdio.h>

/**
 * corridor_writable_folder:
 * @path: an absolute path
 *
 * GTK and GIO complain of a home that nothing can be written to, each in its own way and as of a fault in the program. It is asked first.
 *
 * Returns: whether @path is a folder in which files can be made, or can become one
 */
gboolean
corridor_writable_folder (const char *path)
{
  g_autofree char *existing = g_strdup (path);

  while (!g_file_test (existing, G_FILE_TEST_EXISTS) && !g_str_equal (existing, "/") && !g_str_equal (existing, "."))
    {
      char *parent = g_path_get_dirname (existing);

      g_free (existing);
      existing = parent;
    }

  return g_file_test (existing, G_FILE_TEST_IS_DIR) && g_access (existing, W_OK | X_OK) == 0;
}
