/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-text.h"

#include <string.h>

#include "corridor-i18n.h"

static const char *
get_name (CorridorIndex *index, CorridorFacet facet, const char *id)
{
  guint value = corridor_index_find_value (index, facet, id);

  return value == CORRIDOR_NONE ? id : corridor_index_get_value_name (index, facet, value);
}

/* The names of @values with @joint between them. */
static char *
join_names (CorridorIndex *index, CorridorFacet facet, const char *const *values, const char *joint)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; values[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (names, joint);
      g_string_append (names, get_name (index, facet, values[i]));
    }
  return g_string_free (names, FALSE);
}

static void
describe_facet (GPtrArray *lines, CorridorQuery *query, CorridorIndex *index, CorridorFacet facet)
{
  const char *const *included = corridor_query_get_included (query, facet);
  const char *const *excluded = corridor_query_get_excluded (query, facet);
  const char *label = corridor_facet_get_label (facet);

  if (included[0] != NULL)
    {
      g_autofree char *names = join_names (index, facet, included,
                                           corridor_query_get_all (query, facet)
                                               /* Translators: between values that a statement must all have */
                                               ? C_ ("values", " and ")
                                               /* Translators: between values of which a statement must have one */
                                               : C_ ("values", " or "));

      /* Translators: a facet and the values that are asked for: "Region: Gwadar or Balochistan" */
      g_ptr_array_add (lines, g_strdup_printf (C_ ("query", "%s: %s"), label, names));
    }
  if (excluded[0] != NULL)
    {
      /* Translators: between values of which a statement must have none */
      g_autofree char *names = join_names (index, facet, excluded, C_ ("values", " nor "));

      /* Translators: a facet and the values that are left out: "Region: not Gwadar nor Balochistan" */
      g_ptr_array_add (lines, g_strdup_printf (C_ ("query", "%s: not %s"), label, names));
    }
}

static char *
describe_dates (CorridorQuery *query)
{
  const CorridorDate *from = corridor_query_get_from (query);
  const CorridorDate *to = corridor_query_get_to (query);
  gboolean certain = corridor_query_get_certain (query);
  g_autofree char *first = from != NULL ? corridor_date_describe (from, CORRIDOR_DATE_LONG) : NULL;
  g_autofree char *last = to != NULL ? corridor_date_describe (to, CORRIDOR_DATE_LONG) : NULL;

  if (from != NULL && to != NULL && g_str_equal (corridor_date_get_text (from), corridor_date_get_text (to)))
    return certain ? g_strdup_printf (_("Date: certainly in %s"), first)
                   : g_strdup_printf (_("Date: possibly in %s"), first);
  if (from != NULL && to != NULL)
    return certain ? g_strdup_printf (_("Date: certainly within %s to %s"), first, last)
                   : g_strdup_printf (_("Date: possibly within %s to %s"), first, last);
  if (from != NULL)
    return certain ? g_strdup_printf (_("Date: certainly from %s on"), first)
                   : g_strdup_printf (_("Date: possibly from %s on"), first);
  if (to != NULL)
    return certain ? g_strdup_printf (_("Date: certainly up to %s"), last)
                   : g_strdup_printf (_("Date: possibly up to %s"), last);
  return NULL;
}

/**
 * corridor_query_describe:
 * @query: a query
 * @index: the library's index that knows the names of its values
 *
 * Puts what @query asks into words. A value that the library does not have is named as it was asked for.
 *
 * Returns: (transfer full) (element-type utf8): a line for each part, translated, plain text; none where everything passes
 */
GPtrArray *
corridor_query_describe (CorridorQuery *query, CorridorIndex *index)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *text = corridor_query_get_text (query);
  const char *const *picks = corridor_query_get_picks (query);
  char *dates = describe_dates (query);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    describe_facet (lines, query, index, facet);
  if (*text != '\0')
    g_ptr_array_add (lines, g_strdup_printf (_("Words: %s"), text));
  if (dates != NULL)
    g_ptr_array_add (lines, dates);
  if (picks != NULL)
    {
      guint n = g_strv_length ((char **) picks);

      g_ptr_array_add (lines, g_strdup_printf (ngettext ("Only %u statement, picked by hand",
                                                         "Only %u statements, picked by hand", n), n));
    }
  return lines;
}

/**
 * corridor_query_describe_order:
 * @query: a query
 *
 * Returns: (transfer full): the order that it asks for, translated
 */
char *
corridor_query_describe_order (CorridorQuery *query)
{
  const char *sort = corridor_sort_get_label (corridor_query_get_sort (query));

  /* Translators: what statements are sorted by */
  return corridor_query_get_reverse (query) ? g_strdup_printf (_("Order: %s, reversed"), sort)
                                            : g_strdup_printf (_("Order: %s"), sort);
}

static void
add_values (GPtrArray *options, const char *prefix, CorridorFacet facet, const char *const *values)
{
  for (gsize i = 0; values[i] != NULL; i++)
    g_ptr_array_add (options, g_strdup_printf ("--%s%s=%s", prefix, corridor_facet_get_name (facet), values[i]));
}

static void
add_option (GPtrArray *options, const char *name, const char *value)
{
  g_ptr_array_add (options, g_strdup_printf ("--%s=%s", name, value));
}

/**
 * corridor_query_list_options:
 * @query: a query
 *
 * Lists the options that ask for @query on the command line, always in the same order.
 *
 * Returns: (transfer full) (element-type utf8): arguments, not quoted
 */
GPtrArray *
corridor_query_list_options (CorridorQuery *query)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);
  const char *const *picks = corridor_query_get_picks (query);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      add_values (options, "", facet, corridor_query_get_included (query, facet));
      add_values (options, "not-", facet, corridor_query_get_excluded (query, facet));
      if (corridor_query_get_all (query, facet))
        add_option (options, "all", corridor_facet_get_name (facet));
    }
  if (*corridor_query_get_text (query) != '\0')
    add_option (options, "text", corridor_query_get_text (query));
  if (corridor_query_get_from (query) != NULL)
    add_option (options, "from", corridor_date_get_text (corridor_query_get_from (query)));
  if (corridor_query_get_to (query) != NULL)
    add_option (options, "to", corridor_date_get_text (corridor_query_get_to (query)));
  if (corridor_query_get_certain (query))
    g_ptr_array_add (options, g_strdup ("--certain"));
  for (gsize i = 0; picks != NULL && picks[i] != NULL; i++)
    add_option (options, "pick", picks[i]);
  if (corridor_query_get_sort (query) != CORRIDOR_SORT_DATE)
    add_option (options, "sort", corridor_sort_get_name (corridor_query_get_sort (query)));
  if (corridor_query_get_reverse (query))
    g_ptr_array_add (options, g_strdup ("--reverse"));
  return options;
}

/* Whether one sees @c, and sees it where it stands. */
static gboolean
is_plain (gunichar c)
{
  return c >= 0x20 && c != 0x7f && (c < 0x80 || (g_unichar_isprint (c) && g_unichar_type (c) != G_UNICODE_FORMAT));
}

static gboolean
is_all_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_plain (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* $'…' names the characters that one would not see, a line end among them. */
static char *
quote_unseen (const char *argument)
{
  GString *quoted = g_string_new ("$'");

  for (const char *p = argument; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\'' || c == '\\')
        g_string_append_printf (quoted, "\\%c", (char) c);
      else if (is_plain (c))
        g_string_append_unichar (quoted, c);
      else if (c < 0x80)
        g_string_append_printf (quoted, "\\x%02x", c);
      else
        g_string_append_printf (quoted, "\\U%08x", c);
    }
  g_string_append_c (quoted, '\'');
  return g_string_free (quoted, FALSE);
}

static char *
quote_value (const char *value)
{
  if (!is_all_plain (value))
    return quote_unseen (value);
  for (const char *p = value; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && (strchr ("-_=./#:,+@%", *p) == NULL || (*p == '#' && p == value)))
      return g_shell_quote (value);
  return *value != '\0' ? g_strdup (value) : g_strdup ("''");
}

/**
 * corridor_quote_argument:
 * @argument: UTF-8
 *
 * Quotes @argument for a shell, where that is needed. What could not be seen, or would change what is seen, is named.
 *
 * Returns: (transfer full): one line
 */
char *
corridor_quote_argument (const char *argument)
{
  /* an option's name is left outside: --text='two words' */
  gsize length = g_str_has_prefix (argument, "--") ? strspn (argument, "-abcdefghijklmnopqrstuvwxyz") : 0;
  const char *value = length > 0 && argument[length] == '=' ? argument + length + 1 : argument;
  g_autofree char *name = g_strndup (argument, value - argument);
  g_autofree char *quoted = quote_value (value);

  return g_strconcat (name, quoted, NULL);
}
