/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A date filter, from two entries. */

#include "corridor-date-input.h"

#include "corridor-i18n.h"

#include <string.h>

static char *
describe_day (gint64 day, CorridorDateStyle style)
{
  g_autofree char *edtf = corridor_day_format (day);
  g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);

  /* EDTF has no days of years beyond four digits */
  return date != NULL ? corridor_date_describe (date, style) : g_steal_pointer (&edtf);
}

/**
 * corridor_days_describe:
 * @days: from the first to the last; either may be open
 *
 * Returns: (transfer full): the days, in short words of the user's language
 */
char *
corridor_days_describe (CorridorDays days)
{
  g_autofree char *first = days.first != CORRIDOR_DAY_OPEN_START ? describe_day (days.first, CORRIDOR_DATE_SHORT) : NULL;
  g_autofree char *last = days.last != CORRIDOR_DAY_OPEN_END ? describe_day (days.last, CORRIDOR_DATE_SHORT) : NULL;

  if (first == NULL && last == NULL)
    return g_strdup (C_ ("days", "any day"));
  if (last == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (C_ ("days", "from %s on"), first);
  if (first == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (C_ ("days", "until %s"), last);
  if (days.first == days.last)
    return g_steal_pointer (&first);
  /* Translators: the first and the last day of a period */
  return g_strdup_printf (C_ ("days", "%1$s – %2$s"), first, last);
}

/* One end of an interval: what stands before or after its slash. NULL where that is open. */
static CorridorDate *
get_end (const CorridorDate *interval, gboolean last)
{
  g_auto (GStrv) ends = g_strsplit (corridor_date_get_text (interval), "/", 2);

  return corridor_date_parse (ends[last ? 1 : 0], NULL);
}

/* What a date means, and which of its days count where the words do not say it. */
static char *
describe (const CorridorDate *date, CorridorDays days)
{
  CorridorDays span = corridor_date_get_span (date);
  CorridorDays core;
  g_autoptr (CorridorDate) begin = corridor_date_is_interval (date) ? get_end (date, FALSE) : NULL;
  g_autoptr (CorridorDate) end = begin != NULL ? get_end (date, TRUE) : NULL;
  gboolean is_within = end != NULL && g_str_equal (corridor_date_get_text (begin), corridor_date_get_text (end));
  /* "in 2021" begins and ends in 2021, which need not be said twice */
  g_autofree char *words = corridor_date_describe (is_within ? begin : date, CORRIDOR_DATE_LONG);
  g_autofree char *day = NULL, *said = NULL;
  gboolean is_days = corridor_date_get_core (date, &core) && core.first == span.first && core.last == span.last;

  /* the words have whole days only */
  if (is_days && days.first == span.first && days.last == span.last)
    return g_steal_pointer (&words);

  said = corridor_days_describe (days);
  day = is_days && span.first == span.last ? describe_day (span.first, CORRIDOR_DATE_LONG) : NULL;
  /* one day is said once, unless there is something else to say of it, as that it is doubted */
  if (g_strcmp0 (words, day) == 0)
    return g_steal_pointer (&said);
  /* Translators: a date (%1$s) and its days (%2$s): October 2024: 1 Oct 2024 – 31 Oct 2024 */
  return g_strdup_printf (C_ ("date input", "%1$s: %2$s"), words, said);
}

static CorridorDate *
read_entry (const char *text, char **shown, gboolean *is_wrong)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  CorridorDate *date;

  *is_wrong = FALSE;
  if (trimmed[0] == '\0')
    {
      *shown = g_strdup ("");
      return NULL;
    }

  date = corridor_date_input_parse (trimmed, &error);
  *is_wrong = date == NULL;
  *shown = g_strdup (date != NULL ? "" : error->message);

  return date;
}

static void
set_words (char **shown, char *words)
{
  g_free (*shown);
  *shown = words;
}

static void
set_wrong (char **shown, gboolean *is_wrong, const char *message)
{
  set_words (shown, g_strdup (message));
  *is_wrong = TRUE;
}

/* Takes a period that was written apart. Where the other entry is written too, only the end that this entry is for counts, and there has to
 * be one. */
static void
divide (CorridorDateLimits *limits, CorridorDate *from, CorridorDate *to)
{
  gboolean both = from != NULL && to != NULL;

  if (from != NULL && corridor_date_is_interval (from))
    {
      limits->from = get_end (from, FALSE);
      limits->to = both ? NULL : get_end (from, TRUE);
      if (both && limits->from == NULL)
        set_wrong (&limits->from_words, &limits->from_is_wrong, _("This has no beginning"));
    }
  else if (from != NULL)
    limits->from = corridor_date_ref (from);

  if (to != NULL && corridor_date_is_interval (to))
    {
      limits->to = get_end (to, TRUE);
      if (!both)
        limits->from = get_end (to, FALSE);
      else if (limits->to == NULL)
        set_wrong (&limits->to_words, &limits->to_is_wrong, _("This has no end"));
    }
  else if (to != NULL)
    limits->to = corridor_date_ref (to);
}

/* From when to when a date is, as far as it is the filter's: "2021" that stands for the beginning is "from 1 Jan 2021 on". A period that stands
 * alone is both ends, which the words for the other end say too. */
static void
set_all_words (CorridorDateLimits *limits, CorridorDate *from, CorridorDate *to)
{
  gboolean from_is_period = from != NULL && to == NULL && corridor_date_is_interval (from);
  gboolean to_is_period = to != NULL && from == NULL && corridor_date_is_interval (to);
  CorridorDays first = { CORRIDOR_DAY_OPEN_START, CORRIDOR_DAY_OPEN_END }, last = first;

  if (limits->from != NULL)
    first.first = corridor_date_get_span (limits->from).first;
  if (limits->to != NULL)
    last.last = corridor_date_get_span (limits->to).last;

  if (from != NULL && !limits->from_is_wrong)
    set_words (&limits->from_words, describe (from, from_is_period ? corridor_date_get_span (from) : first));
  else if (to_is_period && limits->from != NULL && !limits->from_is_wrong)
    set_words (&limits->from_words, corridor_days_describe (first));
  if (to != NULL && !limits->to_is_wrong)
    set_words (&limits->to_words, describe (to, to_is_period ? corridor_date_get_span (to) : last));
  else if (from_is_period && limits->to != NULL && !limits->to_is_wrong)
    set_words (&limits->to_words, corridor_days_describe (last));
}

/**
 * corridor_date_limits_new:
 * @from: what is written for the beginning; blank for none
 * @to: what is written for the end; blank for none
 *
 * Reads both entries of a date filter. Neither date is set where one of them is wrong.
 *
 * Returns: (transfer full): what they mean
 */
CorridorDateLimits *
corridor_date_limits_new (const char *from, const char *to)
{
  CorridorDateLimits *limits = g_new0 (CorridorDateLimits, 1);
  g_autoptr (CorridorDate) from_date = NULL;
  g_autoptr (CorridorDate) to_date = NULL;

  g_return_val_if_fail (from != NULL, limits);
  g_return_val_if_fail (to != NULL, limits);

  from_date = read_entry (from, &limits->from_words, &limits->from_is_wrong);
  to_date = read_entry (to, &limits->to_words, &limits->to_is_wrong);
  divide (limits, from_date, to_date);

  if (limits->from != NULL && limits->to != NULL
      && corridor_date_get_span (limits->from).first > corridor_date_get_span (limits->to).last)
    set_wrong (&limits->to_words, &limits->to_is_wrong, _("This is before the beginning"));

  set_all_words (limits, from_date, to_date);
  if (limits->from_is_wrong || limits->to_is_wrong)
    {
      g_clear_pointer (&limits->from, corridor_date_unref);
      g_clear_pointer (&limits->to, corridor_date_unref);
    }

  return limits;
}

/**
 * corridor_date_limits_free:
 * @limits: (transfer full): limits
 */
void
corridor_date_limits_free (CorridorDateLimits *limits)
{
  g_clear_pointer (&limits->from, corridor_date_unref);
  g_clear_pointer (&limits->to, corridor_date_unref);
  g_free (limits->from_words);
  g_free (limits->to_words);
  g_free (limits);
}
