/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-article-private.h"
#include "corridor-json-slice.h"
#include "corridor-problems.h"

G_BEGIN_DECLS

/* Within the reader: corridor-read-document.c leads over the document, and the other corridor-read-*.c read
 * its parts. */

/* The most members that an object of the format has. */
#define CORRIDOR_READ_MAX_MEMBERS 16

/* A kind that the document does not tell: nothing is said of what depends on it. */
#define CORRIDOR_READ_KIND_UNKNOWN ((CorridorEntityKind)0xff)

/* Who says what nobody else is said to say; no entity may have the id. */
#define CORRIDOR_READ_AUTHOR "author"

typedef struct _CorridorMember CorridorMember;

/* The members of the object that is being read. */
typedef struct
{
  const CorridorMember *members[CORRIDOR_READ_MAX_MEMBERS]; /* those that it has, in its order */
  CorridorJsonSlice values[CORRIDOR_READ_MAX_MEMBERS];
  guint n;
  guint n_unknown;
} CorridorReadObject;

/* An id whose record may come later in the document: it is looked up when all are known. */
typedef struct
{
  const char *id;
  guint32 index;            /* of the element of the root's array that names it */
  guint32 record;           /* what that element became, CORRIDOR_NONE if nothing */
  guint32 element;          /* in the array within it, CORRIDOR_NONE where it stands alone */
  CorridorEntityKind kind;  /* of an entity that names it */
  CorridorRelated *related; /* where to write a statement's index */
} CorridorReadReference;

typedef struct
{
  CorridorArticle *article; /* what is being filled; dropped at the end if there was an error */
  CorridorProblems *problems;
  GCancellable *cancellable; /* nullable */

  GString *string; /* what a string is read into, until the next one is */
  GString *name;   /* the same for a member's name, and for a look at a sibling */
  GByteArray *repeats;
  GStringChunk *unescaped;

  CorridorReadObject *object; /* the innermost that is being read */
  guint index;                /* of the element of the root's array */

  CorridorIdTable *sections;
  CorridorIdTable *entities;
  CorridorIdTable *statements;

  /* whether the document says enough of these for an id or number that is not there to be a mistake of its
   * own */
  gboolean paragraphs_known;
  gboolean entities_known;
  gboolean statements_known;

  GArray *references;    /* of CorridorReadReference: part_of, then related */
  GPtrArray *entity_ids; /* for suggestions, when there is something to suggest */
  GPtrArray *statement_ids;
  guint64 n_compared; /* characters, each with each, about */
} CorridorRead;

/**
 * CorridorMember:
 * @name: a member of an object of the format
 * @is_required: whether the object has to have it
 * @read: reads its value
 * @offset: where in the record that the object becomes the value goes, for those readers that serve many
 * members
 *
 * The members of an object, in a table that ends with a %NULL name.
 */
struct _CorridorMember
{
  const char *name;
  gboolean is_required;
  void (*read) (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member);
  gsize offset;
};

CorridorArticle *corridor_read_document (const char *data,
                                         gsize length,
                                         CorridorProblems *problems,
                                         GCancellable *cancellable);

/* its parts */
void corridor_read_section (CorridorRead *read, CorridorJsonSlice element);
void corridor_read_entity (CorridorRead *read, CorridorJsonSlice element);
void corridor_read_hierarchy (CorridorRead *read);
void corridor_read_statement (CorridorRead *read, CorridorJsonSlice element);
void corridor_read_related (CorridorRead *read);
void corridor_read_relation (CorridorRead *read, CorridorJsonSlice element);
void corridor_read_evidence (CorridorRead *read,
                             CorridorJsonSlice value,
                             gpointer record,
                             const CorridorMember *member);

/* objects and arrays */
typedef void (*CorridorReadCheck) (CorridorRead *read, gpointer record);
gboolean corridor_read_object (CorridorRead *read,
                               CorridorJsonSlice value,
                               const CorridorMember *members,
                               gpointer record);
gboolean corridor_read_object_checked (CorridorRead *read,
                                       CorridorJsonSlice value,
                                       const CorridorMember *members,
                                       gpointer record,
                                       CorridorReadCheck check);
void corridor_read_unknown_member (CorridorRead *read, const CorridorMember *members, const char *name);
gboolean
corridor_read_array (CorridorRead *read, CorridorJsonSlice value, CorridorJsonCursor *cursor, guint *n);
gboolean corridor_read_wrong_type (CorridorRead *read, CorridorJsonSlice value, const char *wanted);

/* single values: each gives what fails where it has reported a problem */
const char *corridor_read_line (CorridorRead *read, CorridorJsonSlice value);
const char *corridor_read_text (CorridorRead *read, CorridorJsonSlice value);
const char *corridor_read_slug (CorridorRead *read, CorridorJsonSlice value);
const char *
corridor_read_own_id (CorridorRead *read, CorridorJsonSlice value, CorridorIdTable *known, GArray *records);
gboolean
corridor_read_word (CorridorRead *read, CorridorJsonSlice value, CorridorVocabulary vocabulary, guint *word);
gboolean corridor_read_number (CorridorRead *read, CorridorJsonSlice value, double *number);
gboolean corridor_read_whole_number (CorridorRead *read, CorridorJsonSlice value, double *number);
guint corridor_read_to_guint (double number);

/* ids of other records, and ids that repeat */
guint32
corridor_read_keep (CorridorRead *read, gconstpointer record, CorridorIdTable *known, GArray *records);
guint32 corridor_read_entity_id (CorridorRead *read, CorridorJsonSlice value, CorridorEntityKind kind);
guint32 corridor_read_statement_id (CorridorRead *read, CorridorJsonSlice value);
void corridor_read_unknown_entity (CorridorRead *read, const char *id);
void corridor_read_unknown_statement (CorridorRead *read, const char *id);
void corridor_read_wrong_kind (CorridorRead *read, guint32 entity, CorridorEntityKind wanted);
const guint8 *corridor_read_find_repeats (CorridorRead *read,
                                          CorridorJsonSlice array,
                                          const char *first,
                                          const char *second);
void corridor_read_repeat (CorridorRead *read, CorridorJsonSlice value);

/* a look at another member of the object, without a word */
gboolean corridor_read_has (CorridorRead *read, const char *name);
const char *corridor_read_peek_string (CorridorRead *read, const char *name);
gboolean corridor_read_peek_number (CorridorRead *read, const char *name, double *number);

/* for tables: what the value becomes goes to the record, at the member's offset */
void corridor_read_line_member (CorridorRead *read,
                                CorridorJsonSlice value,
                                gpointer record,
                                const CorridorMember *member);
void corridor_read_text_member (CorridorRead *read,
                                CorridorJsonSlice value,
                                gpointer record,
                                const CorridorMember *member);
void corridor_read_word_member (CorridorRead *read,
                                CorridorJsonSlice value,
                                gpointer record,
                                const CorridorMember *member);
void corridor_read_slug_member (CorridorRead *read,
                                CorridorJsonSlice value,
                                gpointer record,
                                const CorridorMember *member);
void corridor_read_date_member (CorridorRead *read,
                                CorridorJsonSlice value,
                                gpointer record,
                                const CorridorMember *member);
void corridor_read_url_member (CorridorRead *read,
                               CorridorJsonSlice value,
                               gpointer record,
                               const CorridorMember *member);
void corridor_read_lines_member (CorridorRead *read,
                                 CorridorJsonSlice value,
                                 gpointer record,
                                 const CorridorMember *member);

G_END_DECLS
