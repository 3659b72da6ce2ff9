/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* whether a key writes something, so that it can begin a search */
gboolean corridor_key_is_text (guint keyval, GdkModifierType state);

G_END_DECLS
