/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-rules.h"

/* The most bytes of a title that go into an id, which people have to read and write */
#define ID_MAX 60

/* How much of a title is looked at: more than an id takes, whatever is left out of it */
#define TITLE_MAX 400

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

/* The Latin letters and digits of @title, with a hyphen for what stands between them. */
static char *
make_slug (const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, 8 * TITLE_MAX), TITLE_MAX));
  g_autofree char *folded = g_utf8_casefold (start, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *slug = g_string_new (NULL);
  gboolean is_apart = FALSE;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum ((char) c))
        {
          if (is_apart && slug->len > 0)
            g_string_append_c (slug, '-');
          g_string_append_c (slug, g_ascii_tolower ((char) c));
          is_apart = FALSE;
        }
      else if (!g_unichar_ismark (c) && !is_apostrophe (c))
        {
          is_apart = TRUE;
        }
    }
  if (slug->len > ID_MAX)
    {
      const char *hyphen = g_strrstr_len (slug->str, ID_MAX + 1, "-");

      g_string_truncate (slug, hyphen != NULL ? (gsize) (hyphen - slug->str) : ID_MAX);
    }
  return g_string_free (slug, FALSE);
}

/* @ids holds each slug with the last number that was put behind it, so that many equal titles take no longer than others. */
char *
corridor_draft_make_id (const char *title, const char *otherwise, GHashTable *ids)
{
  g_autofree char *slug = make_slug (title);
  g_autofree char *id = NULL;
  guint number;

  if (*slug == '\0')
    {
      g_free (slug);
      slug = g_strdup (otherwise);
    }
  id = g_strdup (slug);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (ids, slug));
  while (g_hash_table_contains (ids, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, ++number + 1);
    }
  g_hash_table_insert (ids, g_strdup (id), GUINT_TO_POINTER (0));
  if (number > 0)
    g_hash_table_insert (ids, g_strdup (slug), GUINT_TO_POINTER (number));
  g_assert (corridor_is_slug (id));
  return g_steal_pointer (&id);
}
