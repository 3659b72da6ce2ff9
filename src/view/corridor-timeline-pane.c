/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-timeline-pane-private.h"

#include "corridor-focus.h"
#include "corridor-i18n.h"
#include "corridor-lanes-canvas.h"
#include "corridor-lanes-view.h"
#include "corridor-menu-button.h"
#include "corridor-mnemonics.h"
#include "corridor-text-scale.h"
#include "corridor-time-brush.h"
#include "corridor-time-ruler.h"
#include "corridor-view.h"

#define ZOOM_STEP 1.5

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COMPACT,
  PROP_LANE_WIDTH,
  PROP_LANES,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];
static guint statement_activated;

G_DEFINE_FINAL_TYPE (CorridorTimelinePane, corridor_timeline_pane, GTK_TYPE_WIDGET)

/* What has no date, of the whole result. */
static void
undated_clicked_cb (CorridorTimelinePane *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (lanes == NULL)
    return;
  corridor_lanes_collect_undated (lanes, CORRIDOR_NONE, ~0u, statements);
  if (statements->len > 0)
    corridor_session_set_selected (corridor_timeline_get_session (self->timeline),
                                   (const guint32 *) statements->data, statements->len, CORRIDOR_NONE);
}

static void
extent_clicked_cb (CorridorTimelinePane *self)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);

  corridor_timeline_set_view (self->timeline, extent->first, extent->end);
}

static void
changed_cb (CorridorTimelinePane *self)
{
  corridor_timeline_pane_update_words (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What is drawn beside words grows with them. */
static void
corridor_timeline_pane_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);

  GTK_WIDGET_CLASS (corridor_timeline_pane_parent_class)->css_changed (widget, change);
  corridor_timeline_set_size (self->timeline, corridor_text_scale_get (widget));
}

static void
activated_cb (CorridorTimelinePane *self, guint statement)
{
  g_signal_emit (self, statement_activated, 0, statement);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);
  GtkWidget *canvas = corridor_lanes_view_get_canvas (CORRIDOR_LANES_VIEW (self->lanes));
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  double day;

  if (g_str_equal (action, "timeline.zoom-reset"))
    {
      corridor_timeline_reset (self->timeline);
      return;
    }
  if (!corridor_lanes_canvas_get_day (CORRIDOR_LANES_CANVAS (canvas), &day))
    day = (scale->first + scale->last) / 2;
  corridor_timeline_zoom (self->timeline,
                          g_str_equal (action, "timeline.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP, day);
}

/* Who walks from pane to pane comes to the marks; in the strip, to the years. */
static gboolean
corridor_timeline_pane_grab_focus (GtkWidget *widget)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (widget);

  return gtk_widget_grab_focus (
      self->compact ? self->brush : corridor_lanes_view_get_canvas (CORRIDOR_LANES_VIEW (self->lanes)));
}

/* By Tab, through all that is there. */
static gboolean
corridor_timeline_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || gtk_widget_get_focus_child (widget) == NULL)
    return corridor_focus_move (widget, direction);

  return GTK_WIDGET_CLASS (corridor_timeline_pane_parent_class)->focus (widget, direction);
}

static void
set_compact (CorridorTimelinePane *self, gboolean compact)
{
  GtkWidget *of_lanes[]
      = { self->lanes_button, self->ruler, self->scroller, self->empty_label, self->extent_button };

  if (self->compact == compact)
    return;
  self->compact = compact;
  for (guint i = 0; i < G_N_ELEMENTS (of_lanes); i++)
    gtk_widget_set_visible (of_lanes[i], !compact);
  corridor_time_brush_set_shows_years (CORRIDOR_TIME_BRUSH (self->brush), compact);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static const char *
get_lanes (CorridorTimelinePane *self)
{
  int facet = corridor_timeline_get_facet (self->timeline);

  return facet == CORRIDOR_LANE_FACET_NONE ? "none" : corridor_facet_get_name (facet);
}

/* An unknown name changes nothing: it may come from settings of another version. */
static void
set_lanes (CorridorTimelinePane *self, const char *name)
{
  CorridorFacet facet;

  if (name == NULL || g_str_equal (name, get_lanes (self)))
    return;
  if (g_str_equal (name, "none"))
    corridor_timeline_set_facet (self->timeline, CORRIDOR_LANE_FACET_NONE);
  else if (corridor_facet_find (name, &facet))
    corridor_timeline_set_facet (self->timeline, facet);
  else
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANES]);
}

static void
corridor_timeline_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, corridor_timeline_get_session (self->timeline));
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_LANE_WIDTH:
      g_value_set_int (value, self->lane_width);
      break;
    case PROP_LANES:
      g_value_set_string (value, get_lanes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_timeline_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (object);

  switch (id)
    {
    case PROP_SESSION:
      if (corridor_timeline_get_session (self->timeline) == g_value_get_object (value))
        return;
      corridor_timeline_set_session (self->timeline, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_LANE_WIDTH:
      if (self->lane_width == g_value_get_int (value))
        return;
      self->lane_width = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LANES:
      set_lanes (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_timeline_pane_dispose (GObject *object)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (object);
  GtkWidget *child;

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corridor_timeline_pane_parent_class)->dispose (object);
}

static void
corridor_timeline_pane_finalize (GObject *object)
{
  CorridorTimelinePane *self = CORRIDOR_TIMELINE_PANE (object);

  corridor_timeline_set_session (self->timeline, NULL);
  g_object_unref (self->timeline);
  G_OBJECT_CLASS (corridor_timeline_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "corridor-timeline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, facet_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, lanes_menu);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, undated_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, undated_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, extent_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimelinePane, extent_label);
  gtk_widget_class_bind_template_callback (widget_class, undated_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, extent_clicked_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_KP_Add, "timeline.zoom-in" }, { GDK_KEY_equal, "timeline.zoom-in" },
    { GDK_KEY_plus, "timeline.zoom-in" },   { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_minus, "timeline.zoom-out" }, { GDK_KEY_KP_0, "timeline.zoom-reset" },
    { GDK_KEY_0, "timeline.zoom-reset" },
  }; /* of several keys a menu names the last */

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
}

static void
corridor_timeline_pane_class_init (CorridorTimelinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = corridor_timeline_pane_get_property;
  object_class->set_property = corridor_timeline_pane_set_property;
  object_class->dispose = corridor_timeline_pane_dispose;
  object_class->finalize = corridor_timeline_pane_finalize;
  widget_class->css_changed = corridor_timeline_pane_css_changed;
  widget_class->measure = corridor_timeline_pane_measure;
  widget_class->size_allocate = corridor_timeline_pane_size_allocate;
  widget_class->snapshot = corridor_timeline_pane_snapshot;
  widget_class->grab_focus = corridor_timeline_pane_grab_focus;
  widget_class->focus = corridor_timeline_pane_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_LANE_WIDTH] = g_param_spec_int ("lane-width", NULL, NULL, 0, G_MAXINT, 260, flags);
  properties[PROP_LANES] = g_param_spec_string ("lanes", NULL, NULL, "actor", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  statement_activated = g_signal_new ("statement-activated", CORRIDOR_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_property_action (widget_class, "timeline.lanes", "lanes");
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-reset", NULL, zoom_cb);
  add_keys (widget_class);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_timeline_pane_init (CorridorTimelinePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->lane_width = 260;
  self->timeline = corridor_timeline_new ();
  gtk_widget_init_template (widget);
  corridor_mnemonics_name (widget);
  corridor_menu_button_set_menu (GTK_MENU_BUTTON (self->lanes_button), self->lanes_menu);
  self->ruler = corridor_time_ruler_new (self->timeline);
  self->lanes = corridor_lanes_view_new (self->timeline);
  self->brush = corridor_time_brush_new (self->timeline);
  gtk_widget_insert_after (self->ruler, widget, self->lanes_button);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->lanes);
  gtk_widget_set_parent (self->brush, widget);
  self->caption = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "ellipsize",
                                PANGO_ELLIPSIZE_END, "visible", FALSE, "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->caption, "timeline-caption");
  gtk_widget_set_parent (self->caption, widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  g_signal_connect_swapped (self->timeline, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->timeline, "marked", G_CALLBACK (corridor_timeline_pane_update_caption), self);
  g_signal_connect_swapped (self->lanes, "statement-activated", G_CALLBACK (activated_cb), self);
  changed_cb (self);
}

/**
 * corridor_timeline_pane_new:
 *
 * Returns: (transfer floating): a timeline pane without a session
 */
GtkWidget *
corridor_timeline_pane_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TIMELINE_PANE, NULL);
}
