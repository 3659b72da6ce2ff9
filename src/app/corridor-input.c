/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-input.h"

#include "corridor-i18n.h"
#include "corridor-print.h"
#include "corridor-text.h"

struct _CorridorInput
{
  char **arguments;
  GPtrArray *files;    /* of GFile, by argument */
  GHashTable *by_file; /* the argument that names each of them first */
  CorridorLoad *load;
};

/**
 * corridor_input_new:
 * @arguments: (array zero-terminated=1): files and folders, at least one
 *
 * Reads @arguments as one library.
 *
 * Returns: (transfer full): what came of it
 */
CorridorInput *
corridor_input_new (const char *const *arguments)
{
  CorridorInput *input = g_new0 (CorridorInput, 1);

  input->arguments = g_strdupv ((char **) arguments);
  input->files = g_ptr_array_new_with_free_func (g_object_unref);
  input->by_file = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);
  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      GFile *file = g_file_new_for_commandline_arg (arguments[i]);

      g_ptr_array_add (input->files, file);
      if (!g_hash_table_contains (input->by_file, file))
        g_hash_table_insert (input->by_file, file, input->arguments[i]);
    }
  input->load = corridor_load_sync (input->files, NULL, NULL); /* it fails only when it is cancelled */
  return input;
}

/**
 * corridor_input_free:
 * @input: (transfer full): what was read
 */
void
corridor_input_free (CorridorInput *input)
{
  g_strfreev (input->arguments);
  g_hash_table_unref (input->by_file);
  g_ptr_array_unref (input->files);
  g_clear_object (&input->load);
  g_free (input);
}

/**
 * corridor_input_get_library:
 * @input: what was read
 *
 * Returns: (transfer none) (nullable): the articles that could be read
 */
CorridorLibrary *
corridor_input_get_library (CorridorInput *input)
{
  return corridor_load_get_library (input->load);
}

/**
 * corridor_input_is_good:
 * @input: what was read
 *
 * Returns: whether at least one article was read and no file has an error
 */
gboolean
corridor_input_is_good (CorridorInput *input)
{
  return corridor_load_get_n_broken (input->load) == 0 && corridor_load_get_readings (input->load)->len > 0;
}

/**
 * corridor_input_has_file:
 * @input: what was read
 * @file: a file
 *
 * Returns: whether @file is one of those that were read
 */
gboolean
corridor_input_has_file (CorridorInput *input, GFile *file)
{
  GPtrArray *readings = corridor_load_get_readings (input->load);

  for (guint i = 0; i < readings->len; i++)
    {
      GFile *read = corridor_reading_get_file (g_ptr_array_index (readings, i));

      if (read != NULL && g_file_equal (read, file))
        return TRUE;
    }
  return FALSE;
}

/* The file's name as the command line has it: the argument, or, under a folder, the argument and the way from there. */
static char *
dup_name (CorridorInput *input, CorridorReading *reading)
{
  GFile *file = corridor_reading_get_file (reading);
  const char *argument = file != NULL ? g_hash_table_lookup (input->by_file, file) : NULL;

  if (argument != NULL)
    return corridor_text_one_line (argument);

  for (guint i = 0; file != NULL && i < input->files->len; i++)
    {
      g_autofree char *below = g_file_get_relative_path (g_ptr_array_index (input->files, i), file);
      g_autofree char *path = NULL;

      if (below == NULL)
        continue;
      path = g_build_filename (input->arguments[i], below, NULL);
      return corridor_text_one_line (path);
    }
  return corridor_text_one_line (corridor_reading_get_name (reading));
}

/**
 * corridor_input_print_problems_of:
 * @reading: a file, read
 * @name: its name, fit for a line
 *
 * Prints a line for each of its problems on standard error, and how many more there are beyond those that are kept.
 */
void
corridor_input_print_problems_of (CorridorReading *reading, const char *name)
{
  GListModel *diagnostics = corridor_reading_get_diagnostics (reading);
  guint n = g_list_model_get_n_items (diagnostics);
  guint n_left_out = corridor_reading_get_n_left_out (reading);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      gboolean warns = corridor_diagnostic_get_severity (diagnostic) == CORRIDOR_SEVERITY_WARNING;

      corridor_print_line (stderr, "%s:%u:%u: %s: %s [%s]", name, corridor_diagnostic_get_line (diagnostic),
                           corridor_diagnostic_get_column (diagnostic), warns ? "warning" : "error",
                           corridor_diagnostic_get_message (diagnostic),
                           corridor_diagnostic_code_get_name (corridor_diagnostic_get_code (diagnostic)));
    }
  if (n_left_out > 0)
    corridor_print_line (stderr, ngettext ("%s: %u more problem", "%s: %u more problems", n_left_out), name, n_left_out);
}

/**
 * corridor_input_print_problems:
 * @input: what was read
 *
 * Prints a line for each problem on standard error, file by file, and how many more there are beyond those that are kept. Where
 * there was nothing to read, says that.
 */
void
corridor_input_print_problems (CorridorInput *input)
{
  GPtrArray *readings = corridor_load_get_readings (input->load);

  for (guint i = 0; i < readings->len; i++)
    {
      CorridorReading *reading = g_ptr_array_index (readings, i);
      g_autofree char *name = NULL;

      if (corridor_reading_get_n_errors (reading) + corridor_reading_get_n_warnings (reading) == 0)
        continue;
      name = dup_name (input, reading);
      corridor_input_print_problems_of (reading, name);
    }
  if (readings->len == 0)
    corridor_print_line (stderr, "corridor: %s", _("no *.json file is there to read"));
}
