/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "corridor-words.h"

G_BEGIN_DECLS

/* marks for what @needle (nullable) finds in @text: attributes, never markup; NULL where it finds nothing (transfer full) */
PangoAttrList *corridor_hits_mark (const CorridorNeedle *needle, const char *text);

G_END_DECLS
