/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-sidebar-tree.h"
#include "corridor-words.h"

G_BEGIN_DECLS

/**
 * CorridorSidebarFacet:
 *
 * One heading of the sidebar and what stands below it: which values there are, which of them are shown, and the row
 * of each. Rows are the same objects for as long as the index is the same.
 */
typedef struct _CorridorSidebarFacet CorridorSidebarFacet;

CorridorSidebarFacet *corridor_sidebar_facet_new  (CorridorFacet facet, guint n_shown, gboolean expanded);
void                  corridor_sidebar_facet_free (CorridorSidebarFacet *self);

/* @everything: the evaluation of a query without a filter, NULL where there is no library */
void corridor_sidebar_facet_set_everything (CorridorSidebarFacet *self, CorridorEvaluation *everything);
/* NULL: nothing is looked for */
void corridor_sidebar_facet_set_find       (CorridorSidebarFacet *self, const CorridorNeedle *needle);

/* these give TRUE where that is a change */
gboolean corridor_sidebar_facet_set_expanded (CorridorSidebarFacet *self, gboolean expanded);
/* once nothing is looked for any more; else the same */
gboolean corridor_sidebar_facet_set_keeps_expanded (CorridorSidebarFacet *self, gboolean expanded);
gboolean corridor_sidebar_facet_set_show_all (CorridorSidebarFacet *self, gboolean show_all);
gboolean corridor_sidebar_facet_set_by_name  (CorridorSidebarFacet *self, gboolean by_name);
gboolean corridor_sidebar_facet_set_n_shown  (CorridorSidebarFacet *self, guint n);

gboolean corridor_sidebar_facet_get_expanded (CorridorSidebarFacet *self);
gboolean corridor_sidebar_facet_get_keeps_expanded (CorridorSidebarFacet *self);
gboolean corridor_sidebar_facet_get_show_all (CorridorSidebarFacet *self);
gboolean corridor_sidebar_facet_get_by_name  (CorridorSidebarFacet *self);
/* whether some values are shown only when all are, when rows were added last */
gboolean corridor_sidebar_facet_can_show_all (CorridorSidebarFacet *self);

/* whether the value is looked for itself, rather than shown for what is part of it */
gboolean corridor_sidebar_facet_is_found     (CorridorSidebarFacet *self, guint value);

/* Brings the rows that are to be shown up to date with @evaluation, and adds references to them to @rows */
void corridor_sidebar_facet_add_rows (CorridorSidebarFacet *self, CorridorEvaluation *evaluation, GPtrArray *rows);

G_END_DECLS
