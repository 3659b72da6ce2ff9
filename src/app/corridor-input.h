/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/**
 * CorridorInput:
 *
 * The files of a command line, read, under the names by which they were called there.
 */
typedef struct _CorridorInput CorridorInput;

/* @arguments: NULL-terminated, bytes */
CorridorInput   *corridor_input_new          (const char *const *arguments);
void             corridor_input_free         (CorridorInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorInput, corridor_input_free)

CorridorLibrary *corridor_input_get_library  (CorridorInput *input); /* nullable */
gboolean         corridor_input_is_good      (CorridorInput *input); /* something was read, and nothing is broken */
gboolean         corridor_input_has_file     (CorridorInput *input, GFile *file);
/* every problem, on standard error */
void             corridor_input_print_problems (CorridorInput *input);
void             corridor_input_print_problems_of (CorridorReading *reading, const char *name);

G_END_DECLS
