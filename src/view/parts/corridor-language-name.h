/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "English", "English (en-GB)": the language of a BCP 47 tag in the user's language, as far as the system knows it; else the tag */
char *corridor_language_name (const char *tag);

G_END_DECLS
