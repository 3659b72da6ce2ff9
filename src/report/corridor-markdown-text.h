/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of a file as Markdown that shows it and does nothing else: on one line, to stand anywhere in a line. */
char *corridor_markdown_escape (const char *text);
/* The same where something stands before it in its line. */
char *corridor_markdown_escape_within (const char *text);
/* Appends @text in paragraphs, one for each of its lines, each with an empty line after it. */
void  corridor_markdown_append_paragraphs (GString *out, const char *text);
/* Appends an address in angle brackets, or, where it is not http or https, as text. */
void  corridor_markdown_append_address (GString *out, const char *url);
/* Appends @text as a block of code, with an empty line after it. */
void  corridor_markdown_append_code (GString *out, const char *text);

G_END_DECLS
