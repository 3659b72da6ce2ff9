/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-appearance.h"

#include "corridor-stillness.h"
#include "corridor-view.h"

#include <string.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"
#define PREFERS_DARK 1     /* of color-scheme, as the portal's documentation has it */
#define PREFERS_CONTRAST 1 /* of contrast */
#define PREFERS_STILLNESS 1 /* of reduced-motion */
#define CONTRAST_THEME "Default-hc"

#define ICON_SIZE 16  /* pixels, as GTK has them */
#define CHECK_SIZE 14

#define TEXT_SCALE_MIN 75
#define TEXT_SCALE_MAX 200

struct _CorridorAppearance
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkSettings *gtk_settings; /* borrowed: the display's */
  GtkCssProvider *text_style;
  GtkCssProvider *contrast_style; /* nullable: while there is high contrast */
  char *color_scheme;
  int text_scale;

  GCancellable *cancellable;
  GDBusConnection *bus; /* nullable */
  guint subscription;
  gboolean desktop_is_dark;
  gboolean desktop_has_contrast;
  gboolean sets_stillness; /* the desktop wants less motion, and GTK does not know it of itself */
  CorridorStillness *stillness;
  gboolean theme_is_dark; /* what GTK was told before us */
  gboolean sets_theme;    /* the theme is ours, since the desktop's has no high contrast */
};

enum
{
  PROP_COLOR_SCHEME = 1,
  PROP_TEXT_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorAppearance, corridor_appearance, G_TYPE_OBJECT)

static void
apply_color_scheme (CorridorAppearance *self)
{
  gboolean dark = self->theme_is_dark || self->desktop_is_dark;

  if (g_strcmp0 (self->color_scheme, "dark") == 0)
    dark = TRUE;
  else if (g_strcmp0 (self->color_scheme, "light") == 0)
    dark = FALSE;

  g_object_set (self->gtk_settings, "gtk-application-prefer-dark-theme", dark, NULL);
}

static gboolean
is_contrast_theme (const char *name)
{
  return name != NULL && (g_str_has_prefix (name, "HighContrast") || strstr (name, "-hc") != NULL);
}

/* A desktop that does not say that it wants high contrast says it by its theme. */
static gboolean
has_contrast_theme (CorridorAppearance *self)
{
  g_autofree char *name = NULL;

  g_object_get (self->gtk_settings, "gtk-theme-name", &name, NULL);
  return is_contrast_theme (name) || is_contrast_theme (g_getenv ("GTK_THEME"));
}

static void
apply_contrast (CorridorAppearance *self)
{
  if (self->desktop_has_contrast && !has_contrast_theme (self))
    {
      self->sets_theme = TRUE;
      g_object_set (self->gtk_settings, "gtk-theme-name", CONTRAST_THEME, NULL);
    }
  else if (!self->desktop_has_contrast && self->sets_theme)
    {
      self->sets_theme = FALSE;
      gtk_settings_reset_property (self->gtk_settings, "gtk-theme-name");
    }

  if (has_contrast_theme (self) == (self->contrast_style != NULL))
    return;
  if (self->contrast_style != NULL)
    {
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->contrast_style));
      g_clear_object (&self->contrast_style);
      return;
    }
  self->contrast_style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->contrast_style, CORRIDOR_RESOURCE_PREFIX "style-hc.css");
  gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->contrast_style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

/* All that moves in the window is GTK's, and asks this setting: what opens and closes, slides or fades. GTK hears of it from the desktop's own settings,
 * where there are any, and not from the portal. */
static void
apply_motion (CorridorAppearance *self, gboolean still)
{
  if (self->sets_stillness == still)
    return;
  self->sets_stillness = still;
  if (still)
    g_object_set (self->gtk_settings, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (self->gtk_settings, "gtk-enable-animations");
}

static void
take_portal_value (CorridorAppearance *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  /* some portals wrap their answer in a variant more often than they say */
  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *next = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = next;
    }

  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;

  if (g_str_equal (key, "color-scheme"))
    {
      self->desktop_is_dark = g_variant_get_uint32 (inner) == PREFERS_DARK;
      apply_color_scheme (self);
    }
  else if (g_str_equal (key, "contrast"))
    {
      self->desktop_has_contrast = g_variant_get_uint32 (inner) == PREFERS_CONTRAST;
      apply_contrast (self);
    }
  else if (g_str_equal (key, "reduced-motion"))
    apply_motion (self, g_variant_get_uint32 (inner) == PREFERS_STILLNESS);
}

static void
setting_changed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *space, *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, APPEARANCE))
    take_portal_value (user_data, key, value);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariantIter) spaces = NULL;
  GVariantIter *values;
  const char *space;

  /* no portal, or we are gone: the desktop has said nothing, so nothing is changed */
  if (answer == NULL)
    return;

  g_variant_get (answer, "(a{sa{sv}})", &spaces);
  while (g_variant_iter_loop (spaces, "{&sa{sv}}", &space, &values))
    {
      const char *key;
      GVariant *value;

      while (g_str_equal (space, APPEARANCE) && g_variant_iter_loop (values, "{&sv}", &key, &value))
        take_portal_value (user_data, key, value);
    }
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  CorridorAppearance *self = user_data;

  if (bus == NULL)
    return;

  self->bus = g_object_ref (bus);
  self->subscription = g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH,
                                                           APPEARANCE, G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, self, NULL);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "ReadAll",
                          g_variant_new ("(^as)", (const char *[]) { APPEARANCE, NULL }), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE, 1000, self->cancellable, read_cb, self);
}

/* How much larger than usual the text is, by the desktop's wish and by ours together. */
static double
get_text_factor (CorridorAppearance *self)
{
  int dpi;

  g_object_get (self->gtk_settings, "gtk-xft-dpi", &dpi, NULL);
  return self->text_scale / 100.0 * (dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1);
}

/* whole pixels, and even ones, so that what is drawn in the middle stands on them */
static int
scale_size (int size, double factor)
{
  return 2 * (int) (size * CLAMP (factor, 1, 3) / 2 + 0.5);
}

/* Popovers and tooltips begin anew with the desktop's font: each is told by itself, in the unit that is the desktop's. What stands beside text and is
 * read with it grows with it. */
static void
apply_text_scale (CorridorAppearance *self)
{
  double factor = get_text_factor (self);
  int icon = scale_size (ICON_SIZE, factor), check = scale_size (CHECK_SIZE, factor);
  g_autoptr (GString) css = g_string_new (NULL);

  if (self->text_scale != 100)
    g_string_append_printf (css, "window, popover.background, tooltip { font-size: %d.%02drem; }\n", self->text_scale / 100,
                            self->text_scale % 100);
  if (icon > ICON_SIZE)
    g_string_append_printf (css,
                            "image:not(.large-icons), arrow, expander { -gtk-icon-size: %dpx; }\n"
                            "arrow, expander { min-width: %dpx; min-height: %dpx; }\n"
                            "check, radio { -gtk-icon-size: %dpx; min-width: %dpx; min-height: %dpx; }\n",
                            icon, icon, icon, check, check, check);
  gtk_css_provider_load_from_data (self->text_style, css->str, -1);
}

static void
corridor_appearance_dispose (GObject *object)
{
  CorridorAppearance *self = CORRIDOR_APPEARANCE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->bus != NULL && self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_pointer (&self->stillness, corridor_stillness_free);
  if (self->gtk_settings != NULL)
    g_signal_handlers_disconnect_by_data (self->gtk_settings, self);
  self->gtk_settings = NULL;
  if (self->text_style != NULL)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->text_style));
  g_clear_object (&self->text_style);
  if (self->contrast_style != NULL)
    gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->contrast_style));
  g_clear_object (&self->contrast_style);
  g_clear_object (&self->display);
  g_clear_pointer (&self->color_scheme, g_free);

  G_OBJECT_CLASS (corridor_appearance_parent_class)->dispose (object);
}

static void
corridor_appearance_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorAppearance *self = CORRIDOR_APPEARANCE (object);

  switch (prop_id)
    {
    case PROP_COLOR_SCHEME:
      g_value_set_string (value, self->color_scheme);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_int (value, self->text_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_appearance_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorAppearance *self = CORRIDOR_APPEARANCE (object);

  switch (prop_id)
    {
    case PROP_COLOR_SCHEME:
      if (g_strcmp0 (self->color_scheme, g_value_get_string (value)) == 0)
        return;
      g_free (self->color_scheme);
      self->color_scheme = g_value_dup_string (value);
      apply_color_scheme (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TEXT_SCALE:
      corridor_appearance_set_text_scale (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_appearance_class_init (CorridorAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_appearance_dispose;
  object_class->get_property = corridor_appearance_get_property;
  object_class->set_property = corridor_appearance_set_property;

  properties[PROP_COLOR_SCHEME] = g_param_spec_string ("color-scheme", NULL, NULL, "follow", flags);
  properties[PROP_TEXT_SCALE] = g_param_spec_int ("text-scale", NULL, NULL, TEXT_SCALE_MIN, TEXT_SCALE_MAX, 100, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_appearance_init (CorridorAppearance *self)
{
  self->color_scheme = g_strdup ("follow");
  self->text_scale = 100;
  self->cancellable = g_cancellable_new ();
  self->text_style = gtk_css_provider_new ();
}

/**
 * corridor_appearance_new:
 * @display: the display whose appearance it is
 *
 * Starts to follow the desktop. It asks the settings portal once and then listens; without a portal nothing is changed.
 *
 * Returns: (transfer full): the appearance
 */
CorridorAppearance *
corridor_appearance_new (GdkDisplay *display)
{
  CorridorAppearance *self = g_object_new (CORRIDOR_TYPE_APPEARANCE, NULL);

  self->display = g_object_ref (display);
  self->gtk_settings = gtk_settings_get_for_display (display);
  g_object_get (self->gtk_settings, "gtk-application-prefer-dark-theme", &self->theme_is_dark, NULL);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->text_style), GTK_STYLE_PROVIDER_PRIORITY_USER - 1);
  g_signal_connect_swapped (self->gtk_settings, "notify::gtk-theme-name", G_CALLBACK (apply_contrast), self);
  g_signal_connect_swapped (self->gtk_settings, "notify::gtk-xft-dpi", G_CALLBACK (apply_text_scale), self);
  self->stillness = corridor_stillness_new (self->gtk_settings);
  apply_contrast (self);
  if (get_text_factor (self) != 1)
    apply_text_scale (self);
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, bus_cb, self);

  return self;
}

/**
 * corridor_appearance_get_text_scale:
 * @self: the appearance
 *
 * Returns: how large text is, in percent of its usual size
 */
int
corridor_appearance_get_text_scale (CorridorAppearance *self)
{
  g_return_val_if_fail (CORRIDOR_IS_APPEARANCE (self), 100);

  return self->text_scale;
}

/**
 * corridor_appearance_set_text_scale:
 * @self: the appearance
 * @percent: of the desktop's text size; brought into 75 to 200
 */
void
corridor_appearance_set_text_scale (CorridorAppearance *self, int percent)
{
  g_return_if_fail (CORRIDOR_IS_APPEARANCE (self));

  percent = CLAMP (percent, TEXT_SCALE_MIN, TEXT_SCALE_MAX);
  if (self->text_scale == percent)
    return;

  self->text_scale = percent;
  apply_text_scale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SCALE]);
}
