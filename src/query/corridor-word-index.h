/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-column.h"
#include "corridor-library.h"
#include "corridor-words.h"

G_BEGIN_DECLS

/**
 * CorridorWordIndex:
 *
 * The words of a library: which statements a needle finds. Immutable and thread-safe.
 */
typedef struct _CorridorWordIndex CorridorWordIndex;
/* The topics of a library, and which of them each statement holds. */
typedef struct
{
  const char *const *names;
  guint n_names;
  const CorridorColumn *held;
} CorridorTopics;

/* NULL if cancelled */
CorridorWordIndex *corridor_word_index_new   (CorridorLibrary *library, const CorridorTopics *topics, GCancellable *cancellable);
void               corridor_word_index_free  (CorridorWordIndex *self);
guint8            *corridor_word_index_match (const CorridorWordIndex *self, const CorridorNeedle *needle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorWordIndex, corridor_word_index_free)

G_END_DECLS
