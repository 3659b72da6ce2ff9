/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-words.h"

G_BEGIN_DECLS

/* Words in a row, folded. The last is the beginning of a word, the others are whole words. */
typedef struct
{
  char **words; /* NULL-terminated */
  guint n_words; /* at least 1 */
  gboolean is_excluded;
} CorridorTerm;

const CorridorTerm *corridor_needle_get_terms (const CorridorNeedle *needle, guint *n_terms);

G_END_DECLS
