/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-application.h"
#include "corridor-command-line.h"

/* With or without a display is decided here, before there is an application: what is asked of the command line alone must not need one. */
int
main (int argc, char **argv)
{
  int status = 0;
  g_autoptr (CorridorStart) start = corridor_command_line_run (argc, argv, &status);

  return start != NULL ? corridor_application_main (start) : status;
}
