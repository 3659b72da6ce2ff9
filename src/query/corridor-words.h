/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folding: NFKD, categories M removed, full case folding, NFKD. NULL where @text is not UTF-8. */
char *corridor_fold (const char *text, gssize length);

/**
 * CorridorNeedle:
 *
 * What is written in the search entry, taken apart into terms: words and phrases, wanted or not. Immutable after it has been made.
 */
typedef struct _CorridorNeedle CorridorNeedle;
CorridorNeedle *corridor_needle_new      (const char *text);
void            corridor_needle_free     (CorridorNeedle *needle);
gboolean        corridor_needle_is_empty (const CorridorNeedle *needle); /* no term: everything passes */
/* whether every wanted term is in one of @fields and no unwanted one is in any: the plain, slow way, for one statement */
gboolean        corridor_needle_matches  (const CorridorNeedle *needle, const char *const *fields);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorNeedle, corridor_needle_free)

typedef struct
{
  gsize start, end; /* bytes of the text as it was given */
} CorridorHit;
/* where the wanted terms stand in @text, merged and sorted: (element-type CorridorHit) (transfer full), for marking */
GArray         *corridor_needle_find_hits (const CorridorNeedle *needle, const char *text);

G_END_DECLS
