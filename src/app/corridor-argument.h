/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Arguments come as bytes: UTF-8 whatever the locale's, so that a script means the same everywhere. */
gboolean corridor_check_argument (const char *option, const char *value, GError **error);
/* "“x” is not one of: a, b, c. Did you mean “b”?", for a value outside @words */
void     corridor_set_choice_error (GError **error, const char *option, const char *value, const char *const *words);

G_END_DECLS
