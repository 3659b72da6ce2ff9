/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorEntityPage:
 *
 * All that the library knows of a region, an actor or a subject: what it is part of, its lasting ties, and what is stated about it.
 */
#define CORRIDOR_TYPE_ENTITY_PAGE (corridor_entity_page_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEntityPage, corridor_entity_page, CORRIDOR, ENTITY_PAGE, GtkWidget)

void corridor_entity_page_show         (CorridorEntityPage *self, CorridorSession *session, guint entity);
/* the counts and the choice, after the query has changed */
void corridor_entity_page_update       (CorridorEntityPage *self);

G_END_DECLS
