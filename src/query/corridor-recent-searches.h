/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CORRIDOR_RECENT_SEARCHES_MAX 10
/* Longer ones are not remembered (characters) */
#define CORRIDOR_RECENT_SEARCH_LENGTH 200

/* Lists of searches, the latest first, as they are remembered. (transfer full) (array zero-terminated=1) */

/* what of @searches (nullable) can be shown: whatever a settings file holds */
char **corridor_recent_searches_check (const char *const *searches);
/* @searches with @text at the beginning, unless that is no search */
char **corridor_recent_searches_add   (const char *const *searches, const char *text);

G_END_DECLS
