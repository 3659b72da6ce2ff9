/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-reader-private.h"

#include "corridor-file-bytes.h"
#include "corridor-json-scan.h"
#include "corridor-source-line.h"

/* What came of reading a file, once corridor-reader.c has made it. */

G_DEFINE_FINAL_TYPE (CorridorReading, corridor_reading, G_TYPE_OBJECT)

static void
corridor_reading_finalize (GObject *object)
{
  CorridorReading *self = CORRIDOR_READING (object);

  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->sha256);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_object (&self->article);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (corridor_reading_parent_class)->finalize (object);
}

static void
corridor_reading_class_init (CorridorReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_reading_finalize;
}

static void
corridor_reading_init (CorridorReading *self)
{
  self->diagnostics = g_list_store_new (CORRIDOR_TYPE_DIAGNOSTIC);
}

/**
 * corridor_reading_get_file:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): the file that was read; %NULL where it was bytes
 */
GFile *
corridor_reading_get_file (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);

  return self->file;
}

/**
 * corridor_reading_get_name:
 * @self: a reading
 *
 * Returns: (transfer none): the name to show for what was read
 */
const char *
corridor_reading_get_name (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);

  return self->name;
}

/**
 * corridor_reading_get_article:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): the article; %NULL where there was an error
 */
CorridorArticle *
corridor_reading_get_article (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);

  return self->article;
}

/**
 * corridor_reading_get_diagnostics:
 * @self: a reading
 *
 * Returns: (transfer none): the problems, in order of position, at most %CORRIDOR_DIAGNOSTICS_MAX
 */
GListModel *
corridor_reading_get_diagnostics (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);

  return G_LIST_MODEL (self->diagnostics);
}

/**
 * corridor_reading_get_n_errors:
 * @self: a reading
 *
 * Returns: how many errors there are, kept or not
 */
guint
corridor_reading_get_n_errors (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), 0);

  return self->n_errors;
}

/**
 * corridor_reading_get_n_warnings:
 * @self: a reading
 *
 * Returns: how many warnings there are, kept or not
 */
guint
corridor_reading_get_n_warnings (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), 0);

  return self->n_warnings;
}

/**
 * corridor_reading_get_n_left_out:
 * @self: a reading
 *
 * Returns: how many problems there are beyond those that are kept
 */
guint
corridor_reading_get_n_left_out (CorridorReading *self)
{
  g_return_val_if_fail (CORRIDOR_IS_READING (self), 0);

  return self->n_errors + self->n_warnings - g_list_model_get_n_items (G_LIST_MODEL (self->diagnostics));
}

/**
 * corridor_reading_dup_line:
 * @self: a reading
 * @line: a line, from 1
 * @column: the code point of it that matters, from 1
 *
 * Gets the source text of a problem, to show beside it.
 *
 * Returns: (transfer full) (nullable): the line in valid UTF-8, or of a long one what is around the column;
 * %NULL where there is no such line or the bytes are not at hand
 */
char *
corridor_reading_dup_line (CorridorReading *self, guint line, guint column)
{
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (CORRIDOR_IS_READING (self), NULL);
  g_return_val_if_fail (line > 0 && column > 0, NULL);

  if (self->bytes == NULL)
    return NULL;

  data = g_bytes_get_data (self->bytes, &length);

  if (self->marks == NULL)
    self->marks = corridor_source_marks_new (data, length);

  return corridor_source_line_dup (data, length, self->marks, line, column);
}

/* Gets the bytes of a file that had no problem again, if they are still what they were. */
static gboolean
recall_bytes (CorridorReading *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;

  if (self->bytes != NULL)
    return TRUE;

  if (self->file == NULL || self->sha256 == NULL)
    return FALSE;

  bytes = corridor_file_read_bytes (self->file, CORRIDOR_JSON_MAX_SIZE, NULL, NULL);
  if (bytes == NULL)
    return FALSE;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (sha256, self->sha256) != 0)
    return FALSE;

  self->bytes = g_steal_pointer (&bytes);

  return TRUE;
}

/**
 * corridor_reading_locate:
 * @self: a reading
 * @pointer: a JSON Pointer (RFC 6901)
 * @line: (out): the line at which its value starts, from 1
 * @column: (out): the column, from 1, in code points
 *
 * Finds a value in what was read. Bytes that were let go of are read again, and kept from then on.
 *
 * Returns: %FALSE where there is no such value, or the file is no longer what it was
 */
gboolean
corridor_reading_locate (CorridorReading *self, const char *pointer, guint *line, guint *column)
{
  g_autoptr (CorridorJsonLocator) locator = NULL;
  const char *data;
  gsize length, offset;
  guint ticket;

  g_return_val_if_fail (CORRIDOR_IS_READING (self), FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);

  /* only what passed the scan has a checksum */
  if (self->sha256 == NULL || !recall_bytes (self))
    return FALSE;

  data = g_bytes_get_data (self->bytes, &length);
  locator = corridor_json_locator_new ();
  ticket = corridor_json_locator_add (locator, pointer, FALSE);
  corridor_json_locator_run (locator, data, length);
  offset = corridor_json_locator_get (locator, ticket);
  if (offset == G_MAXSIZE)
    return FALSE;

  corridor_json_position (data, length, offset, line, column);

  return TRUE;
}

static gboolean
stands_before (CorridorDiagnostic *a, CorridorDiagnostic *b)
{
  if (corridor_diagnostic_get_line (a) != corridor_diagnostic_get_line (b))
    return corridor_diagnostic_get_line (a) < corridor_diagnostic_get_line (b);

  return corridor_diagnostic_get_column (a) < corridor_diagnostic_get_column (b);
}

/* Puts a diagnostic to its place, behind those of the same position; what is too many drops off the end. */
static void
insert_diagnostic (CorridorReading *self, CorridorDiagnostic *diagnostic)
{
  guint position = g_list_model_get_n_items (G_LIST_MODEL (self->diagnostics));

  while (position > 0)
    {
      g_autoptr (CorridorDiagnostic) before
          = g_list_model_get_item (G_LIST_MODEL (self->diagnostics), position - 1);

      if (!stands_before (diagnostic, before))
        break;
      position--;
    }

  if (position >= CORRIDOR_DIAGNOSTICS_MAX)
    return;

  g_list_store_insert (self->diagnostics, position, diagnostic);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->diagnostics)) > CORRIDOR_DIAGNOSTICS_MAX)
    g_list_store_remove (self->diagnostics, CORRIDOR_DIAGNOSTICS_MAX);
}

/**
 * corridor_reading_add_diagnostic:
 * @self: a reading
 * @diagnostic: a problem of its file that was found later
 *
 * Adds a problem where it belongs by its position. An error takes the article away.
 */
void
corridor_reading_add_diagnostic (CorridorReading *self, CorridorDiagnostic *diagnostic)
{
  g_return_if_fail (CORRIDOR_IS_READING (self));
  g_return_if_fail (CORRIDOR_IS_DIAGNOSTIC (diagnostic));

  insert_diagnostic (self, diagnostic);

  if (corridor_diagnostic_get_severity (diagnostic) == CORRIDOR_SEVERITY_WARNING)
    {
      self->n_warnings++;
    }
  else
    {
      self->n_errors++;
      g_clear_object (&self->article);
    }
}

/* Adds problems that were found later, at the places that their paths lead to; at the start of a file that
 * has changed since. */
void
corridor_reading_add_problems (CorridorReading *self, CorridorProblems *problems)
{
  g_autoptr (GPtrArray) located = NULL;
  const char *data = "null";
  gsize length = 4;

  if (recall_bytes (self))
    data = g_bytes_get_data (self->bytes, &length);

  located = corridor_problems_locate (problems, data, length, self->name);
  for (guint i = 0; i < located->len; i++)
    insert_diagnostic (self, g_ptr_array_index (located, i));

  self->n_errors += corridor_problems_get_n_errors (problems);
  self->n_warnings += corridor_problems_get_n_warnings (problems);
  if (self->n_errors > 0)
    g_clear_object (&self->article);
}
