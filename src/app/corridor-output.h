/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-command-line.h"

G_BEGIN_DECLS

CorridorExit corridor_output_write  (GFile *output, GBytes *bytes, gboolean force);
CorridorExit corridor_output_refuse (const char *output);

G_END_DECLS
