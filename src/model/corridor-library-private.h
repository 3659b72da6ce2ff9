/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-library.h"

#include "corridor-arena.h"
#include "corridor-id-table.h"

G_BEGIN_DECLS

/* How a library is made; afterwards nobody changes it. */
struct _CorridorLibrary
{
  GObject parent_instance;

  GPtrArray *articles; /* of CorridorArticle */
  CorridorArena *arena;

  const char **article_ids;
  guint32 *first_sections; /* for each article, and one more: where its sections begin in the one sequence */
  guint n_paragraphs;

  CorridorEntity *entities;
  guint n_entities;

  const CorridorStatement *statements;
  CorridorStatement *own_statements; /* the same, unless they are the only article's */
  guint n_statements;
  guint32 *next_of_id; /* for each statement, the next that has its id */

  CorridorRelation *relations;
  guint n_relations;

  guint32 *first_incoming; /* for each statement, and one more: where those begin that name it */
  CorridorRelated *incoming;

  CorridorIdTable *articles_by_id;
  CorridorIdTable *entities_by_id;
  CorridorIdTable *statements_by_id;
};

/* Takes in the articles that go together and their entities. Gives for each article what its entities'
 * indices have become. */
GPtrArray *corridor_library_merge (CorridorLibrary *self, GPtrArray *readings);
void corridor_library_join_entities (CorridorLibrary *self, GPtrArray *readings, GPtrArray *maps);
void corridor_library_add_statements (CorridorLibrary *self, GPtrArray *maps);

G_END_DECLS
