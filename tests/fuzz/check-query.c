/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "check-query.h"

#include "check-words.h"

#include "../query/reference.h"

#include "corridor-evaluation.h"
#include "corridor-held.h"
#include "corridor-query-variant.h"

#include <string.h>

struct _QueryCheck
{
  CorridorIndex *index;
  GPtrArray **fields; /* of each statement: the words of each text that is searched, as the words' own check reads them */
};

static void
add_names (GPtrArray *fields, const CorridorEntity *entity)
{
  g_ptr_array_add (fields, check_list_words (entity->name));
  for (guint i = 0; entity->aliases != NULL && entity->aliases[i] != NULL; i++)
    g_ptr_array_add (fields, check_list_words (entity->aliases[i]));
}

/* What is searched of a statement. */
static GPtrArray *
list_fields (CorridorLibrary *library, guint statement)
{
  const CorridorStatement *record = corridor_library_get_statement (library, statement);
  GPtrArray *fields = g_ptr_array_new ();

  g_ptr_array_add (fields, check_list_words (record->title));
  if (record->text != NULL)
    g_ptr_array_add (fields, check_list_words (record->text));
  for (guint i = 0; i < record->n_topics; i++)
    g_ptr_array_add (fields, check_list_words (record->topics[i]));
  for (guint i = 0; i < record->n_actors; i++)
    add_names (fields, corridor_library_get_entity (library, record->actors[i].entity));
  for (guint i = 0; i < record->n_regions; i++)
    add_names (fields, corridor_library_get_entity (library, record->regions[i]));
  for (guint i = 0; i < record->n_subjects; i++)
    add_names (fields, corridor_library_get_entity (library, record->subjects[i]));

  return fields;
}

/* Lives as long as the program. */
QueryCheck *
query_check_new (CorridorLibrary *library)
{
  const guint n = corridor_library_get_n_statements (library);
  QueryCheck *self = g_new0 (QueryCheck, 1);

  self->index = corridor_index_new (library, NULL, NULL);
  self->fields = g_new (GPtrArray *, n);
  for (guint i = 0; i < n; i++)
    self->fields[i] = list_fields (library, i);

  return self;
}

/* The parts of @query that @statement fails, as bits. */
static guint
find_failures (QueryCheck *self, CorridorQuery *query, const GArray *terms, guint statement)
{
  guint failures = 0;

  for (guint part = 0; part < REFERENCE_N_PARTS; part++)
    {
      const gboolean passes = part == REFERENCE_TEXT
                                  ? check_terms_match (terms, self->fields[statement])
                                  : reference_passes (corridor_index_get_library (self->index), statement, query, part);

      if (!passes)
        failures |= 1u << part;
    }

  return failures;
}

static gboolean
holds (CorridorIndex *index, CorridorFacet facet, guint statement, guint value)
{
  guint n;
  g_autoptr (CorridorHeld) reader = corridor_held_new (index, facet);
  const guint32 *values = corridor_held_list (reader, statement, &n);

  for (guint i = 0; i < n; i++)
    if (values[i] == value)
      return TRUE;

  return FALSE;
}

/* Beside each value, how many statements hold it that pass all but the facet's own part. */
static void
check_counts (CorridorEvaluation *evaluation, CorridorFacet facet, const guint *failures, guint n_statements)
{
  CorridorIndex *index = corridor_evaluation_get_index (evaluation);

  for (guint value = 0; value < corridor_index_get_n_values (index, facet); value++)
    {
      guint count = 0;

      for (guint i = 0; i < n_statements; i++)
        count += (failures[i] & ~(1u << facet)) == 0 && holds (index, facet, i, value);
      g_assert (corridor_evaluation_get_count (evaluation, facet, value) == count);
    }
}

static void
check_evaluation (QueryCheck *self, CorridorQuery *query)
{
  CorridorLibrary *library = corridor_index_get_library (self->index);
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (self->index, query);
  g_autoptr (GArray) terms = check_list_terms (corridor_query_get_text (query));
  const guint n_statements = corridor_library_get_n_statements (library);
  g_autofree guint *failures = g_new (guint, n_statements);
  g_autoptr (GArray) order = reference_sort (library, query);
  guint n_matched, n = 0;
  const guint32 *matched = corridor_evaluation_get_order (evaluation, &n_matched);

  for (guint i = 0; i < n_statements; i++)
    {
      failures[i] = find_failures (self, query, terms, i);
      g_assert (corridor_evaluation_contains (evaluation, i) == (failures[i] == 0));
    }
  for (guint i = 0; i < n_statements; i++)
    {
      const guint32 statement = g_array_index (order, guint32, i);

      if (failures[statement] == 0)
        {
          g_assert (n < n_matched);
          g_assert (matched[n++] == statement);
        }
    }
  g_assert (n == n_matched && corridor_evaluation_get_n_matched (evaluation) == n);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    check_counts (evaluation, facet, failures, n_statements);
}

static void
check_round_trip (CorridorQuery *query)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (corridor_query_to_variant (query));
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (variant);
  g_autoptr (GVariant) stored = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  g_autoptr (CorridorQuery) same = corridor_query_from_variant (variant);
  g_autoptr (CorridorQuery) restored = corridor_query_from_variant (stored);

  g_assert (corridor_query_equal (query, same));
  g_assert (corridor_query_equal (query, restored));
}

void
query_check_query (QueryCheck *self, CorridorQuery *query)
{
  g_autoptr (GError) error = NULL;

  if (!corridor_index_check_query (self->index, query, &error))
    {
      g_assert (error->domain == CORRIDOR_QUERY_ERROR);
      g_assert (g_utf8_validate (error->message, -1, NULL));
      g_assert (strpbrk (error->message, "\n\r") == NULL);
    }

  check_evaluation (self, query);
  check_round_trip (query);
}

void
query_check_variant (GVariant *variant)
{
  g_autoptr (CorridorQuery) query = corridor_query_from_variant (variant);

  check_round_trip (query);
}
