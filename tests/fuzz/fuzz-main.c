/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for libFuzzer where there is none: runs a target over the files of the folders that are named,
 * each as it is and cut short at every byte, so that what a fuzzer has once found stays found. */

#include "fuzz.h"

#include <gio/gio.h>

/* Cutting a long file at every byte would take a time that grows with its square. */
#define MAX_CUT_SIZE 4096

static void
replay (const char *data, gsize size)
{
  /* in a block that ends where the text does, for the tools that watch for a look beyond */
  g_autofree char *copy = g_memdup2 (data, size);

  LLVMFuzzerTestOneInput ((const uint8_t *) copy, size);
}

static void
replay_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_file_get_contents (file, &data, &size, &error);
      g_assert_no_error (error);

      replay (data, size);
      for (gsize i = 0; i < MIN (size, MAX_CUT_SIZE); i++)
        replay (data, i);
      n++;
    }

  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    replay_folder (argv[i]);

  return 0;
}
