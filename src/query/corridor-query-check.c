/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-index.h"

#include "corridor-text.h"

#include <string.h>

/* How many values a message names: enough to recognise one, few enough to read. */
#define N_NAMED_MAX 10
#define N_CLOSEST_MAX 3
/* Among how many words those are looked for that are like the value in nothing much: it takes no time to speak of. */
#define N_COMPARED_MAX 10000

G_DEFINE_QUARK (corridor-query-error-quark, corridor_query_error)

/* What could have been meant: what somebody may write for it, and what has to be written instead. */
typedef struct
{
  GPtrArray *words; /* ids and names; NULL-terminated only while it is searched */
  GPtrArray *ids;   /* of each word */
} Candidates;

static void
add_candidate (Candidates *candidates, const char *word, const char *id)
{
  g_ptr_array_add (candidates->words, (gpointer) word);
  g_ptr_array_add (candidates->ids, (gpointer) id);
}

static guint
find_word (const Candidates *candidates, const char *word)
{
  guint position = 0;

  while (g_ptr_array_index (candidates->words, position) != word)
    position++;

  return position;
}

typedef const char *(*Suggest) (const char *word, const char *const *words);

/* The ids that are closest to @value, the closest first. They are no candidates any more. */
static GPtrArray *
take_closest (Candidates *candidates, const char *value, Suggest suggest)
{
  GPtrArray *closest = g_ptr_array_new ();
  const char *word;

  g_ptr_array_add (candidates->words, NULL);
  while (closest->len < N_CLOSEST_MAX && (word = suggest (value, (const char *const *) candidates->words->pdata)) != NULL)
    {
      guint position = find_word (candidates, word);
      gpointer id = g_ptr_array_index (candidates->ids, position);

      if (!g_ptr_array_find_with_equal_func (closest, id, g_str_equal, NULL))
        g_ptr_array_add (closest, id);
      g_ptr_array_remove_index (candidates->words, position);
      g_ptr_array_remove_index (candidates->ids, position);
    }
  g_ptr_array_set_size (candidates->words, (int) candidates->words->len - 1);

  return closest;
}

/* Each id once, though an id and a name may both stand for it; no more than tell that there are too many to name. */
static GPtrArray *
list_ids (const Candidates *candidates)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < candidates->ids->len && ids->len <= N_NAMED_MAX; i++)
    {
      gpointer id = g_ptr_array_index (candidates->ids, i);

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, id);
    }

  return ids;
}

static char *
quote_list (GPtrArray *ids)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *id = corridor_text_quote (g_ptr_array_index (ids, i));

      if (i > 0)
        /* Translators: between the values of a list */
        g_string_append (list, C_("list of values", ", "));
      /* Translators: a value of a list, quoted */
      g_string_append_printf (list, C_("list of values", "“%s”"), id);
    }

  return g_string_free (list, FALSE);
}

static void
set_unknown_error (GError **error, const char *what, const char *value, Candidates *candidates)
{
  g_autofree char *shown = corridor_text_quote (value);
  g_autoptr (GPtrArray) all = list_ids (candidates);
  g_autoptr (GPtrArray) closest = take_closest (candidates, value, corridor_suggest);
  g_autofree char *list = NULL;

  if (closest->len == 0 && all->len > N_NAMED_MAX)
    {
      g_ptr_array_set_size (candidates->words, (int) MIN (candidates->words->len, N_COMPARED_MAX));
      g_clear_pointer (&closest, g_ptr_array_unref);
      closest = take_closest (candidates, value, corridor_suggest_any);
    }

  if (closest->len > 0)
    {
      list = quote_list (closest);
      g_set_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE,
                   /* Translators: a facet's name, a value that it does not have, those that are like it */
                   _("%s: “%s” is not known here; the closest are: %s"), what, shown, list);
    }
  else if (all->len > 0 && all->len <= N_NAMED_MAX)
    {
      list = quote_list (all);
      g_set_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE,
                   /* Translators: a facet's name, a value that it does not have, all that it has */
                   _("%s: “%s” is not known here; it can be: %s"), what, shown, list);
    }
  else
    g_set_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE,
                 /* Translators: a facet's name, a value that it does not have and that is like none */
                 _("%s: “%s” is not known here"), what, shown);
}

/* Whether @id means something in @facet, though perhaps no statement holds it. */
static gboolean
is_known (CorridorIndex *index, CorridorFacet facet, const char *id)
{
  CorridorLibrary *library = corridor_index_get_library (index);
  guint entity, word;

  if (corridor_index_find_value (index, facet, id) != CORRIDOR_NONE)
    return TRUE;

  switch (facet)
    {
    case CORRIDOR_FACET_ATTRIBUTION:
      entity = corridor_library_find_entity (library, id);
      return strcmp (id, "author") == 0
             || (entity != CORRIDOR_NONE
                 && corridor_library_get_entity (library, entity)->kind == CORRIDOR_ENTITY_ACTOR);
    case CORRIDOR_FACET_KIND:
      return corridor_vocabulary_find (CORRIDOR_VOCABULARY_KIND, id, &word);
    case CORRIDOR_FACET_STATUS:
      return corridor_vocabulary_find (CORRIDOR_VOCABULARY_STATUS, id, &word);
    default:
      return FALSE;
    }
}

static void
add_words (Candidates *candidates, CorridorVocabulary vocabulary)
{
  const char *const *words = corridor_vocabulary_get_words (vocabulary);

  for (guint i = 0; words[i] != NULL; i++)
    add_candidate (candidates, words[i], words[i]);
}

static void
add_values (Candidates *candidates, CorridorIndex *index, CorridorFacet facet)
{
  for (guint i = 0; i < corridor_index_get_n_values (index, facet); i++)
    {
      const char *id = corridor_index_get_value_id (index, facet, i);

      add_candidate (candidates, id, id);
      if (facet == CORRIDOR_FACET_SECTION)
        /* the section's own id, where the article's was left out */
        add_candidate (candidates, strchr (id, '/') + 1, id);
      else if (facet != CORRIDOR_FACET_TOPIC)
        add_candidate (candidates, corridor_index_get_value_name (index, facet, i), id);
    }
}

static void
set_unknown_value_error (GError **error, CorridorIndex *index, CorridorFacet facet, const char *value)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  Candidates candidates = { words, ids };

  switch (facet)
    {
    case CORRIDOR_FACET_KIND:
      add_words (&candidates, CORRIDOR_VOCABULARY_KIND);
      break;
    case CORRIDOR_FACET_STATUS:
      add_words (&candidates, CORRIDOR_VOCABULARY_STATUS);
      break;
    case CORRIDOR_FACET_ATTRIBUTION:
      add_candidate (&candidates, "author", "author");
      add_values (&candidates, index, CORRIDOR_FACET_ACTOR);
      break;
    default:
      add_values (&candidates, index, facet);
    }

  set_unknown_error (error, corridor_facet_get_name (facet), value, &candidates);
}

static gboolean
check_values (CorridorIndex *index, CorridorFacet facet, const char *const *values, GError **error)
{
  for (guint i = 0; values[i] != NULL; i++)
    if (!is_known (index, facet, values[i]))
      {
        set_unknown_value_error (error, index, facet, values[i]);
        return FALSE;
      }

  return TRUE;
}

/* Statements that @pick, an id alone, could mean. */
static GPtrArray *
list_bearers (CorridorLibrary *library, const char *pick)
{
  GPtrArray *references = g_ptr_array_new_with_free_func (g_free);
  guint n = corridor_library_get_n_statements (library);

  for (guint i = 0; i < n && references->len < N_NAMED_MAX; i++)
    if (strcmp (corridor_library_get_statement (library, i)->id, pick) == 0)
      g_ptr_array_add (references, corridor_library_dup_statement_ref (library, i));

  return references;
}

static void
set_unknown_pick_error (GError **error, CorridorLibrary *library, const char *pick)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);
  Candidates candidates = { words, ids };
  guint n = corridor_library_get_n_statements (library);

  for (guint i = 0; i < n; i++)
    {
      char *reference = corridor_library_dup_statement_ref (library, i);

      g_ptr_array_add (references, reference);
      add_candidate (&candidates, reference, reference);
      add_candidate (&candidates, corridor_library_get_statement (library, i)->id, reference);
    }

  set_unknown_error (error, "pick", pick, &candidates);
}

static void
set_ambiguous_pick_error (GError **error, CorridorLibrary *library, const char *pick)
{
  g_autoptr (GPtrArray) bearers = list_bearers (library, pick);
  g_autofree char *shown = corridor_text_quote (pick);
  g_autofree char *list = quote_list (bearers);

  g_set_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_AMBIGUOUS,
               _("pick: “%s” is the id of several statements: %s"), shown, list);
}

static gboolean
check_picks (CorridorLibrary *library, const char *const *picks, GError **error)
{
  for (guint i = 0; picks != NULL && picks[i] != NULL; i++)
    {
      guint statement;

      switch (corridor_library_find_statement (library, picks[i], &statement))
        {
        case CORRIDOR_FOUND:
          break;
        case CORRIDOR_AMBIGUOUS:
          set_ambiguous_pick_error (error, library, picks[i]);
          return FALSE;
        case CORRIDOR_NOT_FOUND:
        default:
          set_unknown_pick_error (error, library, picks[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_dates (CorridorQuery *query, GError **error)
{
  const CorridorDate *from = corridor_query_get_from (query);
  const CorridorDate *to = corridor_query_get_to (query);

  if (from == NULL || to == NULL || corridor_date_get_span (from).first <= corridor_date_get_span (to).last)
    return TRUE;

  g_set_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_REVERSED,
               _("from: “%s” begins after “%s” ends"), corridor_date_get_text (from),
               corridor_date_get_text (to));

  return FALSE;
}

/**
 * corridor_index_check_query:
 * @self: an index
 * @query: a query that somebody wrote down
 * @error: return location for a #GError in %CORRIDOR_QUERY_ERROR
 *
 * Looks for what @query asks for by mistake: an id or a word that the library does not know, a pick that
 * could mean several statements, a time that ends before it begins. A word of the format's vocabularies and
 * an actor to whom nothing is attributed are known, though nothing may be found with them.
 *
 * Returns: %FALSE with @error set for the first mistake; its message, translated, names the value and the
 * closest that exist
 */
gboolean
corridor_index_check_query (CorridorIndex *self, CorridorQuery *query, GError **error)
{
  g_return_val_if_fail (CORRIDOR_IS_INDEX (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (!check_values (self, facet, corridor_query_get_included (query, facet), error)
        || !check_values (self, facet, corridor_query_get_excluded (query, facet), error))
      return FALSE;

  return check_picks (corridor_index_get_library (self), corridor_query_get_picks (query), error)
         && check_dates (query, error);
}
