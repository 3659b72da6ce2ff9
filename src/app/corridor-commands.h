/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the command line does without a display, once it is known what is asked. */

#pragma once

#include "corridor-command-line.h"
#include "corridor-summary.h"

G_BEGIN_DECLS

typedef struct
{
  CorridorSummaryFormat format;
  const char *output; /* nullable: standard output */
  gboolean force;
  GDateTime *made; /* nullable: leaves the time out */
} CorridorExportOptions;

/* @files: NULL-terminated, at least one */
CorridorExit corridor_command_check  (const char *const *files);
CorridorExit corridor_command_facets (const char *const *files, CorridorQuery *query);
CorridorExit corridor_command_export (const char *const *files, CorridorQuery *query, const CorridorExportOptions *options);
CorridorExit corridor_command_verify (const char *const *files, const char *summary);

/* corridor-commands-convert.c; @output: nullable, standard output */
CorridorExit corridor_command_convert (const char *file, const char *output, gboolean force);
CorridorExit corridor_command_draft   (const char *file, const char *output, gboolean force);

G_END_DECLS
