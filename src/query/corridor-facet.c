/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-facet.h"

#include <string.h>

/* In the enumeration's order. The names are the command line's and never translated. */
static const struct
{
  const char *name;
  const char *heading;
  const char *label;
} facets[CORRIDOR_N_FACETS] = {
  { "region", NC_("facet heading", "Regions"), NC_("facet", "Region") },
  { "actor", NC_("facet heading", "Actors"), NC_("facet", "Actor") },
  { "subject", NC_("facet heading", "Subjects"), NC_("facet", "Subject") },
  { "attribution", NC_("facet heading", "Attribution"), NC_("facet", "Attribution") },
  { "kind", NC_("facet heading", "Kinds"), NC_("facet", "Kind") },
  { "status", NC_("facet heading", "Standing"), NC_("facet", "Standing") },
  { "topic", NC_("facet heading", "Topics"), NC_("facet", "Topic") },
  { "section", NC_("facet heading", "Sections"), NC_("facet", "Section") },
  { "article", NC_("facet heading", "Articles"), NC_("facet", "Article") },
};

/**
 * corridor_facet_get_name:
 * @facet: a facet
 *
 * Returns: the word for @facet on the command line and in files, never translated
 */
const char *
corridor_facet_get_name (CorridorFacet facet)
{
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  return facets[facet].name;
}

/**
 * corridor_facet_get_heading:
 * @facet: a facet
 *
 * Returns: the words to stand above the facet's values, translated
 */
const char *
corridor_facet_get_heading (CorridorFacet facet)
{
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "facet heading", facets[facet].heading);
}

/**
 * corridor_facet_get_label:
 * @facet: a facet
 *
 * Returns: the words to stand beside one value of the facet, translated
 */
const char *
corridor_facet_get_label (CorridorFacet facet)
{
  g_return_val_if_fail (facet < CORRIDOR_N_FACETS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "facet", facets[facet].label);
}

/**
 * corridor_facet_find:
 * @name: a facet's name, as corridor_facet_get_name() gives it
 * @facet: (out) (optional): the facet of this name
 *
 * Returns: %TRUE if there is one
 */
gboolean
corridor_facet_find (const char *name, CorridorFacet *facet)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (strcmp (facets[i].name, name) == 0)
      {
        if (facet != NULL)
          *facet = i;
        return TRUE;
      }

  return FALSE;
}
