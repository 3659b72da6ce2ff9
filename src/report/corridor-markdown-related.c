/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement has to do with others, in either direction: those in the summary by their numbers, those outside by their titles. */

#include "corridor-markdown-private.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"

/**
 * corridor_markdown_list_numbers:
 * @numbers: (element-type guint32): numbers, ascending
 *
 * Returns: (transfer full): "1, 4, 7–9"
 */
char *
corridor_markdown_list_numbers (const GArray *numbers)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < numbers->len;)
    {
      guint32 first = g_array_index (numbers, guint32, i), last = first;

      while (++i < numbers->len && g_array_index (numbers, guint32, i) == last + 1)
        last++;
      if (list->len > 0)
        g_string_append (list, C_ ("list", ", "));
      if (last > first)
        /* Translators: numbers from one to another */
        g_string_append_printf (list, C_ ("numbers", "%1$u–%2$u"), first, last);
      else
        g_string_append_printf (list, "%u", first);
    }
  return g_string_free (list, FALSE);
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* Ties of a statement, of one type and in one direction. */
typedef struct
{
  const CorridorRelated *ties;
  guint n;
  CorridorRelatedType type;
  gboolean is_incoming;
} Ties;

/* @what is Markdown. */
static void
append_part (CorridorMarkdown *markdown, const Ties *ties, const char *what, guint *n_parts)
{
  const char *label = ties->is_incoming ? corridor_related_get_inverse_label (ties->type)
                                        : corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_RELATED, ties->type);
  g_autofree char *escaped = corridor_markdown_escape (label);

  corridor_markdown_append_semicolon (markdown, markdown->out, (*n_parts)++);
  corridor_markdown_append_form (markdown->out, markdown->words.related, escaped, what);
}

/* The ties of one type to statements of the summary. */
static void
append_inside (CorridorMarkdown *markdown, const Ties *ties, guint *n_parts)
{
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *list = NULL;
  g_autofree char *what = NULL;

  if (ties->n == 0)
    return;
  numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < ties->n; i++)
    if (ties->ties[i].type == ties->type && markdown->numbers[ties->ties[i].statement] > 0)
      g_array_append_val (numbers, markdown->numbers[ties->ties[i].statement]);
  if (numbers->len == 0)
    return;
  g_array_sort (numbers, compare_numbers_cb);
  list = corridor_markdown_list_numbers (numbers);
  /* Translators: numbers of statements in this summary: "1, 4, 7–9" */
  what = g_strdup_printf (ngettext ("no. %s", "nos. %s", numbers->len), list);
  append_part (markdown, ties, what, n_parts);
}

/* What the statement itself names is told by title. */
static void
append_outside (CorridorMarkdown *markdown, const Ties *ties, guint *n_parts)
{
  for (guint i = 0; i < ties->n; i++)
    if (ties->ties[i].type == ties->type && markdown->numbers[ties->ties[i].statement] == 0)
      {
        g_autofree char *title = corridor_markdown_escape (corridor_library_get_statement (markdown->library, ties->ties[i].statement)->title);
        /* Translators: a statement's title */
        g_autofree char *what = g_strdup_printf (_("“%s” (not in this summary)"), title);

        append_part (markdown, ties, what, n_parts);
      }
}

/* How many name the statement from outside: they may be dozens, and were not asked for. */
static void
count_outside (CorridorMarkdown *markdown, const Ties *ties, guint *n_parts)
{
  g_autofree char *what = NULL;
  guint n = 0;

  for (guint i = 0; i < ties->n; i++)
    n += ties->ties[i].type == ties->type && markdown->numbers[ties->ties[i].statement] == 0;
  if (n == 0)
    return;
  /* Translators: after "supported by" */
  what = g_strdup_printf (ngettext ("%u statement that is not in this summary", "%u statements that are not in this summary", n), n);
  append_part (markdown, ties, what, n_parts);
}

/**
 * corridor_markdown_append_related:
 * @markdown: what is being written
 * @index: a statement
 *
 * Appends an item with all that @index is related to, and all that is related to it, if there is any.
 */
void
corridor_markdown_append_related (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);
  guint n_incoming, n_parts = 0;
  const CorridorRelated *incoming = corridor_library_get_incoming (markdown->library, index, &n_incoming);
  const char *const *types = corridor_vocabulary_get_words (CORRIDOR_VOCABULARY_RELATED);

  if (statement->n_related + n_incoming == 0)
    return;
  corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_RELATED);
  for (guint type = 0; types[type] != NULL; type++)
    {
      const Ties ties = { statement->related, statement->n_related, type, FALSE };

      append_inside (markdown, &ties, &n_parts);
      append_outside (markdown, &ties, &n_parts);
    }
  for (guint type = 0; types[type] != NULL; type++)
    {
      const Ties ties = { incoming, n_incoming, type, TRUE };

      append_inside (markdown, &ties, &n_parts);
      count_outside (markdown, &ties, &n_parts);
    }
  g_string_append_c (markdown->out, '\n');
}
