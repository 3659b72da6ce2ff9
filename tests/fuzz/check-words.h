/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-words.h"

G_BEGIN_DECLS

/* What words and phrases mean, as the format's page says it, character by character and without a thought for speed; and that the query layer
 * means the same. The program ends where it does not. All texts are UTF-8. */

void check_fold   (const char *text);
void check_needle (const char *text, const char *const *fields);

/* The slow reading itself. (element-type Word): a field's; (element-type Term): a search's. (transfer full) */
GArray  *check_list_words  (const char *field);
GArray  *check_list_terms  (const char *text);
/* @fields: (element-type GArray): each the words of one */
gboolean check_terms_match (const GArray *terms, GPtrArray *fields);

G_END_DECLS
