/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-query-part.h"

G_BEGIN_DECLS

/**
 * CorridorFilterChip:
 *
 * One filter of the query, with what it removes ("−12") and a button that takes it away; Delete and Backspace do so too. That
 * button is what gets the focus when the chip is to have it. A click on the rest opens a menu, or what changes the dates;
 * so do the secondary button, Menu and Shift+F10. CSS node `chip` with the class `include` or `exclude`, and `paused` where it
 * is, with labels `.facet`, `.value` and `.effect`. Accessible role group, named by the filter. Properties: `part`, `paused`.
 * Signals: `removed`, `edited`, `negated`, and `toggled` when it is to be paused or resumed. Actions: `chip.remove`,
 * `chip.edit`, `chip.negate`, `chip.toggle`, `chip.menu`.
 */
#define CORRIDOR_TYPE_FILTER_CHIP (corridor_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, CORRIDOR, FILTER_CHIP, GtkWidget)

GtkWidget         *corridor_filter_chip_new      (CorridorQueryPart *part);
CorridorQueryPart *corridor_filter_chip_get_part (CorridorFilterChip *self); /* nullable */
void               corridor_filter_chip_set_part (CorridorFilterChip *self, CorridorQueryPart *part);
gboolean           corridor_filter_chip_get_paused (CorridorFilterChip *self);
void               corridor_filter_chip_set_paused (CorridorFilterChip *self, gboolean paused);
/* how many statements pass without the filter, and with it */
void               corridor_filter_chip_set_effect (CorridorFilterChip *self, guint n_without, guint n_with);
void               corridor_filter_chip_hide_effect (CorridorFilterChip *self);

G_END_DECLS
