/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-vocabulary.h"

/* The words are the format's and are never translated; the labels are for people. A word and its label stand
 * in two tables with one order, the enumeration's, so that the words can be handed out as a plain string
 * vector. */

static const char *const entity_kind_words[] = { "region", "actor", "subject", NULL };
static const char *const entity_kind_labels[] = {
  NC_ ("entity kind", "Region"),
  NC_ ("entity kind", "Actor"),
  NC_ ("entity kind", "Subject"),
};

static const char *const entity_status_words[] = { "existing", "proposed", "disputed", "former", NULL };
static const char *const entity_status_labels[] = {
  NC_ ("entity status", "Existing"),
  NC_ ("entity status", "Proposed"),
  NC_ ("entity status", "Disputed"),
  NC_ ("entity status", "Former"),
};

static const char *const kind_words[] = { "proposal", "measure",  "event",      "commitment", "rationale",
                                          "risk",     "reaction", "assessment", "context",    NULL };
static const char *const kind_labels[] = {
  NC_ ("kind", "Proposal"),
  NC_ ("kind", "Measure"),
  NC_ ("kind", "Event"),
  NC_ ("kind", "Commitment"),
  NC_ ("kind", "Rationale"),
  NC_ ("kind", "Risk"),
  NC_ ("kind", "Reaction"),
  NC_ ("kind", "Assessment"),
  NC_ ("kind", "Context"),
};

static const char *const status_words[] = { "alleged",   "reported", "proposed",  "agreed",
                                            "confirmed", "denied",   "withdrawn", NULL };
static const char *const status_labels[] = {
  NC_ ("standing", "Alleged"),
  NC_ ("standing", "Reported"),
  NC_ ("standing", "Proposed"),
  NC_ ("standing", "Agreed"),
  NC_ ("standing", "Confirmed"),
  NC_ ("standing", "Denied"),
  NC_ ("standing", "Withdrawn"),
};

static const char *const likelihood_words[]
    = { "almost-no-chance", "very-unlikely", "unlikely",       "roughly-even-chance",
        "likely",           "very-likely",   "almost-certain", NULL };
static const char *const likelihood_labels[] = {
  NC_ ("likelihood", "Almost no chance"),
  NC_ ("likelihood", "Very unlikely"),
  NC_ ("likelihood", "Unlikely"),
  NC_ ("likelihood", "Roughly even chance"),
  NC_ ("likelihood", "Likely"),
  NC_ ("likelihood", "Very likely"),
  NC_ ("likelihood", "Almost certain"),
};

static const char *const confidence_words[] = { "low", "moderate", "high", NULL };
static const char *const confidence_labels[] = {
  NC_ ("confidence", "Low"),
  NC_ ("confidence", "Moderate"),
  NC_ ("confidence", "High"),
};

static const char *const related_words[] = { "part-of",     "elaborates",  "supports",
                                             "contradicts", "responds-to", "follows", NULL };
static const char *const related_labels[] = {
  NC_ ("related", "part of"),
  NC_ ("related", "elaborates on"),
  NC_ ("related", "supports"),
  NC_ ("related", "contradicts"),
  NC_ ("related", "responds to"),
  NC_ ("related", "follows"),
};
static const char *const related_inverse_labels[] = {
  NC_ ("related", "has part"),
  NC_ ("related", "elaborated by"),
  NC_ ("related", "supported by"),
  NC_ ("related", "contradicted by"),
  NC_ ("related", "answered by"),
  NC_ ("related", "followed by"),
};

/* @first is the value of the first word: 1 where 0 stands for a member that is not given. @context is that of
 * the labels. */
typedef struct
{
  const char *const *words;
  const char *const *labels;
  guint n_words;
  guint first;
  const char *context;
} Table;

#define TABLE(name, first, context) \
  { \
    name##_words, name##_labels, G_N_ELEMENTS (name##_labels), first, context \
  }

#define ASSERT_SAME_LENGTH(name) \
  G_STATIC_ASSERT (G_N_ELEMENTS (name##_words) == G_N_ELEMENTS (name##_labels) + 1)

ASSERT_SAME_LENGTH (entity_kind);
ASSERT_SAME_LENGTH (entity_status);
ASSERT_SAME_LENGTH (kind);
ASSERT_SAME_LENGTH (status);
ASSERT_SAME_LENGTH (likelihood);
ASSERT_SAME_LENGTH (confidence);
ASSERT_SAME_LENGTH (related);
G_STATIC_ASSERT (G_N_ELEMENTS (related_inverse_labels) == G_N_ELEMENTS (related_labels));
G_STATIC_ASSERT (G_N_ELEMENTS (kind_labels) == CORRIDOR_N_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (status_labels) == CORRIDOR_N_STATUSES);

static const Table tables[] = {
  [CORRIDOR_VOCABULARY_ENTITY_KIND] = TABLE (entity_kind, CORRIDOR_ENTITY_REGION, "entity kind"),
  [CORRIDOR_VOCABULARY_ENTITY_STATUS] = TABLE (entity_status, CORRIDOR_ENTITY_EXISTING, "entity status"),
  [CORRIDOR_VOCABULARY_KIND] = TABLE (kind, CORRIDOR_KIND_PROPOSAL, "kind"),
  [CORRIDOR_VOCABULARY_STATUS] = TABLE (status, CORRIDOR_STATUS_ALLEGED, "standing"),
  [CORRIDOR_VOCABULARY_LIKELIHOOD] = TABLE (likelihood, CORRIDOR_LIKELIHOOD_ALMOST_NO_CHANCE, "likelihood"),
  [CORRIDOR_VOCABULARY_CONFIDENCE] = TABLE (confidence, CORRIDOR_CONFIDENCE_LOW, "confidence"),
  [CORRIDOR_VOCABULARY_RELATED] = TABLE (related, CORRIDOR_RELATED_PART_OF, "related"),
};

static const Table *
get_table (CorridorVocabulary vocabulary)
{
  g_return_val_if_fail ((guint) vocabulary < G_N_ELEMENTS (tables), NULL);

  return &tables[vocabulary];
}

static gboolean
find_word (const char *const *words, const char *word, guint *position)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * corridor_vocabulary_find:
 * @vocabulary: a vocabulary
 * @word: a word as a file has it
 * @value: (out): the value of the enumeration that the word stands for
 *
 * Looks a word up. Words are compared byte by byte: the format knows no other spelling or case.
 *
 * Returns: whether the vocabulary has the word; @value is left alone where it has not
 */
gboolean
corridor_vocabulary_find (CorridorVocabulary vocabulary, const char *word, guint *value)
{
  const Table *table = get_table (vocabulary);
  guint position;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!find_word (table->words, word, &position))
    return FALSE;

  *value = position + table->first;
  return TRUE;
}

/**
 * corridor_vocabulary_get_word:
 * @vocabulary: a vocabulary
 * @value: a value of its enumeration
 *
 * Returns: (nullable): the word that the format has for it, never translated; %NULL where there is none, as for
 *   a likelihood that is not given
 */
const char *
corridor_vocabulary_get_word (CorridorVocabulary vocabulary, guint value)
{
  const Table *table = get_table (vocabulary);

  g_return_val_if_fail (table != NULL, NULL);

  if (value < table->first || value - table->first >= table->n_words)
    return NULL;

  return table->words[value - table->first];
}

/**
 * corridor_vocabulary_get_label:
 * @vocabulary: a vocabulary
 * @value: a value of its enumeration
 *
 * For %CORRIDOR_VOCABULARY_RELATED, the label is read from the statement that has the relation: "part of".
 *
 * Returns: (nullable): the translated label to show for it; %NULL where there is none
 */
const char *
corridor_vocabulary_get_label (CorridorVocabulary vocabulary, guint value)
{
  const Table *table = get_table (vocabulary);

  g_return_val_if_fail (table != NULL, NULL);

  if (value < table->first || value - table->first >= table->n_words)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, table->context, table->labels[value - table->first]);
}

/**
 * corridor_vocabulary_get_words:
 * @vocabulary: a vocabulary
 *
 * Returns: (array zero-terminated=1): every word of it, in the enumeration's order
 */
const char *const *
corridor_vocabulary_get_words (CorridorVocabulary vocabulary)
{
  const Table *table = get_table (vocabulary);

  g_return_val_if_fail (table != NULL, NULL);

  return table->words;
}

/**
 * corridor_related_get_inverse_label:
 * @type: how one statement is related to another
 *
 * Returns: the translated label of the relation as the other statement sees it: "answered by" for `responds-to`
 */
const char *
corridor_related_get_inverse_label (CorridorRelatedType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (related_inverse_labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "related", related_inverse_labels[type]);
}
