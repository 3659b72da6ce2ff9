/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_SIDEBAR_HEADING,
  CORRIDOR_SIDEBAR_VALUE,
  CORRIDOR_SIDEBAR_MORE, /* "Show all 15", "Show fewer" */
} CorridorSidebarRowKind;

/**
 * CorridorSidebarRow:
 *
 * One row of the sidebar: a heading, a value or "show all n". Properties: `kind`, `facet`, `value` (index in the
 * facet; CORRIDOR_NONE but for values), `name`, `depth` (0 at the top), `count`, `choice`, `expanded` (headings;
 * MORE: whether all are shown), `has-children`, `n-chosen` (headings: how many values are included or excluded),
 * `all` (headings: whether all included values are asked for). `count`, `choice`, `expanded`, `n-chosen`, `all` and
 * the name of "show all n" change in place and notify; the others are constant.
 */
#define CORRIDOR_TYPE_SIDEBAR_ROW (corridor_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSidebarRow, corridor_sidebar_row, CORRIDOR, SIDEBAR_ROW, GObject)

CorridorSidebarRowKind corridor_sidebar_row_get_kind     (CorridorSidebarRow *self);
CorridorFacet          corridor_sidebar_row_get_facet    (CorridorSidebarRow *self);
guint                  corridor_sidebar_row_get_value    (CorridorSidebarRow *self);
const char            *corridor_sidebar_row_get_value_id (CorridorSidebarRow *self); /* NULL but for values */
/* CORRIDOR_NONE where it has no page */
guint                  corridor_sidebar_row_get_entity   (CorridorSidebarRow *self);
const char            *corridor_sidebar_row_get_name     (CorridorSidebarRow *self);
guint                  corridor_sidebar_row_get_depth    (CorridorSidebarRow *self);
guint                  corridor_sidebar_row_get_count    (CorridorSidebarRow *self);
CorridorChoice         corridor_sidebar_row_get_choice   (CorridorSidebarRow *self);
gboolean               corridor_sidebar_row_get_expanded (CorridorSidebarRow *self);
guint                  corridor_sidebar_row_get_n_chosen (CorridorSidebarRow *self);
gboolean               corridor_sidebar_row_get_all      (CorridorSidebarRow *self);

/**
 * CorridorSidebarModel:
 *
 * The sidebar as one flat GListModel of CorridorSidebarRow, following a session. Regions and Actors are open at
 * first; each heading shows as many rows as it was asked for, those that the most statements hold, and chosen
 * values are always among them; a value with two parents stands under both; Article is left out when there is one,
 * and so is a facet without values.
 *
 * The order, and which rows are shown, follow the counts of the whole library, so that no row moves when a filter
 * is set. A row stands for the same value for as long as the library is the same: it goes and comes back as the
 * same object.
 *
 * Properties: `session`, `find`, and, to be remembered, `expanded-headings` and `headings-by-name`: the names of the
 * facets (strv) that are open, and whose values stand by name.
 */
#define CORRIDOR_TYPE_SIDEBAR_MODEL (corridor_sidebar_model_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSidebarModel, corridor_sidebar_model, CORRIDOR, SIDEBAR_MODEL, GObject)

CorridorSidebarModel *corridor_sidebar_model_new           (CorridorSession *session);
CorridorSession      *corridor_sidebar_model_get_session   (CorridorSidebarModel *self);
/* while something is looked for, this is of what was found, and forgotten with it */
void                  corridor_sidebar_model_set_expanded (CorridorSidebarModel *self, CorridorFacet facet,
                                                           gboolean expanded);
gboolean              corridor_sidebar_model_get_expanded  (CorridorSidebarModel *self, CorridorFacet facet);
void                  corridor_sidebar_model_set_show_all (CorridorSidebarModel *self, CorridorFacet facet,
                                                           gboolean show_all);
gboolean              corridor_sidebar_model_get_show_all  (CorridorSidebarModel *self, CorridorFacet facet);
/* else by count; standing and sections have an order of their own */
void                  corridor_sidebar_model_set_by_name (CorridorSidebarModel *self, CorridorFacet facet,
                                                          gboolean by_name);
gboolean              corridor_sidebar_model_get_by_name   (CorridorSidebarModel *self, CorridorFacet facet);
gboolean              corridor_sidebar_model_has_own_order (CorridorSidebarModel *self, CorridorFacet facet);
/* whether some values are shown only when all are */
gboolean              corridor_sidebar_model_can_show_all  (CorridorSidebarModel *self, CorridorFacet facet);
/* how many value rows a heading shows before "show all" */
void                  corridor_sidebar_model_set_n_shown   (CorridorSidebarModel *self, CorridorFacet facet, guint n);
/* only values whose name or an alias has a word that begins so, with their ancestors; "" shows all as before */
void                  corridor_sidebar_model_set_find      (CorridorSidebarModel *self, const char *find);
const char           *corridor_sidebar_model_get_find      (CorridorSidebarModel *self);
/* the first value that was found itself, not for what is part of it; NULL where there is none, or nothing is
 * looked for */
CorridorSidebarRow   *corridor_sidebar_model_get_first_found (CorridorSidebarModel *self);
/* CORRIDOR_NONE where the row is not shown now */
guint                 corridor_sidebar_model_find_row      (CorridorSidebarModel *self, CorridorSidebarRow *row);

G_END_DECLS
