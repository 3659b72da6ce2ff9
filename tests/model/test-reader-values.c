/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include <string.h>

/* What is allowed is read without a word, and read right. */

#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static CorridorReading *
read_parts (const Mistake *parts)
{
  g_autofree char *text = fixture_make_text (parts);

  return fixture_read_valid (text);
}

static void
assert_strings (const char *const *strings, const char *expected)
{
  g_autofree char *joined = NULL;

  g_assert_nonnull (strings);
  joined = g_strjoinv ("|", (char **) strings);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_article (void)
{
  static const Mistake parts = {
    .root = ", '$schema': 'https://example.org/schema'",
    .article = ", 'language': 'zh-Hans-CN', 'publisher': 'P', 'authors': [ 'A', 'B', 'A' ], 'url': "
               "'HTTPS://example.org:8080/x?y#z',"
               " 'accessed': '2024-11-02', 'categories': [], 'summary': ''",
  };
  g_autoptr (CorridorReading) reading = read_parts (&parts);
  CorridorArticle *article = corridor_reading_get_article (reading);
  g_autofree char *text = fixture_make_text (&parts);
  g_autofree char *plain = fixture_plain (text);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, plain, -1);

  g_assert_cmpstr (corridor_article_get_id (article), ==, "article");
  g_assert_cmpstr (corridor_article_get_title (article), ==, "Title");
  g_assert_cmpstr (corridor_date_get_text (corridor_article_get_published (article)), ==, "2024");
  g_assert_cmpstr (corridor_article_get_language (article), ==, "zh-Hans-CN");
  g_assert_cmpstr (corridor_article_get_publisher (article), ==, "P");
  assert_strings (corridor_article_get_authors (article), "A|B|A");
  g_assert_cmpstr (corridor_article_get_url (article), ==, "HTTPS://example.org:8080/x?y#z");
  g_assert_cmpstr (corridor_date_get_text (corridor_article_get_accessed (article)), ==, "2024-11-02");
  assert_strings (corridor_article_get_categories (article), "");
  g_assert_cmpstr (corridor_article_get_summary (article), ==, "");
  g_assert_cmpstr (corridor_article_get_file_name (article), ==, "test.json");
  g_assert_cmpstr (corridor_article_get_sha256 (article), ==, sha256);
}

static void
test_least (void)
{
  g_autoptr (CorridorReading) reading = fixture_read_valid (
      "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'T', 'published': '../..' },"
      " 'sections': [], 'entities': [], 'statements': [] }");
  CorridorArticle *article = corridor_reading_get_article (reading);
  guint n;

  g_assert_null (corridor_article_get_language (article));
  g_assert_null (corridor_article_get_publisher (article));
  g_assert_null (corridor_article_get_authors (article));
  g_assert_null (corridor_article_get_url (article));
  g_assert_null (corridor_article_get_accessed (article));
  g_assert_null (corridor_article_get_categories (article));
  g_assert_null (corridor_article_get_summary (article));

  corridor_article_get_sections (article, &n);
  g_assert_cmpuint (n, ==, 0);
  corridor_article_get_paragraphs (article, &n);
  g_assert_cmpuint (n, ==, 0);
  corridor_article_get_entities (article, &n);
  g_assert_cmpuint (n, ==, 0);
  corridor_article_get_statements (article, &n);
  g_assert_cmpuint (n, ==, 0);
  corridor_article_get_relations (article, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_sections (void)
{
  static const Mistake parts = {
    .sections = "{ 'id': 'a', 'title': 'A', 'paragraphs': [ { 'length': 8.0, 'sha256': '" SHA256
                "' }, { 'length': 80e-1 } ] },"
                " { 'id': 'b', 'title': 'B', 'summary': 'S', 'paragraphs': [] }, { 'id': 'c', 'title': 'C' },"
                " { 'id': 'd', 'title': 'D', 'paragraphs': [ {}, { 'length': 1e0 } ] }",
  };
  g_autoptr (CorridorReading) reading = read_parts (&parts);
  CorridorArticle *article = corridor_reading_get_article (reading);
  guint n_sections, n_paragraphs;
  const CorridorSection *sections = corridor_article_get_sections (article, &n_sections);
  const CorridorParagraph *paragraphs = corridor_article_get_paragraphs (article, &n_paragraphs);

  g_assert_cmpuint (n_sections, ==, 4);
  g_assert_cmpstr (sections[0].id, ==, "a");
  g_assert_cmpstr (sections[0].title, ==, "A");
  g_assert_null (sections[0].summary);
  g_assert_cmpuint (sections[0].first_paragraph, ==, 1);
  g_assert_cmpuint (sections[0].n_paragraphs, ==, 2);
  g_assert_true (sections[0].has_paragraphs);
  g_assert_cmpstr (sections[1].summary, ==, "S");
  g_assert_cmpuint (sections[1].n_paragraphs, ==, 0);
  g_assert_true (sections[1].has_paragraphs);
  g_assert_cmpuint (sections[2].n_paragraphs, ==, 0);
  g_assert_false (sections[2].has_paragraphs);
  g_assert_cmpuint (sections[3].first_paragraph, ==, 3);

  g_assert_cmpuint (n_paragraphs, ==, 4);
  g_assert_cmpuint (paragraphs[0].length, ==, 8);
  g_assert_cmpstr (paragraphs[0].sha256, ==, SHA256);
  g_assert_cmpuint (paragraphs[0].section, ==, 0);
  g_assert_cmpuint (paragraphs[1].length, ==, 8);
  g_assert_null (paragraphs[1].sha256);
  g_assert_cmpuint (paragraphs[2].length, ==, 0);
  g_assert_cmpuint (paragraphs[2].section, ==, 3);
  g_assert_cmpuint (paragraphs[3].length, ==, 1);
}

static void
test_entities (void)
{
  static const Mistake parts = {
    .entities = "{ 'part_of': 'b', 'id': 'a', 'kind': 'region', 'name': 'A', 'type': 'city', 'aliases': [ "
                "'X', 'X', 'Y' ],"
                " 'status': 'disputed', 'summary': 'One\\n\\tTwo', 'outline': 'no such key', 'location': [ "
                "-180, 90.0 ] },"
                " { 'id': 'b', 'kind': 'region', 'name': 'B', 'aliases': [], 'part_of': [], 'location': [ "
                "18e1, -9e1 ] },"
                " { 'id': 'c.1_x-y', 'kind': 'region', 'name': 'C \\u0085\u2028\u2029 \\u007f', 'part_of': [ "
                "'b', 'a' ], 'status': 'existing' },"
                " { 'id': '0', 'kind': 'actor', 'name': 'D', 'location': [ 1, 2 ] }, { 'id': 'cpec', 'kind': "
                "'subject', 'name': 'E' }",
  };
  g_autoptr (CorridorReading) reading = read_parts (&parts);
  guint n;
  const CorridorEntity *entities = corridor_article_get_entities (corridor_reading_get_article (reading), &n);

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (entities[0].id, ==, "a");
  g_assert_cmpstr (entities[0].name, ==, "A");
  g_assert_cmpstr (entities[0].type, ==, "city");
  assert_strings (entities[0].aliases, "X|X|Y");
  assert_strings (entities[0].part_of, "b");
  g_assert_false (entities[0].part_of_is_array);
  g_assert_cmpstr (entities[0].summary, ==, "One\n\tTwo");
  g_assert_cmpstr (entities[0].outline, ==, "no such key");
  g_assert_cmpuint (entities[0].kind, ==, CORRIDOR_ENTITY_REGION);
  g_assert_cmpuint (entities[0].status, ==, CORRIDOR_ENTITY_DISPUTED);
  g_assert_true (entities[0].has_status);
  g_assert_true (entities[0].has_location);
  g_assert_cmpfloat (entities[0].longitude, ==, -180);
  g_assert_cmpfloat (entities[0].latitude, ==, 90);
  g_assert_cmpuint (entities[0].n_parents, ==, 1);
  g_assert_cmpuint (entities[0].parents[0], ==, 1);

  assert_strings (entities[1].aliases, "");
  assert_strings (entities[1].part_of, "");
  g_assert_true (entities[1].part_of_is_array);
  g_assert_cmpuint (entities[1].n_parents, ==, 0);
  g_assert_cmpuint (entities[1].status, ==, CORRIDOR_ENTITY_EXISTING);
  g_assert_false (entities[1].has_status);
  g_assert_cmpfloat (entities[1].longitude, ==, 180);

  g_assert_null (entities[2].aliases);
  g_assert_null (entities[2].type);
  g_assert_true (entities[2].has_status);
  g_assert_false (entities[2].has_location);
  assert_strings (entities[2].part_of, "b|a");
  g_assert_cmpuint (entities[2].n_parents, ==, 2);
  g_assert_cmpuint (entities[2].parents[0], ==, 1);
  g_assert_cmpuint (entities[2].parents[1], ==, 0);
  g_assert_cmpstr (entities[2].name, ==, "C \xc2\x85\xe2\x80\xa8\xe2\x80\xa9 \x7f");

  g_assert_cmpuint (entities[3].kind, ==, CORRIDOR_ENTITY_ACTOR);
  g_assert_null (entities[3].part_of);
  g_assert_cmpuint (entities[4].kind, ==, CORRIDOR_ENTITY_SUBJECT);
}

static void
test_statements (void)
{
  static const Mistake parts = {
    .statements
    = "{ 'id': 'one', 'kind': 'measure', 'title': 'One', 'text': '', 'status': 'agreed', 'date': '2024-10~',"
      " 'actors': [ { 'id': 'china', 'role': 'proposer' }, { 'role': 'guarantor of last resort', 'id': "
      "'china' },"
      " { 'id': 'state', 'role': 'proposer' } ],"
      " 'regions': [ 'pakistan' ], 'subjects': [], 'topics': [ 'security', 'debt-2.0_x' ], 'attribution': "
      "'state',"
      " 'likelihood': 'roughly-even-chance', 'confidence': 'low', 'evidence': [ { 'paragraph': 1.0, 'start': "
      "0, 'end': 10 },"
      " { 'paragraph': 1.0, 'start': 0, 'end': 10 }, { 'source': 'S' }, { 'source': 'S', 'url': "
      "'http://[::1]/' } ],"
      " 'related': [ { 'id': 'two', 'type': 'supports' }, { 'id': 'two', 'type': 'follows' } ] },"
      " { 'id': 'three', 'kind': 'context', 'title': 'Three', 'date': '2024-10~', 'attribution': 'author', "
      "'status': 'reported',"
      " 'evidence': [ { 'paragraph': 2, 'start': 7, 'end': 4294967295 }, { 'paragraph': 2, 'start': 1e299, "
      "'end': 1e300 },"
      " { 'paragraph': 2, 'start': 0, 'end': 100000000000000000000 } ] }",
    .statement = ", 'actors': [], 'topics': [ 'security' ]",
  };
  g_autoptr (CorridorReading) reading = read_parts (&parts);
  guint n;
  const CorridorStatement *statements
      = corridor_article_get_statements (corridor_reading_get_article (reading), &n);
  const CorridorStatement *one = &statements[0];
  const CorridorStatement *three = &statements[1];
  const CorridorStatement *two = &statements[2];

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (one->id, ==, "one");
  g_assert_cmpstr (one->title, ==, "One");
  g_assert_cmpstr (one->text, ==, "");
  g_assert_cmpuint (one->kind, ==, CORRIDOR_KIND_MEASURE);
  g_assert_cmpuint (one->status, ==, CORRIDOR_STATUS_AGREED);
  g_assert_true (one->has_status);
  g_assert_cmpstr (corridor_date_get_text (one->date), ==, "2024-10~");
  g_assert_cmpuint (one->n_actors, ==, 3);
  g_assert_cmpuint (one->actors[0].entity, ==, 1);
  g_assert_cmpstr (one->actors[0].role, ==, "proposer");
  g_assert_cmpstr (one->actors[1].role, ==, "guarantor of last resort");
  g_assert_cmpuint (one->actors[2].entity, ==, 2);
  g_assert_cmpuint (one->n_regions, ==, 1);
  g_assert_cmpuint (one->regions[0], ==, 0);
  g_assert_nonnull (one->subjects);
  g_assert_cmpuint (one->n_subjects, ==, 0);
  assert_strings (one->topics, "security|debt-2.0_x");
  g_assert_cmpuint (one->n_topics, ==, 2);
  g_assert_cmpuint (one->attribution, ==, 2);
  g_assert_true (one->has_attribution);
  g_assert_cmpuint (one->likelihood, ==, CORRIDOR_LIKELIHOOD_ROUGHLY_EVEN_CHANCE);
  g_assert_cmpuint (one->confidence, ==, CORRIDOR_CONFIDENCE_LOW);

  g_assert_cmpuint (one->n_evidence, ==, 4);
  g_assert_cmpuint (one->evidence[0].paragraph, ==, 1);
  g_assert_true (one->evidence[0].has_range);
  g_assert_cmpuint (one->evidence[0].start, ==, 0);
  g_assert_cmpuint (one->evidence[0].end, ==, 10);
  g_assert_cmpuint (one->evidence[2].paragraph, ==, 0);
  g_assert_cmpstr (one->evidence[2].source, ==, "S");
  g_assert_null (one->evidence[2].url);
  g_assert_cmpstr (one->evidence[3].url, ==, "http://[::1]/");

  g_assert_cmpuint (one->n_related, ==, 2);
  g_assert_cmpuint (one->related[0].statement, ==, 2);
  g_assert_cmpuint (one->related[0].type, ==, CORRIDOR_RELATED_SUPPORTS);
  g_assert_cmpuint (one->related[1].type, ==, CORRIDOR_RELATED_FOLLOWS);

  /* without a length there is no bound, and what no text reaches is kept as the greatest number */
  g_assert_cmpuint (three->evidence[0].end, ==, G_MAXUINT);
  g_assert_cmpuint (three->evidence[1].start, <, three->evidence[1].end);
  g_assert_cmpuint (three->evidence[2].end, ==, G_MAXUINT);
  g_assert_cmpuint (three->attribution, ==, CORRIDOR_NONE);
  g_assert_true (three->has_attribution);
  g_assert_true (three->has_status);
  g_assert_true (three->date == one->date);

  g_assert_null (two->text);
  g_assert_null (two->date);
  g_assert_null (two->regions);
  g_assert_null (two->related);
  g_assert_nonnull (two->actors);
  g_assert_cmpuint (two->n_actors, ==, 0);
  g_assert_cmpuint (two->status, ==, CORRIDOR_STATUS_REPORTED);
  g_assert_false (two->has_status);
  g_assert_cmpuint (two->attribution, ==, CORRIDOR_NONE);
  g_assert_false (two->has_attribution);
  g_assert_cmpuint (two->likelihood, ==, CORRIDOR_LIKELIHOOD_NONE);
  g_assert_cmpuint (two->confidence, ==, CORRIDOR_CONFIDENCE_NONE);
  g_assert_false (two->evidence[0].has_range);
  g_assert_true (two->topics[0] == one->topics[0]);
}

static void
test_relations (void)
{
  static const Mistake parts = {
    .relations
    = "{ 'from': 'china', 'type': 'ally-of', 'to': 'pakistan' },"
      " { 'date': '2015/..', 'statement': 'one', 'to': 'china', 'from': 'cpec', 'type': 'ally-of' },"
      " { 'from': 'china', 'type': 'ally-of', 'to': 'pakistan' }",
  };
  g_autoptr (CorridorReading) reading = read_parts (&parts);
  guint n;
  const CorridorRelation *relations
      = corridor_article_get_relations (corridor_reading_get_article (reading), &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (relations[0].from, ==, 1);
  g_assert_cmpuint (relations[0].to, ==, 0);
  g_assert_cmpstr (relations[0].type, ==, "ally-of");
  g_assert_cmpuint (relations[0].statement, ==, CORRIDOR_NONE);
  g_assert_null (relations[0].date);
  g_assert_cmpuint (relations[1].from, ==, 3);
  g_assert_cmpuint (relations[1].to, ==, 1);
  g_assert_cmpuint (relations[1].statement, ==, 0);
  g_assert_cmpstr (corridor_date_get_text (relations[1].date), ==, "2015/..");
}

/* However it is written: a byte order mark, the members in any order, escapes, one line or many. */
static void
test_writing (void)
{
  g_autoptr (CorridorReading) with_mark = fixture_read_valid (
      "\xef\xbb\xbf\r\n{'statements':[],'relations':[],'entities':[],'sections':[],'article':{'published':'"
      "2024',"
      "'title':'\\u4e2d\\ud83d\\ude00\\\"\\\\\\/','id':'a'},'f\\u006frmat':'corridor.article\\/1'}\r\n\t ");
  GString *text = g_string_new (NULL);
  g_autofree char *parts = NULL;
  Mistake mistake = { "64 levels", "model.unknown-member" };

  g_assert_cmpstr (corridor_article_get_title (corridor_reading_get_article (with_mark)), ==, "中😀\"\\/");

  g_string_append (text, ", §'deep': ");
  for (guint i = 0; i < 63; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 63; i++)
    g_string_append_c (text, ']');
  parts = g_string_free (text, FALSE);
  mistake.root = parts;
  fixture_check (&mistake, 1);
}

/* 100,000 aliases, thousands of sections, a title of a megabyte. */
static void
test_large (void)
{
  g_autoptr (GString) sections = g_string_new ("{ 'id': 's', 'title': 'S', 'paragraphs': [ {} ] }");
  g_autoptr (GString) entity = g_string_new (", 'aliases': [ 'x'");
  g_autoptr (GString) statement = g_string_new (", 'text': '");
  Mistake parts = { NULL };
  g_autoptr (CorridorReading) reading = NULL;
  guint n;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (sections, ", { 'id': 's%u', 'title': 'S', 'paragraphs': [ {}, {} ] }", i);
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (entity, ", 'alias %u'", i);
  g_string_append (entity, " ]");
  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (statement, 'a' + i % 26);
  g_string_append (statement, "'");

  parts.sections = sections->str;
  parts.entity = entity->str;
  parts.statement = statement->str;
  reading = read_parts (&parts);
  corridor_article_get_paragraphs (corridor_reading_get_article (reading), &n);
  g_assert_cmpuint (n, ==, 10001);
  g_assert_cmpuint (
      strlen (corridor_article_get_statements (corridor_reading_get_article (reading), NULL)[1].text), ==,
      1000000);
  g_assert_cmpstr (
      corridor_article_get_entities (corridor_reading_get_article (reading), NULL)[4].aliases[100000], ==,
      "alias 99999");
}

/* Names made to share a place in g_str_hash()'s tables, as many as an object may have, and elements without
 * number that hold nothing: what would take minutes or gigabytes as a tree. */
static void
test_hostile (void)
{
  g_autoptr (GString) entity = g_string_new (NULL);
  g_autoptr (GString) statements = g_string_new ("{}");
  g_autofree char *text = NULL;
  g_autoptr (CorridorReading) reading = NULL;
  Mistake parts = { NULL };

  for (guint i = 0; i < 65000; i++)
    {
      g_string_append (entity, ", '");
      for (guint bit = 0; bit < 16; bit++)
        g_string_append (entity, i >> bit & 1 ? "Ez" : "FY");
      g_string_append (entity, "': [{},{},{}]");
    }
  for (guint i = 1; i < 300000; i++)
    g_string_append (statements, ",{}");

  parts.entity = entity->str;
  parts.statements = statements->str;
  text = fixture_make_text (&parts);
  reading = fixture_read (text);

  g_assert_cmpuint (corridor_reading_get_n_warnings (reading), ==, 65000);
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), ==, 4 * 300000);
}

/* The article that comes with the program. */
static void
test_bundled (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "articles", "cpec-security-2024.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CorridorReading) reading = corridor_reading_new_for_file (file, NULL, NULL);
  g_autofree char *diagnostics = fixture_dup_diagnostics (reading);

  g_assert_cmpstr (diagnostics, ==, "");
  g_assert_nonnull (corridor_reading_get_article (reading));
  g_assert_true (corridor_reading_get_file (reading) == file);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/values/article", test_article);
  g_test_add_func ("/reader/values/least", test_least);
  g_test_add_func ("/reader/values/sections", test_sections);
  g_test_add_func ("/reader/values/entities", test_entities);
  g_test_add_func ("/reader/values/statements", test_statements);
  g_test_add_func ("/reader/values/relations", test_relations);
  g_test_add_func ("/reader/values/writing", test_writing);
  g_test_add_func ("/reader/values/large", test_large);
  g_test_add_func ("/reader/values/hostile", test_hostile);
  g_test_add_func ("/reader/values/bundled", test_bundled);

  return g_test_run ();
}
