/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-summary-private.h"

#include <string.h>

#include "corridor-i18n.h"

struct _CorridorSummary
{
  GObject parent_instance;

  CorridorEvaluation *evaluation;
  GDateTime *made; /* UTC */
};

G_DEFINE_FINAL_TYPE (CorridorSummary, corridor_summary, G_TYPE_OBJECT)

static void
corridor_summary_finalize (GObject *object)
{
  CorridorSummary *self = CORRIDOR_SUMMARY (object);

  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->made, g_date_time_unref);

  G_OBJECT_CLASS (corridor_summary_parent_class)->finalize (object);
}

static void
corridor_summary_class_init (CorridorSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_summary_finalize;
}

static void
corridor_summary_init (CorridorSummary *self)
{
}

/* The query that finds @selected and nothing else: what is asked now, narrowed to them, or, where that would lose some, they alone. */
static CorridorQuery *
pick_selected (CorridorEvaluation *evaluation, const GArray *selected)
{
  CorridorLibrary *library = corridor_index_get_library (corridor_evaluation_get_index (evaluation));
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CorridorQuery) query = corridor_query_ref (corridor_evaluation_get_query (evaluation));

  for (guint i = 0; i < selected->len; i++)
    {
      guint32 statement = g_array_index (selected, guint32, i);

      g_ptr_array_add (picks, corridor_library_dup_statement_ref (library, statement));
      if (!corridor_evaluation_contains (evaluation, statement))
        {
          g_autoptr (CorridorQuery) filtered = g_steal_pointer (&query);

          query = corridor_query_without_filters (filtered);
        }
    }
  g_ptr_array_add (picks, NULL);
  return corridor_query_with_picks (query, (const char *const *) picks->pdata);
}

/**
 * corridor_summary_new:
 * @evaluation: what is asked, and its answer
 * @selected: (nullable) (element-type guint32): the statements to take, or %NULL for all that pass
 * @made: (nullable): when the summary is made, or %NULL to leave that out
 *
 * Makes a summary. One of selected statements states them as the picks of its query, so that it can be made again from what it
 * says: all of @evaluation's query where every one of them passes it, the picks alone where one does not. An empty selection is
 * none.
 *
 * Returns: (transfer full): the summary
 */
CorridorSummary *
corridor_summary_new (CorridorEvaluation *evaluation, GArray *selected, GDateTime *made)
{
  CorridorSummary *self;

  g_return_val_if_fail (CORRIDOR_IS_EVALUATION (evaluation), NULL);

  self = g_object_new (CORRIDOR_TYPE_SUMMARY, NULL);
  if (selected != NULL && selected->len > 0)
    {
      g_autoptr (CorridorQuery) query = pick_selected (evaluation, selected);

      self->evaluation = corridor_evaluate (corridor_evaluation_get_index (evaluation), query);
    }
  else
    {
      self->evaluation = g_object_ref (evaluation);
    }
  if (made != NULL)
    self->made = g_date_time_to_utc (made);
  return self;
}

/**
 * corridor_summary_get_n_statements:
 * @self: a summary
 *
 * Returns: how many statements it holds
 */
guint
corridor_summary_get_n_statements (CorridorSummary *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SUMMARY (self), 0);

  return corridor_evaluation_get_n_matched (self->evaluation);
}

/**
 * corridor_summary_get_statement:
 * @self: a summary
 * @i: a position, below corridor_summary_get_n_statements()
 *
 * Returns: the statement there, an index in the library
 */
guint
corridor_summary_get_statement (CorridorSummary *self, guint i)
{
  const guint32 *order;
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_SUMMARY (self), CORRIDOR_NONE);

  order = corridor_evaluation_get_order (self->evaluation, &n);
  g_return_val_if_fail (i < n, CORRIDOR_NONE);
  return order[i];
}

/**
 * corridor_summary_get_evaluation:
 * @self: a summary
 *
 * Returns: (transfer none): the answer that it writes down: its query finds its statements and no others
 */
CorridorEvaluation *
corridor_summary_get_evaluation (CorridorSummary *self)
{
  return self->evaluation;
}

/**
 * corridor_summary_get_library:
 * @self: a summary
 *
 * Returns: (transfer none): what it was made of
 */
CorridorLibrary *
corridor_summary_get_library (CorridorSummary *self)
{
  return corridor_index_get_library (corridor_evaluation_get_index (self->evaluation));
}

/**
 * corridor_summary_dup_made:
 * @self: a summary
 *
 * Returns: (transfer full) (nullable): when it was made, in UTC, as RFC 3339 writes it
 */
char *
corridor_summary_dup_made (CorridorSummary *self)
{
  return self->made != NULL ? g_date_time_format (self->made, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
add_entity (guint8 *named, GArray *unvisited, guint32 entity)
{
  if (entity == CORRIDOR_NONE || named[entity])
    return;
  named[entity] = TRUE;
  g_array_append_val (unvisited, entity);
}

/**
 * corridor_summary_list_entities:
 * @self: a summary
 *
 * Lists the entities that its statements name (as actors, regions, subjects and whoever says so) and all that these are part of.
 *
 * Returns: (transfer full) (element-type guint32): indices in the library, ascending
 */
GArray *
corridor_summary_list_entities (CorridorSummary *self)
{
  CorridorLibrary *library = corridor_summary_get_library (self);
  guint n_entities = corridor_library_get_n_entities (library);
  g_autofree guint8 *named = g_malloc0 (n_entities + 1);
  g_autoptr (GArray) unvisited = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_statements = corridor_summary_get_n_statements (self);

  for (guint i = 0; i < n_statements; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, corridor_summary_get_statement (self, i));

      for (guint k = 0; k < statement->n_actors; k++)
        add_entity (named, unvisited, statement->actors[k].entity);
      for (guint k = 0; k < statement->n_regions; k++)
        add_entity (named, unvisited, statement->regions[k]);
      for (guint k = 0; k < statement->n_subjects; k++)
        add_entity (named, unvisited, statement->subjects[k]);
      add_entity (named, unvisited, statement->attribution);
    }
  while (unvisited->len > 0)
    {
      guint32 entity = g_array_index (unvisited, guint32, unvisited->len - 1);
      const CorridorEntity *record = corridor_library_get_entity (library, entity);

      g_array_set_size (unvisited, unvisited->len - 1);
      for (guint k = 0; k < record->n_parents; k++)
        add_entity (named, unvisited, record->parents[k]);
    }
  for (guint32 entity = 0; entity < n_entities; entity++)
    if (named[entity])
      g_array_append_val (entities, entity);
  return entities;
}

static const struct
{
  const char *name;
  const char *extension;
  const char *label;
} formats[CORRIDOR_N_SUMMARY_FORMATS] = {
  /* Translators: a file format */
  [CORRIDOR_SUMMARY_MARKDOWN] = { "markdown", "md", NC_ ("file format", "Mar_kdown") },
  /* Translators: a file format */
  [CORRIDOR_SUMMARY_JSON] = { "json", "json", NC_ ("file format", "_JSON") },
};

/**
 * corridor_summary_format_get_name:
 * @format: a format
 *
 * Returns: its name on the command line
 */
const char *
corridor_summary_format_get_name (CorridorSummaryFormat format)
{
  g_return_val_if_fail (format < CORRIDOR_N_SUMMARY_FORMATS, NULL);

  return formats[format].name;
}

/**
 * corridor_summary_format_get_extension:
 * @format: a format
 *
 * Returns: how names of files in it end, without the dot
 */
const char *
corridor_summary_format_get_extension (CorridorSummaryFormat format)
{
  g_return_val_if_fail (format < CORRIDOR_N_SUMMARY_FORMATS, NULL);

  return formats[format].extension;
}

/**
 * corridor_summary_format_get_label:
 * @format: a format
 *
 * Returns: its name for people, translated, with a mnemonic
 */
const char *
corridor_summary_format_get_label (CorridorSummaryFormat format)
{
  g_return_val_if_fail (format < CORRIDOR_N_SUMMARY_FORMATS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "file format", formats[format].label);
}

/**
 * corridor_summary_format_find:
 * @name: a name as on the command line
 * @format: (out): the format
 *
 * Returns: whether there is one of that name
 */
gboolean
corridor_summary_format_find (const char *name, CorridorSummaryFormat *format)
{
  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    if (strcmp (name, formats[i].name) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * corridor_summary_write:
 * @self: a summary
 * @format: what to write
 *
 * Returns: (transfer full): the summary in @format: UTF-8, ending in a newline; the same bytes for the same summary
 */
GBytes *
corridor_summary_write (CorridorSummary *self, CorridorSummaryFormat format)
{
  g_return_val_if_fail (CORRIDOR_IS_SUMMARY (self), NULL);

  switch (format)
    {
    case CORRIDOR_SUMMARY_MARKDOWN:
      return corridor_summary_write_markdown (self);
    case CORRIDOR_SUMMARY_JSON:
      return corridor_summary_write_json (self);
    }
  g_return_val_if_reached (NULL);
}
