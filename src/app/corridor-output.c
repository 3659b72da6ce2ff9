/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a command's result goes. */

#include "corridor-output.h"

#include "corridor-i18n.h"
#include "corridor-print.h"
#include "corridor-summary.h"
#include "corridor-text.h"

/**
 * corridor_output_write:
 * @output: (nullable): a file; standard output without one
 * @bytes: what is written
 * @force: whether a file that exists is replaced
 *
 * Writes all of @bytes, or says on standard error why that cannot be done.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_output_write (GFile *output, GBytes *bytes, gboolean force)
{
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    return corridor_print_bytes (bytes) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_OUTPUT;
  if (corridor_write_file (output, bytes, force, NULL, &error))
    return CORRIDOR_EXIT_DONE;
  corridor_print_error (error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    corridor_print_line (stderr, "corridor: %s", _("--force replaces a file that exists"));
  return CORRIDOR_EXIT_OUTPUT;
}

/**
 * corridor_output_refuse:
 * @output: what --output names
 *
 * Says that a file is not written over while it is read.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_output_refuse (const char *output)
{
  g_autofree char *name = corridor_text_one_line (output);

  corridor_print_line (stderr, _("corridor: --output=%s would replace a file that is read"), name);
  return CORRIDOR_EXIT_COMMAND;
}
