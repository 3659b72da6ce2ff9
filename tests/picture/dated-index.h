/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-time-table.h"
#include "test-library.h"

/* A library of one article whose statements s0, s1, … have the dates of a NULL-terminated list, "" for none,
 * and a kind and a standing after a space: "2021 event alleged". All but kind `context` name actor a0; every
 * second one a1 too. */
static inline CorridorIndex *
make_dated_index (const char *const *dates)
{
  g_autoptr (GString) json
      = g_string_new ("{\"format\":\"corridor.article/1\","
                      "\"article\":{\"id\":\"t\",\"title\":\"T\",\"published\":\"2024-10-15\"},"
                      "\"sections\":[],\"entities\":[{\"id\":\"a0\",\"kind\":\"actor\",\"name\":\"First\"},"
                      "{\"id\":\"a1\",\"kind\":\"actor\",\"name\":\"Second\"},"
                      "{\"id\":\"a2\",\"kind\":\"actor\",\"name\":\"Third\"}],\"statements\":[");

  for (guint i = 0; dates[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (dates[i], " ", 3);
      const char *date = words[0] != NULL ? words[0] : "";
      const char *kind = words[0] != NULL ? words[1] : NULL;
      const char *status = kind != NULL ? words[2] : NULL;

      g_string_append_printf (
          json,
          "%s{\"id\":\"s%u\",\"kind\":\"%s\",\"title\":\"Statement %u\",\"evidence\":[{\"source\":\"x\"}]",
          i > 0 ? "," : "", i, kind != NULL ? kind : "event", i);
      if (status != NULL)
        g_string_append_printf (json, ",\"status\":\"%s\"", status);
      if (date[0] != '\0')
        g_string_append_printf (json, ",\"date\":\"%s\"", date);
      if (kind == NULL || !g_str_equal (kind, "context"))
        g_string_append_printf (json, ",\"actors\":[{\"id\":\"a0\",\"role\":\"speaker\"}%s]",
                                i % 2 ? ",{\"id\":\"a1\",\"role\":\"target\"}" : "");
      g_string_append (json, "}");
    }
  g_string_append (json, "]}");
  return test_index_new (json->str, NULL);
}

/* any date: of a day, a month, a year, of several, open and doubted */
static inline char *
make_random_date (GRand *random)
{
  int year = g_rand_int_range (random, 1990, 2031), month = g_rand_int_range (random, 1, 13),
      day = g_rand_int_range (random, 1, 29);

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      return g_strdup ("");
    case 1:
      return g_strdup_printf ("%d", year);
    case 2:
      return g_strdup_printf ("%d-%02d~", year, month);
    case 3:
      return g_strdup_printf ("%d-%02d-%02d", year, month, day);
    case 4:
      return g_strdup_printf ("%d/..", year);
    case 5:
      return g_strdup_printf ("../%d-%02d?", year, month);
    case 6:
      return g_strdup_printf ("%d/", year);
    case 7:
      return g_strdup_printf ("%d-%02d/%d", year, month, year + g_rand_int_range (random, 1, 9));
    default:
      return g_strdup ("2024-10~");
    }
}

static inline CorridorIndex *
make_random_index (guint seed, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date = make_random_date (random);

      g_ptr_array_add (dates, g_strdup_printf ("%s %s", date,
                                               corridor_vocabulary_get_word (
                                                   CORRIDOR_VOCABULARY_KIND,
                                                   g_rand_int_range (random, 0, CORRIDOR_N_KINDS))));
    }
  g_ptr_array_add (dates, NULL);
  return make_dated_index ((const char *const *)dates->pdata);
}
