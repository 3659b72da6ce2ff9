/* SPDX-License-Identifier: GPL-3.0-or-later */

/* g_file_replace_contents() writes in place where the folder cannot take a second file, and g_file_set_contents_full() forgets the
 * permissions of the file that it replaces and puts a file where a link was: neither leaves what is there untouched on every
 * failure. */

#include "corridor-summary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

/* How much is written before it is asked whether that is still wanted (bytes) */
#define WRITE_MAX (4 * 1024 * 1024)

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
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      left -= written;
    }
  return TRUE;
}

/* A pipe or a device is not replaced: it is written to. */
static gboolean
write_through (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int code = 0;

  if (fd < 0)
    return fail (error, path, errno);
  if (!write_all (fd, bytes, cancellable))
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
  gboolean exists = g_lstat (path, &old) == 0;

  if (exists && S_ISDIR (old.st_mode))
    return fail (error, given, EISDIR);
  if (exists && !replace)
    return fail (error, given, EEXIST);
  if (exists && !S_ISREG (old.st_mode) && !S_ISLNK (old.st_mode))
    return write_through (path, bytes, cancellable, error);
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
 * replaced keeps its permissions, and a link to it stays a link. A pipe or a device is written to. Without @replace, what exists is
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
