/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-problems.h"
#include "corridor-reader.h"

G_BEGIN_DECLS

struct _CorridorReading
{
  GObject parent_instance;

  GFile *file; /* nullable */
  char *name;
  char *sha256;  /* of what passed the scan: by which its bytes are known when they are read again */
  GBytes *bytes; /* nullable */
  GArray *marks; /* nullable: of their lines, once one was asked for */
  CorridorArticle *article;

  GListStore *diagnostics;
  guint n_errors;
  guint n_warnings;
};

/* A reading of what could not even be opened, with the reason. */
CorridorReading *corridor_reading_new_for_fault (GFile *file, const char *message);

/* Adds what was found later, at the places that its paths lead to. */
void corridor_reading_add_problems (CorridorReading *self, CorridorProblems *problems);

G_END_DECLS
