/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* the numbers of @n different words, each at its offset in @bytes and ending in NUL, by the words' bytes */
guint32 *corridor_order_words (const char *bytes, const gsize *offsets, guint n);

G_END_DECLS
