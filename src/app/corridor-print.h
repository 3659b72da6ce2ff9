/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/* As UTF-8 whatever the locale, unlike g_print() */
void     corridor_print_line  (FILE *stream, const char *format, ...) G_GNUC_PRINTF (2, 3);
void     corridor_print_error (const GError *error);
gboolean corridor_print_bytes (GBytes *bytes); /* on standard output */

G_END_DECLS
