/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a summary in Markdown share while it is written. */

#pragma once

#include "corridor-summary-private.h"

G_BEGIN_DECLS

/* What an item of a statement's list is about. */
typedef enum
{
  CORRIDOR_MARKDOWN_STANDING,
  CORRIDOR_MARKDOWN_SAID_BY,
  CORRIDOR_MARKDOWN_LIKELIHOOD,
  CORRIDOR_MARKDOWN_CONFIDENCE,
  CORRIDOR_MARKDOWN_WHEN,
  CORRIDOR_MARKDOWN_WHO,
  CORRIDOR_MARKDOWN_WHERE,
  CORRIDOR_MARKDOWN_ABOUT,
  CORRIDOR_MARKDOWN_TOPICS,
  CORRIDOR_MARKDOWN_ARTICLE,
  CORRIDOR_MARKDOWN_EVIDENCE,
  CORRIDOR_MARKDOWN_RELATED,
  CORRIDOR_MARKDOWN_N_ITEMS
} CorridorMarkdownItem;

/* What is said again and again, in the language of the locale. */
typedef struct
{
  char *items[CORRIDOR_MARKDOWN_N_ITEMS]; /* "- Who: " */
  char *standings[CORRIDOR_N_STATUSES];
  const char *comma;
  const char *semicolon;
  char *remark;     /* a form: something, and a remark on it */
  char *paragraphs; /* likewise: the numbers of paragraphs */
  char *date;       /* likewise: a date before what happened then */
  char *related;    /* likewise: how a statement is related, and to what */
  char *role;       /* likewise: a role, and how often it was had */
} CorridorMarkdownWords;

typedef struct
{
  CorridorSummary *summary;
  CorridorEvaluation *evaluation;
  CorridorIndex *index;
  CorridorLibrary *library;
  guint n_articles;
  GString *out;
  CorridorMarkdownWords words;
  GArray *sequence; /* guint32: the statements in the order in which they are numbered */
  guint32 *numbers; /* by statement of the library: its number from 1, 0 for one that is not in the summary */
  char **dates;     /* likewise: its date in Markdown, a GRefString, where that has been needed */
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
void    corridor_markdown_append_paragraph_numbers (CorridorMarkdown *markdown, GString *out, const guint *paragraphs, guint n);

/* a statement's date in words, which is never at the start of a line; NULL for an undated one */
const char *corridor_markdown_get_date    (CorridorMarkdown *markdown, guint32 index);

/* "1, 4, 7–9", for ascending numbers (guint32) */
char   *corridor_markdown_list_numbers    (const GArray *numbers);
/* an item of the statement @index: what it is related to, if it is */
void    corridor_markdown_append_related  (CorridorMarkdown *markdown, guint32 index);

void corridor_markdown_append_heading (CorridorMarkdown *markdown, guint level, const char *text);

void corridor_markdown_words_init       (CorridorMarkdownWords *words);
void corridor_markdown_words_clear      (CorridorMarkdownWords *words);
void corridor_markdown_append_form      (GString *out, const char *form, const char *first, const char *second);
/* "- Label: " and what the caller appends, then a newline */
void corridor_markdown_begin_item       (CorridorMarkdown *markdown, CorridorMarkdownItem item);
/* between names, and between the parts of an item, before all but the first */
void corridor_markdown_append_comma     (CorridorMarkdown *markdown, GString *out, guint n_before);
void corridor_markdown_append_semicolon (CorridorMarkdown *markdown, GString *out, guint n_before);

G_END_DECLS
