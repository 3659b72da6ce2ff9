/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"

G_BEGIN_DECLS

/**
 * CorridorSummary:
 *
 * What is taken away: statements of a library, the query and the counts behind them, and when it was made. Immutable; its writers give the same bytes for
 * the same summary, whatever the machine.
 */
#define CORRIDOR_TYPE_SUMMARY (corridor_summary_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSummary, corridor_summary, CORRIDOR, SUMMARY, GObject)

/* All that passes, or (@selected not NULL: array of guint32) only those of them, in the result's order, and what is selected but does not pass after
 * them in the library's order. @made: NULL leaves the time out. */
CorridorSummary *corridor_summary_new (CorridorEvaluation *evaluation, GArray *selected, GDateTime *made);

guint                   corridor_summary_get_n_statements (CorridorSummary *self);
guint                   corridor_summary_get_statement    (CorridorSummary *self, guint i);

typedef enum
{
  CORRIDOR_SUMMARY_MARKDOWN,
  CORRIDOR_SUMMARY_JSON,
} CorridorSummaryFormat;
#define CORRIDOR_N_SUMMARY_FORMATS 2

const char *corridor_summary_format_get_name      (CorridorSummaryFormat format); /* "markdown": --export= */
const char *corridor_summary_format_get_extension (CorridorSummaryFormat format); /* "md" */
const char *corridor_summary_format_get_label     (CorridorSummaryFormat format); /* translated, with a mnemonic */
gboolean    corridor_summary_format_find          (const char *name, CorridorSummaryFormat *format);

/* The summary in @format: UTF-8, ends in a newline */
GBytes     *corridor_summary_write (CorridorSummary *self, CorridorSummaryFormat format);

/* --facets: every facet's values with their counts, as the contract has it */
GBytes     *corridor_write_facets (CorridorEvaluation *evaluation);

/* Writes @bytes atomically: a new file beside it, then a rename. An existing file is left as it was unless @replace (then
 * G_IO_ERROR_EXISTS). */
gboolean    corridor_write_file (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable, GError **error);

G_END_DECLS
