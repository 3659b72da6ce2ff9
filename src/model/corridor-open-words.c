/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of open lists, in which an author may write any other: those that are common have labels for people. */

#include "corridor-i18n.h"

#include "corridor-vocabulary.h"

typedef struct
{
  const char *word;
  const char *label;
} Word;

static const Word roles[] = {
  { "proposer", NC_ ("role", "proposer") },
  { "partner", NC_ ("role", "partner") },
  { "owner", NC_ ("role", "owner") },
  { "protector", NC_ ("role", "protector") },
  { "protected", NC_ ("role", "protected") },
  { "target", NC_ ("role", "target") },
  { "perpetrator", NC_ ("role", "perpetrator") },
  { "supporter", NC_ ("role", "supporter") },
  { "opponent", NC_ ("role", "opponent") },
  { "affected", NC_ ("role", "affected") },
  { "speaker", NC_ ("role", "speaker") },
  { "beneficiary", NC_ ("role", "beneficiary") },
  { "threat", NC_ ("role", "threat") },
  { "critic", NC_ ("role", "critic") },
};

/* Translators: what a region, an actor or a subject is, after "Region ·" or the like */
static const Word entity_types[] = {
  { "country", NC_ ("entity type", "country") },
  { "province", NC_ ("entity type", "province") },
  { "territory", NC_ ("entity type", "territory") },
  { "city", NC_ ("entity type", "city") },
  { "area", NC_ ("entity type", "area") },
  { "world-region", NC_ ("entity type", "world region") },
  { "state", NC_ ("entity type", "state") },
  { "government", NC_ ("entity type", "government") },
  { "organization", NC_ ("entity type", "organization") },
  { "force", NC_ ("entity type", "force") },
  { "group", NC_ ("entity type", "group") },
  { "people", NC_ ("entity type", "people") },
  { "person", NC_ ("entity type", "person") },
  { "agreement", NC_ ("entity type", "agreement") },
  { "company", NC_ ("entity type", "company") },
  { "programme", NC_ ("entity type", "programme") },
  { "project", NC_ ("entity type", "project") },
  { "facility", NC_ ("entity type", "facility") },
  { "initiative", NC_ ("entity type", "initiative") },
  { "investment", NC_ ("entity type", "investment") },
  { "activity", NC_ ("entity type", "activity") },
};

/* Translators: what joins two names: China · proposes · Joint security company; CPEC · runs through · Gwadar */
static const Word relation_types[] = {
  { "owner-of", NC_ ("relation", "owner of") },
  { "ally-of", NC_ ("relation", "ally of") },
  { "member-of", NC_ ("relation", "member of") },
  { "chairs", NC_ ("relation", "chairs") },
  { "leads", NC_ ("relation", "leads") },
  { "opposes", NC_ ("relation", "opposes") },
  { "supports", NC_ ("relation", "supports") },
  { "proposes", NC_ ("relation", "proposes") },
  { "protects", NC_ ("relation", "protects") },
  { "would-protect", NC_ ("relation", "would protect") },
  { "pledges-to-protect", NC_ ("relation", "pledges to protect") },
  { "threatens", NC_ ("relation", "threatens") },
  { "targets", NC_ ("relation", "targets") },
  { "follows", NC_ ("relation", "follows") },
  { "links", NC_ ("relation", "links") },
  { "located-in", NC_ ("relation", "located in") },
  { "active-in", NC_ ("relation", "active in") },
  { "expands-into", NC_ ("relation", "expands into") },
  { "runs-through", NC_ ("relation", "runs through") },
  { "works-on", NC_ ("relation", "works on") },
  { "worked-on", NC_ ("relation", "worked on") },
  { "has-reservations-about", NC_ ("relation", "has reservations about") },
  { "would-coordinate", NC_ ("relation", "would coordinate") },
  { "would-create", NC_ ("relation", "would create") },
  { "would-standardise", NC_ ("relation", "would standardise") },
  { "would-strengthen", NC_ ("relation", "would strengthen") },
};

/* NULL where the word is not known. */
static const char *
find_label (const Word *words, guint n_words, const char *context, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, word))
      return g_dpgettext2 (GETTEXT_PACKAGE, context, words[i].label);

  return NULL;
}

/**
 * corridor_role_get_label:
 * @role: a role as a file has it
 *
 * Returns: the translated label of a known role; otherwise @role itself, which lives as long as the argument does
 */
const char *
corridor_role_get_label (const char *role)
{
  const char *label;

  g_return_val_if_fail (role != NULL, NULL);

  label = find_label (roles, G_N_ELEMENTS (roles), "role", role);
  return label != NULL ? label : role;
}

/**
 * corridor_entity_type_get_label:
 * @type: what an entity is more exactly, as a file has it
 *
 * Returns: the translated label of a known type; otherwise @type itself, which lives as long as the argument does
 */
const char *
corridor_entity_type_get_label (const char *type)
{
  const char *label;

  g_return_val_if_fail (type != NULL, NULL);

  label = find_label (entity_types, G_N_ELEMENTS (entity_types), "entity type", type);
  return label != NULL ? label : type;
}

/**
 * corridor_relation_type_describe:
 * @type: what one entity is to another, as a file has it
 *
 * Returns: (transfer full): the translated label of a known type; otherwise @type, a slug, read as words
 */
char *
corridor_relation_type_describe (const char *type)
{
  const char *label;

  g_return_val_if_fail (type != NULL, NULL);

  label = find_label (relation_types, G_N_ELEMENTS (relation_types), "relation", type);
  return label != NULL ? g_strdup (label) : g_strdelimit (g_strdup (type), "-_", ' ');
}
