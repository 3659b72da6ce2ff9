/* SPDX-License-Identifier: GPL-3.0-or-later */

/* g_file_replace_contents() writes in place where the folder cannot take a second file, and g_file_set_contents_full() forgets the
 * permissions of the file that it replaces and puts a file where a link was: neither leaves what is there untouched on every
 * failure. */

#include "corridor-summary.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "corridor-i18n.h"

/* Says what could not be done with @path, for the errno that @code is. */
static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("%s could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

/* How often, and how far apart (microseconds), it is looked whether somebody reads from a pipe */
#define READER_TRIES 20
#define READER_INTERVAL 50000

/* How much is written before it is asked whether that is still wanted (bytes) */
#define WRITE_MAX (4 * 1024 * 1024)

/* Until more can be written, or that is not wanted any longer. */
static gboolean
wait_to_write (int fd, GCancellable *cancellable)
{
  GPollFD polled[2] = { { fd, G_IO_OUT, 0 } };
  gboolean can_be_cancelled = g_cancellable_make_pollfd (cancellable, &polled[1]);
  gboolean is_over = g_poll (polled, can_be_cancelled ? 2 : 1, -1) >= 0 || errno == EINTR;

  if (can_be_cancelled)
    g_cancellable_release_fd (cancellable);
  return is_over;
}

static gboolean
write_all (int fd, GBytes *bytes, GCancellable *cancellable)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written;

      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return FALSE;
        }
      written = write (fd, data, MIN (left, WRITE_MAX));
      if (written < 0 && (errno == EINTR || (errno == EAGAIN && wait_to_write (fd, cancellable))))
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      left -= written;
    }
  return TRUE;
}

/* As write_all(), but a reader that goes away is an error like any other, and does not end the program with a signal. */
static gboolean
write_all_unsignalled (int fd, GBytes *bytes, GCancellable *cancellable)
{
  const struct timespec at_once = { 0, 0 };
  sigset_t broken_pipe, before;
  gboolean is_written;
  int code;

  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &broken_pipe, &before);
  is_written = write_all (fd, bytes, cancellable);
  code = errno;
  if (!is_written && code == EPIPE && !sigismember (&before, SIGPIPE))
    while (sigtimedwait (&broken_pipe, NULL, &at_once) < 0 && errno == EINTR)
      ;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  errno = code;
  return is_written;
}

/* Opens a pipe or a device. One waits without end for somebody to read from a pipe, unless one asks not to; but who made it may be about to. */
static int
open_to_write (const char *path, GCancellable *cancellable)
{
  for (guint i = 0; i < READER_TRIES; i++)
    {
      int fd = g_open (path, O_WRONLY | O_CLOEXEC | O_NONBLOCK, 0);
      if (fd >= 0 || errno != ENXIO)
        return fd;
      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return -1;
        }
      g_usleep (READER_INTERVAL);
    }
  errno = ENXIO;
  return -1;
}

/* A pipe or a device is not replaced: it is written to. */
static gboolean
write_through (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  int fd = open_to_write (path, cancellable);
  int code = 0;

  if (fd < 0 && errno == ENXIO)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, _("%s could not be written: nobody reads from it"), name);
      return FALSE;
    }
  if (fd < 0)
    return fail (error, path, errno);
  if (!write_all_unsignalled (fd, bytes, cancellable))
    code = errno;
  if (close (fd) < 0 && code == 0)
    code = errno;
  return code == 0 || fail (error, path, code);
}

/* A new file was made with what the umask leaves; one that replaces another takes its permissions over. A group that cannot be given
 * to it must not let another group have what the old one had. */
static gboolean
set_permissions (int fd, const struct stat *old)
{
  if (old == NULL)
    return TRUE;
  if (fchown (fd, -1, old->st_gid) < 0)
    return fchmod (fd, old->st_mode & 0707) == 0;
  return fchmod (fd, old->st_mode & 0777) == 0;
}

/* Makes the new name last through a power cut. Not every file system can, and the file is written by then. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

/* Gives @temporary its name. A file that has come to be there since is not written over: link() refuses where rename() would not. */
static gboolean
put_in_place (const char *temporary, const char *path, gboolean replace)
{
  if (replace)
    return g_rename (temporary, path) == 0;
  if (link (temporary, path) == 0)
    {
      g_unlink (temporary);
      return TRUE;
    }
  if (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) /* FAT and some network file systems have no links */
    return g_rename (temporary, path) == 0;
  return FALSE;
}

static gboolean
write_beside (const char *path, const struct stat *old, gboolean replace, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".corridor-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, old != NULL ? 0600 : 0666);
  int code = 0;

  if (fd < 0)
    return fail (error, path, errno);
  if (!write_all (fd, bytes, cancellable) || !set_permissions (fd, old) || fsync (fd) < 0)
    code = errno;
  if (close (fd) < 0 && code == 0)
    code = errno;
  if (code == 0 && g_cancellable_is_cancelled (cancellable)) /* the last moment: writing to the disk has taken a while */
    code = ECANCELED;
  if (code == 0 && !put_in_place (temporary, path, replace))
    code = errno;
  if (code != 0)
    {
      g_unlink (temporary);
      return fail (error, path, code);
    }
  sync_folder (folder);
  return TRUE;
}

/* Where a link leads, so that the file is replaced and not the link. */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

static gboolean
write_local (const char *given, GBytes *bytes, gboolean replace, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = follow_links (given);
  struct stat old;
  /* not every link has a path that it leads to: /dev/stdout may lead to a pipe */
  gboolean exists = g_stat (given, &old) == 0 || g_lstat (path, &old) == 0;

  if (exists && S_ISDIR (old.st_mode))
    return fail (error, given, EISDIR);
  if (exists && !replace)
    return fail (error, given, EEXIST);
  if (exists && !S_ISREG (old.st_mode) && !S_ISLNK (old.st_mode))
    return write_through (given, bytes, cancellable, error);
  /* rename() would do it in a folder that can be written to, but not what is asked of a file that says it must not change */
  if (exists && S_ISREG (old.st_mode) && faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) < 0)
    return fail (error, given, errno);
  return write_beside (path, exists ? &old : NULL, replace, bytes, cancellable, error);
}

/* What GVfs offers. Its errors do not always say which file, or that it was to be written. */
static gboolean
write_stream (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (replace)
    return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);

  stream = g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return TRUE;
  g_file_delete (file, NULL, NULL); /* what was made here is half a file */
  return FALSE;
}

/* Elsewhere than in a local folder */
static gboolean
write_remote (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) why = NULL;

  if (write_stream (file, bytes, replace, cancellable, &why))
    return TRUE;
  g_set_error (error, why->domain, why->code, _("%s could not be written: %s"), name, why->message);
  return FALSE;
}

/**
 * corridor_write_file:
 * @file: where to write
 * @bytes: what to write
 * @replace: whether an existing file is replaced
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, whose message names the file
 *
 * Writes @bytes to a new file beside @file, and then gives it its name: @file is either what it was or whole. A file that is
 * replaced keeps its permissions, and a link to it stays a link. A pipe or a device is written to; a pipe that nobody reads from, not
 * even after a second, is %G_IO_ERROR_NOT_CONNECTED. Without @replace, what exists is
 * %G_IO_ERROR_EXISTS. Blocks; any thread may call it.
 *
 * Returns: whether it is written
 */
gboolean
corridor_write_file (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  path = g_file_is_native (file) ? g_file_get_path (file) : NULL;
  if (path != NULL)
    return write_local (path, bytes, replace, cancellable, error);
  return write_remote (file, bytes, replace, cancellable, error);
}
