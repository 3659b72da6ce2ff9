/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-completion.h"
#include "corridor-recent-searches.h"
#include "test-library.h"

#include <locale.h>

static void
assert_completions_of (CorridorIndex *index, CorridorQuery *query, const char *text, const char *expected)
{
  g_autoptr (GArray) completions = corridor_complete (index, query, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < completions->len; i++)
    {
      const CorridorCompletion *completion = &g_array_index (completions, CorridorCompletion, i);

      g_string_append_printf (found, "%s%s%s:%s@%u", i > 0 ? " " : "", completion->choice == CORRIDOR_CHOICE_EXCLUDED ? "not " : "",
                              corridor_facet_get_name (completion->facet), corridor_index_get_value_id (index, completion->facet, completion->value), (guint) completion->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_completions (CorridorIndex *index, const char *text, const char *expected)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();

  assert_completions_of (index, query, text, expected);
}

static void
test_names (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();

  assert_completions (index, "", "");
  assert_completions (index, " ", "");
  assert_completions (index, "b", "");
  assert_completions (index, "ba", "region:balochistan@0");
  assert_completions (index, "BALOCH", "region:balochistan@0");
  assert_completions (index, "pak", "region:pakistan@0 actor:pakistan-state@0");
  assert_completions (index, "milit", "actor:militants@0");
  assert_completions (index, "secur", "topic:security@0");
  assert_completions (index, "react", "kind:reaction@0");
  assert_completions (index, "alleg", "status:alleged@0");
  assert_completions (index, "nowhere", "");
}

/* The last words, and as many as make one name. */
static void
test_last_words (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();

  assert_completions (index, "attack ba", "region:balochistan@7");
  assert_completions (index, "attack  ba ", "region:balochistan@8");
  assert_completions (index, "the po", "subject:port@0");
  assert_completions (index, "in the po", "subject:port@3");
  /* an alias; a name comes before what only holds the word */
  assert_completions (index, "port ci", "region:gwadar@0");
  assert_completions (index, "port", "topic:ports@0 subject:port@0 region:gwadar@0");
  assert_completions (index, "é ba", "region:balochistan@3");
}

/* After a minus, to be left out */
static void
test_excluded (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();

  assert_completions (index, "-ba", "not region:balochistan@0");
  assert_completions (index, "attack -pak", "not region:pakistan@7 not actor:pakistan-state@7");
  assert_completions (index, "attack -port ci", "not region:gwadar@7");
  /* a word before the minus is no part of the name */
  assert_completions (index, "port -ci", "not region:gwadar@5");
  assert_completions (index, "-b", "");
  assert_completions (index, "-", "");
  assert_completions (index, "--ba", "");
  assert_completions (index, "- ba", "region:balochistan@2");
}

static void
test_no_names (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();

  assert_completions (index, "\"ba", "");
  assert_completions (index, "\"the\" ba", "");
  assert_completions (index, "--", "");
  assert_completions (index, "..", "");
  assert_completions (index, "ba\xff", "");
}

/* What no statement holds would leave nothing; what is asked already is there. */
static void
test_useless (void)
{
  g_autoptr (CorridorIndex) index = test_index_new (
      "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"2024\" }, \"sections\": [],"
      "\"entities\": [ { \"id\": \"used\", \"kind\": \"region\", \"name\": \"Gwadar\" }, { \"id\": \"idle\", \"kind\": \"region\", \"name\": \"Gwadar East\" } ],"
      "\"statements\": [ { \"id\": \"s\", \"kind\": \"event\", \"title\": \"S\", \"regions\": [\"used\"], \"evidence\": [ { \"source\": \"X\" } ] } ] }",
      NULL);
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorQuery) included = corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "used", CORRIDOR_CHOICE_INCLUDED);
  g_autoptr (CorridorQuery) excluded = corridor_query_with_choice (query, CORRIDOR_FACET_REGION, "used", CORRIDOR_CHOICE_EXCLUDED);

  assert_completions_of (index, query, "gw", "region:used@0");
  assert_completions_of (index, excluded, "gw", "region:used@0");
  assert_completions_of (index, included, "gw", "");
  assert_completions_of (index, included, "-gw", "not region:used@0");
  assert_completions_of (index, excluded, "-gw", "");
}

static void
test_bounded (void)
{
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"A\","
                                               "\"published\": \"2024\" }, \"sections\": [], \"entities\": [], \"statements\": [");
  g_autoptr (CorridorIndex) index = NULL;
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (GArray) completions = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (document, "%s{ \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"S\", \"topics\": [\"topic-%u\"],"
                                      "\"evidence\": [ { \"source\": \"X\" } ] }", i > 0 ? "," : "", i, i);
  g_string_append (document, "] }");
  index = test_index_new (document->str, NULL);
  completions = corridor_complete (index, query, "topic");
  g_assert_cmpuint (completions->len, ==, CORRIDOR_COMPLETION_MAX);
}

static void
assert_searches (char **searches, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", searches);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_recent (void)
{
  g_auto (GStrv) none = corridor_recent_searches_check (NULL);
  g_auto (GStrv) first = corridor_recent_searches_add (NULL, " gwadar ");
  g_auto (GStrv) second = corridor_recent_searches_add ((const char *const *) first, "port");
  g_auto (GStrv) again = corridor_recent_searches_add ((const char *const *) second, "gwadar");
  g_auto (GStrv) blank = corridor_recent_searches_add ((const char *const *) again, "  ");

  assert_searches (none, "");
  assert_searches (first, "gwadar");
  assert_searches (second, "port|gwadar");
  assert_searches (again, "gwadar|port");
  assert_searches (blank, "gwadar|port");
}

/* A settings file may hold anything. */
static void
test_hostile (void)
{
  g_autofree char *long_one = g_strnfill (CORRIDOR_RECENT_SEARCH_LENGTH + 1, 'x');
  const char *many[40] = { "", " ", "caf\xc3", "a\nb", "a\x01", "a\u202e", "a", "a ", long_one, "<b>%s</b>" };
  g_auto (GStrv) checked = NULL;

  checked = corridor_recent_searches_check (many);
  assert_searches (checked, "a|<b>%s</b>");
  g_clear_pointer (&checked, g_strfreev);

  for (guint i = 0; i < 39; i++)
    many[i] = g_intern_string ((char[]){ 'a' + i / 26, 'a' + i % 26, '\0' });
  checked = corridor_recent_searches_check (many);
  assert_searches (checked, "aa|ab|ac|ad|ae|af|ag|ah|ai|aj");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/completion/names", test_names);
  g_test_add_func ("/completion/last-words", test_last_words);
  g_test_add_func ("/completion/excluded", test_excluded);
  g_test_add_func ("/completion/no-names", test_no_names);
  g_test_add_func ("/completion/useless", test_useless);
  g_test_add_func ("/completion/bounded", test_bounded);
  g_test_add_func ("/completion/recent", test_recent);
  g_test_add_func ("/completion/hostile", test_hostile);

  return g_test_run ();
}
