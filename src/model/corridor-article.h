/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "corridor-date.h"
#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/* The records of an article: plain structures, filled once by the reader and never changed after. Whoever has a const pointer to one
 * may read its fields for as long as the article (or library) that it came from is referenced. A NULL string, array or date is a
 * member that the document does not have; an array that is empty in the document is not NULL and has length 0. */

typedef struct
{
  const char *id;
  const char *title;
  const char *summary;     /* nullable */
  guint first_paragraph;   /* from 1, through the whole article; of no meaning where n_paragraphs is 0 */
  guint n_paragraphs;
  gboolean has_paragraphs; /* whether the document has the member */
} CorridorSection;

typedef struct
{
  guint length;       /* code points, 0 where not given */
  const char *sha256; /* nullable */
  guint section;      /* index in the article */
} CorridorParagraph;

typedef struct
{
  const char *id;
  const char *name;
  const char *type;               /* nullable */
  const char *const *aliases;     /* nullable, NULL-terminated */
  const char *const *part_of;     /* nullable, NULL-terminated: ids */
  const char *summary;            /* nullable */
  const char *outline;            /* nullable */
  double longitude, latitude;     /* degrees, WGS 84, where has_location */
  CorridorEntityKind kind;
  CorridorEntityStatus status;    /* existing by default */
  guint has_status : 1;           /* whether the document says so */
  guint has_location : 1;
  guint part_of_is_array : 1;     /* as written: an array, or one id */

  /* indices of entities of the same article or library that this one was taken from */
  const guint32 *parents;
  guint n_parents;
  const guint32 *children; /* filled by the library only */
  guint n_children;
} CorridorEntity;

typedef struct
{
  guint32 entity; /* index */
  const char *role;
} CorridorActor;

typedef struct
{
  guint paragraph;    /* from 1; 0 where it stands elsewhere */
  guint start, end;   /* code points into the normalised paragraph, where has_range */
  gboolean has_range;
  const char *source; /* nullable: what it stands in, where paragraph is 0 */
  const char *url;    /* nullable; http or https */
} CorridorEvidence;

typedef struct
{
  guint32 statement; /* index in the same article or library */
  CorridorRelatedType type;
} CorridorRelated;

typedef struct
{
  const char *id;
  const char *title;
  const char *text;               /* nullable */
  const CorridorDate *date;       /* nullable: undated */
  const CorridorActor *actors;    /* nullable */
  const guint32 *regions;         /* nullable: entity indices */
  const guint32 *subjects;        /* nullable: entity indices */
  const char *const *topics;      /* nullable, NULL-terminated */
  const CorridorEvidence *evidence;
  const CorridorRelated *related; /* nullable */
  guint n_actors, n_regions, n_subjects, n_topics, n_evidence, n_related;
  guint32 attribution;            /* entity index, CORRIDOR_NONE for the author */
  guint32 article;                /* index in the library, 0 in an article */
  guint8 kind;                    /* CorridorKind */
  guint8 status;                  /* CorridorStatus, reported by default */
  guint8 likelihood;              /* CorridorLikelihood */
  guint8 confidence;              /* CorridorConfidence */
  guint has_status : 1;           /* whether the document says so */
  guint has_attribution : 1;
} CorridorStatement;

typedef struct
{
  guint32 from, to;         /* entity indices */
  const char *type;         /* a slug */
  guint32 statement;        /* CORRIDOR_NONE where not given */
  const CorridorDate *date; /* nullable */
} CorridorRelation;

/**
 * CorridorArticle:
 *
 * One document as it was read: immutable and thread-safe after it has been made. Indices in its records are its own; a library's are
 * the library's.
 */
#define CORRIDOR_TYPE_ARTICLE (corridor_article_get_type ())
G_DECLARE_FINAL_TYPE (CorridorArticle, corridor_article, CORRIDOR, ARTICLE, GObject)

const char         *corridor_article_get_id         (CorridorArticle *self);
const char         *corridor_article_get_title      (CorridorArticle *self);
const CorridorDate *corridor_article_get_published  (CorridorArticle *self);
const char         *corridor_article_get_language   (CorridorArticle *self); /* nullable, as the following */
const char         *corridor_article_get_publisher  (CorridorArticle *self);
const char *const  *corridor_article_get_authors    (CorridorArticle *self);
const char         *corridor_article_get_url        (CorridorArticle *self);
const CorridorDate *corridor_article_get_accessed   (CorridorArticle *self);
const char *const  *corridor_article_get_categories (CorridorArticle *self);
const char         *corridor_article_get_summary    (CorridorArticle *self);
const char         *corridor_article_get_file_name  (CorridorArticle *self); /* for display */
const char         *corridor_article_get_sha256     (CorridorArticle *self); /* of the file's bytes, hex */

const CorridorSection   *corridor_article_get_sections   (CorridorArticle *self, guint *n);
const CorridorParagraph *corridor_article_get_paragraphs (CorridorArticle *self, guint *n);
const CorridorEntity    *corridor_article_get_entities   (CorridorArticle *self, guint *n);
const CorridorStatement *corridor_article_get_statements (CorridorArticle *self, guint *n);
const CorridorRelation  *corridor_article_get_relations  (CorridorArticle *self, guint *n);

G_END_DECLS
