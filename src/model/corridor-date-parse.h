/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the files that read EDTF: corridor-date-parse.c knows intervals and sets, corridor-date-scan.c the
 * dates in them, and corridor-date-scan-year.c their years. */

#pragma once

#include "corridor-date-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* all of it, for positions */
  const char *at;   /* the next character */
  GError **error;
} CorridorDateScan;

/* not the locale's idea of a digit */
static inline gboolean
corridor_date_is_digit (char c)
{
  return c >= '0' && c <= '9';
}

static inline gboolean
corridor_date_is_digit_or_x (char c)
{
  return corridor_date_is_digit (c) || c == 'X';
}

gboolean corridor_date_scan_year         (CorridorDateScan *scan, CorridorDatePoint *point,
                                          gboolean *complete);
gboolean corridor_date_scan_point        (CorridorDateScan *scan, CorridorDatePoint *point);
gboolean corridor_date_scan_time         (CorridorDateScan *scan, CorridorDatePoint *point);
gboolean corridor_date_scan_skip_dots    (CorridorDateScan *scan);
gboolean corridor_date_scan_fail         (CorridorDateScan *scan, const char *at, CorridorDateError code,
                                          const char *message);
gboolean corridor_date_scan_fail_here    (CorridorDateScan *scan, const char *message);
gboolean corridor_date_scan_fail_at_rest (CorridorDateScan *scan);

G_END_DECLS
