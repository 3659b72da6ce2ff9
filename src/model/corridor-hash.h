/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a table mixes into its hashes, so that nobody can know them. */
typedef struct
{
  guint64 halves[2];
} CorridorHashKey;

CorridorHashKey corridor_hash_key_new (void);
guint32         corridor_hash         (const CorridorHashKey *key, const char *bytes, gsize length);
/* all of its bits */
guint64         corridor_hash_wide    (const CorridorHashKey *key, const void *bytes, gsize length);

G_END_DECLS
