/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a query. The first line is what is searched for, or, in braces, a query as it is handed over. Each other line is a text to search,
 * and may be an option of the command line: region=ID, not-actor=ID, all=topic, pick=ID, from=EDTF, to=EDTF, sort=WORD, certain, reverse. */

#include "fuzz.h"

#include "check-query.h"
#include "check-words.h"

#include "../support/random-library.h"

#include <string.h>

/* What a search and an answer take grows with each. */
#define MAX_LINES 32

static QueryCheck *
make_check (void)
{
  static const RandomLibrarySpec spec = { .seed = 7, .n_articles = 3, .n_statements = 4, .n_entities = 3 };
  g_autoptr (CorridorLibrary) library = random_library_new (&spec);

  return query_check_new (library);
}

/* The next query takes the place of @query. */
static void
become (CorridorQuery **query, CorridorQuery *next)
{
  corridor_query_unref (*query);
  *query = next;
}

/* The values that lines give to an option: a line that is named twice is given twice. */
static GPtrArray *
list_values (char **lines, const char *before, const char *name)
{
  g_autofree char *prefix = g_strconcat (before, name, "=", NULL);
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_ptr_array_add (values, lines[i] + strlen (prefix));
  g_ptr_array_add (values, NULL);

  return values;
}

static CorridorDate *
read_date (char **lines, const char *name)
{
  g_autoptr (GPtrArray) values = list_values (lines, "", name);

  return values->len > 1 ? corridor_date_parse (g_ptr_array_index (values, 0), NULL) : NULL;
}

static void
read_facets (CorridorQuery **query, char **lines)
{
  g_autoptr (GPtrArray) all = list_values (lines, "", "all");

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_autoptr (GPtrArray) included = list_values (lines, "", corridor_facet_get_name (facet));
      g_autoptr (GPtrArray) excluded = list_values (lines, "not-", corridor_facet_get_name (facet));

      become (query, corridor_query_with_values (*query, facet, (const char *const *) included->pdata,
                                                 (const char *const *) excluded->pdata));
    }

  for (guint i = 0; i + 1 < all->len; i++)
    {
      CorridorFacet facet;

      if (corridor_facet_find (g_ptr_array_index (all, i), &facet))
        become (query, corridor_query_with_all (*query, facet, TRUE));
    }
}

static void
read_order (CorridorQuery **query, char **lines)
{
  g_autoptr (GPtrArray) sorts = list_values (lines, "", "sort");
  const gboolean reverse = g_strv_contains ((const char *const *) lines, "reverse");

  for (CorridorSort sort = CORRIDOR_SORT_DATE; sort <= CORRIDOR_SORT_TITLE; sort++)
    if (g_strcmp0 (g_ptr_array_index (sorts, 0), corridor_sort_get_name (sort)) == 0)
      {
        become (query, corridor_query_with_order (*query, sort, reverse));
        return;
      }

  become (query, corridor_query_with_order (*query, CORRIDOR_SORT_DATE, reverse));
}

static CorridorQuery *
read_query (const char *text, char **lines)
{
  CorridorQuery *query = corridor_query_new ();
  g_autoptr (CorridorDate) from = read_date (lines, "from");
  g_autoptr (CorridorDate) to = read_date (lines, "to");
  g_autoptr (GPtrArray) picks = list_values (lines, "", "pick");

  read_facets (&query, lines);
  become (&query, corridor_query_with_text (query, text));
  become (&query, corridor_query_with_dates (query, from, to, g_strv_contains ((const char *const *) lines, "certain")));
  become (&query, corridor_query_with_picks (query, (const char *const *) picks->pdata));
  read_order (&query, lines);

  return query;
}

/* As another process would write it, and as bytes that nobody vouches for. */
static void
check_variants (const char *text, const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GVariant) stored = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  g_autoptr (GVariant) written = *text == '{' ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;

  query_check_variant (stored);
  if (written != NULL)
    query_check_variant (written);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static QueryCheck *check = NULL;
  g_autofree char *text = g_utf8_make_valid (size > 0 ? (const char *) data : "", size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_LINES);
  char **fields = lines[0] != NULL ? lines + 1 : lines;
  const char *search = lines[0] != NULL ? lines[0] : "";
  g_autoptr (CorridorQuery) query = read_query (search, fields);

  if (check == NULL)
    check = make_check ();

  check_fold (text);
  check_needle (search, (const char *const *) fields);
  query_check_query (check, query);
  check_variants (search, data, size);

  return 0;
}
