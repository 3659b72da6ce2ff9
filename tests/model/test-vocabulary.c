/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-vocabulary.h"

#include <string.h>

static const CorridorVocabulary vocabularies[] = {
  CORRIDOR_VOCABULARY_ENTITY_KIND, CORRIDOR_VOCABULARY_ENTITY_STATUS, CORRIDOR_VOCABULARY_KIND,
  CORRIDOR_VOCABULARY_STATUS,      CORRIDOR_VOCABULARY_LIKELIHOOD,    CORRIDOR_VOCABULARY_CONFIDENCE,
  CORRIDOR_VOCABULARY_RELATED,
};

static void
test_words (void)
{
  static const struct
  {
    CorridorVocabulary vocabulary;
    guint value;
    const char *word;
    const char *label;
  } some[] = {
    { CORRIDOR_VOCABULARY_ENTITY_KIND, CORRIDOR_ENTITY_REGION, "region", "Region" },
    { CORRIDOR_VOCABULARY_ENTITY_KIND, CORRIDOR_ENTITY_SUBJECT, "subject", "Subject" },
    { CORRIDOR_VOCABULARY_ENTITY_STATUS, CORRIDOR_ENTITY_EXISTING, "existing", "Existing" },
    { CORRIDOR_VOCABULARY_ENTITY_STATUS, CORRIDOR_ENTITY_FORMER, "former", "Former" },
    { CORRIDOR_VOCABULARY_KIND, CORRIDOR_KIND_PROPOSAL, "proposal", "Proposal" },
    { CORRIDOR_VOCABULARY_KIND, CORRIDOR_KIND_RATIONALE, "rationale", "Rationale" },
    { CORRIDOR_VOCABULARY_KIND, CORRIDOR_KIND_CONTEXT, "context", "Context" },
    { CORRIDOR_VOCABULARY_STATUS, CORRIDOR_STATUS_ALLEGED, "alleged", "Alleged" },
    { CORRIDOR_VOCABULARY_STATUS, CORRIDOR_STATUS_WITHDRAWN, "withdrawn", "Withdrawn" },
    { CORRIDOR_VOCABULARY_LIKELIHOOD, CORRIDOR_LIKELIHOOD_ALMOST_NO_CHANCE, "almost-no-chance",
      "Almost no chance" },
    { CORRIDOR_VOCABULARY_LIKELIHOOD, CORRIDOR_LIKELIHOOD_ALMOST_CERTAIN, "almost-certain",
      "Almost certain" },
    { CORRIDOR_VOCABULARY_CONFIDENCE, CORRIDOR_CONFIDENCE_LOW, "low", "Low" },
    { CORRIDOR_VOCABULARY_CONFIDENCE, CORRIDOR_CONFIDENCE_HIGH, "high", "High" },
    { CORRIDOR_VOCABULARY_RELATED, CORRIDOR_RELATED_PART_OF, "part-of", "part of" },
    { CORRIDOR_VOCABULARY_RELATED, CORRIDOR_RELATED_ELABORATES, "elaborates", "elaborates on" },
    { CORRIDOR_VOCABULARY_RELATED, CORRIDOR_RELATED_FOLLOWS, "follows", "follows" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      guint value = 77;

      g_assert_true (corridor_vocabulary_find (some[i].vocabulary, some[i].word, &value));
      g_assert_cmpuint (value, ==, some[i].value);
      g_assert_cmpstr (corridor_vocabulary_get_word (some[i].vocabulary, value), ==, some[i].word);
      g_assert_cmpstr (corridor_vocabulary_get_label (some[i].vocabulary, value), ==, some[i].label);
    }
}

/* Every word leads to its value and back, and has a label. */
static void
test_round_trip (void)
{
  guint n_words = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      const char *const *words = corridor_vocabulary_get_words (vocabularies[i]);

      for (guint j = 0; words[j] != NULL; j++, n_words++)
        {
          guint value;

          g_assert_true (corridor_vocabulary_find (vocabularies[i], words[j], &value));
          g_assert_cmpstr (corridor_vocabulary_get_word (vocabularies[i], value), ==, words[j]);
          g_assert_nonnull (corridor_vocabulary_get_label (vocabularies[i], value));
        }
    }

  g_assert_cmpuint (n_words, ==, 3 + 4 + 9 + 7 + 7 + 3 + 6);
}

static void
test_unknown (void)
{
  static const char *const none[] = { "", "Proposal", "proposal ", "propos", "proposals", "none" };
  guint value = 77;

  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (none); j++)
      {
        g_assert_false (corridor_vocabulary_find (vocabularies[i], none[j], &value));
        g_assert_cmpuint (value, ==, 77);
      }

  g_assert_null (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_LIKELIHOOD, CORRIDOR_LIKELIHOOD_NONE));
  g_assert_null (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_LIKELIHOOD, CORRIDOR_LIKELIHOOD_NONE));
  g_assert_null (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_CONFIDENCE, CORRIDOR_CONFIDENCE_NONE));
  g_assert_null (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_CONFIDENCE, CORRIDOR_CONFIDENCE_HIGH + 1));
  g_assert_null (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, CORRIDOR_N_KINDS));
  g_assert_null (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND, G_MAXUINT));
}

static void
test_inverse (void)
{
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_PART_OF), ==, "has part");
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_ELABORATES), ==, "elaborated by");
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_SUPPORTS), ==, "supported by");
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_CONTRADICTS), ==, "contradicted by");
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_RESPONDS_TO), ==, "answered by");
  g_assert_cmpstr (corridor_related_get_inverse_label (CORRIDOR_RELATED_FOLLOWS), ==, "followed by");
}

static void
test_roles (void)
{
  static const char *const words[] = { "proposer",  "partner",  "owner",   "protector",   "protected", "target", "perpetrator", "supporter",
                                       "opponent", "affected", "speaker", "beneficiary", "threat",    "critic" };
  const char *other = "guarantor";

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (corridor_role_get_label (words[i]), ==, words[i]);

  g_assert_true (corridor_role_get_label (other) == other);
}

static void
test_types (void)
{
  const char *other = "strait";

  g_assert_cmpstr (corridor_entity_type_get_label ("country"), ==, "country");
  g_assert_cmpstr (corridor_entity_type_get_label ("world-region"), ==, "world region");
  g_assert_true (corridor_entity_type_get_label (other) == other);
}

static void
test_relation_types (void)
{
  g_autofree char *known = corridor_relation_type_describe ("expands-into");
  g_autofree char *other = corridor_relation_type_describe ("sells-to.or_buys");

  g_assert_cmpstr (known, ==, "expands into");
  g_assert_cmpstr (other, ==, "sells to.or buys");
}

static void
test_suggest_mistakes (void)
{
  static const struct
  {
    const char *word;
    const char *nearest;
  } kinds[] = {
    { "proposal", "proposal" },
    { "Proposal", "proposal" },
    { "PROPOSAL", "proposal" },
    { "propsal", "proposal" },   /* left out */
    { "propposal", "proposal" }, /* too many */
    { "proposel", "proposal" },  /* wrong */
    { "porposal", "proposal" },  /* swapped */
    { "proposals", "proposal" },
    { "measures", "measure" },
    { "evnet", "event" },
    { "rsik", "risk" },
    { "rationals", "rationale" },
    { "prop", "proposal" },
    { "Re", "reaction" },
    { "assess", "assessment" },
    { "ri", "risk" },
    { "r", NULL },
    { "", NULL },
    { "statement", NULL },
    { "banana", NULL },
    { "提案", NULL },
    { "\xff\xfe", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpstr (
        corridor_suggest (kinds[i].word, corridor_vocabulary_get_words (CORRIDOR_VOCABULARY_KIND)), ==,
        kinds[i].nearest);
}

static void
test_suggest_order (void)
{
  static const char *const words[] = { "bat", "cat", "hat", "gilgit-baltistan", "gilgit", "Müller", NULL };
  static const char *const none[] = { NULL };

  /* the first among equals, the nearest before the first, a near one before a longer one that begins so */
  g_assert_cmpstr (corridor_suggest ("rat", words), ==, "bat");
  g_assert_cmpstr (corridor_suggest ("hats", words), ==, "hat");
  g_assert_cmpstr (corridor_suggest ("gilgti", words), ==, "gilgit");
  g_assert_cmpstr (corridor_suggest ("gilgit", words), ==, "gilgit");
  g_assert_cmpstr (corridor_suggest ("gil", words), ==, "gilgit-baltistan");
  /* characters count, not bytes */
  g_assert_cmpstr (corridor_suggest ("mÜlle", words), ==, "Müller");
  g_assert_cmpstr (corridor_suggest ("Mller", words), ==, "Müller");
  g_assert_null (corridor_suggest ("cat", none));
}

/* Where something has to be named, what is nearest is, however far. */
static void
test_suggest_any (void)
{
  static const char *const words[] = { "balochistan", "gwadar", "gilgit-baltistan", NULL };
  static const char *const none[] = { NULL };
  g_autofree char *too_long = g_strnfill (129, 'a');

  g_assert_null (corridor_suggest ("atlantis", words));
  g_assert_cmpstr (corridor_suggest_any ("atlantis", words), ==, "gwadar");
  g_assert_cmpstr (corridor_suggest_any ("", words), ==, "gwadar");
  g_assert_cmpstr (corridor_suggest_any ("gilgti", words), ==, "gwadar");
  g_assert_null (corridor_suggest_any ("atlantis", none));
  g_assert_null (corridor_suggest_any (too_long, words));
}

/* Two words of a megabyte would be a million million steps. */
static void
test_suggest_long (void)
{
  const gsize size = 1000 * 1000;
  g_autofree char *one = g_strnfill (size, 'a');
  g_autofree char *other = g_strnfill (size, 'a');
  g_autofree char *longest = g_strnfill (128, 'a');
  g_autofree char *too_long = g_strnfill (129, 'a');
  const char *words[] = { other, too_long, longest, NULL };

  other[0] = 'b';
  g_assert_null (corridor_suggest (one, words));
  g_assert_null (corridor_suggest (too_long, words));
  longest[5] = 'b';
  g_assert_true (corridor_suggest (longest, words) == longest);
  g_assert_cmpstr (corridor_suggest (longest, (const char *const[]){ too_long, NULL }), ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/words", test_words);
  g_test_add_func ("/vocabulary/round-trip", test_round_trip);
  g_test_add_func ("/vocabulary/unknown", test_unknown);
  g_test_add_func ("/vocabulary/inverse", test_inverse);
  g_test_add_func ("/vocabulary/roles", test_roles);
  g_test_add_func ("/vocabulary/types", test_types);
  g_test_add_func ("/vocabulary/relation-types", test_relation_types);
  g_test_add_func ("/suggest/mistakes", test_suggest_mistakes);
  g_test_add_func ("/suggest/order", test_suggest_order);
  g_test_add_func ("/suggest/any", test_suggest_any);
  g_test_add_func ("/suggest/long", test_suggest_long);

  return g_test_run ();
}
