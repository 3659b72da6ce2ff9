/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of CorridorDate share: the parsed form. */

#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

#define CORRIDOR_DATE_MAX_YEAR G_GINT64_CONSTANT (1000000000000)

typedef enum
{
  CORRIDOR_DATE_POINT,
  CORRIDOR_DATE_INTERVAL,
  CORRIDOR_DATE_ONE_OF,
  CORRIDOR_DATE_ALL_OF,
} CorridorDateForm;

typedef enum
{
  CORRIDOR_DATE_PRECISION_YEAR,
  CORRIDOR_DATE_PRECISION_MONTH,
  CORRIDOR_DATE_PRECISION_SUBYEAR, /* seasons to semesters, in the month's place */
  CORRIDOR_DATE_PRECISION_DAY,
} CorridorDatePrecision;

/* What a point is within an interval or a set. A range's first point is followed by its last. */
typedef enum
{
  CORRIDOR_DATE_ROLE_ALONE,
  CORRIDOR_DATE_ROLE_FIRST,
  CORRIDOR_DATE_ROLE_LAST,
  CORRIDOR_DATE_ROLE_OR_EARLIER, /* ..1984 */
  CORRIDOR_DATE_ROLE_OR_LATER,   /* 1984.. */
} CorridorDateRole;

typedef enum
{
  CORRIDOR_DATE_TIME_NONE,
  CORRIDOR_DATE_TIME_LOCAL, /* without a zone */
  CORRIDOR_DATE_TIME_UTC,
  CORRIDOR_DATE_TIME_OFFSET,
} CorridorDateTimeKind;

enum
{
  CORRIDOR_DATE_COMPONENT_YEAR,
  CORRIDOR_DATE_COMPONENT_MONTH,
  CORRIDOR_DATE_COMPONENT_DAY,
  CORRIDOR_DATE_N_COMPONENTS
};

/* A date with neither / nor brackets: a year, month, sub-year or day. Small, since sets hold many. */
typedef struct
{
  gint64 year;           /* without its sign; each X is 0 */
  gint16 zone;           /* minutes east of UTC */
  guint8 negative;       /* the year's sign, apart from it because of -000X */
  guint8 year_mask;      /* which digits are X: bit 0 the units, bit 3 the thousands */
  guint8 significant;    /* how many of the year's digits are; 0 for all */
  guint8 precision;      /* CorridorDatePrecision */
  guint8 role;           /* CorridorDateRole */
  guint8 time_kind;      /* CorridorDateTimeKind */
  guint8 hour;
  guint8 minute;
  guint8 second;
  char month[2];         /* two digits or X, as written */
  char day[2];
  guint8 qualifiers[CORRIDOR_DATE_N_COMPONENTS]; /* what holds for each, wherever it was written */
} CorridorDatePoint;

struct _CorridorDate
{
  gatomicrefcount ref_count;
  CorridorDateForm form;
  CorridorDays span;
  CorridorDays core; /* empty where first is after last */
  guint8 qualifiers;
  guint8 begin_edge;
  guint8 end_edge;
  guint n_points;
  CorridorDatePoint points[]; /* and after them, in the same block, the text */
};

/* corridor-date-bounds.c */
gboolean corridor_date_point_get_days    (const CorridorDatePoint *point, CorridorDays *days);
gboolean corridor_date_component_matches (const char *pattern, guint value);
void     corridor_date_point_get_years   (const CorridorDatePoint *point, gint64 *first, gint64 *last);
gboolean corridor_date_point_is_masked   (const CorridorDatePoint *point);
guint    corridor_date_point_get_number  (const char *component); /* 0 with an X */
guint8   corridor_date_point_get_qualifiers (const CorridorDatePoint *point);
void     corridor_date_compute_bounds    (CorridorDate *date);
guint    corridor_date_point_count_components (const CorridorDatePoint *point);

/* corridor-day.c */
gboolean corridor_day_year_is_leap   (gint64 year);
guint    corridor_day_count_in_month (gint64 year, guint month);
void     corridor_day_append_year    (GString *text, gint64 year);

/* corridor-date-names.c: a point in words, without its qualifiers and its time */
char *corridor_date_point_describe (const CorridorDatePoint *point, CorridorDateStyle style);

G_END_DECLS
