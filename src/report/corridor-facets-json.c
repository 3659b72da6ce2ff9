/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-summary.h"

#include "corridor-json-writer.h"

static void
write_facet (CorridorJsonWriter *writer, CorridorEvaluation *evaluation, CorridorFacet facet)
{
  CorridorIndex *index = corridor_evaluation_get_index (evaluation);
  guint n_values = corridor_index_get_n_values (index, facet);

  corridor_json_writer_begin_array (writer, corridor_facet_get_name (facet), CORRIDOR_JSON_BLOCK);
  for (guint value = 0; value < n_values; value++)
    {
      corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_LINE);
      corridor_json_writer_string (writer, "value", corridor_index_get_value_id (index, facet, value));
      corridor_json_writer_string (writer, "name", corridor_index_get_value_name (index, facet, value));
      corridor_json_writer_integer (writer, "count", corridor_evaluation_get_count (evaluation, facet, value));
      corridor_json_writer_end (writer);
    }
  corridor_json_writer_end (writer);
}

/**
 * corridor_write_facets:
 * @evaluation: a query's answer
 *
 * Writes every facet's values with the counts beside them, as `--facets` prints them.
 *
 * Returns: (transfer full): JSON in UTF-8, ending in a newline
 */
GBytes *
corridor_write_facets (CorridorEvaluation *evaluation)
{
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (evaluation), NULL);

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_json_writer_integer (writer, "matched", corridor_evaluation_get_n_matched (evaluation));
  corridor_json_writer_integer (writer, "total", corridor_evaluation_get_n_total (evaluation));
  corridor_json_writer_begin_object (writer, "facets", CORRIDOR_JSON_BLOCK);
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    write_facet (writer, evaluation, facet);
  corridor_json_writer_end (writer);
  corridor_json_writer_end (writer);
  return corridor_json_writer_finish (writer);
}
