/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-sidebar-model.h"

G_BEGIN_DECLS

char *corridor_sidebar_row_make_count_text (CorridorSidebarRow *row);
char *corridor_sidebar_row_describe        (CorridorSidebarRow *row);

G_END_DECLS
