/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A date in words: doubt, time of day, intervals and sets around the points that corridor-date-names.c
 * describes. Short words leave the doubt about an interval's ends to its drawn edges. */

#include "corridor-date-private.h"
#include "corridor-i18n.h"

/* How many members of a set are told before the rest is counted. */
#define MAX_MEMBERS_SHORT 3
#define MAX_MEMBERS_LONG 10

#define BOTH (CORRIDOR_DATE_UNCERTAIN | CORRIDOR_DATE_APPROXIMATE)

static const char *
get_note (const CorridorDatePoint *point, guint component)
{
  static const char *const notes[][3] = {
    { NC_ ("doubt", "year uncertain"), NC_ ("doubt", "year approximate"),
      NC_ ("doubt", "year approximate and uncertain") },
    { NC_ ("doubt", "month uncertain"), NC_ ("doubt", "month approximate"),
      NC_ ("doubt", "month approximate and uncertain") },
    { NC_ ("doubt", "day uncertain"), NC_ ("doubt", "day approximate"),
      NC_ ("doubt", "day approximate and uncertain") },
    { NC_ ("doubt", "part of the year uncertain"), NC_ ("doubt", "part of the year approximate"),
      NC_ ("doubt", "part of the year approximate and uncertain") },
  };
  guint row = component;

  if (component == CORRIDOR_DATE_COMPONENT_MONTH && point->precision == CORRIDOR_DATE_PRECISION_SUBYEAR)
    row = 3;
  return g_dpgettext2 (GETTEXT_PACKAGE, "doubt", notes[row][point->qualifiers[component] - 1]);
}

/* Some of the components are doubted, or not all in the same way. */
static char *
describe_notes (const CorridorDatePoint *point)
{
  char *notes = NULL;

  for (guint i = 0; i < corridor_date_point_count_components (point); i++)
    {
      g_autofree char *before = notes;

      if (point->qualifiers[i] == 0)
        notes = g_steal_pointer (&before);
      else if (before == NULL)
        notes = g_strdup (get_note (point, i));
      else
        /* Translators: two remarks about a date: year uncertain, day approximate. */
        notes = g_strdup_printf (C_ ("doubts", "%1$s, %2$s"), before, get_note (point, i));
    }
  return notes;
}

static gboolean
is_doubted_as_a_whole (const CorridorDatePoint *point)
{
  for (guint i = 1; i < corridor_date_point_count_components (point); i++)
    if (point->qualifiers[i] != point->qualifiers[0])
      return FALSE;
  return TRUE;
}

static char *
describe_short (const CorridorDatePoint *point)
{
  char *words = corridor_date_point_describe (point, CORRIDOR_DATE_SHORT);
  g_autofree char *exact = NULL;

  switch (corridor_date_point_get_qualifiers (point))
    {
    case CORRIDOR_DATE_APPROXIMATE:
      exact = words;
      return g_strdup_printf (C_ ("date", "about %s"), exact);
    case CORRIDOR_DATE_UNCERTAIN:
      exact = words;
      /* Translators: a date that is not certain, as short as it can be said. */
      return g_strdup_printf (C_ ("short date", "%s?"), exact);
    case BOTH:
      exact = words;
      return g_strdup_printf (C_ ("short date", "about %s?"), exact);
    default:
      return words;
    }
}

/* What the doubt about a date is, where "about" does not say it. */
static char *
describe_doubt (const CorridorDatePoint *point, gboolean can_be_about)
{
  if (!is_doubted_as_a_whole (point))
    return describe_notes (point);

  switch (point->qualifiers[0])
    {
    case CORRIDOR_DATE_UNCERTAIN:
      return g_strdup (C_ ("doubt", "uncertain"));
    case CORRIDOR_DATE_APPROXIMATE:
      return can_be_about ? NULL : g_strdup (C_ ("doubt", "approximate"));
    case BOTH:
      return g_strdup (can_be_about ? C_ ("doubt", "uncertain") : C_ ("doubt", "approximate and uncertain"));
    default:
      return NULL;
    }
}

/* A point with its doubt; in parentheses where more follows. */
static char *
describe_long (const CorridorDatePoint *point, gboolean embedded)
{
  g_autofree char *words = corridor_date_point_describe (point, CORRIDOR_DATE_LONG);
  g_autofree char *doubt = NULL;
  /* "about some time in the 1960s" would say little */
  gboolean can_be_about = !corridor_date_point_is_masked (point) && point->significant == 0;

  if (can_be_about && is_doubted_as_a_whole (point) && (point->qualifiers[0] & CORRIDOR_DATE_APPROXIMATE))
    {
      g_autofree char *exact = g_steal_pointer (&words);

      words = g_strdup_printf (C_ ("date", "about %s"), exact);
    }

  doubt = describe_doubt (point, can_be_about);
  if (doubt == NULL)
    return g_steal_pointer (&words);
  if (embedded)
    {
      /* Translators: a date (%1$s) and what is doubted of it (%2$s), within a sentence. */
      return g_strdup_printf (C_ ("doubted date", "%1$s (%2$s)"), words, doubt);
    }
  /* Translators: a date (%1$s) and what is doubted of it (%2$s): spring 2021, uncertain. */
  return g_strdup_printf (C_ ("doubted date", "%1$s, %2$s"), words, doubt);
}

static char *
describe_part (const CorridorDatePoint *point, CorridorDateStyle style)
{
  return style == CORRIDOR_DATE_SHORT ? corridor_date_point_describe (point, style)
                                      : describe_long (point, TRUE);
}

static char *
describe_time (const CorridorDatePoint *point)
{
  g_autofree char *clock = NULL;
  g_autofree char *offset = NULL;

  if (point->second > 0)
    clock = g_strdup_printf ("%02u:%02u:%02u", point->hour, point->minute, point->second);
  else
    clock = g_strdup_printf ("%02u:%02u", point->hour, point->minute);

  if (point->time_kind == CORRIDOR_DATE_TIME_LOCAL)
    return g_steal_pointer (&clock);
  if (point->time_kind == CORRIDOR_DATE_TIME_UTC)
    /* Translators: a time of day in universal time: 10:30 UTC. */
    return g_strdup_printf (C_ ("time", "%s UTC"), clock);

  offset = g_strdup_printf ("%s%02u:%02u", point->zone < 0 ? "\342\210\222" : "+", ABS (point->zone) / 60u,
                            ABS (point->zone) % 60u);
  /* Translators: a time of day and how far it is from universal time: 10:30 UTC+05:00. */
  return g_strdup_printf (C_ ("time", "%1$s UTC%2$s"), clock, offset);
}

static char *
describe_point (const CorridorDatePoint *point, CorridorDateStyle style)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (style == CORRIDOR_DATE_SHORT)
    return describe_short (point);
  if (point->time_kind == CORRIDOR_DATE_TIME_NONE)
    return describe_long (point, FALSE);

  day = describe_long (point, FALSE);
  clock = describe_time (point);
  /* Translators: a day (%1$s) and a time of that day (%2$s). */
  return g_strdup_printf (C_ ("day and time", "%1$s, %2$s"), day, clock);
}

static gboolean
is_bounded (CorridorEdge edge)
{
  return edge != CORRIDOR_EDGE_OPEN && edge != CORRIDOR_EDGE_UNKNOWN;
}

/* Neither end is a date. */
static char *
describe_unbounded (const CorridorDate *date)
{
  if (date->begin_edge == CORRIDOR_EDGE_UNKNOWN)
    return g_strdup (_("beginning unknown, no end"));
  if (date->end_edge == CORRIDOR_EDGE_UNKNOWN)
    return g_strdup (_("no beginning, end unknown"));
  return g_strdup (_("at any time"));
}

static char *
describe_range (const CorridorDatePoint *first, const CorridorDatePoint *last, CorridorDateStyle style)
{
  g_autofree char *first_words = describe_part (first, style);
  g_autofree char *last_words = describe_part (last, style);
  gboolean plain = corridor_date_point_get_qualifiers (first) == 0
                   && corridor_date_point_get_qualifiers (last) == 0
                   && !corridor_date_point_is_masked (first) && !corridor_date_point_is_masked (last);

  if (plain || style == CORRIDOR_DATE_SHORT)
    return g_strdup_printf (C_ ("dates", "%1$s to %2$s"), first_words, last_words);
  /* Translators: as before, where the dates are such as "about 2019" or "some day in July 2021". */
  return g_strdup_printf (C_ ("dates", "from %1$s to %2$s"), first_words, last_words);
}

static char *
describe_interval (const CorridorDate *date, CorridorDateStyle style)
{
  g_autofree char *words = NULL;
  gboolean has_begin = is_bounded ((CorridorEdge) date->begin_edge);
  gboolean has_end = is_bounded ((CorridorEdge) date->end_edge);

  if (!has_begin && !has_end)
    return describe_unbounded (date);
  if (has_begin && has_end)
    return describe_range (&date->points[0], &date->points[1], style);

  words = describe_part (&date->points[0], style);
  if (date->end_edge == CORRIDOR_EDGE_OPEN)
    return g_strdup_printf (C_ ("date", "since %s"), words);
  if (date->begin_edge == CORRIDOR_EDGE_OPEN)
    return g_strdup_printf (C_ ("date", "until %s"), words);
  if (has_begin)
    return g_strdup_printf (C_ ("date", "from %s, end unknown"), words);
  return g_strdup_printf (C_ ("date", "until %s, beginning unknown"), words);
}

/* One member of a set, which may have two points. */
static char *
describe_member (const CorridorDate *date, guint i, CorridorDateStyle style)
{
  const CorridorDatePoint *point = &date->points[i];
  gboolean one_of = date->form == CORRIDOR_DATE_ONE_OF;
  g_autofree char *words = NULL;

  if (point->role == CORRIDOR_DATE_ROLE_FIRST)
    return describe_range (point, point + 1, style);

  words = describe_part (point, style);
  if (point->role == CORRIDOR_DATE_ROLE_OR_EARLIER)
    return g_strdup_printf (one_of ? C_ ("date", "%s or earlier") : C_ ("date", "%s and earlier"), words);
  if (point->role == CORRIDOR_DATE_ROLE_OR_LATER)
    return g_strdup_printf (one_of ? C_ ("date", "%s or later") : C_ ("date", "%s and later"), words);
  return g_steal_pointer (&words);
}

static guint
count_members (const CorridorDate *date)
{
  guint n = 0;

  for (guint i = 0; i < date->n_points; i++)
    if (date->points[i].role != CORRIDOR_DATE_ROLE_LAST)
      n++;
  return n;
}

/* The first @n_told of the members, the last of them after "or" or "and" if no others follow. */
static char *
describe_members (const CorridorDate *date, CorridorDateStyle style, guint n_told, gboolean complete)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; n < n_told; i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *member = NULL;

      if (date->points[i].role == CORRIDOR_DATE_ROLE_LAST)
        continue;
      n++;
      member = describe_member (date, i, style);
      before = g_steal_pointer (&words);
      if (before == NULL)
        words = g_steal_pointer (&member);
      else if (!complete || n < n_told)
        words = g_strdup_printf (C_ ("list of dates", "%1$s, %2$s"), before, member);
      else if (date->form == CORRIDOR_DATE_ONE_OF)
        words = g_strdup_printf (C_ ("list of dates", "%1$s or %2$s"), before, member);
      else
        words = g_strdup_printf (C_ ("list of dates", "%1$s and %2$s"), before, member);
    }
  return g_steal_pointer (&words);
}

/* More members than one wants to read. */
static char *
describe_large_set (const CorridorDate *date, CorridorDateStyle style, guint n_members)
{
  g_autofree char *words = NULL;
  guint rest = n_members - MAX_MEMBERS_LONG;

  if (style == CORRIDOR_DATE_SHORT)
    return g_strdup_printf (date->form == CORRIDOR_DATE_ONE_OF
                              ? ngettext ("one of %u date", "one of %u dates", n_members)
                              : ngettext ("all of %u date", "all of %u dates", n_members),
                            n_members);

  words = describe_members (date, style, MAX_MEMBERS_LONG, FALSE);
  if (date->form == CORRIDOR_DATE_ONE_OF)
    /* Translators: %1$s is a list of dates, and %2$u how many more there are. */
    return g_strdup_printf (ngettext ("one of %1$s or %2$u other", "one of %1$s or %2$u others", rest),
                            words, rest);
  /* Translators: %1$s is a list of dates, and %2$u how many more there are. */
  return g_strdup_printf (ngettext ("all of %1$s and %2$u other", "all of %1$s and %2$u others", rest),
                          words, rest);
}

static char *
describe_set (const CorridorDate *date, CorridorDateStyle style)
{
  guint n_members = count_members (date);
  CorridorDateRole role = (CorridorDateRole) date->points[0].role;
  g_autofree char *words = NULL;

  if (n_members > (style == CORRIDOR_DATE_SHORT ? MAX_MEMBERS_SHORT : MAX_MEMBERS_LONG))
    return describe_large_set (date, style, n_members);

  words = describe_members (date, style, n_members, TRUE);
  if (n_members == 1
      && (role == CORRIDOR_DATE_ROLE_ALONE
          || (role != CORRIDOR_DATE_ROLE_FIRST && date->form == CORRIDOR_DATE_ONE_OF)))
    return g_steal_pointer (&words);
  /* Translators: %s is a list of dates. */
  return g_strdup_printf (date->form == CORRIDOR_DATE_ONE_OF ? C_ ("set of dates", "one of %s")
                                                             : C_ ("set of dates", "all of %s"),
                          words);
}

/**
 * corridor_date_describe:
 * @date: a date
 * @style: for a column or for a sentence
 *
 * Says @date in the user's language, as a part of a sentence: "about October 2024", "since 2024". Short words
 * leave out the time of day and the doubt about single ends.
 *
 * Returns: (transfer full): the words, plain text
 */
char *
corridor_date_describe (const CorridorDate *date, CorridorDateStyle style)
{
  g_return_val_if_fail (date != NULL, NULL);

  switch (date->form)
    {
    case CORRIDOR_DATE_INTERVAL:
      return describe_interval (date, style);

    case CORRIDOR_DATE_ONE_OF:
    case CORRIDOR_DATE_ALL_OF:
      return describe_set (date, style);

    case CORRIDOR_DATE_POINT:
    default:
      return describe_point (&date->points[0], style);
    }
}
