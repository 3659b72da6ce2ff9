/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorEntityPill:
 *
 * The name of an entity, with its role beside it where there is one. A click opens the entity's page; its menu includes or excludes it.
 *
 * # CSS nodes
 *
 * `entity` with a `button.pill` and a `label.role`.
 */
#define CORRIDOR_TYPE_ENTITY_PILL (corridor_entity_pill_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEntityPill, corridor_entity_pill, CORRIDOR, ENTITY_PILL, GtkWidget)

GtkWidget *corridor_entity_pill_new (CorridorSession *session, guint entity, const char *role);

/* The facet in which an entity of @kind is a value. */
CorridorFacet corridor_entity_kind_get_facet (CorridorEntityKind kind);

G_END_DECLS
