/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as what a person writes for a date, in one entry, or, with a line each, in the two of a date filter. */

#include "fuzz.h"

#include "corridor-date-input.h"

#include <string.h>

static gboolean
is_one_line (const char *text)
{
  return g_utf8_validate (text, -1, NULL) && strpbrk (text, "\n\r") == NULL;
}

static gboolean
is_same_date (const CorridorDate *a, const CorridorDate *b)
{
  g_autofree char *canonical_a = corridor_date_to_canonical (a);
  g_autofree char *canonical_b = corridor_date_to_canonical (b);

  return g_str_equal (canonical_a, canonical_b);
}

/* What is taken can be written so that it is taken again, and what is refused is refused in words. */
static void
check_entry (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorDate) date = corridor_date_input_parse (text, &error);
  g_autofree char *written = NULL;
  g_autofree char *days = NULL;
  g_autoptr (CorridorDate) again = NULL;

  if (date == NULL)
    {
      g_assert (error != NULL && error->domain == CORRIDOR_DATE_ERROR);
      g_assert (is_one_line (error->message) && error->message[0] != '\0');
      return;
    }

  g_assert_no_error (error);
  written = corridor_date_input_write (date);
  g_assert (is_one_line (written));
  again = corridor_date_input_parse (written, &error);
  g_assert_no_error (error);
  g_assert (is_same_date (date, again));

  days = corridor_days_describe (corridor_date_get_span (date));
  g_assert (is_one_line (days) && days[0] != '\0');
}

static void
check_limits (const char *from, const char *to)
{
  g_autoptr (CorridorDateLimits) limits = corridor_date_limits_new (from, to);

  g_assert (is_one_line (limits->from_words) && is_one_line (limits->to_words));
  if (limits->from_is_wrong || limits->to_is_wrong)
    {
      g_assert (limits->from == NULL && limits->to == NULL);
      g_assert (!limits->from_is_wrong || limits->from_words[0] != '\0');
      g_assert (!limits->to_is_wrong || limits->to_words[0] != '\0');
    }
  else if (limits->from != NULL && limits->to != NULL)
    g_assert (corridor_date_get_span (limits->from).first <= corridor_date_get_span (limits->to).last);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  char *line_end = strchr (text, '\n');
  const char *second = "";

  check_entry (text);
  if (line_end != NULL)
    {
      *line_end = '\0';
      second = line_end + 1;
    }
  check_limits (text, second);
  check_limits (second, text);

  return 0;
}
