/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorEvidenceButton:
 *
 * "¶ 8": where a statement stands in its article. Opens what is known of the place: the section, which characters of the paragraph, its fingerprint, and a
 * way to all statements of the section. CSS node `evidence`.
 */
#define CORRIDOR_TYPE_EVIDENCE_BUTTON (corridor_evidence_button_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEvidenceButton, corridor_evidence_button, CORRIDOR, EVIDENCE_BUTTON, GtkWidget)

GtkWidget *corridor_evidence_button_new (CorridorSession *session, guint article, const CorridorEvidence *evidence);

G_END_DECLS
