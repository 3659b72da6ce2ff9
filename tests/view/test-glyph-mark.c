/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph-mark.h"

#include "corridor-view.h"

static gboolean
has_only (GtkWidget *mark, const char *family)
{
  static const char *const families[] = { "forward", "happened", "argued" };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (gtk_widget_has_css_class (mark, families[i]) != (g_strcmp0 (families[i], family) == 0))
      return FALSE;
  return TRUE;
}

/* the class of the kind's family gives the colour; a standing alone has none */
static void
test_classes (void)
{
  GtkWidget *mark = g_object_ref_sink (corridor_glyph_mark_new ());
  CorridorGlyphMark *self = CORRIDOR_GLYPH_MARK (mark);

  g_assert_true (has_only (mark, NULL));
  corridor_glyph_mark_set (self, CORRIDOR_KIND_PROPOSAL, CORRIDOR_STATUS_ALLEGED);
  g_assert_true (has_only (mark, "forward"));
  corridor_glyph_mark_set_kind (self, CORRIDOR_KIND_RISK);
  g_assert_true (has_only (mark, "argued"));
  corridor_glyph_mark_set (self, CORRIDOR_KIND_EVENT, CORRIDOR_STATUS_DENIED);
  g_assert_true (has_only (mark, "happened"));
  corridor_glyph_mark_set_standing (self, CORRIDOR_STATUS_DENIED);
  g_assert_true (has_only (mark, NULL));
  g_assert_finalize_object (mark);
}

static void
test_size (void)
{
  GtkWidget *mark = g_object_ref_sink (corridor_glyph_mark_new ());
  int minimum, natural;

  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 16);
  g_object_set (mark, "pixel-size", 12, NULL);
  gtk_widget_measure (mark, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 12);
  g_assert_cmpint (natural, ==, 12);
  g_assert_finalize_object (mark);
}

/* the words stand beside it */
static void
test_decorative (void)
{
  GtkWidget *mark = g_object_ref_sink (corridor_glyph_mark_new ());

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (mark)), ==,
                   GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_false (gtk_widget_get_focusable (mark));
  g_assert_finalize_object (mark);
}

/* in the colour of its family, which the style sheet gives */
static void
test_drawing (void)
{
  GtkWidget *window = gtk_window_new (), *mark = corridor_glyph_mark_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot;
  g_autoptr (GskRenderNode) empty = NULL;
  g_autoptr (GskRenderNode) drawn = NULL;

  gtk_window_set_child (GTK_WINDOW (window), mark);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (mark) == 0)
    g_main_context_iteration (NULL, TRUE);
  paintable = gtk_widget_paintable_new (mark);

  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), 16, 16);
  empty = gtk_snapshot_free_to_node (snapshot);
  g_assert_null (empty);

  corridor_glyph_mark_set (CORRIDOR_GLYPH_MARK (mark), CORRIDOR_KIND_ASSESSMENT, CORRIDOR_STATUS_PROPOSED);
  while (drawn == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), 16, 16);
      drawn = gtk_snapshot_free_to_node (snapshot);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());
  g_test_add_func ("/view/glyph-mark/classes", test_classes);
  g_test_add_func ("/view/glyph-mark/size", test_size);
  g_test_add_func ("/view/glyph-mark/decorative", test_decorative);
  g_test_add_func ("/view/glyph-mark/drawing", test_drawing);
  return g_test_run ();
}
