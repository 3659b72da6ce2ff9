/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-list-place.h"

#include "corridor-statement-cell.h"
#include "corridor-statement-row.h"

struct _CorridorListPlace
{
  GArray *statements; /* of guint32: those to go back to, the best first */
  gboolean has_focus; /* whether it was in the list */
};

static CorridorHandle *
get_handle (GtkWidget *widget)
{
  if (CORRIDOR_IS_STATEMENT_ROW (widget))
    return corridor_statement_row_get_handle (CORRIDOR_STATEMENT_ROW (widget));
  if (CORRIDOR_IS_STATEMENT_CELL (widget))
    return corridor_statement_cell_get_handle (CORRIDOR_STATEMENT_CELL (widget));

  return NULL;
}

/* What a row of the view shows stands one (list) or two (table) widgets deep in it. */
static CorridorHandle *
get_row_handle (GtkWidget *row)
{
  for (GtkWidget *widget = row; widget != NULL; widget = gtk_widget_get_first_child (widget))
    if (CORRIDOR_IS_STATEMENT_ROW (widget) || CORRIDOR_IS_STATEMENT_CELL (widget))
      return get_handle (widget);

  return NULL;
}

/**
 * corridor_list_find_handle:
 * @rows: the widget whose children are rows
 * @widget: (nullable): a widget, as one that was picked or has the focus
 *
 * Returns: (transfer none) (nullable): what the row shows that @widget is or is in
 */
CorridorHandle *
corridor_list_find_handle (GtkWidget *rows, GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != rows)
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? get_row_handle (widget) : NULL;
}

/**
 * corridor_list_scroll_to:
 * @rows: the widget whose children are rows
 * @position: a position in its model
 *
 * Makes the row at @position visible.
 */
void
corridor_list_scroll_to (GtkWidget *rows, guint position)
{
  gtk_widget_activate_action (rows, "list.scroll-to-item", "u", position);
}

/**
 * corridor_list_focus:
 * @rows: the widget whose children are rows
 * @statement: a statement
 *
 * Gives the focus to the row of @statement. A view has rows for what is in view and somewhat beyond; after
 * corridor_list_scroll_to() it has the row that was scrolled to.
 *
 * Returns: %FALSE where there is no such row
 */
gboolean
corridor_list_focus (GtkWidget *rows, guint statement)
{
  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      CorridorHandle *handle = get_row_handle (row);

      if (handle != NULL && corridor_handle_get_statement (handle) == statement)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}

static void
add_statement (CorridorListPlace *self, CorridorHandle *handle)
{
  const guint32 statement = handle != NULL ? corridor_handle_get_statement (handle) : CORRIDOR_NONE;

  if (statement != CORRIDOR_NONE)
    g_array_append_val (self->statements, statement);
}

/* Rows are kept beyond what is in view. */
static gboolean
is_in_view (GtkWidget *rows, GtkWidget *row)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, rows, &bounds)
         && bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (rows);
}

/**
 * corridor_list_shows_selected:
 * @rows: the widget whose children are rows
 * @session: whose selection is meant
 *
 * Returns: whether the row of a selected statement is in view
 */
gboolean
corridor_list_shows_selected (GtkWidget *rows, CorridorSession *session)
{
  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CorridorHandle *handle = get_row_handle (row);

      if (handle != NULL && corridor_session_is_selected (session, corridor_handle_get_statement (handle)) && is_in_view (rows, row))
        return TRUE;
    }

  return FALSE;
}

/**
 * corridor_list_is_at_start:
 * @rows: the widget whose children are rows
 *
 * Returns: whether the first row is in view, or will be when there are rows
 */
gboolean
corridor_list_is_at_start (GtkWidget *rows)
{
  GtkWidget *scrollable = GTK_IS_SCROLLABLE (rows) ? rows : gtk_widget_get_parent (rows);
  GtkAdjustment *adjustment
      = GTK_IS_SCROLLABLE (scrollable) ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scrollable)) : NULL;

  return adjustment == NULL || gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);
}

/**
 * corridor_list_place_new:
 * @rows: the widget whose children are rows
 * @current: the statement that is current, or %CORRIDOR_NONE
 *
 * Remembers the statements to go back to: the one with the focus, the current one if it is in view, and those
 * in view from the top. Who is at the start of a list, and has gone to nothing in it, wants to see what comes
 * first from now on: there is nothing to go back to.
 *
 * Returns: (transfer full): the place
 */
CorridorListPlace *
corridor_list_place_new (GtkWidget *rows, guint current)
{
  CorridorListPlace *self = g_new0 (CorridorListPlace, 1);
  g_autoptr (GPtrArray) visible = g_ptr_array_new ();
  GtkWidget *focused = gtk_widget_get_focus_child (rows);
  gboolean at_start = corridor_list_is_at_start (rows);

  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->has_focus = focused != NULL;
  /* the first row is where the focus is before anybody moves it */
  if (focused != NULL && !(at_start && focused == gtk_widget_get_first_child (rows)))
    add_statement (self, get_row_handle (focused));

  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (is_in_view (rows, row) && get_row_handle (row) != NULL)
      {
        CorridorHandle *handle = get_row_handle (row);

        g_ptr_array_add (visible, handle);
        if (corridor_handle_get_statement (handle) == current)
          add_statement (self, handle);
      }

  if (self->statements->len > 0 || !at_start)
    for (guint i = 0; i < visible->len; i++)
      add_statement (self, g_ptr_array_index (visible, i));

  return self;
}

/**
 * corridor_list_place_free:
 * @self: (transfer full): a place
 */
void
corridor_list_place_free (CorridorListPlace *self)
{
  g_array_unref (self->statements);
  g_free (self);
}

/**
 * corridor_list_place_is_start:
 * @self: a place
 *
 * Returns: whether it is the start of the list, where there is nothing to go back to
 */
gboolean
corridor_list_place_is_start (CorridorListPlace *self)
{
  return self->statements->len == 0;
}

/**
 * corridor_list_place_find:
 * @self: a place
 * @result: a result
 *
 * Returns: the position of the best statement that is in @result, %CORRIDOR_NONE where none is
 */
guint
corridor_list_place_find (CorridorListPlace *self, CorridorResult *result)
{
  guint position = CORRIDOR_NONE;

  for (guint i = 0; i < self->statements->len && position == CORRIDOR_NONE; i++)
    position = corridor_result_find (result, g_array_index (self->statements, guint32, i));

  return position;
}

/**
 * corridor_list_place_restore:
 * @self: a place
 * @rows: the widget whose children are rows
 * @result: what it shows now
 *
 * Makes the best statement visible that is still there, or the first one where the place is the start; it gets the focus if the list had it.
 */
void
corridor_list_place_restore (CorridorListPlace *self, GtkWidget *rows, CorridorResult *result)
{
  guint position = corridor_list_place_find (self, result);
  guint statement = corridor_result_get_statement (result, position != CORRIDOR_NONE ? position : 0);

  if (position != CORRIDOR_NONE || corridor_list_place_is_start (self))
    corridor_list_scroll_to (rows, position != CORRIDOR_NONE ? position : 0);
  if (self->has_focus && !corridor_list_focus (rows, statement))
    gtk_widget_grab_focus (rows);
}
