/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-text.h"
#include "test-library.h"

#include <locale.h>

/* What each statement is for stands in its title. */
static const char document[]
    = "{ \"format\": \"corridor.article/1\","
      "  \"article\": { \"id\": \"words\", \"title\": \"Words\", \"published\": \"2024\" },"
      "  \"sections\": [ { \"id\": \"all\", \"title\": \"All\", \"paragraphs\": [ {}, {}, {} ] } ],"
      "  \"entities\": ["
      "    { \"id\": \"north\", \"kind\": \"region\", \"name\": \"the north\" },"
      "    { \"id\": \"gwadar\", \"kind\": \"region\", \"name\": \"Gwadar\" },"
      "    { \"id\": \"swat\", \"kind\": \"region\", \"name\": \"Swat\" },"
      "    { \"id\": \"china\", \"kind\": \"actor\", \"name\": \"China\" },"
      "    { \"id\": \"pakistan\", \"kind\": \"actor\", \"name\": \"Pakistan\" },"
      "    { \"id\": \"india\", \"kind\": \"actor\", \"name\": \"India\" },"
      "    { \"id\": \"workers\", \"kind\": \"actor\", \"name\": \"workers\" },"
      "    { \"id\": \"army\", \"kind\": \"actor\", \"name\": \"الجيش\" },"
      "    { \"id\": \"corridor\", \"kind\": \"subject\", \"name\": \"CPEC\" } ],"
      "  \"statements\": ["
      "    { \"id\": \"both\", \"kind\": \"proposal\", \"status\": \"proposed\", \"title\": \"Both sides\", "
      "\"date\": \"2024-10~\","
      "      \"actors\": [ { \"id\": \"pakistan\", \"role\": \"partner\" }, { \"id\": \"china\", \"role\": "
      "\"proposer\" } ],"
      "      \"regions\": [ \"gwadar\", \"north\" ], \"subjects\": [ \"corridor\" ],"
      "      \"evidence\": [ { \"paragraph\": 2 }, { \"paragraph\": 1 }, { \"paragraph\": 2 } ] },"
      "    { \"id\": \"none\", \"kind\": \"context\", \"title\": \"Nobody\", \"evidence\": [ { "
      "\"paragraph\": 1 } ] },"
      "    { \"id\": \"said\", \"kind\": \"context\", \"title\": \"Nobody, but said by somebody\", "
      "\"attribution\": \"india\","
      "      \"regions\": [ \"gwadar\" ], \"evidence\": [ { \"source\": \"Dawn\" }, { \"source\": \"Dawn\" "
      "}, { \"paragraph\": 3 } ] },"
      "    { \"id\": \"one-side\", \"kind\": \"event\", \"title\": \"Only those concerned\","
      "      \"actors\": [ { \"id\": \"workers\", \"role\": \"target\" }, { \"id\": \"china\", \"role\": "
      "\"affected\" } ],"
      "      \"evidence\": [ { \"source\": \"Dawn\" } ] },"
      "    { \"id\": \"many\", \"kind\": \"measure\", \"title\": \"More than a row names\","
      "      \"actors\": [ { \"id\": \"china\", \"role\": \"owner\" }, { \"id\": \"pakistan\", \"role\": "
      "\"financier\" },"
      "      { \"id\": \"india\", \"role\": \"critic\" }, { \"id\": \"workers\", \"role\": \"protected\" } ],"
      "      \"regions\": [ \"gwadar\", \"north\", \"swat\" ], \"evidence\": [ { \"paragraph\": 1 } ] },"
      "    { \"id\": \"twice\", \"kind\": \"measure\", \"title\": \"One in two roles\","
      "      \"actors\": [ { \"id\": \"china\", \"role\": \"proposer\" }, { \"id\": \"china\", \"role\": "
      "\"owner\" },"
      "      { \"id\": \"china\", \"role\": \"beneficiary\" } ], \"evidence\": [ { \"paragraph\": 1 } ] },"
      "    { \"id\": \"leftwards\", \"kind\": \"measure\", \"title\": \"Read from the right\","
      "      \"actors\": [ { \"id\": \"army\", \"role\": \"protector\" }, { \"id\": \"workers\", \"role\": "
      "\"protected\" } ],"
      "      \"evidence\": [ { \"paragraph\": 1 } ] } ] }";

typedef struct
{
  CorridorIndex *index;
  CorridorLibrary *library;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new (document, NULL);
  fixture->library = corridor_index_get_library (fixture->index);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->index);
}

static const CorridorStatement *
get_statement (Fixture *fixture, const char *id)
{
  return corridor_library_get_statement (fixture->library, test_index_statement (fixture->index, id));
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_sides (void)
{
  g_assert_cmpint (corridor_role_get_side ("proposer"), ==, CORRIDOR_SIDE_ACTS);
  g_assert_cmpint (corridor_role_get_side ("perpetrator"), ==, CORRIDOR_SIDE_ACTS);
  g_assert_cmpint (corridor_role_get_side ("a word of the file's own"), ==, CORRIDOR_SIDE_ACTS);
  g_assert_cmpint (corridor_role_get_side ("partner"), ==, CORRIDOR_SIDE_CONCERNED);
  g_assert_cmpint (corridor_role_get_side ("target"), ==, CORRIDOR_SIDE_CONCERNED);
  g_assert_cmpint (corridor_role_get_side ("beneficiary"), ==, CORRIDOR_SIDE_CONCERNED);
}

static void
test_actors (Fixture *fixture, gconstpointer data)
{
  CorridorLibrary *library = fixture->library;

  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "both"), 2),
               "China → Pakistan");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "none"), 2), "");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "one-side"), 2),
               "workers, China");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "many"), 2),
               "China, Pakistan +1 → workers");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "many"), G_MAXUINT),
               "China, Pakistan, India → workers");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "twice"), 2), "China");
  assert_text (corridor_statement_describe_actors (library, get_statement (fixture, "leftwards"), 2),
               "الجيش ← workers");
}

static void
test_meta (Fixture *fixture, gconstpointer data)
{
  CorridorLibrary *library = fixture->library;

  assert_text (corridor_statement_describe_meta (library, get_statement (fixture, "both")),
               "China → Pakistan · Gwadar, the north");
  assert_text (corridor_statement_describe_meta (library, get_statement (fixture, "none")),
               "The article’s author");
  assert_text (corridor_statement_describe_meta (library, get_statement (fixture, "said")), "India · Gwadar");
  assert_text (corridor_statement_describe_meta (library, get_statement (fixture, "many")),
               "China, Pakistan +1 → workers · Gwadar, the north +1");
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  CorridorLibrary *library = fixture->library;

  assert_text (corridor_statement_describe_regions (library, get_statement (fixture, "many"), G_MAXUINT),
               "Gwadar, the north, Swat");
  assert_text (corridor_statement_describe_regions (library, get_statement (fixture, "none"), 2), "");
  assert_text (corridor_statement_describe_subjects (library, get_statement (fixture, "both"), 2), "CPEC");
  assert_text (corridor_statement_describe_source (library, get_statement (fixture, "said")), "India");
  assert_text (corridor_statement_describe_source (library, get_statement (fixture, "both")),
               "The article’s author");
  assert_text (corridor_statement_describe_date (get_statement (fixture, "both"), CORRIDOR_DATE_SHORT),
               "about Oct 2024");
  assert_text (corridor_statement_describe_date (get_statement (fixture, "none"), CORRIDOR_DATE_SHORT),
               "no date");
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  assert_text (corridor_statement_describe_evidence (get_statement (fixture, "both")), "¶ 2, 1");
  assert_text (corridor_statement_describe_evidence (get_statement (fixture, "said")), "¶ 3; Dawn");
  assert_text (corridor_statement_describe_evidence (get_statement (fixture, "one-side")), "Dawn");
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  assert_text (corridor_statement_describe (fixture->library, get_statement (fixture, "both")),
               "Both sides, Proposal, Proposed, China → Pakistan · Gwadar, the north, about October 2024");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-text/sides", test_sides);
  g_test_add ("/statement-text/actors", Fixture, NULL, set_up, test_actors, tear_down);
  g_test_add ("/statement-text/meta", Fixture, NULL, set_up, test_meta, tear_down);
  g_test_add ("/statement-text/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/statement-text/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add ("/statement-text/whole", Fixture, NULL, set_up, test_whole, tear_down);

  return g_test_run ();
}
