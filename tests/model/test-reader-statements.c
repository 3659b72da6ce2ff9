/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

/* Statements: their members, what they name, their evidence and what they are related to. */

static const Mistake members[] = {
  { "all that is required",
    "model.missing-member model.missing-member model.missing-member model.missing-member",
    .statements = "§§§§{ 'text': '' }" },
  { "types",
    "model.type model.type model.type model.type model.type model.type model.type model.type model.type "
    "model.type model.type model.type"
    " model.type model.type model.type",
    .statements = "{ 'id': §1, 'kind': §2, 'title': §3, 'text': §4, 'status': §5, 'date': §2021, 'actors': "
                  "§{}, 'regions': §'pakistan',"
                  " 'subjects': §'cpec', 'topics': §'x', 'attribution': §6, 'likelihood': §7, 'confidence': "
                  "§null, 'evidence': §{},"
                  " 'related': §'two' }" },
  { "words of a list", "model.value model.value model.value model.value",
    .statements = "{ 'id': 'a', 'kind': §'Event', 'title': 'A', 'status': §'rumoured', 'likelihood': "
                  "§'unlikly', 'confidence': §'medium',"
                  " 'evidence': [ { 'paragraph': 1 } ] }" },
  { "empty strings", "model.value model.value model.value model.value model.value model.value",
    .statements = "{ 'id': §'', 'kind': §'', 'title': §'', 'text': '', 'date': §'', 'topics': [ §'' ], "
                  "'attribution': §'',"
                  " 'evidence': [ { 'paragraph': 1 } ] }" },
  { "the later id of two", "model.duplicate-id",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 1 } ] },"
                  " { 'id': §'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 1 } ] }" },
  { "ids of three namespaces", "", .sections = "{ 'id': 'china', 'title': 'A', 'paragraphs': [ {} ] }",
    .statements = "{ 'id': 'china', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 1 } ] },"
                  " { 'id': 'author', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 1 } ] }" },
  { "no slugs", "model.value model.value model.value model.value",
    .statements = "{ 'id': §'A', 'kind': 'event', 'title': 'A', 'topics': [ §'Debt', §'a b', 'ok', §'_x' ],"
                  " 'evidence': [ { 'paragraph': 1 } ] }" },
  { "dates", "model.date", .statement = ", 'date': §'2021-13'" },
  { "a space around a date", "model.date", .statement = ", 'date': §' 2021'" },
  { "a line break in a date", "model.value", .statement = ", 'date': §'2021\\n'" },
  { "repeated topics", "model.duplicate-id model.duplicate-id",
    .statement = ", 'topics': [ 'a', 'b', §'a', §'b' ]" },
};

static const Mistake names[] = {
  { "unknown ids", "model.unknown-id model.unknown-id model.unknown-id model.unknown-id",
    .statement
    = ", 'actors': [ { 'id': §'chima', 'role': 'speaker' } ], 'regions': [ §'gwada' ], 'subjects': [ §'x' ],"
      " 'attribution': §'indian'",
    .entity = "" },
  { "wrong kinds", "model.wrong-kind model.wrong-kind model.wrong-kind model.wrong-kind",
    .statement
    = ", 'actors': [ { 'id': §'pakistan', 'role': 'speaker' } ], 'regions': [ §'china', 'pakistan' ],"
      " 'subjects': [ 'cpec', §'state' ], 'attribution': §'cpec'" },
  { "author stands for the author in one place only", "model.unknown-id model.unknown-id",
    .statement = ", 'attribution': 'author', 'actors': [ { 'id': §'author', 'role': 'speaker' } ], "
                 "'subjects': [ §'author' ]" },
  { "types within", "model.type model.type model.type model.type model.type model.type",
    .statement = ", 'actors': [ §'china', { 'id': §1, 'role': §2 } ], 'regions': [ §null ], 'subjects': [ "
                 "§{} ], 'topics': [ §1 ]" },
  { "what an actor must have", "model.missing-member model.missing-member model.missing-member",
    .statement = ", 'actors': [ §§{}, §{ 'id': 'china' }, { 'id': 'china', 'role': 'another-word' } ]" },
  { "an empty role", "model.value", .statement = ", 'actors': [ { 'id': 'china', 'role': §'' } ]" },
  { "repeats", "model.duplicate-id model.duplicate-id model.duplicate-id",
    .statement = ", 'regions': [ 'pakistan', §'pakistan' ], 'subjects': [ 'cpec', §'cpec' ],"
                 " 'actors': [ { 'id': 'china', 'role': 'speaker' }, { 'id': 'china', 'role': 'owner' }, { "
                 "'role': 'owner', 'id': §'china' } ]" },
  { "of entities that are not told, nothing is said", "model.type",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': '2024' },"
      " 'sections': [ { 'id': 's', 'title': 'S', 'paragraphs': [ {} ] } ], 'entities': §{},"
      " 'statements': [ { 'id': 'x', 'kind': 'event', 'title': 'X', 'evidence': [ { 'paragraph': 1 } ],"
      " 'regions': [ 'a' ], 'attribution': 'b' } ], 'relations': [ { 'from': 'a', 'type': 'x', 'to': 'b' } ] "
      "}" },
  { "what is broken is known", "model.missing-member model.value",
    .entities = "§{ 'id': 'gwadar', 'kind': 'region' }, { 'id': §'Cpec', 'kind': 'subject', 'name': 'C' }",
    .statement = ", 'regions': [ 'gwadar' ], 'subjects': [ 'Cpec' ]" },
};

static const Mistake evidence[] = {
  { "none", "model.value", .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': §[] }" },
  { "types", "model.type model.type model.type model.type model.type model.type",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ §null, { 'paragraph': §'1' }, { "
                  "'paragraph': §1.5 },"
                  " { 'source': §1 }, { 'source': 'S', 'url': §{} }, { 'paragraph': §null } ] }" },
  { "neither form", "model.missing-member model.missing-member model.missing-member",
    .statements
    = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ §{}, §{ 'url': 'https://example.org' },"
      " §{ 'start': 1, 'end': 2 } ] }" },
  { "one of start and end", "model.missing-member model.missing-member",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ §{ 'paragraph': 1, 'start': 1 },"
                  " §{ 'paragraph': 1, 'end': 1 } ] }" },
  { "both forms", "model.value model.value model.value",
    .statements
    = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ §{ 'paragraph': 1, 'source': 'S' },"
      " §{ 'source': 'S', 'start': 1, 'end': 2 }, §{ 'paragraph': 1, 'url': 'http://example.org' } ] }" },
  { "paragraphs that are not there", "model.range model.range model.range model.range model.range",
    .statements
    = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': §0 }, { 'paragraph': §-1 },"
      " { 'paragraph': §3 }, { 'paragraph': §1e300 }, { 'paragraph': 2 }, { 'paragraph': "
      "§18446744073709551617 } ] }" },
  { "a section without paragraphs declares none", "model.range", .sections = "{ 'id': 's', 'title': 'S' }",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': §1 } ] }" },
  { "no section at all", "model.range", .sections = "",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': §1 } ] }" },
  { "of paragraphs that are not told, nothing is said", "model.type",
    .sections = "{ 'id': 's', 'title': 'S', 'paragraphs': §'two' }",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 9, 'start': 0, "
                  "'end': 900 } ] }" },
  { "ranges that are none", "model.range model.range model.range model.range model.range model.range",
    .statements
    = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': ["
      " { 'paragraph': 1, 'start': 3, 'end': §3 }, { 'paragraph': 1, 'start': 3, 'end': §2 },"
      " { 'paragraph': 1, 'start': §-1, 'end': 2 }, { 'paragraph': 1, 'start': 0, 'end': §0 },"
      " { 'end': §11, 'start': 3, 'paragraph': 1 }, { 'paragraph': 1, 'start': 12, 'end': §14 } ] }" },
  { "not whole", "model.type model.type",
    .statements = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'paragraph': 1, 'start': "
                  "§0.5, 'end': §2.5 } ] }" },
  { "addresses", "model.value model.value model.value",
    .statements
    = "{ 'id': 'a', 'kind': 'event', 'title': 'A', 'evidence': [ { 'source': 'S', 'url': §'example.org' },"
      " { 'source': §'', 'url': §'http://' } ] }" },
};

static const Mistake related[] = {
  { "what it must have", "model.missing-member model.missing-member model.missing-member",
    .statement = ", 'related': [ §§{}, §{ 'type': 'follows' } ]" },
  { "types", "model.type model.type model.type",
    .statement = ", 'related': [ §'one', { 'id': §1, 'type': §[] } ]" },
  { "unknown", "model.unknown-id model.value model.value",
    .statement = ", 'related': [ { 'id': §'three', 'type': 'supports' }, { 'id': 'one', 'type': §'support' "
                 "}, { 'id': §'', 'type': 'follows' } ]" },
  { "an entity is no statement", "model.unknown-id",
    .statement = ", 'related': [ { 'id': §'china', 'type': 'supports' } ]" },
  { "itself", "model.value", .statement = ", 'related': [ { 'type': 'supports', 'id': §'two' } ]" },
  { "repeats", "model.duplicate-id",
    .statement = ", 'related': [ { 'id': 'one', 'type': 'supports' }, { 'id': 'one', 'type': 'elaborates' }, "
                 "{ 'id': §'one', 'type': 'supports' } ]" },
  { "of statements that are not told, nothing is said", "model.type",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': '2024' }, "
      "'sections': [],"
      " 'entities': [ { 'id': 'a', 'kind': 'actor', 'name': 'A' }, { 'id': 'b', 'kind': 'actor', 'name': 'B' "
      "} ],"
      " 'statements': §null, 'relations': [ { 'from': 'a', 'type': 'x', 'to': 'b', 'statement': 's' } ] }" },
  { "cycles may be", "",
    .statements = "{ 'id': 'one', 'kind': 'event', 'title': 'O', 'evidence': [ { 'paragraph': 1 } ],"
                  " 'related': [ { 'id': 'two', 'type': 'follows' } ] }",
    .statement = ", 'related': [ { 'id': 'one', 'type': 'follows' } ]" },
};

static void
test_members (void)
{
  fixture_check (members, G_N_ELEMENTS (members));
}

static void
test_names (void)
{
  fixture_check (names, G_N_ELEMENTS (names));
}

static void
test_evidence (void)
{
  fixture_check (evidence, G_N_ELEMENTS (evidence));
}

static void
test_related (void)
{
  fixture_check (related, G_N_ELEMENTS (related));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/statements/members", test_members);
  g_test_add_func ("/reader/statements/names", test_names);
  g_test_add_func ("/reader/statements/evidence", test_evidence);
  g_test_add_func ("/reader/statements/related", test_related);

  return g_test_run ();
}
