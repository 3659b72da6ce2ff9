/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of the timeline pane lie, as lanes or as a strip, and the lines between them. */

#include "corridor-timeline-pane-private.h"

#include "corridor-lanes-view.h"
#include "corridor-palette.h"
#include "corridor-time-ruler.h"

#define TRAY_WIDTH 168
#define TRAY_LARGEST 1.5 /* times that: with large text, what finds no room in it is added up */

static gboolean
is_empty (CorridorTimelinePane *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);

  return lanes != NULL && corridor_time_set_get_n (corridor_lanes_get_result_set (lanes)) == 0;
}

/* @x from the side where reading begins */
static void
allocate_at (CorridorTimelinePane *self, GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  width = MAX (width, least_width);
  height = MAX (height, least_height);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static int
get_least (GtkWidget *child, GtkOrientation orientation)
{
  int least;

  gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* All years and the count of the undated, side by side. */
static void
allocate_strip (CorridorTimelinePane *self, int width, int height)
{
  int undated = self->strip_undated = get_natural_width (self->undated_button) + 6;

  allocate_at (self, self->brush, 3, 0, width - undated - 3, height);
  allocate_at (self, self->undated_button, width - undated,
               (height - get_least (self->undated_button, GTK_ORIENTATION_VERTICAL)) / 2, undated, 0);
}

/* The tray is a column of its own while that leaves the marks enough. */
static int
get_tray_width (CorridorTimelinePane *self, int width)
{
  double size = MIN (corridor_timeline_get_size (self->timeline), TRAY_LARGEST);

  return MIN (MAX ((int) (TRAY_WIDTH * size), get_natural_width (self->undated_button)),
              MAX (0, (width - self->lane_width) / 3));
}

/* Under the axis, in the middle of its period as far as that is in view. */
static void
allocate_caption (CorridorTimelinePane *self, int axis, int start, int width)
{
  CorridorPeriod period;
  g_autofree char *words = corridor_time_ruler_get_caption (CORRIDOR_TIME_RULER (self->ruler), &period);
  double left, right;
  int natural, x;

  if (words == NULL || !gtk_widget_should_layout (self->caption))
    return;
  corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
  natural = MIN (get_natural_width (self->caption), width);
  x = (CLAMP (left, 0, width) + CLAMP (right, 0, width)) / 2 - natural / 2;
  x = CLAMP (x, 0, width - natural);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - natural;
  allocate_at (self, self->caption, start + x, axis + 5, natural, 0);
}

static void
allocate_lanes (CorridorTimelinePane *self, int width, int height)
{
  int axis = MAX (get_least (self->ruler, GTK_ORIENTATION_VERTICAL),
                  get_least (self->lanes_button, GTK_ORIENTATION_VERTICAL));
  int years = MAX (get_least (self->brush, GTK_ORIENTATION_VERTICAL),
                   get_least (self->extent_button, GTK_ORIENTATION_VERTICAL));
  int tray = get_tray_width (self, width), middle = MAX (1, width - self->lane_width - tray);
  int rest = MAX (1, height - axis - years - 2);
  gboolean empty = is_empty (self);

  corridor_lanes_view_set_columns (CORRIDOR_LANES_VIEW (self->lanes), self->lane_width, tray);
  allocate_at (self, self->scroller, 0, axis + 1, width, rest);
  allocate_at (self, self->lanes_button, 0, 0,
               MIN (get_natural_width (self->lanes_button), self->lane_width - 1), axis);
  allocate_at (self, self->ruler, self->lane_width, 0, middle, axis);
  allocate_at (self, self->undated_button, width - tray + 1, 0,
               MIN (get_natural_width (self->undated_button), tray - 1), axis);
  allocate_at (self, self->extent_button, 0, height - years, self->lane_width - 1, years);
  allocate_at (self, self->brush, self->lane_width, height - years, width - self->lane_width, years);
  allocate_caption (self, axis, self->lane_width, middle);
  gtk_widget_set_child_visible (self->empty_label, empty);
  if (empty)
    {
      int label = MIN (get_natural_width (self->empty_label), middle - 16),
          label_height = get_least (self->empty_label, GTK_ORIENTATION_VERTICAL);

      allocate_at (self, self->empty_label, self->lane_width + (middle - label) / 2,
                   axis + 1 + (rest - label_height) / 2, label, label_height);
    }
}

void
corridor_timeline_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);

  if (self->compact)
    allocate_strip (self, width, height);
  else
    allocate_lanes (self, width, height);
}

void
corridor_timeline_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                                int *natural, int *minimum_baseline, int *natural_baseline)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 240;
  else if (self->compact)
    *minimum = *natural = MAX (48, get_least (self->brush, GTK_ORIENTATION_VERTICAL));
  else
    {
      *minimum = get_least (self->ruler, orientation) + get_least (self->brush, orientation) + 2 + 22;
      *natural = 180;
    }
}

static void
append_line (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

void
corridor_timeline_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  CorridorTimelinePalette palette;
  GdkRGBA line;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  corridor_palette_read (widget, &palette);
  line = (GdkRGBA) { palette.line.red, palette.line.green, palette.line.blue, palette.line.alpha };
  if (self->compact)
    {
      append_line (snapshot, &line, mirrored ? self->strip_undated : width - self->strip_undated - 1, 8, 1,
                   height - 16);
    }
  else
    {
      int axis = gtk_widget_get_height (self->ruler), years = gtk_widget_get_height (self->brush),
          tray = get_tray_width (self, width);

      append_line (snapshot, &line, 0, axis, width, 1);
      append_line (snapshot, &line, 0, height - years - 1, width, 1);
      append_line (snapshot, &line, mirrored ? width - self->lane_width : self->lane_width - 1, 0, 1, height);
      append_line (snapshot, &line, mirrored ? tray - 1 : width - tray, 0, 1, height - years - 1);
    }
}
