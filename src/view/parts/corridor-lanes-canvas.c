/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lanes-canvas-private.h"

#include "corridor-i18n.h"
#include "corridor-mark-words.h"
#include "corridor-palette.h"
#include "corridor-timeline-picture.h"

#include <math.h>

enum
{
  SIGNAL_SHOW_LANE,
  SIGNAL_STATEMENT_ACTIVATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorLanesCanvas, corridor_lanes_canvas, GTK_TYPE_WIDGET)

/* What the states of marks are asked of, for one drawing. */
typedef struct
{
  CorridorLanesCanvas *self;
  CorridorSession *session;
  guint current;
  gint64 current_day;
  GArray *current_lanes;
  guint lane;
} Drawing;

static gboolean
holds_current (const Drawing *drawing, const CorridorMarkGroup *group)
{
  for (guint i = 0; i < drawing->current_lanes->len; i++)
    if (g_array_index (drawing->current_lanes, guint, i) == drawing->lane)
      return drawing->current_day >= group->first_day && drawing->current_day < group->end_day;
  return FALSE;
}

static CorridorMarkState
get_state (const CorridorLaneLayout *layout, guint i, gpointer data)
{
  const Drawing *drawing = data;
  const CorridorMark *mark = &g_array_index (layout->marks, CorridorMark, i);
  CorridorMarkState state = CORRIDOR_MARK_PLAIN;

  if (mark->form == CORRIDOR_MARK_CELL)
    return holds_current (drawing, &g_array_index (layout->groups, CorridorMarkGroup, mark->group))
               ? CORRIDOR_MARK_CURRENT
               : state;
  for (guint j = 0; j < mark->n; j++)
    {
      guint32 statement = g_array_index (layout->statements, guint32, mark->first + j);

      if (statement == drawing->current)
        state |= CORRIDOR_MARK_CURRENT;
      if (corridor_session_is_selected (drawing->session, statement))
        state |= CORRIDOR_MARK_SELECTED;
    }
  return state;
}

static void
init_drawing (Drawing *drawing, CorridorLanesCanvas *self, CorridorLanes *lanes)
{
  CorridorTimeTable *table = corridor_timeline_get_table (self->timeline);

  *drawing = (Drawing) { self, corridor_timeline_get_session (self->timeline) };
  drawing->current = corridor_session_get_current (drawing->session);
  drawing->current_lanes = g_array_new (FALSE, FALSE, sizeof (guint));
  if (drawing->current != CORRIDOR_NONE && table->begin_rank[drawing->current] != CORRIDOR_NONE)
    {
      CorridorDays span
          = corridor_date_get_span (corridor_library_get_statement (table->library, drawing->current)->date);

      drawing->current_day = span.first == CORRIDOR_DAY_OPEN_START ? span.last : span.first;
      corridor_lanes_find (lanes, drawing->current, drawing->current_lanes);
    }
}

static void
draw_lanes (CorridorLanesCanvas *self, CorridorLanes *lanes, cairo_t *cr,
            const CorridorTimelinePalette *palette)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (CorridorDigits) digits = corridor_digits_new (text);
  Drawing drawing;

  init_drawing (&drawing, self, lanes);
  for (guint i = 0; i < corridor_lanes_get_n (lanes); i++)
    {
      double top = corridor_timeline_get_top (self->timeline, i) - self->scroll;
      CorridorLaneView view;
      const CorridorLaneLayout *layout;

      if (top + corridor_timeline_get_height (self->timeline, i) <= 0 || top >= height)
        continue;
      layout = corridor_lanes_canvas_look (self, i, &view);
      if (layout == NULL)
        continue;
      drawing.lane = i;
      view.palette = palette;
      view.digits = digits;
      view.get_state = get_state;
      view.user_data = &drawing;
      corridor_lane_draw (cr, layout, &view);
    }
  g_array_unref (drawing.current_lanes);
}

static void
draw_cursor (CorridorLanesCanvas *self, cairo_t *cr, const CorridorTimelinePalette *palette)
{
  guint lane, mark;
  double x, y, width, height;
  CorridorLaneView view;

  if (!self->is_walking || !gtk_widget_has_focus (GTK_WIDGET (self))
      || !corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return;
  corridor_lane_get_bounds (corridor_lanes_canvas_look (self, lane, &view), &view, mark, &x, &y, &width,
                            &height);
  cairo_rectangle (cr, floor (x) - 4, floor (y) - 4, ceil (width) + 8, ceil (height) + 8);
  cairo_set_line_width (cr, 2);
  corridor_set_source (cr, &palette->accent, 1);
  cairo_stroke (cr);
}

static void
corridor_lanes_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorLanesCanvas *self = CORRIDOR_LANES_CANVAS (widget);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (self->timeline);
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GArray) ticks = NULL;
  CorridorTimelinePalette palette;
  CorridorPeriod period;
  double published, left, right;
  cairo_t *cr;

  if (lanes == NULL || width <= 0 || height <= 0)
    return;
  corridor_palette_read (widget, &palette);
  ticks = corridor_time_axis_make_ticks (scale, 0, width, corridor_timeline_get_size (self->timeline));
  published = corridor_timeline_get_published (self->timeline, &published)
                  ? corridor_time_scale_to_x (scale, published)
                  : -1;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  corridor_grid_draw (cr, ticks, 0, height, published, &palette);
  if (corridor_timeline_get_period (self->timeline, &period))
    {
      corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
      corridor_period_draw (cr, 0, height, left, right, &palette);
    }
  else if (corridor_timeline_get_filter (self->timeline, &period))
    {
      corridor_timeline_get_bounds (self->timeline, &period, &left, &right);
      corridor_limits_draw (cr, 0, height, left, right, &palette);
    }
  draw_lanes (self, lanes, cr, &palette);
  draw_cursor (self, cr, &palette);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->caption, snapshot);
}

/* The caption stands above the mark that the keys have reached, or below it where there is no room. */
static void
allocate_caption (CorridorLanesCanvas *self, int width, int height)
{
  GtkRequisition size;
  double x, y, mark_width, mark_height;
  guint lane, mark;
  CorridorLaneView view;
  GtkAllocation at;

  if (!gtk_widget_should_layout (self->caption) || !corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return;
  corridor_lane_get_bounds (corridor_lanes_canvas_look (self, lane, &view), &view, mark, &x, &y, &mark_width,
                            &mark_height);
  gtk_widget_get_preferred_size (self->caption, NULL, &size);
  at.width = MIN (size.width, MAX (width - 8, 1));
  at.height = size.height;
  at.x = CLAMP (x + mark_width / 2 - at.width / 2, 4, MAX (4, width - at.width - 4));
  at.y = y - 6 - at.height >= 0 ? y - 6 - at.height : y + mark_height + 6;
  at.y = CLAMP (at.y, 0, MAX (0, height - at.height));
  gtk_widget_size_allocate (self->caption, &at, -1);
}

static void
corridor_lanes_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorLanesCanvas *self = CORRIDOR_LANES_CANVAS (widget);

  allocate_caption (self, width, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
corridor_lanes_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static gboolean
query_tooltip_cb (CorridorLanesCanvas *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  guint lane, mark;
  double mark_x, mark_y, width, height;
  const CorridorLaneLayout *layout;
  CorridorLaneView view;
  g_autofree char *words = NULL;

  if (keyboard && !corridor_lanes_canvas_get_cursor (self, &lane, &mark))
    return FALSE;
  if (!keyboard)
    mark = corridor_lanes_canvas_pick (self, x, y, &lane);
  if (mark == CORRIDOR_NONE)
    return FALSE;
  layout = corridor_lanes_canvas_look (self, lane, &view);
  words = corridor_mark_describe (self->timeline, layout, mark);
  corridor_lane_get_bounds (layout, &view, mark, &mark_x, &mark_y, &width, &height);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { mark_x, mark_y, ceil (width), ceil (height) });
  return TRUE;
}

/* Other lanes are looked at when they are drawn; what is said of them can wait. */
static void
changed_cb (CorridorLanesCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  corridor_lanes_canvas_say_later (self);
}

static void
redraw_cb (CorridorLanesCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  corridor_lanes_canvas_say (self);
}

static void
corridor_lanes_canvas_dispose (GObject *object)
{
  CorridorLanesCanvas *self = CORRIDOR_LANES_CANVAS (object);

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  g_clear_handle_id (&self->say_id, g_source_remove);
  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (corridor_lanes_canvas_parent_class)->dispose (object);
}

static void
corridor_lanes_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_lanes_canvas_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
corridor_lanes_canvas_class_init (CorridorLanesCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_lanes_canvas_dispose;
  widget_class->measure = corridor_lanes_canvas_measure;
  widget_class->size_allocate = corridor_lanes_canvas_size_allocate;
  widget_class->snapshot = corridor_lanes_canvas_snapshot;
  widget_class->css_changed = corridor_lanes_canvas_css_changed;

  signals[SIGNAL_SHOW_LANE] = g_signal_new ("show-lane", CORRIDOR_TYPE_LANES_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_STATEMENT_ACTIVATED]
      = g_signal_new ("statement-activated", CORRIDOR_TYPE_LANES_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "lanescanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  corridor_lanes_canvas_install_actions (widget_class);
}

static void
corridor_lanes_canvas_init (CorridorLanesCanvas *self)
{
  self->menu_mark = CORRIDOR_NONE;
  self->caption = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "ellipsize",
                                PANGO_ELLIPSIZE_END, "visible", FALSE, "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->caption, "timeline-caption");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Marks on the timeline"), -1);
  corridor_lanes_canvas_add_input (self);
  corridor_lanes_canvas_add_keys (self);
  corridor_lanes_canvas_add_words (self);
}

/**
 * corridor_lanes_canvas_new:
 * @timeline: what it shows
 *
 * Returns: (transfer floating): a canvas
 */
GtkWidget *
corridor_lanes_canvas_new (CorridorTimeline *timeline)
{
  CorridorLanesCanvas *self = g_object_new (CORRIDOR_TYPE_LANES_CANVAS, NULL);

  self->timeline = g_object_ref (timeline);
  g_signal_connect_swapped (timeline, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (timeline, "moved", G_CALLBACK (redraw_cb), self);
  g_signal_connect_swapped (timeline, "marked", G_CALLBACK (redraw_cb), self);
  return GTK_WIDGET (self);
}

/**
 * corridor_lanes_canvas_set_scroll:
 * @self: a canvas
 * @scroll: pixels of the lanes above its top
 *
 * Scrolls the lanes.
 */
void
corridor_lanes_canvas_set_scroll (CorridorLanesCanvas *self, double scroll)
{
  g_return_if_fail (CORRIDOR_IS_LANES_CANVAS (self));

  if (self->scroll == scroll)
    return;
  self->scroll = scroll;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
