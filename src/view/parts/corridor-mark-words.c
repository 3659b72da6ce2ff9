/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-mark-words.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

#include <math.h>

#define TITLES_MOST 5

static const CorridorMark *
get_mark (const CorridorLaneLayout *layout, guint mark)
{
  return &g_array_index (layout->marks, CorridorMark, mark);
}

static const CorridorStatement *
get_record (CorridorTimeline *timeline, const CorridorLaneLayout *layout, guint i)
{
  return corridor_library_get_statement (corridor_timeline_get_table (timeline)->library,
                                         g_array_index (layout->statements, guint32, i));
}

static char *
count_statements (guint n)
{
  return g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
}

static char *
describe_cell (const CorridorLaneLayout *layout, const CorridorMark *mark, const char *between)
{
  const CorridorMarkGroup *group = &g_array_index (layout->groups, CorridorMarkGroup, mark->group);
  const CorridorPeriod period = { (gint64) group->first_day, (gint64) group->end_day - 1 };
  g_autofree char *count = count_statements (mark->n);
  g_autofree char *time = corridor_period_describe (&period);

  return g_strconcat (count, between, time, NULL);
}

/* A date may be a set of very many days. */
static char *
describe_date (const CorridorStatement *record)
{
  g_autofree char *words = corridor_date_describe (record->date, CORRIDOR_DATE_LONG);

  return corridor_text_shown (words, CORRIDOR_SHOWN_LINE);
}

static char *
describe_statement (const CorridorStatement *record, const char *between)
{
  g_autofree char *title = corridor_text_shown (record->title, CORRIDOR_SHOWN_LINE);
  g_autofree char *date = describe_date (record);

  return g_strdup_printf ("%s%s%s · %s · %s", title, between, date,
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, record->kind),
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, record->status));
}

/* Several of one date; of those that look alike their kind is said too. */
static char *
describe_several (CorridorTimeline *timeline, const CorridorLaneLayout *layout, const CorridorMark *mark,
                  const char *between)
{
  const CorridorStatement *record = get_record (timeline, layout, mark->first);
  g_autofree char *count = count_statements (mark->n);
  g_autofree char *date = describe_date (record);

  if (mark->form == CORRIDOR_MARK_MORE)
    return g_strconcat (count, between, date, NULL);
  return g_strdup_printf ("%s%s%s · %s · %s", count, between, date,
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, record->kind),
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, record->status));
}

static char *
describe (CorridorTimeline *timeline, const CorridorLaneLayout *layout, guint i, const char *between)
{
  const CorridorMark *mark = get_mark (layout, i);

  if (mark->form == CORRIDOR_MARK_CELL)
    return describe_cell (layout, mark, between);
  if (mark->n == 1)
    return describe_statement (get_record (timeline, layout, mark->first), between);
  return describe_several (timeline, layout, mark, between);
}

/**
 * corridor_mark_describe:
 * @timeline: a timeline
 * @layout: a lane's layout
 * @mark: one of its marks
 *
 * Returns: (transfer full): the words of a tooltip: title and date, or how many there are and the first
 * titles
 */
char *
corridor_mark_describe (CorridorTimeline *timeline, const CorridorLaneLayout *layout, guint mark)
{
  const CorridorMark *m = get_mark (layout, mark);
  GString *words = g_string_new (NULL);
  g_autofree char *first = describe (timeline, layout, mark, "\n");

  g_string_append (words, first);
  for (guint i = 0; i < m->n && m->n > 1 && m->form != CORRIDOR_MARK_CELL && i < TITLES_MOST; i++)
    {
      g_autofree char *title = corridor_text_shown (get_record (timeline, layout, m->first + i)->title, CORRIDOR_SHOWN_NAME);

      g_string_append_printf (words, "\n• %s", title);
    }
  if (m->n > TITLES_MOST && m->form != CORRIDOR_MARK_CELL)
    g_string_append (words, "\n…");
  return g_string_free (words, FALSE);
}

/**
 * corridor_mark_describe_in_lane:
 * @timeline: a timeline
 * @lane: a lane
 * @layout: its layout
 * @mark: one of its marks
 *
 * Returns: (transfer full): one line
 */
char *
corridor_mark_describe_in_lane (CorridorTimeline *timeline, guint lane, const CorridorLaneLayout *layout,
                                guint mark)
{
  g_autofree char *words = describe (timeline, layout, mark, " · ");

  /* Translators: the name of a lane of the timeline, and what one of its marks stands for */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s"),
                          corridor_lanes_get (corridor_timeline_get_lanes (timeline), lane)->name, words);
}

/**
 * corridor_timeline_describe:
 * @timeline: a timeline
 *
 * Returns: (transfer full): what is on it and which time is in view
 */
char *
corridor_timeline_describe (CorridorTimeline *timeline)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (timeline);
  const CorridorTimeScale *scale = corridor_timeline_get_scale (timeline);
  guint n = lanes != NULL ? corridor_time_set_get_n (corridor_lanes_get_result_set (lanes)) : 0;
  g_autofree char *dated = NULL, *in_lanes = NULL, *time = NULL;
  CorridorPeriod period;

  if (n == 0)
    return g_strdup (_("No dated statement in this result"));
  period = corridor_period_round (scale->first, scale->last - 1, corridor_time_scale_get_density (scale) / 2);
  time = corridor_period_describe (&period);
  dated = g_strdup_printf (ngettext ("%u dated statement", "%u dated statements", n), n);
  in_lanes = g_strdup_printf (ngettext ("%u lane", "%u lanes", corridor_lanes_get_n (lanes)),
                              corridor_lanes_get_n (lanes));
  /* Translators: "22 dated statements" in "4 lanes", and the time that is in view, "2020 to 2026" */
  return g_strdup_printf (C_("timeline", "%1$s in %2$s. In view: %3$s"), dated, in_lanes, time);
}
