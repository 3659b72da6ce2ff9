/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-article.h"
#include "corridor-reader.h"

G_BEGIN_DECLS

/**
 * CorridorLibrary:
 *
 * Articles put together: their statements in one sequence (the articles' order, then as written), their entities merged by id.
 * Immutable, thread-safe, replaced whole. All indices in the records it gives are the library's.
 */
#define CORRIDOR_TYPE_LIBRARY (corridor_library_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLibrary, corridor_library, CORRIDOR, LIBRARY, GObject)

/* Puts readings together (array of CorridorReading, in the articles' order). Readings without an article are left out; what only shows
 * across files (wrong kind, cycle, repeated article id) is added to the later file's reading, and a file with an error is left out. */
CorridorLibrary *corridor_library_new (GPtrArray *readings);

guint                    corridor_library_get_n_articles   (CorridorLibrary *self);
CorridorArticle         *corridor_library_get_article      (CorridorLibrary *self, guint article);
guint                    corridor_library_get_n_statements (CorridorLibrary *self);
const CorridorStatement *corridor_library_get_statement    (CorridorLibrary *self, guint statement);
guint                    corridor_library_get_n_entities   (CorridorLibrary *self);
const CorridorEntity    *corridor_library_get_entity       (CorridorLibrary *self, guint entity);
guint                    corridor_library_get_n_relations  (CorridorLibrary *self);
const CorridorRelation  *corridor_library_get_relation     (CorridorLibrary *self, guint relation);
/* sections of all articles in one sequence; @article and @section (in the article) out, optional */
guint                    corridor_library_get_n_sections   (CorridorLibrary *self);
const CorridorSection   *corridor_library_get_section      (CorridorLibrary *self, guint index, guint *article, guint *section);
guint                    corridor_library_get_first_section (CorridorLibrary *self, guint article);
/* the section that holds a statement's evidence paragraph: index in the one sequence, CORRIDOR_NONE for a paragraph that is not there */
guint                    corridor_library_find_section     (CorridorLibrary *self, guint article, guint paragraph);

guint corridor_library_find_entity  (CorridorLibrary *self, const char *id); /* CORRIDOR_NONE where there is none */
guint corridor_library_find_article (CorridorLibrary *self, const char *id);

typedef enum
{
  CORRIDOR_FOUND,
  CORRIDOR_NOT_FOUND,
  CORRIDOR_AMBIGUOUS,
} CorridorFound;
/* @reference is ARTICLE#ID, or ID alone where that is unambiguous */
CorridorFound corridor_library_find_statement     (CorridorLibrary *self, const char *reference, guint *statement);
char         *corridor_library_dup_statement_ref  (CorridorLibrary *self, guint statement); /* always ARTICLE#ID */

/* statements whose `related` names @statement (sorted), with the type of each */
const CorridorRelated *corridor_library_get_incoming (CorridorLibrary *self, guint statement, guint *n);
/* how many paragraphs all articles have */
guint corridor_library_get_n_paragraphs (CorridorLibrary *self);

/**
 * CorridorLoad:
 *
 * What came of opening files and folders: the library (NULL where no file gave an article) and each file's reading.
 */
#define CORRIDOR_TYPE_LOAD (corridor_load_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLoad, corridor_load, CORRIDOR, LOAD, GObject)

CorridorLibrary *corridor_load_get_library  (CorridorLoad *self); /* nullable */
GPtrArray       *corridor_load_get_readings (CorridorLoad *self); /* of CorridorReading, in the articles' order */
guint            corridor_load_get_n_broken (CorridorLoad *self); /* readings with an error */

/* @files: array of GFile, files and folders; a folder stands for its *.json, recursively, by the bytes of their paths; one file named twice is
 * read once. @progress, if given, is called in the caller's main context by the async variant, in the calling thread by the other. */
typedef void (*CorridorLoadProgress) (guint done, guint n_files, gpointer user_data);
CorridorLoad *corridor_load_sync   (GPtrArray *files, GCancellable *cancellable, GError **error);
void          corridor_load_async  (GPtrArray *files, CorridorLoadProgress progress, gpointer progress_data, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
CorridorLoad *corridor_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
