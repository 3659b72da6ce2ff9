/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-file-list.h"

#include "corridor-i18n.h"

#include <string.h>

#define SUFFIX ".json"

/* symbolic links to files are followed, and what they lead to is known by its identity */
#define ATTRIBUTES                                                                                           \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK \
  "," G_FILE_ATTRIBUTE_ID_FILE

typedef struct
{
  GPtrArray *items; /* of CorridorFileListItem */
  GHashTable *seen; /* identities of files */
  GCancellable *cancellable;
} List;

static void
item_free (gpointer data)
{
  CorridorFileListItem *item = data;

  g_object_unref (item->file);
  g_free (item->fault);
  g_free (item);
}

static void
add_item (List *list, GFile *file, const char *fault)
{
  CorridorFileListItem *item = g_new0 (CorridorFileListItem, 1);

  item->file = g_object_ref (file);
  item->fault = g_strdup (fault);
  g_ptr_array_add (list->items, item);
}

/* By what a file or folder is the same however it is reached; its address where the file system does not
 * say. */
static char *
dup_identity (GFile *file, GFileInfo *info)
{
  const char *id = info != NULL ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE) : NULL;

  return id != NULL ? g_strdup (id) : g_file_get_uri (file);
}

static void
add_file (List *list, GFile *file, GFileInfo *info)
{
  if (g_hash_table_add (list->seen, dup_identity (file, info)))
    add_item (list, file, NULL);
}

/* A file found in a folder. */
typedef struct
{
  GFile *file;
  GFileInfo *info;
  char *path;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_object_unref (found->file);
  g_object_unref (found->info);
  g_free (found->path);
  g_free (found);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  const Found *const *first = a;
  const Found *const *second = b;

  return strcmp ((*first)->path, (*second)->path);
}

/* A walk through a folder. */
typedef struct
{
  GPtrArray *folders;  /* of GFile: those still to look into */
  GHashTable *entered; /* identities of folders: a mount may lead back */
  GPtrArray *found;    /* of Found */
} Walk;

static void
see_child (Walk *walk, GFile *child, GFileInfo *info)
{
  GFileType type = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);
  const char *name = g_file_info_get_name (info);
  Found *found;

  /* as with a shell's *.json, what is hidden is not meant: an editor's locks and copies, a version's store */
  if (name[0] == '.')
    return;

  if (type == G_FILE_TYPE_DIRECTORY)
    {
      /* a link may lead to the whole disk, and what lies there was not asked for */
      if (g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK))
        return;
      if (g_hash_table_add (walk->entered, dup_identity (child, info)))
        g_ptr_array_add (walk->folders, g_object_ref (child));
      return;
    }

  /* what is no regular file either is reported when it is read */
  if (!g_str_has_suffix (name, SUFFIX))
    return;

  found = g_new0 (Found, 1);
  found->file = g_object_ref (child);
  found->info = g_object_ref (info);
  found->path = g_file_get_path (child);
  if (found->path == NULL)
    found->path = g_file_get_uri (child);
  g_ptr_array_add (walk->found, found);
}

static gboolean
look_into (List *list, Walk *walk, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;

  enumerator
      = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, list->cancellable, error);
  if (enumerator == NULL)
    return FALSE;

  for (;;)
    {
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (enumerator, &info, &child, list->cancellable, error))
        return FALSE;
      if (info == NULL)
        return TRUE;

      see_child (walk, child, info);
    }
}

/* A folder that cannot be looked into is listed with the reason, and does not keep the others from being
 * read. */
static void
report_folder (List *list, GFile *folder, const char *reason)
{
  g_autofree char *fault = g_strdup_printf (_("The folder cannot be read: %s"), reason);

  add_item (list, folder, fault);
}

static void
add_folder (List *list, GFile *folder, GFileInfo *info)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (found_free);
  Walk walk = { folders, entered, found };
  gboolean is_readable = TRUE;

  g_hash_table_add (entered, dup_identity (folder, info));
  g_ptr_array_add (folders, g_object_ref (folder));
  while (folders->len > 0)
    {
      g_autoptr (GFile) next = g_ptr_array_steal_index (folders, folders->len - 1);
      g_autoptr (GError) error = NULL;

      if (!look_into (list, &walk, next, &error)
          && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          report_folder (list, next, error->message);
          is_readable = FALSE;
        }
    }

  if (found->len == 0 && is_readable)
    add_item (list, folder, _("There is no *.json file in the folder"));

  g_ptr_array_sort (found, compare_paths);
  for (guint i = 0; i < found->len; i++)
    {
      const Found *file = g_ptr_array_index (found, i);

      add_file (list, file->file, file->info);
    }
}

/**
 * corridor_file_list_make:
 * @files: (element-type GFile): files and folders
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Lists what there is to read. A file stands for itself, whatever its name; a folder for its *.json files and
 * those of the folders in it, in the order of the bytes of their paths. What is named twice, by whatever
 * ways, is listed once.
 *
 * Returns: (transfer full) (element-type CorridorFileListItem): the files in order; %NULL only when it was
 * cancelled
 */
GPtrArray *
corridor_file_list_make (GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  List list = { items, seen, cancellable };

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GFileInfo) info
          = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

      if (info != NULL
          && g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE) == G_FILE_TYPE_DIRECTORY)
        add_folder (&list, file, info);
      else
        add_file (&list, file, info);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&items);
}
