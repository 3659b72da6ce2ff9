/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

/* EDTF's numbers of seasons, quarters, thirds and halves of a year, which stand in the place of a month */
#define CORRIDOR_SUBYEAR_FIRST 21
#define CORRIDOR_SUBYEAR_LAST 41

/* Translated, as corridor_date_describe() writes them; @month from 1 */
const char *corridor_month_get_name   (guint month, CorridorDateStyle style);
/* "spring", "first quarter" */
const char *corridor_subyear_get_name (guint number);

G_END_DECLS
