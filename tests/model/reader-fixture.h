/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/**
 * Mistake:
 *
 * A document with mistakes planted in it. Documents are written with ' for ", and a § stands before each
 * character at which a problem must be reported. Where no whole document is given, the parts that are given
 * take the place of those of a valid one.
 */
typedef struct
{
  const char *what;
  const char *codes; /* what must be reported, in order, separated by spaces */

  const char *document; /* the whole of it */
  const char *root;     /* further members of the root: ", 'x': 1" */
  const char *article;  /* further members of the article */
  const char *sections; /* the elements of the array, and so on */
  const char *entities;
  const char *entity; /* further members of a region */
  const char *statements;
  const char *statement; /* further members of a statement */
  const char *relations;
} Mistake;

char *fixture_make_text (const Mistake *parts);
CorridorReading *fixture_read (const char *text);
char *fixture_dup_diagnostics (CorridorReading *reading);
void fixture_check (const Mistake *mistakes, gsize n);

/* a valid document, as text or read */
char *fixture_plain (const char *text);
CorridorReading *fixture_read_valid (const char *text);

G_END_DECLS
