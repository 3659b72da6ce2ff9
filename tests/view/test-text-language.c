/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose language a text is in, and from which side a table is read. */

#include "corridor-language-name.h"
#include "corridor-scroll-start.h"
#include "corridor-text-language.h"
#include "test-library.h"

#define DOCUMENT(id, language) \
  "{ \"format\": \"corridor.article/1\"," \
  "  \"article\": { \"id\": \"" id "\", \"title\": \"T\", \"published\": \"2024\"" language " }," \
  "  \"sections\": [ { \"id\": \"s\", \"title\": \"S\", \"paragraphs\": [ {} ] } ], \"entities\": []," \
  "  \"statements\": [ { \"id\": \"a\", \"kind\": \"event\", \"title\": \"A\", \"evidence\": [ { \"paragraph\": 1 } ] } ] }"
#define JAPANESE ", \"language\": \"ja\""
#define ENGLISH ", \"language\": \"en\""

static void
test_library (void)
{
  g_autoptr (CorridorIndex) none = test_index_new (DOCUMENT ("one", ""), NULL);
  g_autoptr (CorridorIndex) alike = test_index_new (DOCUMENT ("one", JAPANESE), DOCUMENT ("two", JAPANESE), NULL);
  g_autoptr (CorridorIndex) mixed = test_index_new (DOCUMENT ("one", JAPANESE), DOCUMENT ("two", ENGLISH), NULL);
  CorridorLibrary *library = corridor_index_get_library (mixed);

  g_assert_null (corridor_text_language_of_library (corridor_index_get_library (none)));
  g_assert_cmpstr (corridor_text_language_of_library (corridor_index_get_library (alike)), ==, "ja");
  g_assert_null (corridor_text_language_of_library (library));
  g_assert_cmpstr (corridor_text_language_of_statement (library, corridor_library_get_statement (library, 1)), ==, "en");
}

static void
test_label (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("\xe7\x9b\xb4"));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));

  corridor_text_language_set (label, "ja");
  g_assert_cmpstr (pango_language_to_string (pango_context_get_language (pango_layout_get_context (layout))), ==, "ja");
  corridor_text_language_set (label, NULL);
  g_assert_true (pango_context_get_language (pango_layout_get_context (layout)) == gtk_get_default_language ());
  g_object_unref (label);
}

/* What a system knows differs, and a tag is said where it knows nothing. */
static void
test_name (void)
{
  g_autofree char *unknown = corridor_language_name ("qaa");
  g_autofree char *odd = corridor_language_name ("i-klingon");
  g_autofree char *english = corridor_language_name ("en");
  g_autofree char *british = corridor_language_name ("en-GB");
  g_autofree char *urdu = corridor_language_name ("URD");

  g_assert_cmpstr (unknown, ==, "qaa");
  g_assert_cmpstr (odd, ==, "i-klingon");
  if (g_str_equal (english, "en"))
    {
      g_test_skip ("the names of languages are not installed");
      return;
    }
  g_assert_cmpstr (english, ==, "English");
  g_assert_cmpstr (british, ==, "English (en-GB)");
  g_assert_cmpstr (urdu, ==, "Urdu");
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_scroll (void)
{
  GtkWidget *viewport = g_object_ref_sink (gtk_viewport_new (NULL, NULL));
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));

  gtk_widget_set_direction (viewport, GTK_TEXT_DIR_RTL);
  corridor_scroll_start (GTK_SCROLLABLE (viewport));
  gtk_adjustment_configure (adjustment, 0, 0, 1000, 10, 100, 300);
  settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 700);
  gtk_adjustment_set_upper (adjustment, 1200);
  settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 900);
  gtk_adjustment_set_value (adjustment, 100);
  gtk_adjustment_set_upper (adjustment, 1400);
  settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100);
  g_object_unref (viewport);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-language/library", test_library);
  g_test_add_func ("/text-language/label", test_label);
  g_test_add_func ("/text-language/name", test_name);
  g_test_add_func ("/text-language/scroll", test_scroll);

  return g_test_run ();
}
