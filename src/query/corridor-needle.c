/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-needle-private.h"

#include "corridor-folder.h"

#include <string.h>

struct _CorridorNeedle
{
  GArray *terms; /* of CorridorTerm */
};

static void
clear_term (gpointer data)
{
  CorridorTerm *term = data;

  g_strfreev (term->words);
}

static gboolean
is_space (gunichar c)
{
  /* the two that Unicode calls white space and GLib does not */
  return g_unichar_isspace (c) || c == 0x0b || c == 0x85;
}

static const char *
skip_while (const char *p, gboolean space)
{
  while (*p != '\0' && is_space (g_utf8_get_char (p)) == space)
    p = g_utf8_next_char (p);

  return p;
}

/* Takes one token off @text: a phrase between quotes, or what runs to the next white space. A quote within a
 * token is a character like others. */
static const char *
take_token (const char *text, const char **start, const char **end, gboolean *is_excluded)
{
  const char *begin = *text == '-' ? text + 1 : text;

  *is_excluded = *text == '-';
  *start = begin;

  if (*begin == '"')
    {
      *start = begin + 1;
      *end = strchr (*start, '"');
      if (*end == NULL)
        return *end = *start + strlen (*start);

      return *end + 1;
    }

  return *end = skip_while (begin, FALSE);
}

static void
add_term (CorridorNeedle *needle, CorridorFolder *folder, const char *text, gsize length,
          gboolean is_excluded)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  CorridorWordScan scan;
  CorridorTerm term;
  const char *word;
  gsize n_bytes;

  corridor_folder_append (folder, folded, text, length);
  scan.next = folded->str;
  scan.end = folded->str + folded->len;
  while (corridor_word_scan_next (&scan, &word, &n_bytes))
    g_ptr_array_add (words, g_strndup (word, n_bytes));

  if (words->len == 0)
    return;

  term.n_words = words->len;
  g_ptr_array_add (words, NULL);
  term.words = (char **) g_ptr_array_steal (words, NULL);
  term.is_excluded = is_excluded;
  g_array_append_val (needle->terms, term);
}

/**
 * corridor_needle_new:
 * @text: what is written in the search entry
 *
 * Takes @text apart. Tokens stand between white space, or between double quotes; a quote that is not closed
 * runs to the end. A token after a `-` is not wanted. A token of several words is a phrase, a token of none
 * is left out.
 *
 * Returns: (transfer full): the terms
 */
CorridorNeedle *
corridor_needle_new (const char *text)
{
  CorridorNeedle *needle = g_new0 (CorridorNeedle, 1);
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  g_autofree char *valid = NULL;

  needle->terms = g_array_new (FALSE, FALSE, sizeof (CorridorTerm));
  g_array_set_clear_func (needle->terms, clear_term);

  g_return_val_if_fail (text != NULL, needle);

  valid = g_utf8_make_valid (text, -1);
  for (const char *p = skip_while (valid, TRUE); *p != '\0'; p = skip_while (p, TRUE))
    {
      const char *start, *end;
      gboolean is_excluded;

      p = take_token (p, &start, &end, &is_excluded);
      add_term (needle, folder, start, end - start, is_excluded);
    }

  return needle;
}

/**
 * corridor_needle_free:
 * @needle: (transfer full): a needle
 */
void
corridor_needle_free (CorridorNeedle *needle)
{
  g_array_unref (needle->terms);
  g_free (needle);
}

/**
 * corridor_needle_is_empty:
 * @needle: a needle
 *
 * Returns: %TRUE if it has no term, so that everything passes
 */
gboolean
corridor_needle_is_empty (const CorridorNeedle *needle)
{
  return needle->terms->len == 0;
}

/* The terms, as the index needs them: those that are wanted and those that are not, in the order in which
 * they were written. */
const CorridorTerm *
corridor_needle_get_terms (const CorridorNeedle *needle, guint *n_terms)
{
  *n_terms = needle->terms->len;

  return (const CorridorTerm *) (gpointer) needle->terms->data;
}

typedef struct
{
  const char *text; /* folded */
  gsize length;
  CorridorHit origin; /* where it came from, if asked for */
} Word;

static GArray *
list_words (const GString *folded)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  CorridorWordScan scan = { folded->str, folded->str + folded->len };
  Word word = { NULL };

  while (corridor_word_scan_next (&scan, &word.text, &word.length))
    g_array_append_val (words, word);

  return words;
}

static gboolean
term_is_at (const CorridorTerm *term, const GArray *words, guint position)
{
  if (position + term->n_words > words->len)
    return FALSE;

  for (guint i = 0; i < term->n_words; i++)
    {
      const Word *word = &g_array_index (words, Word, position + i);
      gsize length = strlen (term->words[i]);
      gboolean is_last = i == term->n_words - 1;

      if (is_last ? length > word->length : length != word->length)
        return FALSE;
      if (memcmp (word->text, term->words[i], length) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
term_is_in (const CorridorTerm *term, const GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (term_is_at (term, words, i))
      return TRUE;

  return FALSE;
}

/**
 * corridor_needle_matches:
 * @needle: a needle
 * @fields: (array zero-terminated=1): texts in UTF-8, each of which can hold a phrase
 *
 * Returns: %TRUE if each wanted term is in one of @fields, and no unwanted one in any
 */
gboolean
corridor_needle_matches (const CorridorNeedle *needle, const char *const *fields)
{
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  g_autofree gboolean *is_found = g_new0 (gboolean, needle->terms->len + 1);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autoptr (GString) folded = g_string_new (NULL);
      g_autoptr (GArray) words = NULL;

      corridor_folder_append (folder, folded, fields[i], strlen (fields[i]));
      words = list_words (folded);
      for (guint t = 0; t < needle->terms->len; t++)
        is_found[t] = is_found[t] || term_is_in (&g_array_index (needle->terms, CorridorTerm, t), words);
    }

  for (guint t = 0; t < needle->terms->len; t++)
    if (is_found[t] == g_array_index (needle->terms, CorridorTerm, t).is_excluded)
      return FALSE;

  return TRUE;
}

/* One character of the text as it was given, and where what it folds to begins. */
typedef struct
{
  gsize folded;
  gsize given;
} Piece;

static GArray *
fold_by_pieces (const char *text, GString *folded)
{
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece piece;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      piece = (Piece) { folded->len, p - text };
      g_array_append_val (pieces, piece);
      g_string_append (folded, corridor_folder_fold_char (folder, g_utf8_get_char (p)));
    }
  piece = (Piece) { folded->len, strlen (text) };
  g_array_append_val (pieces, piece);

  return pieces;
}

/* Gives each word the characters that it came from, whole, with the marks that follow them. */
static void
find_origins (GArray *words, const GString *folded, const GArray *pieces)
{
  const Piece *piece = &g_array_index (pieces, Piece, 0);
  guint last = 0;

  for (guint i = 0; i < words->len; i++)
    {
      Word *word = &g_array_index (words, Word, i);
      gsize start = word->text - folded->str;
      gsize end = start + word->length;
      guint next;

      /* the last piece that begins at or before the word's first byte: those before it that begin there
       * folded to nothing */
      while (last + 2 < pieces->len && piece[last + 1].folded <= start)
        last++;
      next = last + 1;
      while (next + 1 < pieces->len && piece[next].folded < end)
        next++;
      while (next + 1 < pieces->len && piece[next + 1].folded == piece[next].folded)
        next++;

      word->origin = (CorridorHit) { piece[last].given, piece[next].given };
    }
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const CorridorHit *hit_a = a, *hit_b = b;

  return (hit_a->start > hit_b->start) - (hit_a->start < hit_b->start);
}

/* Makes one of hits that touch or overlap. */
static void
merge_hits (GArray *hits)
{
  guint n = 0;

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      CorridorHit hit = g_array_index (hits, CorridorHit, i);
      CorridorHit *before = n > 0 ? &g_array_index (hits, CorridorHit, n - 1) : NULL;

      if (before != NULL && hit.start <= before->end)
        before->end = MAX (before->end, hit.end);
      else
        g_array_index (hits, CorridorHit, n++) = hit;
    }
  g_array_set_size (hits, n);
}

/**
 * corridor_needle_find_hits:
 * @needle: a needle
 * @text: UTF-8
 *
 * Finds the wanted terms in @text. Whole words are given, also where a term is only the beginning of one; a
 * phrase is given from its first word to its last.
 *
 * Returns: (transfer full) (element-type CorridorHit): ranges of bytes, sorted, that neither touch nor
 * overlap
 */
GArray *
corridor_needle_find_hits (const CorridorNeedle *needle, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GArray) words = NULL;

  if (needle->terms->len == 0)
    return hits;

  pieces = fold_by_pieces (text, folded);
  words = list_words (folded);
  find_origins (words, folded, pieces);

  for (guint t = 0; t < needle->terms->len; t++)
    {
      const CorridorTerm *term = &g_array_index (needle->terms, CorridorTerm, t);

      for (guint i = 0; !term->is_excluded && i < words->len; i++)
        if (term_is_at (term, words, i))
          {
            CorridorHit hit = { g_array_index (words, Word, i).origin.start,
                                g_array_index (words, Word, i + term->n_words - 1).origin.end };

            g_array_append_val (hits, hit);
          }
    }

  merge_hits (hits);

  return hits;
}
