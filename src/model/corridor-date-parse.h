/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the two files that read EDTF: corridor-date-parse.c knows intervals and sets,
 * corridor-date-scan.c knows what stands in them. */

#pragma once

#include "corridor-date-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* all of it, for positions */
  const char *at;   /* the next character */
  GError **error;
} CorridorDateScan;

gboolean corridor_date_scan_point        (CorridorDateScan *scan, CorridorDatePoint *point);
gboolean corridor_date_scan_time         (CorridorDateScan *scan, CorridorDatePoint *point);
gboolean corridor_date_scan_skip_dots    (CorridorDateScan *scan);
gboolean corridor_date_scan_fail         (CorridorDateScan *scan, const char *at, CorridorDateError code,
                                          const char *message);
gboolean corridor_date_scan_fail_at_rest (CorridorDateScan *scan);

G_END_DECLS
