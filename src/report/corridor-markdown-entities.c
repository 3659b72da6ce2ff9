/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who, where and what the summary's statements are about, with counts. */

#include "corridor-markdown-private.h"

#include <string.h>

#include "corridor-held.h"
#include "corridor-i18n.h"
#include "corridor-markdown-table.h"
#include "corridor-markdown-text.h"
#include "corridor-word-table.h"

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

      corridor_markdown_append_comma (markdown, names, i);
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

/* How often an actor has a role. */
typedef struct
{
  guint32 entity;
  guint32 role; /* its place among the roles by name */
  guint count;
} Role;

typedef struct
{
  CorridorWordTable *names; /* sorted */
  GArray *roles;            /* of Role, by entity; of one entity the most frequent first */
} Roles;

static int
compare_bearers_cb (gconstpointer a, gconstpointer b)
{
  const Role *left = a, *right = b;

  if (left->entity != right->entity)
    return left->entity < right->entity ? -1 : 1;
  return left->role < right->role ? -1 : left->role > right->role;
}

static int
compare_counts_cb (gconstpointer a, gconstpointer b)
{
  const Role *left = a, *right = b;

  if (left->entity == right->entity && left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return compare_bearers_cb (a, b);
}

static void
add_roles (Roles *roles, const CorridorStatement *statement)
{
  for (guint i = 0; i < statement->n_actors; i++)
    {
      const char *name = statement->actors[i].role;
      Role role = { statement->actors[i].entity, corridor_word_table_add (roles->names, name, strlen (name)), 1 };

      g_array_append_val (roles->roles, role);
    }
}

/* What was had several times becomes one, with its count. */
static void
count_equal (GArray *roles)
{
  guint n = 0;

  g_array_sort (roles, compare_bearers_cb);
  for (guint i = 0; i < roles->len; i++)
    {
      const Role *role = &g_array_index (roles, Role, i);

      if (n > 0 && compare_bearers_cb (&g_array_index (roles, Role, n - 1), role) == 0)
        g_array_index (roles, Role, n - 1).count++;
      else
        g_array_index (roles, Role, n++) = *role;
    }
  g_array_set_size (roles, n);
}

/* The roles that each entity has itself. Their names are from files: a table that numbers them cannot be made slow by their author. */
static void
roles_init (Roles *roles, CorridorMarkdown *markdown)
{
  g_autofree guint32 *places = NULL;

  roles->names = corridor_word_table_new ();
  roles->roles = g_array_new (FALSE, FALSE, sizeof (Role));
  for (guint i = 0; i < markdown->sequence->len; i++)
    add_roles (roles, corridor_library_get_statement (markdown->library, g_array_index (markdown->sequence, guint32, i)));

  places = corridor_word_table_sort (roles->names);
  for (guint i = 0; i < roles->roles->len; i++)
    {
      Role *role = &g_array_index (roles->roles, Role, i);

      role->role = places[role->role];
    }
  count_equal (roles->roles);
  g_array_sort (roles->roles, compare_counts_cb);
}

static void
roles_clear (Roles *roles)
{
  corridor_word_table_free (roles->names);
  g_array_unref (roles->roles);
}

/* Where the roles of @entity begin, or would. */
static guint
find_roles (const Roles *roles, guint32 entity)
{
  guint low = 0, high = roles->roles->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (roles->roles, Role, middle).entity < entity)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static char *
format_roles (CorridorMarkdown *markdown, const Roles *roles, guint32 entity)
{
  GString *words = g_string_new (NULL);
  char count[16];

  for (guint i = find_roles (roles, entity); i < roles->roles->len && g_array_index (roles->roles, Role, i).entity == entity; i++)
    {
      const Role *role = &g_array_index (roles->roles, Role, i);
      g_autofree char *label = corridor_markdown_escape (corridor_role_get_label (corridor_word_table_get (roles->names, role->role)));

      g_snprintf (count, sizeof count, "%u", role->count);
      corridor_markdown_append_comma (markdown, words, (guint) words->len);
      corridor_markdown_append_form (words, markdown->words.role, label, count);
    }
  return g_string_free (words, FALSE);
}

/* @roles: NULL for a table of what has none */
static void
append_table (CorridorMarkdown *markdown, CorridorFacet facet, const char *heading, const Roles *roles)
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
        corridor_markdown_table_add_cell (table, format_roles (markdown, roles, index));
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
  gsize before = markdown->out->len;
  Roles roles;

  roles_init (&roles, markdown);
  append_table (markdown, CORRIDOR_FACET_ACTOR, _("Actors"), &roles);
  roles_clear (&roles);
  append_table (markdown, CORRIDOR_FACET_REGION, _("Regions"), NULL);
  append_table (markdown, CORRIDOR_FACET_SUBJECT, _("Subjects"), NULL);
  if (markdown->out->len > before)
    g_string_append_printf (markdown->out, "*%s*\n\n",
                            _("A statement counts for what it names and for all that this is part of; a role counts for its "
                              "bearer alone."));
}
