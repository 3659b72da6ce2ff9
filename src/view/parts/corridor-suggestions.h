/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorSuggestions:
 *
 * What may be meant by what is being typed in a search entry: values of the library ("Region: Balochistan"), or earlier searches
 * where nothing is typed yet. It leaves the focus to the entry, its parent, until it is given it;
 * what is written then goes to the entry.
 * CSS node `popover` with the class `suggestions`. Properties: `session` (nullable). Signals: `picked` with a facet, a value's id,
 * whether it is to be included or excluded (a CorridorChoice), and where the text begins that stood for it; `searched` with an earlier search; `forgotten` when the earlier searches are to be
 * forgotten; `left` when the focus is to go back to the entry.
 */
#define CORRIDOR_TYPE_SUGGESTIONS (corridor_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSuggestions, corridor_suggestions, CORRIDOR, SUGGESTIONS, GtkPopover)

GtkWidget       *corridor_suggestions_new         (void);
CorridorSession *corridor_suggestions_get_session (CorridorSuggestions *self);
void             corridor_suggestions_set_session (CorridorSuggestions *self, CorridorSession *session);

/* what is offered for @text, or @recent (nullable) where that is blank; FALSE where it is nothing */
gboolean         corridor_suggestions_offer       (CorridorSuggestions *self, const char *text, const char *const *recent);
/* gives the focus to the first */
gboolean         corridor_suggestions_focus       (CorridorSuggestions *self);

G_END_DECLS
