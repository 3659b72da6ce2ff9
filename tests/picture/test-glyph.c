/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-bar.h"
#include "corridor-glyph-path.h"
#include "corridor-glyph.h"

#include <string.h>

#define MARGIN 4

static const CorridorColor black = { 0, 0, 0, 1 };

/* what is drawn as coverage, 0 to 255 */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;
} Canvas;

static void
open_canvas (Canvas *canvas, int width, int height)
{
  canvas->width = width;
  canvas->height = height;
  canvas->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  canvas->cr = cairo_create (canvas->surface);
}

static void
close_canvas (Canvas *canvas)
{
  g_assert_cmpint (cairo_status (canvas->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (canvas->cr);
  cairo_surface_destroy (canvas->surface);
}

static guint
get_pixel (Canvas *canvas, int x, int y)
{
  cairo_surface_flush (canvas->surface);
  return cairo_image_surface_get_data (
      canvas->surface)[y * cairo_image_surface_get_stride (canvas->surface) + x];
}

static guint
sum (Canvas *canvas)
{
  guint all = 0;

  for (int y = 0; y < canvas->height; y++)
    for (int x = 0; x < canvas->width; x++)
      all += get_pixel (canvas, x, y);
  return all;
}

static void
draw_glyph (Canvas *canvas, CorridorKind kind, CorridorStatus status, int size)
{
  open_canvas (canvas, size + 2 * MARGIN, size + 2 * MARGIN);
  corridor_glyph_draw (canvas->cr, kind, status, MARGIN, MARGIN, size, &black);
}

/* how far two pictures are apart, as a part of all that there is to be seen in the fuller one */
static double
compare (Canvas *a, Canvas *b)
{
  guint apart = 0;

  for (int y = 0; y < a->height; y++)
    for (int x = 0; x < a->width; x++)
      apart += ABS ((int) get_pixel (a, x, y) - (int) get_pixel (b, x, y));
  return apart / (double) MAX (sum (a), sum (b));
}

/* each kind and each standing can be told from each other at each size; agreed and confirmed are one to the
 * eye */
static void
test_distinct (void)
{
  const int sizes[] = { 12, 16, 32 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint a = 0; a < CORRIDOR_N_KINDS * CORRIDOR_N_STATUSES; a++)
      for (guint b = a + 1; b < CORRIDOR_N_KINDS * CORRIDOR_N_STATUSES; b++)
        {
          guint a_status = a % CORRIDOR_N_STATUSES, b_status = b % CORRIDOR_N_STATUSES;
          gboolean same_kind = a / CORRIDOR_N_STATUSES == b / CORRIDOR_N_STATUSES;
          Canvas first, second;

          if (!same_kind && a_status != b_status)
            continue;
          draw_glyph (&first, a / CORRIDOR_N_STATUSES, a_status, sizes[i]);
          draw_glyph (&second, b / CORRIDOR_N_STATUSES, b_status, sizes[i]);
          if (same_kind && a_status == CORRIDOR_STATUS_AGREED && b_status == CORRIDOR_STATUS_CONFIRMED)
            g_assert_cmpfloat (compare (&first, &second), ==, 0);
          else
            g_assert_cmpfloat (compare (&first, &second), >, 0.08);
          close_canvas (&first);
          close_canvas (&second);
        }
}

/* nothing is drawn outside of the square, and the fills of a kind have one outside */
static void
test_bounds (void)
{
  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    for (int size = 8; size <= 64; size += 4)
      for (guint status = 0; status < CORRIDOR_N_STATUSES; status++)
        {
          Canvas solid, other;

          draw_glyph (&solid, kind, CORRIDOR_STATUS_AGREED, size);
          draw_glyph (&other, kind, status, size);
          g_assert_cmpuint (sum (&other), >, 0);
          for (int y = 0; y < other.height; y++)
            for (int x = 0; x < other.width; x++)
              {
                gboolean inside = x >= MARGIN && x < MARGIN + size && y >= MARGIN && y < MARGIN + size;

                if (!inside)
                  g_assert_cmpuint (get_pixel (&other, x, y), ==, 0);
                if (status == CORRIDOR_STATUS_REPORTED || status == CORRIDOR_STATUS_PROPOSED)
                  if (get_pixel (&solid, x, y) == 0
                      && kind != CORRIDOR_KIND_ASSESSMENT) /* whose pupil is a hole when it is solid */
                    g_assert_cmpuint (get_pixel (&other, x, y), <=, 8);
              }
          close_canvas (&solid);
          close_canvas (&other);
        }
}

/* level and upright edges fall on whole pixels */
static void
test_crisp (void)
{
  const CorridorKind kinds[]
      = { CORRIDOR_KIND_MEASURE, CORRIDOR_KIND_CONTEXT, CORRIDOR_KIND_REACTION, CORRIDOR_KIND_RATIONALE };

  for (int size = 12; size <= 32; size += 4)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        Canvas canvas;
        int middle = MARGIN + size / 2, y = 0;

        draw_glyph (&canvas, kinds[i], CORRIDOR_STATUS_CONFIRMED, size);
        while (get_pixel (&canvas, middle, y) == 0)
          y++;
        g_assert_cmpuint (get_pixel (&canvas, middle, y), ==, 255);
        close_canvas (&canvas);
      }
}

static void
test_families (void)
{
  g_assert_cmpint (corridor_kind_get_family (CORRIDOR_KIND_MEASURE), ==, CORRIDOR_FAMILY_FORWARD);
  g_assert_cmpint (corridor_kind_get_family (CORRIDOR_KIND_CONTEXT), ==, CORRIDOR_FAMILY_HAPPENED);
  g_assert_cmpint (corridor_kind_get_family (CORRIDOR_KIND_ASSESSMENT), ==, CORRIDOR_FAMILY_ARGUED);
}

/* the icons draw what cairo draws: the one path of each kind */
static void
test_icons (void)
{
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (CORRIDOR_GLYPH_SOURCE, &source, NULL, &error);
  g_assert_no_error (error);
  /* strings that were broken to fit the line are joined as the compiler joins them */
  {
    g_autoptr (GRegex) joint = g_regex_new ("\"\\s*\\\\?\\n\\s*\"", 0, 0, NULL);
    char *joined = g_regex_replace_literal (joint, source, -1, 0, "", 0, NULL);

    g_free (source);
    source = joined;
  }
  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    {
      g_autofree char *name = g_strdup_printf (CORRIDOR_ICONS "/corridor-%s-symbolic.svg",
                                               corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND, kind));
      g_autofree char *svg = NULL, *quoted = NULL;
      char *path, *end;

      g_file_get_contents (name, &svg, NULL, &error);
      g_assert_no_error (error);
      path = strstr (svg, " d=\"");
      g_assert_nonnull (path);
      path += strlen (" d=\"");
      end = strchr (path, '"');
      g_assert_nonnull (end);
      *end = '\0';
      quoted = g_strdup_printf ("\"%s\"", path);
      g_assert_nonnull (strstr (source, quoted));
    }
}

static void
draw_bar (Canvas *canvas, const CorridorBar *bar, CorridorStatus status)
{
  open_canvas (canvas, 120, 21);
  corridor_bar_draw (canvas->cr, bar, status, &black);
}

/* the edge alone says how it is known: hard, fading or an arrow head */
static void
test_edges (void)
{
  const CorridorBar hard = { .x = 10, .y = 7, .width = 100, .height = 7 };
  CorridorBar doubted = hard, open = hard;
  Canvas canvas;
  guint before = 0;

  draw_bar (&canvas, &hard, CORRIDOR_STATUS_CONFIRMED);
  g_assert_cmpuint (get_pixel (&canvas, 9, 10), ==, 0);
  g_assert_cmpuint (get_pixel (&canvas, 10, 10), ==, 255);
  g_assert_cmpuint (get_pixel (&canvas, 109, 10), ==, 255);
  g_assert_cmpuint (get_pixel (&canvas, 110, 10), ==, 0);
  g_assert_cmpuint (get_pixel (&canvas, 50, 5), ==, 0);
  close_canvas (&canvas);

  doubted.left_fade = 40;
  draw_bar (&canvas, &doubted, CORRIDOR_STATUS_CONFIRMED);
  for (int x = 10; x < 50; x++)
    {
      g_assert_cmpuint (get_pixel (&canvas, x, 10), >=, before);
      before = get_pixel (&canvas, x, 10);
    }
  g_assert_cmpuint (get_pixel (&canvas, 11, 10), <, 30);
  g_assert_cmpuint (get_pixel (&canvas, 26, 10), >, 100); /* half at 42 % */
  g_assert_cmpuint (get_pixel (&canvas, 26, 10), <, 150);
  g_assert_cmpuint (get_pixel (&canvas, 52, 10), ==, 255);
  g_assert_cmpuint (get_pixel (&canvas, 109, 10), ==, 255);
  close_canvas (&canvas);

  doubted.right_fade = 90; /* more than there is: they share it */
  draw_bar (&canvas, &doubted, CORRIDOR_STATUS_CONFIRMED);
  g_assert_cmpuint (get_pixel (&canvas, 109, 10), <, 30);
  g_assert_cmpuint (sum (&canvas), >, 0);
  close_canvas (&canvas);

  open.right_arrow = TRUE;
  draw_bar (&canvas, &open, CORRIDOR_STATUS_CONFIRMED);
  g_assert_cmpuint (get_pixel (&canvas, 101, 5), >, 0); /* the head is wider than the bar */
  g_assert_cmpuint (get_pixel (&canvas, 108, 7), ==, 0);
  close_canvas (&canvas);
}

/* standing is the fill of a bar as of a glyph */
static void
test_bar_standings (void)
{
  const CorridorBar bar = { .x = 10, .y = 7, .width = 100, .height = 7 };

  for (guint a = 0; a < CORRIDOR_N_STATUSES; a++)
    for (guint b = a + 1; b < CORRIDOR_N_STATUSES; b++)
      {
        Canvas first, second;

        draw_bar (&first, &bar, a);
        draw_bar (&second, &bar, b);
        if (a == CORRIDOR_STATUS_AGREED && b == CORRIDOR_STATUS_CONFIRMED)
          g_assert_cmpfloat (compare (&first, &second), ==, 0);
        else
          g_assert_cmpfloat (compare (&first, &second), >, 0.15);
        close_canvas (&first);
        close_canvas (&second);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/glyph/distinct", test_distinct);
  g_test_add_func ("/picture/glyph/bounds", test_bounds);
  g_test_add_func ("/picture/glyph/crisp", test_crisp);
  g_test_add_func ("/picture/glyph/families", test_families);
  g_test_add_func ("/picture/glyph/icons", test_icons);
  g_test_add_func ("/picture/bar/edges", test_edges);
  g_test_add_func ("/picture/bar/standings", test_bar_standings);
  return g_test_run ();
}
