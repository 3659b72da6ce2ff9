/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reading says of any bytes. */

#include "check-model.h"

#include <string.h>

/* The most characters of a line that stand beside a problem */
#define MAX_LINE 400

/* The scan comes first, and its fault ends the file. */
static gboolean
is_fault_of_json (CorridorDiagnosticCode code)
{
  return code <= CORRIDOR_CODE_JSON_TRAILING;
}

static gboolean
is_one_line (const char *text)
{
  return g_utf8_validate (text, -1, NULL) && *text != '\0' && strpbrk (text, "\n\r") == NULL;
}

static void
check_source_line (CorridorReading *reading, guint line, guint column)
{
  g_autofree char *text = corridor_reading_dup_line (reading, line, column);

  g_assert (text != NULL);
  g_assert (g_utf8_validate (text, -1, NULL));
  g_assert (g_utf8_strlen (text, -1) <= MAX_LINE);
}

static void
check_diagnostic (CorridorReading *reading, CorridorDiagnostic *diagnostic)
{
  const CorridorDiagnosticCode code = corridor_diagnostic_get_code (diagnostic);
  const gboolean is_warning = corridor_diagnostic_get_severity (diagnostic) == CORRIDOR_SEVERITY_WARNING;
  g_autofree char *printed = corridor_diagnostic_to_string (diagnostic);

  g_assert (is_one_line (corridor_diagnostic_get_message (diagnostic)));
  g_assert (is_one_line (printed));
  g_assert (corridor_diagnostic_get_line (diagnostic) >= 1);
  g_assert (corridor_diagnostic_get_column (diagnostic) >= 1);

  g_assert (code < CORRIDOR_CODE_FILE_READ);
  if (is_fault_of_json (code))
    g_assert (corridor_reading_get_n_errors (reading) + corridor_reading_get_n_warnings (reading) == 1);
  if (code == CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER)
    g_assert (is_warning);
  if (is_warning)
    g_assert (code == CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER || code == CORRIDOR_CODE_MODEL_CYCLE);

  check_source_line (reading, corridor_diagnostic_get_line (diagnostic), corridor_diagnostic_get_column (diagnostic));
}

static gboolean
stands_before (CorridorDiagnostic *a, CorridorDiagnostic *b)
{
  if (corridor_diagnostic_get_line (a) != corridor_diagnostic_get_line (b))
    return corridor_diagnostic_get_line (a) < corridor_diagnostic_get_line (b);

  return corridor_diagnostic_get_column (a) < corridor_diagnostic_get_column (b);
}

void
check_reading (CorridorReading *reading)
{
  GListModel *diagnostics = corridor_reading_get_diagnostics (reading);
  const guint n = g_list_model_get_n_items (diagnostics);
  const guint n_all = corridor_reading_get_n_errors (reading) + corridor_reading_get_n_warnings (reading);
  g_autoptr (CorridorDiagnostic) last = NULL;
  guint line, column;

  g_assert ((corridor_reading_get_article (reading) != NULL) == (corridor_reading_get_n_errors (reading) == 0));
  g_assert (n == MIN (n_all, CORRIDOR_DIAGNOSTICS_MAX));
  g_assert (corridor_reading_get_n_left_out (reading) == n_all - n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      check_diagnostic (reading, diagnostic);
      g_assert (last == NULL || !stands_before (diagnostic, last));
      g_set_object (&last, diagnostic);
    }

  if (corridor_reading_get_article (reading) != NULL)
    g_assert (corridor_reading_locate (reading, "/article/id", &line, &column));
}
