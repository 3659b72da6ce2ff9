/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-query-part.h"

G_BEGIN_DECLS

/**
 * CorridorFilterChip:
 *
 * One filter of the query, with a button that takes it away; Delete and Backspace do so too. That button is
 * what gets the focus when the chip is to have it. CSS node `chip` with the class `include` or
 * `exclude`, with labels `.facet` and `.value`. Accessible role group, named by the filter. Properties:
 * `part`. Signals: `removed`, `edited` when the chip of the dates was clicked.
 */
#define CORRIDOR_TYPE_FILTER_CHIP (corridor_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, CORRIDOR, FILTER_CHIP, GtkWidget)

GtkWidget         *corridor_filter_chip_new      (CorridorQueryPart *part);
CorridorQueryPart *corridor_filter_chip_get_part (CorridorFilterChip *self); /* nullable */
void               corridor_filter_chip_set_part (CorridorFilterChip *self, CorridorQueryPart *part);

G_END_DECLS
