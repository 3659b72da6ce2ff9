/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-summary.h"

G_BEGIN_DECLS

/**
 * CorridorVerifier:
 *
 * A summary in the format `corridor.summary/1` that somebody else has: what it asked, and whether what it says still holds.
 */
typedef struct _CorridorVerifier CorridorVerifier;

CorridorVerifier *corridor_verifier_new       (GBytes *bytes, GError **error);
void              corridor_verifier_free      (CorridorVerifier *verifier);
CorridorQuery    *corridor_verifier_get_query (CorridorVerifier *verifier);
/* What differs from a summary that was made now, a translated line each, empty where nothing does */
GPtrArray        *corridor_verifier_compare   (CorridorVerifier *verifier, CorridorSummary *now);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorVerifier, corridor_verifier_free)

G_END_DECLS
