/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include <string.h>

/* The root, the article, the sections, and the rules for strings, numbers and members that hold
 * everywhere. */

static const Mistake format[] = {
  { "the root is an array", "model.format", .document = "§[1, 2]" },
  { "the root is a string", "model.format", .document = "\n  §'corridor.article/1'" },
  { "the root is null", "model.format", .document = "§null" },
  { "an empty object", "model.format", .document = " §{}" },
  { "no format, and nothing else is said", "model.format", .document = "§{ 'article': 5, 'x': 1 }" },
  { "another format", "model.format",
    .document = "{ 'x': 1, 'format': §'corridor.article/2', 'article': 5 }" },
  { "an empty format", "model.format", .document = "{ 'format': §'' }" },
  { "a format that is no string", "model.format", .document = "{\n\t'format':\n§1 }" },
  { "a format that is null", "model.format", .document = "{ 'format': §null }" },
  { "a format in an array", "model.format", .document = "{ 'format': §['corridor.article/1'] }" },
  { "the members must be there",
    "model.missing-member model.missing-member model.missing-member model.missing-member",
    .document = "§§§§{ 'format': 'corridor.article/1' }" },
  { "a syntax error ends the file", "json.syntax",
    .document = "{ 'format': 'corridor.article/1', 'x': 1, §}" },
  { "so does a repeated member", "json.duplicate-member",
    .document = "{ 'format': 'corridor.article/1', 'x': 1, §'format': 'corridor.article/2' }" },
  { "NUL", "json.string", .article = ", 'summary': §'a\\u0000b'" },
  { "beyond binary64", "json.number", .entity = ", 'location': [ §1e309, 0 ]" },
  { "nothing", "json.empty", .document = "§" },
  { "nothing but a comment after the end", "json.trailing",
    .document = "{ 'format': 'corridor.article/1' } §// end" },
};

static const Mistake types[] = {
  { "article", "model.type",
    .document = "{ 'format': 'corridor.article/1', 'article': §[], 'sections': [], 'entities': [], "
                "'statements': [] }" },
  { "sections", "model.type",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': '2024' },"
      " 'sections': §{}, 'entities': [], 'statements': [] }" },
  { "entities, statements and relations", "model.type model.type model.type",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': '2024' },"
      " 'sections': [], 'entities': §null, 'statements': §'x', 'relations': §1e2 }" },
  { "$schema", "model.type", .root = ", '$schema': §5" },
  { "an empty $schema", "model.value", .root = ", '$schema': §''" },
  { "elements that are no objects", "model.type model.type model.type model.type",
    .sections = "{ 'id': 's', 'title': 'S', 'paragraphs': [ {} ] }, §null", .entities = "§'pakistan'",
    .statements = "§[]", .relations = "§true" },
  { "null stands for no value", "model.type model.type model.type model.type",
    .article = ", 'language': §null, 'authors': §null, 'url': §null, 'accessed': §null" },
  { "article members", "model.type model.type model.type model.type model.type model.type model.type",
    .document = "{ 'format': 'corridor.article/1', 'article': { 'id': §1, 'title': §{}, 'published': §2024, "
                "'publisher': §false,"
                " 'authors': §'A', 'categories': [ 'a', §1 ], 'summary': §[] }, 'sections': [], 'entities': "
                "[], 'statements': [] }" },
};

static const Mistake unknown[] = {
  { "in the root", "model.unknown-member model.unknown-member",
    .root = ", §'statement': [], §'': [ { 'x': [ null ] } ]" },
  { "in the article", "model.unknown-member", .article = ", §'author': 'A'" },
  { "in a section and a paragraph", "model.unknown-member model.unknown-member",
    .sections = "{ 'id': 's', 'title': 'S', 'paragraphs': [ { §'words': 2 } ], §'heading': 'S' }",
    .statements = "" },
  { "in an entity", "model.unknown-member", .entity = ", §'partof': 'pakistan'" },
  { "in a statement and all that is in it",
    "model.unknown-member model.unknown-member model.unknown-member model.unknown-member "
    "model.unknown-member",
    .statements
    = "{ 'id': 'one', 'kind': 'event', 'title': 'One', §'source': 'x',"
      " 'evidence': [ { 'paragraph': 1, §'page': 3 }, { 'source': 'S', §'$schema': 'x' } ],"
      " 'actors': [ { 'id': 'china', 'role': 'speaker', §'name': 'x' } ],"
      " 'related': [ { 'id': 'three', 'type': 'follows', §'note': 'x' } ] },"
      " { 'id': 'three', 'kind': 'event', 'title': 'Three', 'evidence': [ { 'paragraph': 1 } ] }" },
  { "in a relation", "model.unknown-member",
    .relations = "{ 'from': 'china', 'type': 'ally-of', 'to': 'pakistan', §'since': '1951' }" },
  { "names that pointers escape, and names in escapes",
    "model.unknown-member model.unknown-member model.unknown-member",
    .root = ", §'a/b~1c': 1, §'\\u0078\\/': 2, §'~01': 3" },
  { "a name of the format in another place is not known there", "model.unknown-member",
    .article = ", §'$schema': 'x'" },
  { "a known name in escapes", "model.type", .root = ", '\\u0024sch\\u0065ma': §5" },
  { "with an error beside it, all is said", "model.unknown-member model.value",
    .article = ", §'x': 1, 'language': §'e'" },
};

static const Mistake article[] = {
  { "all that is required", "model.missing-member model.missing-member model.missing-member",
    .document = "{ 'format': 'corridor.article/1', 'article': §§§{ 'summary': '' }, 'sections': [], "
                "'entities': [], 'statements': [] }" },
  { "an id that is no slug", "model.value",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': §'A', 'title': 'T', 'published': '2024' },"
      " 'sections': [], 'entities': [], 'statements': [] }" },
  { "published and accessed are dates", "model.date model.date",
    .document
    = "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': §'October 2024',"
      " 'accessed': §'2024-02-30' }, 'sections': [], 'entities': [], 'statements': [] }" },
  { "an empty date is an empty string", "model.value", .article = ", 'accessed': §''" },
  { "language", "model.value", .article = ", 'language': §'english language'" },
  { "the address", "model.value", .article = ", 'url': §'ftp://example.org/'" },
  { "an address without a host", "model.value", .article = ", 'url': §'https:///path'" },
  { "an address with a space", "model.value", .article = ", 'url': §'https://example.org/a b'" },
  { "empty strings", "model.value model.value model.value model.value",
    .article = ", 'publisher': §'', 'language': §'', 'authors': [ 'A', §'', 'B' ], 'categories': [ §'' ]" },
};

static const Mistake sections[] = {
  { "all that is required", "model.missing-member model.missing-member", .sections = "§§{}",
    .statements = "" },
  { "ids and titles", "model.value model.value", .sections = "{ 'id': §'-a', 'title': §'', 'summary': '' }",
    .statements = "" },
  { "the later id of two", "model.duplicate-id model.duplicate-id",
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': [ {} ] }, { 'title': 'B', 'id': §'a' }, { 'id': "
                "§'a', 'title': 'C' }" },
  { "paragraphs are objects in an array", "model.type model.type model.type",
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': §{} }, { 'id': 'b', 'title': 'B', 'paragraphs': [ "
                "§1, {}, §null ] }" },
  { "a length below 1", "model.range model.range model.range",
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': [ { 'length': §0 }, { 'length': §-3 }, { 'length': "
                "§-1e300 }, { 'length': 1 } ] }" },
  { "a length that is not whole, or none", "model.type model.type model.type",
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': [ { 'length': §0.5 }, { 'length': §'8' }, { "
                "'length': §null } ] }" },
  { "fingerprints", "model.value model.value model.value model.value model.type",
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': ["
                " { 'sha256': §'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85' },"
                " { 'sha256': §'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555' },"
                " { 'sha256': §'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855' },"
                " { 'sha256': §'' }, { 'sha256': §12 } ] }" },
};

static const Mistake strings[] = {
  { "C0 controls", "model.value model.value model.value model.value",
    .article
    = ", 'publisher': §'a\\u0001', 'authors': [ §'\\u001f' ], 'summary': §'a\\fb', 'language': §'en\\b'" },
  { "a carriage return, even in a text", "model.value model.value",
    .article = ", 'publisher': §'a\\rb', 'summary': §'a\\r\\nb'" },
  { "line breaks and tabs, but in a text or summary", "model.value model.value model.value",
    .article = ", 'publisher': §'a\\nb', 'categories': [ §'a\\tb' ], 'summary': 'a\\n\\tb'",
    .statements = "{ 'id': 'one', 'kind': 'event', 'title': §'On\\ne', 'text': '\\tOne\\n', 'evidence': [ { "
                  "'paragraph': 1 } ] }" },
  { "columns are code points", "model.value", .article = ", 'authors': [ '汉字', 'e\u0301😀', §'' ]" },
  { "slugs of 129 bytes", "model.value model.value",
    .statement = ", 'topics': [ "
                 "§'"
                 "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiij"
                 "jjjjjjjjjaaaaaaaaaabbbbbbbbbbccccccccc',"
                 " '"
                 "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiij"
                 "jjjjjjjjjaaaaaaaaaabbbbbbbbbbcccccccc',"
                 " §'é' ]" },
};

static void
test_format (void)
{
  fixture_check (format, G_N_ELEMENTS (format));
}

static void
test_types (void)
{
  fixture_check (types, G_N_ELEMENTS (types));
}

static void
test_unknown (void)
{
  fixture_check (unknown, G_N_ELEMENTS (unknown));
}

static void
test_article (void)
{
  fixture_check (article, G_N_ELEMENTS (article));
}

static void
test_sections (void)
{
  fixture_check (sections, G_N_ELEMENTS (sections));
}

static void
test_strings (void)
{
  fixture_check (strings, G_N_ELEMENTS (strings));
}

static void
test_order (void)
{
  /* in whatever order the members stand, problems come in that of the document */
  static const Mistake turned[] = {
    { "back to front",
      "model.unknown-id model.unknown-id model.value model.unknown-id model.cycle model.type model.value",
      .document
      = "{ 'relations': [ { 'from': §'nobody', 'type': 'x', 'to': 'b' } ],\n"
        " 'statements': [ { 'related': [ { 'id': §'none', 'type': 'follows' } ], 'evidence': [ { "
        "'paragraph': 1 } ],"
        " 'title': §'', 'kind': 'event', 'regions': [ §'nowhere' ], 'id': 's' } ],\n"
        " 'entities': [ { 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': 'b' },"
        " { 'part_of': [ §'a' ], 'id': 'b', 'kind': 'region', 'name': 'B' } ],\n"
        " 'sections': [ { 'id': 's', 'title': 'S', 'paragraphs': [ {} ] }, §null ],\n"
        " 'article': { 'published': '2024', 'title': §'', 'id': 'a' }, 'format': 'corridor.article/1' }" },
  };

  fixture_check (turned, G_N_ELEMENTS (turned));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/document/format", test_format);
  g_test_add_func ("/reader/document/types", test_types);
  g_test_add_func ("/reader/document/unknown", test_unknown);
  g_test_add_func ("/reader/document/article", test_article);
  g_test_add_func ("/reader/document/sections", test_sections);
  g_test_add_func ("/reader/document/strings", test_strings);
  g_test_add_func ("/reader/document/order", test_order);

  return g_test_run ();
}
