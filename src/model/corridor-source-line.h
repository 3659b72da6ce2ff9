/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *corridor_source_line_dup (const char *data, gsize length, guint line, guint column);

G_END_DECLS
