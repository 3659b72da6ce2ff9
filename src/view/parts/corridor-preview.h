/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the beginning of what is in @bytes, in UTF-8, as it can be shown. FALSE where that is all of it. */
gboolean corridor_preview_show (GtkTextView *view, GBytes *bytes);

G_END_DECLS
