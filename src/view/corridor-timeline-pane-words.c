/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-timeline-pane-private.h"

#include "corridor-i18n.h"
#include "corridor-time-ruler.h"

static void
update_undated (CorridorTimelinePane *self)
{
  CorridorSession *session = corridor_timeline_get_session (self->timeline);
  CorridorEvaluation *evaluation = session != NULL ? corridor_session_get_evaluation (session) : NULL;
  guint n = evaluation != NULL ? corridor_evaluation_get_n_undated (evaluation) : 0;
  guint hidden = evaluation != NULL ? corridor_evaluation_get_n_undated_hidden (evaluation) : 0;
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *name = g_strdup_printf (ngettext ("%u statement without a date", "%u statements without a date", n), n);
  g_autofree char *words = NULL;

  if (hidden > 0)
    words = g_strdup_printf (ngettext ("The date filter leaves out %u statement without a date",
                                       "The date filter leaves out %u statements without a date", hidden),
                             hidden);
  else
    words = g_strdup_printf (
        ngettext ("Select the %u statement without a date", "Select the %u statements without a date", n), n);
  gtk_label_set_text (GTK_LABEL (self->undated_label), number);
  gtk_widget_set_sensitive (self->undated_button, n > 0);
  gtk_widget_set_tooltip_text (self->undated_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undated_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
update_extent (CorridorTimelinePane *self)
{
  const CorridorTimeExtent *extent = corridor_timeline_get_extent (self->timeline);
  g_autofree char *words = NULL, *name = NULL, *first_year = NULL, *last_year = NULL;
  gint64 first, last, step = 1;

  if (corridor_timeline_get_table (self->timeline) == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->extent_label), "");
      return;
    }
  corridor_day_to_ymd ((gint64) extent->first, &first, NULL, NULL);
  corridor_day_to_ymd ((gint64) extent->end - 1, &last, NULL, NULL);
  while (step * 1000000 < last - first)
    step *= 10;
  first_year = corridor_time_axis_format_year (first, step);
  last_year = corridor_time_axis_format_year (last, step);
  /* Translators: the first and the last year on the timeline */
  words = g_strdup_printf (C_("timeline", "%1$s – %2$s"), first_year, last_year);
  /* as the years below it, which run from left to right in every language */
  gtk_widget_set_direction (self->extent_label, GTK_TEXT_DIR_LTR);
  gtk_label_set_text (GTK_LABEL (self->extent_label), words);
  /* Translators: the name of the button "All years", with the first and the last of them: "All years, 2018 – 2028" */
  name = g_strdup_printf (C_("timeline", "All years, %s"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->extent_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_facet (CorridorTimelinePane *self)
{
  int facet = corridor_timeline_get_facet (self->timeline);
  const char *name
      = facet == CORRIDOR_LANE_FACET_NONE ? C_("timeline lanes", "None") : corridor_facet_get_label (facet);
  /* Translators: %s is what the lanes of the timeline are, "Actor" */
  g_autofree char *words = g_strdup_printf (_("Lanes: %s"), name);

  gtk_label_set_text (GTK_LABEL (self->facet_label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lanes_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

void
corridor_timeline_pane_update_words (CorridorTimelinePane *self)
{
  update_undated (self);
  update_extent (self);
  update_facet (self);
}

void
corridor_timeline_pane_update_caption (CorridorTimelinePane *self)
{
  CorridorPeriod period;
  g_autofree char *words = NULL;

  if (!self->compact)
    words = corridor_time_ruler_get_caption (CORRIDOR_TIME_RULER (self->ruler), &period);
  if (words != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->caption), words);
      gtk_widget_queue_allocate (GTK_WIDGET (self)); /* it goes with the period */
    }
  gtk_widget_set_visible (self->caption, words != NULL);
}
