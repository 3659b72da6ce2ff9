/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-query.h"

G_BEGIN_DECLS

/**
 * CorridorStart:
 * @files: (element-type GFile): what to open; none opens the bundled article
 * @query: what to ask of it; its ids have not been looked at
 * @orders: whether the query's order was asked for; else it is the one that is remembered
 * @show: (nullable): the statement to show, as it was written
 * @service: whether to wait for a caller on the session bus instead of opening a window
 *
 * What the command line asks of the window.
 */
typedef struct
{
  GPtrArray *files;
  CorridorQuery *query;
  gboolean orders;
  char *show;
  gboolean service;
} CorridorStart;

void corridor_start_free (CorridorStart *start);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorStart, corridor_start_free)

typedef enum
{
  CORRIDOR_EXIT_DONE,
  CORRIDOR_EXIT_INPUT,   /* the input is at fault */
  CORRIDOR_EXIT_COMMAND, /* the command line is */
  CORRIDOR_EXIT_OUTPUT,  /* the output could not be written */
} CorridorExit;

CorridorStart *corridor_command_line_run (int argc, char **argv, int *status);

G_END_DECLS
