/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a date: what is taken keeps its meaning when it is written canonically. */

#include "fuzz.h"

#include "../model/date-invariants.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);

  check_date_text (text);
  return 0;
}
