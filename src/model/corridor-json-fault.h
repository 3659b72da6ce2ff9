/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the scan says of a text that is no good: private to it. */

#pragma once

#include "corridor-json-lex.h"
#include "corridor-json-scan.h"

G_BEGIN_DECLS

/* What would have been right where something else stands. */
typedef enum
{
  CORRIDOR_JSON_EXPECTED_VALUE,
  CORRIDOR_JSON_EXPECTED_VALUE_AFTER_COMMA,
  CORRIDOR_JSON_EXPECTED_NAME,
  CORRIDOR_JSON_EXPECTED_NAME_AFTER_COMMA,
  CORRIDOR_JSON_EXPECTED_COLON,
  CORRIDOR_JSON_EXPECTED_COMMA, /* or the bracket that ends the array or object */
  CORRIDOR_JSON_EXPECTED_END,
} CorridorJsonExpected;

/* Where the scan is in a text. */
typedef struct
{
  const guint8 *start;
  const guint8 *end;
  const guint8 *open; /* the bracket of the innermost array or object; NULL outside the root's */
} CorridorJsonPlace;

/* Each sets the fault. */
void corridor_json_fault_set        (CorridorJsonFault *fault, CorridorDiagnosticCode code, gsize offset,
                                     const char *format, ...) G_GNUC_PRINTF (4, 5);
void corridor_json_fault_unexpected (CorridorJsonFault *fault, const CorridorJsonPlace *place,
                                     const guint8 *p, CorridorJsonExpected expected);
void corridor_json_fault_string     (CorridorJsonFault *fault, const CorridorJsonPlace *place,
                                     const guint8 *quote, const guint8 *p, CorridorJsonStringEnd string_end);
void corridor_json_fault_number     (CorridorJsonFault *fault, const CorridorJsonPlace *place,
                                     const guint8 *p, CorridorJsonNumberEnd number_end);
void corridor_json_fault_word       (CorridorJsonFault *fault, const CorridorJsonPlace *place,
                                     const guint8 *p);
void corridor_json_fault_duplicate  (CorridorJsonFault *fault, const CorridorJsonPlace *place,
                                     const guint8 *quote);

G_END_DECLS
