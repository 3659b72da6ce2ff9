/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lanes are in view, the widgets they are given, and where these lie. */

#include "corridor-lanes-view-private.h"

#include "corridor-i18n.h"
#include "corridor-lane-row.h"
#include "corridor-lanes-canvas-private.h"
#include "corridor-palette.h"

#include <math.h>

#define FIRST_HEIGHT 126 /* for which rows are made before the view has been given its height */

static double
get_scroll (CorridorLanesView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

static guint
get_n_lanes (CorridorLanesView *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);

  return lanes != NULL ? corridor_lanes_get_n (lanes) : 0;
}

/* The lowest that a lane can be. */
static double
get_least_height (CorridorLanesView *self)
{
  return round (CORRIDOR_LANE_HEIGHT * corridor_timeline_get_size (self->timeline));
}

static double
get_more_height (CorridorLanesView *self)
{
  return gtk_widget_get_visible (self->more) ? get_least_height (self) : 0;
}

/* The lanes from the scroll position on that are at least in part in view. */
void
corridor_lanes_view_find_visible (CorridorLanesView *self, int height, guint *first, guint *end)
{
  double scroll = get_scroll (self);
  guint n = get_n_lanes (self);

  for (*first = 0; *first < n && corridor_timeline_get_top (self->timeline, *first + 1) <= scroll; (*first)++)
    ;
  for (*end = *first; *end < n && corridor_timeline_get_top (self->timeline, *end) < scroll + height;
       (*end)++)
    ;
}

static void
configure_scrolling (CorridorLanesView *self, int height)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double upper = corridor_timeline_get_top (self->timeline, get_n_lanes (self)) + get_more_height (self);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0, MAX (upper, height),
                              get_least_height (self), height * 0.9, height);
}

/* Lanes have their heights only when they are filled, and which are in view depends on the heights. */
static void
fill_visible (CorridorLanesView *self, int height, guint *first, guint *end)
{
  guint tries = 0, filled_first, filled_end;

  corridor_timeline_fill (self->timeline, 0, 0);
  corridor_lanes_view_find_visible (self, height, first, end);
  do
    {
      filled_first = *first;
      filled_end = *end;
      corridor_timeline_fill (self->timeline, *first, *end);
      corridor_lanes_view_find_visible (self, height, first, end);
    }
  while ((*first < filled_first || *end > filled_end) && ++tries < 8);
}

static CorridorLaneRow *
find_row (CorridorLanesView *self, guint value)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CorridorLaneRow *row = g_ptr_array_index (self->rows, i);

      if (row->value == value && row->stamp != 0)
        return row;
    }
  return NULL;
}

/* A row that stands for none of the lanes in view, or a new one. */
static CorridorLaneRow *
take_row (CorridorLanesView *self, guint first, guint end)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  CorridorLaneRow *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean is_needed = FALSE;

      row = g_ptr_array_index (self->rows, i);
      for (guint j = first; j < end && !is_needed; j++)
        is_needed = row->stamp != 0 && corridor_lanes_get (lanes, j)->value == row->value;
      if (!is_needed)
        return row;
    }
  row = corridor_lane_row_new (self->timeline, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
update_more (CorridorLanesView *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  guint left = lanes != NULL ? corridor_lanes_get_n_left (lanes) : 0;
  /* Translators: under the last lane of the timeline: how many more values have statements */
  g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more", left), left);

  gtk_label_set_text (GTK_LABEL (self->more), words);
  gtk_widget_set_visible (self->more, left > 0);
}

/* Before a frame is laid out: rows for the lanes that will be in view, each up to date. A lane keeps its row,
 * so that the focus stays with it. */
static gboolean
update_rows_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (widget);
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  guint first, end;
  int least;

  self->update_id = 0;
  update_more (self);
  fill_visible (self, MAX (gtk_widget_get_height (widget), FIRST_HEIGHT), &first, &end);
  for (guint i = first; i < end; i++)
    {
      const CorridorLane *lane = corridor_lanes_get (lanes, i);
      CorridorLaneRow *row = find_row (self, lane->value);

      if (row == NULL)
        row = take_row (self, first, end);
      if (row->stamp != self->stamp || row->lane != i || row->value != lane->value)
        corridor_lane_row_update (row, i, lane, self->tray_width);
      row->stamp = self->stamp;
      gtk_widget_measure (row->name, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      corridor_timeline_set_least_height (self->timeline, least);
    }
  gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

void
corridor_lanes_view_queue_update (CorridorLanesView *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self))) /* else when it is mapped */
    self->update_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_rows_cb, NULL, NULL);
}

/* @start: from the side where reading begins */
static void
allocate_at (CorridorLanesView *self, GtkWidget *child, int start, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  width = MAX (width, least_width);
  if (least_height > height)
    y -= (least_height - height) / 2;
  height = MAX (height, least_height);
  if (mirrored)
    start = gtk_widget_get_width (GTK_WIDGET (self)) - start - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { start, y, width, height }, -1);
}

static void
allocate_rows (CorridorLanesView *self, int width, guint first, guint end)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  double scroll = get_scroll (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CorridorLaneRow *row = g_ptr_array_index (self->rows, i);
      gboolean is_shown = row->stamp == self->stamp && row->lane >= first && row->lane < end;

      gtk_widget_set_child_visible (row->name, is_shown);
      gtk_widget_set_child_visible (row->tray, is_shown);
    }
  for (guint i = first; i < end; i++)
    {
      CorridorLaneRow *row = find_row (self, corridor_lanes_get (lanes, i)->value);
      int y = corridor_timeline_get_top (self->timeline, i) - scroll,
          height = corridor_timeline_get_height (self->timeline, i);

      if (row == NULL || row->stamp != self->stamp || row->lane != i)
        {
          corridor_lanes_view_queue_update (self); /* not now: what is being laid out must not change */
          continue;
        }
      allocate_at (self, row->name, 0, y, self->name_width - 1, height);
      allocate_at (self, row->tray, width - self->tray_width, y, self->tray_width, height);
    }
}

void
corridor_lanes_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (widget);
  int canvas_width = MAX (1, width - self->name_width - self->tray_width);
  guint first, end;

  self->is_allocating = TRUE;
  corridor_timeline_set_place (self->timeline, CORRIDOR_CANVAS_PADDING,
                               canvas_width - 2 * CORRIDOR_CANVAS_PADDING,
                               gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  fill_visible (self, height, &first, &end);
  configure_scrolling (self, height);
  corridor_lanes_view_find_visible (self, height, &first, &end);
  corridor_timeline_set_n_visible (self->timeline, end - first);
  corridor_lanes_canvas_set_scroll (CORRIDOR_LANES_CANVAS (self->canvas), get_scroll (self));
  allocate_rows (self, width, first, end);
  if (gtk_widget_get_visible (self->more))
    allocate_at (self, self->more, 0,
                 corridor_timeline_get_top (self->timeline, get_n_lanes (self)) - get_scroll (self),
                 self->name_width - 1, get_least_height (self));
  allocate_at (self, self->canvas, self->name_width, 0, canvas_width, height);
  self->is_allocating = FALSE;
}

void
corridor_lanes_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scroll = get_scroll (self);
  CorridorTimelinePalette palette;
  GdkRGBA line;

  corridor_palette_read (widget, &palette);
  line = (GdkRGBA) { palette.line.red, palette.line.green, palette.line.blue, palette.line.alpha * 0.6 };
  for (guint i = 1; i <= get_n_lanes (self); i++)
    {
      double y = corridor_timeline_get_top (self->timeline, i) - scroll - 1;

      if (y >= 0 && y < height - 3) /* the pane draws the last one */
        gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, y, width, 1));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

/* The lane comes wholly into view, as far as it is not higher than the view. */
void
corridor_lanes_view_show_lane (CorridorLanesView *self, guint lane)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  corridor_timeline_fill (self->timeline, lane, lane + 1);
  configure_scrolling (self, gtk_widget_get_height (GTK_WIDGET (self)));
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, corridor_timeline_get_top (self->timeline, lane),
                               corridor_timeline_get_top (self->timeline, lane + 1));
}
