/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_CODE_JSON_ENCODING,
  CORRIDOR_CODE_JSON_SYNTAX,
  CORRIDOR_CODE_JSON_DEPTH,
  CORRIDOR_CODE_JSON_SIZE,
  CORRIDOR_CODE_JSON_DUPLICATE_MEMBER,
  CORRIDOR_CODE_JSON_NUMBER,
  CORRIDOR_CODE_JSON_STRING,
  CORRIDOR_CODE_JSON_EMPTY,
  CORRIDOR_CODE_JSON_TRAILING,
  CORRIDOR_CODE_MODEL_FORMAT,
  CORRIDOR_CODE_MODEL_MISSING_MEMBER,
  CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER, /* a warning */
  CORRIDOR_CODE_MODEL_TYPE,
  CORRIDOR_CODE_MODEL_VALUE,
  CORRIDOR_CODE_MODEL_DATE,
  CORRIDOR_CODE_MODEL_DUPLICATE_ID,
  CORRIDOR_CODE_MODEL_UNKNOWN_ID,
  CORRIDOR_CODE_MODEL_WRONG_KIND,
  CORRIDOR_CODE_MODEL_CYCLE,
  CORRIDOR_CODE_MODEL_RANGE,
  CORRIDOR_CODE_FILE_READ,
} CorridorDiagnosticCode;

typedef enum
{
  CORRIDOR_SEVERITY_ERROR,
  CORRIDOR_SEVERITY_WARNING,
} CorridorSeverity;

#define CORRIDOR_TYPE_SEVERITY (corridor_severity_get_type ())
GType corridor_severity_get_type (void);

/* The most that is kept for one file; what is beyond is counted. */
#define CORRIDOR_DIAGNOSTICS_MAX 1000

/**
 * CorridorDiagnostic:
 *
 * One problem of one file: immutable, with the properties `file` (the name to show), `line`, `column` (from 1, columns in code
 * points), `severity`, `message` (translated, plain text, one line) and `code` (`model.date`), for list views and for printing.
 */
#define CORRIDOR_TYPE_DIAGNOSTIC (corridor_diagnostic_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDiagnostic, corridor_diagnostic, CORRIDOR, DIAGNOSTIC, GObject)

CorridorDiagnostic    *corridor_diagnostic_new          (const char *file, guint line, guint column, CorridorSeverity severity,
                                                         CorridorDiagnosticCode code, const char *message);
const char            *corridor_diagnostic_get_file     (CorridorDiagnostic *self);
guint                  corridor_diagnostic_get_line     (CorridorDiagnostic *self);
guint                  corridor_diagnostic_get_column   (CorridorDiagnostic *self);
CorridorSeverity       corridor_diagnostic_get_severity (CorridorDiagnostic *self);
CorridorDiagnosticCode corridor_diagnostic_get_code     (CorridorDiagnostic *self);
const char            *corridor_diagnostic_get_message  (CorridorDiagnostic *self);
/* whether it is of the file as a whole: its line and column are 1, but nothing stands there */
gboolean               corridor_diagnostic_is_of_file   (CorridorDiagnostic *self);
/* FILE:LINE:COLUMN: error: MESSAGE [CODE] */
char                  *corridor_diagnostic_to_string    (CorridorDiagnostic *self);

const char *corridor_diagnostic_code_get_name (CorridorDiagnosticCode code); /* "model.date" */

G_END_DECLS
