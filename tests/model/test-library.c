/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include <string.h>

/* Articles put together. */

/* A document by its parts, each to stand in an array of it. */
static char *
make_article (const char *id,
              const char *sections,
              const char *entities,
              const char *statements,
              const char *relations)
{
  return g_strdup_printf ("{ 'format': 'corridor.article/1',"
                          " 'article': { 'id': '%s', 'title': 'T', 'published': '2024' },\n"
                          "'sections': [ %s ],\n'entities': [\n%s ],\n"
                          "'statements': [ %s ],\n'relations': [ %s ] }",
                          id, sections, entities, statements, relations);
}

#define STATEMENT(id, more) \
  "{ 'id': '" id "', 'kind': 'event', 'title': 'S', 'evidence': [ { 'source': 'X' } ]" more " }"
#define REGION(id, more) "{ 'id': '" id "', 'kind': 'region', 'name': '" id "'" more " }"
#define ACTOR(id, more) "{ 'id': '" id "', 'kind': 'actor', 'name': '" id "'" more " }"

static GPtrArray *
new_readings (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_article (GPtrArray *readings,
             const char *id,
             const char *sections,
             const char *entities,
             const char *statements,
             const char *relations)
{
  g_autofree char *text = make_article (id, sections, entities, statements, relations);

  g_ptr_array_add (readings, fixture_read_valid (text));
}

static void
assert_strings (const char *const *strings, const char *expected)
{
  g_autofree char *joined = strings != NULL ? g_strjoinv ("|", (char **) strings) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_ids (CorridorLibrary *library, const guint32 *entities, guint n, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "|" : "",
                            corridor_library_get_entity (library, entities[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static const CorridorEntity *
get (CorridorLibrary *library, const char *id)
{
  guint entity = corridor_library_find_entity (library, id);

  g_assert_cmpuint (entity, !=, CORRIDOR_NONE);

  return corridor_library_get_entity (library, entity);
}

static void
assert_diagnostics (GPtrArray *readings, guint reading, const char *expected)
{
  g_autofree char *diagnostics = fixture_dup_diagnostics (g_ptr_array_index (readings, reading));

  g_assert_cmpstr (diagnostics, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) none = corridor_library_new (readings);
  g_autoptr (CorridorLibrary) broken = NULL;

  g_ptr_array_add (readings, fixture_read ("[]"));
  broken = corridor_library_new (readings);

  g_assert_cmpuint (corridor_library_get_n_articles (none), ==, 0);
  g_assert_cmpuint (corridor_library_get_n_articles (broken), ==, 0);
  g_assert_cmpuint (corridor_library_get_n_statements (broken), ==, 0);
  g_assert_cmpuint (corridor_library_get_n_sections (broken), ==, 0);
  g_assert_cmpuint (corridor_library_find_entity (broken, "a"), ==, CORRIDOR_NONE);
}

static void
test_merge (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;
  const CorridorEntity *gwadar, *pakistan, *own;

  add_article (readings, "one", "",
               REGION ("pakistan", "") ","
               REGION ("gwadar", ", 'part_of': 'pakistan', 'aliases': [ 'G', 'G' ], 'type': 'city'") ","
               ACTOR ("china", ""), "", "");
  add_article (readings, "two", "",
               REGION ("makran", ", 'part_of': [ 'pakistan' ]") ","
               "{ 'id': 'gwadar', 'kind': 'region', 'name': 'Gwadar port', 'aliases': [ 'H', 'G' ],"
               " 'type': 'port', 'status': 'former',"
               " 'location': [ 62, 25 ], 'part_of': [ 'makran', 'pakistan' ], 'summary': '' },"
               REGION ("pakistan", ", 'outline': 'PAK'"), "", "");
  add_article (readings, "three", "",
               REGION ("gwadar", ", 'aliases': [ 'I', 'H' ], 'status': 'existing', 'location': [ 1, 1 ],"
                       " 'summary': 'S', 'outline': 'PK-BA'"),
               "", "");
  library = corridor_library_new (readings);

  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 3);
  g_assert_cmpuint (corridor_library_get_n_entities (library), ==, 4);
  for (guint i = 0; i < 3; i++)
    assert_diagnostics (readings, i, "");

  gwadar = get (library, "gwadar");
  g_assert_cmpstr (gwadar->name, ==, "gwadar");
  g_assert_cmpstr (gwadar->type, ==, "city");
  g_assert_cmpstr (gwadar->summary, ==, "");
  g_assert_cmpstr (gwadar->outline, ==, "PK-BA");
  g_assert_true (gwadar->has_status);
  g_assert_cmpuint (gwadar->status, ==, CORRIDOR_ENTITY_FORMER);
  g_assert_cmpfloat (gwadar->longitude, ==, 62);
  assert_strings (gwadar->aliases, "G|H|I");
  assert_strings (gwadar->part_of, "pakistan|makran");
  g_assert_true (gwadar->part_of_is_array);
  assert_ids (library, gwadar->parents, gwadar->n_parents, "pakistan|makran");
  g_assert_cmpstr (get (library, "pakistan")->outline, ==, "PAK");
  pakistan = get (library, "pakistan");
  assert_ids (library, pakistan->children, pakistan->n_children, "gwadar|makran");
  assert_strings (get (library, "pakistan")->part_of, NULL);
  assert_strings (get (library, "china")->aliases, NULL);

  /* the article's own record is as it was */
  own = corridor_article_get_entities (corridor_library_get_article (library, 0), NULL);
  g_assert_cmpuint (own[1].n_parents, ==, 1);
}

static void
test_alone (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;

  add_article (readings, "one", "",
               REGION ("a", ", 'part_of': 'b', 'aliases': [ 'X', 'X' ]") "," REGION ("b", ", 'part_of': []"),
               "", "");
  library = corridor_library_new (readings);

  assert_strings (get (library, "a")->part_of, "b");
  g_assert_false (get (library, "a")->part_of_is_array);
  assert_strings (get (library, "a")->aliases, "X|X");
  assert_strings (get (library, "b")->part_of, "");
  g_assert_true (get (library, "b")->part_of_is_array);
  assert_ids (library, get (library, "b")->children, get (library, "b")->n_children, "a");
}

static void
test_statements (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;
  const CorridorStatement *statement;
  const CorridorRelation *relation;
  const CorridorRelated *incoming;
  g_autofree char *reference = NULL;
  guint n, index;

  add_article (readings, "one", "{ 'id': 's', 'title': 'S', 'paragraphs': [ {}, {} ] }",
               ACTOR ("china", "") "," REGION ("pakistan", ""),
               STATEMENT ("s1", ", 'attribution': 'china'") ","
               STATEMENT ("s2", ", 'related': [ { 'id': 's1', 'type': 'supports' } ]"),
               "{ 'from': 'china', 'type': 'x', 'to': 'pakistan', 'statement': 's2' }");
  add_article (readings, "two",
               "{ 'id': 's', 'title': 'S' }, { 'id': 't', 'title': 'T', 'paragraphs': [ {} ] }",
               REGION ("pakistan", "") "," ACTOR ("india", "") "," ACTOR ("china", ""),
               STATEMENT ("s3", ", 'regions': [ 'pakistan' ],"
                          " 'actors': [ { 'id': 'india', 'role': 'r' }, { 'id': 'china', 'role': 'r' } ],"
                          " 'attribution': 'china', 'related': [ { 'id': 's1', 'type': 'follows' } ]") ","
               STATEMENT ("s1", "") ","
               STATEMENT ("s4", ", 'related': [ { 'id': 's1', 'type': 'contradicts' } ]"),
               "{ 'from': 'india', 'type': 'x', 'to': 'china', 'statement': 's1' }");
  library = corridor_library_new (readings);

  g_assert_cmpuint (corridor_library_get_n_statements (library), ==, 5);
  statement = corridor_library_get_statement (library, 2);
  g_assert_cmpstr (statement->id, ==, "s3");
  g_assert_cmpuint (statement->article, ==, 1);
  assert_ids (library, statement->regions, statement->n_regions, "pakistan");
  g_assert_cmpuint (statement->actors[0].entity, ==, corridor_library_find_entity (library, "india"));
  g_assert_cmpuint (statement->actors[1].entity, ==, corridor_library_find_entity (library, "china"));
  g_assert_cmpuint (statement->attribution, ==, corridor_library_find_entity (library, "china"));
  g_assert_cmpuint (statement->related[0].statement, ==, 3);
  g_assert_cmpuint (corridor_library_get_statement (library, 0)->attribution, ==,
                    corridor_library_find_entity (library, "china"));

  g_assert_cmpuint (corridor_library_get_n_relations (library), ==, 2);
  relation = corridor_library_get_relation (library, 1);
  g_assert_cmpuint (relation->from, ==, corridor_library_find_entity (library, "india"));
  g_assert_cmpuint (relation->to, ==, corridor_library_find_entity (library, "china"));
  g_assert_cmpuint (relation->statement, ==, 3);
  g_assert_cmpuint (corridor_library_get_relation (library, 0)->statement, ==, 1);

  incoming = corridor_library_get_incoming (library, 3, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (incoming[0].statement, ==, 2);
  g_assert_cmpuint (incoming[0].type, ==, CORRIDOR_RELATED_FOLLOWS);
  g_assert_cmpuint (incoming[1].statement, ==, 4);
  incoming = corridor_library_get_incoming (library, 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (incoming[0].statement, ==, 1);
  corridor_library_get_incoming (library, 4, &n);
  g_assert_cmpuint (n, ==, 0);

  g_assert_cmpint (corridor_library_find_statement (library, "s4", &index), ==, CORRIDOR_FOUND);
  g_assert_cmpuint (index, ==, 4);
  g_assert_cmpint (corridor_library_find_statement (library, "s1", &index), ==, CORRIDOR_AMBIGUOUS);
  g_assert_cmpint (corridor_library_find_statement (library, "two#s1", &index), ==, CORRIDOR_FOUND);
  g_assert_cmpuint (index, ==, 3);
  g_assert_cmpint (corridor_library_find_statement (library, "one#s1", &index), ==, CORRIDOR_FOUND);
  g_assert_cmpuint (index, ==, 0);
  g_assert_cmpint (corridor_library_find_statement (library, "one#s3", &index), ==, CORRIDOR_NOT_FOUND);
  g_assert_cmpint (corridor_library_find_statement (library, "three#s1", &index), ==, CORRIDOR_NOT_FOUND);
  g_assert_cmpint (corridor_library_find_statement (library, "s5", &index), ==, CORRIDOR_NOT_FOUND);
  g_assert_cmpint (corridor_library_find_statement (library, "", &index), ==, CORRIDOR_NOT_FOUND);
  g_assert_cmpint (corridor_library_find_statement (library, "#s1", &index), ==, CORRIDOR_NOT_FOUND);
  reference = corridor_library_dup_statement_ref (library, 3);
  g_assert_cmpstr (reference, ==, "two#s1");

  g_assert_cmpuint (corridor_library_find_article (library, "two"), ==, 1);
  g_assert_cmpuint (corridor_library_find_article (library, "three"), ==, CORRIDOR_NONE);
}

static void
test_sections (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;
  guint article, section;

  add_article (readings, "one",
               "{ 'id': 's', 'title': 'S', 'paragraphs': [ {}, {} ] }, { 'id': 't', 'title': 'T' }",
               "", "", "");
  add_article (readings, "two", "", "", "", "");
  add_article (readings, "three",
               "{ 'id': 's', 'title': 'S' }, { 'id': 't', 'title': 'T', 'paragraphs': [ {} ] }", "", "", "");
  library = corridor_library_new (readings);

  g_assert_cmpuint (corridor_library_get_n_sections (library), ==, 4);
  g_assert_cmpuint (corridor_library_get_n_paragraphs (library), ==, 3);
  g_assert_cmpuint (corridor_library_get_first_section (library, 0), ==, 0);
  g_assert_cmpuint (corridor_library_get_first_section (library, 1), ==, 2);
  g_assert_cmpuint (corridor_library_get_first_section (library, 2), ==, 2);

  g_assert_cmpstr (corridor_library_get_section (library, 3, &article, &section)->id, ==, "t");
  g_assert_cmpuint (article, ==, 2);
  g_assert_cmpuint (section, ==, 1);
  g_assert_cmpstr (corridor_library_get_section (library, 2, &article, &section)->id, ==, "s");
  g_assert_cmpuint (article, ==, 2);
  g_assert_cmpstr (corridor_library_get_section (library, 1, &article, NULL)->id, ==, "t");
  g_assert_cmpuint (article, ==, 0);

  g_assert_cmpuint (corridor_library_find_section (library, 0, 2), ==, 0);
  g_assert_cmpuint (corridor_library_find_section (library, 0, 3), ==, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_library_find_section (library, 0, 0), ==, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_library_find_section (library, 1, 1), ==, CORRIDOR_NONE);
  g_assert_cmpuint (corridor_library_find_section (library, 2, 1), ==, 3);
}

static void
test_wrong_kind (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;

  add_article (readings, "one", "", REGION ("a", "") "," ACTOR ("b", ""), "", "");
  add_article (readings, "two", "", REGION ("c", "") ",\n" ACTOR ("a", "") ",\n" REGION ("b", ""), "", "");
  add_article (readings, "three", "", ACTOR ("c", ""), "", "");
  library = corridor_library_new (readings);

  /* what is left out leaves nothing behind */
  assert_diagnostics (readings, 0, "");
  assert_diagnostics (readings, 1, "5:22 model.wrong-kind\n6:22 model.wrong-kind\n");
  assert_diagnostics (readings, 2, "");
  g_assert_null (corridor_reading_get_article (g_ptr_array_index (readings, 1)));
  g_assert_cmpuint (corridor_reading_get_n_errors (g_ptr_array_index (readings, 1)), ==, 2);
  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 2);
  g_assert_cmpuint (corridor_library_get_n_entities (library), ==, 3);
  g_assert_cmpuint (get (library, "c")->kind, ==, CORRIDOR_ENTITY_ACTOR);
}

static void
test_article_ids (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;

  add_article (readings, "one", "", REGION ("a", ""), "", "");
  add_article (readings, "one", "", ACTOR ("a", ""), "", "");
  add_article (readings, "two", "", "", "", "");
  library = corridor_library_new (readings);

  assert_diagnostics (readings, 0, "");
  assert_diagnostics (readings, 1, "1:54 model.duplicate-id\n4:22 model.wrong-kind\n");
  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 2);
  g_assert_cmpuint (corridor_library_find_article (library, "two"), ==, 1);
}

static void
test_cycles (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;

  add_article (readings, "one", "",
               REGION ("a", ", 'part_of': 'b'") "," REGION ("b", "") ","
               REGION ("z", ", 'part_of': 'a'"), "", "");
  add_article (readings, "two", "",
               REGION ("a", "") "," REGION ("z", "") "," REGION ("c", "") ",\n"
               REGION ("b", ", 'part_of': [ 'c', 'z' ]"), "", "");
  add_article (readings, "three", "",
               REGION ("b", "") ",\n" REGION ("c", ", 'part_of': 'a'") "," REGION ("a", ""), "", "");
  /* this one would close a cycle only by way of what has been left out */
  add_article (readings, "four", "",
               REGION ("z", "") "," REGION ("a", ", 'part_of': 'y'") ","
               REGION ("y", ", 'part_of': 'b'") "," REGION ("b", ""), "", "");
  library = corridor_library_new (readings);

  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 4);
  assert_diagnostics (readings, 0, "");
  assert_diagnostics (readings, 1, "5:63 model.cycle\n");
  assert_diagnostics (readings, 2, "5:56 model.cycle\n");
  assert_diagnostics (readings, 3, "");
  g_assert_cmpuint (corridor_reading_get_n_errors (g_ptr_array_index (readings, 1)), ==, 0);
  g_assert_cmpuint (corridor_reading_get_n_warnings (g_ptr_array_index (readings, 1)), ==, 1);

  assert_strings (get (library, "a")->part_of, "b|y");
  assert_strings (get (library, "b")->part_of, "c");
  assert_ids (library, get (library, "b")->parents, get (library, "b")->n_parents, "c");
  assert_strings (get (library, "c")->part_of, NULL);
  g_assert_cmpuint (get (library, "c")->n_parents, ==, 0);
  assert_ids (library, get (library, "c")->children, get (library, "c")->n_children, "b");
}

/* Chains that only many files together make long, of entities without number. */
static void
test_deep (void)
{
  g_autoptr (GPtrArray) readings = new_readings ();
  g_autoptr (CorridorLibrary) library = NULL;
  const CorridorEntity *entity;
  guint length = 1;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("article%u", i);
      g_autofree char *entities =
          g_strdup_printf (REGION ("e%u", ", 'part_of': 'e%u'") "," REGION ("e%u", ", 'aliases': [ 'x' ]"),
                           i, i, i + 1, i + 1, i + 1);

      add_article (readings, id, "", entities, "", "");
    }
  library = corridor_library_new (readings);

  entity = get (library, "e0");
  while (entity->n_parents > 0)
    {
      entity = corridor_library_get_entity (library, entity->parents[0]);
      length++;
    }
  g_assert_cmpuint (length, ==, 2001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/empty", test_empty);
  g_test_add_func ("/library/merge", test_merge);
  g_test_add_func ("/library/alone", test_alone);
  g_test_add_func ("/library/statements", test_statements);
  g_test_add_func ("/library/sections", test_sections);
  g_test_add_func ("/library/wrong-kind", test_wrong_kind);
  g_test_add_func ("/library/article-ids", test_article_ids);
  g_test_add_func ("/library/cycles", test_cycles);
  g_test_add_func ("/library/deep", test_deep);

  return g_test_run ();
}
