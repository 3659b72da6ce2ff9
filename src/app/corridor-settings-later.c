/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes many times while somebody drags it, and is remembered once. */

#include "corridor-settings.h"

#define STILL 500 /* milliseconds without a change after which it is remembered */

typedef struct
{
  GSettings *settings;
  GSettingsSchemaKey *key;
  GObject *object; /* weak */
  GVariant *value; /* nullable: what is to be remembered */
  guint write_id;
} Later;

static void
write_value (Later *later)
{
  g_autoptr (GVariant) value = g_steal_pointer (&later->value);
  g_autoptr (GVariant) kept = NULL;

  g_clear_handle_id (&later->write_id, g_source_remove);
  if (value == NULL || !g_settings_schema_key_range_check (later->key, value))
    return;
  kept = g_settings_get_value (later->settings, g_settings_schema_key_get_name (later->key));
  if (!g_variant_equal (kept, value))
    g_settings_set_value (later->settings, g_settings_schema_key_get_name (later->key), value);
}

static gboolean
write_cb (gpointer data)
{
  Later *later = data;

  later->write_id = 0;
  write_value (later);

  return G_SOURCE_REMOVE;
}

/* An integer, or what is a variant already. */
static GVariant *
get_value (GObject *object, GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (object, pspec->name, &value);
  if (G_IS_PARAM_SPEC_VARIANT (pspec))
    return g_value_dup_variant (&value);

  return g_variant_ref_sink (g_variant_new_int32 (g_value_get_int (&value)));
}

static void
changed_cb (GObject *object, GParamSpec *pspec, Later *later)
{
  GVariant *value = get_value (object, pspec);

  g_clear_pointer (&later->value, g_variant_unref);
  if (value != NULL && g_variant_is_of_type (value, g_settings_schema_key_get_value_type (later->key)))
    later->value = g_steal_pointer (&value);
  g_clear_pointer (&value, g_variant_unref);

  g_clear_handle_id (&later->write_id, g_source_remove);
  later->write_id = g_timeout_add (STILL, write_cb, later);
}

/* What has not been written is written now. */
static void
owner_gone_cb (gpointer data, GObject *owner)
{
  Later *later = data;

  write_value (later);
  if (later->object != NULL)
    g_signal_handlers_disconnect_by_data (later->object, later);
  g_clear_weak_pointer (&later->object);
  g_object_unref (later->settings);
  g_settings_schema_key_unref (later->key);
  g_free (later);
}

/**
 * corridor_settings_bind_later:
 * @settings: (nullable): the settings
 * @key: a key
 * @object: an object
 * @property: one of its properties, of an integer or of the key's type
 * @owner: whom it goes with: a window, @object or what it is in
 *
 * Sets a property from a key, and remembers what it is changed to: not at each step while somebody drags it, but when it has been still for a moment or
 * when @owner goes.
 */
void
corridor_settings_bind_later (GSettings *settings, const char *key, gpointer object, const char *property, GObject *owner)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  Later *later;

  if (!corridor_settings_has (settings, key, NULL))
    return;

  corridor_settings_bind (settings, key, object, property,
                          G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES | G_SETTINGS_BIND_NO_SENSITIVITY);
  if (!corridor_settings_keeps (settings))
    return;

  later = g_new0 (Later, 1);
  later->settings = g_object_ref (settings);
  g_object_get (settings, "settings-schema", &schema, NULL);
  later->key = g_settings_schema_get_key (schema, key);
  g_set_weak_pointer (&later->object, object);
  g_signal_connect (object, signal, G_CALLBACK (changed_cb), later);
  g_object_weak_ref (owner, owner_gone_cb, later);
}
