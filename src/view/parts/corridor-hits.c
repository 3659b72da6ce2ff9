/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-hits.h"

/* A marker's yellow, thin enough for text of any colour to be read on it, and no hue that a kind has. It has one byte a channel here and two
 * in Pango. */
#define MARK_RED 0xf6
#define MARK_GREEN 0xd3
#define MARK_BLUE 0x2d
#define MARK_ALPHA 0x50
#define CHANNEL(byte) ((guint16) ((byte) * 0x101))

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, const CorridorHit *hit)
{
  attribute->start_index = (guint) hit->start;
  attribute->end_index = (guint) hit->end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * corridor_hits_mark:
 * @needle: (nullable): what is searched for
 * @text: UTF-8
 *
 * Marks by a tint, and by weight for who does not see that.
 *
 * Returns: (transfer full) (nullable): attributes for @text, %NULL where nothing is found in it
 */
PangoAttrList *
corridor_hits_mark (const CorridorNeedle *needle, const char *text)
{
  g_autoptr (GArray) hits = NULL;
  PangoAttrList *attributes;

  if (needle == NULL || text == NULL)
    return NULL;

  hits = corridor_needle_find_hits (needle, text);
  if (hits->len == 0)
    return NULL;

  attributes = pango_attr_list_new ();
  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorHit *hit = &g_array_index (hits, CorridorHit, i);

      insert (attributes, pango_attr_background_new (CHANNEL (MARK_RED), CHANNEL (MARK_GREEN), CHANNEL (MARK_BLUE)), hit);
      insert (attributes, pango_attr_background_alpha_new (CHANNEL (MARK_ALPHA)), hit);
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), hit);
    }

  return attributes;
}
