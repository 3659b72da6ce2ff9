/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-library.h"

#include <string.h>

static const char *const words[] = {
  "Gwadar",   "gwadar",       "GWADAR",       "port",    "Port",       "of",      "the",      "security",
  "Security", "secure",       "co-operation", "China’s", "Straße",     "STRASSE", "İstanbul", "ﬁnance",
  "½",        "北京",         "北",           "京中",    "パキスタン", "ไทย",     "پاکستان",  "مُحَمَّد",
  "Ёлка",     "Cafe\xcc\x81", "café",         "a",       "b",          "a-b",     "2024",     "–",
  "한국",
};

static const char *const dates[] = {
  NULL,
  NULL,
  NULL,
  "2021",
  "2021",
  "2021-07",
  "2021-07-14",
  "2021-07-14T10:00:00Z",
  "2021-07-14?",
  "2019/2021",
  "2023/..",
  "../2020",
  "../..",
  "2023/",
  "/2022",
  "2021-21",
  "2020-24",
  "2021-33",
  "202X",
  "20XX",
  "2021-XX-05",
  "[2019,2021..2022]",
  "{2018,2024-10}",
  "[..1984]",
  "[2024-12..]",
  "1950S2",
  "Y17E8",
  "-0044-03-15",
  "2024-10~",
  "2024-10-03/2024-10-20",
  "2022-06/2022-06",
};

static const char *const kinds[] = { "proposal", "measure",  "event",      "commitment", "rationale",
                                     "risk",     "reaction", "assessment", "context" };
static const char *const statuses[]
    = { NULL, "alleged", "reported", "proposed", "agreed", "confirmed", "denied", "withdrawn" };
static const char *const roles[] = { "proposer", "partner", "target", "speaker", "go-between" };
static const char *const topics[] = { "security", "co-operation", "trade", "ports.gwadar", "a_b", "2024" };
static const char *const entity_kinds[] = { "region", "actor", "subject" };
static const char initials[] = { 'r', 'a', 's' };

CorridorLibrary *
random_library_read (const char *const *documents)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; documents[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (documents[i], strlen (documents[i]));
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autoptr (GError) error = NULL;
      CorridorReading *reading = corridor_reading_new_for_bytes (bytes, name, NULL, &error);

      g_assert_no_error (error);
      g_ptr_array_add (readings, reading);
    }

  {
    CorridorLibrary *library = corridor_library_new (readings);

    for (guint i = 0; i < readings->len; i++)
      {
        GListModel *diagnostics = corridor_reading_get_diagnostics (readings->pdata[i]);

        for (guint j = 0; j < g_list_model_get_n_items (diagnostics); j++)
          {
            g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (diagnostics, j);
            g_autofree char *line = corridor_diagnostic_to_string (diagnostic);

            g_error ("%s", line);
          }
      }

    return library;
  }
}

static gboolean
toss (GRand *random, guint n, guint of)
{
  return (guint) g_rand_int_range (random, 0, of) < n;
}

#define pick_from(random, strings) (strings[g_rand_int_range (random, 0, G_N_ELEMENTS (strings))])

const char *
random_library_pick_word (GRand *random)
{
  return pick_from (random, words);
}

const char *
random_library_pick_date (GRand *random)
{
  return pick_from (random, dates);
}

/* An article while it is written. */
typedef struct
{
  GRand *random;
  GString *json;
  const RandomLibrarySpec *spec;
  gboolean *has_entity; /* of each kind and number */
  guint n_paragraphs;
} Writer;

static gboolean *
get_has_entity (Writer *writer, guint kind, guint number)
{
  return &writer->has_entity[kind * writer->spec->n_entities + number];
}

static void
write_words (Writer *writer, guint n_min, guint n_max)
{
  guint n = g_rand_int_range (writer->random, n_min, n_max + 1);

  g_string_append_c (writer->json, '"');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (writer->json, "%s%s", i > 0 ? " " : "",
                            random_library_pick_word (writer->random));
  g_string_append_c (writer->json, '"');
}

/* Begins the next element of an array or member of an object. */
static void
separate (Writer *writer)
{
  char last = writer->json->str[writer->json->len - 1];

  if (last != '[' && last != '{')
    g_string_append_c (writer->json, ',');
}

static void
write_sections (Writer *writer)
{
  guint n = g_rand_int_range (writer->random, 1, 5);

  g_string_append (writer->json, ",\"sections\":[");
  for (guint i = 0; i < n; i++)
    {
      guint n_paragraphs = g_rand_int_range (writer->random, 0, 4);

      separate (writer);
      g_string_append_printf (writer->json, "{\"id\":\"part-%u\",\"title\":", i);
      write_words (writer, 1, 2);
      if (n_paragraphs > 0)
        {
          g_string_append (writer->json, ",\"paragraphs\":[");
          for (guint j = 0; j < n_paragraphs; j++)
            g_string_append (writer->json, j > 0 ? ",{}" : "{}");
          g_string_append_c (writer->json, ']');
        }
      g_string_append_c (writer->json, '}');
      writer->n_paragraphs += n_paragraphs;
    }
  g_string_append_c (writer->json, ']');
}

/* What an entity is part of has a lower number, so that no articles together close a cycle. */
static void
write_part_of (Writer *writer, guint kind, guint number)
{
  gboolean has_any = FALSE;

  for (guint i = number; i-- > 0;)
    if (*get_has_entity (writer, kind, i) && toss (writer->random, 1, 1 + number / 2))
      {
        g_string_append_printf (writer->json, has_any ? ",\"%c%u\"" : ",\"part_of\":[\"%c%u\"",
                                initials[kind], i);
        has_any = TRUE;
      }
  if (has_any)
    g_string_append_c (writer->json, ']');
}

static void
write_entities (Writer *writer)
{
  g_string_append (writer->json, ",\"entities\":[");
  for (guint kind = 0; kind < 3; kind++)
    for (guint i = 0; i < writer->spec->n_entities; i++)
      {
        if (!(*get_has_entity (writer, kind, i) = i == 0 || toss (writer->random, 2, 3)))
          continue;

        separate (writer);
        g_string_append_printf (writer->json, "{\"id\":\"%c%u\",\"kind\":\"%s\",\"name\":", initials[kind], i,
                                entity_kinds[kind]);
        write_words (writer, 1, 2);
        if (toss (writer->random, 1, 3))
          {
            g_string_append (writer->json, ",\"aliases\":[");
            write_words (writer, 1, 2);
            g_string_append_c (writer->json, ',');
            write_words (writer, 1, 3);
            g_string_append_c (writer->json, ']');
          }
        write_part_of (writer, kind, i);
        g_string_append_c (writer->json, '}');
      }
  g_string_append_c (writer->json, ']');
}

/* A list of entities that the article has, each once, often none. */
static void
write_named (Writer *writer, const char *member, guint kind)
{
  guint n = g_rand_int_range (writer->random, 0, 4);
  guint number = g_rand_int_range (writer->random, 0, writer->spec->n_entities);

  if (n == 0)
    return;

  g_string_append_printf (writer->json, ",\"%s\":[", member);
  for (; n > 0 && number < writer->spec->n_entities; n--, number += g_rand_int_range (writer->random, 1, 4))
    if (*get_has_entity (writer, kind, number))
      {
        separate (writer);
        if (kind == CORRIDOR_ENTITY_ACTOR)
          {
            g_string_append_printf (writer->json, "{\"id\":\"a%u\",\"role\":\"%s\"}", number,
                                    pick_from (writer->random, roles));
            if (toss (writer->random, 1, 6))
              g_string_append_printf (writer->json, ",{\"id\":\"a%u\",\"role\":\"witness\"}", number);
          }
        else
          g_string_append_printf (writer->json, "\"%c%u\"", initials[kind], number);
      }
  g_string_append_c (writer->json, ']');
}

static void
write_attribution (Writer *writer)
{
  guint number = g_rand_int_range (writer->random, 0, writer->spec->n_entities);

  if (toss (writer->random, 1, 8))
    g_string_append (writer->json, ",\"attribution\":\"author\"");
  else if (toss (writer->random, 1, 3) && *get_has_entity (writer, CORRIDOR_ENTITY_ACTOR, number))
    g_string_append_printf (writer->json, ",\"attribution\":\"a%u\"", number);
}

static void
write_topics (Writer *writer)
{
  guint first = g_rand_int_range (writer->random, 0, G_N_ELEMENTS (topics) + 2);

  if (first >= G_N_ELEMENTS (topics))
    return;

  g_string_append (writer->json, ",\"topics\":[");
  for (guint i = first; i < G_N_ELEMENTS (topics) && i < first + 3; i++)
    {
      separate (writer);
      g_string_append_printf (writer->json, "\"%s\"", topics[(i * 5 + 1) % G_N_ELEMENTS (topics)]);
    }
  g_string_append_c (writer->json, ']');
}

static void
write_evidence (Writer *writer)
{
  guint n = g_rand_int_range (writer->random, 1, 4);

  g_string_append (writer->json, ",\"evidence\":[");
  for (guint i = 0; i < n; i++)
    {
      separate (writer);
      if (writer->n_paragraphs > 0 && toss (writer->random, 4, 5))
        g_string_append_printf (writer->json, "{\"paragraph\":%d}",
                                g_rand_int_range (writer->random, 1, writer->n_paragraphs + 1));
      else
        g_string_append (writer->json, "{\"source\":\"elsewhere\"}");
    }
  g_string_append_c (writer->json, ']');
}

static void
write_statement (Writer *writer, const char *id)
{
  const char *status = pick_from (writer->random, statuses);
  const char *date = random_library_pick_date (writer->random);

  separate (writer);
  g_string_append_printf (writer->json, "{\"id\":\"%s\",\"kind\":\"%s\",\"title\":", id,
                          pick_from (writer->random, kinds));
  write_words (writer, 1, 3);
  if (toss (writer->random, 2, 3))
    {
      g_string_append (writer->json, ",\"text\":");
      write_words (writer, 0, 12);
    }
  if (status != NULL)
    g_string_append_printf (writer->json, ",\"status\":\"%s\"", status);
  if (date != NULL)
    g_string_append_printf (writer->json, ",\"date\":\"%s\"", date);
  write_named (writer, "actors", CORRIDOR_ENTITY_ACTOR);
  write_named (writer, "regions", CORRIDOR_ENTITY_REGION);
  write_named (writer, "subjects", CORRIDOR_ENTITY_SUBJECT);
  write_attribution (writer);
  write_topics (writer);
  write_evidence (writer);
  g_string_append_c (writer->json, '}');
}

static char *
write_article (GRand *random, const RandomLibrarySpec *spec, guint article)
{
  g_autofree gboolean *has_entity = g_new0 (gboolean, 3 * spec->n_entities);
  Writer writer = { random, g_string_new (NULL), spec, has_entity, 0 };

  /* ids that are not in the articles' order */
  g_string_append_printf (writer.json,
                          "{\"format\":\"corridor.article/1\",\"article\":{\"id\":\"article-%u\",\"title\":",
                          article * 7919 % 10007);
  write_words (&writer, 1, 3);
  g_string_append (writer.json, ",\"published\":\"2024-10\"}");
  write_sections (&writer);
  write_entities (&writer);
  g_string_append (writer.json, ",\"statements\":[");
  for (guint i = 0; i < spec->n_statements; i++)
    {
      /* most ids are in several articles, some in one only */
      g_autofree char *id
          = toss (random, 1, 4) ? g_strdup_printf ("own-%u-%u", article, i) : g_strdup_printf ("s%u", i);

      write_statement (&writer, id);
    }
  g_string_append (writer.json, "]}");

  return g_string_free (writer.json, FALSE);
}

CorridorLibrary *
random_library_new (const RandomLibrarySpec *spec)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (spec->seed);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spec->n_articles; i++)
    g_ptr_array_add (documents, write_article (random, spec, i));
  g_ptr_array_add (documents, NULL);

  return random_library_read ((const char *const *) documents->pdata);
}
