/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop asks for by its portal, and what the program makes of it. The portal is this test's. */

#include "corridor-appearance.h"
#include "corridor-view.h"

#include <string.h>

#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define SPACE "org.freedesktop.appearance"

static const char introspection[] = "<node><interface name='" INTERFACE "'>"
                                    "<method name='ReadAll'><arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/></method>"
                                    "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
                                    "</interface></node>";

typedef struct
{
  GDBusConnection *bus;
  guint owner, object;
  guint32 scheme, contrast;
  gboolean is_asked;
  CorridorAppearance *appearance;
  GtkSettings *settings;
} Fixture;

static void
call_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method, GVariant *parameters,
         GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *fixture = data;
  GVariantBuilder spaces;

  g_variant_builder_init (&spaces, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_open (&spaces, G_VARIANT_TYPE ("{sa{sv}}"));
  g_variant_builder_add (&spaces, "s", SPACE);
  g_variant_builder_open (&spaces, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&spaces, "{sv}", "color-scheme", g_variant_new_uint32 (fixture->scheme));
  g_variant_builder_add (&spaces, "{sv}", "accent-color", g_variant_new ("(ddd)", 0., 0., 0.)); /* of no use to us */
  g_variant_builder_add (&spaces, "{sv}", "contrast", g_variant_new_uint32 (fixture->contrast));
  g_variant_builder_close (&spaces);
  g_variant_builder_close (&spaces);
  fixture->is_asked = TRUE;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sa{sv}})", &spaces));
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer owned)
{
  *(gboolean *) owned = TRUE;
}

/* @scheme and @contrast: what the portal says from the beginning */
static void
set_up_with (Fixture *fixture, guint32 scheme, guint32 contrast)
{
  static const GDBusInterfaceVTable vtable = { call_cb, NULL, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (introspection, NULL);
  gboolean owned = FALSE;

  fixture->scheme = scheme;
  fixture->contrast = contrast;
  fixture->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  fixture->object = g_dbus_connection_register_object (fixture->bus, PATH, info->interfaces[0], &vtable, fixture, NULL, NULL);
  g_assert_cmpuint (fixture->object, !=, 0);
  fixture->owner = g_bus_own_name_on_connection (fixture->bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL,
                                                 &owned, NULL);
  while (!owned)
    g_main_context_iteration (NULL, TRUE);
  fixture->settings = gtk_settings_get_default ();
  fixture->appearance = corridor_appearance_new (gdk_display_get_default ());
  fixture->is_asked = FALSE;
  while (!fixture->is_asked) /* from here on it listens */
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, 0, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->appearance);
  g_object_set (fixture->settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  gtk_settings_reset_property (fixture->settings, "gtk-theme-name");
  g_bus_unown_name (fixture->owner);
  g_dbus_connection_unregister_object (fixture->bus, fixture->object);
  g_object_unref (fixture->bus);
}

static void
say (Fixture *fixture, const char *key, guint32 value)
{
  g_dbus_connection_emit_signal (fixture->bus, NULL, PATH, INTERFACE, "SettingChanged",
                                 g_variant_new ("(ssv)", SPACE, key, g_variant_new_uint32 (value)), NULL);
}

static gboolean
is_dark (Fixture *fixture)
{
  gboolean dark;

  g_object_get (fixture->settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

static char *
get_theme (Fixture *fixture)
{
  char *name;

  g_object_get (fixture->settings, "gtk-theme-name", &name, NULL);
  return name;
}

static gboolean
has_contrast (Fixture *fixture)
{
  g_autofree char *theme = get_theme (fixture);

  return strstr (theme, "-hc") != NULL;
}

static gboolean
is_still (Fixture *fixture)
{
  gboolean animations;

  g_object_get (fixture->settings, "gtk-enable-animations", &animations, NULL);
  return !animations;
}

/* Waits until @check says @expected. */
static void
wait_until (Fixture *fixture, gboolean (*check) (Fixture *fixture), gboolean expected)
{
  while (check (fixture) != expected)
    g_main_context_iteration (NULL, TRUE);
}

/* a colour of the style, as a widget comes by it */
static double
get_lightness (const char *name)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  GdkRGBA color;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (label), name, &color));
  g_object_unref (label);
  return color.red + color.green + color.blue;
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  say (fixture, "color-scheme", 1);
  wait_until (fixture, is_dark, TRUE);
  say (fixture, "color-scheme", 0);
  wait_until (fixture, is_dark, FALSE);

  /* what the user wants goes before */
  g_object_set (fixture->appearance, "color-scheme", "light", NULL);
  say (fixture, "color-scheme", 1);
  say (fixture, "contrast", 1);
  wait_until (fixture, has_contrast, TRUE);
  g_assert_false (is_dark (fixture));
  g_object_set (fixture->appearance, "color-scheme", "follow", NULL);
  g_assert_true (is_dark (fixture));
}

static gboolean
is_kinetic (GtkWidget *scroller)
{
  return gtk_scrolled_window_get_kinetic_scrolling (GTK_SCROLLED_WINDOW (scroller));
}

/* nor does anything run on that a finger has thrown, in what is there and in what comes */
static void
test_kinetic (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new (), *first = gtk_scrolled_window_new (), *second = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), first);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (first))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_kinetic (first));

  say (fixture, "reduced-motion", 1);
  wait_until (fixture, is_still, TRUE);
  g_assert_false (is_kinetic (first));
  gtk_box_append (GTK_BOX (box), second);
  while (!gtk_widget_get_mapped (second))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_kinetic (second));

  say (fixture, "reduced-motion", 0);
  wait_until (fixture, is_still, FALSE);
  g_assert_true (is_kinetic (first) && is_kinetic (second));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who wants less motion sees none: what opens is open. */
static void
test_motion (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new (), *revealer = gtk_revealer_new ();

  gtk_revealer_set_child (GTK_REVEALER (revealer), gtk_label_new ("There"));
  gtk_window_set_child (GTK_WINDOW (window), revealer);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (revealer))
    g_main_context_iteration (NULL, TRUE);

  say (fixture, "reduced-motion", 1);
  wait_until (fixture, is_still, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), TRUE);
  g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)));
  say (fixture, "reduced-motion", 0);
  wait_until (fixture, is_still, FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), FALSE);
  g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (revealer)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_contrast (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get_theme (fixture);
  g_autofree char *after = NULL;
  double line = get_lightness ("corridor_line");

  say (fixture, "contrast", 1);
  wait_until (fixture, has_contrast, TRUE);
  g_assert_cmpfloat (get_lightness ("corridor_line"), <, line - 0.5); /* a border is a border */
  say (fixture, "contrast", 0);
  wait_until (fixture, has_contrast, FALSE);
  after = get_theme (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpfloat_with_epsilon (get_lightness ("corridor_line"), line, 1e-6);

  /* a desktop that says it by its theme alone */
  g_object_set (fixture->settings, "gtk-theme-name", "HighContrast", NULL);
  g_assert_cmpfloat (get_lightness ("corridor_line"), <, line - 0.5);
}

/* The desktop has said it before the program started. */
static void
test_from_the_start (void)
{
  Fixture fixture;

  set_up_with (&fixture, 1, 1);
  wait_until (&fixture, is_dark, TRUE);
  wait_until (&fixture, has_contrast, TRUE);
  tear_down (&fixture, NULL);
}

static double
get_font_size (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return pango_font_description_get_size (font) / (double) PANGO_SCALE;
}

/* Text grows in windows and in what opens from them, once each, and pictures beside it grow with it. What is not on the screen keeps its style, so
 * that it is made anew each time. */
static void
assert_sizes (Fixture *fixture, int percent, double font_size, int icon_size)
{
  GtkWidget *window, *button, *popover, *label, *image;
  int width;

  corridor_appearance_set_text_scale (fixture->appearance, percent);
  window = gtk_window_new ();
  button = gtk_menu_button_new ();
  popover = gtk_popover_new ();
  label = gtk_label_new ("x");
  image = gtk_image_new_from_icon_name ("open-menu-symbolic");
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), image);
  gtk_window_set_child (GTK_WINDOW (window), button);

  g_assert_cmpfloat_with_epsilon (get_font_size (button), font_size, 0.1);
  g_assert_cmpfloat_with_epsilon (get_font_size (label), font_size, 0.1);
  gtk_widget_measure (image, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, icon_size);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  double size = get_font_size (window);

  gtk_window_destroy (GTK_WINDOW (window));
  assert_sizes (fixture, 100, size, 16);
  assert_sizes (fixture, 200, 2 * size, 32);
  assert_sizes (fixture, 75, 0.75 * size, 16);
  assert_sizes (fixture, 125, 1.25 * size, 20);
  corridor_appearance_set_text_scale (fixture->appearance, 100);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());
  g_test_add ("/appearance/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/appearance/motion", Fixture, NULL, set_up, test_motion, tear_down);
  g_test_add ("/appearance/kinetic", Fixture, NULL, set_up, test_kinetic, tear_down);
  g_test_add ("/appearance/contrast", Fixture, NULL, set_up, test_contrast, tear_down);
  g_test_add_func ("/appearance/from-the-start", test_from_the_start);
  g_test_add ("/appearance/text", Fixture, NULL, set_up, test_text, tear_down);
  return g_test_run ();
}
