/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What moves on by itself though the desktop wants no animations: what is thrown by a finger, in every scrolled window. */
typedef struct _CorridorStillness CorridorStillness;

CorridorStillness *corridor_stillness_new  (GtkSettings *settings);
void               corridor_stillness_free (CorridorStillness *self);

G_END_DECLS
