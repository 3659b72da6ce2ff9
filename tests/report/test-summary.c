/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Summaries as they are written: JSON to the byte, Markdown by what it must and must not hold. */

#include "corridor-summary.h"
#include "corridor-verifier.h"

#include <string.h>

#define ARTICLE "\"article\":{\"id\":\"a\",\"title\":\"Title\",\"published\":\"2024-10-15\"}"

static CorridorEvaluation *
evaluate (const char *document, CorridorQuery *query)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorLibrary) library = NULL;
  g_autoptr (CorridorIndex) index = NULL;
  CorridorReading *reading = corridor_reading_new_for_bytes (bytes, "model.json", NULL, NULL);

  g_ptr_array_add (readings, reading);
  g_assert_cmpuint (corridor_reading_get_n_errors (reading), ==, 0);
  library = corridor_library_new (readings);
  index = corridor_index_new (library, NULL, NULL);
  return corridor_evaluate (index, query);
}

static char *
write_summary (CorridorSummary *summary, CorridorSummaryFormat format)
{
  g_autoptr (GBytes) bytes = corridor_summary_write (summary, format);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_strndup (data, length);

  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_true (g_utf8_validate (text, length, NULL));
  g_assert_true (g_str_has_suffix (text, "\n"));
  return text;
}

static char *
summarize (const char *document, CorridorQuery *query, CorridorSummaryFormat format)
{
  g_autoptr (CorridorEvaluation) evaluation = evaluate (document, query);
  g_autoptr (CorridorSummary) summary = corridor_summary_new (evaluation, NULL, NULL);

  return write_summary (summary, format);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* Every member of a statement and of an entity, and some that are there and empty. */
static const char full[] =
    "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"Title\",\"published\":\"2024-10-15\",\"language\":\"en\","
    "\"publisher\":\"P\",\"authors\":[\"X\",\"Y\"],\"url\":\"https://example.org/\",\"accessed\":\"2024-11\",\"categories\":[],"
    "\"summary\":\"One.\\nTwo.\"},"
    "\"sections\":[{\"id\":\"s\",\"title\":\"The company\",\"paragraphs\":[{},{\"length\":40}]}],"
    "\"entities\":["
    "{\"id\":\"top\",\"kind\":\"region\",\"name\":\"Top\"},"
    "{\"id\":\"unnamed\",\"kind\":\"region\",\"name\":\"Unnamed\"},"
    "{\"id\":\"place\",\"kind\":\"region\",\"type\":\"city\",\"name\":\"Place\",\"aliases\":[],\"part_of\":[\"top\"],\"status\":\"disputed\","
    "\"summary\":\"\",\"outline\":\"PK-BA\",\"location\":[66.99,8.0]},"
    "{\"id\":\"below\",\"kind\":\"region\",\"name\":\"Below\",\"part_of\":\"place\"},"
    "{\"id\":\"who\",\"kind\":\"actor\",\"name\":\"Who\"},"
    "{\"id\":\"says\",\"kind\":\"actor\",\"name\":\"Says\"}],"
    "\"statements\":["
    "{\"id\":\"one\",\"kind\":\"proposal\",\"title\":\"One\",\"text\":\"Text\",\"status\":\"agreed\",\"date\":\"2023/..\","
    "\"actors\":[{\"id\":\"who\",\"role\":\"proposer\"},{\"id\":\"who\",\"role\":\"owner\"}],\"regions\":[\"below\"],\"subjects\":[],"
    "\"topics\":[\"t\"],\"attribution\":\"says\",\"likelihood\":\"likely\",\"confidence\":\"low\","
    "\"evidence\":[{\"paragraph\":2,\"start\":0,\"end\":4},{\"source\":\"S\",\"url\":\"http://example.org/x\"}],"
    "\"related\":[{\"id\":\"two\",\"type\":\"supports\"}]},"
    "{\"id\":\"two\",\"kind\":\"risk\",\"title\":\"Two\",\"attribution\":\"author\",\"evidence\":[{\"paragraph\":1}],\"related\":[]}]}";

static void
test_json (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autofree char *text = summarize (full, query, CORRIDOR_SUMMARY_JSON);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, full, -1);
  g_autofree char *expected = g_strdup_printf (
      "{\n"
      "  \"format\": \"corridor.summary/1\",\n"
      "  \"query\": {},\n"
      "  \"matched\": 2,\n"
      "  \"total\": 2,\n"
      "  \"articles\": [\n"
      "    {\n"
      "      \"id\": \"a\",\n"
      "      \"title\": \"Title\",\n"
      "      \"published\": \"2024-10-15\",\n"
      "      \"language\": \"en\",\n"
      "      \"publisher\": \"P\",\n"
      "      \"authors\": [\"X\", \"Y\"],\n"
      "      \"url\": \"https://example.org/\",\n"
      "      \"accessed\": \"2024-11\",\n"
      "      \"categories\": [],\n"
      "      \"summary\": \"One.\\nTwo.\",\n"
      "      \"sha256\": \"%s\"\n"
      "    }\n"
      "  ],\n"
      "  \"entities\": [\n"
      "    {\n"
      "      \"id\": \"top\",\n"
      "      \"kind\": \"region\",\n"
      "      \"name\": \"Top\"\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"place\",\n"
      "      \"kind\": \"region\",\n"
      "      \"type\": \"city\",\n"
      "      \"name\": \"Place\",\n"
      "      \"aliases\": [],\n"
      "      \"part_of\": [\"top\"],\n"
      "      \"status\": \"disputed\",\n"
      "      \"summary\": \"\",\n"
      "      \"outline\": \"PK-BA\",\n"
      "      \"location\": [66.99, 8]\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"below\",\n"
      "      \"kind\": \"region\",\n"
      "      \"name\": \"Below\",\n"
      "      \"part_of\": \"place\"\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"who\",\n"
      "      \"kind\": \"actor\",\n"
      "      \"name\": \"Who\"\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"says\",\n"
      "      \"kind\": \"actor\",\n"
      "      \"name\": \"Says\"\n"
      "    }\n"
      "  ],\n"
      "  \"statements\": [\n"
      "    {\n"
      "      \"article\": \"a\",\n"
      "      \"id\": \"one\",\n"
      "      \"kind\": \"proposal\",\n"
      "      \"title\": \"One\",\n"
      "      \"text\": \"Text\",\n"
      "      \"status\": \"agreed\",\n"
      "      \"date\": \"2023/..\",\n"
      "      \"date_span\": [\"2023-01-01\", null],\n"
      "      \"date_core\": [\"2023-12-31\", null],\n"
      "      \"actors\": [\n"
      "        { \"id\": \"who\", \"role\": \"proposer\" },\n"
      "        { \"id\": \"who\", \"role\": \"owner\" }\n"
      "      ],\n"
      "      \"regions\": [\"below\"],\n"
      "      \"subjects\": [],\n"
      "      \"topics\": [\"t\"],\n"
      "      \"attribution\": \"says\",\n"
      "      \"likelihood\": \"likely\",\n"
      "      \"confidence\": \"low\",\n"
      "      \"evidence\": [\n"
      "        { \"paragraph\": 2, \"start\": 0, \"end\": 4 },\n"
      "        { \"source\": \"S\", \"url\": \"http://example.org/x\" }\n"
      "      ],\n"
      "      \"related\": [\n"
      "        { \"id\": \"two\", \"type\": \"supports\" }\n"
      "      ]\n"
      "    },\n"
      "    {\n"
      "      \"article\": \"a\",\n"
      "      \"id\": \"two\",\n"
      "      \"kind\": \"risk\",\n"
      "      \"title\": \"Two\",\n"
      "      \"attribution\": \"author\",\n"
      "      \"evidence\": [\n"
      "        { \"paragraph\": 1 }\n"
      "      ],\n"
      "      \"related\": []\n"
      "    }\n"
      "  ]\n"
      "}\n", hash);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_markdown (void)
{
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_choice (all, CORRIDOR_FACET_REGION, "top", CORRIDOR_CHOICE_INCLUDED);
  g_autofree char *text = summarize (full, query, CORRIDOR_SUMMARY_MARKDOWN);

  assert_contains (text, "# Title\n\n**1 of 2 statements.** Published: ");
  assert_contains (text, "\n\nOne.\n\nTwo.\n\n");
  assert_contains (text, "- Region: Top\n");
  assert_contains (text, "### Proposals (1)\n\n#### 1. One\n\nText\n\n");
  assert_contains (text, "- Who: Who (");
  assert_contains (text, "- Where: Below\n");
  assert_contains (text, "- Said by: Says\n");
  assert_contains (text, "- Evidence: ¶ 2 (The company); S <http://example.org/x>\n");
  assert_contains (text, "“Two” (not in this summary)");
  assert_contains (text, "| Top");
  assert_contains (text, "SHA-256: ");
  assert_contains (text, "```\ncorridor --export=markdown --region=top model.json\n```\n");
}

/* A time that is asked for by one date is said once. */
static void
test_one_date (void)
{
  g_autoptr (CorridorQuery) every = corridor_query_new ();
  g_autoptr (CorridorDate) year = corridor_date_parse ("2023", NULL);
  g_autoptr (CorridorDate) month = corridor_date_parse ("2023-12", NULL);
  g_autoptr (CorridorQuery) one = corridor_query_with_dates (every, year, year, TRUE);
  g_autoptr (CorridorQuery) two = corridor_query_with_dates (every, year, month, FALSE);
  g_autofree char *certain = summarize (full, one, CORRIDOR_SUMMARY_MARKDOWN);
  g_autofree char *possible = summarize (full, two, CORRIDOR_SUMMARY_MARKDOWN);

  g_assert_nonnull (strstr (certain, "\n- Date: certainly in 2023\n"));
  g_assert_nonnull (strstr (possible, "\n- Date: possibly within 2023 to December 2023\n"));
}

static void
test_nothing (void)
{
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_text (all, "no such word");
  g_autofree char *markdown = summarize (full, query, CORRIDOR_SUMMARY_MARKDOWN);
  g_autofree char *json = summarize (full, query, CORRIDOR_SUMMARY_JSON);

  assert_contains (markdown, "**0 of 2 statements.**");
  assert_contains (markdown, "No statement passes.");
  assert_contains (markdown, "--text='no such word'");
  assert_contains (json, "\"matched\": 0,\n  \"total\": 2,");
  assert_contains (json, "\"entities\": [],\n  \"statements\": []\n");
}

static void
test_made (void)
{
  g_autoptr (CorridorQuery) query = corridor_query_new ();
  g_autoptr (CorridorEvaluation) evaluation = evaluate (full, query);
  g_autoptr (GDateTime) made = g_date_time_new_from_iso8601 ("2024-10-15T14:00:00+02:00", NULL);
  g_autoptr (CorridorSummary) summary = corridor_summary_new (evaluation, NULL, made);
  g_autofree char *json = write_summary (summary, CORRIDOR_SUMMARY_JSON);
  g_autofree char *again = write_summary (summary, CORRIDOR_SUMMARY_JSON);
  g_autofree char *markdown = write_summary (summary, CORRIDOR_SUMMARY_MARKDOWN);

  assert_contains (json, "\"format\": \"corridor.summary/1\",\n  \"made\": \"2024-10-15T12:00:00Z\",\n");
  assert_contains (markdown, "2024-10-15T12:00:00Z");
  g_assert_cmpstr (json, ==, again);
}

static CorridorSummary *
select_statements (CorridorEvaluation *evaluation, guint n, const guint32 *statements)
{
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_vals (selected, statements, n);
  return corridor_summary_new (evaluation, selected, NULL);
}

/* What is selected is asked for by its picks, so that the summary can be made again. */
static void
test_selected (void)
{
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_choice (all, CORRIDOR_FACET_REGION, "top", CORRIDOR_CHOICE_INCLUDED);
  g_autoptr (CorridorEvaluation) evaluation = evaluate (full, query);
  const guint32 inside[] = { 0 }, outside[] = { 1, 0 };
  g_autoptr (CorridorSummary) some = select_statements (evaluation, 1, inside);
  g_autoptr (CorridorSummary) others = select_statements (evaluation, 2, outside);
  g_autoptr (CorridorSummary) none = select_statements (evaluation, 0, inside);
  g_autofree char *some_text = write_summary (some, CORRIDOR_SUMMARY_JSON);
  g_autofree char *others_text = write_summary (others, CORRIDOR_SUMMARY_JSON);

  assert_contains (some_text, "\"include\"");
  assert_contains (some_text, "\"picks\": [\"a#one\"]");
  g_assert_cmpuint (corridor_summary_get_n_statements (others), ==, 2);
  g_assert_null (strstr (others_text, "\"include\""));
  assert_contains (others_text, "\"picks\": [\"a#one\", \"a#two\"]");
  g_assert_cmpuint (corridor_summary_get_n_statements (none), ==, 1);
  g_assert_cmpuint (corridor_summary_get_statement (none, 0), ==, 0);
}

/* Each writes its own name, and reads back as what it is. */
static void
test_formats (void)
{
  for (guint i = 0; i < CORRIDOR_N_SUMMARY_FORMATS; i++)
    {
      CorridorSummaryFormat format;

      g_assert_true (corridor_summary_format_find (corridor_summary_format_get_name (i), &format));
      g_assert_cmpuint (format, ==, i);
      g_assert_nonnull (corridor_summary_format_get_label (i));
      g_assert_nonnull (corridor_summary_format_get_extension (i));
    }
  {
    CorridorSummaryFormat format;

    g_assert_false (corridor_summary_format_find ("Markdown", &format));
    g_assert_false (corridor_summary_format_find ("", &format));
  }
}

#define EVIL "<img src=x>[a](javascript:b)\342\200\256![c](d) `e` **f** | g"

/* Everything that a file may say is hostile. */
static void
test_hostile (void)
{
  static const char document[] =
      "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"a\",\"title\":\"# " EVIL "\",\"published\":\"2024\",\"publisher\":\"" EVIL "\","
      "\"authors\":[\"" EVIL "\"],\"url\":\"https://example.org/><img>\",\"summary\":\"- " EVIL "\\n# head\\n\\n    code\\n---\\n1. x\\n```\"},"
      "\"sections\":[{\"id\":\"s\",\"title\":\"" EVIL "\",\"paragraphs\":[{}]}],"
      "\"entities\":[{\"id\":\"r\",\"kind\":\"region\",\"name\":\"" EVIL "\"},{\"id\":\"w\",\"kind\":\"actor\",\"name\":\"" EVIL "\","
      "\"part_of\":\"v\"},{\"id\":\"v\",\"kind\":\"actor\",\"name\":\"" EVIL "\"}],"
      "\"statements\":[{\"id\":\"one\",\"kind\":\"event\",\"title\":\"> " EVIL "\",\"text\":\"| " EVIL "\\n===\\n+ x\\n[r]: http://e\","
      "\"date\":\"2024\",\"regions\":[\"r\"],\"actors\":[{\"id\":\"w\",\"role\":\"" EVIL "\"}],\"attribution\":\"w\","
      "\"evidence\":[{\"paragraph\":1},{\"source\":\"" EVIL "\",\"url\":\"https://e/`<b>|\"}]}]}";
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_text (all, "img -\"```\" \342\200\256");
  g_autofree char *text = summarize (document, query, CORRIDOR_SUMMARY_MARKDOWN);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean code = FALSE;

  g_assert_null (strstr (text, "\342\200\256"));
  g_assert_null (strstr (text, "<img"));
  g_assert_null (strstr (text, "<b>"));
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (g_str_has_prefix (line, "```"))
        {
          code = !code;
          continue;
        }
      if (code)
        continue;
      for (const char *p = line; *p != '\0'; p++)
        {
          gboolean escaped = p > line && p[-1] == '\\';

          /* the only marks that are not escaped are the summary's own */
          if (*p == '<')
            g_assert_true (g_str_has_prefix (p, "<https://"));
          if (strchr ("[]`", *p) != NULL)
            g_assert_true (escaped);
          if (*p == '|' && !escaped)
            g_assert_true (line[0] == '|');
        }
      g_assert_false (g_str_has_prefix (line, "# head"));
      g_assert_false (g_str_has_prefix (line, "---"));
      g_assert_false (g_str_has_prefix (line, "==="));
      g_assert_false (g_str_has_prefix (line, "1. "));
      g_assert_false (g_str_has_prefix (line, "    "));
      g_assert_false (g_str_has_prefix (line, "> "));
      g_assert_false (g_str_has_prefix (line, "+ "));
    }
  g_assert_false (code);
}

static void
test_facets (void)
{
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_choice (all, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);
  g_autoptr (CorridorEvaluation) evaluation = evaluate (full, query);
  g_autoptr (GBytes) bytes = corridor_write_facets (evaluation);
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_true (g_str_has_prefix (text, "{\n  \"matched\": 1,\n  \"total\": 2,\n  \"facets\": {\n    \"region\": [\n"
                                         "      { \"value\": \"top\", \"name\": \"Top\", \"count\": 0 },\n"));
  assert_contains (text, "{ \"value\": \"proposal\", \"name\": ");
  assert_contains (text, "{ \"value\": \"a/s\", \"name\": \"The company\", \"count\": 1 }");
}

static void
test_verifier (void)
{
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorDate) from = corridor_date_parse ("2020~", NULL);
  g_autoptr (CorridorDate) to = corridor_date_parse ("2030", NULL);
  const char *values[] = { "top", NULL };
  const char *picks[] = { "one", NULL };
  g_autoptr (CorridorQuery) chosen = corridor_query_with_values (all, CORRIDOR_FACET_REGION, values, values);
  g_autoptr (CorridorQuery) moded = corridor_query_with_all (chosen, CORRIDOR_FACET_REGION, TRUE);
  g_autoptr (CorridorQuery) texted = corridor_query_with_text (moded, "a \"b");
  g_autoptr (CorridorQuery) dated = corridor_query_with_dates (texted, from, to, TRUE);
  g_autoptr (CorridorQuery) picked = corridor_query_with_picks (dated, picks);
  g_autoptr (CorridorQuery) query = corridor_query_with_order (picked, CORRIDOR_SORT_TITLE, TRUE);
  g_autoptr (CorridorEvaluation) evaluation = evaluate (full, query);
  g_autoptr (CorridorSummary) summary = corridor_summary_new (evaluation, NULL, NULL);
  g_autoptr (GBytes) bytes = corridor_summary_write (summary, CORRIDOR_SUMMARY_JSON);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorVerifier) verifier = corridor_verifier_new (bytes, &error);
  g_autoptr (GPtrArray) differences = NULL;

  g_assert_no_error (error);
  g_assert_true (corridor_query_equal (corridor_verifier_get_query (verifier), query));
  differences = corridor_verifier_compare (verifier, summary);
  g_assert_cmpuint (differences->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/summary/json", test_json);
  g_test_add_func ("/summary/markdown", test_markdown);
  g_test_add_func ("/summary/one-date", test_one_date);
  g_test_add_func ("/summary/nothing", test_nothing);
  g_test_add_func ("/summary/made", test_made);
  g_test_add_func ("/summary/selected", test_selected);
  g_test_add_func ("/summary/formats", test_formats);
  g_test_add_func ("/summary/hostile", test_hostile);
  g_test_add_func ("/summary/facets", test_facets);
  g_test_add_func ("/summary/verifier", test_verifier);

  return g_test_run ();
}
