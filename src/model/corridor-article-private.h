/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-article.h"

#include "corridor-arena.h"
#include "corridor-id-table.h"

G_BEGIN_DECLS

/* How the reader fills an article; afterwards nobody changes it. */
struct _CorridorArticle
{
  GObject parent_instance;

  /* what the records' pointers lead to */
  GStringChunk *strings;
  CorridorArena *arena;
  GArray *words;                  /* of const char *: strings that are kept once, however often they occur */
  GArray *dates;                  /* likewise, of CorridorDate and its text */
  CorridorIdTable *words_by_text; /* these two while it is filled only */
  CorridorIdTable *dates_by_text;

  char *file_name;
  char *sha256;

  const char *id;
  const char *title;
  const CorridorDate *published;
  const char *language;
  const char *publisher;
  const char *const *authors;
  const char *url;
  const CorridorDate *accessed;
  const char *const *categories;
  const char *summary;

  GArray *sections;
  GArray *paragraphs;
  GArray *entities;
  GArray *statements;
  GArray *relations;
};

CorridorArticle *corridor_article_new (gsize expected_size);
const char *corridor_article_keep_string (CorridorArticle *self, const char *string);
const char *corridor_article_keep_word (CorridorArticle *self, const char *word);
const CorridorDate *corridor_article_keep_date (CorridorArticle *self, const char *edtf, GError **error);
void corridor_article_finish (CorridorArticle *self);

G_END_DECLS
