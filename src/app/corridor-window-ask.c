/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked from outside of a window's files: a query, and a statement to show. */

#include "corridor-window-private.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

/* Why a statement that was asked for is not shown */
static char *
explain_not_shown (const char *asked, gboolean is_ambiguous)
{
  g_autofree char *shown = corridor_text_quote (asked);

  if (is_ambiguous)
    /* Translators: the id of a statement, twice */
    return g_strdup_printf (_("Several articles have a statement “%s”: put the article’s id before it, as in “article#%s”"), shown, shown);

  return g_strdup_printf (_("No statement is called “%s”"), shown);
}

static void
show_statement (CorridorWindow *self, const char *asked)
{
  guint statement;
  CorridorFound found = corridor_library_find_statement (corridor_session_get_library (self->session), asked, &statement);

  if (found == CORRIDOR_FOUND)
    {
      corridor_session_show_statement (self->session, statement);
      corridor_panes_open_detail (self->panes);
    }
  else
    {
      g_autofree char *text = explain_not_shown (asked, found == CORRIDOR_AMBIGUOUS);

      corridor_window_set_notice (self, text, FALSE);
    }
}

/**
 * corridor_window_ask:
 * @self: a window with a library
 * @query: (nullable): what to ask of it
 * @show: (nullable): the statement to show then
 */
void
corridor_window_ask (CorridorWindow *self, CorridorQuery *query, const char *show)
{
  if (query != NULL)
    corridor_list_pane_ask (self->list_pane, query, C_("step", "the query it was opened with"));
  if (show != NULL)
    show_statement (self, show);
}

/* (element-type GFile GFile): borrowed from @files, each once */
static GHashTable *
make_set (GPtrArray *files)
{
  GHashTable *set = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);

  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (set, g_ptr_array_index (files, i));

  return set;
}

/* There may be tens of thousands of them, named one by one. */
static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  g_autoptr (GHashTable) some_set = NULL;
  g_autoptr (GHashTable) other_set = NULL;
  GHashTableIter iter;
  gpointer file;

  if (some == NULL || some->len != others->len)
    return FALSE;

  some_set = make_set (some);
  other_set = make_set (others);
  if (g_hash_table_size (some_set) != g_hash_table_size (other_set))
    return FALSE;

  g_hash_table_iter_init (&iter, some_set);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    if (!g_hash_table_contains (other_set, file))
      return FALSE;

  return TRUE;
}

/**
 * corridor_window_has_files:
 * @self: a window
 * @files: (element-type GFile): files and folders, in whatever order
 *
 * Returns: whether they are what it has open, or on its way
 */
gboolean
corridor_window_has_files (CorridorWindow *self, GPtrArray *files)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), FALSE);

  return are_same (self->opening != NULL ? corridor_opening_get_files (self->opening) : self->open_files, files);
}

/**
 * corridor_window_come_back:
 * @self: a window that has files open, or on their way
 * @query: (nullable): what to ask of them; without a filter those that there are stay
 * @orders: whether @query says how they are sorted
 * @show: (nullable): the statement to show then
 *
 * Comes to the front for somebody who opens once more what is open already, and shows what he asks for. What has changed since it was read is
 * read again: he means what is there now.
 */
void
corridor_window_come_back (CorridorWindow *self, CorridorQuery *query, gboolean orders, const char *show)
{
  CorridorQuery *now;
  g_autoptr (CorridorQuery) asked = NULL;

  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  now = corridor_session_get_query (self->session);
  if (query != NULL && corridor_query_has_filter (query))
    asked = orders ? corridor_query_ref (query) : corridor_query_with_order (query, corridor_query_get_sort (now), corridor_query_get_reverse (now));
  else if (query != NULL && orders)
    asked = corridor_query_with_order (now, corridor_query_get_sort (query), corridor_query_get_reverse (query));

  if (self->opening == NULL && corridor_window_has_changed (self))
    corridor_window_reload (self);
  if (self->opening != NULL)
    {
      g_clear_pointer (&self->opening_query, corridor_query_unref);
      g_clear_pointer (&self->opening_show, g_free);
      self->opening_query = g_steal_pointer (&asked);
      self->opening_show = g_strdup (show);
    }
  else
    corridor_window_ask (self, asked, show);

  corridor_window_present_soon (self);
}
