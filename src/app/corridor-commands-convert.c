/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What writes models: one file of another kind, or of the same, becomes a document of the format. */

#include "corridor-commands.h"

#include <string.h>

#include "corridor-article-writer.h"
#include "corridor-draft.h"
#include "corridor-file-bytes.h"
#include "corridor-i18n.h"
#include "corridor-input.h"
#include "corridor-json-scan.h"
#include "corridor-output.h"
#include "corridor-print.h"
#include "corridor-text.h"

/* The bytes of the file, which is of any kind; NULL where there are none, which is said. */
static GBytes *
read_input (GFile *file, const char *name)
{
  GBytes *bytes = corridor_file_read_bytes (file, CORRIDOR_JSON_MAX_SIZE, NULL, NULL);
  g_autoptr (CorridorReading) reading = NULL;

  if (bytes != NULL)
    return bytes;
  reading = corridor_reading_new_for_file (file, NULL, NULL); /* it says why as for every file */
  corridor_input_print_problems_of (reading, name);
  return NULL;
}

/* Whether it is to be read as a model: a text may begin with a bracket, and a model may have any name. */
static gboolean
is_model (GBytes *bytes, const char *name)
{
  g_auto (CorridorJsonFault) fault = { 0 };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *p = data, *end = data + length;

  if (g_str_has_suffix (name, ".json"))
    return TRUE;
  if (length >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p == end || (*p != '{' && *p != '['))
    return FALSE;
  return (*p == '{' && !corridor_draft_is_text_name (name)) || corridor_json_scan (data, length, &fault);
}

/* The document of a model that is read; NULL where it has an error. */
static GBytes *
convert_model (GBytes *bytes, const char *name)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorLibrary) library = NULL;
  CorridorReading *reading = corridor_reading_new_for_bytes (bytes, name, NULL, NULL);

  g_ptr_array_add (readings, reading);
  library = corridor_library_new (readings);
  corridor_input_print_problems_of (reading, name);
  return corridor_reading_get_n_errors (reading) == 0 ? corridor_article_write (library) : NULL;
}

static void
print_fault (GBytes *bytes, const char *name, gsize fault, const char *message)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (CorridorDiagnostic) diagnostic = NULL;
  g_autofree char *line = NULL;
  guint row = 1, column = 1;

  if (fault > 0)
    corridor_json_position (data, length, fault, &row, &column);
  diagnostic = corridor_diagnostic_new (name, row, column, CORRIDOR_SEVERITY_ERROR, CORRIDOR_CODE_FILE_READ, message);
  line = corridor_diagnostic_to_string (diagnostic);
  corridor_print_line (stderr, "%s", line);
}

/* What was recognised, and what was not: whoever goes on with the draft has to look at that first. */
static void
print_recognised (CorridorDraft *draft, const char *name)
{
  GPtrArray *left_out = corridor_draft_get_left_out (draft);
  guint n_sections = corridor_draft_get_n_sections (draft);
  guint n_paragraphs = corridor_draft_get_n_paragraphs (draft);
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", n_sections), n_sections);
  g_autofree char *paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n_paragraphs), n_paragraphs);

  corridor_print_line (stderr, "%s: %s%s%s", name, sections, C_ ("list", ", "), paragraphs);
  if (!corridor_draft_has_title (draft))
    corridor_print_line (stderr, _("%s: no title was recognised: it is the file’s name"), name);
  if (corridor_draft_get_published (draft) == NULL)
    corridor_print_line (stderr, _("%s: no date was recognised: “published” is ../.., not known"), name);
  for (guint i = 0; i < left_out->len; i++)
    {
      g_autofree char *text = corridor_text_quote (left_out->pdata[i]);

      corridor_print_line (stderr, _("%s: left out: “%s”"), name, text);
    }
}

static GBytes *
draft_text (GBytes *bytes, const char *file, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorDraft) draft = NULL;
  gsize fault;

  draft = corridor_draft_new (bytes, file, &fault, &error);
  if (draft == NULL)
    {
      print_fault (bytes, name, fault, error->message);
      return NULL;
    }
  print_recognised (draft, name);
  return corridor_draft_write (draft);
}

static CorridorExit
convert (const char *argument, const char *output, gboolean force, gboolean is_text)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GFile) target = output != NULL ? g_file_new_for_commandline_arg (output) : NULL;
  g_autofree char *name = corridor_text_one_line (argument);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) document = NULL;

  if (target != NULL && g_file_equal (file, target))
    return corridor_output_refuse (output);
  bytes = read_input (file, name);
  if (bytes == NULL)
    return CORRIDOR_EXIT_INPUT;
  if (!is_model (bytes, argument))
    document = draft_text (bytes, argument, name);
  else if (is_text)
    print_fault (bytes, name, 0, _("It is JSON, not the text of an article: --convert reads models"));
  else
    document = convert_model (bytes, name);
  return document != NULL ? corridor_output_write (target, document, force) : CORRIDOR_EXIT_INPUT;
}

/**
 * corridor_command_convert:
 * @file: a file, in a format that can be read
 * @output: (nullable): where the document is written; standard output without
 * @force: whether a file that exists is replaced
 *
 * `--convert`: writes a file as a document of the format.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_convert (const char *file, const char *output, gboolean force)
{
  return convert (file, output, force, FALSE);
}

/**
 * corridor_command_draft:
 * @file: an article's text
 * @output: (nullable): where the draft is written; standard output without
 * @force: whether a file that exists is replaced
 *
 * `--draft`: writes the skeleton of a model of a text, and says on standard error what was recognised.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_draft (const char *file, const char *output, gboolean force)
{
  return convert (file, output, force, TRUE);
}
