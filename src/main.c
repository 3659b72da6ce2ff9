/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-view.h"

int
main (int argc, char **argv)
{
  return 0;
}
