/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The forms that the format asks of strings, for whoever reads or makes a model. */

/* the most bytes of a slug */
#define CORRIDOR_SLUG_MAX 128

gboolean corridor_is_slug (const char *text);
gboolean corridor_is_url (const char *text);
gboolean corridor_is_sha256 (const char *text);
gboolean corridor_is_language_tag (const char *text);

G_END_DECLS
