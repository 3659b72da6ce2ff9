/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library-private.h"

#include "corridor-i18n.h"
#include "corridor-reader-private.h"
#include "corridor-text.h"

#include <string.h>

/* Which articles go together, and what becomes of their entities. */

/* What room is got by for the library's own arrays. */
#define MIN_BLOCK_SIZE 1024
#define MAX_BLOCK_SIZE (256 * 1024)

typedef struct
{
  CorridorLibrary *library;
  GPtrArray *readings; /* of CorridorReading, in step with the library's articles */
  GPtrArray *maps;     /* of guint32 *, likewise */
  GArray *ids;         /* of const char *: the articles' */
  GArray *entities;    /* of CorridorEntity, as the first article that has each has it */
  GArray *firsts;      /* of guint32, in step with them: the article that has it first */
} Merge;

static const CorridorEntity *
get_entities (CorridorReading *reading, guint *n)
{
  return corridor_article_get_entities (corridor_reading_get_article (reading), n);
}

static const char *
get_file_name (Merge *merge, guint32 article)
{
  return corridor_article_get_file_name (g_ptr_array_index (merge->library->articles, article));
}

static void
check_article_id (Merge *merge, CorridorReading *reading, CorridorProblems *problems)
{
  const char *id = corridor_article_get_id (corridor_reading_get_article (reading));
  guint32 other = corridor_id_table_find (merge->library->articles_by_id, merge->ids->data, id);
  g_autofree char *quoted = NULL;

  if (other == CORRIDOR_NONE)
    return;

  quoted = corridor_text_quote (id);
  corridor_problems_push_name (problems, "article");
  corridor_problems_push_name (problems, "id");
  corridor_problems_add (problems, CORRIDOR_CODE_MODEL_DUPLICATE_ID,
                         _("The id “%s” is taken by the article in %s"), quoted,
                         get_file_name (merge, other));
  corridor_problems_pop (problems);
  corridor_problems_pop (problems);
}

static void
check_kinds (Merge *merge, CorridorReading *reading, CorridorProblems *problems)
{
  guint n;
  const CorridorEntity *entities = get_entities (reading, &n);

  corridor_problems_push_name (problems, "entities");
  for (guint i = 0; i < n; i++)
    {
      guint32 known
          = corridor_id_table_find (merge->library->entities_by_id, merge->entities->data, entities[i].id);
      const CorridorEntity *other;
      g_autofree char *quoted = NULL;

      if (known == CORRIDOR_NONE)
        continue;

      other = &g_array_index (merge->entities, CorridorEntity, known);
      if (other->kind == entities[i].kind)
        continue;

      quoted = corridor_text_quote (entities[i].id);
      corridor_problems_push_index (problems, i);
      corridor_problems_push_name (problems, "kind");
      corridor_problems_add (problems, CORRIDOR_CODE_MODEL_WRONG_KIND,
                             _("“%s” is of the kind “%s” here, but “%s” in %s"), quoted,
                             corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_KIND, entities[i].kind),
                             corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_ENTITY_KIND, other->kind),
                             get_file_name (merge, g_array_index (merge->firsts, guint32, known)));
      corridor_problems_pop (problems);
      corridor_problems_pop (problems);
    }
  corridor_problems_pop (problems);
}

static gboolean
fits (Merge *merge, CorridorReading *reading)
{
  g_autoptr (CorridorProblems) problems = corridor_problems_new ();

  check_article_id (merge, reading, problems);
  corridor_problems_begin_sweep (problems);
  check_kinds (merge, reading, problems);
  if (corridor_problems_get_n_errors (problems) == 0)
    return TRUE;

  corridor_reading_add_problems (reading, problems);

  return FALSE;
}

static void
take_in (Merge *merge, CorridorReading *reading)
{
  CorridorArticle *article = corridor_reading_get_article (reading);
  const char *id = corridor_article_get_id (article);
  guint32 index = merge->ids->len;
  guint n;
  const CorridorEntity *entities = get_entities (reading, &n);
  guint32 *map = g_new (guint32, n);

  g_array_append_val (merge->ids, id);
  corridor_id_table_add (merge->library->articles_by_id, merge->ids->data, index);

  for (guint i = 0; i < n; i++)
    {
      guint32 next = merge->entities->len;

      g_array_append_val (merge->entities, entities[i]);
      map[i] = corridor_id_table_add (merge->library->entities_by_id, merge->entities->data, next);
      if (map[i] == next)
        g_array_append_val (merge->firsts, index);
      else
        g_array_set_size (merge->entities, next);
    }

  g_ptr_array_add (merge->maps, map);
  g_ptr_array_add (merge->readings, reading);
  g_ptr_array_add (merge->library->articles, g_object_ref (article));
}

GPtrArray *
corridor_library_merge (CorridorLibrary *self, GPtrArray *readings)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint32));
  Merge merge = { self, taken, g_ptr_array_new_with_free_func (g_free) };

  merge.ids = g_array_new (FALSE, FALSE, sizeof (const char *));
  merge.entities = g_array_new (FALSE, FALSE, sizeof (CorridorEntity));
  merge.firsts = firsts;

  for (guint i = 0; i < readings->len; i++)
    {
      CorridorReading *reading = g_ptr_array_index (readings, i);

      if (corridor_reading_get_article (reading) != NULL && fits (&merge, reading))
        take_in (&merge, reading);
    }

  self->arena = corridor_arena_new (CLAMP (64 * (gsize) merge.entities->len, MIN_BLOCK_SIZE, MAX_BLOCK_SIZE));
  self->article_ids = (const char **) g_array_free (merge.ids, FALSE);
  self->n_entities = merge.entities->len;
  self->entities = (CorridorEntity *) g_array_free (merge.entities, FALSE);
  corridor_library_join_entities (self, taken, merge.maps);

  return merge.maps;
}
