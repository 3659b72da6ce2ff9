/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-print.h"

#include <errno.h>

#include "corridor-i18n.h"
#include "corridor-text.h"

/**
 * corridor_print_line:
 * @stream: standard output or standard error
 * @format: a format
 * @...: its arguments
 *
 * Prints a line.
 */
void
corridor_print_line (FILE *stream, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fputs (line, stream);
  fputc ('\n', stream);
}

/**
 * corridor_print_error:
 * @error: what could not be done
 *
 * Prints why on standard error, on one line.
 */
void
corridor_print_error (const GError *error)
{
  g_autofree char *line = corridor_text_one_line (error->message);

  corridor_print_line (stderr, "corridor: %s", line);
}

/**
 * corridor_print_bytes:
 * @bytes: what to print
 *
 * Prints @bytes on standard output, to the last one; where that cannot be done, says why on standard error.
 *
 * Returns: whether they are written
 */
gboolean
corridor_print_bytes (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  errno = 0;
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  corridor_print_line (stderr, "corridor: %s: %s", _("standard output could not be written"), g_strerror (errno));
  return FALSE;
}
