/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-recent.h"

#include "corridor-mnemonics.h"
#include "corridor-text.h"
#include "corridor-writable.h"

#define APPLICATION "corridor"
#define MIME_TYPE "application/vnd.corridor.article+json"

struct _CorridorRecent
{
  GObject parent_instance;

  GtkRecentManager *manager; /* nullable: in a home that cannot have one */
  GListStore *files; /* of GFile */
  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (CorridorRecent, corridor_recent, G_TYPE_OBJECT)

static void
corridor_recent_dispose (GObject *object)
{
  CorridorRecent *self = CORRIDOR_RECENT (object);

  g_clear_object (&self->files);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (corridor_recent_parent_class)->dispose (object);
}

static void
corridor_recent_class_init (CorridorRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_recent_dispose;
}

static void
corridor_recent_init (CorridorRecent *self)
{
  self->files = g_list_store_new (G_TYPE_FILE);
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b), gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static char *
make_label (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (base);
  g_autofree char *name = corridor_text_shown (display, CORRIDOR_SHOWN_MENU);

  return corridor_mnemonics_escape (name);
}

static void
changed_cb (CorridorRecent *self)
{
  GList *infos = gtk_recent_manager_get_items (self->manager);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  infos = g_list_sort (infos, compare_visits);
  g_menu_remove_all (self->menu);

  for (GList *l = infos; l != NULL && files->len < CORRIDOR_RECENT_MAX; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;
      GFile *file;

      if (!gtk_recent_info_has_application (info, APPLICATION) || !gtk_recent_info_is_local (info) || !gtk_recent_info_exists (info))
        continue;

      file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
      g_ptr_array_add (files, file);
      label = make_label (file);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (self->menu, item);
    }

  g_list_store_splice (self->files, 0, g_list_model_get_n_items (G_LIST_MODEL (self->files)), files->pdata, files->len);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/**
 * corridor_recent_new:
 * @menu: the section of a menu that is kept filled
 *
 * Returns: (transfer full): the recent files
 */
CorridorRecent *
corridor_recent_new (GMenu *menu)
{
  CorridorRecent *self = g_object_new (CORRIDOR_TYPE_RECENT, NULL);

  self->menu = g_object_ref (menu);
  /* GTK makes the folder where there is none */
  if (!g_file_test (g_get_user_data_dir (), G_FILE_TEST_IS_DIR) && !corridor_writable_folder (g_get_user_data_dir ()))
    return self;

  self->manager = gtk_recent_manager_get_default ();
  g_signal_connect_object (self->manager, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

/**
 * corridor_recent_get_files:
 * @self: the recent files
 *
 * Returns: (transfer none): them, the latest first
 */
GListModel *
corridor_recent_get_files (CorridorRecent *self)
{
  g_return_val_if_fail (CORRIDOR_IS_RECENT (self), NULL);

  return G_LIST_MODEL (self->files);
}

/**
 * corridor_recent_add:
 * @self: the recent files
 * @file: what was opened
 * @title: the article's title
 *
 * Remembers @file. What is compiled in, and what lies on no disk, is not remembered.
 */
void
corridor_recent_add (CorridorRecent *self, GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *shown = corridor_text_shown (title, CORRIDOR_SHOWN_LINE);
  GtkRecentData data = {
    .display_name = shown,
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) APPLICATION,
    .app_exec = (char *) "corridor %f",
  };

  if (self->manager != NULL && g_file_is_native (file) && corridor_writable_folder (g_get_user_data_dir ()))
    gtk_recent_manager_add_full (self->manager, uri, &data);
}
