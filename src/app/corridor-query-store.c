/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-store.h"

#include "corridor-file-bytes.h"
#include "corridor-i18n.h"
#include "corridor-query-file.h"
#include "corridor-summary.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

/* No one saves this much; a file that is larger is not ours. */
#define SIZE_MAX_FILE (16 * 1024 * 1024)
/* How many files of one name are set aside. */
#define ASIDE_MAX 1000

/* One library's queries, and the file that they were read from. */
typedef struct
{
  CorridorSavedQueries *queries;
  GFile *file;
  char *etag;         /* nullable: which state of the file was read or written; NULL where there was none */
  gboolean must_move; /* what lies there is not ours to write over: it is set aside first */
} Shelf;

struct _CorridorQueryStore
{
  GObject parent_instance;

  GFile *folder;
  GHashTable *shelves; /* key → Shelf; they live as long as the store, so that every window has the same */
};

G_DEFINE_FINAL_TYPE (CorridorQueryStore, corridor_query_store, G_TYPE_OBJECT)

static void
shelf_free (Shelf *shelf)
{
  g_signal_handlers_disconnect_by_data (shelf->queries, shelf);
  g_object_unref (shelf->queries);
  g_object_unref (shelf->file);
  g_free (shelf->etag);
  g_free (shelf);
}

/* --- which library it is --- */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Whether each of @files is one that was read, rather than a folder of them. */
static gboolean
are_files (GPtrArray *files, GPtrArray *readings)
{
  g_autoptr (GHashTable) read = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);

  for (guint i = 0; i < readings->len; i++)
    if (corridor_reading_get_file (g_ptr_array_index (readings, i)) != NULL)
      g_hash_table_add (read, corridor_reading_get_file (g_ptr_array_index (readings, i)));
  for (guint i = 0; i < files->len; i++)
    if (!g_hash_table_contains (read, g_ptr_array_index (files, i)))
      return FALSE;

  return TRUE;
}

/* Files are known by their articles, since they may be moved and renamed; folders by where they are, since articles come and go in them. A hash of
 * either is the file's name: nothing from an article becomes a path. */
static char *
make_key (CorridorLoad *load, GPtrArray *files)
{
  CorridorLibrary *library = corridor_load_get_library (load);
  gboolean by_article = are_files (files, corridor_load_get_readings (load));
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (by_article)
    for (guint i = 0; i < corridor_library_get_n_articles (library); i++)
      g_ptr_array_add (parts, g_strdup (corridor_article_get_id (corridor_library_get_article (library, i))));
  else
    for (guint i = 0; i < files->len; i++)
      g_ptr_array_add (parts, g_file_get_uri (g_ptr_array_index (files, i)));
  g_ptr_array_sort (parts, compare_strings);

  g_checksum_update (checksum, (const guchar *) (by_article ? "articles\n" : "places\n"), -1);
  for (guint i = 0; i < parts->len; i++)
    {
      g_checksum_update (checksum, g_ptr_array_index (parts, i), -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* --- reading --- */

static char *
get_etag (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

static void G_GNUC_PRINTF (2, 3)
set_problem (Shelf *shelf, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  corridor_saved_queries_set_problem (shelf->queries, text);
}

/* Gives what lies there another name; one that is taken is left alone. */
static gboolean
set_aside (Shelf *shelf, char **name, GError **error)
{
  for (guint i = 1; i <= ASIDE_MAX; i++)
    {
      g_autofree char *path = g_file_get_path (shelf->file);
      g_autofree char *aside = i == 1 ? g_strdup_printf ("%s.broken", path) : g_strdup_printf ("%s.broken-%u", path, i);
      g_autoptr (GFile) target = g_file_new_for_path (aside);
      g_autoptr (GError) move_error = NULL;

      if (g_file_move (shelf->file, target, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &move_error))
        {
          shelf->must_move = FALSE;
          g_clear_pointer (&shelf->etag, g_free);
          *name = g_filename_display_name (aside);
          return TRUE;
        }
      if (!g_error_matches (move_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&move_error));
          return FALSE;
        }
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, g_strerror (EEXIST));
  return FALSE;
}

static gboolean
write_shelf (Shelf *shelf, GError **error)
{
  g_autoptr (GBytes) bytes = corridor_query_file_write (G_LIST_MODEL (shelf->queries));
  g_autoptr (GFile) folder = g_file_get_parent (shelf->file);
  g_autofree char *path = g_file_get_path (folder);

  /* what somebody looks for is nobody else's business */
  if (g_mkdir_with_parents (path, 0700) < 0)
    {
      int code = errno;
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("%s could not be written: %s"), name, g_strerror (code));
      return FALSE;
    }
  if (!corridor_write_file (shelf->file, bytes, TRUE, NULL, error))
    return FALSE;

  g_free (shelf->etag);
  shelf->etag = get_etag (shelf->file);
  return TRUE;
}

/* What could be read of a damaged file is kept in a new one; the old one is there for whoever can read more of it. */
static void
repair (Shelf *shelf)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  shelf->must_move = TRUE;
  if (!set_aside (shelf, &name, &error))
    {
      set_problem (shelf, _("Not all saved queries could be read: their file is damaged, and could not be set aside: %s"), error->message);
      return;
    }

  set_problem (shelf, _("Not all saved queries could be read. Their file has been set aside as %s"), name);
  if (g_list_model_get_n_items (G_LIST_MODEL (shelf->queries)) > 0 && !write_shelf (shelf, &error))
    set_problem (shelf, _("Saved queries are kept only until the program ends: %s"), error->message);
}

static void
read_shelf (Shelf *shelf)
{
  g_autofree char *etag = get_etag (shelf->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = corridor_file_read_bytes (shelf->file, SIZE_MAX_FILE, NULL, &error);
  g_autoptr (GPtrArray) queries = NULL;
  CorridorQueryFileState state;

  g_free (shelf->etag);
  shelf->etag = g_steal_pointer (&etag);
  shelf->must_move = FALSE;
  if (bytes == NULL)
    {
      /* there is none yet, and perhaps not even a folder that could hold it */
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
        return;
      shelf->must_move = TRUE;
      set_problem (shelf, _("Saved queries could not be read: %s"), error->message);
      return;
    }

  queries = corridor_query_file_read (bytes, &state);
  corridor_saved_queries_set_all (shelf->queries, queries);
  switch (state)
    {
    case CORRIDOR_QUERY_FILE_DAMAGED:
      repair (shelf);
      break;
    case CORRIDOR_QUERY_FILE_NEWER:
      /* it stays where a newer version finds it, until something is saved here */
      shelf->must_move = TRUE;
      set_problem (shelf, "%s", _("The saved queries are from a newer version of this program and cannot be shown"));
      break;
    case CORRIDOR_QUERY_FILE_WHOLE:
    default:
      break;
    }
}

/* --- following --- */

/* Somebody else may have written the file since, such as a second process: what is there now is what is changed. */
static void
changing_cb (Shelf *shelf)
{
  g_autofree char *etag = get_etag (shelf->file);

  if (etag != NULL && g_strcmp0 (etag, shelf->etag) != 0)
    read_shelf (shelf);
}

static void
changed_cb (Shelf *shelf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if ((shelf->must_move && !set_aside (shelf, &name, &error)) || !write_shelf (shelf, &error))
    set_problem (shelf, _("Saved queries are kept only until the program ends: %s"), error->message);
  else if (name != NULL)
    set_problem (shelf, _("The file of saved queries that was there before has been set aside as %s"), name);
  else
    corridor_saved_queries_set_problem (shelf->queries, NULL);
}

static Shelf *
shelf_new (GFile *file)
{
  Shelf *shelf = g_new0 (Shelf, 1);

  shelf->file = g_object_ref (file);
  shelf->queries = corridor_saved_queries_new ();
  g_signal_connect_swapped (shelf->queries, "changing", G_CALLBACK (changing_cb), shelf);
  g_signal_connect_swapped (shelf->queries, "changed", G_CALLBACK (changed_cb), shelf);
  read_shelf (shelf);

  return shelf;
}

/* --- the object --- */

static void
corridor_query_store_finalize (GObject *object)
{
  CorridorQueryStore *self = CORRIDOR_QUERY_STORE (object);

  g_hash_table_unref (self->shelves);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (corridor_query_store_parent_class)->finalize (object);
}

static void
corridor_query_store_class_init (CorridorQueryStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_query_store_finalize;
}

static void
corridor_query_store_init (CorridorQueryStore *self)
{
  self->shelves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) shelf_free);
}

/**
 * corridor_query_store_new:
 * @folder: a local folder; it is made when something is saved
 *
 * Returns: (transfer full): what keeps queries there
 */
CorridorQueryStore *
corridor_query_store_new (GFile *folder)
{
  CorridorQueryStore *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), NULL);

  self = g_object_new (CORRIDOR_TYPE_QUERY_STORE, NULL);
  self->folder = g_object_ref (folder);

  return self;
}

/**
 * corridor_query_store_open:
 * @self: the store
 * @load: what was opened; it must have a library
 * @files: (element-type GFile): the files and folders that were named
 *
 * Finds the queries that were saved for a library. Articles that are opened as files are known by their ids, wherever the files lie; folders are
 * known by where they are. A file that could not be read, or not be set aside, is no error: it is the queries' problem property, and so is
 * a change that could not be written.
 *
 * Returns: (transfer full): the saved queries, which write their changes themselves
 */
CorridorSavedQueries *
corridor_query_store_open (CorridorQueryStore *self, CorridorLoad *load, GPtrArray *files)
{
  g_autofree char *key = NULL;
  Shelf *shelf;

  g_return_val_if_fail (CORRIDOR_IS_QUERY_STORE (self), NULL);
  g_return_val_if_fail (CORRIDOR_IS_LOAD (load) && corridor_load_get_library (load) != NULL, NULL);
  g_return_val_if_fail (files != NULL, NULL);

  key = make_key (load, files);
  shelf = g_hash_table_lookup (self->shelves, key);
  if (shelf == NULL)
    {
      g_autofree char *name = g_strconcat (key, ".json", NULL);
      g_autoptr (GFile) file = g_file_get_child (self->folder, name);

      shelf = shelf_new (file);
      g_hash_table_insert (self->shelves, g_steal_pointer (&key), shelf);
    }
  else
    changing_cb (shelf);

  return g_object_ref (shelf->queries);
}
