/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-diagnostic.h"

G_BEGIN_DECLS

/**
 * CorridorProblems:
 *
 * What is found wrong with one document while it is read. It knows where the reader is, as a path of member
 * names and indices; only when the reading is over, and only if there is something to report, are lines and
 * columns looked for.
 *
 * The sweeps that the reader makes over the document each go forward, so that of each sweep no more than the
 * first thousand problems are kept and the document's first thousand are among them, however many there are.
 */
typedef struct _CorridorProblems CorridorProblems;

CorridorProblems *corridor_problems_new (void);
void corridor_problems_free (CorridorProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorProblems, corridor_problems_free)

void corridor_problems_begin_sweep (CorridorProblems *problems);
void corridor_problems_push_name (CorridorProblems *problems, const char *name);
void corridor_problems_push_index (CorridorProblems *problems, guint index);
void corridor_problems_pop (CorridorProblems *problems);

/* an error at the value that the path leads to; a warning there, or (@at_name) at the name of the path's last
 * member. What is not kept is only counted, without looking up the translation of its message: a file can have
 * millions of problems. */
#define corridor_problems_add(problems, ...)                                                                 \
  (corridor_problems_count_error (problems) ? corridor_problems_keep_error ((problems), __VA_ARGS__) : (void) 0)
#define corridor_problems_add_warning(problems, ...)                                                         \
  (corridor_problems_count_warning (problems) ? corridor_problems_keep_warning ((problems), __VA_ARGS__)     \
                                              : (void) 0)
gboolean corridor_problems_count_error (CorridorProblems *problems);
gboolean corridor_problems_count_warning (CorridorProblems *problems);
void
corridor_problems_keep_error (CorridorProblems *problems, CorridorDiagnosticCode code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void corridor_problems_keep_warning (CorridorProblems *problems,
                                     CorridorDiagnosticCode code,
                                     gboolean at_name,
                                     const char *format,
                                     ...) G_GNUC_PRINTF (4, 5);
gboolean corridor_problems_wants_message (CorridorProblems *problems);

guint corridor_problems_get_n_errors (CorridorProblems *problems);
guint corridor_problems_get_n_warnings (CorridorProblems *problems);
GPtrArray *
corridor_problems_locate (CorridorProblems *problems, const char *data, gsize length, const char *file);

G_END_DECLS
