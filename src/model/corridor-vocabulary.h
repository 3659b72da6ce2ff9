/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "No such entity, statement, …" wherever an index is expected. */
#define CORRIDOR_NONE G_MAXUINT32

typedef enum
{
  CORRIDOR_ENTITY_REGION,
  CORRIDOR_ENTITY_ACTOR,
  CORRIDOR_ENTITY_SUBJECT,
} CorridorEntityKind;

typedef enum
{
  CORRIDOR_ENTITY_EXISTING,
  CORRIDOR_ENTITY_PROPOSED,
  CORRIDOR_ENTITY_DISPUTED,
  CORRIDOR_ENTITY_FORMER,
} CorridorEntityStatus;

typedef enum
{
  CORRIDOR_KIND_PROPOSAL,
  CORRIDOR_KIND_MEASURE,
  CORRIDOR_KIND_EVENT,
  CORRIDOR_KIND_COMMITMENT,
  CORRIDOR_KIND_RATIONALE,
  CORRIDOR_KIND_RISK,
  CORRIDOR_KIND_REACTION,
  CORRIDOR_KIND_ASSESSMENT,
  CORRIDOR_KIND_CONTEXT,
} CorridorKind;
#define CORRIDOR_N_KINDS 9

/* What the format calls `status` and people call standing. */
typedef enum
{
  CORRIDOR_STATUS_ALLEGED,
  CORRIDOR_STATUS_REPORTED,
  CORRIDOR_STATUS_PROPOSED,
  CORRIDOR_STATUS_AGREED,
  CORRIDOR_STATUS_CONFIRMED,
  CORRIDOR_STATUS_DENIED,
  CORRIDOR_STATUS_WITHDRAWN,
} CorridorStatus;
#define CORRIDOR_N_STATUSES 7

typedef enum
{
  CORRIDOR_LIKELIHOOD_NONE, /* not given */
  CORRIDOR_LIKELIHOOD_ALMOST_NO_CHANCE,
  CORRIDOR_LIKELIHOOD_VERY_UNLIKELY,
  CORRIDOR_LIKELIHOOD_UNLIKELY,
  CORRIDOR_LIKELIHOOD_ROUGHLY_EVEN_CHANCE,
  CORRIDOR_LIKELIHOOD_LIKELY,
  CORRIDOR_LIKELIHOOD_VERY_LIKELY,
  CORRIDOR_LIKELIHOOD_ALMOST_CERTAIN,
} CorridorLikelihood;

typedef enum
{
  CORRIDOR_CONFIDENCE_NONE, /* not given */
  CORRIDOR_CONFIDENCE_LOW,
  CORRIDOR_CONFIDENCE_MODERATE,
  CORRIDOR_CONFIDENCE_HIGH,
} CorridorConfidence;

typedef enum
{
  CORRIDOR_RELATED_PART_OF,
  CORRIDOR_RELATED_ELABORATES,
  CORRIDOR_RELATED_SUPPORTS,
  CORRIDOR_RELATED_CONTRADICTS,
  CORRIDOR_RELATED_RESPONDS_TO,
  CORRIDOR_RELATED_FOLLOWS,
} CorridorRelatedType;

/**
 * CorridorVocabulary:
 *
 * The closed lists of words of the format. A value of a vocabulary is the enumeration's of the same name.
 */
typedef enum
{
  CORRIDOR_VOCABULARY_ENTITY_KIND,
  CORRIDOR_VOCABULARY_ENTITY_STATUS,
  CORRIDOR_VOCABULARY_KIND,
  CORRIDOR_VOCABULARY_STATUS,
  CORRIDOR_VOCABULARY_LIKELIHOOD,
  CORRIDOR_VOCABULARY_CONFIDENCE,
  CORRIDOR_VOCABULARY_RELATED,
} CorridorVocabulary;

gboolean           corridor_vocabulary_find      (CorridorVocabulary vocabulary, const char *word, guint *value);
const char        *corridor_vocabulary_get_word  (CorridorVocabulary vocabulary, guint value);
const char        *corridor_vocabulary_get_label (CorridorVocabulary vocabulary, guint value);
/* every word, in the enumeration's order, NULL-terminated */
const char *const *corridor_vocabulary_get_words (CorridorVocabulary vocabulary);

/* "answered by" for the other end of `responds-to` */
const char *corridor_related_get_inverse_label (CorridorRelatedType type);

/* Lists that are open: a known word has a translated label, another is shown as it is written. */
const char *corridor_role_get_label         (const char *role);
const char *corridor_entity_type_get_label  (const char *type);
/* to be freed; one that is not known is read as words */
char       *corridor_relation_type_describe (const char *type);

/* nearest of @words to @word by edit distance, NULL where none is near enough to suggest */
const char *corridor_suggest     (const char *word, const char *const *words);
const char *corridor_suggest_any (const char *word, const char *const *words); /* however far */

G_END_DECLS
