/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of strings as a sorted vector, each once; NULL is the empty set, so that two equal sets look the
 * same. Adding and removing is for what somebody chooses by hand: it takes time with the set's size. */
char             **corridor_string_set_new      (const char *const *strings);
void               corridor_string_set_add      (char ***set, const char *string);
void               corridor_string_set_remove   (char ***set, const char *string);
gboolean           corridor_string_set_contains (char **set, const char *string);
gboolean           corridor_string_set_equal    (char **a, char **b);
const char *const *corridor_string_set_get      (char **set);

G_END_DECLS
