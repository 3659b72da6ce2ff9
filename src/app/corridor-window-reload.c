/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading once more what is open: somebody who works on a model looks at it again and again, and wants to find the place. */

#include "corridor-window-private.h"

#include "corridor-file-list.h"

/* What there was, in terms that hold for another library: those of the library itself are gone. */
struct _CorridorKept
{
  CorridorQuery *query, *paused;
  char **selected; /* statements */
  char *current;   /* nullable: the statement that is shown */
  char *entity;    /* nullable: the entity that is shown */
};

void
corridor_kept_free (CorridorKept *kept)
{
  corridor_query_unref (kept->query);
  corridor_query_unref (kept->paused);
  g_strfreev (kept->selected);
  g_free (kept->current);
  g_free (kept->entity);
  g_free (kept);
}

static char **
dup_selected (CorridorSession *session)
{
  g_autoptr (GStrvBuilder) refs = g_strv_builder_new ();
  g_autoptr (GArray) selected = corridor_session_dup_selected (session);

  for (guint i = 0; i < selected->len; i++)
    {
      g_autofree char *ref = corridor_library_dup_statement_ref (corridor_session_get_library (session), g_array_index (selected, guint32, i));

      g_strv_builder_add (refs, ref);
    }

  return g_strv_builder_end (refs);
}

static CorridorKept *
keep (CorridorSession *session)
{
  CorridorKept *kept = g_new0 (CorridorKept, 1);
  CorridorLibrary *library = corridor_session_get_library (session);
  CorridorPage page = corridor_session_get_page (session);

  kept->query = corridor_query_ref (corridor_session_get_query (session));
  kept->paused = corridor_query_ref (corridor_session_get_paused (session));
  kept->selected = dup_selected (session);
  if (page.kind == CORRIDOR_PAGE_STATEMENT)
    kept->current = corridor_library_dup_statement_ref (library, page.index);
  else if (page.kind == CORRIDOR_PAGE_ENTITY)
    kept->entity = g_strdup (corridor_library_get_entity (library, page.index)->id);

  return kept;
}

/**
 * corridor_window_reload:
 * @self: the window
 *
 * Reads what is open once more. The filters, those that are paused too, and the selection stay, as far as there is still what they are about.
 */
void
corridor_window_reload (CorridorWindow *self)
{
  g_autoptr (CorridorOpening) opening = NULL;

  if (corridor_session_get_library (self->session) == NULL)
    return;

  opening = corridor_opening_new (self->open_files);
  corridor_window_open (self, opening, NULL, NULL);
  self->opening_kept = keep (self->session);
}

static gboolean
is_newer (GFile *file, gint64 than)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_TIME_CHANGED "," G_FILE_ATTRIBUTE_TIME_CHANGED_USEC,
      G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gint64 modified, changed;

  if (info == NULL)
    return TRUE; /* it is gone, and was there */

  modified = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC
             + g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
  /* an older file that is moved to where this one was */
  changed = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_CHANGED) * G_USEC_PER_SEC
            + g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_CHANGED_USEC);

  return MAX (modified, changed) >= than;
}

/**
 * corridor_window_has_changed:
 * @self: the window
 *
 * Returns: whether a file of what is open has been written, moved or removed since it was read, or one has come to a folder
 */
gboolean
corridor_window_has_changed (CorridorWindow *self)
{
  g_autoptr (GPtrArray) items = NULL;

  if (self->open_files == NULL || self->load == NULL)
    return FALSE;

  items = corridor_file_list_make (self->open_files, NULL, NULL);
  if (items == NULL || items->len != corridor_load_get_readings (self->load)->len)
    return TRUE;
  for (guint i = 0; i < items->len; i++)
    {
      const CorridorFileListItem *item = g_ptr_array_index (items, i);

      if (item->fault == NULL && g_file_is_native (item->file) && is_newer (item->file, self->opened_at))
        return TRUE;
    }

  return FALSE;
}

static guint
find_statement (CorridorLibrary *library, const char *ref)
{
  guint statement;

  return ref != NULL && corridor_library_find_statement (library, ref, &statement) == CORRIDOR_FOUND ? statement : CORRIDOR_NONE;
}

/**
 * corridor_window_restore_kept:
 * @self: the window
 *
 * Makes the session as it was before what is open was read again, if it was.
 */
void
corridor_window_restore_kept (CorridorWindow *self)
{
  const CorridorKept *kept = self->opening_kept;
  CorridorLibrary *library = corridor_session_get_library (self->session);
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint current, entity;

  if (kept == NULL)
    return;

  corridor_session_set_filters (self->session, kept->query, kept->paused);
  for (guint i = 0; kept->selected[i] != NULL; i++)
    {
      const guint32 statement = find_statement (library, kept->selected[i]);

      if (statement != CORRIDOR_NONE)
        g_array_append_val (selected, statement);
    }
  current = find_statement (library, kept->current);
  if (selected->len > 0)
    corridor_session_set_selected (self->session, (const guint32 *) selected->data, selected->len, current);
  else if (current != CORRIDOR_NONE)
    corridor_session_show_statement (self->session, current);

  entity = kept->entity != NULL ? corridor_library_find_entity (library, kept->entity) : CORRIDOR_NONE;
  if (entity != CORRIDOR_NONE)
    corridor_session_show_entity (self->session, entity);
}
