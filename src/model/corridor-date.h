/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Days are counted in the proleptic Gregorian calendar from 1970-01-01, which is day 0. */
#define CORRIDOR_DAY_OPEN_START G_MININT64
#define CORRIDOR_DAY_OPEN_END G_MAXINT64

/**
 * CorridorDays:
 * @first: the first day, or %CORRIDOR_DAY_OPEN_START
 * @last: the last day, inclusive, or %CORRIDOR_DAY_OPEN_END
 */
typedef struct
{
  gint64 first;
  gint64 last;
} CorridorDays;

typedef enum
{
  CORRIDOR_DATE_EXACT       = 0,
  CORRIDOR_DATE_UNCERTAIN   = 1 << 0, /* ? */
  CORRIDOR_DATE_APPROXIMATE = 1 << 1, /* ~ */
} CorridorDateQualifiers;

/* How one end of a date is known: what its edge looks like when it is drawn. */
typedef enum
{
  CORRIDOR_EDGE_KNOWN,
  CORRIDOR_EDGE_DOUBTED, /* qualified */
  CORRIDOR_EDGE_OPEN,    /* .. */
  CORRIDOR_EDGE_UNKNOWN, /* an interval's empty end */
} CorridorEdge;

typedef enum
{
  CORRIDOR_DATE_SHORT, /* "about Oct 2024": a list's column */
  CORRIDOR_DATE_LONG,  /* "about October 2024": a sentence */
} CorridorDateStyle;

#define CORRIDOR_DATE_ERROR (corridor_date_error_quark ())
typedef enum
{
  CORRIDOR_DATE_ERROR_SYNTAX,   /* not EDTF */
  CORRIDOR_DATE_ERROR_CALENDAR, /* no such day, month or time */
  CORRIDOR_DATE_ERROR_REVERSED, /* ends before it begins */
  CORRIDOR_DATE_ERROR_RANGE,    /* beyond ±10^12 years */
} CorridorDateError;
GQuark corridor_date_error_quark (void);

/**
 * CorridorDate:
 *
 * An immutable, reference counted date in EDTF (ISO 8601-2:2019), levels 0, 1 and 2. Thread-safe.
 */
typedef struct _CorridorDate CorridorDate;
#define CORRIDOR_TYPE_DATE (corridor_date_get_type ())
GType corridor_date_get_type (void);

CorridorDate *corridor_date_parse (const char *edtf, GError **error);
CorridorDate *corridor_date_ref   (CorridorDate *date);
void          corridor_date_unref (CorridorDate *date);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDate, corridor_date_unref)

const char            *corridor_date_get_text       (const CorridorDate *date); /* as it was written */
char                  *corridor_date_to_canonical   (const CorridorDate *date);
CorridorDays           corridor_date_get_span       (const CorridorDate *date);
gboolean               corridor_date_get_core       (const CorridorDate *date, CorridorDays *core); /* FALSE where it is empty */
CorridorDateQualifiers corridor_date_get_qualifiers (const CorridorDate *date); /* of any part */
CorridorEdge           corridor_date_get_begin_edge (const CorridorDate *date);
CorridorEdge           corridor_date_get_end_edge   (const CorridorDate *date);
gboolean               corridor_date_is_interval    (const CorridorDate *date);
gboolean               corridor_date_is_set         (const CorridorDate *date);
char                  *corridor_date_describe       (const CorridorDate *date, CorridorDateStyle style); /* translated words */

gint64 corridor_day_from_ymd (gint64 year, guint month, guint day);
void   corridor_day_to_ymd   (gint64 day, gint64 *year, guint *month, guint *day_of_month);
/* YYYY-MM-DD, the year as EDTF writes it; no open ends */
char  *corridor_day_format   (gint64 day);

G_END_DECLS
