/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-commands.h"

#include <string.h>

#include "corridor-i18n.h"
#include "corridor-input.h"
#include "corridor-output.h"
#include "corridor-print.h"
#include "corridor-text.h"
#include "corridor-verifier.h"

/**
 * corridor_command_check:
 * @files: (array zero-terminated=1): files and folders
 *
 * `--check`: prints every problem on standard error.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_check (const char *const *files)
{
  g_autoptr (CorridorInput) input = corridor_input_new (files);

  corridor_input_print_problems (input);
  return corridor_input_is_good (input) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_INPUT;
}

/* The index of what is to be asked; NULL where a file is broken. */
static CorridorIndex *
make_index (CorridorInput *input)
{
  corridor_input_print_problems (input);
  if (!corridor_input_is_good (input))
    return NULL;
  return corridor_index_new (corridor_input_get_library (input), NULL, NULL); /* it fails only when it is cancelled */
}

static CorridorEvaluation *
ask (CorridorInput *input, CorridorQuery *query, CorridorExit *status)
{
  g_autoptr (CorridorIndex) index = make_index (input);
  g_autoptr (GError) error = NULL;

  if (index == NULL)
    {
      *status = CORRIDOR_EXIT_INPUT;
      return NULL;
    }
  if (!corridor_index_check_query (index, query, &error))
    {
      corridor_print_error (error);
      *status = CORRIDOR_EXIT_COMMAND;
      return NULL;
    }
  return corridor_evaluate (index, query);
}

/**
 * corridor_command_facets:
 * @files: (array zero-terminated=1): files and folders
 * @query: what is asked
 *
 * `--facets`: prints every facet's values and counts on standard output.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_facets (const char *const *files, CorridorQuery *query)
{
  g_autoptr (CorridorInput) input = corridor_input_new (files);
  g_autoptr (CorridorEvaluation) evaluation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CorridorExit status;

  evaluation = ask (input, query, &status);
  if (evaluation == NULL)
    return status;
  bytes = corridor_write_facets (evaluation);
  return corridor_print_bytes (bytes) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_OUTPUT;
}

/**
 * corridor_command_export:
 * @files: (array zero-terminated=1): files and folders
 * @query: what is asked
 * @options: what is written, and where
 *
 * `--export`: writes the summary of what passes.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_export (const char *const *files, CorridorQuery *query, const CorridorExportOptions *options)
{
  g_autoptr (CorridorInput) input = corridor_input_new (files);
  g_autoptr (GFile) output = options->output != NULL ? g_file_new_for_commandline_arg (options->output) : NULL;
  g_autoptr (CorridorEvaluation) evaluation = NULL;
  g_autoptr (CorridorSummary) summary = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CorridorExit status;

  if (output != NULL && corridor_input_has_file (input, output))
    return corridor_output_refuse (options->output);
  evaluation = ask (input, query, &status);
  if (evaluation == NULL)
    return status;
  summary = corridor_summary_new (evaluation, NULL, options->made);
  bytes = corridor_summary_write (summary, options->format);
  return corridor_output_write (output, bytes, options->force);
}

static CorridorVerifier *
read_summary (const char *argument, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CorridorVerifier *verifier = NULL;

  if (bytes != NULL)
    verifier = corridor_verifier_new (bytes, &error);
  if (verifier == NULL)
    {
      g_autofree char *line = corridor_text_one_line (error->message);

      corridor_print_line (stderr, "%s: %s", name, line);
    }
  return verifier;
}

static CorridorExit
print_differences (const char *name, GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    corridor_print_line (stderr, "%s: %s", name, (const char *) g_ptr_array_index (differences, i));
  return CORRIDOR_EXIT_INPUT;
}

static CorridorExit
print_verified (const char *name, CorridorEvaluation *evaluation)
{
  guint n_matched = corridor_evaluation_get_n_matched (evaluation);
  guint n_total = corridor_evaluation_get_n_total (evaluation);
  /* Translators: a file's name, how many statements it has, and of how many */
  g_autofree char *line = g_strdup_printf (ngettext ("%s: verified: %u of %u statement\n", "%s: verified: %u of %u statements\n", n_total),
                                           name, n_matched, n_total);
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));

  return corridor_print_bytes (bytes) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_OUTPUT;
}

/**
 * corridor_command_verify:
 * @files: (array zero-terminated=1): the files and folders that the summary was made of
 * @summary: the summary's file
 *
 * `--verify`: asks the summary's query of @files again, and prints what differs from what the summary says.
 *
 * Returns: the exit status
 */
CorridorExit
corridor_command_verify (const char *const *files, const char *summary)
{
  g_autofree char *name = corridor_text_one_line (summary);
  g_autoptr (CorridorVerifier) verifier = read_summary (summary, name);
  g_autoptr (CorridorInput) input = NULL;
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorEvaluation) evaluation = NULL;
  g_autoptr (CorridorSummary) now = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (verifier == NULL)
    return CORRIDOR_EXIT_INPUT;
  input = corridor_input_new (files);
  index = make_index (input);
  if (index == NULL)
    return CORRIDOR_EXIT_INPUT;
  evaluation = corridor_evaluate (index, corridor_verifier_get_query (verifier));
  now = corridor_summary_new (evaluation, NULL, NULL);
  differences = corridor_verifier_compare (verifier, now);
  if (differences->len > 0)
    return print_differences (name, differences);
  return print_verified (name, evaluation);
}
