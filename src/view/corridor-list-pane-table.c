/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements as a table, in the place of the list. */

#include "corridor-list-pane-private.h"

#include "corridor-list-bar.h"
#include "corridor-statement-table.h"

/* How the table's columns stand, or are to stand once there is a table; NULL leaves it as it is. */
void
corridor_list_pane_set_columns (CorridorListPane *self, GVariant *columns)
{
  g_autoptr (GVariant) old = g_steal_pointer (&self->columns);

  if (columns != NULL)
    self->columns = g_variant_ref_sink (columns);
  if (old == columns || (old != NULL && columns != NULL && g_variant_equal (old, columns)))
    return;
  if (self->table != NULL && columns != NULL)
    g_object_set (self->table, "columns", columns, NULL);
  g_object_notify (G_OBJECT (self), "columns");
}

static void
columns_changed_cb (CorridorListPane *self)
{
  g_autoptr (GVariant) columns = NULL;

  g_object_get (self->table, "columns", &columns, NULL);
  corridor_list_pane_set_columns (self, columns);
}

/* A table is a good deal more to build than a list, and many never look at one. */
void
corridor_list_pane_ensure_table (CorridorListPane *self)
{
  CorridorStatementTable *table;

  if (self->table != NULL)
    return;

  self->table = corridor_statement_table_new ();
  table = CORRIDOR_STATEMENT_TABLE (self->table);
  corridor_statement_table_set_needle (table, self->needle);
  corridor_statement_table_set_selection (table, self->selection);
  g_signal_connect_object (table, "activate", G_CALLBACK (corridor_list_pane_activate), self,
                           G_CONNECT_SWAPPED);
  if (self->columns != NULL)
    g_object_set (table, "columns", self->columns, NULL);
  g_signal_connect_object (table, "notify::columns", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->table_page), self->table);

  /* the button that shows the menu stands beside the table, not in it */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  corridor_statement_table_get_column_actions (table));
  corridor_list_bar_set_column_menu (CORRIDOR_LIST_BAR (self->list_bar),
                                     corridor_statement_table_get_column_menu (table));
}

/**
 * corridor_list_pane_get_show_table:
 * @self: a pane
 *
 * Returns: whether the statements are shown as a table rather than a list
 */
gboolean
corridor_list_pane_get_show_table (CorridorListPane *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_PANE (self), FALSE);

  return self->show_table;
}

/**
 * corridor_list_pane_set_show_table:
 * @self: a pane
 * @show_table: whether the statements are shown as a table rather than a list
 */
void
corridor_list_pane_set_show_table (CorridorListPane *self, gboolean show_table)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));

  show_table = !!show_table;
  if (self->show_table == show_table)
    return;

  if (show_table)
    corridor_list_pane_ensure_table (self);
  self->show_table = show_table;
  corridor_list_pane_show_page (self);
  if (self->session != NULL)
    corridor_list_pane_page_changed_cb (self);
  g_object_notify (G_OBJECT (self), "show-table");
}
