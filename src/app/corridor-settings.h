/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings, or NULL where their schema is not installed: the program then runs on the defaults, and remembers nothing. The functions below take
 * that, and a schema of another version that does not have a key. */
GSettings *corridor_settings_new         (void);
gboolean   corridor_settings_keeps       (GSettings *settings); /* whether what is set outlives the program */
gboolean   corridor_settings_has         (GSettings *settings, const char *key, const char *type);
/* g_settings_bind(), for properties of variants too */
void       corridor_settings_bind        (GSettings *settings, const char *key, gpointer object, const char *property, GSettingsBindFlags flags);
/* the same for what is dragged: remembered once it is still, or its owner goes */
void       corridor_settings_bind_later  (GSettings *settings, const char *key, gpointer object, const char *property, GObject *owner);
gboolean   corridor_settings_get_boolean (GSettings *settings, const char *key); /* FALSE where there is none */
char     **corridor_settings_dup_strv    (GSettings *settings, const char *key); /* empty where there is none */
void       corridor_settings_set_strv    (GSettings *settings, const char *key, const char *const *value);

G_END_DECLS
