/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-word-index.h"

#include "corridor-folder.h"
#include "corridor-needle-private.h"
#include "corridor-word-table.h"

#include <string.h>

/* What is searched is divided into units: each statement's own words are one, and each entity's names and
 * each topic, which many statements share, are one for all of them.
 *
 *   word → units that have it            answers a word: the union over the words that begin so
 *   unit → its words, in order           answers a phrase, for units that have its rarest word
 *   shared unit → statements that name it
 */
struct _CorridorWordIndex
{
  CorridorWordTable *dictionary; /* sorted */
  CorridorColumn *words;         /* of each unit: numbers in the dictionary, CORRIDOR_NONE after each field */
  CorridorColumn *units;         /* of each word */
  CorridorColumn *statements;    /* of each shared unit */
  guint n_statements;            /* the units up to this are statements */
  guint n_entities;              /* then entities, then topics */
};

/* How many bytes of a text are folded at once. Few characters fold to many, and a text may be of these only. */
#define PIECE 65536

typedef struct
{
  CorridorWordIndex *index;
  CorridorLibrary *library;
  CorridorFolder *folder;
  const CorridorTopics *topics;
  GString *folded;
  GCancellable *cancellable;
} Builder;

static gboolean
is_cancelled (const Builder *builder, guint i)
{
  return i % 4096 == 0 && g_cancellable_is_cancelled (builder->cancellable);
}

/* Adds the words of what is folded. Unless it @is_last, the word at its end may go on, and stays. */
static void
add_words (Builder *builder, gboolean is_last)
{
  CorridorWordIndex *self = builder->index;
  CorridorWordScan scan = { builder->folded->str, builder->folded->str + builder->folded->len };
  gsize n_done = builder->folded->len;
  const char *word;
  gsize length;

  while (corridor_word_scan_next (&scan, &word, &length))
    {
      if (!is_last && word + length == scan.end)
        {
          n_done = word - builder->folded->str;
          break;
        }
      corridor_column_append (self->words, corridor_word_table_add (self->dictionary, word, length));
    }

  g_string_erase (builder->folded, 0, n_done);
}

static void
add_field (Builder *builder, const char *text)
{
  gsize n_left;

  if (text == NULL)
    return;

  g_string_truncate (builder->folded, 0);
  for (n_left = strlen (text); n_left > 0;)
    {
      /* as much again as has stayed, so that a word without end is not gone over again and again */
      gsize n_bytes = MIN (n_left, MAX (PIECE, builder->folded->len));

      while (n_bytes < n_left && ((guchar) text[n_bytes] & 0xc0) == 0x80)
        n_bytes++;
      corridor_folder_append (builder->folder, builder->folded, text, n_bytes);
      text += n_bytes;
      n_left -= n_bytes;
      add_words (builder, n_left == 0);
    }
  corridor_column_append (builder->index->words, CORRIDOR_NONE);
}

/* The shared units that a statement names directly. */
static void
add_named (Builder *builder, guint index, const CorridorStatement *statement, CorridorColumn *named)
{
  CorridorWordIndex *self = builder->index;
  guint n_topics;
  const guint32 *topics = corridor_column_get (builder->topics->held, index, &n_topics);

  for (guint i = 0; i < statement->n_actors; i++)
    corridor_column_append (named, statement->actors[i].entity);
  for (guint i = 0; i < statement->n_regions; i++)
    corridor_column_append (named, statement->regions[i]);
  for (guint i = 0; i < statement->n_subjects; i++)
    corridor_column_append (named, statement->subjects[i]);
  for (guint i = 0; i < n_topics; i++)
    corridor_column_append (named, self->n_entities + topics[i]);
  corridor_column_end_row (named);
}

static gboolean
add_statements (Builder *builder)
{
  CorridorWordIndex *self = builder->index;
  g_autoptr (CorridorColumn) named = corridor_column_new (self->n_statements);

  for (guint i = 0; i < self->n_statements; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (builder->library, i);

      if (is_cancelled (builder, i))
        return FALSE;

      add_field (builder, statement->title);
      add_field (builder, statement->text);
      corridor_column_end_row (self->words);
      add_named (builder, i, statement, named);
    }

  self->statements = corridor_column_transpose (named, self->n_entities + builder->topics->n_names);

  return TRUE;
}

static gboolean
add_shared (Builder *builder)
{
  CorridorWordIndex *self = builder->index;

  for (guint i = 0; i < self->n_entities; i++)
    {
      const CorridorEntity *entity = corridor_library_get_entity (builder->library, i);

      if (is_cancelled (builder, i))
        return FALSE;

      add_field (builder, entity->name);
      for (guint j = 0; entity->aliases != NULL && entity->aliases[j] != NULL; j++)
        add_field (builder, entity->aliases[j]);
      corridor_column_end_row (self->words);
    }

  for (guint i = 0; i < builder->topics->n_names; i++)
    {
      if (is_cancelled (builder, i))
        return FALSE;

      add_field (builder, builder->topics->names[i]);
      corridor_column_end_row (self->words);
    }

  return TRUE;
}

/* Puts the words in order, and finds for each the units that have it. */
static void
sort_words (CorridorWordIndex *self)
{
  g_autofree guint32 *numbers = corridor_word_table_sort (self->dictionary);
  guint32 n_all = self->words->offsets[self->words->n_rows];

  for (guint32 i = 0; i < n_all; i++)
    if (self->words->values[i] != CORRIDOR_NONE)
      self->words->values[i] = numbers[self->words->values[i]];

  self->units = corridor_column_transpose (self->words, corridor_word_table_get_n (self->dictionary));
}

/**
 * corridor_word_index_new:
 * @library: a library
 * @topics: its topics, which are only borrowed until this returns
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (nullable): an index of its words, %NULL if cancelled
 */
CorridorWordIndex *
corridor_word_index_new (CorridorLibrary *library, const CorridorTopics *topics, GCancellable *cancellable)
{
  g_autoptr (CorridorWordIndex) self = g_new0 (CorridorWordIndex, 1);
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  g_autoptr (GString) folded = g_string_new (NULL);
  Builder builder = { self, library, folder, topics, folded, cancellable };

  self->n_statements = corridor_library_get_n_statements (library);
  self->n_entities = corridor_library_get_n_entities (library);
  self->dictionary = corridor_word_table_new ();
  self->words = corridor_column_new (self->n_statements + self->n_entities + topics->n_names);

  if (!add_statements (&builder) || !add_shared (&builder))
    return NULL;

  sort_words (self);

  return g_steal_pointer (&self);
}

/**
 * corridor_word_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
corridor_word_index_free (CorridorWordIndex *self)
{
  if (self == NULL)
    return;

  corridor_word_table_free (self->dictionary);
  corridor_column_free (self->words);
  corridor_column_free (self->units);
  corridor_column_free (self->statements);
  g_free (self);
}

/* A term in numbers: whole words, then the range of words that the last can be. */
typedef struct
{
  guint n_whole;
  guint32 *whole;
  guint32 first, end;
} NumberedTerm;

static gboolean
number_term (const CorridorWordIndex *self, const CorridorTerm *term, NumberedTerm *numbered)
{
  for (guint i = 0; i < numbered->n_whole; i++)
    if (!corridor_word_table_find (self->dictionary, term->words[i], &numbered->whole[i]))
      return FALSE;

  corridor_word_table_find_range (self->dictionary, term->words[numbered->n_whole], &numbered->first,
                                  &numbered->end);

  return numbered->first < numbered->end;
}

static gboolean
term_is_in_unit (const CorridorWordIndex *self, const NumberedTerm *term, guint unit)
{
  guint n;
  const guint32 *words = corridor_column_get (self->words, unit, &n);

  for (guint i = term->n_whole; i < n; i++)
    /* one comparison: what is before the range wraps around to beyond it */
    if (words[i] - term->first < term->end - term->first
        && memcmp (words + i - term->n_whole, term->whole, term->n_whole * sizeof (guint32)) == 0)
      return TRUE;

  return FALSE;
}

/* The words of which a unit must have one: the rarest whole word, or those that the last can be. */
static void
find_rarest (const CorridorWordIndex *self, const NumberedTerm *term, guint32 *first, guint32 *end)
{
  const guint32 *offsets = self->units->offsets;
  guint32 n_fewest = offsets[term->end] - offsets[term->first];

  *first = term->first;
  *end = term->end;

  for (guint i = 0; i < term->n_whole; i++)
    {
      guint32 n = offsets[term->whole[i] + 1] - offsets[term->whole[i]];

      if (n < n_fewest)
        {
          n_fewest = n;
          *first = term->whole[i];
          *end = term->whole[i] + 1;
        }
    }
}

/* Sets @is_hit of the units that have @term, then of the statements that name them. */
static void
find_term (const CorridorWordIndex *self, const CorridorTerm *term, guint8 *is_hit)
{
  g_autofree guint32 *whole = g_new (guint32, term->n_words - 1);
  NumberedTerm numbered = { term->n_words - 1, whole, 0, 0 };
  guint32 first, end;

  if (!number_term (self, term, &numbered))
    return;

  find_rarest (self, &numbered, &first, &end);
  for (guint32 i = self->units->offsets[first]; i < self->units->offsets[end]; i++)
    {
      guint unit = self->units->values[i];

      is_hit[unit] = is_hit[unit] || numbered.n_whole == 0 || term_is_in_unit (self, &numbered, unit);
    }

  for (guint shared = 0; shared < self->statements->n_rows; shared++)
    if (is_hit[self->n_statements + shared])
      {
        guint n;
        const guint32 *statements = corridor_column_get (self->statements, shared, &n);

        for (guint i = 0; i < n; i++)
          is_hit[statements[i]] = TRUE;
      }
}

/**
 * corridor_word_index_match:
 * @self: an index
 * @needle: what to search for
 *
 * Returns: (transfer full) (array): for each statement, 1 if each wanted term is in one of its fields and no
 * unwanted one in any, 0 otherwise
 */
guint8 *
corridor_word_index_match (const CorridorWordIndex *self, const CorridorNeedle *needle)
{
  guint n_terms;
  const CorridorTerm *terms = corridor_needle_get_terms (needle, &n_terms);
  guint8 *passes = g_malloc (MAX (self->n_statements, 1));
  g_autofree guint8 *is_hit = g_malloc (self->words->n_rows + 1);

  memset (passes, 1, self->n_statements);
  for (guint t = 0; t < n_terms; t++)
    {
      guint8 unwanted = terms[t].is_excluded;

      memset (is_hit, 0, self->words->n_rows);
      find_term (self, &terms[t], is_hit);
      for (guint i = 0; i < self->n_statements; i++)
        passes[i] &= is_hit[i] ^ unwanted;
    }

  return passes;
}
