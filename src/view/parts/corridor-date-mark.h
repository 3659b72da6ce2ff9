/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorDateMark:
 *
 * How a date's edges are drawn on the timeline, as a small bar: hard where it is known, fading where it is doubted, an arrow where it is open. Decorative:
 * the words stand beside it. CSS node `datemark`.
 */
#define CORRIDOR_TYPE_DATE_MARK (corridor_date_mark_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDateMark, corridor_date_mark, CORRIDOR, DATE_MARK, GtkWidget)

GtkWidget *corridor_date_mark_new (void);
void       corridor_date_mark_set (CorridorDateMark *self, const CorridorDate *date);

G_END_DECLS
