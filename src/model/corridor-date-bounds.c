/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the parsed form to days: which ones a date may mean at the earliest and at the latest. */

#include "corridor-date-private.h"

/* The months of each sub-year, 21 to 41: the first, counted from January of the year, and how many. */
static const struct
{
  guint8 first;
  guint8 count;
} subyears[] = {
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 }, /* 21-24: spring, summer, autumn, winter */
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 }, /* 25-28: the same, said to be in the north */
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 },  /* 29-32: in the south */
  { 1, 3 }, { 4, 3 },  { 7, 3 }, { 10, 3 }, /* 33-36: quarters */
  { 1, 4 }, { 5, 4 },  { 9, 4 },            /* 37-39: quadrimesters */
  { 1, 6 }, { 7, 6 },                       /* 40-41: semesters */
};

/* Whether a two-digit component, which may hold X, can mean @value. */
gboolean
corridor_date_component_matches (const char *pattern, guint value)
{
  return (pattern[0] == 'X' || (guint) (pattern[0] - '0') == value / 10)
         && (pattern[1] == 'X' || (guint) (pattern[1] - '0') == value % 10);
}

/* The number that a two-digit component stands for, or 0 where it holds X. */
guint
corridor_date_point_get_number (const char *component)
{
  if (component[0] == 'X' || component[1] == 'X')
    return 0;
  return (guint) (component[0] - '0') * 10 + (guint) (component[1] - '0');
}

gboolean
corridor_date_point_is_masked (const CorridorDatePoint *point)
{
  return point->year_mask != 0
         || (point->precision >= CORRIDOR_DATE_PRECISION_MONTH
             && corridor_date_point_get_number (point->month) == 0)
         || (point->precision == CORRIDOR_DATE_PRECISION_DAY
             && corridor_date_point_get_number (point->day) == 0);
}

guint
corridor_date_point_count_components (const CorridorDatePoint *point)
{
  switch ((CorridorDatePrecision) point->precision)
    {
    case CORRIDOR_DATE_PRECISION_YEAR:
      return 1;
    case CORRIDOR_DATE_PRECISION_DAY:
      return 3;
    case CORRIDOR_DATE_PRECISION_MONTH:
    case CORRIDOR_DATE_PRECISION_SUBYEAR:
    default:
      return 2;
    }
}

/* The qualifiers of any of its components. */
guint8
corridor_date_point_get_qualifiers (const CorridorDatePoint *point)
{
  return point->qualifiers[CORRIDOR_DATE_COMPONENT_YEAR] | point->qualifiers[CORRIDOR_DATE_COMPONENT_MONTH]
         | point->qualifiers[CORRIDOR_DATE_COMPONENT_DAY];
}

/* How many years a masked year can mean: 10 for each X. */
static guint
count_years (const CorridorDatePoint *point)
{
  guint count = 1;

  for (guint bit = 0; bit < 4; bit++)
    if (point->year_mask & (1u << bit))
      count *= 10;
  return count;
}

/* The year that has the digits of @index in the place of its Xs, without its sign. It grows with @index. */
static gint64
fill_year (const CorridorDatePoint *point, guint index)
{
  gint64 year = point->year;
  gint64 place = 1;

  for (guint bit = 0; bit < 4; bit++, place *= 10)
    if (point->year_mask & (1u << bit))
      {
        year += index % 10 * place;
        index /= 10;
      }
  return year;
}

/* The years that share the significant digits of the year, without its sign. */
static void
get_significant_years (const CorridorDatePoint *point, gint64 *least, gint64 *greatest)
{
  gint64 place = 1;
  guint n_digits = 1;

  for (gint64 rest = point->year / 10; rest > 0; rest /= 10)
    n_digits++;
  for (guint n = point->significant; n < n_digits; n++)
    place *= 10;

  *least = point->year / place * place;
  *greatest = *least + place - 1;
}

/* The first and the last year that the year's digits allow. */
void
corridor_date_point_get_years (const CorridorDatePoint *point, gint64 *first, gint64 *last)
{
  gint64 least = point->year;
  gint64 greatest = point->year;

  if (point->significant > 0)
    get_significant_years (point, &least, &greatest);
  else if (point->year_mask != 0)
    {
      greatest = fill_year (point, count_years (point) - 1);
      /* there is no year -0000: after -0XX0 comes -0010 */
      if (point->negative && least == 0)
        least = fill_year (point, 1);
    }

  *first = point->negative ? -greatest : least;
  *last = point->negative ? -least : greatest;
}

static gint64
get_month_edge (gint64 year, guint month, gboolean last)
{
  return corridor_day_from_ymd (year, month, last ? corridor_day_count_in_month (year, month) : 1);
}

static gint64
get_subyear_edge (guint number, gint64 year, gboolean last)
{
  guint month = subyears[number - 21].first;

  if (last)
    month += subyears[number - 21].count - 1;
  /* winter, or the south's summer, ends in the next year */
  if (month > 12)
    return get_month_edge (year + 1, month - 12, last);
  return get_month_edge (year, month, last);
}

/* The first or the last day that @point can mean within one month, if it has such a day. */
static gboolean
find_day_in_month (const CorridorDatePoint *point, gint64 year, guint month, gboolean last, gint64 *day)
{
  guint count = corridor_day_count_in_month (year, month);

  if (point->precision == CORRIDOR_DATE_PRECISION_MONTH)
    {
      *day = get_month_edge (year, month, last);
      return TRUE;
    }

  for (guint i = 1; i <= count; i++)
    {
      guint number = last ? count + 1 - i : i;

      if (corridor_date_component_matches (point->day, number))
        {
          *day = corridor_day_from_ymd (year, month, number);
          return TRUE;
        }
    }
  return FALSE;
}

/* The first or the last day that @point can mean within one year, if it has such a day. */
static gboolean
find_day_in_year (const CorridorDatePoint *point, gint64 year, gboolean last, gint64 *day)
{
  for (guint i = 1; i <= 12; i++)
    {
      guint month = last ? 13 - i : i;

      if (corridor_date_component_matches (point->month, month)
          && find_day_in_month (point, year, month, last, day))
        return TRUE;
    }
  return FALSE;
}

/* The first or the last day that @point can mean in any of its years. A year in which there is no such day
 * is passed over; that is rare (29 February, and not in every fourth year), so that the search ends
 * after a few years unless there is no such day at all. */
static gboolean
find_day (const CorridorDatePoint *point, gboolean last, gint64 *day)
{
  guint n_years = count_years (point);
  gboolean downward = last != (point->negative != 0);

  for (guint i = 0; i < n_years; i++)
    {
      gint64 year = fill_year (point, downward ? n_years - 1 - i : i);

      if (point->negative && year == 0)
        continue;
      if (find_day_in_year (point, point->negative ? -year : year, last, day))
        return TRUE;
    }
  return FALSE;
}

/* The first and the last day that @point can mean; FALSE where there is no such day. */
gboolean
corridor_date_point_get_days (const CorridorDatePoint *point, CorridorDays *days)
{
  gint64 first_year;
  gint64 last_year;

  switch ((CorridorDatePrecision) point->precision)
    {
    case CORRIDOR_DATE_PRECISION_YEAR:
      corridor_date_point_get_years (point, &first_year, &last_year);
      days->first = corridor_day_from_ymd (first_year, 1, 1);
      days->last = corridor_day_from_ymd (last_year, 12, 31);
      return TRUE;

    case CORRIDOR_DATE_PRECISION_SUBYEAR:
      corridor_date_point_get_years (point, &first_year, &last_year);
      days->first = get_subyear_edge (corridor_date_point_get_number (point->month), first_year, FALSE);
      days->last = get_subyear_edge (corridor_date_point_get_number (point->month), last_year, TRUE);
      return TRUE;

    case CORRIDOR_DATE_PRECISION_MONTH:
    case CORRIDOR_DATE_PRECISION_DAY:
    default:
      return find_day (point, FALSE, &days->first) && find_day (point, TRUE, &days->last);
    }
}

static CorridorEdge
get_point_edge (const CorridorDatePoint *point)
{
  return corridor_date_point_get_qualifiers (point) != 0 ? CORRIDOR_EDGE_DOUBTED : CORRIDOR_EDGE_KNOWN;
}

/* The parser has set the edges that are open or unknown, which says which points there are. */
static void
compute_interval (CorridorDate *date)
{
  gboolean has_begin = date->begin_edge != CORRIDOR_EDGE_OPEN && date->begin_edge != CORRIDOR_EDGE_UNKNOWN;
  gboolean has_end = date->end_edge != CORRIDOR_EDGE_OPEN && date->end_edge != CORRIDOR_EDGE_UNKNOWN;
  CorridorDays begin = { CORRIDOR_DAY_OPEN_START, CORRIDOR_DAY_OPEN_START };
  CorridorDays end = { CORRIDOR_DAY_OPEN_END, CORRIDOR_DAY_OPEN_END };

  if (has_begin)
    {
      corridor_date_point_get_days (&date->points[0], &begin);
      date->begin_edge = get_point_edge (&date->points[0]);
    }
  if (has_end)
    {
      corridor_date_point_get_days (&date->points[has_begin ? 1 : 0], &end);
      date->end_edge = get_point_edge (&date->points[has_begin ? 1 : 0]);
    }

  date->span = (CorridorDays){ begin.first, end.last };
  if (date->begin_edge != CORRIDOR_EDGE_UNKNOWN && date->end_edge != CORRIDOR_EDGE_UNKNOWN)
    date->core = (CorridorDays){ begin.last, end.first };
}

/* Takes in what one member of a set may mean. Where two reach equally far, the one without doubt tells. */
static void
widen_span (CorridorDate *date, const CorridorDatePoint *point)
{
  CorridorEdge begin_edge = get_point_edge (point);
  CorridorEdge end_edge = begin_edge;
  CorridorDays days = { 0, 0 };

  corridor_date_point_get_days (point, &days);
  if (point->role == CORRIDOR_DATE_ROLE_OR_EARLIER)
    {
      days.first = CORRIDOR_DAY_OPEN_START;
      begin_edge = CORRIDOR_EDGE_OPEN;
    }
  else if (point->role == CORRIDOR_DATE_ROLE_OR_LATER)
    {
      days.last = CORRIDOR_DAY_OPEN_END;
      end_edge = CORRIDOR_EDGE_OPEN;
    }

  /* of a range, the first point begins and the last one ends */
  if (point->role != CORRIDOR_DATE_ROLE_LAST
      && (days.first < date->span.first
          || (days.first == date->span.first && begin_edge == CORRIDOR_EDGE_KNOWN)))
    {
      date->span.first = days.first;
      date->begin_edge = begin_edge;
    }
  if (point->role != CORRIDOR_DATE_ROLE_FIRST
      && (days.last > date->span.last || (days.last == date->span.last && end_edge == CORRIDOR_EDGE_KNOWN)))
    {
      date->span.last = days.last;
      date->end_edge = end_edge;
    }
}

/* A set spans from the earliest of its members to the latest. */
static void
compute_set (CorridorDate *date)
{
  date->span = (CorridorDays){ CORRIDOR_DAY_OPEN_END, CORRIDOR_DAY_OPEN_START };
  for (guint i = 0; i < date->n_points; i++)
    widen_span (date, &date->points[i]);

  if (date->span.first == date->span.last)
    date->core = date->span;
}

/* Fills in all that follows from the points: span, core, edges and qualifiers. */
void
corridor_date_compute_bounds (CorridorDate *date)
{
  date->core = (CorridorDays){ 1, 0 };

  for (guint i = 0; i < date->n_points; i++)
    date->qualifiers |= corridor_date_point_get_qualifiers (&date->points[i]);

  switch (date->form)
    {
    case CORRIDOR_DATE_INTERVAL:
      compute_interval (date);
      break;

    case CORRIDOR_DATE_ONE_OF:
    case CORRIDOR_DATE_ALL_OF:
      compute_set (date);
      break;

    case CORRIDOR_DATE_POINT:
    default:
      corridor_date_point_get_days (&date->points[0], &date->span);
      date->core = (CorridorDays){ date->span.last, date->span.first };
      date->begin_edge = date->end_edge = get_point_edge (&date->points[0]);
      break;
    }
}
