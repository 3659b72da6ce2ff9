/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-table-private.h"

#include "corridor-i18n.h"
#include "corridor-statement-cell.h"

/* What is remembered of a width is brought into these bounds (pixels); 0 leaves it to the table. */
#define WIDTH_MIN 40
#define WIDTH_MAX 4000

enum
{
  COLUMN_TITLE,
  COLUMN_ARTICLE = CORRIDOR_N_COLUMNS - 1,
};

/* The columns as they stand at first. The title has what the others leave. */
static const struct
{
  const char *id; /* of its action, and of what is remembered */
  const char *title;
  CorridorCellField field;
  int sort; /* -1: the result has no such order */
} columns[CORRIDOR_N_COLUMNS] = {
  { "title", NC_ ("column", "Title"), CORRIDOR_CELL_TITLE, CORRIDOR_SORT_TITLE },
  { "date", NC_ ("column", "Date"), CORRIDOR_CELL_DATE, CORRIDOR_SORT_DATE },
  { "kind", NC_ ("column", "Kind"), CORRIDOR_CELL_KIND, -1 },
  { "standing", NC_ ("column", "Standing"), CORRIDOR_CELL_STANDING, -1 },
  { "actors", NC_ ("column", "Actors"), CORRIDOR_CELL_ACTORS, -1 },
  { "regions", NC_ ("column", "Regions"), CORRIDOR_CELL_REGIONS, -1 },
  { "subjects", NC_ ("column", "Subjects"), CORRIDOR_CELL_SUBJECTS, -1 },
  { "evidence", NC_ ("column", "Evidence"), CORRIDOR_CELL_EVIDENCE, -1 },
  { "article", NC_ ("column", "Article"), CORRIDOR_CELL_ARTICLE, CORRIDOR_SORT_ARTICLE },
};

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer field)
{
  gtk_list_item_set_child (item, corridor_statement_cell_new (GPOINTER_TO_UINT (field)));
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *item, CorridorStatementTable *self)
{
  CorridorStatementCell *cell = CORRIDOR_STATEMENT_CELL (gtk_list_item_get_child (item));

  corridor_statement_cell_set_handle (cell, gtk_list_item_get_item (item));
  corridor_statement_cell_mark (cell, self->needle);
}

static void
unbind_cell_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  corridor_statement_cell_set_handle (CORRIDOR_STATEMENT_CELL (gtk_list_item_get_child (item)), NULL);
}

static GtkColumnViewColumn *
make_column (CorridorStatementTable *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GUINT_TO_POINTER (columns[i].field));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);

  column = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].title), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, columns[i].field == CORRIDOR_CELL_TITLE);
  gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (self->column_menu));
  if (columns[i].sort >= 0)
    {
      g_autoptr (GtkSorter) sorter = corridor_sort_probe_new_sorter (self->probe, columns[i].sort);

      gtk_column_view_column_set_sorter (column, sorter);
    }

  return column;
}

/* Somebody resized, moved, showed or hid one. */
static void
column_changed_cb (CorridorStatementTable *self, GParamSpec *pspec, GtkColumnViewColumn *column)
{
  if (self->arranging)
    return;
  if (column == self->columns[COLUMN_ARTICLE])
    self->shows_article = gtk_column_view_column_get_visible (column);
  g_object_notify (G_OBJECT (self), "columns");
}

/* A column is moved by taking it out first. */
static void
moved_cb (CorridorStatementTable *self, guint position, guint removed, guint added, GListModel *shown)
{
  if (!self->arranging && g_list_model_get_n_items (shown) == CORRIDOR_N_COLUMNS)
    g_object_notify (G_OBJECT (self), "columns");
}

static const char *
find_text (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL; child = gtk_widget_get_next_sibling (child))
    text = find_text (child);

  return text;
}

/* GTK 4.8 gives the headings no names, nor what holds them and the rows. A column that is taken out and put in again has another heading. */
static void
name_parts (CorridorStatementTable *self)
{
  GtkWidget *headings = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *rows = corridor_statement_table_get_rows (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (headings), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Statements"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (headings); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (find_text (child) != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, find_text (child), -1);
}

void
corridor_statement_table_add_columns (CorridorStatementTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, i);
      g_autoptr (GPropertyAction) action = NULL;
      g_autofree char *name = NULL;

      gtk_column_view_append_column (self->view, column);
      self->columns[i] = column;
      g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (column, "notify::visible", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
      if (i == COLUMN_TITLE)
        continue;

      action = g_property_action_new (columns[i].id, column, "visible");
      g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
      name = g_strdup_printf ("columns.%s", columns[i].id);
      g_menu_append (self->column_menu, gtk_column_view_column_get_title (column), name);
    }

  name_parts (self);
  self->shows_article = TRUE;
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
}

void
corridor_statement_table_forget_columns (CorridorStatementTable *self)
{
  self->arranging = TRUE;
}

GtkColumnViewColumn *
corridor_statement_table_find_sorted (CorridorStatementTable *self, CorridorSort sort)
{
  for (guint i = 0; i < CORRIDOR_N_COLUMNS; i++)
    if (columns[i].sort == (int) sort)
      return self->columns[i];

  return NULL;
}

/* With one article there is nothing to tell apart. */
void
corridor_statement_table_show_library (CorridorStatementTable *self)
{
  CorridorSession *session = corridor_statement_table_get_session (self);
  CorridorLibrary *library = session != NULL ? corridor_session_get_library (session) : NULL;
  gboolean several = library != NULL && corridor_library_get_n_articles (library) > 1;

  self->arranging = TRUE;
  gtk_column_view_column_set_visible (self->columns[COLUMN_ARTICLE], several && self->shows_article);
  self->arranging = FALSE;
}

/* --- what is remembered --- */

static gboolean
find_column (CorridorStatementTable *self, GtkColumnViewColumn *column, guint *found)
{
  for (guint i = 0; i < CORRIDOR_N_COLUMNS; i++)
    if (self->columns[i] == column)
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

GVariant *
corridor_statement_table_save_columns (CorridorStatementTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (CORRIDOR_COLUMNS_TYPE));
  for (guint position = 0; position < g_list_model_get_n_items (shown); position++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, position);
      guint i;

      if (find_column (self, column, &i))
        g_variant_builder_add (&builder, "(sib)", columns[i].id, MAX (gtk_column_view_column_get_fixed_width (column), 0),
                               i == COLUMN_ARTICLE ? self->shows_article : gtk_column_view_column_get_visible (column));
    }

  return g_variant_builder_end (&builder);
}

static gboolean
find_id (const char *id, guint *found)
{
  for (guint i = 0; i < CORRIDOR_N_COLUMNS; i++)
    if (g_str_equal (columns[i].id, id))
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

/* A column that is inserted while it is there may come to be there twice. */
static void
move_column (CorridorStatementTable *self, guint i, guint position)
{
  g_autoptr (GtkColumnViewColumn) there = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);
  g_autoptr (GtkColumnViewColumn) column = g_object_ref (self->columns[i]);

  if (there == column)
    return;
  gtk_column_view_remove_column (self->view, column);
  gtk_column_view_insert_column (self->view, position, column);
}

static void
restore_column (CorridorStatementTable *self, guint i, int width, gboolean visible)
{
  gtk_column_view_column_set_fixed_width (self->columns[i], width > 0 ? CLAMP (width, WIDTH_MIN, WIDTH_MAX) : -1);
  if (i == COLUMN_ARTICLE)
    self->shows_article = visible;
  else
    gtk_column_view_column_set_visible (self->columns[i], visible || i == COLUMN_TITLE);
}

/* What is remembered may be of another version, or of somebody's making: columns that there are not are passed over, those that it does not have
 * come after those that it has, as they stand at first, and the title is always there. */
gboolean
corridor_statement_table_restore_columns (CorridorStatementTable *self, GVariant *state)
{
  g_autoptr (GVariant) before = g_variant_ref_sink (corridor_statement_table_save_columns (self));
  g_autoptr (GVariant) after = NULL;
  gboolean known[CORRIDOR_N_COLUMNS] = { FALSE };
  guint position = 0;
  GVariantIter iter;
  const char *id;
  gboolean visible;
  int width;

  self->arranging = TRUE;
  if (state != NULL)
    {
      g_variant_iter_init (&iter, state);
      while (g_variant_iter_next (&iter, "(&sib)", &id, &width, &visible))
        {
          guint i;

          if (!find_id (id, &i) || known[i])
            continue;
          known[i] = TRUE;
          move_column (self, i, position++);
          restore_column (self, i, width, visible);
        }
    }
  for (guint i = 0; i < CORRIDOR_N_COLUMNS; i++)
    if (!known[i])
      {
        move_column (self, i, position++);
        restore_column (self, i, 0, TRUE);
      }
  corridor_statement_table_show_library (self);
  self->arranging = FALSE;
  name_parts (self);

  after = g_variant_ref_sink (corridor_statement_table_save_columns (self));
  return !g_variant_equal (before, after);
}
