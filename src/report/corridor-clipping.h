/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/* Statements as they are copied: title, what kind of statement it is, its text and where it stands. */
char *corridor_clipping_write_text     (CorridorLibrary *library, const guint32 *statements, guint n);
char *corridor_clipping_write_markdown (CorridorLibrary *library, const guint32 *statements, guint n);

G_END_DECLS
