/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorDateFilter:
 *
 * The query's dates: the years that the library has, to be clicked, and two entries, from and to, in words or EDTF. Below each
 * stands what it means or what is wrong with it; what means something is asked at once. Whether a date has to lie within the time
 * certainly is beside them, and how many statements are left out for having none. CSS node `datefilter`. Properties:
 * `session` (nullable). Signals: `done` when nothing is wrong and Return was pressed.
 */
#define CORRIDOR_TYPE_DATE_FILTER (corridor_date_filter_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDateFilter, corridor_date_filter, CORRIDOR, DATE_FILTER, GtkWidget)

GtkWidget       *corridor_date_filter_new         (void);
CorridorSession *corridor_date_filter_get_session (CorridorDateFilter *self);
void             corridor_date_filter_set_session (CorridorDateFilter *self, CorridorSession *session);
/* before it is shown */
void             corridor_date_filter_prepare     (CorridorDateFilter *self);

G_END_DECLS
