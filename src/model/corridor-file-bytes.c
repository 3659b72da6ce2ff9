/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-file-bytes.h"

#include "corridor-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much is read between two looks at the cancellable. */
#define CHUNK_SIZE (1024 * 1024)

/* Of an open file: either kind of it. */
typedef struct
{
  int fd;
  GInputStream *stream;
} Source;

static void
set_errno (GError **error, int code)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
}

static void
set_folder (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("It is a folder"));
}

static gboolean
check_mode (mode_t mode, GError **error)
{
  const char *message;

  if (S_ISREG (mode))
    return TRUE;

  if (S_ISDIR (mode))
    {
      set_folder (error);
      return FALSE;
    }

  if (S_ISFIFO (mode))
    message = _("It is a pipe, not a file");
  else if (S_ISSOCK (mode))
    message = _("It is a socket, not a file");
  else
    message = _("It is a device, not a file");
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, message);

  return FALSE;
}

/* Opens without waiting, for a pipe that nobody writes to would hold us up for ever; what it is shows only
 * when it is open, for the name may come to mean something else in between. */
static int
open_path (const char *path, goffset *size, GError **error)
{
  struct stat status;
  int fd;

  do
    fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  while (fd < 0 && errno == EINTR);

  if (fd < 0 || fstat (fd, &status) < 0)
    {
      int code = errno;

      /* a socket, or a device that is not there, cannot be opened; what it is says more than that */
      if (fd >= 0 || code != ENXIO || stat (path, &status) < 0 || check_mode (status.st_mode, error))
        set_errno (error, code);
      if (fd >= 0)
        close (fd);
      return -1;
    }

  if (!check_mode (status.st_mode, error))
    {
      close (fd);
      return -1;
    }

  *size = status.st_size;

  return fd;
}

/* A file that has no path: a resource of the program, or one of another machine. */
static GInputStream *
open_stream (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileType type;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  type = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);
  if (type == G_FILE_TYPE_DIRECTORY)
    {
      set_folder (error);
      return NULL;
    }
  if (type != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("It is no regular file"));
      return NULL;
    }

  *size = (goffset)g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);

  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

static gssize
read_some (const Source *source, char *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  gssize n;

  if (source->stream != NULL)
    return g_input_stream_read (source->stream, buffer, size, cancellable, error);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  do
    n = read (source->fd, buffer, size);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    set_errno (error, errno);

  return n;
}

static gboolean
check_size (guint64 size, gsize max_size, GError **error)
{
  if (size <= max_size)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _("It is too large"));

  return FALSE;
}

/* Reads to the end, wherever that is by now: a file may grow or shrink while it is read. JSON has no NUL: what comes after one is never looked at,
 * and a file that is full of them would take its size of memory to be refused. */
static GBytes *
read_all (const Source *source, gsize size, gsize max_size, GCancellable *cancellable, GError **error)
{
  /* one byte more than is expected, so that the end shows without growing */
  gsize room = size + 1;
  gsize length = 0;
  gssize n = 1;
  char *buffer = g_try_malloc (room);
  gboolean has_nul = FALSE;

  while (buffer != NULL && n > 0 && !has_nul)
    {
      n = read_some (source, buffer + length, MIN (room - length, CHUNK_SIZE), cancellable, error);
      if (n > 0)
        {
          has_nul = memchr (buffer + length, '\0', n) != NULL;
          length += n;
        }

      if (n < 0 || !check_size (length, max_size, error))
        {
          g_free (buffer);
          return NULL;
        }

      if (length == room)
        {
          char *larger;

          room += MAX (room / 2, CHUNK_SIZE);
          larger = g_try_realloc (buffer, room);
          if (larger == NULL)
            g_free (buffer);
          buffer = larger;
        }
    }

  if (buffer == NULL)
    {
      set_errno (error, ENOMEM);
      return NULL;
    }

  return g_bytes_new_take (buffer, length);
}

/**
 * corridor_file_read_bytes:
 * @file: a file
 * @max_size: the most bytes it may have
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR, with a message for the user
 *
 * Reads a regular file. Folders, pipes and devices are refused and never waited for; a file that is too large
 * is refused before it is read (%G_IO_ERROR_MESSAGE_TOO_LARGE). Of a file with a NUL, which no JSON has, the rest may be missing.
 *
 * Returns: (transfer full): its bytes, or %NULL with @error set
 */
GBytes *
corridor_file_read_bytes (GFile *file, gsize max_size, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  Source source = { -1, NULL };
  GBytes *bytes = NULL;
  goffset size = 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (path != NULL)
    source.fd = open_path (path, &size, error);
  else
    source.stream = open_stream (file, &size, cancellable, error);

  if (source.fd < 0 && source.stream == NULL)
    return NULL;

  if (check_size ((guint64) size, max_size, error))
    bytes = read_all (&source, (gsize) size, max_size, cancellable, error);

  if (source.fd >= 0)
    close (source.fd);
  g_clear_object (&source.stream);

  return bytes;
}
