/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/* What holds for the index of any library. The program ends where it does not. */
void check_index (CorridorIndex *index);

G_END_DECLS
