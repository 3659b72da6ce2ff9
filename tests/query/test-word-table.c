/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-word-table.h"

#include <string.h>

static int
compare_strings_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Holds the table of @words, no two the same, against the same words in the order that the C library gives them. */
static void
check_words (GPtrArray *words)
{
  g_autoptr (CorridorWordTable) table = corridor_word_table_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (words->len);
  g_autofree guint32 *numbers = NULL;

  g_ptr_array_extend (sorted, words, NULL, NULL);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpuint (corridor_word_table_add (table, g_ptr_array_index (words, i), strlen (g_ptr_array_index (words, i))), ==, i);
  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpuint (corridor_word_table_add (table, g_ptr_array_index (words, i), strlen (g_ptr_array_index (words, i))), ==, i);
      g_assert_cmpstr (corridor_word_table_get (table, i), ==, g_ptr_array_index (words, i));
    }

  g_ptr_array_sort (sorted, compare_strings_cb);
  numbers = corridor_word_table_sort (table);
  g_assert_cmpuint (corridor_word_table_get_n (table), ==, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      guint32 number;

      g_assert_cmpstr (corridor_word_table_get (table, i), ==, g_ptr_array_index (sorted, i));
      g_assert_cmpstr (corridor_word_table_get (table, numbers[i]), ==, g_ptr_array_index (words, i));
      g_assert_true (corridor_word_table_find (table, g_ptr_array_index (words, i), &number));
      g_assert_cmpuint (number, ==, numbers[i]);
    }
}

static GPtrArray *
make_words (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) words = make_words ();
  g_autoptr (CorridorWordTable) table = corridor_word_table_new ();
  guint32 first, end;

  g_free (corridor_word_table_sort (table));
  check_words (words);
  corridor_word_table_find_range (table, "a", &first, &end);
  g_assert_cmpuint (first, ==, end);
}

/* Few letters and any length from none on, so that many begin alike and many are the beginning of others */
static void
test_random (void)
{
  g_autoptr (GPtrArray) words = make_words ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  static const char letters[] = "ab\xc3\xff\x01";

  while (words->len < 20000)
    {
      guint length = (guint) g_test_rand_int_range (0, 40);
      char *word = g_malloc (length + 1);

      for (guint i = 0; i < length; i++)
        word[i] = letters[g_test_rand_int_range (0, 5) % (g_test_rand_bit () ? 5 : 1)];
      word[length] = '\0';
      if (g_hash_table_contains (seen, word))
        {
          g_free (word);
          continue;
        }
      g_hash_table_add (seen, word);
      g_ptr_array_add (words, word);
    }
  check_words (words);
}

/* In order already, or the other way round, and with few words in all or many */
static void
test_ordered (void)
{
  for (guint n = 1; n < 2000; n = n * 2 + 1)
    {
      g_autoptr (GPtrArray) up = make_words ();
      g_autoptr (GPtrArray) down = make_words ();

      for (guint i = 0; i < n; i++)
        {
          g_ptr_array_add (up, g_strdup_printf ("word%06u", i));
          g_ptr_array_add (down, g_strdup_printf ("%06uword", n - i));
        }
      check_words (up);
      check_words (down);
    }
}

/* Words that differ only after a megabyte must not take the stack. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) words = make_words ();
  g_autofree char *start = g_strnfill (1024 * 1024, 'w');

  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (words, g_strdup_printf ("%s%u", start, (i * 7) % 40));
  check_words (words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-table/empty", test_empty);
  g_test_add_func ("/word-table/random", test_random);
  g_test_add_func ("/word-table/ordered", test_ordered);
  g_test_add_func ("/word-table/long", test_long);

  return g_test_run ();
}
