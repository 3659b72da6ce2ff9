/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to ask. Times differ from machine to machine; what counts is the ratio to a baseline of
 * the same run: one pass over the values that statements hold, and memmem() of a common word over the folded
 * text.
 *
 *   benchmark-query [STATEMENTS]     100,000 by default */

#define _GNU_SOURCE /* memmem() */

#include "corridor-evaluation.h"
#include "corridor-folder.h"
#include "corridor-index-private.h"

#include "../support/random-library.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define N_REGIONS 50
#define N_ACTORS 500
#define N_WORDS 20000
#define N_IN_ARTICLE 1000
#define N_RUNS 5

/* Some words are much more common than others. */
static void
append_words (GString *json, GRand *random, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double x = g_rand_double (random);
      guint word = (guint) (x * x * x * N_WORDS);

      g_string_append_printf (json, "%s%c%c%u", i > 0 ? " " : "", 'a' + word % 23, 'a' + word % 17, word);
    }
}

/* Some of @n_all, each written as @before, its number and @after. */
static void
append_list (GString *json,
             GRand *random,
             const char *member,
             const char *before,
             const char *after,
             guint n_max,
             guint n_all)
{
  guint n = g_rand_int_range (random, 1, n_max + 1);
  guint first = g_rand_int_range (random, 0, n_all);

  g_string_append_printf (json, ",\"%s\":[", member);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s%s%u%s", i > 0 ? "," : "", before, (first + i * 7) % n_all, after);
  g_string_append_c (json, ']');
}

static char *
write_article (GRand *random, guint article, guint n_statements)
{
  GString *json = g_string_new (NULL);

  g_string_append_printf (json,
                          "{\"format\":\"corridor.article/1\","
                          "\"article\":{\"id\":\"article-%u\",\"title\":\"A\",\"published\":\"2024\"},"
                          "\"sections\":[{\"id\":\"a\",\"title\":\"A\",\"paragraphs\":[{},{}]},"
                          "{\"id\":\"b\",\"title\":\"B\",\"paragraphs\":[{}]}],"
                          "\"entities\":[",
                          article);
  for (guint i = 0; i < N_REGIONS; i++)
    {
      g_string_append_printf (json, "{\"id\":\"r%u\",\"kind\":\"region\",\"name\":\"Region %u\"", i, i);
      if (i > 0)
        g_string_append_printf (json, ",\"part_of\":\"r%u\"", (i - 1) / 4);
      g_string_append (json, "},");
    }
  for (guint i = 0; i < N_ACTORS; i++)
    g_string_append_printf (json, "%s{\"id\":\"a%u\",\"kind\":\"actor\",\"name\":\"Actor %u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"statements\":[");

  for (guint i = 0; i < n_statements; i++)
    {
      guint year = g_rand_int_range (random, 1990, 2026);

      g_string_append_printf (json, "%s{\"id\":\"s%u\",\"kind\":\"%s\",\"date\":\"%u-%02d\",\"title\":\"",
                              i > 0 ? "," : "", i,
                              corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND,
                                                            g_rand_int_range (random, 0, CORRIDOR_N_KINDS)),
                              year, g_rand_int_range (random, 1, 13));
      append_words (json, random, 6);
      g_string_append (json, "\",\"text\":\"");
      append_words (json, random, 20);
      g_string_append_c (json, '"');
      append_list (json, random, "regions", "\"r", "\"", 3, N_REGIONS);
      append_list (json, random, "actors", "{\"id\":\"a", "\",\"role\":\"partner\"}", 4, N_ACTORS);
      append_list (json, random, "topics", "\"topic-", "\"", 2, 30);
      g_string_append_printf (json, ",\"evidence\":[{\"paragraph\":%u}]}", 1 + i % 3);
    }
  g_string_append (json, "]}");

  return g_string_free (json, FALSE);
}

static CorridorLibrary *
new_library (guint n_statements)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i * N_IN_ARTICLE < n_statements; i++)
    g_ptr_array_add (documents,
                     write_article (random, i, MIN (N_IN_ARTICLE, n_statements - i * N_IN_ARTICLE)));
  g_ptr_array_add (documents, NULL);

  return random_library_read ((const char *const *) documents->pdata);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

typedef guint (*Work) (gpointer data);

/* The median of some runs, in milliseconds. */
static double
measure (Work work, gpointer data, guint *result)
{
  double times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      *result = work (data);
      times[i] = (g_get_monotonic_time () - start) / 1000.0;
    }
  qsort (times, N_RUNS, sizeof (double), compare_doubles);

  return times[N_RUNS / 2];
}

static guint
walk_values (gpointer data)
{
  CorridorIndex *index = data;
  guint sum = 0;

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    for (guint i = 0; i < index->facets[facet].held->offsets[index->facets[facet].held->n_rows]; i++)
      sum += index->facets[facet].held->values[i];

  return sum;
}

typedef struct
{
  GString *folded;
  const char *word;
} Haystack;

static guint
search_text (gpointer data)
{
  const Haystack *haystack = data;
  const char *end = haystack->folded->str + haystack->folded->len;
  guint n = 0;

  for (const char *p = haystack->folded->str;
       (p = memmem (p, end - p, haystack->word, strlen (haystack->word))) != NULL; p++)
    n++;

  return n;
}

static GString *
fold_library (CorridorLibrary *library)
{
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  GString *folded = g_string_new (NULL);

  for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, i);

      corridor_folder_append (folder, folded, statement->title, strlen (statement->title));
      corridor_folder_append (folder, folded, statement->text, strlen (statement->text));
    }

  return folded;
}

typedef struct
{
  CorridorIndex *index;
  CorridorQuery *query;
} Question;

static guint
ask (gpointer data)
{
  const Question *question = data;
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (question->index, question->query);

  return corridor_evaluation_get_n_matched (evaluation);
}

static void
measure_query (CorridorIndex *index, const char *what, CorridorQuery *query, double baseline,
               const char *unit)
{
  Question question = { index, query };
  guint n;
  double time = measure (ask, &question, &n);

  g_print ("%-28s %8.2f ms  %6.1f × %s  (%u match)\n", what, time, time / baseline, unit, n);
}

static void
measure_choice (CorridorIndex *index,
                const char *what,
                CorridorFacet facet,
                const char *value,
                CorridorChoice choice,
                double baseline)
{
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_choice (everything, facet, value, choice);

  measure_query (index, what, query, baseline, "one pass");
}

static void
measure_text (CorridorIndex *index, const char *text, double baseline)
{
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_text (everything, text);
  g_autofree char *what = g_strdup_printf ("search: %s", text);

  measure_query (index, what, query, baseline, "memmem");
}

int
main (int argc, char *argv[])
{
  guint n_statements = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 100000;
  g_autoptr (CorridorLibrary) library = new_library (n_statements);
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) kinds = NULL;
  Haystack haystack = { fold_library (library), "aa" };
  gint64 start = g_get_monotonic_time ();
  double pass, search;
  guint result;

  setlocale (LC_ALL, "");
  index = corridor_index_new (library, NULL, NULL);
  g_print ("%u statements, indexed in %.0f ms\n", n_statements, (g_get_monotonic_time () - start) / 1000.0);

  pass = measure (walk_values, index, &result);
  search = measure (search_text, &haystack, &result);
  g_print ("one pass %.2f ms, memmem of a common word %.2f ms\n", pass, search);

  measure_query (index, "everything", everything, pass, "one pass");
  measure_choice (index, "one actor", CORRIDOR_FACET_ACTOR, "a17", CORRIDOR_CHOICE_INCLUDED, pass);
  measure_choice (index, "half the regions", CORRIDOR_FACET_REGION, "r1", CORRIDOR_CHOICE_INCLUDED, pass);
  measure_choice (index, "all but an actor", CORRIDOR_FACET_ACTOR, "a17", CORRIDOR_CHOICE_EXCLUDED, pass);
  kinds = corridor_query_with_choice (everything, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_EXCLUDED);
  measure_choice (index, "one topic", CORRIDOR_FACET_TOPIC, "topic-3", CORRIDOR_CHOICE_INCLUDED, pass);
  measure_query (index, "all kinds but one", kinds, pass, "one pass");

  measure_text (index, "a", search);
  measure_text (index, "aa0", search);
  measure_text (index, "aa0 bb1", search);
  measure_text (index, "\"aa0 bb1\"", search);
  measure_text (index, "\"aa0 b", search);
  measure_text (index, "region -actor", search);

  g_string_free (haystack.folded, TRUE);

  return EXIT_SUCCESS;
}
