/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-query.h"

#include "../support/random-library.h"

#include <string.h>

static gboolean
toss (GRand *random, guint n, guint of)
{
  return (guint) g_rand_int_range (random, 0, of) < n;
}

/* The next query takes the place of @query. */
static CorridorQuery *
become (CorridorQuery *query, CorridorQuery *next)
{
  corridor_query_unref (query);

  return next;
}

static CorridorQuery *
choose_values (CorridorQuery *query, GRand *random, CorridorIndex *index, CorridorFacet facet)
{
  guint n_values = corridor_index_get_n_values (index, facet);
  g_autoptr (GStrvBuilder) included = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) excluded = g_strv_builder_new ();
  g_auto (GStrv) included_ids = NULL;
  g_auto (GStrv) excluded_ids = NULL;

  for (guint n = g_rand_int_range (random, 0, 4); n > 0; n--)
    {
      const char *id
          = n_values == 0 || toss (random, 1, 12)
                ? "nowhere"
                : corridor_index_get_value_id (index, facet, g_rand_int_range (random, 0, n_values));

      g_strv_builder_add (toss (random, 2, 3) ? included : excluded, id);
    }
  included_ids = g_strv_builder_end (included);
  excluded_ids = g_strv_builder_end (excluded);
  query = become (query, corridor_query_with_values (query, facet, (const char *const *) included_ids,
                                                     (const char *const *) excluded_ids));

  return toss (random, 1, 3) ? become (query, corridor_query_with_all (query, facet, TRUE)) : query;
}

static char *
write_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n_tokens = g_rand_int_range (random, 1, 4);

  for (guint i = 0; i < n_tokens; i++)
    {
      gboolean is_phrase = toss (random, 1, 3);
      guint n_words = is_phrase ? g_rand_int_range (random, 1, 4) : 1;

      g_string_append (text, toss (random, 1, 4) ? " -" : i > 0 ? " " : "");
      if (is_phrase)
        g_string_append_c (text, '"');
      for (guint j = 0; j < n_words; j++)
        {
          const char *word = random_library_pick_word (random);
          gboolean is_prefix = j == n_words - 1 && toss (random, 1, 2);
          glong n_chars = g_utf8_strlen (word, -1);
          g_autofree char *part
              = g_utf8_substring (word, 0, is_prefix ? g_rand_int_range (random, 1, n_chars + 1) : n_chars);

          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", part);
        }
      if (is_phrase && (i < n_tokens - 1 || toss (random, 3, 4)))
        g_string_append_c (text, '"');
    }

  return g_string_free (text, FALSE);
}

static CorridorQuery *
choose_dates (CorridorQuery *query, GRand *random)
{
  const char *from = random_library_pick_date (random), *to = random_library_pick_date (random);
  g_autoptr (CorridorDate) from_date = from != NULL ? corridor_date_parse (from, NULL) : NULL;
  g_autoptr (CorridorDate) to_date = to != NULL ? corridor_date_parse (to, NULL) : NULL;

  return become (query, corridor_query_with_dates (query, from_date, to_date, toss (random, 1, 2)));
}

/* Statements by their full reference, by their id alone, which several may have, and what is no statement. */
static CorridorQuery *
choose_picks (CorridorQuery *query, GRand *random, CorridorLibrary *library)
{
  guint n_statements = corridor_library_get_n_statements (library);
  g_autoptr (GStrvBuilder) picks = g_strv_builder_new ();
  g_auto (GStrv) references = NULL;

  g_strv_builder_add (picks, "nothing#s1");
  for (guint n = g_rand_int_range (random, 0, n_statements + 1); n > 0; n--)
    {
      guint statement = g_rand_int_range (random, 0, n_statements);
      g_autofree char *reference = corridor_library_dup_statement_ref (library, statement);

      g_strv_builder_add (
          picks, toss (random, 1, 2) ? reference : corridor_library_get_statement (library, statement)->id);
    }
  references = g_strv_builder_end (picks);

  return become (query, corridor_query_with_picks (query, (const char *const *) references));
}

CorridorQuery *
random_query_new (GRand *random, CorridorIndex *index)
{
  CorridorQuery *query = corridor_query_new ();

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    if (toss (random, 1, 5))
      query = choose_values (query, random, index, facet);
  if (toss (random, 1, 3))
    {
      g_autofree char *text = write_text (random);

      query = become (query, corridor_query_with_text (query, text));
    }
  if (toss (random, 1, 4))
    query = choose_dates (query, random);
  if (toss (random, 1, 6))
    query = choose_picks (query, random, corridor_index_get_library (index));

  return become (query,
                 corridor_query_with_order (query, g_rand_int_range (random, 0, 3), toss (random, 1, 3)));
}
