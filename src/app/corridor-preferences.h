/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-appearance.h"

G_BEGIN_DECLS

#define CORRIDOR_TYPE_PREFERENCES (corridor_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPreferences, corridor_preferences, CORRIDOR, PREFERENCES, GtkWindow)

GtkWidget *corridor_preferences_new (GtkApplication *application, GSettings *settings, CorridorAppearance *appearance);

G_END_DECLS
