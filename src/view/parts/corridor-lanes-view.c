/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lanes-view-private.h"

#include "corridor-lane-row.h"
#include "corridor-lanes-canvas.h"
#include "corridor-time-input.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorLanesView,
                               corridor_lanes_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint statement_activated;

static void
corridor_lanes_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0; /* it scrolls; the pane gives it what there is */
}

/* A lane that has the current statement comes into view, unless one is there. */
static void
marked_cb (CorridorLanesView *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  CorridorSession *session = corridor_timeline_get_session (self->timeline);
  guint current = session != NULL ? corridor_session_get_current (session) : CORRIDOR_NONE;
  g_autoptr (GArray) found = NULL;
  guint first, end, highest = CORRIDOR_NONE;

  if (lanes == NULL || current == CORRIDOR_NONE || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  found = g_array_new (FALSE, FALSE, sizeof (guint));
  corridor_lanes_find (lanes, current, found);
  corridor_lanes_view_find_visible (self, gtk_widget_get_height (GTK_WIDGET (self)), &first, &end);
  for (guint i = 0; i < found->len; i++)
    {
      guint lane = g_array_index (found, guint, i);

      if (lane >= first && lane < end)
        return;
      highest = MIN (highest, lane);
    }
  if (highest != CORRIDOR_NONE)
    corridor_lanes_view_show_lane (self, highest);
}

static void
changed_cb (CorridorLanesView *self)
{
  self->stamp = self->stamp == G_MAXUINT ? 1 : self->stamp + 1;
  corridor_lanes_view_queue_update (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
corridor_lanes_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (corridor_lanes_view_parent_class)->map (widget);
  corridor_lanes_view_queue_update (CORRIDOR_LANES_VIEW (widget));
}

/* Time that has come nearer may make lanes higher or lower; time that is panned does not. */
static void
moved_cb (CorridorLanesView *self)
{
  double density = corridor_time_scale_get_density (corridor_timeline_get_scale (self->timeline));

  if (fabs (density / self->density - 1) < 1e-9)
    return;
  self->density = density;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activated_cb (CorridorLanesView *self, guint statement)
{
  g_signal_emit (self, statement_activated, 0, statement);
}

/* A name or a count that gets the focus comes into view with its lane. */
static void
corridor_lanes_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (widget);

  GTK_WIDGET_CLASS (corridor_lanes_view_parent_class)->set_focus_child (widget, child);
  for (guint i = 0; i < self->rows->len && child != NULL; i++)
    {
      CorridorLaneRow *row = g_ptr_array_index (self->rows, i);

      if (row->name == child || row->tray == child)
        corridor_lanes_view_show_lane (self, row->lane);
    }
}

static void
scrolled_cb (CorridorLanesView *self)
{
  if (self->is_allocating) /* what it was clamped to is taken there */
    return;
  corridor_lanes_view_queue_update (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (CorridorLanesView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = adjustment;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
corridor_lanes_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_lanes_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_lanes_view_dispose (GObject *object)
{
  CorridorLanesView *self = CORRIDOR_LANES_VIEW (object);

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  for (guint i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
        g_clear_object (&self->adjustments[i]);
      }
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->canvas, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (corridor_lanes_view_parent_class)->dispose (object);
}

static void
corridor_lanes_view_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIDOR_LANES_VIEW (object)->rows);
  G_OBJECT_CLASS (corridor_lanes_view_parent_class)->finalize (object);
}

static void
corridor_lanes_view_class_init (CorridorLanesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_lanes_view_get_property;
  object_class->set_property = corridor_lanes_view_set_property;
  object_class->dispose = corridor_lanes_view_dispose;
  object_class->finalize = corridor_lanes_view_finalize;
  widget_class->map = corridor_lanes_view_map;
  widget_class->measure = corridor_lanes_view_measure;
  widget_class->size_allocate = corridor_lanes_view_size_allocate;
  widget_class->snapshot = corridor_lanes_view_snapshot;
  widget_class->set_focus_child = corridor_lanes_view_set_focus_child;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  statement_activated = g_signal_new ("statement-activated", CORRIDOR_TYPE_LANES_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_lanes_view_init (CorridorLanesView *self)
{
  self->stamp = 1;
  self->name_width = 260;
  self->tray_width = 168;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_lane_row_free);
  self->more = g_object_new (GTK_TYPE_LABEL, "xalign", 0., "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->more, "more-lanes");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * corridor_lanes_view_new:
 * @timeline: what it shows
 *
 * Returns: (transfer floating): the lanes
 */
GtkWidget *
corridor_lanes_view_new (CorridorTimeline *timeline)
{
  CorridorLanesView *self = g_object_new (CORRIDOR_TYPE_LANES_VIEW, NULL);

  self->timeline = g_object_ref (timeline);
  self->canvas = corridor_lanes_canvas_new (timeline);
  corridor_time_input_add (self->canvas, timeline);
  gtk_widget_insert_before (self->canvas, GTK_WIDGET (self), self->more);
  g_signal_connect_swapped (self->canvas, "show-lane", G_CALLBACK (corridor_lanes_view_show_lane), self);
  g_signal_connect_swapped (self->canvas, "statement-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (timeline, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (timeline, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (timeline, "marked", G_CALLBACK (marked_cb), self);
  return GTK_WIDGET (self);
}

/**
 * corridor_lanes_view_set_columns:
 * @self: the lanes
 * @name_width: of the names, in pixels
 * @tray_width: of the undated
 *
 * Sets the widths of the columns beside the marks.
 */
void
corridor_lanes_view_set_columns (CorridorLanesView *self, int name_width, int tray_width)
{
  g_return_if_fail (CORRIDOR_IS_LANES_VIEW (self));

  if (self->name_width == name_width && self->tray_width == tray_width)
    return;
  if (self->tray_width != tray_width) /* more or fewer counts find room */
    {
      self->stamp++;
      corridor_lanes_view_queue_update (self);
    }
  self->name_width = name_width;
  self->tray_width = tray_width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * corridor_lanes_view_get_canvas:
 * @self: the lanes
 *
 * Returns: (transfer none): what draws the marks
 */
GtkWidget *
corridor_lanes_view_get_canvas (CorridorLanesView *self)
{
  return self->canvas;
}
