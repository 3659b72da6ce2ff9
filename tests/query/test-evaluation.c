/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-evaluation.h"
#include "corridor-held.h"

#include "../support/random-library.h"
#include "random-query.h"
#include "reference.h"

static CorridorIndex *
new_index (CorridorLibrary *library)
{
  g_autoptr (GError) error = NULL;
  CorridorIndex *index = corridor_index_new (library, NULL, &error);

  g_assert_no_error (error);

  return index;
}

static void
add_quoted (GString *words, const char *before, const char *const *values)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_string_append_printf (words, " %s'%s'", before, values[i]);
}

/* For whoever has to find out what went wrong. */
static char *
describe (const CorridorQuery *query)
{
  GString *words = g_string_new (NULL);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_autofree char *include = g_strdup_printf ("--%s=", corridor_facet_get_name (facet));
      g_autofree char *exclude = g_strdup_printf ("--not-%s=", corridor_facet_get_name (facet));

      add_quoted (words, include, corridor_query_get_included (query, facet));
      add_quoted (words, exclude, corridor_query_get_excluded (query, facet));
      if (corridor_query_get_all (query, facet))
        g_string_append_printf (words, " --all=%s", corridor_facet_get_name (facet));
    }
  g_string_append_printf (words, " --text='%s'", corridor_query_get_text (query));
  if (corridor_query_get_from (query) != NULL)
    g_string_append_printf (words, " --from='%s'", corridor_date_get_text (corridor_query_get_from (query)));
  if (corridor_query_get_to (query) != NULL)
    g_string_append_printf (words, " --to='%s'", corridor_date_get_text (corridor_query_get_to (query)));
  add_quoted (words, "--pick=", corridor_query_get_picks (query));
  g_string_append_printf (words, "%s --sort=%s%s", corridor_query_get_certain (query) ? " --certain" : "",
                          corridor_sort_get_name (corridor_query_get_sort (query)),
                          corridor_query_get_reverse (query) ? " --reverse" : "");

  return g_string_free (words, FALSE);
}

/* What each statement fails, found the slow way. */
static gboolean *
list_failed (CorridorLibrary *library, const CorridorQuery *query)
{
  guint n = corridor_library_get_n_statements (library);
  gboolean *failed = g_new (gboolean, n * REFERENCE_N_PARTS);

  for (guint i = 0; i < n; i++)
    for (guint part = 0; part < REFERENCE_N_PARTS; part++)
      failed[i * REFERENCE_N_PARTS + part] = !reference_passes (library, i, query, part);

  return failed;
}

static gboolean
passes_but (const gboolean *failed, guint statement, guint left_out)
{
  for (guint part = 0; part < REFERENCE_N_PARTS; part++)
    if (part != left_out && failed[statement * REFERENCE_N_PARTS + part])
      return FALSE;

  return TRUE;
}

static void
assert_order (CorridorEvaluation *evaluation,
              CorridorLibrary *library,
              const CorridorQuery *query,
              const gboolean *failed)
{
  g_autoptr (GArray) sorted = reference_sort (library, query);
  guint n_matched, n = 0, n_undated = 0, n_undated_hidden = 0;
  const guint32 *order = corridor_evaluation_get_order (evaluation, &n_matched);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 statement = g_array_index (sorted, guint32, i);
      gboolean is_undated = corridor_library_get_statement (library, statement)->date == NULL;
      gboolean passes = passes_but (failed, statement, REFERENCE_N_PARTS);

      g_assert_cmpint (corridor_evaluation_contains (evaluation, statement), ==, passes);
      if (passes)
        {
          g_assert_cmpuint (n, <, n_matched);
          g_assert_cmpuint (order[n++], ==, statement);
        }
      n_undated += is_undated && passes;
      n_undated_hidden += is_undated && !passes && passes_but (failed, statement, REFERENCE_DATES);
    }

  g_assert_cmpuint (n, ==, n_matched);
  g_assert_cmpuint (corridor_evaluation_get_n_matched (evaluation), ==, n_matched);
  g_assert_cmpuint (corridor_evaluation_get_n_total (evaluation), ==, sorted->len);
  g_assert_cmpuint (corridor_evaluation_get_n_undated (evaluation), ==, n_undated);
  g_assert_cmpuint (corridor_evaluation_get_n_undated_hidden (evaluation), ==, n_undated_hidden);
}

static void
assert_counts (CorridorEvaluation *evaluation, CorridorIndex *index, const gboolean *failed)
{
  CorridorLibrary *library = corridor_index_get_library (index);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      guint n_values = corridor_index_get_n_values (index, facet);
      g_autofree guint *counts = g_new0 (guint, n_values);

      for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
        {
          g_autoptr (GHashTable) values = reference_list_values (library, i, facet);
          GHashTableIter iter;
          gpointer id;

          g_hash_table_iter_init (&iter, values);
          while (passes_but (failed, i, facet) && g_hash_table_iter_next (&iter, &id, NULL))
            counts[corridor_index_find_value (index, facet, id)]++;
        }

      for (guint value = 0; value < n_values; value++)
        g_assert_cmpuint (corridor_evaluation_get_count (evaluation, facet, value), ==, counts[value]);
    }
}

static void
assert_answer (CorridorIndex *index, CorridorQuery *query)
{
  CorridorLibrary *library = corridor_index_get_library (index);
  g_autofree gboolean *failed = list_failed (library, query);
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);

  g_assert_true (corridor_evaluation_get_index (evaluation) == index);
  g_assert_true (corridor_evaluation_get_query (evaluation) == query);
  assert_order (evaluation, library, query, failed);
  assert_counts (evaluation, index, failed);
}

static void
assert_held (CorridorIndex *index)
{
  CorridorLibrary *library = corridor_index_get_library (index);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
      {
        g_autoptr (GHashTable) values = reference_list_values (library, i, facet);
        guint n;
        g_autoptr (CorridorHeld) reader = corridor_held_new (index, facet);
        const guint32 *held = corridor_held_list (reader, i, &n);

        g_assert_cmpuint (n, ==, g_hash_table_size (values));
        for (guint j = 0; j < n; j++)
          {
            g_assert_true (
                g_hash_table_contains (values, corridor_index_get_value_id (index, facet, held[j])));
            g_assert_true (j == 0 || held[j - 1] < held[j]);
            g_assert_true (corridor_index_is_value_used (index, facet, held[j]));
          }
      }
}

static void
assert_library (guint seed, guint n_articles, guint n_statements, guint n_entities, guint n_queries)
{
  RandomLibrarySpec spec = { seed, n_articles, n_statements, n_entities };
  g_autoptr (CorridorLibrary) library = random_library_new (&spec);
  g_autoptr (CorridorIndex) index = new_index (library);
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  assert_held (index);
  assert_answer (index, everything);

  for (guint i = 0; i < n_queries; i++)
    {
      g_autoptr (CorridorQuery) query = random_query_new (random, index);
      g_autofree char *words = describe (query);

      /* shown only where an assertion fails */
      g_test_message ("seed %u, query %u:%s", seed, i, words);
      assert_answer (index, query);
    }
}

static void
test_small_libraries (void)
{
  for (guint seed = 0; seed < 40; seed++)
    assert_library (seed, 1 + seed % 4, seed % 13, 1 + seed % 6, 20);
}

static void
test_large_libraries (void)
{
  for (guint seed = 100; seed < 103; seed++)
    assert_library (seed, 4, 40, 20, 15);
}

static guint
count_dated (const char *date, const char *from, const char *to, gboolean certain)
{
  g_autofree char *document
      = g_strdup_printf ("{\"format\":\"corridor.article/1\","
                         "\"article\":{\"id\":\"dated\",\"title\":\"Dated\",\"published\":\"2024\"},"
                         "\"sections\":[],\"entities\":[],\"statements\":[{\"id\":\"s\",\"kind\":\"event\","
                         "\"title\":\"Dated\",\"date\":\"%s\",\"evidence\":[{\"source\":\"x\"}]}]}",
                         date);
  const char *const documents[] = { document, NULL };
  g_autoptr (CorridorLibrary) library = random_library_read (documents);
  g_autoptr (CorridorIndex) index = new_index (library);
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorDate) from_date = from != NULL ? corridor_date_parse (from, NULL) : NULL;
  g_autoptr (CorridorDate) to_date = to != NULL ? corridor_date_parse (to, NULL) : NULL;
  g_autoptr (CorridorQuery) query = corridor_query_with_dates (everything, from_date, to_date, certain);
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, query);

  return corridor_evaluation_get_n_matched (evaluation);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *from;
    const char *to;
    gboolean possible;
    gboolean certain;
  } some[] = {
    /* both ends count */
    { "2021-07-14", "2021-07-14", "2021-07-14", TRUE, TRUE },
    { "2021-07-14", "2021-07-15", NULL, FALSE, FALSE },
    { "2021-07-14", NULL, "2021-07-13", FALSE, FALSE },
    { "2021-07", "2021-07-31", NULL, TRUE, FALSE },
    { "2021-07", NULL, "2021-07-01", TRUE, FALSE },
    { "2021-07", "2021-08", NULL, FALSE, FALSE },
    { "2021-07", "2021-07", "2021-07", TRUE, TRUE },
    { "2021-07", "2021", "2021", TRUE, TRUE },
    { "2021", "2021-07", "2021-07", TRUE, FALSE },
    /* doubt moves no bound */
    { "2021-07~", "2021-08", NULL, FALSE, FALSE },
    { "2021-07?", "2021-07", "2021-07", TRUE, TRUE },
    /* an open side of the statement's date lies within nothing bounded */
    { "2020/..", "2021", "2022", TRUE, FALSE },
    { "2020/..", "2020", NULL, TRUE, TRUE },
    { "2020/..", NULL, "2030", TRUE, FALSE },
    { "../2020", NULL, "2020", TRUE, TRUE },
    { "../2020", "1900", NULL, TRUE, FALSE },
    { "/2020", "2021", NULL, FALSE, FALSE },
    { "../..", "2021", "2021", TRUE, FALSE },
    { "../..", "../..", NULL, TRUE, TRUE },
    /* the beginning of from and the end of to; an open one is no bound */
    { "2019", "2019/2021", NULL, TRUE, TRUE },
    { "2021", NULL, "2019/2021", TRUE, TRUE },
    { "1900", "../2021", NULL, TRUE, TRUE },
    { "2100", NULL, "2021/..", TRUE, TRUE },
    { "2100", "2021/", "2021/", TRUE, TRUE },
    /* what ends before it begins holds nothing */
    { "2020/2024", "2023", "2021", FALSE, FALSE },
    { "../..", "2023", "2021", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_test_message ("%s from %s to %s", some[i].date, some[i].from != NULL ? some[i].from : "",
                      some[i].to != NULL ? some[i].to : "");
      g_assert_cmpuint (count_dated (some[i].date, some[i].from, some[i].to, FALSE), ==, some[i].possible);
      g_assert_cmpuint (count_dated (some[i].date, some[i].from, some[i].to, TRUE), ==, some[i].certain);
    }
}

/* Long texts are taken in pieces, of 64 KiB where their words are shorter: what stands where these meet is found as well. */
static void
test_long_texts (void)
{
  static const char *const texts[] = { "balochistan", "resume", "\"resume baloch\"", "\"北京 resume\"", "\"foo 北\"", "-balochistan", "ooof" };
  static const guint n_found[] = { 64, 64, 64, 64, 32, 0, 0 };
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"corridor.article/1\","
                                               "  \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"2024\" },"
                                               "  \"sections\": [], \"entities\": [], \"statements\": [");
  g_autoptr (CorridorLibrary) library = NULL;
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  for (guint i = 0; i < 64; i++)
    {
      gsize start;

      g_string_append_printf (document, "%s{ \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"S\","
                                        "  \"evidence\": [ { \"source\": \"x\" } ], \"text\": \"",
                              i > 0 ? ", " : "", i);
      for (start = document->len; document->len - start < 65536 - i;)
        g_string_append (document, i % 2 == 0 ? "foo " : "foo");
      g_string_append (document, "foo 北京 résumé Balochistan\" }");
    }
  g_string_append (document, "] }");
  library = random_library_read ((const char *const[]){ document->str, NULL });
  index = new_index (library);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CorridorQuery) asked = corridor_query_with_text (query, texts[i]);
      g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, asked);

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (corridor_evaluation_get_n_matched (evaluation), ==, n_found[i]);
    }
}

#define N_ROOTS 3000

/* A part of both "m" and "n", which are parts of thousands of regions: more than what is kept of each statement. With @n_parts of that it is more
 * than what is kept of each region, too. */
static CorridorIndex *
new_tall_index (guint n_parts)
{
  static const struct
  {
    const char *regions;
    guint n;
  } some[] = { { "\"c\"", 1500 }, { "\"m\"", 500 }, { "\"n\", \"x\"", 300 }, { "\"r7\"", 2 }, { "", 1 } };
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"corridor.article/1\","
                                               "  \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"2024\" },"
                                               "  \"sections\": [], \"entities\": [");
  g_autoptr (GString) roots = g_string_new (NULL);
  g_autoptr (CorridorLibrary) library = NULL;
  guint n = 0;

  for (guint i = 0; i < N_ROOTS; i++)
    {
      g_string_append_printf (document, "{ \"id\": \"r%u\", \"kind\": \"region\", \"name\": \"R\" }, ", i);
      g_string_append_printf (roots, "%s\"r%u\"", i > 0 ? ", " : "", i);
    }
  g_string_append_printf (document,
                          "{ \"id\": \"m\", \"kind\": \"region\", \"name\": \"M\", \"part_of\": [%s] },"
                          "{ \"id\": \"n\", \"kind\": \"region\", \"name\": \"N\", \"part_of\": [%s] },"
                          "{ \"id\": \"c\", \"kind\": \"region\", \"name\": \"C\", \"part_of\": [\"m\", \"n\"] },"
                          "{ \"id\": \"x\", \"kind\": \"region\", \"name\": \"X\" }",
                          roots->str, roots->str);
  for (guint i = 0; i < n_parts; i++)
    g_string_append_printf (document, ", { \"id\": \"c%u\", \"kind\": \"region\", \"name\": \"C\", \"part_of\": \"c\" }", i);
  g_string_append (document, "], \"statements\": [");
  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    for (guint j = 0; j < some[i].n; j++, n++)
      g_string_append_printf (document,
                              "%s{ \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"S\", \"regions\": [%s],"
                              "   \"evidence\": [ { \"source\": \"x\" } ] }",
                              n > 0 ? ", " : "", n, some[i].regions);
  g_string_append (document, "] }");

  library = random_library_read ((const char *const[]){ document->str, NULL });
  return new_index (library);
}

/* @words: values of the region, each after "+" where it is included and "-" where it is excluded; "*" for all of them */
static void
assert_tall (CorridorIndex *index, const char *words, guint n_matched)
{
  g_auto (GStrv) some = g_strsplit (words, " ", -1);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorEvaluation) evaluation = NULL;

  for (guint i = 0; some[i] != NULL && *some[i] != '\0'; i++)
    {
      g_autoptr (CorridorQuery) before = g_steal_pointer (&query);

      query = *some[i] == '*' ? corridor_query_with_all (before, CORRIDOR_FACET_REGION, TRUE)
                              : corridor_query_with_choice (before, CORRIDOR_FACET_REGION, some[i] + 1,
                                                            *some[i] == '+' ? CORRIDOR_CHOICE_INCLUDED : CORRIDOR_CHOICE_EXCLUDED);
    }

  g_test_message ("%s", words);
  evaluation = corridor_evaluate (index, query);
  g_assert_cmpuint (corridor_evaluation_get_n_matched (evaluation), ==, n_matched);
  /* the facet's own part does not count beside its values */
  for (guint i = 0; i < N_ROOTS; i++)
    g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, i), ==, i == 7 ? 2302 : 2300);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS), ==, 2000);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS + 1), ==, 1800);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS + 2), ==, 1500);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS + 3), ==, 300);
}

/* What is too much to keep is counted all the same, and no statement twice where ways up meet again. */
static void
test_tall (gconstpointer data)
{
  g_autoptr (CorridorIndex) index = new_tall_index (GPOINTER_TO_UINT (data));
  g_autoptr (CorridorHeld) held = corridor_held_new (index, CORRIDOR_FACET_REGION);
  g_autoptr (CorridorQuery) few = NULL;
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorEvaluation) evaluation = NULL;
  guint n;

  g_assert_nonnull (corridor_held_list (held, 0, &n));
  g_assert_cmpuint (n, ==, N_ROOTS + 3);
  g_assert_nonnull (corridor_held_list (held, 2000, &n));
  g_assert_cmpuint (n, ==, N_ROOTS + 2);
  corridor_held_list (held, 2302, &n);
  g_assert_cmpuint (n, ==, 0);

  assert_tall (index, "", 2303);
  assert_tall (index, "+m", 2000);
  assert_tall (index, "+n -c", 300);
  assert_tall (index, "+r7", 2302);
  assert_tall (index, "+c +x", 1800);
  assert_tall (index, "* +m +n", 1500);
  assert_tall (index, "* +r1 +x", 300);
  assert_tall (index, "-r1", 3);
  assert_tall (index, "-r1 +r7", 2);

  /* counted up, where few pass, and not down */
  few = corridor_query_with_picks (query, (const char *const[]){ "s0", "s2000", "s2301", NULL });
  evaluation = corridor_evaluate (index, few);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, 7), ==, 3);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, 8), ==, 2);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS), ==, 1);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS + 1), ==, 2);
  g_assert_cmpuint (corridor_evaluation_get_count (evaluation, CORRIDOR_FACET_REGION, N_ROOTS + 3), ==, 1);
}

static void
test_no_article (void)
{
  const char *const nothing[] = { NULL };
  g_autoptr (CorridorLibrary) library = random_library_read (nothing);
  g_autoptr (CorridorIndex) index = new_index (library);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) text = corridor_query_with_text (query, "gwadar -\"port of\"");

  assert_answer (index, query);
  assert_answer (index, text);
}

static void
test_cancelled (void)
{
  RandomLibrarySpec spec = { 1, 1, 10, 3 };
  g_autoptr (CorridorLibrary) library = random_library_new (&spec);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CorridorIndex *index;

  g_cancellable_cancel (cancellable);
  index = corridor_index_new (library, cancellable, &error);
  g_assert_null (index);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation/small-libraries", test_small_libraries);
  g_test_add_func ("/evaluation/large-libraries", test_large_libraries);
  g_test_add_func ("/evaluation/dates", test_dates);
  g_test_add_func ("/evaluation/long-texts", test_long_texts);
  g_test_add_data_func ("/evaluation/tall", GUINT_TO_POINTER (0), test_tall);
  g_test_add_data_func ("/evaluation/tall-and-wide", GUINT_TO_POINTER (1500), test_tall);
  g_test_add_func ("/evaluation/no-article", test_no_article);
  g_test_add_func ("/evaluation/cancelled", test_cancelled);

  return g_test_run ();
}
