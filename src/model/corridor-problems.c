/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-problems.h"

#include "corridor-json-scan.h"

/* No path that the format knows is longer: /statements/0/evidence/0/paragraph, and an unknown member
 * within. */
#define MAX_PATH 8

/* A sweep may come to the members of one object in another order than the document's: what is kept of it has
 * to be more than what is reported by as many problems as one object can have of itself. */
#define MAX_KEPT (CORRIDOR_DIAGNOSTICS_MAX + 64)

typedef struct
{
  char *pointer;
  char *message;
  gsize offset;
  guint ticket;
  guint sequence;
  CorridorDiagnosticCode code;
  CorridorSeverity severity;
  gboolean at_name;
} Problem;

typedef struct
{
  const char *name; /* NULL for an index */
  guint index;
} Step;

struct _CorridorProblems
{
  GArray *problems; /* of Problem */
  guint n_of_sweep; /* how many of them the current sweep has given */
  guint n_errors;
  guint n_warnings;

  Step path[MAX_PATH];
  guint n_path;
};

static void
problem_clear (gpointer data)
{
  Problem *problem = data;

  g_free (problem->pointer);
  g_free (problem->message);
}

/**
 * corridor_problems_new:
 *
 * Returns: (transfer full): problems of a document that has none so far, with the path at its root
 */
CorridorProblems *
corridor_problems_new (void)
{
  CorridorProblems *problems = g_new0 (CorridorProblems, 1);

  problems->problems = g_array_new (FALSE, FALSE, sizeof (Problem));
  g_array_set_clear_func (problems->problems, problem_clear);

  return problems;
}

/**
 * corridor_problems_free:
 * @problems: (transfer full): problems
 */
void
corridor_problems_free (CorridorProblems *problems)
{
  g_array_unref (problems->problems);
  g_free (problems);
}

/**
 * corridor_problems_begin_sweep:
 * @problems: problems
 *
 * Says that the reader goes back to an earlier place of the document.
 */
void
corridor_problems_begin_sweep (CorridorProblems *problems)
{
  problems->n_of_sweep = 0;
}

/**
 * corridor_problems_push_name:
 * @problems: problems
 * @name: a member's name, which must live until the path has left it
 */
void
corridor_problems_push_name (CorridorProblems *problems, const char *name)
{
  g_return_if_fail (problems->n_path < MAX_PATH);

  problems->path[problems->n_path++] = (Step){ name, 0 };
}

/**
 * corridor_problems_push_index:
 * @problems: problems
 * @index: an element of an array, from 0
 */
void
corridor_problems_push_index (CorridorProblems *problems, guint index)
{
  g_return_if_fail (problems->n_path < MAX_PATH);

  problems->path[problems->n_path++] = (Step){ NULL, index };
}

/**
 * corridor_problems_pop:
 * @problems: problems
 *
 * Leaves the member or element that was entered last.
 */
void
corridor_problems_pop (CorridorProblems *problems)
{
  g_return_if_fail (problems->n_path > 0);

  problems->n_path--;
}

static char *
dup_pointer (CorridorProblems *problems)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < problems->n_path; i++)
    {
      const Step *step = &problems->path[i];

      g_string_append_c (pointer, '/');
      if (step->name == NULL)
        {
          g_string_append_printf (pointer, "%u", step->index);
          continue;
        }

      for (const char *p = step->name; *p != '\0'; p++)
        {
          if (*p == '~')
            g_string_append (pointer, "~0");
          else if (*p == '/')
            g_string_append (pointer, "~1");
          else
            g_string_append_c (pointer, *p);
        }
    }

  return g_string_free (pointer, FALSE);
}

/**
 * corridor_problems_wants_message:
 * @problems: problems
 *
 * Returns: whether the next problem of this sweep is kept, so that its message is worth an effort
 */
gboolean
corridor_problems_wants_message (CorridorProblems *problems)
{
  return problems->n_of_sweep < MAX_KEPT;
}

static void
keep (CorridorProblems *problems,
      CorridorDiagnosticCode code,
      CorridorSeverity severity,
      gboolean at_name,
      char *message)
{
  Problem problem = { 0 };

  problem.pointer = dup_pointer (problems);
  problem.message = message;
  problem.code = code;
  problem.severity = severity;
  problem.at_name = at_name;
  problem.sequence = problems->problems->len;

  g_array_append_val (problems->problems, problem);
  problems->n_of_sweep++;
}

/**
 * corridor_problems_count_error:
 * @problems: problems
 *
 * Counts an error. This and corridor_problems_keep_error() are the two steps of corridor_problems_add().
 *
 * Returns: whether it is to be kept
 */
gboolean
corridor_problems_count_error (CorridorProblems *problems)
{
  problems->n_errors++;

  return corridor_problems_wants_message (problems);
}

/**
 * corridor_problems_count_warning:
 * @problems: problems
 *
 * The same for a warning.
 *
 * Returns: whether it is to be kept
 */
gboolean
corridor_problems_count_warning (CorridorProblems *problems)
{
  problems->n_warnings++;

  return corridor_problems_wants_message (problems);
}

/**
 * corridor_problems_keep_error:
 * @problems: problems
 * @code: what is wrong
 * @format: a translated message, one line; what it quotes has been through corridor_text_quote()
 * @...: the arguments
 *
 * Keeps an error at the value that the path leads to.
 */
void
corridor_problems_keep_error (CorridorProblems *problems, CorridorDiagnosticCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  keep (problems, code, CORRIDOR_SEVERITY_ERROR, FALSE, g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * corridor_problems_keep_warning:
 * @problems: problems
 * @code: what is wrong
 * @at_name: whether the name of the path's last member is meant, and not its value
 * @format: a translated message, one line; what it quotes has been through corridor_text_quote()
 * @...: the arguments
 *
 * Keeps a warning.
 */
void
corridor_problems_keep_warning (
    CorridorProblems *problems, CorridorDiagnosticCode code, gboolean at_name, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  keep (problems, code, CORRIDOR_SEVERITY_WARNING, at_name, g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * corridor_problems_get_n_errors:
 * @problems: the problems of one file
 *
 * Returns: how many errors were found, with those that are not kept
 */
guint
corridor_problems_get_n_errors (CorridorProblems *problems)
{
  return problems->n_errors;
}

/**
 * corridor_problems_get_n_warnings:
 * @problems: the problems of one file
 *
 * Returns: how many warnings were found, with those that are not kept
 */
guint
corridor_problems_get_n_warnings (CorridorProblems *problems)
{
  return problems->n_warnings;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Problem *first = a;
  const Problem *second = b;

  if (first->offset != second->offset)
    return first->offset < second->offset ? -1 : 1;

  return first->sequence < second->sequence ? -1 : 1;
}

static void
find_offsets (CorridorProblems *problems, const char *data, gsize length)
{
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();

  for (guint i = 0; i < problems->problems->len; i++)
    {
      Problem *problem = &g_array_index (problems->problems, Problem, i);

      problem->ticket = corridor_json_locator_add (locator, problem->pointer, problem->at_name);
    }

  corridor_json_locator_run (locator, data, length);

  for (guint i = 0; i < problems->problems->len; i++)
    {
      Problem *problem = &g_array_index (problems->problems, Problem, i);

      problem->offset = corridor_json_locator_get (locator, problem->ticket);
      if (problem->offset == G_MAXSIZE)
        problem->offset = 0;
    }
}

/**
 * corridor_problems_locate:
 * @problems: problems
 * @data: the document that they were found in
 * @length: its length in bytes
 * @file: the name to show for it
 *
 * Finds the lines and columns of what was kept. The document is passed over once for all offsets and once for
 * all lines.
 *
 * Returns: (transfer full) (element-type CorridorDiagnostic): the first of the problems in order of position,
 * at most %CORRIDOR_DIAGNOSTICS_MAX; those at one place in the order in which they were found
 */
GPtrArray *
corridor_problems_locate (CorridorProblems *problems, const char *data, gsize length, const char *file)
{
  GPtrArray *diagnostics = g_ptr_array_new_with_free_func (g_object_unref);
  CorridorJsonMark mark = { 0 };

  if (problems->problems->len == 0)
    return diagnostics;

  find_offsets (problems, data, length);
  g_array_sort (problems->problems, compare_places);

  for (guint i = 0; i < MIN (problems->problems->len, CORRIDOR_DIAGNOSTICS_MAX); i++)
    {
      const Problem *problem = &g_array_index (problems->problems, Problem, i);

      corridor_json_mark_move (&mark, data, length, problem->offset);
      g_ptr_array_add (diagnostics, corridor_diagnostic_new (file, mark.line, mark.column, problem->severity,
                                                             problem->code, problem->message));
    }

  return diagnostics;
}
