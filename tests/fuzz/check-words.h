/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-words.h"

G_BEGIN_DECLS

/* What words and phrases mean, as the format's page says it, character by character and without a thought for speed; and that the query layer
 * means the same. The program ends where it does not. All texts are UTF-8. */

void check_fold   (const char *text);
void check_needle (const char *text, const char *const *fields);

G_END_DECLS
