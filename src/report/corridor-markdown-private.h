/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a summary in Markdown share while it is written. */

#pragma once

#include "corridor-summary-private.h"

G_BEGIN_DECLS

typedef struct
{
  CorridorSummary *summary;
  CorridorEvaluation *evaluation;
  CorridorIndex *index;
  CorridorLibrary *library;
  guint n_articles;
  GString *out;
  GArray *sequence; /* guint32: the statements in the order in which they are numbered */
  guint32 *numbers; /* by statement of the library: its number from 1, 0 for one that is not in the summary */
} CorridorMarkdown;

/* each appends a section, or nothing where it would be empty */
void corridor_markdown_append_key_points (CorridorMarkdown *markdown);
void corridor_markdown_append_timeline   (CorridorMarkdown *markdown);
void corridor_markdown_append_statements (CorridorMarkdown *markdown);
void corridor_markdown_append_entities   (CorridorMarkdown *markdown);
void corridor_markdown_append_sources    (CorridorMarkdown *markdown);
void corridor_markdown_append_command    (CorridorMarkdown *markdown);

/* the paragraphs that a statement stands in, ascending, each once (guint) */
GArray *corridor_markdown_list_paragraphs (const CorridorStatement *statement);

/* "¶ 8, 9" */
void    corridor_markdown_append_paragraph_numbers (GString *out, const guint *paragraphs, guint n);

/* "1, 4, 7–9", for ascending numbers (guint32) */
char   *corridor_markdown_list_numbers    (const GArray *numbers);
/* an item of the statement @index: what it is related to, if it is */
void    corridor_markdown_append_related  (CorridorMarkdown *markdown, guint32 index);

void corridor_markdown_append_heading (CorridorMarkdown *markdown, guint level, const char *text);
/* between the parts of an item, before all but the first */
void corridor_markdown_append_semicolon (GString *out, guint n_before);
/* "- Label: " and what the caller appends, then a newline */
void corridor_markdown_begin_item     (CorridorMarkdown *markdown, const char *label);

G_END_DECLS
