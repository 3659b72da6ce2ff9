/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-settings.h"

#include "corridor-config.h"
#include "corridor-writable.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/* of the settings: what they hold can be read, but not changed */
#define READ_ONLY "corridor-read-only"

/**
 * corridor_settings_new:
 *
 * GSettings ends the program when its schema is missing or is an older one without a key that is asked for. A program that only shows an article
 * has no reason to: without the schema it runs on the defaults. In a home that cannot be written to, what is set there is read, and nothing is
 * written: the backends would complain of it again and again.
 *
 * Returns: (transfer full) (nullable): the settings
 */
GSettings *
corridor_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;
  GSettings *settings;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CORRIDOR_APP_ID, TRUE);

  if (schema == NULL)
    return NULL;
  if (!g_file_test (g_get_user_config_dir (), G_FILE_TEST_IS_DIR) && !corridor_writable_folder (g_get_user_config_dir ()))
    backend = g_memory_settings_backend_new ();

  settings = g_settings_new_full (schema, backend, NULL);
  if (!corridor_writable_folder (g_get_user_config_dir ()))
    g_object_set_data (G_OBJECT (settings), READ_ONLY, GINT_TO_POINTER (TRUE));

  return settings;
}

/**
 * corridor_settings_keeps:
 * @settings: (nullable): the settings
 *
 * Returns: whether what is set is still there at the next start
 */
gboolean
corridor_settings_keeps (GSettings *settings)
{
  return settings != NULL && g_object_get_data (G_OBJECT (settings), READ_ONLY) == NULL;
}

/**
 * corridor_settings_has:
 * @settings: (nullable): the settings
 * @key: a key
 * @type: (nullable): a variant's type; %NULL for any
 *
 * Returns: whether there are settings whose schema has the key, of that type
 */
gboolean
corridor_settings_has (GSettings *settings, const char *key, const char *type)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) found = NULL;

  if (settings == NULL)
    return FALSE;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (!g_settings_schema_has_key (schema, key))
    return FALSE;
  found = g_settings_schema_get_key (schema, key);

  return type == NULL || g_variant_type_equal (g_settings_schema_key_get_value_type (found), G_VARIANT_TYPE (type));
}

static gboolean
get_variant (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_variant (value, variant);

  return TRUE;
}

static GVariant *
set_variant (const GValue *value, const GVariantType *type, gpointer user_data)
{
  GVariant *variant = g_value_get_variant (value);

  return variant != NULL && g_variant_is_of_type (variant, type) ? g_variant_ref (variant) : NULL;
}

/**
 * corridor_settings_bind:
 * @settings: (nullable): the settings
 * @key: a key
 * @object: an object
 * @property: one of its properties
 * @flags: as for g_settings_bind()
 *
 * Binds a key to a property. Nothing is bound without settings, or where their schema does not have the key; where settings are not kept, the
 * property is only set from them.
 */
void
corridor_settings_bind (GSettings *settings, const char *key, gpointer object, const char *property, GSettingsBindFlags flags)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);

  g_return_if_fail (pspec != NULL);

  if (!corridor_settings_has (settings, key, NULL))
    return;
  if (!corridor_settings_keeps (settings))
    flags = (flags & ~G_SETTINGS_BIND_SET) | G_SETTINGS_BIND_GET;
  if (G_IS_PARAM_SPEC_VARIANT (pspec))
    g_settings_bind_with_mapping (settings, key, object, property, flags, get_variant, set_variant, NULL, NULL);
  else
    g_settings_bind (settings, key, object, property, flags);
}

/**
 * corridor_settings_get_boolean:
 * @settings: (nullable): the settings
 * @key: a key
 *
 * Returns: what is set; %FALSE where there is no such key
 */
gboolean
corridor_settings_get_boolean (GSettings *settings, const char *key)
{
  return corridor_settings_has (settings, key, "b") && g_settings_get_boolean (settings, key);
}

/**
 * corridor_settings_dup_strv:
 * @settings: (nullable): the settings
 * @key: a key
 *
 * Returns: (transfer full): its strings; none where there is no such key
 */
char **
corridor_settings_dup_strv (GSettings *settings, const char *key)
{
  return corridor_settings_has (settings, key, "as") ? g_settings_get_strv (settings, key) : g_new0 (char *, 1);
}

/**
 * corridor_settings_set_strv:
 * @settings: (nullable): the settings
 * @key: a key
 * @value: what to remember; where that cannot be, nothing is
 */
void
corridor_settings_set_strv (GSettings *settings, const char *key, const char *const *value)
{
  if (corridor_settings_keeps (settings) && corridor_settings_has (settings, key, "as"))
    g_settings_set_strv (settings, key, value);
}
