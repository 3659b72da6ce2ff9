/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-groups.h"

#include <math.h>

#define BAR_NARROWEST 22.0 /* and more where it fades: what is left must be seen to be a bar */
#define ROWS 3             /* of one group */
#define POINT_ROW 7        /* glyphs in a row of a point in time */
#define SHORTEST_ROW 4
#define LONGEST_ROW 20 /* glyphs in a row of a long time */
#define DIGIT 7.0      /* a digit's width beside a glyph, amply */

#define SCALED(pixels) corridor_lane_layout_scale (layout, pixels)

typedef struct
{
  guint32 statement;
  const CorridorStatement *record;
  CorridorDays span;
  CorridorEdge begin_edge, end_edge;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

#define COMPARE(field)                                                                                       \
  if (x->field != y->field)                                                                                  \
  return x->field < y->field ? -1 : 1
  COMPARE (span.first);
  COMPARE (span.last);
  COMPARE (begin_edge);
  COMPARE (end_edge);
  COMPARE (record->kind);
  COMPARE (record->status);
  COMPARE (statement);
#undef COMPARE
  return 0;
}

static gboolean
is_same_date (const Entry *a, const Entry *b)
{
  return a->span.first == b->span.first && a->span.last == b->span.last && a->begin_edge == b->begin_edge
         && a->end_edge == b->end_edge;
}

static gboolean
is_same_look (const Entry *a, const Entry *b)
{
  return a->record->kind == b->record->kind && a->record->status == b->record->status;
}

/**
 * corridor_mark_group_is_bar:
 * @layout: the layout
 * @group: one of its groups
 *
 * Returns: whether it is a bar rather than glyphs
 */
gboolean
corridor_mark_group_is_bar (const CorridorLaneLayout *layout, const CorridorMarkGroup *group)
{
  return g_array_index (layout->marks, CorridorMark, group->first_mark).form == CORRIDOR_MARK_BAR;
}

/**
 * corridor_mark_group_get_reach:
 * @layout: the layout
 * @group: one of its groups
 * @left: (out): its left
 * @right: (out): its right
 *
 * Says what a group takes with its bed, its fades and its marks, in pixels from the origin; infinite where it
 * is open.
 */
void
corridor_mark_group_get_reach (const CorridorLaneLayout *layout, const CorridorMarkGroup *group, double *left,
                               double *right)
{
  double begin_fade = group->begin_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0;
  double end_fade = group->end_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0;

  if (group->is_point)
    {
      double padding = group->has_bed ? SCALED (CORRIDOR_BED_PADDING) : 1.5;

      *left = group->block - (begin_fade > 0 ? SCALED (CORRIDOR_BED_FADE) : padding);
      *right = group->block + group->block_width + (end_fade > 0 ? SCALED (CORRIDOR_BED_FADE) : padding);
      return;
    }
  *left = group->begin - begin_fade;
  *right = group->end + end_fade;
  if (group->has_bed)
    {
      *left = MIN (*left, group->block - SCALED (CORRIDOR_BED_PADDING));
      *right = MAX (*right, group->block + group->block_width + SCALED (CORRIDOR_BED_PADDING));
    }
}

static double
add_mark (CorridorLaneLayout *layout, CorridorMarkForm form, const Entry *entries, guint n, double x,
          double y)
{
  guint n_digits = n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : n < 10000 ? 4 : 6;
  CorridorMark mark = {
    .form = form,
    .kind = entries->record->kind,
    .status = entries->record->status,
    .first = layout->statements->len,
    .n = n,
    .x = x,
    .y = y + (SCALED (CORRIDOR_MARK_ROW) - SCALED (CORRIDOR_MARK_SIZE)) / 2,
    .width = SCALED (CORRIDOR_MARK_SIZE),
    .height = SCALED (CORRIDOR_MARK_SIZE),
  };

  mark.y = floor (mark.y);
  if (form == CORRIDOR_MARK_COUNTED)
    mark.width += SCALED (4) + n_digits * SCALED (DIGIT);
  else if (form == CORRIDOR_MARK_MORE)
    mark.width = (n_digits + 1) * SCALED (DIGIT);
  for (guint i = 0; i < n; i++)
    g_array_append_val (layout->statements, entries[i].statement);
  g_array_append_val (layout->marks, mark);
  return x + mark.width;
}

static guint
add_glyphs (CorridorLaneLayout *layout, CorridorMarkGroup *group, const Entry *entries, guint n, guint n_row)
{
  guint n_rows = (n + n_row - 1) / n_row, per_row = (n + n_rows - 1) / n_rows;

  for (guint i = 0; i < n; i++)
    {
      double right = add_mark (layout, CORRIDOR_MARK_GLYPH, &entries[i], 1, i % per_row * SCALED (CORRIDOR_MARK_PITCH),
                               i / per_row * SCALED (CORRIDOR_MARK_ROW));

      group->block_width = MAX (group->block_width, right);
    }
  return n_rows;
}

/* Many of one date: one glyph with a number for each kind and standing, and what finds no room in the rows
 * together at the end. */
static guint
add_counted (CorridorLaneLayout *layout, CorridorMarkGroup *group, const Entry *entries, guint n, guint n_row)
{
  const double most = n_row * SCALED (CORRIDOR_MARK_PITCH), widest = SCALED (CORRIDOR_MARK_SIZE) + SCALED (4) + 5 * SCALED (DIGIT),
               rest = 6 * SCALED (DIGIT);
  double x = 0;
  guint row = 0;

  for (guint i = 0, same; i < n; i += same)
    {
      CorridorMarkForm form;

      for (same = 1; i + same < n && is_same_look (&entries[i], &entries[i + same]); same++)
        ;
      if (x > 0 && x + widest > most && row + 1 < ROWS)
        {
          x = 0;
          row++;
        }
      form = same == 1 ? CORRIDOR_MARK_GLYPH : CORRIDOR_MARK_COUNTED;
      if (row + 1 == ROWS && x + widest + rest > most && i + same < n)
        {
          form = CORRIDOR_MARK_MORE;
          same = n - i;
        }
      x = add_mark (layout, form, &entries[i], same, x, row * SCALED (CORRIDOR_MARK_ROW));
      group->block_width = MAX (group->block_width, x);
      x += SCALED (6);
    }
  return row + 1;
}

/* How many glyphs stand in a row: as many as the time is long, as far as it can be looked at. */
static guint
choose_row (const CorridorLaneLayout *layout, const CorridorMarkGroup *group)
{
  double width = MIN (group->end, layout->end) - MAX (group->begin, 0);

  return CLAMP (floor ((width - 4 * SCALED (CORRIDOR_BED_PADDING)) / SCALED (CORRIDOR_MARK_PITCH)),
                group->is_point ? POINT_ROW : SHORTEST_ROW, LONGEST_ROW);
}

/* Where the marks stand on their bed: in its middle, since they hold for all of it, or beside its known
 * end. */
static double
choose_block (const CorridorLaneLayout *layout, const CorridorMarkGroup *group)
{
  if (isinf (group->begin) && isinf (group->end))
    return 0;
  if (isinf (group->begin))
    return group->end - SCALED (CORRIDOR_BED_PADDING) - group->block_width;
  if (isinf (group->end))
    return group->begin + SCALED (CORRIDOR_BED_PADDING)
           + (group->begin_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 4 : 0);
  return floor ((group->begin + group->end - group->block_width) / 2);
}

static void
add_group (CorridorLaneLayout *layout, const Entry *entries, guint n)
{
  CorridorMarkGroup group = { .begin_edge = entries->begin_edge,
                              .end_edge = entries->end_edge,
                              .first_mark = layout->marks->len };
  gboolean is_doubted = group.begin_edge == CORRIDOR_EDGE_DOUBTED || group.end_edge == CORRIDOR_EDGE_DOUBTED;
  CorridorDays span = entries->span;
  double width;
  guint n_row, n_rows = 1;

  group.first_day = span.first == CORRIDOR_DAY_OPEN_START ? -INFINITY : span.first;
  group.end_day = span.last == CORRIDOR_DAY_OPEN_END ? INFINITY : span.last + 1.;
  group.begin = (group.first_day - layout->origin) * layout->density;
  group.end = (group.end_day - layout->origin) * layout->density;
  if (group.begin_edge == CORRIDOR_EDGE_UNKNOWN)
    group.begin = group.end - SCALED (CORRIDOR_UNKNOWN_FADE);
  if (group.end_edge == CORRIDOR_EDGE_UNKNOWN)
    group.end = group.begin + SCALED (CORRIDOR_UNKNOWN_FADE);
  width = group.end - group.begin;
  group.is_point = width < SCALED (BAR_NARROWEST)
                               + (group.begin_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0)
                               + (group.end_edge == CORRIDOR_EDGE_DOUBTED ? SCALED (CORRIDOR_EDGE_FADE) / 2 : 0);

  if (!group.is_point && n == 1)
    {
      CorridorMark mark = { .form = CORRIDOR_MARK_BAR,
                            .kind = entries->record->kind,
                            .status = entries->record->status,
                            .first = layout->statements->len,
                            .n = 1,
                            .y = SCALED (2),
                            .height = SCALED (CORRIDOR_BAR_HEIGHT) };

      g_array_append_val (layout->statements, entries->statement);
      g_array_append_val (layout->marks, mark);
      group.height = SCALED (CORRIDOR_BAR_PITCH);
      group.n_marks = 1;
      g_array_append_val (layout->groups, group);
      return;
    }

  n_row = choose_row (layout, &group);
  group.has_bed = n > 1 || is_doubted;
  if (n <= n_row * ROWS)
    n_rows = add_glyphs (layout, &group, entries, n, n_row);
  else
    n_rows = add_counted (layout, &group, entries, n, MAX (n_row, 12));
  group.height = n_rows * SCALED (CORRIDOR_MARK_ROW);
  group.n_marks = layout->marks->len - group.first_mark;
  group.block = choose_block (layout, &group);
  g_array_append_val (layout->groups, group);
}

/**
 * corridor_lane_layout_add_groups:
 * @layout: an empty layout
 * @table: the dates of the library
 * @statements: dated statements
 * @n: how many
 *
 * Puts the statements of each date together. Their groups have no place in the lane yet.
 */
void
corridor_lane_layout_add_groups (CorridorLaneLayout *layout, const CorridorTimeTable *table,
                                 const guint32 *statements, guint n)
{
  g_autofree Entry *entries = g_new (Entry, MAX (1, n));

  for (guint i = 0; i < n; i++)
    {
      const CorridorStatement *record = corridor_library_get_statement (table->library, statements[i]);

      entries[i]
          = (Entry) { statements[i], record, corridor_date_get_span (record->date),
                     corridor_date_get_begin_edge (record->date), corridor_date_get_end_edge (record->date) };
    }
  qsort (entries, n, sizeof *entries, compare_entries);
  for (guint i = 0; i < n;)
    {
      guint same = 1;

      while (i + same < n && is_same_date (&entries[i], &entries[i + same]))
        same++;
      add_group (layout, &entries[i], same);
      i += same;
    }
}
