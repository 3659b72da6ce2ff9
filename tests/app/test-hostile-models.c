/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Models that somebody made to take all of the machine's time or memory: each is checked, counted and written in a bounded time and a
 * bounded memory, without a display. The program's path is the first argument. */

#include "hostile-fixture.h"

#include <glib/gstdio.h>

#define MANY 100000

static void
test_long (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, ",{\"id\":\"y\",\"kind\":\"actor\",\"name\":\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\",\"aliases\":[\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\"]}" HOSTILE_STATEMENTS ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\",\"text\":\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\",\"actors\":[{\"id\":\"y\",\"role\":\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\"}],\"evidence\":[{\"source\":\"");
  hostile_append_long (text, data, HOSTILE_MEGABYTE);
  g_string_append (text, "\"}]}" HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

static void
test_aliases (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, ",{\"id\":\"y\",\"kind\":\"actor\",\"name\":\"Y\",\"aliases\":[", "]}" HOSTILE_STATEMENTS HOSTILE_END, "\"alias %u\"", MANY);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

static void
test_actors (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, ",", HOSTILE_STATEMENT, "{\"id\":\"x%u\",\"kind\":\"actor\",\"name\":\"X\"}", MANY / 2);
  hostile_append_each (text, "],\"actors\":[", "]}" HOSTILE_END, "{\"id\":\"x%u\",\"role\":\"partner\"}", MANY / 2);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

static void
test_evidence (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, HOSTILE_STATEMENT ",", "]}" HOSTILE_END, "{\"source\":\"%u\"}", MANY / 2);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

static void
test_wide (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, ",", HOSTILE_STATEMENTS HOSTILE_END, "{\"id\":\"r%u\",\"kind\":\"region\",\"name\":\"R\",\"part_of\":\"r\"}", 65536);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* A few wide layers, each a part of all of the one above, and many statements about two of the last */
static void
test_layers (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  for (guint layer = 0; layer < 4; layer++)
    for (guint i = 0; i < 250; i++)
      {
        g_string_append_printf (text, ",{\"id\":\"r%u-%u\",\"kind\":\"region\",\"name\":\"R\",\"part_of\":[", layer, i);
        for (guint j = 0; layer > 0 && j < 250; j++)
          g_string_append_printf (text, "%s\"r%u-%u\"", j > 0 ? "," : "", layer - 1, j);
        g_string_append (text, layer > 0 ? "]}" : "\"r\"]}");
      }
  g_string_append (text, HOSTILE_STATEMENTS);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            ",{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"regions\":[\"r3-%u\",\"r3-%u\"],\"evidence\":[{\"paragraph\":1}]}", i,
                            i % 250, (i + 1 + i / 250) % 250 == i % 250 ? (i + 3) % 250 : (i + 1 + i / 250) % 250);
  g_string_append (text, HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* Layers of regions, each a part of all of the layer above: the ways from the first to the last cannot be counted. */
static void
test_lattice (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  for (guint layer = 0; layer < 63; layer++)
    for (guint i = 0; i < 30; i++)
      {
        g_string_append_printf (text, ",{\"id\":\"r%u-%u\",\"kind\":\"region\",\"name\":\"R\",\"part_of\":[", layer, i);
        for (guint j = 0; layer > 0 && j < 30; j++)
          g_string_append_printf (text, "%s\"r%u-%u\"", j > 0 ? "," : "", layer - 1, j);
        g_string_append (text, layer > 0 ? "]}" : "\"r\"]}");
      }
  g_string_append (text, HOSTILE_STATEMENT "],\"regions\":[\"r62-0\"]}" HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* One region that is a part of tens of thousands, and tens of thousands of statements about it, or about as many parts of it */
static void
test_parents (HostileFixture *fixture, gconstpointer data)
{
  gboolean by_parts = GPOINTER_TO_INT (data);
  GString *text = hostile_begin ();
  guint n = by_parts ? 15000 : 60000;

  hostile_append_each (text, ",", "", "{\"id\":\"p%u\",\"kind\":\"region\",\"name\":\"P\"}", n);
  hostile_append_each (text, ",{\"id\":\"c\",\"kind\":\"region\",\"name\":\"C\",\"part_of\":[", "]}", "\"p%u\"", n);
  if (by_parts)
    hostile_append_each (text, ",", "", "{\"id\":\"c%u\",\"kind\":\"region\",\"name\":\"C\",\"part_of\":\"c\"}", n);
  hostile_append_each (text, HOSTILE_STATEMENTS ",", HOSTILE_END,
                       by_parts ? "{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"regions\":[\"c%u\"],\"evidence\":[{\"paragraph\":1}]}"
                                : "{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"regions\":[\"c\"],\"evidence\":[{\"paragraph\":1}]}",
                       15000);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

static void
test_cycle (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  for (guint i = 0; i < MANY / 2; i++)
    g_string_append_printf (text, ",{\"id\":\"c%u\",\"kind\":\"region\",\"name\":\"C\",\"part_of\":\"c%u\"}", i, (i + 1) % (MANY / 2));
  g_string_append (text, HOSTILE_STATEMENTS HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, "[model.cycle]");
}

static void
test_dates (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, HOSTILE_STATEMENT "],\"date\":\"{");
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "%s%04u-%02u-%02u", i > 0 ? "," : "", 1000 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  g_string_append (text, "}\"},{\"id\":\"three\",\"kind\":\"event\",\"title\":\"Three\",\"date\":\"Y-1E12/Y1E12\",\"evidence\":[{\"paragraph\":1}]}" HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* Each of many statements names what is not there, and each time the closest name is looked for: among short names, and among long ones that
 * are alike to their end. */
static void
test_unknown_ids (HostileFixture *fixture, gconstpointer data)
{
  const char *start = data;
  GString *text = hostile_begin ();
  g_autofree char *entity = g_strconcat ("{\"id\":\"", start, "number-%u\",\"kind\":\"region\",\"name\":\"R\"}", NULL);

  hostile_append_each (text, ",", HOSTILE_STATEMENTS, entity, MANY / 4);
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text,
                            ",{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"regions\":[\"%snumbre-%u\"],"
                            "\"evidence\":[{\"paragraph\":1}]}",
                            i, start, i);
  g_string_append (text, HOSTILE_END);
  hostile_write (fixture, text);
  g_assert_cmpint (hostile_run (fixture, "--check", fixture->path), ==, 1);
  hostile_assert_output (fixture, "[model.unknown-id]");
}

/* Millions of records, each with all the mistakes that a record can have */
static void
test_empty_objects (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, data);
  hostile_append_long (text, ",{}", 16 * HOSTILE_MEGABYTE);
  g_string_append (text, HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, "The member “id” is missing");
  hostile_assert_output (fixture, "[model.missing-member]");
}

static void
test_repeats (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, HOSTILE_STATEMENT "],\"regions\":[", "]}" HOSTILE_END, "\"r\"", 10 * MANY);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 1);
  hostile_assert_output (fixture, "[model.duplicate-id]");
}

/* Strings that g_str_hash() gives one and the same hash: each of twenty places can be "c0" or "ar". */
static void
append_alike (GString *text, const char *before, const char *after, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      g_string_append (text, before);
      for (guint k = 0; k < 20; k++)
        g_string_append (text, (i >> k & 1) != 0 ? "c0" : "ar");
      g_string_append (text, after);
    }
}

static void
test_alike (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, ",");
  append_alike (text, "{\"id\":\"", "\",\"kind\":\"actor\",\"name\":\"Y\"}", MANY / 4);
  g_string_append (text, HOSTILE_STATEMENTS ",");
  append_alike (text, "{\"id\":\"", "\",\"kind\":\"event\",\"title\":\"S\",\"evidence\":[{\"paragraph\":1}]}", MANY / 4);
  g_string_append (text, ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"Two\",\"topics\":[");
  append_alike (text, "\"", "\"", MANY / 4);
  g_string_append (text, "],\"actors\":[");
  append_alike (text, "{\"id\":\"x\",\"role\":\"", "\"}", MANY / 4);
  g_string_append (text, "],\"evidence\":[");
  append_alike (text, "{\"source\":\"", "\"}", MANY / 4);
  g_string_append (text, "]}" HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* The same in a summary that is verified: of statements that are not there, and as names of members. */
static void
test_alike_in_summary (HostileFixture *fixture, gconstpointer data)
{
  g_autofree char *option = g_strconcat ("--verify=", fixture->path, NULL);
  GString *text = hostile_begin ();
  g_autofree char *model = g_build_filename (fixture->folder, "model.json", NULL);

  g_string_append (text, HOSTILE_STATEMENTS ",");
  append_alike (text, "{\"id\":\"", "\",\"kind\":\"event\",\"title\":\"S\",\"evidence\":[{\"paragraph\":1}]}", MANY / 4);
  g_string_append (text, HOSTILE_END);
  g_assert_true (g_file_set_contents (model, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);

  text = g_string_new ("{\"format\":\"corridor.summary/1\",\"query\":{},\"matched\":0,\"total\":0,\"articles\":[],\"entities\":[],\"statements\":[");
  append_alike (text, "{\"article\":\"a\",\"id\":\"", "\"}", MANY / 4);
  g_string_append (text, "]}");
  hostile_write (fixture, text);
  g_assert_cmpint (hostile_run (fixture, option, model), ==, 1);
  hostile_assert_output (fixture, "is not the same");

  text = g_string_new ("{\"format\":\"corridor.summary/1\",\"z\":{");
  append_alike (text, "\"", "\":0", 65536);
  g_string_append (text, "}}");
  hostile_write (fixture, text);
  g_assert_cmpint (hostile_run (fixture, option, model), ==, 1);
  hostile_assert_output (fixture, "The object has more than 256 members");
  g_assert_cmpint (g_unlink (model), ==, 0);
}

/* Of all that a statement can list, far more than anybody does, each thing another */
static void
test_lists (HostileFixture *fixture, gconstpointer data)
{
  static const guint n = 50000;
  GString *text = hostile_begin ();

  hostile_append_each (text, ",", "", "{\"id\":\"r%u\",\"kind\":\"region\",\"name\":\"R%u\"}", n);
  hostile_append_each (text, ",", "", "{\"id\":\"a%u\",\"kind\":\"actor\",\"name\":\"A%u\"}", n);
  hostile_append_each (text, ",", HOSTILE_STATEMENTS, "{\"id\":\"u%u\",\"kind\":\"subject\",\"name\":\"U%u\"}", n);
  hostile_append_each (text, ",", "", "{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"evidence\":[{\"paragraph\":1}]}", n);
  hostile_append_each (text, ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"Two\",\"evidence\":[{\"paragraph\":1},", "]", "{\"source\":\"q%u\"}", n);
  hostile_append_each (text, ",\"regions\":[", "]", "\"r%u\"", n);
  hostile_append_each (text, ",\"actors\":[", "]", "{\"id\":\"a%u\",\"role\":\"partner\"}", n);
  hostile_append_each (text, ",\"subjects\":[", "]", "\"u%u\"", n);
  hostile_append_each (text, ",\"topics\":[", "]", "\"t%u\"", n);
  hostile_append_each (text, ",\"related\":[", "]}" HOSTILE_END, "{\"id\":\"s%u\",\"type\":\"supports\"}", n);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* One list without end, each element another: what comes before it, what follows, and the element */
static void
test_list (HostileFixture *fixture, gconstpointer data)
{
  const char *const *list = data;
  GString *text = hostile_begin ();

  hostile_append_each (text, list[0], list[1], list[2], (guint) g_ascii_strtoull (list[3], NULL, 10));
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* Statements that are all related to one, which says so of each */
static void
test_related (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  hostile_append_each (text, HOSTILE_STATEMENTS ",", HOSTILE_END,
                       "{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"related\":[{\"id\":\"one\",\"type\":\"supports\"},"
                       "{\"id\":\"one\",\"type\":\"follows\"}],\"evidence\":[{\"paragraph\":1}]}",
                       MANY);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* Each statement at another time, which takes some words to say */
static void
test_times (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, HOSTILE_STATEMENTS);
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, ",{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"date\":\"%04u-%02u-%02u/3000~\",\"evidence\":[{\"paragraph\":1}]}",
                            i, 1000 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
  g_string_append (text, HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

/* One text that is most of a file: of words; of one word without end; and of a character that folds to eighteen, four words */
static void
test_text (HostileFixture *fixture, gconstpointer data)
{
  GString *text = hostile_begin ();

  g_string_append (text, HOSTILE_STATEMENT "],\"text\":\"");
  hostile_append_long (text, data, 10 * HOSTILE_MEGABYTE);
  g_string_append (text, "\"}" HOSTILE_END);
  hostile_write (fixture, text);
  hostile_run_all (fixture, 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *long_start = g_strnfill (110, 'w');
  static const struct
  {
    const char *name, *unit;
  } texts[] = {
    { "words", "word " },        { "one-word", "W" },   { "marks", "\u0301\u0323" },    { "direction", "\u202e" },
    { "line-ends", "\u2029" }, { "marks-of-ours", "*_[`<&" }, { "joined", "👩\u200d" },
  };

  static const char *const lists[][5] = {
    { HOSTILE_STATEMENT "],\"topics\":[", "]}" HOSTILE_END, "\"t_%u\"", "700000", "topics" },
    { HOSTILE_STATEMENT "],\"text\":\"", "\"}" HOSTILE_END, "w%u", "2000000", "different-words" },
    { HOSTILE_STATEMENT "],\"actors\":[", "]}" HOSTILE_END, "{\"id\":\"x\",\"role\":\"role %u\"}", "400000", "roles" },
    { HOSTILE_STATEMENT ",", "]}" HOSTILE_END, "{\"paragraph\":1,\"start\":%u,\"end\":9999999}", "300000", "quotations" },
    { ",", HOSTILE_STATEMENTS HOSTILE_END, "{\"id\":\"u%u\",\"kind\":\"subject\",\"name\":\"Name number %u\",\"aliases\":[\"N%u\"]}", "150000", "names" },
    { HOSTILE_STATEMENTS "],\"relations\":[", HOSTILE_END, "{\"from\":\"r\",\"type\":\"t%u\",\"to\":\"x\",\"date\":\"2020/2021\"}", "150000", "relations" },
    { HOSTILE_STATEMENTS ",", HOSTILE_END, "{\"id\":\"s%u\",\"kind\":\"event\",\"title\":\"S\",\"topics\":[\"t%u\"],\"evidence\":[{\"paragraph\":1}]}", "100000", "statements" },
  };

  g_test_init (&argc, &argv, NULL);
  hostile_init (argc, argv);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/models/megabyte/", texts[i].name, NULL);

      hostile_add (path, texts[i].unit, test_long);
    }
  hostile_add ("/hostile/models/aliases", NULL, test_aliases);
  hostile_add ("/hostile/models/actors", NULL, test_actors);
  hostile_add ("/hostile/models/evidence", NULL, test_evidence);
  hostile_add ("/hostile/models/wide", NULL, test_wide);
  hostile_add ("/hostile/models/lattice", NULL, test_lattice);
  hostile_add ("/hostile/models/layers", NULL, test_layers);
  hostile_add ("/hostile/models/parents", GINT_TO_POINTER (FALSE), test_parents);
  hostile_add ("/hostile/models/parents-by-parts", GINT_TO_POINTER (TRUE), test_parents);
  hostile_add ("/hostile/models/cycle", NULL, test_cycle);
  hostile_add ("/hostile/models/dates", NULL, test_dates);
  hostile_add ("/hostile/models/unknown-ids", "region-", test_unknown_ids);
  hostile_add ("/hostile/models/unknown-long-ids", long_start, test_unknown_ids);
  hostile_add ("/hostile/models/empty-entities", "", test_empty_objects);
  hostile_add ("/hostile/models/empty-statements", HOSTILE_STATEMENTS, test_empty_objects);
  hostile_add ("/hostile/models/repeats", NULL, test_repeats);
  hostile_add ("/hostile/models/alike", NULL, test_alike);
  hostile_add ("/hostile/models/alike-in-summary", NULL, test_alike_in_summary);
  hostile_add ("/hostile/models/lists", NULL, test_lists);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/models/list/", lists[i][4], NULL);

      hostile_add (path, lists[i], test_list);
    }
  hostile_add ("/hostile/models/related", NULL, test_related);
  hostile_add ("/hostile/models/times", NULL, test_times);
  hostile_add ("/hostile/models/text/line-ends", "\\n", test_text);
  hostile_add ("/hostile/models/text/words", "word é ", test_text);
  hostile_add ("/hostile/models/text/word", "w", test_text);
  hostile_add ("/hostile/models/text/folding", "\ufdfa", test_text);

  return g_test_run ();
}
