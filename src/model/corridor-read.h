/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-article-private.h"
#include "corridor-cycles.h"
#include "corridor-json-elements.h"
#include "corridor-problems.h"

G_BEGIN_DECLS

/* Within the reader: corridor-read-document.c leads over the document, and the other corridor-read-*.c read its parts. */

/* A kind that the document does not tell: nothing is said of what depends on it. */
#define CORRIDOR_READ_KIND_UNKNOWN ((CorridorEntityKind) 0xff)

/* An id whose record may come later in the document: it is looked up when all are known. */
typedef struct
{
  guint32 record;  /* index of the record that names it */
  guint32 element; /* index in the record's array, CORRIDOR_NONE where it stands alone */
  const char *id;
  CorridorRelated *related; /* where to write the statement's index */
} CorridorReadReference;

typedef struct
{
  CorridorArticle *article; /* what is being filled; dropped at the end if there was an error */
  CorridorProblems *problems;
  GCancellable *cancellable; /* nullable */

  JsonParser *parser;
  GString *text;    /* what the parser parses */
  JsonNode *values; /* what came of it */
  GByteArray *repeats;

  JsonNode *element; /* of one of the root's arrays: what is being read */
  guint index;

  CorridorIdTable *sections;
  CorridorIdTable *entities;
  CorridorIdTable *statements;

  /* whether the document says enough of these for an id or number that is not there to be a mistake of its own */
  gboolean paragraphs_known;
  gboolean entities_known;
  gboolean statements_known;

  GArray *references; /* of CorridorReadReference: part_of, then related */
  GPtrArray *entity_ids; /* for suggestions, when there is something to suggest */
  GPtrArray *statement_ids;
  gsize n_compared;
} CorridorRead;

/**
 * CorridorMember:
 * @name: a member of an object of the format
 * @is_required: whether the object has to have it
 * @read: reads its value
 * @offset: where in the record that the object becomes the value goes, for those readers that serve many members
 *
 * The members of an object, in a table that ends with a %NULL name.
 */
typedef struct _CorridorMember CorridorMember;
struct _CorridorMember
{
  const char *name;
  gboolean is_required;
  void (*read) (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
  gsize offset;
};

CorridorArticle *corridor_read_document (const char *data, gsize length, CorridorProblems *problems, GCancellable *cancellable);

/* its parts */
typedef void (*CorridorReadElement) (CorridorRead *read);
void             corridor_read_section          (CorridorRead *read);
void             corridor_read_entity           (CorridorRead *read);
void             corridor_read_hierarchy        (CorridorRead *read);
void             corridor_read_statement        (CorridorRead *read);
void             corridor_read_related          (CorridorRead *read);
void             corridor_read_relation         (CorridorRead *read);
void             corridor_read_evidence         (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);

/* objects and arrays */
gboolean         corridor_read_object           (CorridorRead *read, JsonNode *node, const CorridorMember *members, gpointer record);
void             corridor_read_unknown_member   (CorridorRead *read, const CorridorMember *members, const char *name);
JsonArray       *corridor_read_array            (CorridorRead *read, JsonNode *node);
const guint8    *corridor_read_find_repeats     (CorridorRead *read, JsonArray *array, const char *first, const char *second);
void             corridor_read_repeat           (CorridorRead *read, JsonNode *node);
gboolean         corridor_read_wrong_type       (CorridorRead *read, JsonNode *node, const char *wanted);

/* single values: each gives what fails where it has reported a problem */
const char      *corridor_read_line             (CorridorRead *read, JsonNode *node);
const char      *corridor_read_text             (CorridorRead *read, JsonNode *node);
const char      *corridor_read_slug             (CorridorRead *read, JsonNode *node);
gboolean         corridor_read_word             (CorridorRead *read, JsonNode *node, CorridorVocabulary vocabulary, guint *value);
gboolean         corridor_read_whole_number     (CorridorRead *read, JsonNode *node, double *number);
gboolean         corridor_read_number           (CorridorRead *read, JsonNode *node, double *number);
guint            corridor_read_to_guint         (double number);

/* ids of other records */
guint32          corridor_read_entity_id        (CorridorRead *read, JsonNode *node, CorridorEntityKind kind);
guint32          corridor_read_statement_id     (CorridorRead *read, JsonNode *node);
void             corridor_read_unknown_entity   (CorridorRead *read, const char *id);
void             corridor_read_unknown_statement (CorridorRead *read, const char *id);
void             corridor_read_wrong_kind       (CorridorRead *read, guint32 entity, CorridorEntityKind wanted);
void             corridor_read_own_id           (CorridorRead *read, JsonNode *node, CorridorIdTable *known, GArray *records);

/* looking ahead, without a word */
const char      *corridor_read_peek_string      (JsonObject *object, const char *member);
gboolean         corridor_read_peek_number      (JsonObject *object, const char *member, double *number);

/* for tables: what the value becomes goes to the record, at the member's offset */
void             corridor_read_line_member      (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_text_member      (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_word_member      (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_slug_member      (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_date_member      (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_url_member       (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);
void             corridor_read_lines_member     (CorridorRead *read, JsonNode *value, gpointer record, const CorridorMember *member);

G_END_DECLS
