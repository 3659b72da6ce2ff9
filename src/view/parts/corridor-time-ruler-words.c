/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say what the pointer or the keys are at on the axis. */

#include "corridor-time-ruler-private.h"

#include "corridor-i18n.h"

#include <math.h>

#define PUBLISHED_REACH 60.0 /* pixels on both sides of the line, in which its label is */

/* What a screen reader says: where the cursor is, or would be. */
void
corridor_time_ruler_say (CorridorTimeRuler *self)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  CorridorPeriod span = corridor_timeline_find_span (self->timeline, corridor_time_ruler_get_cursor (self), FALSE);
  CorridorPeriod period;
  g_autofree char *words = NULL;

  if (!corridor_timeline_get_period (self->timeline, &period))
    period = span;
  words = corridor_timeline_describe_period (self->timeline, &period);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, extent->first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, extent->end, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  CLAMP ((double) span.first, extent->first, extent->end),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

/* "Published 15 Oct 2024", at the line that says it or its label */
static char *
describe_published (CorridorTimeRuler *self, double x)
{
  g_autofree char *words = NULL;
  CorridorPeriod day;
  double published;

  if (!corridor_timeline_get_published (self->timeline, &published)
      || fabs (corridor_time_scale_to_x (corridor_timeline_get_scale (self->timeline), published) - x) > PUBLISHED_REACH)
    return NULL;
  day.first = day.last = (gint64) published;
  words = corridor_period_describe (&day);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Published %s"), words);
}

/**
 * corridor_time_ruler_get_caption:
 * @self: a ruler
 * @period: (out): the period that is being chosen, or that the keys are at
 *
 * Returns: (transfer full) (nullable): what is to be said of it beside the axis; %NULL where nothing is
 */
char *
corridor_time_ruler_get_caption (CorridorTimeRuler *self, CorridorPeriod *period)
{
  if (corridor_timeline_get_period (self->timeline, period)
      || (self->is_walking && corridor_timeline_get_pointed (self->timeline, period)))
    return corridor_timeline_describe_period (self->timeline, period);
  return NULL;
}

/* What is told of a place, and how far that holds; NULL where nothing is pointed at. */
char *
corridor_time_ruler_get_tip (CorridorTimeRuler *self, double x, double *left, double *right)
{
  g_autofree char *words = NULL, *published = NULL;
  CorridorPeriod span;
  double handle;

  if (corridor_time_ruler_find_hold (self, x, &handle) != CORRIDOR_RULER_SPAN)
    {
      *left = handle - 4;
      *right = handle + 4;
      return g_strdup (_("Drag to move this end of the date filter"));
    }
  if (!corridor_timeline_get_pointed (self->timeline, &span))
    return NULL;
  corridor_timeline_get_bounds (self->timeline, &span, left, right);
  words = corridor_timeline_describe_period (self->timeline, &span);
  published = describe_published (self, x);
  return g_strconcat (words, published != NULL ? "\n" : "", published != NULL ? published : "", "\n",
                      corridor_timeline_is_filter (self->timeline, &span) ? _("Click to show all dates again")
                                                                          : _("Click to show only this time, drag for a longer one"),
                      NULL);
}

gboolean
corridor_time_ruler_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CorridorTimeRuler *self = CORRIDOR_TIME_RULER (widget);
  g_autofree char *text = NULL;
  double left, right;

  if (keyboard || self->is_choosing || corridor_timeline_get_table (self->timeline) == NULL) /* a caption says it */
    return FALSE;
  text = corridor_time_ruler_get_tip (self, x, &left, &right);
  if (text == NULL)
    return FALSE;
  left = MAX (left, 0);
  right = MIN (right, gtk_widget_get_width (widget));
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { left, 0, MAX (1, right - left), gtk_widget_get_height (widget) });
  return TRUE;
}
