/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as a script sees it: what it prints where, and how it ends. Its path is the first argument. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;

typedef struct
{
  char *folder;
  int status;
  char *out;
  char *err;
} Fixture;

static char *
get_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = get_path (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static char *
read_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = get_path (fixture, name);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

#define HEAD(id) "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"" id "\",\"title\":\"T\",\"published\":\"2024\"},"

/* Two articles, of which each has a statement called `one`. */
#define FIRST                                                                                                                    \
  HEAD ("first")                                                                                                                 \
  "\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"paragraphs\":[{},{}]}],"                                                       \
  "\"entities\":[{\"id\":\"pakistan\",\"kind\":\"region\",\"name\":\"Pakistan\",\"location\":[66.99,30.5]},"                     \
  "{\"id\":\"balochistan\",\"kind\":\"region\",\"name\":\"Balochistan\",\"part_of\":\"pakistan\"}],"                             \
  "\"statements\":[{\"id\":\"one\",\"kind\":\"event\",\"title\":\"First thing\",\"date\":\"2021\",\"regions\":[\"balochistan\"]," \
  "\"evidence\":[{\"paragraph\":1}]},"                                                                                          \
  "{\"id\":\"two\",\"kind\":\"risk\",\"title\":\"Second <b>thing</b>\",\"evidence\":[{\"paragraph\":2}]}]}"
#define SECOND                                                                                                                   \
  HEAD ("second")                                                                                                                \
  "\"sections\":[],\"entities\":[],\"statements\":[{\"id\":\"one\",\"kind\":\"event\",\"title\":\"Elsewhere\","                   \
  "\"evidence\":[{\"source\":\"x\"}]}]}"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
  write_file (fixture, "first.json", FIRST);
  write_file (fixture, "second.json", SECOND);
  write_file (fixture, "broken.json", HEAD ("broken") "\n \"sections\":[],\"entities\":[],\n \"statements\":3}");
  write_file (fixture, "warned.json", HEAD ("warned") "\"sections\":[],\"entities\":[],\"statements\":[],\n\"extra\":1}");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = get_path (fixture, name);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs the program in the fixture's folder, without a display. */
static void
run_arguments (Fixture *fixture, const char *variable, const char *value, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                                                        | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "SOURCE_DATE_EPOCH");
  if (variable != NULL)
    g_subprocess_launcher_setenv (launcher, variable, value, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

/* @words are arguments, separated by one space. */
static void
run_with (Fixture *fixture, const char *variable, const char *value, const char *words)
{
  g_autofree char *line = g_strdup_printf ("%s %s", program, words);
  g_auto (GStrv) arguments = g_strsplit (line, " ", -1);

  run_arguments (fixture, variable, value, (const char *const *) arguments);
}

static void
run (Fixture *fixture, const char *words)
{
  run_with (fixture, NULL, NULL, words);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* @words end in @status and print nothing on standard output, and @part on standard error. */
static void
assert_refused (Fixture *fixture, const char *words, int status, const char *part)
{
  run (fixture, words);
  if (fixture->status != status)
    g_error ("“%s” ended in %d, not %d: %s", words, fixture->status, status, fixture->err);
  g_assert_cmpstr (fixture->out, ==, "");
  assert_contains (fixture->err, part);
}

/* What a summary says to run makes the summary again, in the folder of its files: the same to the byte. */
static void
test_command_of_summary (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "first.json",
    "--not-kind=risk --text=guard --from=2020 --certain --sort=title --reverse second.json first.json",
    "it's;odd.json",
    "-- --check.json",
    "resource:///org/corridor/Corridor/articles/cpec-security-2024.json",
    "--region=balochistan --not-actor=india-state resource:///org/corridor/Corridor/articles/cpec-security-2024.json",
  };

  write_file (fixture, "it's;odd.json", FIRST);
  write_file (fixture, "--check.json", FIRST);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *all = g_strconcat ("--export=markdown ", words[i], NULL);
      g_auto (GStrv) parts = NULL;
      g_auto (GStrv) arguments = NULL;
      g_autofree char *summary = NULL;
      g_autoptr (GError) error = NULL;

      run_with (fixture, "SOURCE_DATE_EPOCH", "1700000000", all);
      g_assert_cmpint (fixture->status, ==, 0);
      summary = g_strdup (fixture->out);
      parts = g_strsplit (summary, "\n```\n", 3);
      g_assert_cmpuint (g_strv_length (parts), >=, 2);
      g_assert_true (g_str_has_suffix (parts[0], "## How to make this summary again\n"));
      g_strchomp (parts[1]);
      if (g_str_has_suffix (parts[1], "```"))
        parts[1][strlen (parts[1]) - 3] = '\0';

      g_assert_true (g_shell_parse_argv (parts[1], NULL, &arguments, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (arguments[0], ==, "corridor");
      g_free (arguments[0]);
      arguments[0] = g_strdup (program);
      run_arguments (fixture, "SOURCE_DATE_EPOCH", "1700000000", (const char *const *) arguments);
      g_assert_cmpstr (fixture->err, ==, "");
      g_assert_cmpint (fixture->status, ==, 0);
      g_assert_cmpstr (fixture->out, ==, summary);
    }
}

/* A summary is no model, but who opens it is not told only that. */
static void
test_summary_as_file (Fixture *fixture, gconstpointer data)
{
  run (fixture, "--export=json --output=summary.json first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_refused (fixture, "--check summary.json", 1,
                  "summary.json:2:13: error: This is a summary that Corridor has written: open the articles that it was made of [model.format]\n");
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  static const char *const options[] = { "--check",  "--facets", "--export=FORMAT", "--output=FILE", "--force",     "--no-date", "--verify=SUMMARY", "--convert", "--draft",
                                         "--show=ID", "--region=ID", "--not-attribution=ID", "--all=FACET", "--text=WORDS", "--pick=ID",
                                         "--from=EDTF", "--sort=ORDER", "--certain", "--reverse" };

  run (fixture, "--help");
  g_assert_cmpint (fixture->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    assert_contains (fixture->out, options[i]);
  g_assert_null (strstr (fixture->out, "gapplication"));

  run (fixture, "--version");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_str_has_prefix (fixture->out, "Corridor "));
}

static void
test_fault_of_command (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *part;
  } cases[] = {
    { "--chekc first.json", "--check" },
    { "--convrt first.json", "--convert" },
    { "--check=yes first.json", "--check" },
    { "--check", "FILE" },
    { "--facets", "FILE" },
    { "--export=json", "FILE" },
    { "--verify first.json", "FILE" },
    { "--check first.json ", "a FILE has no name" },
    { "", "a FILE has no name" },
    { "--export", "markdown" },
    { "--export first.json", "json" },
    { "--export=pdf first.json", "markdown, json" },
    { "--export=jsno first.json", "“json”?" },
    { "--check --export=json first.json", "--check" },
    { "--facets --check first.json", "--check" },
    { "--check --region=balochistan first.json", "--check" },
    { "--verify=x --reverse first.json", "--verify" },
    { "--check --show=one first.json", "--show" },
    { "--facets --output=x first.json", "--output" },
    { "--output=x first.json", "--output" },
    { "--convert", "FILE" },
    { "--draft", "FILE" },
    { "--convert=x first.json", "--convert" },
    { "--convert first.json second.json", "one FILE" },
    { "--draft first.json second.json", "one FILE" },
    { "--convert --draft first.json", "--convert" },
    { "--convert --check first.json", "--convert" },
    { "--draft --export=json first.json", "--draft" },
    { "--convert --show=one first.json", "--show" },
    { "--convert --region=balochistan first.json", "query" },
    { "--draft --reverse first.json", "query" },
    { "--convert --output= first.json", "--output" },
    { "--convert --output=first.json --force first.json", "first.json" },
    { "--draft --output=./first.json --force first.json", "first.json" },
    { "--facets --region=balochistn first.json", "balochistan" },
    { "--facets --not-region=balochistn first.json", "balochistan" },
    { "--facets --region=Balochistan first.json", "balochistan" },
    { "--facets --region= first.json", "" },
    { "--facets --kind=evnt first.json", "event" },
    { "--facets --status=agred first.json", "agreed" },
    { "--facets --all=regoin first.json", "region" },
    { "--facets --sort=titel first.json", "title" },
    { "--facets --article=frst first.json", "first" },
    { "--facets --section=first/t first.json", "first/s" },
    { "--facets --attribution=autor first.json", "author" },
    { "--facets --topic=trade first.json", "trade" },
    { "--facets --section=zzzzzzzzzz first.json", "it can be: “first/s”\n" },
    { "--facets --pick=tow first.json", "two" },
    { "--facets --pick=one first.json second.json", "first#one" },
    { "--facets --from=2016-02-30 first.json", "2016-02-30" },
    { "--facets --to=yesterday first.json", "yesterday" },
    { "--facets --from=2022 --to=2021-12-31 first.json", "2022" },
    { "--export=json --output=first.json --force first.json", "first.json" },
    { "--facets --text=\377 first.json", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (fixture, cases[i].words, 2, cases[i].part);

  run_with (fixture, "SOURCE_DATE_EPOCH", "soon", "--export=json first.json");
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpstr (fixture->out, ==, "");
}

/* What is converted says the same as before; it may have any name, and go to standard output or a file. */
static void
test_convert (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = NULL;
  g_autofree char *facets = NULL;
  g_autofree char *text = NULL;

  run (fixture, "--facets first.json");
  facets = g_strdup (fixture->out);
  write_file (fixture, "a text.txt", FIRST);
  for (guint i = 0; i < 2; i++)
    {
      const char *const arguments[] = { program, "--convert", i == 0 ? "first.json" : "a text.txt", NULL };

      run_arguments (fixture, NULL, NULL, arguments);
      g_assert_cmpint (fixture->status, ==, 0);
      g_assert_cmpstr (fixture->err, ==, "");
      if (document != NULL)
        g_assert_cmpstr (fixture->out, ==, document);
      else
        document = g_strdup (fixture->out);
    }

  run (fixture, "--convert --output=new first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==, "");
  text = read_file (fixture, "new");
  g_assert_cmpstr (text, ==, document);
  assert_refused (fixture, "--convert --output=new first.json", 3, "--force");
  run (fixture, "--convert --force --output=new first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  run (fixture, "--check new");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  run (fixture, "--facets new");
  g_assert_cmpstr (fixture->out, ==, facets);

  /* what is not known is said, and left out */
  run (fixture, "--convert warned.json");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_contains (fixture->err, "warned.json:2:1: warning: ");
  g_assert_null (strstr (fixture->out, "extra"));
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = NULL;

  write_file (fixture, "text.md", "# A title\n\nMay 3, 2024\n\nOne.\n\n## Part\n\nTwo.\n");
  run (fixture, "--draft text.md");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "text.md: 2 sections, 2 paragraphs\n");
  assert_contains (fixture->out, "\"title\": \"A title\"");
  assert_contains (fixture->out, "\"published\": \"2024-05-03\"");
  document = g_strdup (fixture->out);
  run (fixture, "--convert text.md");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==, document);
  run (fixture, "--draft --output=draft.json text.md");
  g_assert_cmpint (fixture->status, ==, 0);
  run (fixture, "--check draft.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  assert_refused (fixture, "--draft --output=draft.json text.md", 3, "draft.json");

  write_file (fixture, "bare", "A sentence.\n");
  run (fixture, "--draft bare");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_contains (fixture->err, "bare: no title was recognised");
  assert_contains (fixture->err, "bare: no date was recognised");

  write_file (fixture, "latin-1", "One.\nCaf\xe9.\n");
  assert_refused (fixture, "--draft latin-1", 1, "latin-1:2:4: error: It is no text in UTF-8 [file.read]\n");
  assert_refused (fixture, "--convert latin-1", 1, "latin-1:2:4: error: ");
  write_file (fixture, "escape", "One \x1b[31m.\n");
  assert_refused (fixture, "--draft escape", 1, "escape:1:5: error: The control character U+001B");
  assert_refused (fixture, "--draft first.json", 1, "first.json:1:1: error: It is JSON");
  write_file (fixture, "empty", "");
  assert_refused (fixture, "--draft empty", 1, "empty:1:1: error: ");
}

static void
test_fault_of_input (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "--check", "--facets", "--export=json", "--export=markdown --output=new.md" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *broken = g_strdup_printf ("%s first.json broken.json", commands[i]);
      g_autofree char *missing = g_strdup_printf ("%s first.json missing.json", commands[i]);

      assert_refused (fixture, broken, 1, "broken.json:3:15: error: ");
      g_assert_true (g_str_has_suffix (fixture->err, " [model.type]\n"));
      assert_refused (fixture, missing, 1, "missing.json:1:1: error: ");
      g_assert_true (g_str_has_suffix (fixture->err, " [file.read]\n"));
    }
  assert_refused (fixture, "--convert --output=new.md broken.json", 1, "broken.json:3:15: error: ");
  assert_refused (fixture, "--convert --output=new.md missing.json", 1, "missing.json:1:1: error: ");
  assert_refused (fixture, "--draft --output=new.md missing", 1, "missing:1:1: error: ");
  assert_refused (fixture, "--draft --output=new.md .", 1, ".:1:1: error: ");
  {
    g_autofree char *path = get_path (fixture, "new.md");

    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *warned = get_path (fixture, "warned.json");
  g_autofree char *absolute = g_strdup_printf ("--check %s", warned);
  g_autofree char *start = g_strdup_printf ("%s:2:1: warning: ", warned);

  run (fixture, "--check first.json ./second.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, ==, "");

  run (fixture, "--check ./warned.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_str_has_prefix (fixture->err, "./warned.json:2:1: warning: "));
  g_assert_true (g_str_has_suffix (fixture->err, " [model.unknown-member]\n"));

  run (fixture, absolute);
  g_assert_true (g_str_has_prefix (fixture->err, start));

  /* a folder, by the bytes of its paths */
  run (fixture, "--check .");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->err, "./broken.json:3:15: error: "));
  assert_contains (fixture->err, "\n./warned.json:2:1: warning: ");

  /* after `--` all are files */
  assert_refused (fixture, "--check -- --facets", 1, "--facets:1:1: error: ");
  run (fixture, "first.json --check second.json");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_many_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD ("many") "\"sections\":[],\"entities\":[],\"statements\":[");
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 1234; i++)
    g_string_append (text, i > 0 ? ",\n0" : "0");
  g_string_append (text, "]}");
  write_file (fixture, "many.json", text->str);

  run (fixture, "--check many.json");
  g_assert_cmpint (fixture->status, ==, 1);
  lines = g_strsplit (g_strchomp (fixture->err), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1001);
  g_assert_cmpstr (lines[1000], ==, "many.json: 234 more problems");
}

static void
test_output (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  run (fixture, "--export=json --no-date first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  text = g_strdup (fixture->out);
  assert_contains (text, "\"location\": [66.99, 30.5]");
  assert_contains (text, "\"date_span\": [\"2021-01-01\", \"2021-12-31\"]");
  assert_contains (text, "\"date_core\": null");
  g_assert_null (strstr (text, "made"));
  g_assert_true (g_str_has_suffix (text, "}\n"));

  run (fixture, "first.json --export=json --no-date --output=out.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==, "");
  {
    g_autofree char *written = read_file (fixture, "out.json");

    g_assert_cmpstr (written, ==, text);
  }

  write_file (fixture, "out.json", "old");
  assert_refused (fixture, "--export=json --output=out.json first.json", 3, "--force");
  {
    g_autofree char *written = read_file (fixture, "out.json");

    g_assert_cmpstr (written, ==, "old");
  }
  run (fixture, "--export=json --no-date --output=out.json --force first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  {
    g_autofree char *written = read_file (fixture, "out.json");

    g_assert_cmpstr (written, ==, text);
  }
  assert_refused (fixture, "--export=json --output=missing/out.json first.json", 3, "missing/out.json");
}

/* Standard output that takes nothing. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "--export=json", "--export=markdown", "--facets" };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;

      g_subprocess_launcher_set_cwd (launcher, fixture->folder);
      g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
      process = g_subprocess_launcher_spawn (launcher, &error, program, commands[i], "first.json", NULL);
      g_assert_no_error (error);
      g_subprocess_wait (process, NULL, NULL);
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 3);
    }
}

static void
test_made (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  run_with (fixture, "SOURCE_DATE_EPOCH", "1728993600", "--export=json first.json");
  assert_contains (fixture->out, "\"made\": \"2024-10-15T12:00:00Z\"");
  text = g_strdup (fixture->out);
  run_with (fixture, "SOURCE_DATE_EPOCH", "1728993600", "--export=json first.json");
  g_assert_cmpstr (fixture->out, ==, text);

  run_with (fixture, "SOURCE_DATE_EPOCH", "1728993600", "--export=markdown first.json");
  assert_contains (fixture->out, "2024-10-15T12:00:00Z");
  run_with (fixture, "SOURCE_DATE_EPOCH", "1728993600", "--export=markdown --no-date first.json");
  g_assert_null (strstr (fixture->out, "12:00:00"));
  run (fixture, "--export=json first.json");
  assert_contains (fixture->out, "\"made\": \"2");
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  run (fixture, "--export=json --no-date --region=pakistan --text=fir --text=thing --from=2020 --to=2021-06 --sort=title --sort=article "
                "--reverse --pick=first#one first.json second.json");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_contains (fixture->out, "\"include\": {\n      \"region\": [\"pakistan\"]\n    }");
  assert_contains (fixture->out, "\"text\": \"fir thing\"");
  assert_contains (fixture->out, "\"from\": \"2020\"");
  assert_contains (fixture->out, "\"to\": \"2021-06\"");
  assert_contains (fixture->out, "\"picks\": [\"first#one\"]");
  assert_contains (fixture->out, "\"sort\": \"article\"");
  assert_contains (fixture->out, "\"reverse\": true");
  assert_contains (fixture->out, "\"matched\": 1");
  assert_contains (fixture->out, "\"total\": 3");

  run (fixture, "--export=json --no-date first.json");
  assert_contains (fixture->out, "\"query\": {},");

  /* one value both ways: both hold */
  run (fixture, "--facets --region=pakistan --not-region=pakistan first.json");
  assert_contains (fixture->out, "\"matched\": 0");
  /* a word of a vocabulary that nothing is called is no fault */
  run (fixture, "--facets --kind=reaction first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_contains (fixture->out, "\"matched\": 0");
}

/* The locale changes words, and nothing that a program reads. */
static void
test_locale (Fixture *fixture, gconstpointer data)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "tr_TR.UTF-8" };
  g_autofree char *text = NULL;

  run (fixture, "--export=json --no-date --text=bağ first.json");
  text = g_strdup (fixture->out);
  assert_contains (text, "\"text\": \"bağ\"");
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      run_with (fixture, "LC_ALL", locales[i], "--export=json --no-date --text=bağ first.json");
      g_assert_cmpint (fixture->status, ==, 0);
      g_assert_cmpstr (fixture->out, ==, text);
    }
}

static void
test_verify (Fixture *fixture, gconstpointer data)
{
  g_autofree char *summary = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GString) edited = NULL;

  run (fixture, "--export=json --output=summary.json --region=balochistan --sort=title first.json second.json");
  g_assert_cmpint (fixture->status, ==, 0);
  run (fixture, "--verify summary.json first.json second.json");
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_contains (fixture->out, "1 of 3");

  /* fewer files, other files */
  assert_refused (fixture, "--verify summary.json first.json", 1, "article “second” is not in the files");
  changed = g_strconcat (FIRST, "\n", NULL);
  write_file (fixture, "first.json", changed);
  assert_refused (fixture, "--verify summary.json first.json second.json", 1, "article “first” is not the same");
  write_file (fixture, "first.json", FIRST);

  /* a summary that somebody has touched */
  summary = read_file (fixture, "summary.json");
  edited = g_string_new (summary);
  g_string_replace (edited, "First thing", "Worst thing", 0);
  write_file (fixture, "edited.json", edited->str);
  assert_refused (fixture, "--verify=edited.json first.json second.json", 1, "statement “first#one” is not the same");
  g_string_assign (edited, summary);
  g_string_replace (edited, "\"matched\": 1", "\"matched\": 2", 0);
  write_file (fixture, "edited.json", edited->str);
  assert_refused (fixture, "--verify edited.json first.json second.json", 1, "“matched” is 2 there, and 1 in the files");
  g_string_assign (edited, summary);
  g_string_replace (edited, "\"matched\"", "\"note\": \"all is well\", \"matched\"", 0);
  write_file (fixture, "edited.json", edited->str);
  assert_refused (fixture, "--verify edited.json first.json second.json", 1, "“note”");

  g_string_assign (edited, "{\"made\": \"long ago\",");
  g_string_append (edited, strchr (summary, ',') + 1);
  g_string_replace (edited, "\"made\": \"2", "\"note\": \"2", 0);
  g_string_replace (edited, "long ago\",", "long ago\", \"format\": \"corridor.summary/1\",", 0);
  write_file (fixture, "edited.json", edited->str);
  assert_refused (fixture, "--verify edited.json first.json second.json", 1, "“made” is no time");

  /* how it is laid out does not matter */
  g_string_assign (edited, summary);
  g_string_replace (edited, "\n", " ", 0);
  write_file (fixture, "edited.json", edited->str);
  run (fixture, "--verify edited.json first.json second.json");
  g_assert_cmpint (fixture->status, ==, 0);

  /* what is no summary, or asks what nobody can */
  assert_refused (fixture, "--verify first.json first.json", 1, "corridor.summary/1");
  assert_refused (fixture, "--verify missing.json first.json", 1, "missing.json");
  assert_refused (fixture, "--verify broken.json first.json", 1, "broken.json");
  assert_refused (fixture, "--verify summary.json broken.json", 1, "[model.type]");
  write_file (fixture, "odd.json", "{\"format\":\"corridor.summary/1\",\"query\":{\"include\":{\"colour\":[\"red\"]}}}");
  assert_refused (fixture, "--verify odd.json first.json", 1, "“colour”");
  write_file (fixture, "odd.json", "{\"format\":\"corridor.summary/1\",\"query\":{\"include\":{\"region\":[\"gone\"]}}}");
  assert_refused (fixture, "--verify odd.json first.json", 1, "“matched”");
}

static void
test_markdown (Fixture *fixture, gconstpointer data)
{
  run (fixture, "--export=markdown --no-date first.json");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_str_has_prefix (fixture->out, "# T\n\n**2 of 2 statements.**"));
  assert_contains (fixture->out, "Second &lt;b&gt;thing&lt;/b&gt;");
  assert_contains (fixture->out, "```\ncorridor --export=markdown first.json\n```\n");
  g_assert_null (strstr (fixture->out, fixture->folder));
  g_assert_null (strstr (fixture->out, "<b>"));
  g_assert_true (g_str_has_suffix (fixture->out, "\n") && !g_str_has_suffix (fixture->out, "\n\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (argc < 2)
    g_error ("the program to test is the first argument");
  program = g_canonicalize_filename (argv[1], NULL); /* it is run in other folders */

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/command-line/help", test_help);
  ADD ("/command-line/fault-of-command", test_fault_of_command);
  ADD ("/command-line/convert", test_convert);
  ADD ("/command-line/draft", test_draft);
  ADD ("/command-line/fault-of-input", test_fault_of_input);
  ADD ("/command-line/check", test_check);
  ADD ("/command-line/many-problems", test_many_problems);
  ADD ("/command-line/output", test_output);
  ADD ("/command-line/full", test_full);
  ADD ("/command-line/made", test_made);
  ADD ("/command-line/query", test_query);
  ADD ("/command-line/locale", test_locale);
  ADD ("/command-line/verify", test_verify);
  ADD ("/command-line/command-of-summary", test_command_of_summary);
  ADD ("/command-line/summary-as-file", test_summary_as_file);
  ADD ("/command-line/markdown", test_markdown);
#undef ADD

  {
    int status = g_test_run ();

    g_free (program);
    return status;
  }
}
