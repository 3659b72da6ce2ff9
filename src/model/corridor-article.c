/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-article-private.h"

#include <string.h>

/* The blocks in which room for strings and arrays is got: not so large that hundreds of small articles waste
 * it. */
#define MIN_BLOCK_SIZE 1024
#define MAX_BLOCK_SIZE (256 * 1024)

typedef struct
{
  const char *text; /* owned by the date */
  CorridorDate *date;
} ArticleDate;

G_DEFINE_FINAL_TYPE (CorridorArticle, corridor_article, G_TYPE_OBJECT)

static void
clear_date (gpointer data)
{
  ArticleDate *date = data;

  corridor_date_unref (date->date);
}

static void
corridor_article_finalize (GObject *object)
{
  CorridorArticle *self = CORRIDOR_ARTICLE (object);

  g_clear_pointer (&self->words_by_text, corridor_id_table_free);
  g_clear_pointer (&self->dates_by_text, corridor_id_table_free);
  g_clear_pointer (&self->words, g_array_unref);
  g_array_unref (self->dates);
  g_array_unref (self->sections);
  g_array_unref (self->paragraphs);
  g_array_unref (self->entities);
  g_array_unref (self->statements);
  g_array_unref (self->relations);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->arena, corridor_arena_free);
  g_free (self->file_name);
  g_free (self->sha256);

  G_OBJECT_CLASS (corridor_article_parent_class)->finalize (object);
}

static void
corridor_article_class_init (CorridorArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_article_finalize;
}

static void
corridor_article_init (CorridorArticle *self)
{
  self->words = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->words_by_text = corridor_id_table_new (sizeof (const char *));
  self->dates = g_array_new (FALSE, FALSE, sizeof (ArticleDate));
  g_array_set_clear_func (self->dates, clear_date);
  self->dates_by_text = corridor_id_table_new (sizeof (ArticleDate));

  self->sections = g_array_new (FALSE, TRUE, sizeof (CorridorSection));
  self->paragraphs = g_array_new (FALSE, TRUE, sizeof (CorridorParagraph));
  self->entities = g_array_new (FALSE, TRUE, sizeof (CorridorEntity));
  self->statements = g_array_new (FALSE, TRUE, sizeof (CorridorStatement));
  self->relations = g_array_new (FALSE, TRUE, sizeof (CorridorRelation));
}

/**
 * corridor_article_new:
 * @expected_size: about how many bytes it will take, such as the length of its document
 *
 * Returns: (transfer full): an article to fill
 */
CorridorArticle *
corridor_article_new (gsize expected_size)
{
  CorridorArticle *self = g_object_new (CORRIDOR_TYPE_ARTICLE, NULL);
  gsize block_size = CLAMP (expected_size / 4, MIN_BLOCK_SIZE, MAX_BLOCK_SIZE);

  self->strings = g_string_chunk_new (block_size);
  self->arena = corridor_arena_new (block_size);

  return self;
}

/**
 * corridor_article_keep_string:
 * @self: an article that is being filled
 * @string: a text
 *
 * Returns: (transfer none): a copy that lives as long as @self
 */
const char *
corridor_article_keep_string (CorridorArticle *self, const char *string)
{
  return g_string_chunk_insert_len (self->strings, string, strlen (string));
}

/**
 * corridor_article_keep_word:
 * @self: an article that is being filled
 * @word: one of the words that many records share: a topic, a role, a type
 *
 * Returns: (transfer none): a copy that lives as long as @self, the same for the same word
 */
const char *
corridor_article_keep_word (CorridorArticle *self, const char *word)
{
  guint32 next = self->words->len;
  guint32 index;

  /* as if it were new: then it is looked up only once */
  g_array_append_val (self->words, word);
  index = corridor_id_table_add (self->words_by_text, self->words->data, next);
  if (index == next)
    g_array_index (self->words, const char *, index) = corridor_article_keep_string (self, word);
  else
    g_array_set_size (self->words, next);

  return g_array_index (self->words, const char *, index);
}

/**
 * corridor_article_keep_date:
 * @self: an article that is being filled
 * @edtf: a date
 * @error: return location for an error of %CORRIDOR_DATE_ERROR
 *
 * Returns: (transfer none) (nullable): the date, which lives as long as @self and is the same for the same
 * text
 */
const CorridorDate *
corridor_article_keep_date (CorridorArticle *self, const char *edtf, GError **error)
{
  guint32 index = corridor_id_table_find (self->dates_by_text, self->dates->data, edtf);

  if (index == CORRIDOR_NONE)
    {
      ArticleDate entry;

      entry.date = corridor_date_parse (edtf, error);
      if (entry.date == NULL)
        return NULL;

      entry.text = corridor_date_get_text (entry.date);
      index = self->dates->len;
      g_array_append_val (self->dates, entry);
      corridor_id_table_add (self->dates_by_text, self->dates->data, index);
    }

  return g_array_index (self->dates, ArticleDate, index).date;
}

/**
 * corridor_article_finish:
 * @self: an article that has been filled
 *
 * Lets go of what only the filling needed.
 */
void
corridor_article_finish (CorridorArticle *self)
{
  g_clear_pointer (&self->words_by_text, corridor_id_table_free);
  g_clear_pointer (&self->dates_by_text, corridor_id_table_free);
  g_clear_pointer (&self->words, g_array_unref);
}

const char *
corridor_article_get_id (CorridorArticle *self)
{
  return self->id;
}

/**
 * corridor_article_get_title:
 * @self: an article
 *
 * Returns: (transfer none): its title
 */
const char *
corridor_article_get_title (CorridorArticle *self)
{
  return self->title;
}

/**
 * corridor_article_get_published:
 * @self: an article
 *
 * Returns: (transfer none): when it was published; `../..` where that is not known
 */
const CorridorDate *
corridor_article_get_published (CorridorArticle *self)
{
  return self->published;
}

/**
 * corridor_article_get_language:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): its language, a tag of BCP 47
 */
const char *
corridor_article_get_language (CorridorArticle *self)
{
  return self->language;
}

/**
 * corridor_article_get_publisher:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): who published it
 */
const char *
corridor_article_get_publisher (CorridorArticle *self)
{
  return self->publisher;
}

/**
 * corridor_article_get_authors:
 * @self: an article
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): who wrote it
 */
const char *const *
corridor_article_get_authors (CorridorArticle *self)
{
  return self->authors;
}

/**
 * corridor_article_get_url:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): where it stands, http or https
 */
const char *
corridor_article_get_url (CorridorArticle *self)
{
  return self->url;
}

/**
 * corridor_article_get_accessed:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): when it was read there
 */
const CorridorDate *
corridor_article_get_accessed (CorridorArticle *self)
{
  return self->accessed;
}

/**
 * corridor_article_get_categories:
 * @self: an article
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what its publisher filed it under
 */
const char *const *
corridor_article_get_categories (CorridorArticle *self)
{
  return self->categories;
}

/**
 * corridor_article_get_summary:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): what it is about, in a few sentences
 */
const char *
corridor_article_get_summary (CorridorArticle *self)
{
  return self->summary;
}

/**
 * corridor_article_get_file_name:
 * @self: an article
 *
 * Returns: (transfer none): what to call the file that its model was read from; for display, not a path to
 *   open
 */
const char *
corridor_article_get_file_name (CorridorArticle *self)
{
  return self->file_name;
}

/**
 * corridor_article_get_sha256:
 * @self: an article
 *
 * Returns: (transfer none): the SHA-256 of that file's bytes, 64 lower-case hexadecimal digits
 */
const char *
corridor_article_get_sha256 (CorridorArticle *self)
{
  return self->sha256;
}

static gconstpointer
get_records (GArray *records, guint *n)
{
  if (n != NULL)
    *n = records->len;

  return records->data;
}

/**
 * corridor_article_get_sections:
 * @self: an article
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): its sections, as written
 */
const CorridorSection *
corridor_article_get_sections (CorridorArticle *self, guint *n)
{
  return get_records (self->sections, n);
}

/**
 * corridor_article_get_paragraphs:
 * @self: an article
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): the paragraphs of all sections; the first has the number 1
 */
const CorridorParagraph *
corridor_article_get_paragraphs (CorridorArticle *self, guint *n)
{
  return get_records (self->paragraphs, n);
}

/**
 * corridor_article_get_entities:
 * @self: an article
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): its entities, as written
 */
const CorridorEntity *
corridor_article_get_entities (CorridorArticle *self, guint *n)
{
  return get_records (self->entities, n);
}

/**
 * corridor_article_get_statements:
 * @self: an article
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): its statements, as written
 */
const CorridorStatement *
corridor_article_get_statements (CorridorArticle *self, guint *n)
{
  return get_records (self->statements, n);
}

/**
 * corridor_article_get_relations:
 * @self: an article
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): its relations, as written
 */
const CorridorRelation *
corridor_article_get_relations (CorridorArticle *self, guint *n)
{
  return get_records (self->relations, n);
}
