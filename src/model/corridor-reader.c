/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-reader-private.h"

#include "corridor-article-private.h"
#include "corridor-file-bytes.h"
#include "corridor-i18n.h"
#include "corridor-json-scan.h"
#include "corridor-read.h"
#include "corridor-text.h"

/* From how many bytes on a file's SHA-256 is worth a thread of its own while the file is read. */
#define LARGE_SIZE (4 * 1024 * 1024)

static void
add_fault (CorridorReading *self, CorridorDiagnosticCode code, guint line, guint column, const char *message)
{
  g_autoptr (CorridorDiagnostic) diagnostic
      = corridor_diagnostic_new (self->name, line, column, CORRIDOR_SEVERITY_ERROR, code, message);

  g_list_store_append (self->diagnostics, diagnostic);
  self->n_errors++;
}

static gpointer
compute_sha256 (gpointer bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* The strict scan ahead of everything else; its fault ends the file. */
static gboolean
scan (CorridorReading *self, const char *data, gsize length)
{
  g_auto (CorridorJsonFault) fault = { 0 };
  guint line, column;

  if (corridor_json_scan (data, length, &fault))
    return TRUE;

  corridor_json_position (data, length, fault.offset, &line, &column);
  add_fault (self, fault.code, line, column, fault.message);

  return FALSE;
}

static void
read_document (CorridorReading *self, GCancellable *cancellable)
{
  g_autoptr (CorridorProblems) problems = corridor_problems_new ();
  g_autoptr (GPtrArray) located = NULL;
  GThread *thread = NULL;
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  if (!scan (self, data, length))
    return;

  if (length >= LARGE_SIZE)
    thread = g_thread_try_new ("sha256", compute_sha256, self->bytes, NULL);

  self->article = corridor_read_document (data, length, problems, cancellable);

  self->sha256 = thread != NULL ? g_thread_join (thread) : compute_sha256 (self->bytes);
  if (self->article != NULL)
    {
      self->article->file_name = g_strdup (self->name);
      self->article->sha256 = g_strdup (self->sha256);
    }

  located = corridor_problems_locate (problems, data, length, self->name);
  g_list_store_splice (self->diagnostics, 0, 0, located->pdata, located->len);
  self->n_errors = corridor_problems_get_n_errors (problems);
  self->n_warnings = corridor_problems_get_n_warnings (problems);
}

static CorridorReading *
new_with_file (GFile *file)
{
  CorridorReading *self = g_object_new (CORRIDOR_TYPE_READING, NULL);
  g_autofree char *name = g_file_get_parse_name (file);

  self->file = g_object_ref (file);
  self->name = corridor_text_one_line (name);

  return self;
}

CorridorReading *
corridor_reading_new_for_fault (GFile *file, const char *message)
{
  CorridorReading *self = new_with_file (file);

  add_fault (self, CORRIDOR_CODE_FILE_READ, 1, 1, message);

  return self;
}

/**
 * corridor_reading_new_for_file:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads a file of the format, in the calling thread. A file that cannot be read gives a reading with an error
 * as well. The file's bytes are kept only if there is something to say about them.
 *
 * Returns: (transfer full): what came of it; %NULL only when it was cancelled
 */
CorridorReading *
corridor_reading_new_for_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorridorReading) self = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = new_with_file (file);
  self->bytes = corridor_file_read_bytes (file, CORRIDOR_JSON_MAX_SIZE, cancellable, &local_error);

  if (self->bytes != NULL)
    {
      read_document (self, cancellable);
    }
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    {
      add_fault (self, CORRIDOR_CODE_JSON_SIZE, 1, 1, _("The file is larger than 1 GiB"));
    }
  else if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *reason = corridor_text_one_line (local_error->message);
      /* TRANSLATORS: a reason follows: "It is a folder" */
      g_autofree char *message = g_strdup_printf (_("The file cannot be read: %s"), reason);

      add_fault (self, CORRIDOR_CODE_FILE_READ, 1, 1, message);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->diagnostics)) == 0)
    g_clear_pointer (&self->bytes, g_bytes_unref);

  return g_steal_pointer (&self);
}

/**
 * corridor_reading_new_for_bytes:
 * @bytes: a document of the format, which the reading keeps
 * @name: the name to show for it
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads a document that is no file of its own, in the calling thread.
 *
 * Returns: (transfer full): what came of it; %NULL only when it was cancelled
 */
CorridorReading *
corridor_reading_new_for_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CorridorReading) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_READING, NULL);
  self->name = corridor_text_one_line (name);
  self->bytes = g_bytes_ref (bytes);

  read_document (self, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}
