/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_FACET_REGION,
  CORRIDOR_FACET_ACTOR,
  CORRIDOR_FACET_SUBJECT,
  CORRIDOR_FACET_ATTRIBUTION,
  CORRIDOR_FACET_KIND,
  CORRIDOR_FACET_STATUS,
  CORRIDOR_FACET_TOPIC,
  CORRIDOR_FACET_SECTION,
  CORRIDOR_FACET_ARTICLE,
} CorridorFacet;
#define CORRIDOR_N_FACETS 9

const char *corridor_facet_get_name    (CorridorFacet facet); /* "region": options and summaries */
const char *corridor_facet_get_heading (CorridorFacet facet); /* "Regions", translated */
const char *corridor_facet_get_label   (CorridorFacet facet); /* "Region", translated: a chip */
gboolean    corridor_facet_find        (const char *name, CorridorFacet *facet);

G_END_DECLS
