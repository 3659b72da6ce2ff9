/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-held-private.h"

#include "corridor-word-table.h"

#include <string.h>

/* How many values are kept of what statements hold, before only those that they name themselves are: far more than what people write comes to.
 * A few megabytes can say that each of ten thousand statements is about a part of ten thousand things. */
#define N_KEPT_MAX (1 << 22)
#define N_KEPT_MAX_EACH 16 /* and of each statement */

/* How many ways from part to whole are followed to find what each value is part of */
#define N_STEPS_MAX (1 << 27)

/* One facet while it is made. */
typedef struct
{
  CorridorFacetIndex *facet;
  CorridorLibrary *library;
  GCancellable *cancellable;
  guint n_statements;
} Builder;

static const CorridorStatement *
get_statement (const Builder *builder, guint statement)
{
  return corridor_library_get_statement (builder->library, statement);
}

static gboolean
is_cancelled (const Builder *builder, guint statement)
{
  return statement % 4096 == 0 && g_cancellable_is_cancelled (builder->cancellable);
}

/* Gives the values of a facet whose values are entities: those that @is_value says, in the library's order,
 * after @n_before others. */
static void
number_entities (Builder *builder, const gboolean *is_value, guint n_before)
{
  CorridorFacetIndex *facet = builder->facet;
  guint n_entities = corridor_library_get_n_entities (builder->library);

  facet->ids = g_new (const char *, n_entities + n_before);
  facet->entities = g_new (guint32, n_entities + n_before);
  facet->by_entity = g_new (guint32, n_entities);
  facet->n_values = n_before;

  for (guint i = 0; i < n_entities; i++)
    {
      facet->by_entity[i] = CORRIDOR_NONE;
      if (is_value[i])
        {
          facet->ids[facet->n_values] = corridor_library_get_entity (builder->library, i)->id;
          facet->entities[facet->n_values] = i;
          facet->by_entity[i] = facet->n_values++;
        }
    }
}

static void
add_parents (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;

  facet->parents = corridor_column_new (facet->n_values);
  for (guint value = 0; value < facet->n_values; value++)
    {
      const CorridorEntity *entity = corridor_library_get_entity (builder->library, facet->entities[value]);

      for (guint i = 0; i < entity->n_parents; i++)
        if (facet->by_entity[entity->parents[i]] != CORRIDOR_NONE)
          corridor_column_append (facet->parents, facet->by_entity[entity->parents[i]]);
      corridor_column_end_set (facet->parents);
    }

  facet->children = corridor_column_transpose (facet->parents, facet->n_values);
}

/* Appends @value to the row that has not ended, unless it is there. */
static void
add_value (CorridorColumn *column, guint32 *last_row, guint row, guint32 value)
{
  if (last_row[value] == row)
    return;

  last_row[value] = row;
  corridor_column_append (column, value);
}

static void
add_named_entities (const CorridorStatement *record,
                    CorridorEntityKind kind,
                    CorridorFacetIndex *facet,
                    guint32 *last_statement,
                    guint statement)
{
  switch (kind)
    {
    case CORRIDOR_ENTITY_REGION:
      for (guint i = 0; i < record->n_regions; i++)
        add_value (facet->held, last_statement, statement, facet->by_entity[record->regions[i]]);
      break;
    case CORRIDOR_ENTITY_ACTOR:
      for (guint i = 0; i < record->n_actors; i++)
        add_value (facet->held, last_statement, statement, facet->by_entity[record->actors[i].entity]);
      break;
    case CORRIDOR_ENTITY_SUBJECT:
      for (guint i = 0; i < record->n_subjects; i++)
        add_value (facet->held, last_statement, statement, facet->by_entity[record->subjects[i]]);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Finds what each value is part of, all the way up, unless that is too much to keep, or to find. */
static void
add_above (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;
  g_autoptr (CorridorColumn) above = corridor_column_new (facet->n_values);
  g_autofree guint32 *last_value = g_new (guint32, facet->n_values);
  guint n_steps = 0;

  for (guint value = 0; value < facet->n_values; value++)
    last_value[value] = CORRIDOR_NONE;

  for (guint value = 0; value < facet->n_values; value++)
    {
      add_value (above, last_value, value, value);
      /* the parents that are appended are walked in their turn, until nothing new comes */
      for (guint i = 0; i < corridor_column_get_n_open (above); i++)
        {
          guint n_parents;
          const guint32 *parents = corridor_column_get (facet->parents, corridor_column_get_open (above, i), &n_parents);

          for (guint j = 0; j < n_parents; j++)
            add_value (above, last_value, value, parents[j]);
          n_steps += n_parents;
        }
      corridor_column_end_row (above);

      if (above->offsets[value + 1] > MAX (N_KEPT_MAX, facet->n_values * N_KEPT_MAX_EACH) || n_steps > N_STEPS_MAX)
        return;
    }

  facet->above = g_steal_pointer (&above);
}

/* Beside the values that the statement names, what these are part of. */
static void
add_what_holds_them (CorridorFacetIndex *facet, guint32 *last_statement, guint statement)
{
  guint n_named = corridor_column_get_n_open (facet->held);

  for (guint i = 0; i < n_named; i++)
    {
      guint n;
      const guint32 *values = corridor_column_get (facet->above, corridor_column_get_open (facet->held, i), &n);

      for (guint j = 0; j < n; j++)
        add_value (facet->held, last_statement, statement, values[j]);
    }
}

/* The entities that the statements name and, unless the facet is walked, what they are part of. */
static gboolean
hold_entities (Builder *builder, CorridorEntityKind kind)
{
  CorridorFacetIndex *facet = builder->facet;
  gsize n_most = MAX (N_KEPT_MAX, (gsize) builder->n_statements * N_KEPT_MAX_EACH);
  g_autofree guint32 *last_statement = g_new (guint32, facet->n_values);

  for (guint i = 0; i < facet->n_values; i++)
    last_statement[i] = CORRIDOR_NONE;

  for (guint i = 0; i < builder->n_statements; i++)
    {
      if (is_cancelled (builder, i))
        return FALSE;

      add_named_entities (get_statement (builder, i), kind, facet, last_statement, i);
      if (!facet->is_walked)
        add_what_holds_them (facet, last_statement, i);
      corridor_column_end_set (facet->held);

      if (!facet->is_walked && facet->held->offsets[i + 1] > n_most)
        {
          corridor_column_free (facet->held);
          facet->held = corridor_column_new (builder->n_statements);
          facet->is_walked = TRUE;
          return hold_entities (builder, kind);
        }
    }

  return TRUE;
}

static gboolean
add_entities (Builder *builder, CorridorEntityKind kind)
{
  CorridorFacetIndex *facet = builder->facet;
  guint n_entities = corridor_library_get_n_entities (builder->library);
  g_autofree gboolean *is_value = g_new (gboolean, n_entities);

  for (guint i = 0; i < n_entities; i++)
    is_value[i] = corridor_library_get_entity (builder->library, i)->kind == kind;
  number_entities (builder, is_value, 0);
  add_parents (builder);
  add_above (builder);
  facet->is_walked = facet->above == NULL;
  if (!hold_entities (builder, kind))
    return FALSE;

  if (!facet->is_walked)
    g_clear_pointer (&facet->above, corridor_column_free);
  return TRUE;
}

/* Who says so: not closed under part_of. The author comes first, if he is one of them. */
static gboolean
add_attributions (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;
  g_autofree gboolean *occurs = g_new0 (gboolean, corridor_library_get_n_entities (builder->library));
  gboolean author_occurs = FALSE;

  for (guint i = 0; i < builder->n_statements; i++)
    {
      guint32 attribution = get_statement (builder, i)->attribution;

      if (attribution == CORRIDOR_NONE)
        author_occurs = TRUE;
      else
        occurs[attribution] = TRUE;
    }

  number_entities (builder, occurs, author_occurs ? 1 : 0);
  if (author_occurs)
    {
      facet->ids[0] = "author";
      facet->entities[0] = CORRIDOR_NONE;
    }

  for (guint i = 0; i < builder->n_statements; i++)
    {
      guint32 attribution = get_statement (builder, i)->attribution;

      if (is_cancelled (builder, i))
        return FALSE;

      corridor_column_append (facet->held, attribution == CORRIDOR_NONE ? 0 : facet->by_entity[attribution]);
      corridor_column_end_row (facet->held);
    }

  return TRUE;
}

static guint
get_word (const CorridorStatement *statement, CorridorVocabulary vocabulary)
{
  return vocabulary == CORRIDOR_VOCABULARY_KIND ? statement->kind : statement->status;
}

/* The words of a vocabulary that occur, in its order. */
static gboolean
add_words (Builder *builder, CorridorVocabulary vocabulary)
{
  CorridorFacetIndex *facet = builder->facet;
  const char *const *words = corridor_vocabulary_get_words (vocabulary);
  guint n_words = g_strv_length ((char **) words);
  g_autofree guint32 *values = g_new (guint32, n_words);
  g_autofree gboolean *occurs = g_new0 (gboolean, n_words);

  for (guint i = 0; i < builder->n_statements; i++)
    occurs[get_word (get_statement (builder, i), vocabulary)] = TRUE;

  facet->ids = g_new (const char *, n_words);
  for (guint i = 0; i < n_words; i++)
    if (occurs[i])
      {
        facet->ids[facet->n_values] = words[i];
        values[i] = facet->n_values++;
      }

  for (guint i = 0; i < builder->n_statements; i++)
    {
      if (is_cancelled (builder, i))
        return FALSE;

      corridor_column_append (facet->held, values[get_word (get_statement (builder, i), vocabulary)]);
      corridor_column_end_row (facet->held);
    }

  return TRUE;
}

static gboolean
add_topics (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;
  g_autoptr (CorridorWordTable) topics = corridor_word_table_new ();
  g_autoptr (CorridorColumn) named = corridor_column_new (builder->n_statements);
  g_autofree guint32 *values = NULL;

  for (guint i = 0; i < builder->n_statements; i++)
    {
      const CorridorStatement *statement = get_statement (builder, i);

      if (is_cancelled (builder, i))
        return FALSE;

      for (guint j = 0; j < statement->n_topics; j++)
        corridor_column_append (
            named, corridor_word_table_add (topics, statement->topics[j], strlen (statement->topics[j])));
      corridor_column_end_row (named);
    }

  values = corridor_word_table_sort (topics);
  facet->n_values = corridor_word_table_get_n (topics);
  facet->ids = g_new (const char *, facet->n_values);

  for (guint i = 0; i < builder->n_statements; i++)
    {
      const CorridorStatement *statement = get_statement (builder, i);
      guint n;
      const guint32 *numbers = corridor_column_get (named, i, &n);

      for (guint j = 0; j < n; j++)
        {
          facet->ids[values[numbers[j]]] = statement->topics[j];
          corridor_column_append (facet->held, values[numbers[j]]);
        }
      corridor_column_end_set (facet->held);
    }

  return TRUE;
}

/* The sections of all of a statement's paragraphs; what stands elsewhere has none. */
static gboolean
add_sections (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;

  facet->n_values = corridor_library_get_n_sections (builder->library);
  facet->ids = g_new (const char *, facet->n_values);
  facet->strings = g_string_chunk_new (1024);
  for (guint i = 0; i < facet->n_values; i++)
    {
      guint article;
      const CorridorSection *section = corridor_library_get_section (builder->library, i, &article, NULL);
      g_autofree char *id = g_strdup_printf (
          "%s/%s", corridor_article_get_id (corridor_library_get_article (builder->library, article)),
          section->id);

      facet->ids[i] = g_string_chunk_insert (facet->strings, id);
    }

  for (guint i = 0; i < builder->n_statements; i++)
    {
      const CorridorStatement *statement = get_statement (builder, i);

      if (is_cancelled (builder, i))
        return FALSE;

      for (guint j = 0; j < statement->n_evidence; j++)
        if (statement->evidence[j].paragraph != 0)
          {
            guint section = corridor_library_find_section (builder->library, statement->article,
                                                           statement->evidence[j].paragraph);

            if (section != CORRIDOR_NONE)
              corridor_column_append (facet->held, section);
          }
      corridor_column_end_set (facet->held);
    }

  return TRUE;
}

static gboolean
add_articles (Builder *builder)
{
  CorridorFacetIndex *facet = builder->facet;

  facet->n_values = corridor_library_get_n_articles (builder->library);
  facet->ids = g_new (const char *, facet->n_values);
  for (guint i = 0; i < facet->n_values; i++)
    facet->ids[i] = corridor_article_get_id (corridor_library_get_article (builder->library, i));

  for (guint i = 0; i < builder->n_statements; i++)
    {
      if (is_cancelled (builder, i))
        return FALSE;

      corridor_column_append (facet->held, get_statement (builder, i)->article);
      corridor_column_end_row (facet->held);
    }

  return TRUE;
}

static gboolean
add_facet (Builder *builder, CorridorFacet facet)
{
  switch (facet)
    {
    case CORRIDOR_FACET_REGION:
      return add_entities (builder, CORRIDOR_ENTITY_REGION);
    case CORRIDOR_FACET_ACTOR:
      return add_entities (builder, CORRIDOR_ENTITY_ACTOR);
    case CORRIDOR_FACET_SUBJECT:
      return add_entities (builder, CORRIDOR_ENTITY_SUBJECT);
    case CORRIDOR_FACET_ATTRIBUTION:
      return add_attributions (builder);
    case CORRIDOR_FACET_KIND:
      return add_words (builder, CORRIDOR_VOCABULARY_KIND);
    case CORRIDOR_FACET_STATUS:
      return add_words (builder, CORRIDOR_VOCABULARY_STATUS);
    case CORRIDOR_FACET_TOPIC:
      return add_topics (builder);
    case CORRIDOR_FACET_SECTION:
      return add_sections (builder);
    case CORRIDOR_FACET_ARTICLE:
      return add_articles (builder);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
corridor_facet_index_init (CorridorFacetIndex *self,
                           CorridorLibrary *library,
                           CorridorFacet facet,
                           GCancellable *cancellable)
{
  Builder builder = { self, library, cancellable, corridor_library_get_n_statements (library) };
  g_autoptr (CorridorHeld) held = NULL;

  self->held = corridor_column_new (builder.n_statements);
  if (!add_facet (&builder, facet))
    {
      corridor_facet_index_clear (self);
      return FALSE;
    }

  held = corridor_held_new_of_facet (self);
  self->totals = g_new0 (guint32, self->n_values);
  corridor_held_count (held, NULL, builder.n_statements, 1, self->totals);

  return TRUE;
}

void
corridor_facet_index_clear (CorridorFacetIndex *self)
{
  g_clear_pointer (&self->ids, g_free);
  g_clear_pointer (&self->entities, g_free);
  g_clear_pointer (&self->by_entity, g_free);
  g_clear_pointer (&self->held, corridor_column_free);
  g_clear_pointer (&self->parents, corridor_column_free);
  g_clear_pointer (&self->children, corridor_column_free);
  g_clear_pointer (&self->above, corridor_column_free);
  g_clear_pointer (&self->totals, g_free);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}
