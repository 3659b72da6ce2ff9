/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the detail pane, walked by back and forward. */

#include "corridor-session-private.h"

/* What nobody walks back to any more is dropped. */
#define MAX_PAGES 500

static void
notify_page (CorridorSession *self)
{
  corridor_session_notify (self, PROP_PAGE);
  corridor_session_notify (self, PROP_CAN_GO_BACK);
  corridor_session_notify (self, PROP_CAN_GO_FORWARD);
}

void
corridor_session_reset_pages (CorridorSession *self)
{
  const CorridorPage page = { CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE };

  g_array_set_size (self->pages, 0);
  g_array_append_val (self->pages, page);
  self->page = 0;
  notify_page (self);
}

void
corridor_session_push_page (CorridorSession *self, CorridorPage page)
{
  CorridorPage shown = corridor_session_get_page (self);

  if (shown.kind == page.kind && shown.index == page.index)
    return;

  g_array_set_size (self->pages, self->page + 1);
  g_array_append_val (self->pages, page);
  if (self->pages->len > MAX_PAGES)
    g_array_remove_index (self->pages, 0);
  self->page = self->pages->len - 1;
  notify_page (self);
}

/**
 * corridor_session_get_page:
 * @self: a session
 *
 * Returns: what the detail pane shows
 */
CorridorPage
corridor_session_get_page (CorridorSession *self)
{
  static const CorridorPage none = { CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE };

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), none);

  return g_array_index (self->pages, CorridorPage, self->page);
}

/**
 * corridor_session_get_current:
 * @self: a session
 *
 * Returns: the statement that the detail pane shows, %CORRIDOR_NONE where it shows something else
 */
guint
corridor_session_get_current (CorridorSession *self)
{
  CorridorPage page = corridor_session_get_page (self);

  return page.kind == CORRIDOR_PAGE_STATEMENT ? page.index : CORRIDOR_NONE;
}

/**
 * corridor_session_show_library:
 * @self: a session
 *
 * Shows what the article (or the library) is about, with nothing selected.
 */
void
corridor_session_show_library (CorridorSession *self)
{
  const CorridorPage page = { CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE };

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  corridor_session_push_page (self, page);
  corridor_session_clear_selected (self);
}

/**
 * corridor_session_show_statement:
 * @self: a session with a library
 * @statement: one of the library's statements, in the result or not
 *
 * Makes @statement current and the only one that is selected.
 */
void
corridor_session_show_statement (CorridorSession *self, guint statement)
{
  const guint32 selected = statement;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (self->index != NULL && statement < corridor_library_get_n_statements (corridor_session_get_library (self)));

  corridor_session_set_selected (self, &selected, 1, statement);
}

/**
 * corridor_session_show_entity:
 * @self: a session with a library
 * @entity: one of the library's entities
 *
 * Shows the entity's page; what is selected stays so.
 */
void
corridor_session_show_entity (CorridorSession *self, guint entity)
{
  const CorridorPage page = { CORRIDOR_PAGE_ENTITY, entity };

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (self->index != NULL && entity < corridor_library_get_n_entities (corridor_session_get_library (self)));

  corridor_session_push_page (self, page);
}

/* A statement's page comes back with its statement selected, so that list and detail agree. */
static void
go_to (CorridorSession *self, guint page)
{
  CorridorPage shown;

  self->page = page;
  notify_page (self);

  shown = corridor_session_get_page (self);
  if (shown.kind == CORRIDOR_PAGE_STATEMENT)
    {
      const guint32 statement = shown.index;

      corridor_session_set_selected (self, &statement, 1, statement);
    }
}

/**
 * corridor_session_go_back:
 * @self: a session
 *
 * Shows the page that was shown before, if there is one. What is current and selected stays.
 */
void
corridor_session_go_back (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->page > 0)
    go_to (self, self->page - 1);
}

/**
 * corridor_session_go_forward:
 * @self: a session
 *
 * Shows the page that going back has left, if there is one. What is current and selected stays.
 */
void
corridor_session_go_forward (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->page + 1 < self->pages->len)
    go_to (self, self->page + 1);
}
