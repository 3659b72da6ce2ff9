/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-json-writer.h"
#include "corridor-library.h"

G_BEGIN_DECLS

void corridor_write_date            (CorridorJsonWriter *writer, const char *name, const CorridorDate *date);
void corridor_write_article_members (CorridorJsonWriter *writer, CorridorArticle *article);
void corridor_write_entity          (CorridorJsonWriter *writer, const CorridorEntity *entity);

/* In two, for what a summary says of the date stands between. */
void corridor_write_statement_first_members (CorridorJsonWriter *writer, const CorridorStatement *statement);
void corridor_write_statement_last_members  (CorridorJsonWriter *writer, CorridorLibrary *library, const CorridorStatement *statement);

G_END_DECLS
