/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

/* Entities, what they are part of, and relations. */

static const Mistake members[] = {
  { "all that is required", "model.missing-member model.missing-member model.missing-member",
    .entities = "§§§{ 'summary': '' }" },
  { "types",
    "model.type model.type model.type model.type model.type model.type model.type model.type model.type "
    "model.type",
    .entities = "{ 'id': §1, 'kind': §2, 'type': §3, 'name': §4, 'aliases': §'A', 'part_of': §5, 'status': "
                "§null, 'summary': §6,"
                " 'outline': §[], 'location': §'here' }" },
  { "elements", "model.type model.value model.type model.type",
    .entity = ", 'aliases': [ 'A', §null, §'', 'A' ], 'part_of': [ 'pakistan', §5, §{} ]" },
  { "ids", "model.value model.value model.value",
    .entities
    = "{ 'id': §'Pakistan', 'kind': 'region', 'name': 'P' }, { 'id': §'', 'kind': 'region', 'name': 'P' },"
      " { 'id': §'a b', 'kind': 'region', 'name': 'P' }" },
  { "the later id of two", "model.duplicate-id model.duplicate-id",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A' }, { 'id': §'a', 'kind': 'actor', 'name': 'B' },"
                " { 'kind': 'actor', 'name': 'B', 'id': §'a' }" },
  { "author", "model.value", .entities = "{ 'id': §'author', 'kind': 'actor', 'name': 'The author' }" },
  { "words of a list", "model.value model.value",
    .entities = "{ 'id': 'a', 'kind': §'place', 'name': 'A', 'status': §'Existing' }" },
  { "an empty word", "model.value model.value model.value",
    .entity = ", 'type': §'', 'status': §'', 'outline': §''" },
  { "an outline on what is no region", "model.value model.value",
    .entities = "{ 'id': 'a', 'kind': 'actor', 'name': 'A', 'outline': §'PAK' },"
                " { 'outline': §'PAK', 'id': 'b', 'name': 'B', 'kind': 'subject' }" },
  { "of what has no kind, nothing more is said", "model.missing-member",
    .entities = "§{ 'id': 'a', 'name': 'A', 'outline': 'PAK' }" },
};

static const Mistake locations[] = {
  { "not two", "model.type model.type model.type",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'location': §[] },"
                " { 'id': 'b', 'kind': 'region', 'name': 'B', 'location': §[ 1 ] },"
                " { 'id': 'c', 'kind': 'region', 'name': 'C', 'location': §[ 1, 2, 3 ] }" },
  { "not numbers", "model.type model.type", .entity = ", 'location': [ §'62', §null ]" },
  { "out of bounds", "model.range model.range", .entity = ", 'location': [ §180.0001, §-90.5 ]" },
  { "whole numbers beyond any integer", "model.range model.range",
    .entity = ", 'location': [ §18446744073709551615, §-18446744073709551617 ]" },
  { "and within a text nothing is changed", "model.range",
    .entity = ", 'summary': '99999999999999999999', 'location': [ 0.1000000000000000000001, "
              "§1000000000000000000000e0 ]" },
};

static const Mistake part_of[] = {
  { "unknown ids", "model.unknown-id model.unknown-id",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': §'x' },"
                " { 'id': 'b', 'kind': 'region', 'name': 'B', 'part_of': [ 'a', §'A' ] }" },
  { "an empty id", "model.value model.value",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': §'' },"
                " { 'id': 'b', 'kind': 'region', 'name': 'B', 'part_of': [ §'' ] }" },
  { "of another kind", "model.wrong-kind model.wrong-kind",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': §'b' },"
                " { 'id': 'b', 'kind': 'actor', 'name': 'B', 'part_of': [ 'c', §'a' ] }, { 'id': 'c', "
                "'kind': 'actor', 'name': 'C' }" },
  { "of a kind that is not told", "model.value",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': 'b' }, { 'id': 'b', 'kind': "
                "§'state', 'name': 'B' }" },
  { "an id that is wrong itself is known", "model.value",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': 'B' }, { 'id': §'B', 'kind': "
                "'region', 'name': 'B' }" },
  { "repeats", "model.duplicate-id model.duplicate-id",
    .entities
    = "{ 'id': 'a', 'kind': 'region', 'name': 'A', 'part_of': [ 'b', 'c', §'b', §'b' ] },"
      " { 'id': 'b', 'kind': 'region', 'name': 'B' }, { 'id': 'c', 'kind': 'region', 'name': 'C' }" },
  { "an id that two have is the first's", "model.duplicate-id",
    .entities = "{ 'id': 'a', 'kind': 'region', 'name': 'A' }, { 'id': §'a', 'kind': 'actor', 'name': 'A' },"
                " { 'id': 'b', 'kind': 'region', 'name': 'B', 'part_of': 'a' }" },
};

#define REGION(id, part_of) "{ 'id': '" id "', 'kind': 'region', 'name': 'R', 'part_of': " part_of " }"

static const Mistake cycles[] = {
  { "itself", "model.cycle model.cycle",
    .entities = REGION ("a", "§'a'") ", " REGION ("b", "[ 'a', §'b' ]") },
  { "two", "model.cycle", .entities = REGION ("a", "'b'") ", " REGION ("b", "§'a'") },
  { "three, at the last element in the document", "model.cycle",
    .entities = REGION ("c", "'a'") ", " REGION ("a", "[ 'b' ]") ", " REGION ("b", "[ §'c' ]") },
  { "two cycles", "model.cycle model.cycle",
    .entities
    = REGION ("a", "'b'") ", " REGION ("c", "'d'") ", " REGION ("b", "§'a'") ", " REGION ("d", "§'c'") },
  { "two cycles through one", "model.cycle model.cycle",
    .entities = REGION ("a", "[ 'b', 'c' ]") ", " REGION ("b", "§'a'") ", " REGION ("c", "§'a'") },
  { "two cycles that share a side", "model.cycle model.cycle",
    .entities = REGION ("a", "[ 'b', 'c' ]") ", " REGION ("b", "§'a'") ", " REGION ("c", "§'b'") },
  { "one within what is part of it and what it is part of", "model.cycle",
    .entities = REGION ("a", "'b'") ", " REGION ("b", "'c'") ", " REGION ("c", "[ 'd', §'b' ]") ", " REGION (
        "d", "[]") },
  { "two ways to one end are no cycle", "",
    .entities = REGION ("a", "[ 'b', 'c' ]") ", " REGION ("b", "'d'") ", " REGION ("c", "'d'") ", " REGION (
        "d", "[]") },
  { "of a kind that is not told", "model.value model.cycle",
    .entities = REGION ("a", "'b'") ", { 'id': 'b', 'kind': §'x', 'name': 'B', 'part_of': §'a' }" },
};

static const Mistake relations[] = {
  { "all that is required", "model.missing-member model.missing-member model.missing-member",
    .relations = "§§§{}" },
  { "types", "model.type model.type model.type model.type model.type",
    .relations = "{ 'from': §1, 'type': §2, 'to': §3, 'statement': §4, 'date': §5 }" },
  { "values", "model.unknown-id model.value model.unknown-id model.unknown-id model.date",
    .relations
    = "{ 'from': §'chin', 'type': §'Ally of', 'to': §'india', 'statement': §'three', 'date': §'soon' }" },
  { "to itself", "model.value model.value",
    .relations
    = "{ 'from': 'china', 'type': 'x', 'to': §'china' }, { 'to': §'cpec', 'type': 'x', 'from': 'cpec' }" },
  { "author is no entity", "model.unknown-id",
    .relations = "{ 'from': §'author', 'type': 'x', 'to': 'china' }" },
};

static void
test_members (void)
{
  fixture_check (members, G_N_ELEMENTS (members));
}

static void
test_locations (void)
{
  fixture_check (locations, G_N_ELEMENTS (locations));
}

static void
test_part_of (void)
{
  fixture_check (part_of, G_N_ELEMENTS (part_of));
}

static void
test_cycles (void)
{
  fixture_check (cycles, G_N_ELEMENTS (cycles));
}

static void
test_relations (void)
{
  fixture_check (relations, G_N_ELEMENTS (relations));
}

/* A chain of @n entities from `e0`, the first, to the last; with its end written first or last. */
static char *
make_chain (guint n, gboolean end_first)
{
  GString *entities = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint number = end_first ? n - 1 - i : i;

      if (i > 0)
        g_string_append (entities, ",\n");
      g_string_append_printf (entities, "{ 'id': 'e%u', 'kind': 'region', 'name': 'E'", number);
      if (number + 1 < n)
        g_string_append_printf (entities, ", 'part_of': %s'e%u'", n - number == 65 ? "§" : "", number + 1);
      g_string_append (entities, " }");
    }

  return g_string_free (entities, FALSE);
}

static void
test_chains (void)
{
  static const guint lengths[] = { 64, 65, 66, 200 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      for (guint end_first = 0; end_first < 2; end_first++)
        {
          g_autofree char *entities = make_chain (lengths[i], end_first);
          Mistake mistake = { "a chain", lengths[i] > 64 ? "model.range" : "", .entities = entities };

          fixture_check (&mistake, 1);
        }
    }
}

/* Deep, wide and tied in knots: no recursion, and time that grows with the document. */
static void
test_large (void)
{
  const guint n = 100000;
  g_autofree char *chain = make_chain (n, FALSE);
  g_autofree char *closed
      = g_strconcat (chain, ", { 'id': 'x', 'kind': 'region', 'name': 'X', 'part_of': 'e0' }", NULL);
  g_autoptr (GString) knot = g_string_new ("{ 'id': 'k0', 'kind': 'region', 'name': 'K', 'part_of': 'k1' }");
  Mistake deep = { "deep", "model.range", .entities = closed };
  Mistake knotted = { .entities = NULL };
  g_autofree char *text = NULL;
  g_autoptr (CorridorReading) reading = NULL;
  gint64 start = g_get_monotonic_time ();

  fixture_check (&deep, 1);

  /* each is part of the one before it and the one after it */
  for (guint i = 1; i < n; i++)
    g_string_append_printf (knot, ",{'id':'k%u','kind':'region','name':'K','part_of':['k%u','k%u']}", i,
                            i - 1, i + 1 < n ? i + 1 : 0);
  knotted.entities = knot->str;
  text = fixture_make_text (&knotted);
  reading = fixture_read (text);
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), >=, n - 1);
  g_assert_cmpuint (g_list_model_get_n_items (corridor_reading_get_diagnostics (reading)), ==,
                    CORRIDOR_DIAGNOSTICS_MAX);

  g_test_message ("%.3f s", (g_get_monotonic_time () - start) / 1e6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/entities/members", test_members);
  g_test_add_func ("/reader/entities/locations", test_locations);
  g_test_add_func ("/reader/entities/part-of", test_part_of);
  g_test_add_func ("/reader/entities/cycles", test_cycles);
  g_test_add_func ("/reader/entities/chains", test_chains);
  g_test_add_func ("/reader/entities/relations", test_relations);
  g_test_add_func ("/reader/entities/large", test_large);

  return g_test_run ();
}
