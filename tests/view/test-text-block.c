/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text-block.h"

#define LONG_TEXT                                                                                            \
  "A sentence that is a good deal longer than any of the lines that it is given here to stand in"

static GtkWidget *
make_block (const char *text, const char *property, guint value)
{
  GtkWidget *block = g_object_ref_sink (corridor_text_block_new ());

  if (property != NULL)
    g_object_set (block, property, value, NULL);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (block), text);

  return block;
}

static int
measure_width (GtkWidget *block, int *natural)
{
  int minimum;

  gtk_widget_measure (block, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);

  return minimum;
}

static int
measure_height (GtkWidget *block, int width, int *baseline)
{
  int height;

  gtk_widget_measure (block, GTK_ORIENTATION_VERTICAL, width, &height, NULL, baseline, NULL);

  return height;
}

/* The size of one line does not depend on the text, so that nobody has to shape it. */
static void
test_one_line (void)
{
  g_autoptr (GtkWidget) empty = make_block ("", NULL, 0);
  g_autoptr (GtkWidget) full = make_block (LONG_TEXT, NULL, 0);
  int natural, expected, baseline;

  g_assert_cmpint (measure_width (empty, &expected), ==, measure_width (full, &natural));
  g_assert_cmpint (natural, ==, expected);
  g_assert_cmpint (measure_height (empty, 50, NULL), ==, measure_height (full, 50, &baseline));
  g_assert_cmpint (baseline, >, 0);
  g_assert_cmpint (baseline, <, measure_height (full, 50, NULL));
  g_assert_cmpint (gtk_widget_get_request_mode (full), ==, GTK_SIZE_REQUEST_CONSTANT_SIZE);
}

static void
test_chars (void)
{
  g_autoptr (GtkWidget) narrow = make_block ("", "minimum-chars", 2);
  g_autoptr (GtkWidget) wide = make_block ("", "minimum-chars", 20);
  g_autoptr (GtkWidget) wider = make_block ("", "minimum-chars", 80);
  int natural;

  g_assert_cmpint (measure_width (wide, NULL), ==, 10 * measure_width (narrow, NULL));
  g_assert_cmpint (measure_width (wider, &natural), ==, natural);
}

static void
test_fit (void)
{
  g_autoptr (GtkWidget) small = make_block ("i", "fit", TRUE);
  g_autoptr (GtkWidget) large = make_block (LONG_TEXT, "fit", TRUE);
  int small_natural, large_natural;

  g_assert_cmpint (measure_width (small, &small_natural), ==, small_natural);
  g_assert_cmpint (measure_width (large, &large_natural), <, large_natural);
  g_assert_cmpint (large_natural, >, 20 * small_natural);

  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (large), "i");
  measure_width (large, &large_natural);
  g_assert_cmpint (large_natural, ==, small_natural);
}

/* As many lines as the text needs, and no more than it may have. */
static void
test_lines (void)
{
  g_autoptr (GtkWidget) one = make_block ("Short", "lines", 2);
  g_autoptr (GtkWidget) two = make_block (LONG_TEXT, "lines", 2);
  g_autoptr (GtkWidget) three = make_block (LONG_TEXT, "lines", 3);
  int line = measure_height (one, 300, NULL), one_baseline, two_baseline;

  g_assert_cmpint (gtk_widget_get_request_mode (two), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  g_assert_cmpint (measure_height (two, 2000, NULL), ==, line);
  /* lines are fractions of a pixel high */
  g_assert_cmpint (ABS (measure_height (two, 100, NULL) - 2 * line), <=, 1);
  g_assert_cmpint (ABS (measure_height (three, 100, NULL) - 3 * line), <=, 2);

  /* titles and dates stand on the first line */
  measure_height (one, 100, &one_baseline);
  measure_height (two, 100, &two_baseline);
  g_assert_cmpint (one_baseline, ==, two_baseline);
}

/* What would start a line of its own, or be markup, is text of the one line. */
static void
test_plain (void)
{
  g_autoptr (GtkWidget) block = make_block ("<b>One</b>\nand\u2028two &amp;", "lines", 2);
  g_autoptr (GtkWidget) one = make_block ("One", "lines", 2);

  g_assert_cmpint (measure_height (block, 2000, NULL), ==, measure_height (one, 2000, NULL));
  g_assert_cmpstr (corridor_text_block_get_text (CORRIDOR_TEXT_BLOCK (block)), ==,
                   "<b>One</b> and two &amp;");
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (block), NULL);
  g_assert_cmpstr (corridor_text_block_get_text (CORRIDOR_TEXT_BLOCK (block)), ==, "");
}

static void
test_name (void)
{
  g_autoptr (GtkWidget) block = make_block ("since 2024", NULL, 0);
  g_autofree char *fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (block),
                                                               GTK_ACCESSIBLE_PROPERTY_LABEL, "since 2024");

  g_assert_cmpstr (fault, ==, NULL);
}

static void
test_notify (void)
{
  g_autoptr (GtkWidget) block = make_block ("a", NULL, 0);
  guint n_notified = 0, lines;
  gboolean numeric;

  g_signal_connect_swapped (block, "notify", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_object_set (block, "text", "b", "lines", 3, "numeric", TRUE, "fit", FALSE, NULL);
  g_object_set (block, "text", "b", "lines", 3, "numeric", TRUE, "fit", FALSE, NULL);
  g_object_get (block, "lines", &lines, "numeric", &numeric, NULL);
  g_assert_cmpuint (lines, ==, 3);
  g_assert_true (numeric);
  g_assert_cmpuint (n_notified, ==, 3);
}

int
main (int argc, char **argv)
{
  /* names are asked about */
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-block/one-line", test_one_line);
  g_test_add_func ("/text-block/chars", test_chars);
  g_test_add_func ("/text-block/fit", test_fit);
  g_test_add_func ("/text-block/lines", test_lines);
  g_test_add_func ("/text-block/plain", test_plain);
  g_test_add_func ("/text-block/name", test_name);
  g_test_add_func ("/text-block/notify", test_notify);

  return g_test_run ();
}
