/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the window's container, apart from the widget so that it can be tested by numbers. */

#include "corridor-panes-allot.h"

#define STRIP_HEIGHT 48
#define STRIP_BELOW 560       /* heights that have no room for lanes */
#define LIST_MIN 340          /* what a statement's title, date and glyph need */
#define SIDEBAR_MIN 200
#define DETAIL_MIN 280
#define TIMELINE_MIN 110
#define LANE_WIDTH_ALONE 200  /* when no sidebar gives the edge */
#define HANDLE_SIZE 9         /* what the pointer can grab */

/* From @small at a window of @from to @large at one of @to, and no further. */
static int
grow (int size, int from, int to, int small, int large)
{
  if (size <= from)
    return small;
  if (size >= to)
    return large;
  return small + (int) ((double) (size - from) / (to - from) * (large - small));
}

static int
find_sidebar_width (const CorridorWishes *wishes, int width)
{
  int automatic = grow (width, 1280, 1920, 260, 320) * MIN (wishes->scale, 1.5);
  int wanted = wishes->sidebar_width > 0 ? wishes->sidebar_width : automatic;
  int others = wishes->narrow ? 56 : LIST_MIN + (wishes->wide && wishes->show_detail ? DETAIL_MIN : 0);

  return CLAMP (wanted, SIDEBAR_MIN, MAX (SIDEBAR_MIN, width - others));
}

static int
find_detail_width (const CorridorWishes *wishes, int width, int taken)
{
  int automatic = width < 1280 ? grow (width, 1000, 1280, 320, 360) : grow (width, 1280, 1920, 360, 560);
  int wanted = wishes->detail_width > 0 ? wishes->detail_width : (int) (automatic * MIN (wishes->scale, 1.4));

  return CLAMP (wanted, DETAIL_MIN, MAX (DETAIL_MIN, width - taken - LIST_MIN));
}

static int
find_timeline_height (const CorridorWishes *wishes, int height)
{
  int wanted = wishes->timeline_height > 0 ? wishes->timeline_height : grow (height, 754, 1034, 180, 232) * MIN (wishes->scale, 1.5);

  return CLAMP (wanted, TIMELINE_MIN, MAX (TIMELINE_MIN, height - 240));
}

/**
 * corridor_panes_allot:
 * @wishes: what is wanted
 * @width: what there is, pixels
 * @height: what there is, pixels
 *
 * Divides the room. The list keeps what it needs; sizes that the user chose are kept as far as there is room for them.
 *
 * Returns: the areas, for text that runs from left to right
 */
CorridorAllotment
corridor_panes_allot (const CorridorWishes *wishes, int width, int height)
{
  CorridorAllotment a = { 0 };
  int sidebar = wishes->show_sidebar ? find_sidebar_width (wishes, width) : 0;
  int beside = wishes->narrow ? 0 : sidebar; /* what the sidebar takes from the list */
  int detail = wishes->wide && wishes->show_detail ? find_detail_width (wishes, width, beside) : 0;
  int timeline = 0;

  a.strip = wishes->narrow || height < STRIP_BELOW;
  if (wishes->show_timeline)
    timeline = a.strip ? STRIP_HEIGHT * MIN (wishes->scale, 1.5) : find_timeline_height (wishes, height);
  a.lane_width = beside > 0 ? beside : LANE_WIDTH_ALONE * MIN (wishes->scale, 1.5);

  a.timeline = (GtkAllocation) { 0, height - timeline, width, timeline };
  height -= timeline;
  a.list = (GtkAllocation) { beside, 0, width - beside - detail, height };
  a.sidebar = (GtkAllocation) { 0, 0, sidebar, height };
  if (wishes->narrow && sidebar > 0)
    a.scrim = (GtkAllocation) { 0, 0, width, height };

  if (wishes->wide)
    a.detail = (GtkAllocation) { width - detail, 0, detail, height };
  else if (wishes->show_detail)
    {
      a.detail = a.list;
      a.list.width = 0;
    }

  if (beside > 0)
    a.handles[0] = (GtkAllocation) { beside - HANDLE_SIZE / 2 - 1, 0, HANDLE_SIZE, height };
  if (detail > 0)
    a.handles[1] = (GtkAllocation) { width - detail - HANDLE_SIZE / 2, 0, HANDLE_SIZE, height };
  if (timeline > 0 && !a.strip)
    a.handles[2] = (GtkAllocation) { 0, height - HANDLE_SIZE / 2, width, HANDLE_SIZE };

  return a;
}
