/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the sidebar's model share: corridor-sidebar-model.c holds the rows, -facets.c how each facet is shown. */

#pragma once

#include "corridor-sidebar-facet.h"
#include "corridor-sidebar-model.h"

G_BEGIN_DECLS

struct _CorridorSidebarModel
{
  GObject parent_instance;

  CorridorSession *session;
  CorridorIndex *index; /* that the trees were made from; nullable */
  char *find;           /* never NULL */
  CorridorSidebarFacet *facets[CORRIDOR_N_FACETS];

  GPtrArray *rows; /* that are shown */
};

enum
{
  PROP_SESSION = 1,
  PROP_FIND,
  PROP_EXPANDED,
  PROP_BY_NAME,
  N_PROPS
};

G_GNUC_INTERNAL extern GParamSpec *corridor_sidebar_model_properties[N_PROPS];

/* brings the rows up to date, and tells what is other than before */
void corridor_sidebar_model_update (CorridorSidebarModel *self);

G_END_DECLS
