/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a text is, it is refused, or its draft is a model without a fault. */

#include "corridor-draft.h"

#include <string.h>

#include "random-library.h"

#define N_TEXTS 2000

static const char *const parts[] = {
  "# ", "## ", "\n", "\n\n", "---\n", "===\n", "```\n", "~~~\n", "<!--", "-->", "- ", "1. ", "> ", "    ", "\t", "[a](b)", "![", "](", "]", "[^1]", "[k]: x\n", "*", "**", "_", "`", "``", "~~",
  "<br>", "<a", "&amp;", "&#0;", "&#x2028;", "\\", "|", "|---|\n", "title: x\n", "date: 2024\n", "author: [a, b]\n", "url: http://a\n", "October 15, 2024", "By Ada Lind", "Leave a Reply", "word", "A sentence.",
  "\xe5\x8c\x97\xe4\xba\xac", "e\xcc\x81", "\xc2\xa0", "\xe2\x80\xa8", "\xef\xbb\xbf", "\xf0\x9f\x9a\xa2", "\"", "\x7f", "\r", "\x0b",
};
static const char *const names[] = { "f.txt", "f.md", "", ".md", "/", "\xff.txt", "a\nb" };

static char *
make_text (GRand *random)
{
  GString *text = g_string_new (NULL);

  for (guint n = g_rand_int_range (random, 0, 60); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  /* and now and then something that no text has */
  if (text->len > 0 && g_rand_int_range (random, 0, 10) == 0)
    text->str[g_rand_int_range (random, 0, (int) text->len)] = (char) g_rand_int_range (random, 1, 256);
  return g_string_free (text, FALSE);
}

static void
test_mutation (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20241015);
  guint n_made = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = make_text (random);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text)); /* without a NUL behind it */
      g_autoptr (CorridorDraft) draft = NULL;
      g_autoptr (GError) error = NULL;
      gsize fault;

      draft = corridor_draft_new (bytes, names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))], &fault, &error);
      if (draft == NULL)
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (fault, <=, strlen (text));
        }
      else
        {
          g_autoptr (GBytes) written = corridor_draft_write (draft);
          gsize length;
          const char *data = g_bytes_get_data (written, &length);
          g_autofree char *document = g_strndup (data, length);
          g_autoptr (CorridorLibrary) library = random_library_read ((const char *const[]) { document, NULL });

          g_assert_cmpuint (corridor_library_get_n_paragraphs (library), ==, corridor_draft_get_n_paragraphs (draft));
          n_made++;
        }
    }
  g_assert_cmpuint (n_made, >, N_TEXTS / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/mutation", test_mutation);
  return g_test_run ();
}
