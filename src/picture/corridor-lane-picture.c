/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-picture.h"

#include "corridor-bar.h"
#include "corridor-i18n.h"
#include "corridor-lane-groups.h"

#include <math.h>

#define RING 9.0 /* the radius of what surrounds the current glyph */
#define SCALED(pixels) corridor_lane_layout_scale (layout, pixels)

/* How pixels of a layout, which are counted from its origin as time goes on, become those of a picture, and back: both ways are the same where
 * time runs from right to left. */
typedef struct
{
  double shift; /* where the layout's origin is */
  gboolean mirrored;
  double left, right; /* what can be seen, in pixels of the layout */
} Place;

static double
turn (const Place *place, double x)
{
  return place->mirrored ? place->shift - x : place->shift + x;
}

static double
turn_back (const Place *place, double x)
{
  return place->mirrored ? place->shift - x : x - place->shift;
}

/* the left of what is @width wide */
static double
turn_left (const Place *place, double x, double width)
{
  return turn (place, place->mirrored ? x + width : x);
}

static void
find_place (const CorridorLaneLayout *layout, const CorridorLaneView *view, Place *place)
{
  const CorridorTimeScale *scale = view->scale;
  double before = (layout->origin - scale->first) * layout->density;

  place->mirrored = scale->mirrored;
  place->shift = scale->mirrored ? scale->x + scale->width - before : scale->x + before;
  place->left = turn_back (place, scale->mirrored ? view->right : view->left);
  place->right = turn_back (place, scale->mirrored ? view->left : view->right);
}

/**
 * corridor_format_short_count:
 * @n: a number
 *
 * Returns: (transfer full): the number, rounded where it is long
 */
char *
corridor_format_short_count (guint n)
{
  if (n < 10000)
    return g_strdup_printf ("%u", n);
  if (n < 1000000)
    /* Translators: thousands, in a narrow place */
    return g_strdup_printf (C_("count", "%uk"), n / 1000);
  /* Translators: millions, in a narrow place */
  return g_strdup_printf (C_("count", "%.1fM"), n / 1e6);
}

static CorridorMarkState
get_state (const CorridorLaneLayout *layout, guint mark, const CorridorLaneView *view)
{
  return view->get_state != NULL ? view->get_state (layout, mark, view->user_data) : CORRIDOR_MARK_PLAIN;
}

static void
append_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* What surrounds a mark: the selected ones stand on the colour of what is chosen, and the current one has a
 * ring as well. */
static void
draw_state (cairo_t *cr, const CorridorLaneLayout *layout, const CorridorMark *mark, CorridorMarkState state, double x, double y, double width,
            const CorridorTimelinePalette *palette)
{
  double padding = mark->form == CORRIDOR_MARK_BAR || mark->form == CORRIDOR_MARK_CELL ? 2 : 3;
  double radius = mark->form == CORRIDOR_MARK_CELL ? 5 : SCALED (RING);

  if (state == CORRIDOR_MARK_PLAIN)
    return;
  append_rounded (cr, x - padding, y - padding, width + 2 * padding, mark->height + 2 * padding, radius);
  corridor_set_source (cr, &palette->chosen, 1);
  cairo_fill (cr);
  if (!(state & CORRIDOR_MARK_CURRENT))
    return;
  append_rounded (cr, x - padding - 0.25, y - padding - 0.25, width + 2 * padding + 0.5,
                  mark->height + 2 * padding + 0.5, radius + 0.25);
  corridor_set_source (cr, &palette->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* A cell of whole pixels with its corners taken off: such fills cost a fraction of what curves do, and there
 * may be hundreds. */
static void
append_cell (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x + 1, y, width - 2, height);
  cairo_rectangle (cr, x, y + 1, 1, height - 2);
  cairo_rectangle (cr, x + width - 1, y + 1, 1, height - 2);
}

static void
draw_cell (cairo_t *cr, const CorridorLaneLayout *layout, const CorridorMark *mark, double x, double y, double width, guint most,
           CorridorMarkState state, const CorridorLaneView *view)
{
  g_autofree char *number = corridor_format_short_count (mark->n);
  double number_width = corridor_digits_measure (view->digits, number);
  double strength = 0.06 + 0.20 * pow (mark->n / (double) most, 0.75);

  draw_state (cr, layout, mark, state, x + 1, y, width - 2, view->palette);
  append_cell (cr, x + 1, y, width - 2, mark->height);
  corridor_set_source (cr, &view->palette->text, strength);
  cairo_fill (cr);
  corridor_set_source (cr, &view->palette->text, 1);
  if (number_width <= width - 2)
    corridor_digits_draw (view->digits, cr, number, round (x + (width - number_width) / 2),
                          y + mark->height / 2);
}

static double
get_fade (const CorridorLaneLayout *layout, CorridorEdge edge, double width)
{
  if (edge == CORRIDOR_EDGE_UNKNOWN)
    return width * 0.8;
  return edge == CORRIDOR_EDGE_DOUBTED ? MIN (SCALED (CORRIDOR_EDGE_FADE), width / 2) : 0;
}

static CorridorBar
get_bar (const CorridorLaneLayout *layout, const CorridorMarkGroup *group, gboolean mirrored, double x, double y, double width, double height)
{
  CorridorBar bar = { .x = x, .y = y, .width = width, .height = height, .size = layout->size };

  bar.left_fade = get_fade (layout, mirrored ? group->end_edge : group->begin_edge, width);
  bar.right_fade = get_fade (layout, mirrored ? group->begin_edge : group->end_edge, width);
  bar.left_arrow = isinf (mirrored ? group->end : group->begin);
  bar.right_arrow = isinf (mirrored ? group->begin : group->end);
  return bar;
}

/* An edge that is known stands on a whole pixel, to be as hard as it is known. */
static void
snap (double *x, double *width)
{
  double left = round (*x), right = MAX (left + 1, round (*x + *width));

  *x = left;
  *width = right - left;
}

/* Far beyond the view, coordinates would be more than cairo can hold. */
static void
cut (const CorridorLaneView *view, CorridorBar *bar)
{
  double left = view->left - 200, right = view->right + 200;

  if (bar->x < left && !bar->left_arrow)
    {
      bar->left_fade = MAX (0, bar->left_fade - (left - bar->x));
      bar->width -= left - bar->x;
      bar->x = left;
    }
  if (bar->x + bar->width > right && !bar->right_arrow)
    {
      bar->right_fade = MAX (0, bar->right_fade - (bar->x + bar->width - right));
      bar->width = right - bar->x;
    }
}

static void
draw_bed (cairo_t *cr, const CorridorLaneLayout *layout, guint i, const CorridorLaneView *view, const Place *place)
{
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);
  CorridorBar bed;
  double x, width;

  if (!group->has_bed
      || !corridor_lane_layout_get_bed (layout, i, place->left, place->right, &x, &width))
    return;
  if (!group->is_point) /* a bed is as long as its time, even where its marks take more */
    {
      double begin
          = MAX (x, group->begin - (group->begin_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0));
      double end = MIN (x + width,
                        group->end + (group->end_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0));

      x = begin;
      width = end - begin;
    }
  x = turn_left (place, x, width);
  snap (&x, &width);
  bed = get_bar (layout, group, place->mirrored, x, view->top + group->y + 1, width, group->height - 2);
  if (group->is_point)
    {
      CorridorEdge left = place->mirrored ? group->end_edge : group->begin_edge;
      CorridorEdge right = place->mirrored ? group->begin_edge : group->end_edge;

      bed.left_fade = left == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_BED_FADE + 4) : 0;
      bed.right_fade = right == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_BED_FADE + 4) : 0;
    }
  cut (view, &bed);
  corridor_bar_draw_bed (cr, &bed, &view->palette->bed);
}

/* the glyph, and after it how many */
static void
draw_counted (cairo_t *cr, const CorridorLaneLayout *layout, const CorridorMark *mark, double x, double y, double width, CorridorMarkState state, gboolean mirrored,
              const CorridorLaneView *view)
{
  g_autofree char *number = corridor_format_short_count (mark->n);
  double glyph_x = mirrored ? x + width - SCALED (CORRIDOR_MARK_SIZE) : x;
  double number_x
      = mirrored ? glyph_x - SCALED (4) - ceil (corridor_digits_measure (view->digits, number)) : x + SCALED (CORRIDOR_MARK_SIZE + 4);

  draw_state (cr, layout, mark, state, x, y, width, view->palette);
  corridor_glyph_draw (cr, mark->kind, mark->status, glyph_x, y, SCALED (CORRIDOR_MARK_SIZE),
                       &view->palette->families[corridor_kind_get_family (mark->kind)]);
  corridor_set_source (cr, &view->palette->text, 1);
  corridor_digits_draw (view->digits, cr, number, number_x, y + mark->height / 2);
}

static void
draw_mark (cairo_t *cr, const CorridorLaneLayout *layout, guint i, guint most, const CorridorLaneView *view,
           const Place *place)
{
  const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);
  const CorridorColor *color = &view->palette->families[corridor_kind_get_family (mark->kind)];
  CorridorMarkState state = get_state (layout, i, view);
  g_autofree char *number = NULL;
  double x, y = view->top + mark->y, width, middle = y + mark->height / 2;
  CorridorBar bar;

  corridor_lane_layout_place (layout, i, place->left, place->right, &x, &width);
  x = turn_left (place, x, width);
  snap (&x, &width);
  if (mark->form != CORRIDOR_MARK_BAR && (x + width < view->left || x > view->right))
    return;
  switch (mark->form)
    {
    case CORRIDOR_MARK_BAR:
      bar = get_bar (layout, group, place->mirrored, x, y, width, mark->height);
      cut (view, &bar);
      draw_state (cr, layout, mark, state, bar.x, y, bar.width, view->palette);
      corridor_bar_draw (cr, &bar, mark->status, color);
      break;
    case CORRIDOR_MARK_GLYPH:
      draw_state (cr, layout, mark, state, x, y, width, view->palette);
      corridor_glyph_draw (cr, mark->kind, mark->status, x, y, SCALED (CORRIDOR_MARK_SIZE), color);
      break;
    case CORRIDOR_MARK_COUNTED:
      draw_counted (cr, layout, mark, x, y, width, state, place->mirrored, view);
      break;
    case CORRIDOR_MARK_MORE:
      draw_state (cr, layout, mark, state, x, y, width, view->palette);
      number = g_strdup_printf ("+%u", mark->n);
      corridor_set_source (cr, &view->palette->text, 1);
      corridor_digits_draw (view->digits, cr, number, x, middle);
      break;
    case CORRIDOR_MARK_CELL:
    default:
      draw_cell (cr, layout, mark, x, y, width, most, state, view);
      break;
    }
}

/**
 * corridor_lane_draw:
 * @cr: where to
 * @layout: the marks of the lane
 * @view: where it is drawn; the scale must be as near as the layout is
 *
 * Draws the marks of one lane that are in view.
 */
void
corridor_lane_draw (cairo_t *cr, const CorridorLaneLayout *layout, const CorridorLaneView *view)
{
  guint most = 1;
  Place place;

  find_place (layout, view, &place);
  for (guint i = 0; i < layout->groups->len; i++)
    draw_bed (cr, layout, i, view, &place);
  for (guint i = 0; i < layout->marks->len && layout->is_dense; i++)
    most = MAX (most, g_array_index (layout->marks, CorridorMark, i).n);
  for (guint i = 0; i < layout->groups->len; i++)
    {
      const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, i);
      double left, right;

      corridor_mark_group_get_reach (layout, group, &left, &right);
      if (right < place.left || left > place.right)
        continue;
      for (guint j = 0; j < group->n_marks; j++)
        draw_mark (cr, layout, group->first_mark + j, most, view, &place);
    }
}

/**
 * corridor_lane_get_bounds:
 * @layout: the marks of a lane
 * @view: where it is drawn
 * @mark: one of them
 * @x: (out): its left
 * @y: (out): its top
 * @width: (out): its width
 * @height: (out): its height
 *
 * Says where a mark is on the picture; a bar is as much of it as is in view.
 */
void
corridor_lane_get_bounds (const CorridorLaneLayout *layout, const CorridorLaneView *view, guint mark,
                          double *x, double *y, double *width, double *height)
{
  const CorridorMark *m = &g_array_index (layout->marks, CorridorMark, mark);
  double left;
  Place place;

  find_place (layout, view, &place);
  corridor_lane_layout_place (layout, mark, place.left, place.right, x, width);
  *x = turn_left (&place, *x, *width);
  left = MAX (*x, MIN (view->left, *x + *width - 1));
  *width = MAX (1, MIN (*x + *width, view->right) - left);
  *x = left;
  *y = view->top + m->y;
  *height = m->height;
}

/**
 * corridor_lane_pick:
 * @layout: the marks of a lane
 * @view: where it is drawn
 * @x: a point of the picture
 * @y: likewise
 *
 * Returns: the mark there, or %CORRIDOR_NONE
 */
guint
corridor_lane_pick (const CorridorLaneLayout *layout, const CorridorLaneView *view, double x, double y)
{
  Place place;

  find_place (layout, view, &place);
  return corridor_lane_layout_pick (layout, turn_back (&place, x), y - view->top, place.left, place.right);
}
