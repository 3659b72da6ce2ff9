/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings, or NULL where their schema is not installed: the program then runs on the defaults, and remembers nothing. */
GSettings *corridor_settings_new  (void);
/* g_settings_bind() that does nothing without settings */
void       corridor_settings_bind (GSettings *settings, const char *key, gpointer object, const char *property, GSettingsBindFlags flags);

G_END_DECLS
