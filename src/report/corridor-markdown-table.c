/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-markdown-table.h"

typedef struct
{
  char *heading;
  CorridorMarkdownAlign align;
  gsize width;
} Column;

struct _CorridorMarkdownTable
{
  GArray *columns;  /* of Column */
  GPtrArray *cells; /* row by row */
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

/* Beyond this a cell is not padded to: one long name must not make every row wrap. */
#define WIDTH_MAX 40

static gsize
get_width (const char *text)
{
  gsize width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        width++;
      else
        width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_cell (GString *out, const char *cell, const Column *column)
{
  gboolean is_right = column->align == CORRIDOR_MARKDOWN_RIGHT;

  g_string_append (out, "| ");
  if (!is_right)
    g_string_append (out, cell);
  for (gsize width = get_width (cell); width < column->width; width++)
    g_string_append_c (out, ' ');
  if (is_right)
    g_string_append (out, cell);
  g_string_append_c (out, ' ');
}

/**
 * corridor_markdown_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
CorridorMarkdownTable *
corridor_markdown_table_new (void)
{
  CorridorMarkdownTable *table = g_new0 (CorridorMarkdownTable, 1);

  table->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table->columns, clear_column);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

/**
 * corridor_markdown_table_free:
 * @table: (transfer full): a table
 */
void
corridor_markdown_table_free (CorridorMarkdownTable *table)
{
  g_array_unref (table->columns);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

/**
 * corridor_markdown_table_add_column:
 * @table: a table without cells
 * @heading: Markdown
 * @align: where its cells stand
 */
void
corridor_markdown_table_add_column (CorridorMarkdownTable *table, const char *heading, CorridorMarkdownAlign align)
{
  Column column = { g_strdup (heading), align, MIN (MAX (get_width (heading), 3), WIDTH_MAX) };

  g_array_append_val (table->columns, column);
}

/**
 * corridor_markdown_table_add_cell:
 * @table: a table
 * @cell: (transfer full): Markdown
 *
 * Adds the next cell, row by row.
 */
void
corridor_markdown_table_add_cell (CorridorMarkdownTable *table, char *cell)
{
  Column *column = &g_array_index (table->columns, Column, table->cells->len % table->columns->len);

  column->width = MAX (column->width, MIN (get_width (cell), WIDTH_MAX));
  g_ptr_array_add (table->cells, cell);
}

/**
 * corridor_markdown_table_append:
 * @table: a table
 * @out: Markdown, at the start of a line
 *
 * Appends the table, with an empty line after it.
 */
void
corridor_markdown_table_append (CorridorMarkdownTable *table, GString *out)
{
  guint n_columns = table->columns->len;

  for (guint i = 0; i < n_columns; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i);

      append_cell (out, column->heading, column);
    }
  g_string_append (out, "|\n");
  for (guint i = 0; i < n_columns; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i);
      g_autofree char *rule = g_strnfill (column->width - 1, '-');

      if (column->align == CORRIDOR_MARKDOWN_RIGHT)
        g_string_append_printf (out, "| %s: ", rule);
      else
        g_string_append_printf (out, "| -%s ", rule);
    }
  g_string_append (out, "|\n");
  for (guint i = 0; i < table->cells->len; i++)
    {
      append_cell (out, g_ptr_array_index (table->cells, i), &g_array_index (table->columns, Column, i % n_columns));
      if (i % n_columns == n_columns - 1)
        g_string_append (out, "|\n");
    }
  g_string_append_c (out, '\n');
}
