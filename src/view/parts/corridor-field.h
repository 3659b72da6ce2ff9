/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorField:
 *
 * A key and its value, as the detail pane's pages show them: keys stand in one column, whose width is the style's. Properties: `key` and `child`; the child
 * is labelled by the key.
 *
 * # CSS nodes
 *
 * `field` with a `label.key` and the child.
 */
#define CORRIDOR_TYPE_FIELD (corridor_field_get_type ())
G_DECLARE_FINAL_TYPE (CorridorField, corridor_field, CORRIDOR, FIELD, GtkWidget)

void corridor_field_set_key   (CorridorField *self, const char *key);
void corridor_field_set_child (CorridorField *self, GtkWidget *child);

G_END_DECLS
