/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-cycles.h"
#include "corridor-rules.h"

#include <string.h>

static void
test_slugs (void)
{
  static const char *const good[] = { "a", "0", "a-b", "a.b_c-", "9.-_" };
  static const char *const bad[] = { "", "A", "-a", ".a", "_a", "a b", "a/b", "a#b", "é", "a\n" };
  g_autofree char *longest = g_strnfill (CORRIDOR_SLUG_MAX, 'a');
  g_autofree char *longer = g_strnfill (CORRIDOR_SLUG_MAX + 1, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (corridor_is_slug (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (corridor_is_slug (bad[i]));
  g_assert_true (corridor_is_slug (longest));
  g_assert_false (corridor_is_slug (longer));
}

static void
test_urls (void)
{
  static const char *const good[] = {
    "http://example.org",
    "https://example.org/",
    "HTTP://EXAMPLE.ORG",
    "hTTpS://example.org/a?b#c",
    "http://a",
    "http://user@example.org:80",
    "http://[2001:db8::1]:80/",
    "https://例え.jp/パス",
    "http://example.org/a\"b<c>",
  };
  static const char *const bad[] = {
    "",
    "http",
    "http:",
    "http:/x",
    "http://",
    "https:///path",
    "http://?x",
    "http://#x",
    "http://:80/",
    "http://user@/",
    "http://user@:1/",
    "ftp://a",
    "example.org",
    " http://a",
    "http://a b",
    "http://a\tb",
    "http://a\nb",
    "http://a\xc2\xa0",
    "http://a/\x7f",
    "http://a/\xc2\x85",
    "httpss://a",
    "http ://a",
    "http://[]/",
    "http://[::1",
    "http://a/　b",
    "javascript:http://a",
    "http://a/\xe2\x80\xa8",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (corridor_is_url (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (corridor_is_url (bad[i]));
}

static void
test_language_tags (void)
{
  static const char *const good[] = {
    "en",
    "ast",
    "EN-us",
    "zh-Hans-CN",
    "sr-Latn-RS",
    "es-419",
    "de-1996",
    "sl-rozaj-biske-1994",
    "de-CH-x-phonebk",
    "x-whatever",
    "x-a-1-b2",
    "zh-cmn-Hans-CN",
    "zh-yue",
    "en-a-bbb-x-a",
    "en-u-co-phonebk",
    "ar-a-aaa-b-bbb-a-ccc",
    "i-klingon",
    "en-GB-oed",
    "sgn-BE-FR",
    "I-DEFAULT",
    "art-lojban",
    "cel-gaulish",
    "zh-min-nan",
    "qaa-Qaaa-QM-x-southern",
    "abcd",
    "abcdefgh",
    "aa-bbb-ccc-ddd",
    "de-DE-1901-1901",
    "en-0-aa",
  };
  static const char *const bad[] = {
    "",
    "e",
    "-",
    "en-",
    "-en",
    "en--US",
    "en_US",
    "english language",
    "abcdefghi",
    "en-US-",
    "en-a",
    "en-x",
    "x",
    "x-",
    "x-123456789",
    "de-419-DE",
    "a-DE",
    "i-nothing",
    "en-a-b",
    "en-u-",
    "1en",
    "en-1",
    "é",
    "en-Latn-Cyrl",
    "abcd-aaa",
    "aa-bbb-ccc-ddd-eee",
    "en-US-GB",
    "en-12",
    "en-abc1",
    "en\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i]);
      g_assert_true (corridor_is_language_tag (good[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (corridor_is_language_tag (bad[i]));
    }
}

static void
test_sha256 (void)
{
  g_assert_true (corridor_is_sha256 ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
  g_assert_false (corridor_is_sha256 ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde"));
  g_assert_false (corridor_is_sha256 ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"));
  g_assert_false (corridor_is_sha256 ("0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"));
  g_assert_false (corridor_is_sha256 ("g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
}

#define MAX_NODES 8

/* Whether @end is reached from @start by the edges that are not left out, the plain way. */
static gboolean
leads_to (gboolean reach[MAX_NODES][MAX_NODES], guint start, guint end)
{
  return start == end || reach[start][end];
}

static void
add_link (gboolean reach[MAX_NODES][MAX_NODES], const CorridorLink *link)
{
  for (guint i = 0; i < MAX_NODES; i++)
    {
      for (guint j = 0; j < MAX_NODES; j++)
        {
          if (leads_to (reach, i, link->from) && leads_to (reach, link->to, j))
            reach[i][j] = TRUE;
        }
    }
}

/* Thousands of small graphs, against the plain way. */
static void
test_cycles (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 20000; round++)
    {
      CorridorLink links[24];
      guint n_nodes = g_rand_int_range (rand, 1, MAX_NODES + 1);
      guint n_links = g_rand_int_range (rand, 0, G_N_ELEMENTS (links) + 1);
      gboolean all[MAX_NODES][MAX_NODES] = { { FALSE } };
      gboolean kept[MAX_NODES][MAX_NODES] = { { FALSE } };
      gboolean any = FALSE;
      g_autofree guint8 *closing = NULL;

      for (guint i = 0; i < n_links; i++)
        links[i] = (CorridorLink){ g_rand_int_range (rand, 0, n_nodes), g_rand_int_range (rand, 0, n_nodes) };

      closing = corridor_cycles_find_closing (links, n_links, n_nodes);
      for (guint i = 0; i < n_links; i++)
        {
          gboolean closes = leads_to (all, links[i].to, links[i].from);

          any = any || closes;
          g_assert_cmpint (closing != NULL && closing[i], ==, closes);
          add_link (all, &links[i]);
        }
      g_assert_cmpint (closing != NULL, ==, any);

      if (closing == NULL)
        continue;

      corridor_cycles_spare (links, n_links, n_nodes, closing);
      for (guint i = 0; i < n_links; i++)
        {
          gboolean closes = leads_to (kept, links[i].to, links[i].from);

          g_assert_cmpint (closing[i], ==, closes);
          if (!closes)
            add_link (kept, &links[i]);
        }
    }
}

static void
test_lengths (void)
{
  static const CorridorLink links[] = { { 0, 1 }, { 1, 2 }, { 0, 2 }, { 3, 2 }, { 2, 0 } };
  static const guint8 left_out[] = { FALSE, FALSE, FALSE, FALSE, TRUE };
  static const guint32 expected[] = { 3, 2, 1, 2, 1 };
  g_autofree guint32 *lengths
      = corridor_cycles_get_lengths (links, G_N_ELEMENTS (links), G_N_ELEMENTS (expected), left_out);

  g_free (corridor_cycles_get_lengths (NULL, 0, 0, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (lengths[i], ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/slugs", test_slugs);
  g_test_add_func ("/rules/urls", test_urls);
  g_test_add_func ("/rules/language-tags", test_language_tags);
  g_test_add_func ("/rules/sha256", test_sha256);
  g_test_add_func ("/rules/cycles", test_cycles);
  g_test_add_func ("/rules/lengths", test_lengths);

  return g_test_run ();
}
