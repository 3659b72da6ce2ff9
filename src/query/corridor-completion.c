/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for what is being typed: whoever writes "militant gr" may mean the actor "militant groups" rather than the words. */

#include "corridor-completion.h"

#include "corridor-index-private.h"
#include "corridor-words.h"

#include <string.h>

/* A name of more words is found by its last ones. */
#define MAX_WORDS 4
/* How many names may be looked at for one letter that is typed: each is folded then */
#define MAX_NAMES 20000

/* Where the words are found, the best last */
typedef enum
{
  PLACE_NONE,
  PLACE_ALIAS,
  PLACE_NAME,
  PLACE_START_OF_NAME,
} Place;

typedef struct
{
  CorridorCompletion completion;
  Place place;
  guint total;
} Candidate;

/* Where the last words of @text begin, the last one first, and none before one that has a minus; none where it has a phrase. */
static guint
list_starts (const char *text, gsize starts[MAX_WORDS])
{
  guint n = 0;
  gboolean in_word = FALSE;

  if (strchr (text, '"') != NULL)
    return 0;

  for (const char *p = text + strlen (text); n < MAX_WORDS; p = g_utf8_prev_char (p))
    {
      gboolean is_start = in_word && (p == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))));

      if (is_start)
        starts[n++] = p - text;
      if (p == text || (is_start && *p == '-'))
        break;
      in_word = !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)));
    }

  return n;
}

/* One letter could be the beginning of anything, but where it is a word. */
static gboolean
is_long_enough (const char *text)
{
  return g_utf8_strlen (text, -1) >= 2 || g_unichar_iswide (g_utf8_get_char (text));
}

static Place
find_words (CorridorIndex *index, CorridorFacet facet, guint value, const CorridorNeedle *needle)
{
  const char *name = corridor_index_get_value_name (index, facet, value);
  const char *const name_alone[] = { name, NULL };
  guint entity = corridor_index_get_value_entity (index, facet, value);
  const char *const *aliases = NULL;

  if (corridor_needle_matches (needle, name_alone))
    {
      g_autoptr (GArray) hits = corridor_needle_find_hits (needle, name);

      return hits->len > 0 && g_array_index (hits, CorridorHit, 0).start == 0 ? PLACE_START_OF_NAME : PLACE_NAME;
    }
  if (entity != CORRIDOR_NONE)
    aliases = corridor_library_get_entity (corridor_index_get_library (index), entity)->aliases;

  return aliases != NULL && corridor_needle_matches (needle, aliases) ? PLACE_ALIAS : PLACE_NONE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->place != second->place)
    return (int) second->place - (int) first->place;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;
  if (first->completion.facet != second->completion.facet)
    return (int) first->completion.facet - (int) second->completion.facet;
  return first->completion.value < second->completion.value ? -1 : 1;
}

/* The values that @text, which begins at @start of all that is typed, can mean, and be chosen as @choice. */
static GArray *
find_candidates (CorridorIndex *index, CorridorQuery *query, const char *text, CorridorChoice choice, gsize start, guint *n_names)
{
  static const CorridorFacet facets[] = {
    CORRIDOR_FACET_REGION, CORRIDOR_FACET_ACTOR, CORRIDOR_FACET_SUBJECT, CORRIDOR_FACET_TOPIC, CORRIDOR_FACET_KIND, CORRIDOR_FACET_STATUS,
  };
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", text);
  g_autoptr (CorridorNeedle) needle = corridor_needle_new (phrase);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  if (corridor_needle_is_empty (needle))
    return candidates;

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      CorridorFacet facet = facets[i];
      guint n = corridor_index_get_n_values (index, facet);

      for (guint value = 0; value < n && *n_names < MAX_NAMES; value++)
        {
          Candidate candidate = { { facet, value, choice, start }, PLACE_NONE, index->facets[facet].totals[value] };

          if (candidate.total == 0)
            continue;
          (*n_names)++;
          candidate.place = find_words (index, facet, value, needle);
          /* what is asked already need not be offered */
          if (candidate.place != PLACE_NONE
              && corridor_query_get_choice (query, facet, corridor_index_get_value_id (index, facet, value)) != choice)
            g_array_append_val (candidates, candidate);
        }
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/**
 * corridor_complete:
 * @index: what is asked
 * @query: what is asked of it now
 * @text: what is typed so far
 *
 * Finds regions, actors, subjects, topics, kinds and standings that have a name, or an alias, in which the last words of @text stand in a row,
 * the last of them as a beginning; after a minus, they are to be excluded. As many words as possible are taken for one name. Names that begin so come first, aliases last, and of
 * these what more statements hold.
 *
 * Returns: (transfer full) (element-type CorridorCompletion): at most %CORRIDOR_COMPLETION_MAX
 */
GArray *
corridor_complete (CorridorIndex *index, CorridorQuery *query, const char *text)
{
  GArray *completions = g_array_new (FALSE, FALSE, sizeof (CorridorCompletion));
  gsize starts[MAX_WORDS];
  guint n_starts, n_names = 0;

  g_return_val_if_fail (CORRIDOR_IS_INDEX (index), completions);
  g_return_val_if_fail (query != NULL, completions);
  g_return_val_if_fail (text != NULL, completions);

  if (!g_utf8_validate (text, -1, NULL))
    return completions;

  n_starts = list_starts (text, starts);
  for (guint i = n_starts; i > 0 && completions->len == 0; i--)
    {
      gsize start = starts[i - 1];
      gboolean excludes = text[start] == '-';
      const char *words = text + start + (excludes ? 1 : 0);
      g_autoptr (GArray) candidates = NULL;

      /* a minus before no word leaves nothing out */
      if (*words == '-' || g_unichar_isspace (g_utf8_get_char (words)) || !is_long_enough (words))
        continue;
      candidates = find_candidates (index, query, words, excludes ? CORRIDOR_CHOICE_EXCLUDED : CORRIDOR_CHOICE_INCLUDED, start, &n_names);
      for (guint j = 0; j < MIN (candidates->len, CORRIDOR_COMPLETION_MAX); j++)
        g_array_append_val (completions, g_array_index (candidates, Candidate, j).completion);
    }

  return completions;
}
