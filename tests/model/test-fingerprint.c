/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-fingerprint.h"

static void
test_normalise (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { " \t\n", "" },
    { "a", "a" },
    { "  a  b\n\nc\r\n", "a b c" },
    { "a\xc2\xa0" "b\xe3\x80\x80" "c\xe2\x80\xa8" "d\xc2\x85" "e\x0b" "f\x0c" "g", "a b c d e f g" },
    { "a\xe2\x80\x8b" "b", "a\xe2\x80\x8b" "b" }, /* a zero width space is none */
    { "Cafe\xcc\x81 caf\xc3\xa9", "Caf\xc3\xa9 caf\xc3\xa9" },
    { "x \xcc\x81y", "x \xcc\x81y" },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c" },
    { "\xe2\x84\xab \xe2\x84\xa6", "\xc3\x85 \xce\xa9" },
    { "\xef\xac\x81", "\xef\xac\x81" }, /* not for good looks alone */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = corridor_normalise_paragraph (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Word by word is the same as all at once. */
static void
test_by_words (void)
{
  static const char *const parts[] = { "a", "e", " ", "\n", "\xcc\x81", "\xcc\xa7", "\xe2\x80\x81", "\xe1\x84\x92", "\xe1\x85\xa1", "\xc2\xa0", "\xe0\xa5\x98", "\xe2\x84\xa6" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *whole = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      for (guint n = g_rand_int_range (random, 0, 12); n > 0; n--)
        g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      whole = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      expected = corridor_normalise_paragraph (whole);
      found = corridor_normalise_paragraph (text->str);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_fingerprint (void)
{
  guint length;
  g_autofree char *sha256 = corridor_fingerprint ("caf\xc3\xa9 \xf0\x9f\x9a\xa2", &length);
  g_autofree char *plain = corridor_fingerprint ("abc", &length);

  g_assert_cmpuint (length, ==, 3);
  g_assert_cmpstr (plain, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_free (g_steal_pointer (&plain));
  plain = corridor_fingerprint ("caf\xc3\xa9 \xf0\x9f\x9a\xa2", &length);
  g_assert_cmpuint (length, ==, 6);
  g_assert_cmpstr (plain, ==, sha256);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fingerprint/normalise", test_normalise);
  g_test_add_func ("/fingerprint/by-words", test_by_words);
  g_test_add_func ("/fingerprint/taken", test_fingerprint);
  return g_test_run ();
}
