/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"
#include "corridor-reader.h"

G_BEGIN_DECLS

/* What holds for whatever the reader makes of any bytes, and for what is made of that. The program ends where something does not. */

void check_reading (CorridorReading *reading);
void check_article (CorridorArticle *article);
void check_library (CorridorLibrary *library);
void check_index   (CorridorIndex *index);

G_END_DECLS
