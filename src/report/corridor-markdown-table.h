/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorMarkdownTable:
 *
 * A table whose columns are padded, so that it reads as well in plain text. Cells are Markdown already.
 */
typedef struct _CorridorMarkdownTable CorridorMarkdownTable;

typedef enum
{
  CORRIDOR_MARKDOWN_LEFT,
  CORRIDOR_MARKDOWN_RIGHT, /* numbers */
} CorridorMarkdownAlign;

CorridorMarkdownTable *corridor_markdown_table_new        (void);
void                   corridor_markdown_table_free       (CorridorMarkdownTable *table);
void                   corridor_markdown_table_add_column (CorridorMarkdownTable *table, const char *heading, CorridorMarkdownAlign align);
void                   corridor_markdown_table_add_cell   (CorridorMarkdownTable *table, char *cell); /* takes @cell */
void                   corridor_markdown_table_append     (CorridorMarkdownTable *table, GString *out);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorMarkdownTable, corridor_markdown_table_free)

G_END_DECLS
