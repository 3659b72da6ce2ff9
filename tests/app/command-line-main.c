/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line without the window's libraries. */

#include "corridor-command-line.h"

int
main (int argc, char **argv)
{
  int status;
  g_autoptr (CorridorStart) start = corridor_command_line_run (argc, argv, &status);

  if (start == NULL)
    return status;
  g_printerr ("a window is asked for\n");
  return CORRIDOR_EXIT_COMMAND;
}
