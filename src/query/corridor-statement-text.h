/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/* What an actor's role says about it: it does something, or something is done to it, with it or for it. */
typedef enum
{
  CORRIDOR_SIDE_ACTS,
  CORRIDOR_SIDE_CONCERNED,
} CorridorSide;

CorridorSide corridor_role_get_side (const char *role);

/* How many names stand on each side of a line that should be short; what is beyond is counted ("+2") */
#define CORRIDOR_NAMES_MAX 2

/* All of these are plain text in the user's language; "" where there is nothing to say. @max: names a side,
 * G_MAXUINT for all. */

/* "China → Pakistan" */
char *corridor_statement_describe_actors (CorridorLibrary *library, const CorridorStatement *statement,
                                          guint max);
/* "Gwadar, northern Pakistan" */
char *corridor_statement_describe_regions (CorridorLibrary *library, const CorridorStatement *statement,
                                           guint max);
char *corridor_statement_describe_subjects (CorridorLibrary *library, const CorridorStatement *statement,
                                            guint max);
/* who says so */
char *corridor_statement_describe_source (CorridorLibrary *library, const CorridorStatement *statement);
/* "China → Pakistan · Gwadar" */
char *corridor_statement_describe_meta (CorridorLibrary *library, const CorridorStatement *statement);
/* "no date" where there is none */
char *corridor_statement_describe_date (const CorridorStatement *statement, CorridorDateStyle style);
/* "¶ 8, 11; Dawn" */
char *corridor_statement_describe_evidence (const CorridorStatement *statement);
/* all that a row shows, and what its glyph shows, in one line for who hears it */
char *corridor_statement_describe (CorridorLibrary *library, const CorridorStatement *statement);

G_END_DECLS
