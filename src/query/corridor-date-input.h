/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

/* What a person writes for a date: "2021", "Oct 2024", "14 July 2021", "spring 2021", "since 2019", "2019 to 2021", or EDTF. Words are those of the user's
 * language and English. Errors are of CORRIDOR_DATE_ERROR, each one plain sentence. */
CorridorDate *corridor_date_input_parse    (const char *text, GError **error);
/* words for @date that are read as the same date again, or its EDTF where there are none */
char         *corridor_date_input_write    (const CorridorDate *date);
/* "1 Oct 2024 – 31 Oct 2024", "14 Jul 2021", "from 1 Jan 2019 on" */
char         *corridor_days_describe       (CorridorDays days);

/**
 * CorridorDateLimits:
 * @from: (nullable): where a date filter begins
 * @to: (nullable): where it ends
 * @from_words: which beginning what is written sets, or what is wrong with it; "" where there is none
 * @to_words: the same for the end
 * @from_is_wrong: whether there is something wrong with it
 * @to_is_wrong: whether there is something wrong with it
 *
 * What two entries, from and to, say together. A period that stands in one of them alone is both.
 */
typedef struct
{
  CorridorDate *from;
  CorridorDate *to;
  char *from_words;
  char *to_words;
  gboolean from_is_wrong;
  gboolean to_is_wrong;
} CorridorDateLimits;

CorridorDateLimits *corridor_date_limits_new  (const char *from, const char *to);
void                corridor_date_limits_free (CorridorDateLimits *limits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDateLimits, corridor_date_limits_free)

G_END_DECLS
