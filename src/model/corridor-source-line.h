/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *corridor_source_marks_new (const char *data, gsize length);
char *corridor_source_line_dup (const char *data, gsize length, GArray *marks, guint line, guint column);

G_END_DECLS
