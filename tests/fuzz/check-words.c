/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "check-words.h"

#include <string.h>

typedef struct
{
  char *text;        /* folded */
  guint first, last; /* the characters that it came from */
} Word;

typedef struct
{
  GArray *words; /* of Word */
  gboolean is_excluded;
} Term;

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->text);
}

static void
clear_term (gpointer data)
{
  g_array_unref (((Term *) data)->words);
}

/* Full case folding. What the C library's neighbour does with Cherokee differs between its versions, so Unicode's table stands here. */
static char *
fold_case (gunichar c)
{
  char text[7] = { 0 };

  if (c >= 0x13a0 && c <= 0x13f5)
    ;
  else if (c >= 0x13f8 && c <= 0x13fd)
    c -= 8;
  else if (c >= 0xab70 && c <= 0xabbf)
    c = c - 0xab70 + 0x13a0;
  else
    return g_utf8_casefold (text, g_unichar_to_utf8 (c, text));

  g_unichar_to_utf8 (c, text);

  return g_strdup (text);
}

static char *
fold (const char *text, gssize length)
{
  g_autofree char *decomposed = g_utf8_normalize (text, length, G_NORMALIZE_NFKD);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (c);

      if (type != G_UNICODE_NON_SPACING_MARK && type != G_UNICODE_SPACING_MARK && type != G_UNICODE_ENCLOSING_MARK)
        {
          g_autofree char *small = fold_case (c);

          g_string_append (folded, small);
        }
    }

  return g_utf8_normalize (folded->str, folded->len, G_NORMALIZE_NFKD);
}

void
check_fold (const char *text)
{
  g_autofree char *folded = corridor_fold (text, -1);
  g_autofree char *expected = fold (text, -1);
  g_autofree char *again = corridor_fold (folded, -1);

  g_assert (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpstr (again, ==, folded);
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c);
}

static gboolean
is_word_by_itself (gunichar c)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_HAN,   G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_THAI, G_UNICODE_SCRIPT_LAO,
    G_UNICODE_SCRIPT_KHMER, G_UNICODE_SCRIPT_MYANMAR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_unichar_get_script (c) == scripts[i])
      return TRUE;

  return FALSE;
}

static void
end_word (GArray *words, GString *letters, guint first, guint last)
{
  Word word = { letters->str, first, last };

  if (letters->len == 0)
    return;

  word.text = g_strdup (letters->str);
  g_array_append_val (words, word);
  g_string_truncate (letters, 0);
}

static GArray *
list_words_of_range (const char *text, const char *end)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GString) letters = g_string_new (NULL);
  guint first = 0, last = 0, n = 0;

  g_array_set_clear_func (words, clear_word);
  for (const char *p = text; p < end; p = g_utf8_next_char (p), n++)
    {
      g_autofree char *folded = fold (p, g_utf8_next_char (p) - p);

      for (const char *q = folded; *q != '\0'; q = g_utf8_next_char (q))
        {
          const gunichar c = g_utf8_get_char (q);

          if (!is_of_word (c) || is_word_by_itself (c))
            end_word (words, letters, first, last);
          if (!is_of_word (c))
            continue;

          if (letters->len == 0)
            first = n;
          last = n;
          g_string_append_unichar (letters, c);
          if (is_word_by_itself (c))
            end_word (words, letters, first, last);
        }
    }
  end_word (words, letters, first, last);

  return words;
}

GArray *
check_list_words (const char *field)
{
  return list_words_of_range (field, field + strlen (field));
}

/* Unicode's White_Space */
static gboolean
is_white (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028
         || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

GArray *
check_list_terms (const char *text)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  const char *p = text;

  g_array_set_clear_func (terms, clear_term);
  while (*p != '\0')
    {
      Term term = { NULL, FALSE };
      const char *start;

      if (is_white (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      if (*p == '-')
        {
          term.is_excluded = TRUE;
          p++;
        }
      start = p;
      if (*p == '"')
        {
          for (start = ++p; *p != '\0' && *p != '"'; p++)
            ;
          term.words = list_words_of_range (start, p);
          p += *p == '"';
        }
      else
        {
          while (*p != '\0' && !is_white (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          term.words = list_words_of_range (start, p);
        }

      if (term.words->len > 0)
        g_array_append_val (terms, term);
      else
        g_array_unref (term.words);
    }

  return terms;
}

static gboolean
term_is_at (const Term *term, const GArray *words, guint at)
{
  const guint n = term->words->len;

  if (at + n > words->len)
    return FALSE;

  for (guint i = 0; i + 1 < n; i++)
    if (strcmp (g_array_index (term->words, Word, i).text, g_array_index (words, Word, at + i).text) != 0)
      return FALSE;

  return g_str_has_prefix (g_array_index (words, Word, at + n - 1).text, g_array_index (term->words, Word, n - 1).text);
}

static gboolean
term_is_in (const Term *term, const GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (term_is_at (term, words, i))
      return TRUE;

  return FALSE;
}

gboolean
check_terms_match (const GArray *terms, GPtrArray *fields)
{
  for (guint t = 0; t < terms->len; t++)
    {
      const Term *term = &g_array_index (terms, Term, t);
      gboolean is_found = FALSE;

      for (guint i = 0; i < fields->len && !is_found; i++)
        is_found = term_is_in (term, g_ptr_array_index (fields, i));
      if (is_found == term->is_excluded)
        return FALSE;
    }

  return TRUE;
}

/* For each character of the text that has @words, whether it belongs to what is found. */
static gboolean *
mark_hits (const GArray *terms, const GArray *words, guint n_chars)
{
  gboolean *is_hit = g_new0 (gboolean, n_chars + 1);

  for (guint t = 0; t < terms->len; t++)
    {
      const Term *term = &g_array_index (terms, Term, t);

      for (guint i = 0; !term->is_excluded && i < words->len; i++)
        if (term_is_at (term, words, i))
          {
            const guint last = g_array_index (words, Word, i + term->words->len - 1).last;

            for (guint c = g_array_index (words, Word, i).first; c <= last; c++)
              is_hit[c] = TRUE;
          }
    }

  return is_hit;
}

static void
check_hits (const CorridorNeedle *needle, const GArray *terms, const char *text, const GArray *words)
{
  g_autoptr (GArray) hits = corridor_needle_find_hits (needle, text);
  g_autofree gboolean *is_hit = mark_hits (terms, words, g_utf8_strlen (text, -1));
  gboolean is_inside = FALSE;
  guint n = 0, hit = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      g_autofree char *folded = fold (p, g_utf8_next_char (p) - p);
      /* marks go with what they stand on */
      const gboolean expected = *folded != '\0' || !is_inside ? is_hit[n] : TRUE;

      if (expected && !is_inside)
        {
          g_assert (hit < hits->len);
          g_assert (g_array_index (hits, CorridorHit, hit).start == (gsize) (p - text));
        }
      if (!expected && is_inside)
        g_assert (g_array_index (hits, CorridorHit, hit++).end == (gsize) (p - text));
      is_inside = expected;
    }
  if (is_inside)
    g_assert (g_array_index (hits, CorridorHit, hit++).end == strlen (text));

  g_assert (hit == hits->len);
}

void
check_needle (const char *text, const char *const *fields)
{
  g_autoptr (CorridorNeedle) needle = corridor_needle_new (text);
  g_autoptr (GArray) terms = check_list_terms (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; fields[i] != NULL; i++)
    g_ptr_array_add (words, check_list_words (fields[i]));

  g_assert (corridor_needle_is_empty (needle) == (terms->len == 0));
  g_assert (corridor_needle_matches (needle, fields) == check_terms_match (terms, words));
  for (guint i = 0; fields[i] != NULL; i++)
    check_hits (needle, terms, fields[i], g_ptr_array_index (words, i));
}
