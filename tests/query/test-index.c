/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-evaluation.h"
#include "corridor-held.h"

#include "../support/random-library.h"

#include <string.h>

/* Two articles: regions with two parents, an actor who only speaks, one who only acts, topics and words that
 * occur and that do not. */
static const char *const documents[] = {
  "{ \"format\": \"corridor.article/1\","
  "  \"article\": { \"id\": \"first\", \"title\": \"The first\", \"published\": \"2024-10\" },"
  "  \"sections\": ["
  "    { \"id\": \"intro\", \"title\": \"Introduction\", \"paragraphs\": [ {}, {} ] },"
  "    { \"id\": \"bare\", \"title\": \"Without paragraphs\" },"
  "    { \"id\": \"end\", \"title\": \"The end\", \"paragraphs\": [ {} ] } ],"
  "  \"entities\": ["
  "    { \"id\": \"gwadar\", \"kind\": \"region\", \"name\": \"Gwadar\","
  "      \"part_of\": [ \"balochistan\", \"coast\" ] },"
  "    { \"id\": \"china\", \"kind\": \"actor\", \"name\": \"China\", \"aliases\": [ \"PRC\" ] },"
  "    { \"id\": \"balochistan\", \"kind\": \"region\", \"name\": \"Balochistan\","
  "      \"part_of\": \"pakistan-region\" },"
  "    { \"id\": \"coast\", \"kind\": \"region\", \"name\": \"Makran Coast\","
  "      \"part_of\": \"pakistan-region\" },"
  "    { \"id\": \"pakistan-region\", \"kind\": \"region\", \"name\": \"Pakistan\" },"
  "    { \"id\": \"analyst\", \"kind\": \"actor\", \"name\": \"An analyst\" },"
  "    { \"id\": \"cpec\", \"kind\": \"subject\", \"name\": \"CPEC\" } ],"
  "  \"statements\": ["
  "    { \"id\": \"one\", \"kind\": \"event\", \"title\": \"Something\","
  "      \"regions\": [ \"gwadar\" ], \"topics\": [ \"security\", \"aid\" ],"
  "      \"actors\": [ { \"id\": \"china\", \"role\": \"partner\" },"
  "                    { \"id\": \"china\", \"role\": \"owner\" } ],"
  "      \"evidence\": [ { \"paragraph\": 3 }, { \"paragraph\": 1 }, { \"paragraph\": 2 },"
  "                      { \"source\": \"elsewhere\" } ] },"
  "    { \"id\": \"two\", \"kind\": \"proposal\", \"title\": \"Said by somebody\","
  "      \"attribution\": \"analyst\", \"status\": \"denied\","
  "      \"evidence\": [ { \"source\": \"elsewhere\" } ] } ] }",
  "{ \"format\": \"corridor.article/1\","
  "  \"article\": { \"id\": \"second\", \"title\": \"The second\", \"published\": \"2024-10\" },"
  "  \"sections\": [ { \"id\": \"intro\", \"title\": \"Introduction\", \"paragraphs\": [ {} ] } ],"
  "  \"entities\": [ { \"id\": \"islamabad\", \"kind\": \"region\", \"name\": \"Islamabad\" } ],"
  "  \"statements\": ["
  "    { \"id\": \"one\", \"kind\": \"proposal\", \"title\": \"Something else\","
  "      \"evidence\": [ { \"paragraph\": 1 } ] } ] }",
  NULL,
};

static CorridorIndex *
new_index (void)
{
  g_autoptr (CorridorLibrary) library = random_library_read (documents);
  g_autoptr (GError) error = NULL;
  CorridorIndex *index = corridor_index_new (library, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (corridor_index_get_library (index) == library);

  return index;
}

typedef const char *(*GetValueWord) (CorridorIndex *index, CorridorFacet facet, guint value);

static char *
join_values (CorridorIndex *index, CorridorFacet facet, GetValueWord get_word)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < corridor_index_get_n_values (index, facet); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", get_word (index, facet, i));

  return g_string_free (joined, FALSE);
}

static void
test_values (void)
{
  static const struct
  {
    CorridorFacet facet;
    const char *ids;
    const char *names;
  } some[] = {
    /* every entity of the kind, in the library's order */
    { CORRIDOR_FACET_REGION, "gwadar, balochistan, coast, pakistan-region, islamabad",
      "Gwadar, Balochistan, Makran Coast, Pakistan, Islamabad" },
    { CORRIDOR_FACET_ACTOR, "china, analyst", "China, An analyst" },
    { CORRIDOR_FACET_SUBJECT, "cpec", "CPEC" },
    /* those that occur, the author first */
    { CORRIDOR_FACET_ATTRIBUTION, "author, analyst", "The author, An analyst" },
    /* those that occur, in the vocabulary's order */
    { CORRIDOR_FACET_KIND, "proposal, event", "Proposal, Event" },
    { CORRIDOR_FACET_STATUS, "reported, denied", "Reported, Denied" },
    /* those that occur, by bytes */
    { CORRIDOR_FACET_TOPIC, "aid, security", "aid, security" },
    /* all */
    { CORRIDOR_FACET_SECTION, "first/intro, first/bare, first/end, second/intro",
      "Introduction, Without paragraphs, The end, Introduction" },
    { CORRIDOR_FACET_ARTICLE, "first, second", "The first, The second" },
  };
  g_autoptr (CorridorIndex) index = new_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *ids = join_values (index, some[i].facet, corridor_index_get_value_id);
      g_autofree char *names = join_values (index, some[i].facet, corridor_index_get_value_name);

      g_assert_cmpstr (ids, ==, some[i].ids);
      g_assert_cmpstr (names, ==, some[i].names);

      for (guint value = 0; value < corridor_index_get_n_values (index, some[i].facet); value++)
        g_assert_cmpuint (
            corridor_index_find_value (index, some[i].facet,
                                       corridor_index_get_value_id (index, some[i].facet, value)),
            ==, value);
    }
}

static void
test_nothing_found (void)
{
  static const struct
  {
    CorridorFacet facet;
    const char *id;
  } some[] = {
    { CORRIDOR_FACET_REGION, "china" },
    { CORRIDOR_FACET_REGION, "Gwadar" },
    { CORRIDOR_FACET_REGION, "" },
    { CORRIDOR_FACET_ACTOR, "author" },
    { CORRIDOR_FACET_ATTRIBUTION, "china" },
    { CORRIDOR_FACET_KIND, "risk" },
    { CORRIDOR_FACET_STATUS, "confirmed" },
    { CORRIDOR_FACET_TOPIC, "" },
    { CORRIDOR_FACET_TOPIC, "aids" },
    { CORRIDOR_FACET_TOPIC, "zeal" },
    { CORRIDOR_FACET_SECTION, "intro" },
    { CORRIDOR_FACET_SECTION, "first/" },
    { CORRIDOR_FACET_SECTION, "third/intro" },
    { CORRIDOR_FACET_SECTION, "/intro" },
    { CORRIDOR_FACET_SECTION, "second/end" },
    { CORRIDOR_FACET_ARTICLE, "third" },
  };
  g_autoptr (CorridorIndex) index = new_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    g_assert_cmpuint (corridor_index_find_value (index, some[i].facet, some[i].id), ==, CORRIDOR_NONE);
}

static void
test_entities (void)
{
  g_autoptr (CorridorIndex) index = new_index ();
  CorridorLibrary *library = corridor_index_get_library (index);
  guint analyst = corridor_library_find_entity (library, "analyst");

  g_assert_cmpuint (corridor_index_get_value_entity (index, CORRIDOR_FACET_ATTRIBUTION, 0), ==,
                    CORRIDOR_NONE);
  g_assert_cmpuint (corridor_index_get_value_entity (index, CORRIDOR_FACET_ATTRIBUTION, 1), ==, analyst);
  g_assert_cmpuint (corridor_index_get_value_entity (index, CORRIDOR_FACET_ACTOR, 1), ==, analyst);
  g_assert_cmpuint (corridor_index_get_value_entity (index, CORRIDOR_FACET_KIND, 0), ==, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_index_find_entity_value (index, CORRIDOR_FACET_ATTRIBUTION, analyst), ==, 1);
  g_assert_cmpuint (corridor_index_find_entity_value (index, CORRIDOR_FACET_ACTOR, analyst), ==, 1);
  g_assert_cmpuint (corridor_index_find_entity_value (index, CORRIDOR_FACET_REGION, analyst), ==,
                    CORRIDOR_NONE);
  g_assert_cmpuint (corridor_index_find_entity_value (index, CORRIDOR_FACET_TOPIC, analyst), ==,
                    CORRIDOR_NONE);
  g_assert_cmpuint (corridor_index_find_entity_value (index, CORRIDOR_FACET_ACTOR, CORRIDOR_NONE), ==,
                    CORRIDOR_NONE);
}

typedef const guint32 *(*GetRelatives) (CorridorIndex *index, CorridorFacet facet, guint value, guint *n);

static char *
join_relatives (CorridorIndex *index, CorridorFacet facet, const char *id, GetRelatives get_relatives)
{
  GString *joined = g_string_new (NULL);
  guint n;
  const guint32 *relatives = get_relatives (index, facet, corridor_index_find_value (index, facet, id), &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                            corridor_index_get_value_id (index, facet, relatives[i]));

  return g_string_free (joined, FALSE);
}

static void
test_relatives (void)
{
  static const struct
  {
    CorridorFacet facet;
    const char *id;
    const char *parents;
    const char *children;
  } some[] = {
    { CORRIDOR_FACET_REGION, "gwadar", "balochistan, coast", "" },
    { CORRIDOR_FACET_REGION, "balochistan", "pakistan-region", "gwadar" },
    { CORRIDOR_FACET_REGION, "pakistan-region", "", "balochistan, coast" },
    { CORRIDOR_FACET_ACTOR, "china", "", "" },
    { CORRIDOR_FACET_ATTRIBUTION, "analyst", "", "" },
    { CORRIDOR_FACET_SECTION, "first/intro", "", "" },
  };
  g_autoptr (CorridorIndex) index = new_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *parents
          = join_relatives (index, some[i].facet, some[i].id, corridor_index_get_parents);
      g_autofree char *children
          = join_relatives (index, some[i].facet, some[i].id, corridor_index_get_children);

      g_assert_cmpstr (parents, ==, some[i].parents);
      g_assert_cmpstr (children, ==, some[i].children);
    }
}

static char *
join_held (CorridorIndex *index, CorridorFacet facet, guint statement)
{
  GString *joined = g_string_new (NULL);
  guint n;
  g_autoptr (CorridorHeld) reader = corridor_held_new (index, facet);
  const guint32 *held = corridor_held_list (reader, statement, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                            corridor_index_get_value_id (index, facet, held[i]));

  return g_string_free (joined, FALSE);
}

static void
test_held (void)
{
  static const struct
  {
    CorridorFacet facet;
    guint statement;
    const char *held;
  } some[] = {
    { CORRIDOR_FACET_REGION, 0, "gwadar, balochistan, coast, pakistan-region" },
    { CORRIDOR_FACET_ACTOR, 0, "china" },
    { CORRIDOR_FACET_SUBJECT, 0, "" },
    { CORRIDOR_FACET_ATTRIBUTION, 0, "author" },
    { CORRIDOR_FACET_KIND, 0, "event" },
    { CORRIDOR_FACET_STATUS, 0, "reported" },
    { CORRIDOR_FACET_TOPIC, 0, "aid, security" },
    { CORRIDOR_FACET_SECTION, 0, "first/intro, first/end" },
    { CORRIDOR_FACET_ARTICLE, 0, "first" },
    /* who says something is no actor; what stands elsewhere is in no section */
    { CORRIDOR_FACET_ACTOR, 1, "" },
    { CORRIDOR_FACET_ATTRIBUTION, 1, "analyst" },
    { CORRIDOR_FACET_STATUS, 1, "denied" },
    { CORRIDOR_FACET_SECTION, 1, "" },
    { CORRIDOR_FACET_SECTION, 2, "second/intro" },
    { CORRIDOR_FACET_ARTICLE, 2, "second" },
  };
  g_autoptr (CorridorIndex) index = new_index ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *held = join_held (index, some[i].facet, some[i].statement);

      g_assert_cmpstr (held, ==, some[i].held);
    }

  g_assert_true (corridor_index_is_value_used (index, CORRIDOR_FACET_REGION, 3));
  g_assert_false (corridor_index_is_value_used (index, CORRIDOR_FACET_REGION, 4));
  g_assert_false (corridor_index_is_value_used (index, CORRIDOR_FACET_ACTOR, 1));
}

static void
test_check_values (void)
{
  static const struct
  {
    CorridorFacet facet;
    const char *id;
    const char *named; /* in the message; NULL where there is no mistake */
  } some[] = {
    { CORRIDOR_FACET_REGION, "gwadar", NULL },
    { CORRIDOR_FACET_REGION, "islamabad", NULL },
    { CORRIDOR_FACET_REGION, "gwader", "“gwadar”" },
    { CORRIDOR_FACET_REGION, "Pakistan", "“pakistan-region”" },       /* by its name */
    { CORRIDOR_FACET_REGION, "atlantis", "“gwadar”, “balochistan”" }, /* like none: all */
    { CORRIDOR_FACET_ACTOR, "chnia", "“china”" },
    { CORRIDOR_FACET_ACTOR, "author", "“china”" },
    { CORRIDOR_FACET_ATTRIBUTION, "author", NULL },
    { CORRIDOR_FACET_ATTRIBUTION, "china", NULL }, /* an actor, though silent */
    { CORRIDOR_FACET_ATTRIBUTION, "gwadar", "“author”" },
    { CORRIDOR_FACET_ATTRIBUTION, "analist", "“analyst”" },
    { CORRIDOR_FACET_KIND, "risk", NULL }, /* a word of the format, though none occurs */
    { CORRIDOR_FACET_KIND, "proposed", "“proposal”" },
    { CORRIDOR_FACET_KIND, "xyzzy", "“commitment”" },
    { CORRIDOR_FACET_STATUS, "confirmed", NULL },
    { CORRIDOR_FACET_STATUS, "rumoured", "“withdrawn”" },
    { CORRIDOR_FACET_TOPIC, "aid", NULL },
    { CORRIDOR_FACET_TOPIC, "securty", "“security”" },
    { CORRIDOR_FACET_SECTION, "second/intro", NULL },
    { CORRIDOR_FACET_SECTION, "end", "“first/end”" },
    { CORRIDOR_FACET_SECTION, "intro", "“first/intro”, “second/intro”" },
    { CORRIDOR_FACET_ARTICLE, "secnod", "“second”" },
    { CORRIDOR_FACET_REGION, "gwa\x1b[31mdar", "\\u001b" },
  };
  g_autoptr (CorridorIndex) index = new_index ();
  g_autoptr (CorridorQuery) everything = corridor_query_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    for (guint choice = CORRIDOR_CHOICE_INCLUDED; choice <= CORRIDOR_CHOICE_EXCLUDED; choice++)
      {
        g_autoptr (CorridorQuery) query
            = corridor_query_with_choice (everything, some[i].facet, some[i].id, choice);
        g_autoptr (GError) error = NULL;

        if (some[i].named == NULL)
          {
            g_assert_true (corridor_index_check_query (index, query, &error));
            g_assert_no_error (error);
            continue;
          }

        g_assert_false (corridor_index_check_query (index, query, &error));
        g_assert_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE);
        if (strstr (error->message, some[i].named) == NULL)
          g_error ("“%s” does not name %s", error->message, some[i].named);
      }
}

static void
test_check_picks (void)
{
  static const struct
  {
    const char *pick;
    int code; /* -1 where there is no mistake */
    const char *named;
  } some[] = {
    { "first#one", -1, NULL },
    { "two", -1, NULL },
    { "one", CORRIDOR_QUERY_ERROR_AMBIGUOUS, "“first#one”, “second#one”" },
    { "first#on", CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE, "“first#one”" },
    { "towo", CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE, "“first#two”" },
    { "third#one", CORRIDOR_QUERY_ERROR_UNKNOWN_VALUE, "#one”" },
  };
  g_autoptr (CorridorIndex) index = new_index ();
  g_autoptr (CorridorQuery) everything = corridor_query_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      const char *const picks[] = { some[i].pick, NULL };
      g_autoptr (CorridorQuery) query = corridor_query_with_picks (everything, picks);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (corridor_index_check_query (index, query, &error), ==, some[i].code == -1);
      if (some[i].code == -1)
        continue;

      g_assert_error (error, CORRIDOR_QUERY_ERROR, some[i].code);
      if (strstr (error->message, some[i].named) == NULL)
        g_error ("“%s” does not name %s", error->message, some[i].named);
    }
}

static void
test_check_dates (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean valid;
  } some[] = {
    { "2021", "2021", TRUE },
    { "2021-06", "2021", TRUE },
    { "2021", "2021-06", TRUE },
    { "2022", "2021", FALSE },
    { "2021-07-02", "2021-07-01", FALSE },
    { "../2022", "2021", TRUE },
    { "2022", "2021/..", TRUE },
    { "2022", NULL, TRUE },
    { NULL, "2021", TRUE },
  };
  g_autoptr (CorridorIndex) index = new_index ();
  g_autoptr (CorridorQuery) everything = corridor_query_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorDate) from = some[i].from != NULL ? corridor_date_parse (some[i].from, NULL) : NULL;
      g_autoptr (CorridorDate) to = some[i].to != NULL ? corridor_date_parse (some[i].to, NULL) : NULL;
      g_autoptr (CorridorQuery) query = corridor_query_with_dates (everything, from, to, FALSE);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (corridor_index_check_query (index, query, &error), ==, some[i].valid);
      if (!some[i].valid)
        g_assert_error (error, CORRIDOR_QUERY_ERROR, CORRIDOR_QUERY_ERROR_REVERSED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/index/values", test_values);
  g_test_add_func ("/index/nothing-found", test_nothing_found);
  g_test_add_func ("/index/entities", test_entities);
  g_test_add_func ("/index/relatives", test_relatives);
  g_test_add_func ("/index/held", test_held);
  g_test_add_func ("/index/check/values", test_check_values);
  g_test_add_func ("/index/check/picks", test_check_picks);
  g_test_add_func ("/index/check/dates", test_check_dates);

  return g_test_run ();
}
