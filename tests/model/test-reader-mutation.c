/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-fixture.h"

#include "../fuzz/check-model.h"

#include <string.h>

/* Valid models, damaged in thousands of ways: whatever comes of it, the reader ends, and what it says holds together. */

/* A small model is hit where it matters more often than a large one. */
#define SMALL_ROUNDS 10000
#define LARGE_ROUNDS 500

static void
flip (GByteArray *bytes, GRand *rand)
{
  static const char of_json[] = "{}[]\",:0123456789.-eE\\ tfn";
  guint8 *byte = &bytes->data[g_rand_int_range (rand, 0, bytes->len)];

  /* half of the time to something that can be JSON still */
  if (g_rand_boolean (rand))
    *byte ^= 1 << g_rand_int_range (rand, 0, 8);
  else
    *byte = of_json[g_rand_int_range (rand, 0, sizeof of_json - 1)];
}

static void
cut (GByteArray *bytes, GRand *rand)
{
  guint start = g_rand_int_range (rand, 0, bytes->len);
  guint length = g_rand_int_range (rand, 1, MIN (bytes->len - start, 200) + 1);

  g_byte_array_remove_range (bytes, start, length);
}

static void
repeat (GByteArray *bytes, GRand *rand)
{
  guint start = g_rand_int_range (rand, 0, bytes->len);
  guint length = g_rand_int_range (rand, 1, MIN (bytes->len - start, 200) + 1);
  guint to = g_rand_int_range (rand, 0, bytes->len);
  guint rest = bytes->len - to;
  g_autofree guint8 *copy = g_memdup2 (bytes->data + start, length);

  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + to + length, bytes->data + to, rest);
  memcpy (bytes->data + to, copy, length);
}

/* From one string to another, so that the text stays JSON and the damage comes to the model. */
static void
swap_strings (GByteArray *bytes, GRand *rand)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GByteArray) swapped = g_byte_array_new ();
  guint from, to, at[4];

  for (guint i = 0; i < bytes->len; i++)
    {
      if (bytes->data[i] == '"')
        g_array_append_val (quotes, i);
    }

  from = 2 * g_rand_int_range (rand, 0, quotes->len / 2);
  to = 2 * g_rand_int_range (rand, 0, quotes->len / 2);
  at[0] = g_array_index (quotes, guint, MIN (from, to));
  at[1] = g_array_index (quotes, guint, MIN (from, to) + 1);
  at[2] = g_array_index (quotes, guint, MAX (from, to));
  at[3] = g_array_index (quotes, guint, MAX (from, to) + 1);
  g_array_unref (quotes);
  if (from == to)
    return;

  g_byte_array_append (swapped, bytes->data, at[0]);
  g_byte_array_append (swapped, bytes->data + at[2], at[3] - at[2]);
  g_byte_array_append (swapped, bytes->data + at[1], at[2] - at[1]);
  g_byte_array_append (swapped, bytes->data + at[0], at[1] - at[0]);
  g_byte_array_append (swapped, bytes->data + at[3], bytes->len - at[3]);
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, swapped->data, swapped->len);
}

static void
damage (GByteArray *bytes, GRand *rand)
{
  static void (*const ways[]) (GByteArray *, GRand *) = { flip, cut, repeat, swap_strings, swap_strings, swap_strings };

  ways[g_rand_int_range (rand, 0, G_N_ELEMENTS (ways))](bytes, rand);
}

static void
check (CorridorReading *reading)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();
  g_autoptr (CorridorLibrary) library = NULL;

  check_reading (reading);
  if (corridor_reading_get_article (reading) == NULL)
    return;

  check_article (corridor_reading_get_article (reading));
  g_ptr_array_add (readings, reading);
  library = corridor_library_new (readings);
  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 1);
  check_library (library);
}

static void
test_rounds (const char *valid, gsize length, guint n_rounds)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241015);
  guint n_read = 0, n_model = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GByteArray) mutated = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CorridorReading) reading = NULL;
      guint line, column;

      g_byte_array_append (mutated, (const guint8 *) valid, length);
      for (guint j = g_rand_int_range (rand, 1, 4); j > 0 && mutated->len > 0; j--)
        damage (mutated, rand);

      /* of its own size, so that a look beyond the end shows */
      bytes = g_bytes_new (mutated->data, mutated->len);
      reading = corridor_reading_new_for_bytes (bytes, "mutated.json", NULL, NULL);
      check (reading);

      n_read += corridor_reading_get_article (reading) != NULL;
      n_model += corridor_reading_locate (reading, "", &line, &column);
    }

  g_test_message ("%u were JSON, and %u read", n_model, n_read);
  g_assert_cmpuint (n_model, >, n_rounds / 10);
  g_assert_cmpuint (n_read, >, 0);
}

/* Has most of what the format knows, close together. */
static void
test_small (void)
{
  static const Mistake parts = {
    .article = ", 'language': 'en', 'authors': [ 'A', 'B' ], 'url': 'https://example.org/', 'summary': 'S'",
    .entity = ", 'part_of': [ 'pakistan' ], 'aliases': [ 'G' ], 'status': 'proposed', 'location': [ 62.3, 25.1 ], 'outline': 'PK-BA'",
    .statement = ", 'text': 'T\\u00e9', 'status': 'denied', 'date': '2021-07~/2022', 'actors': [ { 'id': 'china', 'role': 'speaker' },"
                 " { 'id': 'state', 'role': 'target' } ], 'regions': [ 'gwadar', 'pakistan' ], 'subjects': [ 'cpec' ],"
                 " 'topics': [ 'debt', 'security' ], 'attribution': 'state', 'likelihood': 'likely', 'confidence': 'high',"
                 " 'related': [ { 'id': 'one', 'type': 'follows' } ]",
    .relations = "{ 'from': 'china', 'type': 'ally-of', 'to': 'pakistan', 'statement': 'one', 'date': '1951/..' }",
  };
  g_autofree char *text = fixture_make_text (&parts);
  g_autofree char *plain = fixture_plain (text);

  g_object_unref (fixture_read_valid (text));
  test_rounds (plain, strlen (plain), SMALL_ROUNDS);
}

/* The model that comes with the program. */
static void
test_large (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "articles", "cpec-security-2024.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  test_rounds (text, length, LARGE_ROUNDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/mutation/small", test_small);
  g_test_add_func ("/reader/mutation/large", test_large);

  return g_test_run ();
}
