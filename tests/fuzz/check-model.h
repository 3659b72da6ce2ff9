/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

G_BEGIN_DECLS

/* What holds for whatever the reader makes of any bytes, and for what is put together of that. A test and a fuzz target ask
 * it. The program ends where something does not. */

void check_reading (CorridorReading *reading);
void check_article (CorridorArticle *article);
void check_library (CorridorLibrary *library);

G_END_DECLS
