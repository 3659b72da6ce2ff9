/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who, where and what the summary's statements are about, with counts. */

#include "corridor-markdown-private.h"

#include <string.h>

#include "corridor-held.h"
#include "corridor-i18n.h"
#include "corridor-markdown-table.h"
#include "corridor-markdown-text.h"

typedef struct
{
  guint value;
  guint count;
  const char *id;
} Row;

static int
compare_rows_cb (gconstpointer a, gconstpointer b)
{
  const Row *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->id, right->id);
}

/* The values of @facet that the summary's statements hold, most frequent first; counted as the facet counts them, so that what is part of
 * another counts for that too. */
static GArray *
count_values (CorridorMarkdown *markdown, CorridorFacet facet)
{
  guint n_values = corridor_index_get_n_values (markdown->index, facet);
  g_autofree guint32 *counts = g_new0 (guint32, n_values + 1);
  g_autoptr (CorridorHeld) held = corridor_held_new (markdown->index, facet);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  corridor_held_count (held, (const guint32 *) (gpointer) markdown->sequence->data, markdown->sequence->len, 1, counts);
  for (guint value = 0; value < n_values; value++)
    {
      Row row = { value, counts[value], corridor_index_get_value_id (markdown->index, facet, value) };

      if (row.count > 0)
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows_cb);
  return rows;
}

/* "Joint Security Company (Proposed)": a body that is not simply there says so. */
static char *
format_name (const CorridorEntity *entity)
{
  g_autofree char *name = corridor_markdown_escape (entity->name);

  if (entity->status == CORRIDOR_ENTITY_EXISTING)
    return g_steal_pointer (&name);
  /* Translators: something, and a remark on it: a statement and its number, an actor and its role, paragraphs and their section */
  return g_strdup_printf (C_ ("parentheses", "%1$s (%2$s)"), name, corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_ENTITY_STATUS, entity->status));
}

static char *
format_parents (CorridorMarkdown *markdown, const CorridorEntity *entity)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < entity->n_parents; i++)
    {
      g_autofree char *name = corridor_markdown_escape (corridor_library_get_entity (markdown->library, entity->parents[i])->name);

      if (i > 0)
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

typedef struct
{
  const char *role;
  guint count;
} Role;

static int
compare_roles_cb (gconstpointer a, gconstpointer b)
{
  const Role *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->role, right->role);
}

/* For each entity that is an actor here the roles that it has itself: entity → table of role → count */
static GHashTable *
count_roles (CorridorMarkdown *markdown)
{
  GHashTable *roles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < markdown->sequence->len; i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (markdown->library,
                                                                           g_array_index (markdown->sequence, guint32, i));

      for (guint k = 0; k < statement->n_actors; k++)
        {
          gpointer entity = GUINT_TO_POINTER (statement->actors[k].entity);
          gpointer role = (gpointer) statement->actors[k].role;
          GHashTable *own = g_hash_table_lookup (roles, entity);

          if (own == NULL)
            {
              own = g_hash_table_new (g_str_hash, g_str_equal);
              g_hash_table_insert (roles, entity, own);
            }
          g_hash_table_insert (own, role, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (own, role)) + 1));
        }
    }
  return roles;
}

/* The roles of @own, most frequent first: of Role */
static GArray *
sort_roles (GHashTable *own)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Role));
  GHashTableIter iter;
  gpointer role, count;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &role, &count))
    {
      Role entry = { role, GPOINTER_TO_UINT (count) };

      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_roles_cb);
  return sorted;
}

static char *
format_roles (GHashTable *roles, guint32 entity)
{
  GHashTable *own = g_hash_table_lookup (roles, GUINT_TO_POINTER (entity));
  g_autoptr (GArray) sorted = own != NULL ? sort_roles (own) : g_array_new (FALSE, FALSE, sizeof (Role));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      const Role *role = &g_array_index (sorted, Role, i);
      g_autofree char *label = corridor_markdown_escape (corridor_role_get_label (role->role));

      if (i > 0)
        g_string_append (words, C_ ("list", ", "));
      /* Translators: a role and how often it was had: "partner 3" */
      g_string_append_printf (words, C_ ("role", "%1$s %2$u"), label, role->count);
    }
  return g_string_free (words, FALSE);
}

/* @roles: NULL for a table of what has none */
static void
append_table (CorridorMarkdown *markdown, CorridorFacet facet, const char *heading, GHashTable *roles)
{
  g_autoptr (GArray) rows = count_values (markdown, facet);
  g_autoptr (CorridorMarkdownTable) table = corridor_markdown_table_new ();

  if (rows->len == 0)
    return;
  corridor_markdown_append_heading (markdown, 2, heading);
  corridor_markdown_table_add_column (table, _("Name"), CORRIDOR_MARKDOWN_LEFT);
  corridor_markdown_table_add_column (table, _("Statements"), CORRIDOR_MARKDOWN_RIGHT);
  if (roles != NULL)
    corridor_markdown_table_add_column (table, _("Roles"), CORRIDOR_MARKDOWN_LEFT);
  corridor_markdown_table_add_column (table, _("Part of"), CORRIDOR_MARKDOWN_LEFT);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      guint32 index = corridor_index_get_value_entity (markdown->index, facet, row->value);
      const CorridorEntity *entity = corridor_library_get_entity (markdown->library, index);

      corridor_markdown_table_add_cell (table, format_name (entity));
      corridor_markdown_table_add_cell (table, g_strdup_printf ("%u", row->count));
      if (roles != NULL)
        corridor_markdown_table_add_cell (table, format_roles (roles, index));
      corridor_markdown_table_add_cell (table, format_parents (markdown, entity));
    }
  corridor_markdown_table_append (table, markdown->out);
}

/**
 * corridor_markdown_append_entities:
 * @markdown: what is being written
 *
 * Appends tables of the actors, regions and subjects of the summary's statements.
 */
void
corridor_markdown_append_entities (CorridorMarkdown *markdown)
{
  g_autoptr (GHashTable) roles = count_roles (markdown);
  gsize before = markdown->out->len;

  append_table (markdown, CORRIDOR_FACET_ACTOR, _("Actors"), roles);
  append_table (markdown, CORRIDOR_FACET_REGION, _("Regions"), NULL);
  append_table (markdown, CORRIDOR_FACET_SUBJECT, _("Subjects"), NULL);
  if (markdown->out->len > before)
    g_string_append_printf (markdown->out, "*%s*\n\n",
                            _("A statement counts for what it names and for all that this is part of; a role counts for its "
                              "bearer alone."));
}
