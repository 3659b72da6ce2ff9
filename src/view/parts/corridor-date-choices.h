/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorDateChoices:
 *
 * The years that a library has dates in, or months, or several years each: a button for each, with how many statements it would let
 * pass. A click filters by it, a second one shows all dates again. Counted while it is on the screen.
 *
 * CSS node `datechoices`. Properties: `session` (nullable), `certain` (whether dates have to lie within).
 */
#define CORRIDOR_TYPE_DATE_CHOICES (corridor_date_choices_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDateChoices, corridor_date_choices, CORRIDOR, DATE_CHOICES, GtkWidget)

void corridor_date_choices_set_session (CorridorDateChoices *self, CorridorSession *session);
/* before they are shown */
void corridor_date_choices_prepare     (CorridorDateChoices *self);

G_END_DECLS
