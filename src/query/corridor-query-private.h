/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query.h"

G_BEGIN_DECLS

/* Shared by the queries that follow one another, since "Keep only selected" may pick all of a large
 * library. */
typedef struct
{
  char **references; /* a string set, not empty */
} CorridorPicks;

struct _CorridorQuery
{
  gatomicrefcount ref_count;

  char **included[CORRIDOR_N_FACETS]; /* string sets, NULL where empty */
  char **excluded[CORRIDOR_N_FACETS];
  gboolean all[CORRIDOR_N_FACETS];
  char *text;
  CorridorDate *from;
  CorridorDate *to;
  gboolean certain;
  CorridorPicks *picks; /* NULL where nothing was picked */
  CorridorSort sort;
  gboolean reverse;
};

/* In these @picks and dates may be NULL. */
CorridorQuery *corridor_query_copy         (const CorridorQuery *query);
gboolean       corridor_query_is_same_date (const CorridorDate *a, const CorridorDate *b); /* as written */

CorridorPicks *corridor_picks_new   (const char *const *references); /* NULL where there are none */
CorridorPicks *corridor_picks_ref   (CorridorPicks *picks);
void           corridor_picks_unref (CorridorPicks *picks);
gboolean       corridor_picks_equal (const CorridorPicks *a, const CorridorPicks *b);

G_END_DECLS
