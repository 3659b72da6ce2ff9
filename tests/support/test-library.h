/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Libraries for tests, put together from text. */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/* An index over one or more documents; the test ends where one cannot be read. End the list with NULL. */
CorridorIndex *test_index_new         (const char *first_document, ...) G_GNUC_NULL_TERMINATED;
/* A small article that has what tests ask about: see test-library.c */
CorridorIndex *test_index_new_small   (void);
/* The index of the statement with this id; the test ends where there is none */
guint          test_index_statement   (CorridorIndex *index, const char *id);
guint          test_index_entity      (CorridorIndex *index, const char *id);

G_END_DECLS
