/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Offers @text, and beside it @bytes to whoever understands @type */
void corridor_clipboard_set_text_as (GdkClipboard *clipboard, const char *text, const char *type, GBytes *bytes);

G_END_DECLS
