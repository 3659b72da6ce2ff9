/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-diagnostic.h"

#include "corridor-text.h"

struct _CorridorDiagnostic
{
  GObject parent_instance;

  char *file;
  char *message;
  guint line;
  guint column;
  CorridorSeverity severity;
  CorridorDiagnosticCode code;
};

G_DEFINE_FINAL_TYPE (CorridorDiagnostic, corridor_diagnostic, G_TYPE_OBJECT)

enum
{
  PROP_FILE = 1,
  PROP_LINE,
  PROP_COLUMN,
  PROP_SEVERITY,
  PROP_MESSAGE,
  PROP_CODE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const code_names[] = {
  [CORRIDOR_CODE_JSON_ENCODING] = "json.encoding",
  [CORRIDOR_CODE_JSON_SYNTAX] = "json.syntax",
  [CORRIDOR_CODE_JSON_DEPTH] = "json.depth",
  [CORRIDOR_CODE_JSON_SIZE] = "json.size",
  [CORRIDOR_CODE_JSON_DUPLICATE_MEMBER] = "json.duplicate-member",
  [CORRIDOR_CODE_JSON_NUMBER] = "json.number",
  [CORRIDOR_CODE_JSON_STRING] = "json.string",
  [CORRIDOR_CODE_JSON_EMPTY] = "json.empty",
  [CORRIDOR_CODE_JSON_TRAILING] = "json.trailing",
  [CORRIDOR_CODE_MODEL_FORMAT] = "model.format",
  [CORRIDOR_CODE_MODEL_MISSING_MEMBER] = "model.missing-member",
  [CORRIDOR_CODE_MODEL_UNKNOWN_MEMBER] = "model.unknown-member",
  [CORRIDOR_CODE_MODEL_TYPE] = "model.type",
  [CORRIDOR_CODE_MODEL_VALUE] = "model.value",
  [CORRIDOR_CODE_MODEL_DATE] = "model.date",
  [CORRIDOR_CODE_MODEL_DUPLICATE_ID] = "model.duplicate-id",
  [CORRIDOR_CODE_MODEL_UNKNOWN_ID] = "model.unknown-id",
  [CORRIDOR_CODE_MODEL_WRONG_KIND] = "model.wrong-kind",
  [CORRIDOR_CODE_MODEL_CYCLE] = "model.cycle",
  [CORRIDOR_CODE_MODEL_RANGE] = "model.range",
  [CORRIDOR_CODE_FILE_READ] = "file.read",
};

GType
corridor_severity_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { CORRIDOR_SEVERITY_ERROR, "CORRIDOR_SEVERITY_ERROR", "error" },
        { CORRIDOR_SEVERITY_WARNING, "CORRIDOR_SEVERITY_WARNING", "warning" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("CorridorSeverity", values));
    }

  return type;
}

static void
corridor_diagnostic_finalize (GObject *object)
{
  CorridorDiagnostic *self = CORRIDOR_DIAGNOSTIC (object);

  g_free (self->file);
  g_free (self->message);

  G_OBJECT_CLASS (corridor_diagnostic_parent_class)->finalize (object);
}

static void
corridor_diagnostic_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorDiagnostic *self = CORRIDOR_DIAGNOSTIC (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;

    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;

    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;

    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;

    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;

    case PROP_CODE:
      g_value_set_static_string (value, code_names[self->code]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_diagnostic_class_init (CorridorDiagnosticClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = corridor_diagnostic_finalize;
  object_class->get_property = corridor_diagnostic_get_property;

  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 1, G_MAXUINT, 1, flags);
  properties[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 1, G_MAXUINT, 1, flags);
  properties[PROP_SEVERITY]
      = g_param_spec_enum ("severity", NULL, NULL, CORRIDOR_TYPE_SEVERITY, CORRIDOR_SEVERITY_ERROR, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_diagnostic_init (CorridorDiagnostic *self)
{
}

/**
 * corridor_diagnostic_new:
 * @file: the name to show for the file, in any encoding
 * @line: the line, from 1
 * @column: the column, from 1, in code points
 * @severity: whether the file can still be used
 * @code: what kind of problem it is
 * @message: what is wrong and what would be right, translated
 *
 * Both texts are kept to one line, see corridor_text_one_line(); what a message quotes from the file should
 * already have gone through corridor_text_quote().
 *
 * Returns: (transfer full): a new diagnostic
 */
CorridorDiagnostic *
corridor_diagnostic_new (const char *file,
                         guint line,
                         guint column,
                         CorridorSeverity severity,
                         CorridorDiagnosticCode code,
                         const char *message)
{
  CorridorDiagnostic *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (line >= 1 && column >= 1, NULL);
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (code_names), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_DIAGNOSTIC, NULL);
  self->file = corridor_text_one_line (file);
  self->line = line;
  self->column = column;
  self->severity = severity;
  self->code = code;
  self->message = corridor_text_one_line (message);

  return self;
}

/**
 * corridor_diagnostic_get_file:
 * @self: a diagnostic
 *
 * Returns: the name to show for the file, one line of UTF-8: not a path to open
 */
const char *
corridor_diagnostic_get_file (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), NULL);

  return self->file;
}

/**
 * corridor_diagnostic_get_line:
 * @self: a diagnostic
 *
 * Returns: the line, from 1
 */
guint
corridor_diagnostic_get_line (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), 1);

  return self->line;
}

/**
 * corridor_diagnostic_get_column:
 * @self: a diagnostic
 *
 * Returns: the column, from 1, in code points
 */
guint
corridor_diagnostic_get_column (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), 1);

  return self->column;
}

/**
 * corridor_diagnostic_get_severity:
 * @self: a diagnostic
 *
 * Returns: whether the file can still be used
 */
CorridorSeverity
corridor_diagnostic_get_severity (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), CORRIDOR_SEVERITY_ERROR);

  return self->severity;
}

/**
 * corridor_diagnostic_get_code:
 * @self: a diagnostic
 *
 * Returns: what kind of problem it is
 */
CorridorDiagnosticCode
corridor_diagnostic_get_code (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), CORRIDOR_CODE_FILE_READ);

  return self->code;
}

/**
 * corridor_diagnostic_get_message:
 * @self: a diagnostic
 *
 * Returns: what is wrong, translated: one line of plain text
 */
const char *
corridor_diagnostic_get_message (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), NULL);

  return self->message;
}

/**
 * corridor_diagnostic_is_of_file:
 * @self: a diagnostic
 *
 * What cannot be read, is empty or is too large has no place where it is so, though every diagnostic has a line and a column.
 *
 * Returns: whether the problem is the file's as a whole
 */
gboolean
corridor_diagnostic_is_of_file (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), FALSE);

  switch (self->code)
    {
    case CORRIDOR_CODE_FILE_READ:
    case CORRIDOR_CODE_JSON_EMPTY:
      return TRUE;
    case CORRIDOR_CODE_JSON_SIZE:
      return self->line == 1 && self->column == 1; /* an object that is too large does not begin with its last member */
    default:
      return FALSE;
    }
}

/**
 * corridor_diagnostic_to_string:
 * @self: a diagnostic
 *
 * The form that editors and build tools know how to jump to. Only the message in it is translated.
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: error: MESSAGE [CODE]`, or with `warning:`, without a line
 * break
 */
char *
corridor_diagnostic_to_string (CorridorDiagnostic *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DIAGNOSTIC (self), NULL);

  return g_strdup_printf ("%s:%u:%u: %s: %s [%s]", self->file, self->line, self->column,
                          self->severity == CORRIDOR_SEVERITY_WARNING ? "warning" : "error", self->message,
                          code_names[self->code]);
}

/**
 * corridor_diagnostic_code_get_name:
 * @code: a kind of problem
 *
 * Returns: the name that the format has for it, such as `model.date`; never translated
 */
const char *
corridor_diagnostic_code_get_name (CorridorDiagnosticCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (code_names), NULL);

  return code_names[code];
}
