/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/* Libraries for tests, read by the reader as files would be. */

/* @documents: NULL-terminated. The test fails if one of them has a problem. (transfer full) */
CorridorLibrary *random_library_read (const char *const *documents);

typedef struct
{
  guint seed;
  guint n_articles;
  guint n_statements; /* of each article */
  guint n_entities;   /* of each kind; an article has some of them */
} RandomLibrarySpec;

/* A library that is the same for the same @spec: entities in several articles, part of several others at any
 * depth; dates of every sort and none; sections with and without paragraphs; equal titles, ids in several
 * articles, words of several scripts. (transfer full) */
CorridorLibrary *random_library_new (const RandomLibrarySpec *spec);

/* What titles, texts and names are made of */
const char *random_library_pick_word (GRand *random);
/* What dates are made of; NULL stands for no date */
const char *random_library_pick_date (GRand *random);

G_END_DECLS
