/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean corridor_is_white_space      (gunichar c);
char    *corridor_normalise_paragraph (const char *text);
char    *corridor_fingerprint         (const char *paragraph, guint *length);

G_END_DECLS
