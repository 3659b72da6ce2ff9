/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-json-writer.h"
#include "corridor-library.h"

G_BEGIN_DECLS

GBytes *corridor_article_write (CorridorLibrary *library);

/* What a document begins with, and its outline: whoever makes one without a library writes these in the same way. */
void corridor_article_write_format   (CorridorJsonWriter *writer);
void corridor_article_write_sections (CorridorJsonWriter *writer, const CorridorSection *sections, guint n_sections,
                                      const CorridorParagraph *paragraphs);

G_END_DECLS
