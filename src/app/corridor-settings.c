/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-settings.h"

#include "corridor-config.h"

/**
 * corridor_settings_new:
 *
 * GSettings ends the program when its schema is missing or is an older one without a key that is asked for. A program that only shows an article
 * has no reason to: without the schema it runs on the defaults.
 *
 * Returns: (transfer full) (nullable): the settings
 */
GSettings *
corridor_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CORRIDOR_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * corridor_settings_bind:
 * @settings: (nullable): the settings
 * @key: a key
 * @object: an object
 * @property: one of its properties
 * @flags: as for g_settings_bind()
 *
 * Binds a key to a property. Nothing is bound without settings, or where their schema does not have the key.
 */
void
corridor_settings_bind (GSettings *settings, const char *key, gpointer object, const char *property, GSettingsBindFlags flags)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (g_settings_schema_has_key (schema, key))
    g_settings_bind (settings, key, object, property, flags);
}
