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

/* How many code points of a text the window shows: of a name in a menu, which is as wide as the widest, of one that stands among others, of a title or whatever else has a line or two, and
 * of a text of several lines. */
#define CORRIDOR_SHOWN_MENU 40
#define CORRIDOR_SHOWN_NAME 120
#define CORRIDOR_SHOWN_LINE 400
#define CORRIDOR_SHOWN_TEXT 4000
#define CORRIDOR_SHOWN_LINES 100

/* For content in a label, a menu, a tooltip, or an accessible name: corridor-text-shown.c */
char *corridor_text_shown       (const char *text, guint max_chars);
char *corridor_text_shown_lines (const char *text, gboolean *is_cut);

G_END_DECLS
