/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most code points of a file's content that a message quotes. */
#define CORRIDOR_TEXT_QUOTE_MAX 60

/* For content within a message: _("No entity is called “%s”") */
char *corridor_text_quote     (const char *text);
char *corridor_text_quote_len (const char *text, gsize length);

/* For a whole message or file name, which must not break out of its line */
char *corridor_text_one_line  (const char *text);

G_END_DECLS
