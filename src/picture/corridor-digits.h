/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CorridorDigits:
 *
 * The digits and signs of short counts, shaped once: a picture that has hundreds of numbers spends most of
 * its time on shaping them otherwise.
 */
typedef struct _CorridorDigits CorridorDigits;

CorridorDigits *corridor_digits_new     (PangoLayout *text);
void            corridor_digits_free    (CorridorDigits *digits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDigits, corridor_digits_free)

/* in pixels */
double          corridor_digits_measure (CorridorDigits *digits, const char *number);
/* the number from @x on, its middle at height @middle, in the source of @cr */
void            corridor_digits_draw    (CorridorDigits *digits, cairo_t *cr, const char *number, double x,
                                         double middle);

G_END_DECLS
