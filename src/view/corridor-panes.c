/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-panes-private.h"

#include "corridor-text-scale.h"

#define NARROW_BELOW 760
#define MEDIUM_BELOW 1000

/**
 * CorridorPanes:
 *
 * The window's container: allots sidebar, list, detail and timeline by the width that there is. Under 1000 pixels the detail is pushed over the list,
 * under 760 the sidebar lies over it and the timeline is a strip; both grow with the text size. GtkPaned is not used since it clips what does not fit.
 *
 * # CSS nodes
 *
 * `panes` with the four children, `handle` nodes between them and a `scrim` under a sidebar that lies over the list.
 */
G_DEFINE_FINAL_TYPE (CorridorPanes, corridor_panes, GTK_TYPE_WIDGET)

GParamSpec *corridor_panes_properties[N_PROPS];

static gboolean
is_sidebar_visible (CorridorPanes *self)
{
  return self->mode == CORRIDOR_PANES_NARROW ? self->sidebar_open : self->show_sidebar;
}

static CorridorPanesMode
find_mode (CorridorPanes *self, int width)
{
  double scale = corridor_text_scale_get (GTK_WIDGET (self));

  if (width < NARROW_BELOW * scale)
    return CORRIDOR_PANES_NARROW;
  return width < MEDIUM_BELOW * scale ? CORRIDOR_PANES_MEDIUM : CORRIDOR_PANES_WIDE;
}

static CorridorAllotment
allot (CorridorPanes *self, int width, int height)
{
  const CorridorWishes wishes = {
    .narrow = self->mode == CORRIDOR_PANES_NARROW,
    .wide = self->mode == CORRIDOR_PANES_WIDE,
    .show_sidebar = is_sidebar_visible (self) && self->sidebar != NULL,
    .show_detail = self->mode == CORRIDOR_PANES_WIDE ? self->show_detail : self->detail_open,
    /* these two may come later: what is beside them is where it will be */
    .show_timeline = self->show_timeline,
    .sidebar_width = self->sidebar_width,
    .detail_width = self->detail_width,
    .timeline_height = self->timeline_height,
    .scale = corridor_text_scale_get (GTK_WIDGET (self)),
  };

  return corridor_panes_allot (&wishes, width, height);
}

static void
allocate_child (GtkWidget *child, const GtkAllocation *area, gboolean mirrored, int width)
{
  GtkAllocation allocation = *area;
  int minimum;

  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, area->width > 0 && area->height > 0);
  if (area->width <= 0 || area->height <= 0 || !gtk_widget_should_layout (child))
    return;

  /* a child that needs more than there is gets it, and is cut at the far edge rather than warned about */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, minimum);
  if (mirrored)
    allocation.x = width - area->x - allocation.width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_mode (CorridorPanes *self, CorridorPanesMode mode)
{
  self->mode = mode;
  self->sidebar_open = FALSE;
  if (mode == CORRIDOR_PANES_WIDE)
    self->detail_open = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_SIDEBAR_VISIBLE]);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_DETAIL_PUSHED]);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_PUSHES_DETAIL]);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_NARROW]);
}

static gboolean
apply_cb (gpointer data)
{
  CorridorPanes *self = data;
  CorridorPanesMode mode = find_mode (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->apply_id = 0;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->mode != mode)
    {
      set_mode (self, mode);
      self->allotment = allot (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
    }
  if (self->strip != self->allotment.strip)
    {
      self->strip = self->allotment.strip;
      g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_STRIP]);
    }
  if (self->lane_width != self->allotment.lane_width)
    {
      self->lane_width = self->allotment.lane_width;
      g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_LANE_WIDTH]);
    }
  g_object_thaw_notify (G_OBJECT (self));

  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
corridor_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorPanes *self = CORRIDOR_PANES (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const CorridorAllotment *areas = &self->allotment;

  self->allotment = allot (self, width, height);

  allocate_child (self->list, &areas->list, mirrored, width);
  allocate_child (self->detail, &areas->detail, mirrored, width);
  allocate_child (self->timeline, &areas->timeline, mirrored, width);
  allocate_child (self->scrim, &areas->scrim, mirrored, width);
  allocate_child (self->sidebar, &areas->sidebar, mirrored, width);
  for (guint i = 0; i < CORRIDOR_N_HANDLES; i++)
    allocate_child (self->handles[i], &areas->handles[i], mirrored, width);

  /* children cannot be told of another mode while they are allotted; the next frame shows it */
  if (self->apply_id == 0
      && (find_mode (self, width) != self->mode || areas->strip != self->strip || areas->lane_width != self->lane_width))
    self->apply_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, apply_cb, self, NULL);
}

static void
corridor_panes_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  /* what every mode can be drawn in; the panes themselves say no more, since what does not fit is moved, not demanded */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 300;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1280 : 754;
}

static GtkSizeRequestMode
corridor_panes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
scrim_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CorridorPanes *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  corridor_panes_set_sidebar_open (self, FALSE);
}

static GtkWidget **
find_child (CorridorPanes *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_SIDEBAR:
      return &self->sidebar;
    case PROP_LIST:
      return &self->list;
    case PROP_DETAIL:
      return &self->detail;
    default:
      return &self->timeline;
    }
}

static void
corridor_panes_dispose (GObject *object)
{
  CorridorPanes *self = CORRIDOR_PANES (object);

  g_clear_handle_id (&self->apply_id, g_source_remove);
  for (guint i = PROP_SIDEBAR; i <= PROP_TIMELINE; i++)
    g_clear_pointer (find_child (self, i), gtk_widget_unparent);
  for (guint i = 0; i < CORRIDOR_N_HANDLES; i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);
  g_clear_pointer (&self->scrim, gtk_widget_unparent);

  G_OBJECT_CLASS (corridor_panes_parent_class)->dispose (object);
}

static void
corridor_panes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorPanes *self = CORRIDOR_PANES (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
    case PROP_LIST:
    case PROP_DETAIL:
    case PROP_TIMELINE:
      g_value_set_object (value, *find_child (self, prop_id));
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SHOW_DETAIL:
      g_value_set_boolean (value, self->show_detail);
      break;
    case PROP_SHOW_TIMELINE:
      g_value_set_boolean (value, self->show_timeline);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_DETAIL_WIDTH:
      g_value_set_int (value, self->detail_width);
      break;
    case PROP_TIMELINE_HEIGHT:
      g_value_set_int (value, self->timeline_height);
      break;
    case PROP_SIDEBAR_VISIBLE:
      g_value_set_boolean (value, is_sidebar_visible (self));
      break;
    case PROP_DETAIL_PUSHED:
      g_value_set_boolean (value, corridor_panes_is_detail_pushed (self));
      break;
    case PROP_PUSHES_DETAIL:
      g_value_set_boolean (value, self->mode != CORRIDOR_PANES_WIDE);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->mode == CORRIDOR_PANES_NARROW);
      break;
    case PROP_STRIP:
      g_value_set_boolean (value, self->strip);
      break;
    case PROP_LANE_WIDTH:
      g_value_set_int (value, self->lane_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_wish (CorridorPanes *self, gboolean *wish, gboolean value, GParamSpec *pspec)
{
  if (*wish == value)
    return;

  *wish = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  if (pspec == corridor_panes_properties[PROP_SHOW_SIDEBAR])
    {
      if (!value && self->mode != CORRIDOR_PANES_NARROW)
        corridor_panes_leave (self, self->sidebar);
      g_object_notify_by_pspec (G_OBJECT (self), corridor_panes_properties[PROP_SIDEBAR_VISIBLE]);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_size (CorridorPanes *self, int *size, int value, GParamSpec *pspec)
{
  if (*size == value)
    return;

  *size = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
corridor_panes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorPanes *self = CORRIDOR_PANES (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
    case PROP_LIST:
    case PROP_DETAIL:
    case PROP_TIMELINE:
      {
        GtkWidget **child = find_child (self, prop_id);

        g_clear_pointer (child, gtk_widget_unparent);
        *child = g_value_get_object (value);
        if (*child != NULL)
          {
            /* before the scrim, but for the sidebar, which lies over it */
            gtk_widget_insert_before (*child, GTK_WIDGET (self), prop_id == PROP_SIDEBAR ? self->handles[0] : self->scrim);
            g_object_notify_by_pspec (object, pspec);
          }
        break;
      }
    case PROP_SHOW_SIDEBAR:
      set_wish (self, &self->show_sidebar, g_value_get_boolean (value), pspec);
      break;
    case PROP_SHOW_DETAIL:
      set_wish (self, &self->show_detail, g_value_get_boolean (value), pspec);
      break;
    case PROP_SHOW_TIMELINE:
      set_wish (self, &self->show_timeline, g_value_get_boolean (value), pspec);
      break;
    case PROP_SIDEBAR_WIDTH:
      set_size (self, &self->sidebar_width, g_value_get_int (value), pspec);
      break;
    case PROP_DETAIL_WIDTH:
      set_size (self, &self->detail_width, g_value_get_int (value), pspec);
      break;
    case PROP_TIMELINE_HEIGHT:
      set_size (self, &self->timeline_height, g_value_get_int (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_panes_class_init (CorridorPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_panes_dispose;
  object_class->get_property = corridor_panes_get_property;
  object_class->set_property = corridor_panes_set_property;
  widget_class->size_allocate = corridor_panes_size_allocate;
  widget_class->measure = corridor_panes_measure;
  widget_class->get_request_mode = corridor_panes_get_request_mode;

  corridor_panes_properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, writable);
  corridor_panes_properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, writable);
  corridor_panes_properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET, writable);
  corridor_panes_properties[PROP_TIMELINE] = g_param_spec_object ("timeline", NULL, NULL, GTK_TYPE_WIDGET, writable);
  corridor_panes_properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, writable);
  corridor_panes_properties[PROP_SHOW_DETAIL] = g_param_spec_boolean ("show-detail", NULL, NULL, TRUE, writable);
  corridor_panes_properties[PROP_SHOW_TIMELINE] = g_param_spec_boolean ("show-timeline", NULL, NULL, TRUE, writable);
  /* pixels; 0 leaves the size to the container */
  corridor_panes_properties[PROP_SIDEBAR_WIDTH] = g_param_spec_int ("sidebar-width", NULL, NULL, 0, G_MAXINT, 0, writable);
  corridor_panes_properties[PROP_DETAIL_WIDTH] = g_param_spec_int ("detail-width", NULL, NULL, 0, G_MAXINT, 0, writable);
  corridor_panes_properties[PROP_TIMELINE_HEIGHT] = g_param_spec_int ("timeline-height", NULL, NULL, 0, G_MAXINT, 0, writable);
  /* what is true now, whatever the mode */
  corridor_panes_properties[PROP_SIDEBAR_VISIBLE] = g_param_spec_boolean ("sidebar-visible", NULL, NULL, TRUE, readable);
  corridor_panes_properties[PROP_DETAIL_PUSHED] = g_param_spec_boolean ("detail-pushed", NULL, NULL, FALSE, readable);
  /* whether there is no room for detail beside the list: opening one brings it over the list */
  corridor_panes_properties[PROP_PUSHES_DETAIL] = g_param_spec_boolean ("pushes-detail", NULL, NULL, FALSE, readable);
  /* whether there is room for one pane alone, and for few words in the header */
  corridor_panes_properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, readable);
  /* whether the timeline has room for no more than a strip */
  corridor_panes_properties[PROP_STRIP] = g_param_spec_boolean ("strip", NULL, NULL, FALSE, readable);
  /* how wide the names of lanes are, so that they stand on the sidebar's edge */
  corridor_panes_properties[PROP_LANE_WIDTH] = g_param_spec_int ("lane-width", NULL, NULL, 0, G_MAXINT, 260, readable);
  g_object_class_install_properties (object_class, N_PROPS, corridor_panes_properties);

  gtk_widget_class_set_css_name (widget_class, "panes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_panes_init (CorridorPanes *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->show_sidebar = self->show_detail = self->show_timeline = TRUE;
  self->lane_width = 260;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->scrim = g_object_new (GTK_TYPE_BOX, "css-name", "scrim", NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (scrim_pressed_cb), self);
  gtk_widget_add_controller (self->scrim, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (self->scrim, GTK_WIDGET (self));

  for (guint i = 0; i < CORRIDOR_N_HANDLES; i++)
    self->handles[i] = corridor_panes_handle_new (GTK_WIDGET (self), i);
}

CorridorPanesMode
corridor_panes_get_mode (CorridorPanes *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PANES (self), CORRIDOR_PANES_WIDE);

  return self->mode;
}

/**
 * corridor_panes_expect_width:
 * @self: panes that have no size yet
 * @width: pixels that they will have
 *
 * Takes the mode that they will have: the first frame is then right as it is.
 */
void
corridor_panes_expect_width (CorridorPanes *self, int width)
{
  g_return_if_fail (CORRIDOR_IS_PANES (self));

  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0 && find_mode (self, width) != self->mode)
    set_mode (self, find_mode (self, width));
}
