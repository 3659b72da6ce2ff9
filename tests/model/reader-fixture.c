/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include <string.h>

#define MARK "§"

#define SECTIONS                                                                                             \
  "{ 'id': 'first', 'title': 'First', 'paragraphs': [ { 'length': 10 }, {} ] }, { 'id': 'second', 'title': " \
  "'Second' }"
#define ENTITIES                                                                                             \
  "{ 'id': 'pakistan', 'kind': 'region', 'name': 'Pakistan' }, { 'id': 'china', 'kind': 'actor', 'name': "   \
  "'China' },"                                                                                               \
  " { 'id': 'state', 'kind': 'actor', 'name': 'State' }, { 'id': 'cpec', 'kind': 'subject', 'name': 'CPEC' " \
  "}"
#define STATEMENTS "{ 'id': 'one', 'kind': 'event', 'title': 'One', 'evidence': [ { 'paragraph': 1 } ] }"

static char *
make_more (const char *elements, const char *more, const char *last)
{
  if (more == NULL)
    return g_strdup (elements);

  return g_strdup_printf ("%s,\n    { %s%s }", elements, last, more);
}

/* Puts the parts together, marks and all. */
char *
fixture_make_text (const Mistake *parts)
{
  g_autofree char *entities = NULL;
  g_autofree char *statements = NULL;

  if (parts->document != NULL)
    return g_strdup (parts->document);

  entities = make_more (parts->entities != NULL ? parts->entities : ENTITIES, parts->entity,
                        "'id': 'gwadar', 'kind': 'region', 'name': 'Gwadar'");
  statements
      = make_more (parts->statements != NULL ? parts->statements : STATEMENTS, parts->statement,
                   "'id': 'two', 'kind': 'risk', 'title': 'Two', 'evidence': [ { 'source': 'Elsewhere' } ]");

  return g_strdup_printf ("{\n"
                          "  'format': 'corridor.article/1',\n"
                          "  'article': { 'id': 'article', 'title': 'Title', 'published': '2024'%s },\n"
                          "  'sections': [\n    %s\n  ],\n"
                          "  'entities': [\n    %s\n  ],\n"
                          "  'statements': [\n    %s\n  ],\n"
                          "  'relations': [\n    %s\n  ]%s\n"
                          "}\n",
                          parts->article != NULL ? parts->article : "",
                          parts->sections != NULL ? parts->sections : SECTIONS, entities, statements,
                          parts->relations != NULL ? parts->relations : "",
                          parts->root != NULL ? parts->root : "");
}

/* The JSON without marks. */
char *
fixture_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, MARK, -1);
  char *plain = g_strjoinv ("", parts);

  return g_strdelimit (plain, "'", '"');
}

CorridorReading *
fixture_read (const char *text)
{
  g_autofree char *plain = fixture_plain (text);
  g_autoptr (GBytes) bytes = g_bytes_new (plain, strlen (plain));
  CorridorReading *reading = corridor_reading_new_for_bytes (bytes, "test.json", NULL, NULL);

  g_assert_nonnull (reading);

  return reading;
}

CorridorReading *
fixture_read_valid (const char *text)
{
  CorridorReading *reading = fixture_read (text);
  g_autofree char *diagnostics = fixture_dup_diagnostics (reading);

  g_assert_cmpstr (diagnostics, ==, "");
  g_assert_nonnull (corridor_reading_get_article (reading));

  return reading;
}

/* LINE:COLUMN code, a line each. */
char *
fixture_dup_diagnostics (CorridorReading *reading)
{
  GListModel *diagnostics = corridor_reading_get_diagnostics (reading);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      const char *message = corridor_diagnostic_get_message (diagnostic);

      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_null (strchr (message, '\n'));
      g_assert_cmpint (*message, !=, '\0');
      g_string_append_printf (lines, "%u:%u %s\n", corridor_diagnostic_get_line (diagnostic),
                              corridor_diagnostic_get_column (diagnostic),
                              corridor_diagnostic_code_get_name (corridor_diagnostic_get_code (diagnostic)));
    }

  return g_string_free (lines, FALSE);
}

/* The same, by the marks in @text. */
static char *
dup_expected (const char *text, const char *codes)
{
  g_auto (GStrv) code = g_strsplit (codes, " ", -1);
  GString *lines = g_string_new (NULL);
  guint line = 1, column = 1;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      /* not g_str_has_prefix(), which may measure all that follows */
      if (strncmp (p, MARK, strlen (MARK)) == 0)
        {
          g_assert_nonnull (code[n]);
          g_string_append_printf (lines, "%u:%u %s\n", line, column, code[n++]);
        }
      else if (*p == '\n')
        {
          line++;
          column = 1;
        }
      else
        column++;
    }

  g_assert_null (code[n]);

  return g_string_free (lines, FALSE);
}

static void
check (const Mistake *mistake)
{
  g_autofree char *text = fixture_make_text (mistake);
  g_autofree char *expected = dup_expected (text, mistake->codes);
  g_autoptr (CorridorReading) reading = fixture_read (text);
  g_autofree char *found = fixture_dup_diagnostics (reading);

  g_test_message ("%s", mistake->what);
  if (g_strcmp0 (found, expected) != 0)
    {
      g_test_message ("%s", text);
      g_assert_cmpstr (found, ==, expected);
    }

  g_assert_cmpuint (corridor_reading_get_n_left_out (reading), ==, 0);
  if (corridor_reading_get_n_errors (reading) > 0)
    g_assert_null (corridor_reading_get_article (reading));
  else
    g_assert_nonnull (corridor_reading_get_article (reading));
}

void
fixture_check (const Mistake *mistakes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    check (&mistakes[i]);
}
