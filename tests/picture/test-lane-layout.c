/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-groups.h"
#include "corridor-lane-picture.h"
#include "dated-index.h"

#include <math.h>

/* A view of 2020 to 2026 as wide as in a usual window, 140 pixels a year. */
typedef struct
{
  CorridorIndex *index;
  CorridorTimeTable *table;
  CorridorTimeExtent extent;
  double density, size, left, right;
  CorridorLaneLayout *layout; /* NULL where there was too much */
} Fixture;

static void
lay_out (Fixture *f, CorridorIndex *index, double density, double size)
{
  f->index = index;
  f->size = size;
  f->table = corridor_time_table_new (index);
  f->extent = (CorridorTimeExtent) { corridor_day_from_ymd (2018, 1, 1), corridor_day_from_ymd (2028, 1, 1) };
  f->density = density;
  f->left = (corridor_day_from_ymd (2020, 1, 1) - f->extent.first) * density;
  f->right = (corridor_day_from_ymd (2026, 1, 1) - f->extent.first) * density;
  f->layout = corridor_lane_layout_new (f->table, f->table->by_begin, f->table->n_dated, density, f->size, &f->extent);
}

static void
lay_out_dates (Fixture *f, double density, const char *const *dates)
{
  lay_out (f, make_dated_index (dates), density, 1);
}

static void
clear (Fixture *f)
{
  g_clear_pointer (&f->layout, corridor_lane_layout_free);
  corridor_time_table_unref (f->table);
  g_object_unref (f->index);
}

#define YEARLY (140 / 365.25)

static const CorridorMarkGroup *
get_group (Fixture *f, guint i)
{
  g_assert_cmpuint (i, <, f->layout->groups->len);
  return &g_array_index (f->layout->groups, CorridorMarkGroup, i);
}

static const CorridorMark *
get_mark (Fixture *f, guint i)
{
  g_assert_cmpuint (i, <, f->layout->marks->len);
  return &g_array_index (f->layout->marks, CorridorMark, i);
}

static double
at (Fixture *f, gint64 year, guint month)
{
  return (corridor_day_from_ymd (year, month, 1) - f->extent.first) * f->density;
}

/* a year is a bar with hard edges, as long as the year */
static void
test_known (void)
{
  Fixture f;
  double x, width;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2021", NULL });
  g_assert_cmpuint (f.layout->groups->len, ==, 1);
  g_assert_cmpint (get_mark (&f, 0)->form, ==, CORRIDOR_MARK_BAR);
  g_assert_cmpint (get_group (&f, 0)->begin_edge, ==, CORRIDOR_EDGE_KNOWN);
  g_assert_cmpint (get_group (&f, 0)->end_edge, ==, CORRIDOR_EDGE_KNOWN);
  g_assert_true (corridor_lane_layout_get_bed (f.layout, 0, f.left, f.right, &x, &width));
  g_assert_cmpfloat_with_epsilon (x, at (&f, 2021, 1), 1e-6);
  g_assert_cmpfloat_with_epsilon (x + width, at (&f, 2022, 1), 1e-6);
  g_assert_cmpfloat (f.layout->height, ==, CORRIDOR_LANE_HEIGHT);
  clear (&f);
}

/* what is open reaches to the edge of the view with an arrow head; what is unknown a little way, which means
 * no time */
static void
test_open_and_unknown (void)
{
  Fixture f;
  double x, width;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2024/..", NULL });
  g_assert_true (isinf (get_group (&f, 0)->end));
  g_assert_true (corridor_lane_layout_get_bed (f.layout, 0, f.left, f.right, &x, &width));
  g_assert_cmpfloat_with_epsilon (x, at (&f, 2024, 1), 1e-6);
  g_assert_cmpfloat_with_epsilon (x + width, f.right - CORRIDOR_ARROW_ROOM, 1e-6);
  g_assert_false (corridor_lane_layout_get_bed (f.layout, 0, f.left, at (&f, 2023, 1), &x, &width));
  clear (&f);

  lay_out_dates (&f, YEARLY, (const char *[]) { "../2024-10", NULL });
  g_assert_true (corridor_lane_layout_get_bed (f.layout, 0, f.left, f.right, &x, &width));
  g_assert_cmpfloat_with_epsilon (x, f.left + CORRIDOR_ARROW_ROOM, 1e-6);
  g_assert_cmpfloat_with_epsilon (x + width, at (&f, 2024, 11), 1e-6);
  clear (&f);

  lay_out_dates (&f, YEARLY, (const char *[]) { "/2024-10", NULL });
  g_assert_cmpint (get_group (&f, 0)->begin_edge, ==, CORRIDOR_EDGE_UNKNOWN);
  g_assert_true (corridor_lane_layout_get_bed (f.layout, 0, f.left, f.right, &x, &width));
  g_assert_cmpfloat_with_epsilon (width, CORRIDOR_UNKNOWN_FADE, 1e-6);
  g_assert_cmpfloat_with_epsilon (x + width, at (&f, 2024, 11), 1e-6);
  clear (&f);
}

/* narrower than a glyph: a point; alone and known it has no bed, doubted it has one that fades */
static void
test_points (void)
{
  Fixture f;
  double left, right;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2021-05-02", "2024-10~", NULL });
  g_assert_cmpuint (f.layout->groups->len, ==, 2);
  g_assert_true (get_group (&f, 0)->is_point);
  g_assert_false (get_group (&f, 0)->has_bed);
  g_assert_true (get_group (&f, 1)->has_bed);
  corridor_mark_group_get_reach (f.layout, get_group (&f, 1), &left, &right);
  g_assert_cmpfloat (right - left, >, CORRIDOR_MARK_SIZE + CORRIDOR_BED_FADE);
  /* the glyph is where the date is */
  g_assert_cmpfloat_with_epsilon (get_group (&f, 1)->block + CORRIDOR_MARK_SIZE / 2,
                                  (at (&f, 2024, 10) + at (&f, 2024, 11)) / 2, 1);
  clear (&f);
}

/* equal dates stand side by side on one bed, in the order of their kinds */
static void
test_equal_dates (void)
{
  Fixture f;
  double x[3], width;

  lay_out_dates (&f, YEARLY,
                 (const char *[]) { "2024-10~ reaction", "2024-10~ proposal proposed", "2024-10~ event",
                                   "2024-10 event", NULL });
  g_assert_cmpuint (f.layout->groups->len, ==, 2); /* doubted and known are not equal */
  for (guint i = 0; i < 2; i++)
    if (get_group (&f, i)->n_marks == 3)
      {
        guint first = get_group (&f, i)->first_mark;

        g_assert_cmpint (get_mark (&f, first)->kind, ==, CORRIDOR_KIND_PROPOSAL);
        g_assert_cmpint (get_mark (&f, first + 1)->kind, ==, CORRIDOR_KIND_EVENT);
        g_assert_cmpint (get_mark (&f, first + 2)->kind, ==, CORRIDOR_KIND_REACTION);
        for (guint j = 0; j < 3; j++)
          {
            corridor_lane_layout_place (f.layout, first + j, f.left, f.right, &x[j], &width);
            g_assert_cmpfloat (get_mark (&f, first + j)->y, ==, get_mark (&f, first)->y);
          }
        g_assert_cmpfloat_with_epsilon (x[1] - x[0], CORRIDOR_MARK_PITCH, 1e-6);
        g_assert_cmpfloat_with_epsilon (x[2] - x[1], CORRIDOR_MARK_PITCH, 1e-6);
        g_assert_cmpfloat_with_epsilon (x[1] + CORRIDOR_MARK_SIZE / 2,
                                        (at (&f, 2024, 10) + at (&f, 2024, 11)) / 2, 1);
      }
  clear (&f);
}

/* marks on a long bed stay in view as long as it does, and never leave it */
static void
test_marks_stay (void)
{
  Fixture f;
  double x, width;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2019/2023", "2019/2023", NULL });
  for (double left = 0; left < at (&f, 2023, 6); left += 13)
    {
      corridor_lane_layout_place (f.layout, 0, left, left + 840, &x, &width);
      g_assert_cmpfloat (x, >=, MAX (at (&f, 2019, 1), left));
      corridor_lane_layout_place (f.layout, 1, left, left + 840, &x, &width);
      g_assert_cmpfloat (x + width, <=, at (&f, 2024, 1));
    }
  clear (&f);

  lay_out_dates (&f, YEARLY, (const char *[]) { "2019/..", "2019/..", NULL });
  corridor_lane_layout_place (f.layout, 0, at (&f, 2024, 1), at (&f, 2027, 1), &x, &width);
  g_assert_cmpfloat (x, >=, at (&f, 2024, 1));
  clear (&f);

  lay_out_dates (&f, YEARLY, (const char *[]) { "../2024", "../2024", NULL });
  corridor_lane_layout_place (f.layout, 1, f.left, f.right, &x, &width); /* beside the known end */
  g_assert_cmpfloat (x + width, >, at (&f, 2024, 12));
  g_assert_cmpfloat (x + width, <=, at (&f, 2025, 1));
  corridor_lane_layout_place (f.layout, 1, at (&f, 2018, 2), at (&f, 2022, 1), &x, &width);
  g_assert_cmpfloat (x + width, <, at (&f, 2022, 1));
  clear (&f);
}

/* many of one date: a glyph with a number for each kind and standing; every statement is in exactly one
 * mark */
static void
test_many_of_one_date (void)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  static const char *const kinds[] = { "proposal", "measure",  "event",      "commitment", "rationale",
                                       "risk",     "reaction", "assessment", "context" };
  static const char *const standings[]
      = { "alleged", "reported", "proposed", "agreed", "confirmed", "denied", "withdrawn" };

  for (guint n_looks = 2; n_looks <= 63; n_looks += 61)
    {
      Fixture f;
      guint n = 0;

      g_ptr_array_set_size (dates, 0);
      for (guint i = 0; i < 300; i++)
        g_ptr_array_add (
            dates, g_strdup_printf ("2024-10~ %s %s", kinds[i % n_looks % 9], standings[i % n_looks / 9]));
      g_ptr_array_add (dates, NULL);
      lay_out_dates (&f, YEARLY, (const char *const *) dates->pdata);
      g_assert_nonnull (f.layout);
      g_assert_cmpuint (f.layout->groups->len, ==, 1);
      g_assert_cmpuint (f.layout->marks->len, <=, 15);
      for (guint i = 0; i < f.layout->marks->len; i++)
        {
          n += get_mark (&f, i)->n;
          g_assert_cmpint (get_mark (&f, i)->form, ==,
                           n_looks > 2 && i + 1 == f.layout->marks->len ? CORRIDOR_MARK_MORE
                                                                        : CORRIDOR_MARK_COUNTED);
        }
      g_assert_cmpuint (n, ==, 300);
      for (guint i = 0; i < 300; i++)
        g_assert_cmpuint (corridor_lane_layout_find (f.layout, i), !=, CORRIDOR_NONE);
      clear (&f);
    }
}

/* whatever the dates and the nearness: nothing overlaps, everything is there, and the lane is bearable */
static void
test_packing (void)
{
  static const double sizes[] = { 1, 1.15, 2, 1, 1.5, 1.64, 1, 3, 1.25 }; /* with larger text, too */
  guint n_bearable = 0;

  for (guint seed = 0; seed < 40; seed++)
    {
      Fixture f;
      guint n = 0;

      lay_out (&f, make_random_index (seed, 3 + seed / 2), YEARLY * pow (3, seed % 5 - 1.), sizes[seed % G_N_ELEMENTS (sizes)]);
      if (f.layout == NULL)
        {
          g_assert_cmpuint (f.table->n_dated, >, 10); /* only a crowd finds no room */
          clear (&f);
          continue;
        }
      n_bearable++;
      g_assert_cmpfloat (f.layout->height, <=, 100 * f.size);
      for (guint i = 0; i < f.layout->groups->len; i++)
        {
          const CorridorMarkGroup *a = get_group (&f, i);
          double left, right;

          corridor_mark_group_get_reach (f.layout, a, &left, &right);
          g_assert_cmpfloat (a->y, >=, 0);
          g_assert_cmpfloat (a->y + a->height, <=, f.layout->height);
          for (guint j = i + 1; j < f.layout->groups->len; j++)
            {
              const CorridorMarkGroup *b = get_group (&f, j);
              double other_left, other_right;

              corridor_mark_group_get_reach (f.layout, b, &other_left, &other_right);
              g_assert_true (right <= other_left || other_right <= left || a->y + a->height <= b->y
                             || b->y + b->height <= a->y);
            }
          for (guint j = 0; j < a->n_marks; j++)
            {
              const CorridorMark *mark = get_mark (&f, a->first_mark + j);

              g_assert_cmpuint (mark->group, ==, i);
              g_assert_cmpfloat (mark->y, >=, a->y);
              g_assert_cmpfloat (mark->y + mark->height, <=, a->y + a->height);
              n += mark->n;
            }
        }
      g_assert_cmpuint (n, ==, f.table->n_dated);
      clear (&f);
    }
  g_assert_cmpuint (n_bearable, >=, 20);
}

/* all of it grows with the text beside it */
static void
test_size (void)
{
  Fixture usual, large;
  static const char *const dates[] = { "2021", "2024-10~", "2024-10~", "2023/..", NULL };

  lay_out (&usual, make_dated_index (dates), YEARLY, 1);
  lay_out (&large, make_dated_index (dates), YEARLY, 2);
  g_assert_cmpuint (usual.layout->marks->len, ==, large.layout->marks->len);
  g_assert_cmpfloat (large.layout->height, ==, 2 * usual.layout->height);
  for (guint i = 0; i < usual.layout->marks->len; i++)
    {
      const CorridorMark *mark = get_mark (&usual, i);

      g_assert_cmpfloat (get_mark (&large, i)->height, ==, 2 * mark->height);
      if (mark->form == CORRIDOR_MARK_GLYPH)
        g_assert_cmpfloat (get_mark (&large, i)->width, ==, 2 * mark->width);
    }
  clear (&usual);
  clear (&large);
}

/* counts: as many cells as there is room for, however many statements there are, and each right */
static void
test_dense (void)
{
  g_autoptr (CorridorIndex) index = make_random_index (1, 3000);
  g_autoptr (CorridorTimeTable) table = corridor_time_table_new (index);
  g_autoptr (CorridorTimeSet) set = corridor_time_set_new (table);
  const CorridorTimeExtent extent
      = { corridor_day_from_ymd (1980, 1, 1), corridor_day_from_ymd (2040, 1, 1) };

  for (guint i = 0; i < 3000; i++)
    corridor_time_set_add (set, i);
  corridor_time_set_seal (set);
  g_assert_null (corridor_lane_layout_new (table, table->by_begin, table->n_dated, YEARLY, 1, &extent));

  for (double days = 5; days < 60 * 365; days *= 1.6)
    {
      const double first = corridor_day_from_ymd (2005, 3, 5), density = 840 / days;
      g_autoptr (CorridorLaneLayout) layout
          = corridor_lane_layout_new_dense (set, density, 1, &extent, first, first + days);

      g_assert_true (layout->is_dense);
      g_assert_cmpuint (layout->marks->len, >, 0);
      g_assert_cmpuint (layout->marks->len, <=, 840 / 38 + 4);
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
          const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);
          double x, width;

          g_assert_cmpuint (mark->n, ==, corridor_time_set_count (set, group->first_day, group->end_day));
          corridor_lane_layout_place (layout, i, 0, 1e9, &x, &width);
          g_assert_cmpuint (corridor_lane_layout_pick (layout, x + width / 2, mark->y + 4, 0, 1e9), ==, i);
        }
    }
}

static void
test_pick (void)
{
  Fixture f;
  double x, width;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2021", "2024-10~", "2024-10~", "2023-02/..", NULL });
  for (guint i = 0; i < f.layout->marks->len; i++)
    {
      const CorridorMark *mark = get_mark (&f, i);

      corridor_lane_layout_place (f.layout, i, f.left, f.right, &x, &width);
      g_assert_cmpuint (
          corridor_lane_layout_pick (f.layout, x + width / 2, mark->y + mark->height / 2, f.left, f.right),
          ==, i);
    }
  g_assert_cmpuint (corridor_lane_layout_pick (f.layout, f.left + 2, 10, f.left, f.right), ==, CORRIDOR_NONE);
  clear (&f);
}

/* how dark a column of pixels of @surface is */
static guint
count_ink (cairo_surface_t *surface, int x)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint ink = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    ink += pixels[y * stride + x * 4 + 3];
  return ink;
}

static cairo_surface_t *
draw_lane (Fixture *f, const CorridorLaneView *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 862, (int) f->layout->height);
  cairo_t *cr = cairo_create (surface);

  corridor_lane_draw (cr, f->layout, view);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Where time runs from right to left, everything lies as in a mirror: marks, where they are found, and which end of a bar fades or points. */
static void
test_mirrored (void)
{
  static const CorridorTimelinePalette palette = { .families = { { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, { 0, 0, 0, 1 } }, .text = { 0, 0, 0, 1 } };
  Fixture f;
  CorridorTimeScale scale = { .x = 11 };
  CorridorTimeScale mirrored;
  CorridorLaneView view = { .scale = &scale, .right = 862, .palette = &palette };
  CorridorLaneView mirrored_view;
  cairo_surface_t *surface, *mirrored_surface;

  lay_out_dates (&f, YEARLY, (const char *[]) { "2021", "2023-02/..", "/2024~", NULL });
  scale.first = corridor_day_from_ymd (2020, 1, 1);
  scale.width = 840;
  scale.last = scale.first + scale.width / f.density;
  mirrored = scale;
  mirrored.mirrored = TRUE;
  mirrored_view = view;
  mirrored_view.scale = &mirrored;

  for (guint i = 0; i < f.layout->marks->len; i++)
    {
      double x, y, width, height, mirrored_x;

      corridor_lane_get_bounds (f.layout, &view, i, &x, &y, &width, &height);
      g_assert_cmpuint (corridor_lane_pick (f.layout, &view, x + width / 2, y + height / 2), ==, i);
      corridor_lane_get_bounds (f.layout, &mirrored_view, i, &mirrored_x, &y, &width, &height);
      g_assert_cmpfloat_with_epsilon (mirrored_x, 862 - (x + width), 1e-6);
      g_assert_cmpuint (corridor_lane_pick (f.layout, &mirrored_view, mirrored_x + width / 2, y + height / 2), ==, i);
    }

  /* edges stand on whole pixels, so that a mirrored one may be one beside */
  surface = draw_lane (&f, &view);
  mirrored_surface = draw_lane (&f, &mirrored_view);
  for (int x = 4; x < 858; x++)
    {
      guint ink = count_ink (mirrored_surface, 861 - x), least = G_MAXUINT, most = 0;

      for (int beside = -2; beside <= 2; beside++)
        {
          least = MIN (least, count_ink (surface, x + beside));
          most = MAX (most, count_ink (surface, x + beside));
        }
      g_assert_cmpuint (ink + 64, >=, least);
      g_assert_cmpuint (ink, <=, most + 64);
    }
  cairo_surface_destroy (surface);
  cairo_surface_destroy (mirrored_surface);
  clear (&f);
}

static void
test_short_counts (void)
{
  const struct
  {
    guint n;
    const char *expected;
  } counts[] = { { 0, "0" },         { 9999, "9999" },    { 10000, "10k" },
                 { 999999, "999k" }, { 1000000, "1.0M" }, { 12345678, "12.3M" } };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = corridor_format_short_count (counts[i].n);

      g_assert_cmpstr (text, ==, counts[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/lane/known", test_known);
  g_test_add_func ("/picture/lane/open-and-unknown", test_open_and_unknown);
  g_test_add_func ("/picture/lane/points", test_points);
  g_test_add_func ("/picture/lane/equal-dates", test_equal_dates);
  g_test_add_func ("/picture/lane/marks-stay", test_marks_stay);
  g_test_add_func ("/picture/lane/many-of-one-date", test_many_of_one_date);
  g_test_add_func ("/picture/lane/packing", test_packing);
  g_test_add_func ("/picture/lane/size", test_size);
  g_test_add_func ("/picture/lane/dense", test_dense);
  g_test_add_func ("/picture/lane/pick", test_pick);
  g_test_add_func ("/picture/lane/mirrored", test_mirrored);
  g_test_add_func ("/picture/lane/short-counts", test_short_counts);
  return g_test_run ();
}
