/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-options.h"

#include <string.h>

#include "corridor-argument.h"
#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-vocabulary.h"

#define N_SORTS 3

struct _CorridorQueryOptions
{
  GPtrArray *included[CORRIDOR_N_FACETS];
  GPtrArray *excluded[CORRIDOR_N_FACETS];
  gboolean all[CORRIDOR_N_FACETS];
  GString *text;
  GPtrArray *picks;
  char *from;
  char *to;
  gboolean certain;
  CorridorSort sort;
  gboolean reverse;
  gboolean sort_given;
  gboolean any; /* whether one that takes a value was given */

  /* GOptionEntry keeps pointers to names and descriptions */
  GPtrArray *strings;
  GArray *entries;
};

/**
 * corridor_query_options_new:
 *
 * Returns: (transfer full): options of which none is given
 */
CorridorQueryOptions *
corridor_query_options_new (void)
{
  CorridorQueryOptions *options = g_new0 (CorridorQueryOptions, 1);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      options->included[facet] = g_ptr_array_new_with_free_func (g_free);
      options->excluded[facet] = g_ptr_array_new_with_free_func (g_free);
    }
  options->picks = g_ptr_array_new_with_free_func (g_free);
  options->text = g_string_new (NULL);
  options->strings = g_ptr_array_new_with_free_func (g_free);
  options->entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  return options;
}

/**
 * corridor_query_options_free:
 * @options: (transfer full): options
 */
void
corridor_query_options_free (CorridorQueryOptions *options)
{
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_ptr_array_unref (options->included[facet]);
      g_ptr_array_unref (options->excluded[facet]);
    }
  g_ptr_array_unref (options->picks);
  g_string_free (options->text, TRUE);
  g_free (options->from);
  g_free (options->to);
  g_ptr_array_unref (options->strings);
  g_array_unref (options->entries);
  g_free (options);
}

/* --region=ID and --not-region=ID */
static gboolean
take_facet_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;
  gboolean excludes = g_str_has_prefix (option, "--not-");
  CorridorFacet facet;

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  if (!corridor_facet_find (option + strlen (excludes ? "--not-" : "--"), &facet))
    g_return_val_if_reached (FALSE);

  g_ptr_array_add (excludes ? options->excluded[facet] : options->included[facet], g_strdup (value));
  options->any = TRUE;
  return TRUE;
}

static gboolean
take_all_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;
  const char *names[CORRIDOR_N_FACETS + 1] = { NULL };
  CorridorFacet facet;

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    names[i] = corridor_facet_get_name (i);
  if (!corridor_facet_find (value, &facet))
    {
      corridor_set_choice_error (error, option, value, names);
      return FALSE;
    }
  options->all[facet] = TRUE;
  options->any = TRUE;
  return TRUE;
}

static gboolean
take_text_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  if (options->text->len > 0)
    g_string_append_c (options->text, ' ');
  g_string_append (options->text, value);
  options->any = TRUE;
  return TRUE;
}

static gboolean
take_pick_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  g_ptr_array_add (options->picks, g_strdup (value));
  options->any = TRUE;
  return TRUE;
}

static gboolean
take_date_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;
  char **where = strcmp (option, "--from") == 0 ? &options->from : &options->to;

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  g_free (*where);
  *where = g_strdup (value);
  options->any = TRUE;
  return TRUE;
}

static gboolean
take_sort_cb (const char *option, const char *value, gpointer data, GError **error)
{
  CorridorQueryOptions *options = data;
  const char *names[N_SORTS + 1] = { NULL };

  if (!corridor_check_argument (option, value, error))
    return FALSE;
  options->any = TRUE;
  options->sort_given = TRUE;
  for (guint sort = 0; sort < N_SORTS; sort++)
    {
      names[sort] = corridor_sort_get_name (sort);
      if (strcmp (value, names[sort]) == 0)
        {
          options->sort = sort;
          return TRUE;
        }
    }
  corridor_set_choice_error (error, option, value, names);
  return FALSE;
}

static void
add_entry (CorridorQueryOptions *options, char *name, GOptionArg arg, gpointer target, char *description, const char *argument)
{
  GOptionEntry entry = {
    .long_name = name,
    .flags = arg == G_OPTION_ARG_CALLBACK ? G_OPTION_FLAG_FILENAME : G_OPTION_FLAG_NONE, /* bytes, not the locale's text */
    .arg = arg,
    .arg_data = target,
    .description = description,
    .arg_description = argument,
  };

  g_ptr_array_add (options->strings, name);
  g_ptr_array_add (options->strings, description);
  g_array_append_val (options->entries, entry);
}

static void
add_callback (CorridorQueryOptions *options, const char *name, GOptionArgFunc callback, const char *description,
              const char *argument)
{
  add_entry (options, g_strdup (name), G_OPTION_ARG_CALLBACK, (gpointer) callback, g_strdup (description), argument);
}

static void
add_facet_entries (CorridorQueryOptions *options)
{
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      const char *name = corridor_facet_get_name (facet);
      const char *label = corridor_facet_get_label (facet);

      /* Translators: a command line option; a facet's name: "Region" */
      add_entry (options, g_strdup (name), G_OPTION_ARG_CALLBACK, (gpointer) take_facet_cb,
                 g_strdup_printf (_("%s: only statements with this value"), label), C_ ("option", "ID"));
      /* Translators: a command line option; a facet's name: "Region" */
      add_entry (options, g_strconcat ("not-", name, NULL), G_OPTION_ARG_CALLBACK, (gpointer) take_facet_cb,
                 g_strdup_printf (_("%s: no statement with this value"), label), C_ ("option", "ID"));
    }
}

static void
fill_entries (CorridorQueryOptions *options)
{
  add_facet_entries (options);
  add_callback (options, "all", take_all_cb, _("Require every chosen value of a facet, not one of them"), C_ ("option", "FACET"));
  add_callback (options, "text", take_text_cb, _("Only statements with these words; \"a phrase\", -without"), C_ ("option", "WORDS"));
  add_callback (options, "pick", take_pick_cb, _("Only this statement, and others that are picked"), C_ ("option", "ID"));
  add_callback (options, "from", take_date_cb, _("Only statements dated from here on"), C_ ("option", "EDTF"));
  add_callback (options, "to", take_date_cb, _("Only statements dated up to here"), C_ ("option", "EDTF"));
  add_entry (options, g_strdup ("certain"), G_OPTION_ARG_NONE, &options->certain,
             g_strdup (_("Only statements whose date lies certainly, not just possibly, within")), NULL);
  add_callback (options, "sort", take_sort_cb, _("Order: date, article or title"), C_ ("option", "ORDER"));
  add_entry (options, g_strdup ("reverse"), G_OPTION_ARG_NONE, &options->reverse, g_strdup (_("Turn the order round")), NULL);
}

/**
 * corridor_query_options_add_to_context:
 * @options: options
 * @context: a context, which @options must outlive
 *
 * Adds the options to @context as a group of their own.
 */
void
corridor_query_options_add_to_context (CorridorQueryOptions *options, GOptionContext *context)
{
  GOptionGroup *group = g_option_group_new ("query", _("Query options:"), _("Show the query options"), options, NULL);

  fill_entries (options);
  g_option_group_add_entries (group, (const GOptionEntry *) options->entries->data);
  g_option_context_add_group (context, group);
}

/**
 * corridor_query_options_list_names:
 * @options: options that have been added to a context
 * @names: (element-type utf8): where to add their names, which are @options's
 * @flags: (element-type utf8): where to add those of the options that take no value
 */
void
corridor_query_options_list_names (CorridorQueryOptions *options, GPtrArray *names, GPtrArray *flags)
{
  for (guint i = 0; i < options->entries->len; i++)
    {
      const GOptionEntry *entry = &g_array_index (options->entries, GOptionEntry, i);

      g_ptr_array_add (names, (gpointer) entry->long_name);
      if (entry->arg == G_OPTION_ARG_NONE)
        g_ptr_array_add (flags, (gpointer) entry->long_name);
    }
}

/**
 * corridor_query_options_is_any_given:
 * @options: options
 *
 * Returns: whether a query, or an order, was asked for
 */
gboolean
corridor_query_options_is_any_given (CorridorQueryOptions *options)
{
  return options->any || options->certain || options->reverse;
}

/**
 * corridor_query_options_is_order_given:
 * @options: options
 *
 * Returns: whether an order was asked for
 */
gboolean
corridor_query_options_is_order_given (CorridorQueryOptions *options)
{
  return options->sort_given || options->reverse;
}

static gboolean
parse_date (const char *option, const char *text, CorridorDate **date, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *shown = NULL;

  if (text == NULL)
    return TRUE;
  *date = corridor_date_parse (text, &local_error);
  if (*date != NULL)
    return TRUE;
  shown = corridor_text_quote (text);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s: “%s” is not a date: %s"), option, shown,
               local_error->message);
  return FALSE;
}

static CorridorQuery *
add_dates (CorridorQuery *query, CorridorQueryOptions *options, GError **error)
{
  g_autoptr (CorridorDate) from = NULL;
  g_autoptr (CorridorDate) to = NULL;

  if (!parse_date ("--from", options->from, &from, error) || !parse_date ("--to", options->to, &to, error))
    return NULL;
  if (from != NULL && to != NULL && corridor_date_get_span (from).first > corridor_date_get_span (to).last)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--from=%s is after --to=%s"), options->from, options->to);
      return NULL;
    }
  return corridor_query_with_dates (query, from, to, options->certain);
}

/* The words of a closed vocabulary are wrong whatever the files hold. */
static gboolean
check_words (CorridorFacet facet, CorridorVocabulary vocabulary, const char *prefix, GPtrArray *values, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      guint value;

      if (!corridor_vocabulary_find (vocabulary, g_ptr_array_index (values, i), &value))
        {
          g_autofree char *option = g_strdup_printf ("--%s%s", prefix, corridor_facet_get_name (facet));

          corridor_set_choice_error (error, option, g_ptr_array_index (values, i), corridor_vocabulary_get_words (vocabulary));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_vocabularies (CorridorQueryOptions *options, GError **error)
{
  static const struct
  {
    CorridorFacet facet;
    CorridorVocabulary vocabulary;
  } closed[] = {
    { CORRIDOR_FACET_KIND, CORRIDOR_VOCABULARY_KIND },
    { CORRIDOR_FACET_STATUS, CORRIDOR_VOCABULARY_STATUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    if (!check_words (closed[i].facet, closed[i].vocabulary, "", options->included[closed[i].facet], error)
        || !check_words (closed[i].facet, closed[i].vocabulary, "not-", options->excluded[closed[i].facet], error))
      return FALSE;
  return TRUE;
}

static char **
copy_strings (GPtrArray *strings)
{
  char **vector = g_new0 (char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    vector[i] = g_strdup (g_ptr_array_index (strings, i));
  return vector;
}

static void
replace_query (CorridorQuery **query, CorridorQuery *changed)
{
  corridor_query_unref (*query);
  *query = changed;
}

/**
 * corridor_query_options_make_query:
 * @options: options, as a context has filled them
 * @error: return location for a #GOptionError
 *
 * Makes the query that was asked for. Ids are not looked at: only a library knows them.
 *
 * Returns: (transfer full): the query, or %NULL with @error set where a date or a word of a closed vocabulary is wrong
 */
CorridorQuery *
corridor_query_options_make_query (CorridorQueryOptions *options, GError **error)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_auto (GStrv) picks = copy_strings (options->picks);

  if (!check_vocabularies (options, error))
    return NULL;
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      g_auto (GStrv) included = copy_strings (options->included[facet]);
      g_auto (GStrv) excluded = copy_strings (options->excluded[facet]);

      replace_query (&query, corridor_query_with_values (query, facet, (const char *const *) included,
                                                         (const char *const *) excluded));
      replace_query (&query, corridor_query_with_all (query, facet, options->all[facet]));
    }
  replace_query (&query, corridor_query_with_text (query, options->text->str));
  replace_query (&query, corridor_query_with_picks (query, (const char *const *) picks));
  replace_query (&query, corridor_query_with_order (query, options->sort, options->reverse));
  return add_dates (query, options, error);
}
