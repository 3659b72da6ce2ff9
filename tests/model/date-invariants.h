/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for any text that is read as a date. A test and a fuzz target ask it. */

#pragma once

#include "corridor-date.h"

#include <string.h>

/* What holds for whatever is taken, and for whatever is refused. */
static inline void
check_date_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorDate) date = corridor_date_parse (text, &error);
  g_autoptr (CorridorDate) again = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *canonical_again = NULL;
  CorridorDays span;
  CorridorDays core;

  if (date == NULL)
    {
      g_assert_true (error != NULL && error->domain == CORRIDOR_DATE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpstr (corridor_date_get_text (date), ==, text);
  span = corridor_date_get_span (date);
  g_assert_cmpint (span.first, <=, span.last);
  if (corridor_date_get_core (date, &core))
    {
      g_assert_cmpint (core.first, <=, core.last);
      g_assert_cmpint (span.first, <=, core.first);
      g_assert_cmpint (core.last, <=, span.last);
    }

  for (CorridorDateStyle style = CORRIDOR_DATE_SHORT; style <= CORRIDOR_DATE_LONG; style++)
    {
      g_autofree char *words = corridor_date_describe (date, style);

      g_assert_cmpuint (strlen (words), >, 0);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }

  canonical = corridor_date_to_canonical (date);
  again = corridor_date_parse (canonical, &error);
  g_assert_no_error (error);
  canonical_again = corridor_date_to_canonical (again);
  g_assert_cmpstr (canonical, ==, canonical_again);
  g_assert_cmpint (corridor_date_get_span (again).first, ==, span.first);
  g_assert_cmpint (corridor_date_get_span (again).last, ==, span.last);
  g_assert_cmpint (corridor_date_get_core (again, NULL), ==, corridor_date_get_core (date, NULL));
  g_assert_cmpint (corridor_date_get_qualifiers (again), ==, corridor_date_get_qualifiers (date));
  g_assert_cmpint (corridor_date_get_begin_edge (again), ==, corridor_date_get_begin_edge (date));
  g_assert_cmpint (corridor_date_get_end_edge (again), ==, corridor_date_get_end_edge (date));
}
