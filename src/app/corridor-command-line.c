/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether there is a display is decided here, before there is an application: what is asked of files alone is answered without one. */

#include "corridor-command-line.h"

#include <locale.h>
#include <string.h>

#include "corridor-argument.h"
#include "corridor-bundled.h"
#include "corridor-commands.h"
#include "corridor-i18n.h"
#include "corridor-print.h"
#include "corridor-query-options.h"
#include "corridor-text.h"

typedef struct
{
  gboolean check;
  gboolean facets;
  gboolean convert;
  gboolean draft;
  gboolean help;
  gboolean version;
  gboolean exports;
  gboolean force;
  gboolean no_date;
  gboolean service;
  CorridorSummaryFormat format;
  char *output;
  char *verify;
  char *show;
  char **files;
  CorridorQueryOptions *query_options;
} Options;

static void
clear_options (Options *options)
{
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->verify, g_free);
  g_clear_pointer (&options->show, g_free);
  g_clear_pointer (&options->files, g_strfreev);
  g_clear_pointer (&options->query_options, corridor_query_options_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/**
 * corridor_start_free:
 * @start: (transfer full): what was asked of the window
 */
void
corridor_start_free (CorridorStart *start)
{
  g_clear_pointer (&start->files, g_ptr_array_unref);
  g_clear_pointer (&start->query, corridor_query_unref);
  g_free (start->show);
  g_free (start);
}

/* An optional argument, so that `--export` alone can say which formats there are. */
static gboolean
take_export_cb (const char *option, const char *value, gpointer data, GError **error)
{
  Options *options = data;
  const char *names[CORRIDOR_N_SUMMARY_FORMATS + 1] = { NULL };

  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    names[i] = corridor_summary_format_get_name (i);
  if (value == NULL)
    {
      g_autofree char *list = g_strjoinv (", --export=", (char **) names);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--export needs a format: --export=%s"), list);
      return FALSE;
    }
  options->exports = TRUE;
  if (corridor_summary_format_find (value, &options->format))
    return TRUE;
  corridor_set_choice_error (error, option, value, names);
  return FALSE;
}

static GOptionContext *
make_context (Options *options, GPtrArray *names, GPtrArray *flags)
{
  const GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, _("Validate the files, and print every problem"), NULL },
    { "facets", 0, 0, G_OPTION_ARG_NONE, &options->facets, _("Print every facet’s values and counts, as JSON"), NULL },
    /* Translators: the words in capitals, here and below, stand for a value in the help: one word each. EDTF and ID are names. */
    { "export", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, (gpointer) take_export_cb,
      _("Write the summary of what passes: markdown or json"), C_ ("option", "FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, _("Write to a file"), C_ ("option", "FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options->force, _("Replace an existing output file"), NULL },
    { "no-date", 0, 0, G_OPTION_ARG_NONE, &options->no_date, _("Leave the time of its making out of the summary"), NULL },
    { "verify", 0, 0, G_OPTION_ARG_FILENAME, &options->verify, _("Make a JSON summary again from the files, and say what differs"),
      C_ ("option", "SUMMARY") },
    { "convert", 0, 0, G_OPTION_ARG_NONE, &options->convert,
      _("Write a model, or a text’s draft, as a model; unknown members are left out"), NULL },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &options->draft, _("Write the skeleton of a model of a plain text or Markdown"), NULL },
    { "show", 0, 0, G_OPTION_ARG_FILENAME, &options->show, _("Open the window at a statement"), C_ ("option", "ID") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, _("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, _("Show the version"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, _("[FILE…]") },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new ("main", NULL, NULL, options, NULL);

  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE); /* it would leave the process by itself */
  g_option_context_set_summary (context, _("Explore what articles state: who, where, when, and how surely.\n"
                                           "FILEs are article models, and folders of them; they open in one window."));
  g_option_context_set_description (context, _("Exit status: 0 done, 1 the input is at fault, 2 the command line is at fault,\n"
                                               "3 the output could not be written."));
  corridor_query_options_add_to_context (options->query_options, context);

  for (gsize i = 0; entries[i].long_name != NULL; i++)
    {
      if (entries[i].long_name[0] != '\0' && !(entries[i].flags & G_OPTION_FLAG_HIDDEN))
        g_ptr_array_add (names, (gpointer) entries[i].long_name);
      if (entries[i].arg == G_OPTION_ARG_NONE)
        g_ptr_array_add (flags, (gpointer) entries[i].long_name);
    }
  corridor_query_options_list_names (options->query_options, names, flags);
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (flags, NULL);
  return context;
}

static CorridorExit
fail (const char *message)
{
  g_autofree char *line = corridor_text_one_line (message);

  corridor_print_line (stderr, "corridor: %s", line);
  corridor_print_line (stderr, "%s", _("“corridor --help” lists the options."));
  return CORRIDOR_EXIT_COMMAND;
}

/* The option that GOption does not know, as it was written, and the closest that there is: its own message names no other. */
static CorridorExit
fail_unknown (char **arguments, GPtrArray *names, const GError *error)
{
  for (gsize i = 1; arguments[i] != NULL && strcmp (arguments[i], "--") != 0; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *message = NULL;
      const char *closest;

      if (!g_str_has_prefix (arguments[i], "--"))
        continue;
      name = g_strndup (arguments[i] + 2, strcspn (arguments[i] + 2, "="));
      if (g_strv_contains ((const char *const *) names->pdata, name))
        continue;
      shown = corridor_text_quote (name);
      closest = g_utf8_validate (name, -1, NULL) ? corridor_suggest (name, (const char *const *) names->pdata) : NULL;
      message = closest != NULL ? g_strdup_printf (_("there is no option --%s; did you mean --%s?"), shown, closest)
                                : g_strdup_printf (_("there is no option --%s"), shown);
      return fail (message);
    }
  return fail (error->message);
}

/* GOption takes --check=no for --check. */
static gboolean
check_flags (char **arguments, GPtrArray *flags)
{
  for (gsize i = 1; arguments[i] != NULL && strcmp (arguments[i], "--") != 0; i++)
    {
      const char *equals = strchr (arguments[i], '=');
      g_autofree char *name = NULL;
      g_autofree char *message = NULL;

      if (equals == NULL || !g_str_has_prefix (arguments[i], "--"))
        continue;
      name = g_strndup (arguments[i] + 2, equals - arguments[i] - 2);
      if (!g_strv_contains ((const char *const *) flags->pdata, name))
        continue;
      message = g_strdup_printf (_("--%s takes no value"), name);
      fail (message);
      return FALSE;
    }
  return TRUE;
}

/* What was asked, if it can be asked together. */
static gboolean
check_combination (const Options *options)
{
  gboolean makes_model = options->convert || options->draft;
  guint n_commands = !!options->check + !!options->facets + !!options->exports + (options->verify != NULL) + !!options->convert + !!options->draft;
  gboolean asks = corridor_query_options_is_any_given (options->query_options);

  if (n_commands > 1)
    fail (_("only one of --check, --facets, --export, --verify, --convert and --draft can be done at a time"));
  else if (options->output != NULL && !options->exports && !makes_model)
    fail (_("--output goes with --export, --convert and --draft"));
  else if (options->output != NULL && *options->output == '\0')
    fail (_("--output needs the name of a file"));
  else if (options->show != NULL && n_commands > 0)
    fail (_("--show opens the window, and goes with none of --check, --facets, --export, --verify, --convert and --draft"));
  else if (options->check && asks)
    fail (_("--check takes no query"));
  else if (makes_model && asks)
    fail (_("--convert and --draft take no query"));
  else if (options->verify != NULL && asks)
    fail (_("--verify takes its query from the summary"));
  else if (n_commands > 0 && options->files == NULL)
    fail (_("no FILE is given"));
  else if (makes_model && g_strv_length (options->files) > 1)
    fail (_("--convert and --draft take one FILE"));
  else if (options->files != NULL && g_strv_contains ((const char *const *) options->files, ""))
    fail (_("a FILE has no name")); /* it would be the folder that the program was started in */
  else
    return TRUE;
  return FALSE;
}

/* When a summary is made: SOURCE_DATE_EPOCH sets it, as reproducible builds ask. */
static gboolean
get_made (const Options *options, GDateTime **made)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  *made = NULL;
  if (options->no_date)
    return TRUE;
  if (epoch == NULL || *epoch == '\0')
    {
      *made = g_date_time_new_now_utc ();
      return TRUE;
    }
  if (g_ascii_string_to_signed (epoch, 10, G_MININT64, G_MAXINT64, &seconds, NULL))
    *made = g_date_time_new_from_unix_utc (seconds);
  if (*made == NULL)
    fail (_("SOURCE_DATE_EPOCH is not a time in seconds"));
  return *made != NULL;
}

static CorridorExit
run_export (const Options *options, CorridorQuery *query)
{
  g_autoptr (GDateTime) made = NULL;
  CorridorExportOptions how = { options->format, options->output, options->force, NULL };

  if (!get_made (options, &made))
    return CORRIDOR_EXIT_COMMAND;
  how.made = made;
  return corridor_command_export ((const char *const *) options->files, query, &how);
}

static CorridorStart *
make_start (Options *options, CorridorQuery *query)
{
  CorridorStart *start = g_new0 (CorridorStart, 1);

  start->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; options->files != NULL && options->files[i] != NULL; i++)
    g_ptr_array_add (start->files, g_file_new_for_commandline_arg (options->files[i]));
  start->query = corridor_query_ref (query);
  start->orders = corridor_query_options_is_order_given (options->query_options);
  start->show = g_steal_pointer (&options->show);
  start->service = options->service;
  return start;
}

/* Does what is asked; gives what is asked of the window, if anything is. */
static CorridorStart *
run (Options *options, CorridorExit *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorQuery) query = NULL;

  *status = CORRIDOR_EXIT_COMMAND;
  if (!check_combination (options))
    return NULL;
  query = corridor_query_options_make_query (options->query_options, &error);
  if (query == NULL || (options->show != NULL && !corridor_check_argument ("--show", options->show, &error)))
    {
      fail (error->message);
      return NULL;
    }
  if (options->check)
    *status = corridor_command_check ((const char *const *) options->files);
  else if (options->facets)
    *status = corridor_command_facets ((const char *const *) options->files, query);
  else if (options->exports)
    *status = run_export (options, query);
  else if (options->convert)
    *status = corridor_command_convert (options->files[0], options->output, options->force);
  else if (options->draft)
    *status = corridor_command_draft (options->files[0], options->output, options->force);
  else if (options->verify != NULL)
    *status = corridor_command_verify ((const char *const *) options->files, options->verify);
  else
    return make_start (options, query);
  return NULL;
}

static CorridorExit
print_text (char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return corridor_print_bytes (bytes) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_OUTPUT;
}

/**
 * corridor_command_line_run:
 * @argc: the number of arguments
 * @argv: the arguments, the program's name first
 * @status: (out): the exit status, where no window is asked for
 *
 * Sets the locale, reads the command line, and does what can be done without a display.
 *
 * Returns: (transfer full) (nullable): what is asked of the window, or %NULL if all is done
 */
CorridorStart *
corridor_command_line_run (int argc, char **argv, int *status)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) flags = g_ptr_array_new ();
  g_autoptr (GOptionContext) context = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);
  g_auto (GStrv) left = NULL;
  g_autoptr (GError) error = NULL;
  CorridorExit result = CORRIDOR_EXIT_DONE;
  CorridorStart *start = NULL;
  /* for running and testing what is not installed */
  const char *localedir = g_getenv ("CORRIDOR_LOCALEDIR");

  corridor_bundled_register ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : CORRIDOR_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  left = g_strdupv (arguments);
  options.query_options = corridor_query_options_new ();
  context = make_context (&options, names, flags);

  if (!g_option_context_parse_strv (context, &left, &error))
    result = g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION) ? fail_unknown (arguments, names, error)
                                                                                    : fail (error->message);
  else if (!check_flags (arguments, flags))
    result = CORRIDOR_EXIT_COMMAND;
  else if (options.help)
    result = print_text (g_option_context_get_help (context, FALSE, NULL));
  else if (options.version)
    result = print_text (g_strdup ("Corridor " CORRIDOR_VERSION "\n"));
  else
    start = run (&options, &result);

  *status = result;
  return start;
}
