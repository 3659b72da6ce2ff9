/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-folder.h"

#include "corridor-words.h"

#include <string.h>

#define PAGE_SIZE 256
#define N_PAGES 256
#define N_PLANES 17

typedef struct
{
  const char *folded[PAGE_SIZE]; /* NULL where it is not known yet */
} Page;

typedef struct
{
  Page *pages[N_PAGES]; /* likewise */
} Plane;

/* What is known takes room where there are such characters only: a folder is made for a single word, too. */
struct _CorridorFolder
{
  Plane *planes[N_PLANES];
  GStringChunk *strings;
};

/**
 * corridor_folder_new:
 *
 * Returns: (transfer full): a folder that has seen nothing; not to be shared between threads
 */
CorridorFolder *
corridor_folder_new (void)
{
  CorridorFolder *folder = g_new0 (CorridorFolder, 1);

  folder->strings = g_string_chunk_new (4096);

  return folder;
}

/**
 * corridor_folder_free:
 * @folder: (transfer full): a folder
 */
void
corridor_folder_free (CorridorFolder *folder)
{
  for (guint i = 0; i < N_PLANES; i++)
    {
      for (guint j = 0; folder->planes[i] != NULL && j < N_PAGES; j++)
        g_free (folder->planes[i]->pages[j]);
      g_free (folder->planes[i]);
    }
  g_string_chunk_free (folder->strings);
  g_free (folder);
}

/* g_utf8_casefold() is full case folding in every locale, but that GLib 2.74 lowers the capital letters of
 * Cherokee, which fold to themselves; the small ones it folds well. */
static gunichar
lower_cherokee (gunichar c)
{
  return c >= 0x13a0 && c <= 0x13f5 ? g_unichar_tolower (c) : c;
}

static char *
fold_char (gunichar c)
{
  char text[7] = { 0 };
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) unmarked = g_string_new (NULL);
  g_autofree char *case_folded = NULL;

  g_unichar_to_utf8 (c, text);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (unmarked, lower_cherokee (g_utf8_get_char (p)));
  case_folded = g_utf8_casefold (unmarked->str, unmarked->len);

  return g_utf8_normalize (case_folded, -1, G_NORMALIZE_NFKD);
}

static Page *
get_page (CorridorFolder *folder, gunichar c)
{
  Plane **plane = &folder->planes[c / (N_PAGES * PAGE_SIZE)];
  Page **page;

  if (G_UNLIKELY (*plane == NULL))
    *plane = g_new0 (Plane, 1);

  page = &(*plane)->pages[c / PAGE_SIZE % N_PAGES];
  if (G_UNLIKELY (*page == NULL))
    *page = g_new0 (Page, 1);

  return *page;
}

/**
 * corridor_folder_fold_char:
 * @folder: a folder
 * @c: a character
 *
 * Returns: what @c folds to, "" for a mark; lives as long as @folder
 */
const char *
corridor_folder_fold_char (CorridorFolder *folder, gunichar c)
{
  const char **known = &get_page (folder, c)->folded[c % PAGE_SIZE];

  if (*known == NULL)
    {
      g_autofree char *folded = fold_char (c);

      *known = g_string_chunk_insert (folder->strings, folded);
    }

  return *known;
}

/* ASCII folds to its small letters. It is most of most text, and worth a loop of its own that the compiler
 * makes wide. */
static gsize
append_ascii (GString *folded, const char *text, gsize length)
{
  gsize start = folded->len;
  gsize n = 0;

  while (n < length && (guchar) text[n] < 0x80)
    n++;

  g_string_append_len (folded, text, n);
  for (gsize i = start; i < folded->len; i++)
    {
      char c = folded->str[i];

      folded->str[i] = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

  return n;
}

/**
 * corridor_folder_append:
 * @folder: a folder
 * @folded: what to append to
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Appends the folded @text to @folded.
 */
void
corridor_folder_append (CorridorFolder *folder, GString *folded, const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      p += append_ascii (folded, p, end - p);
      for (; p < end && (guchar) *p >= 0x80; p = g_utf8_next_char (p))
        g_string_append (folded, corridor_folder_fold_char (folder, g_utf8_get_char (p)));
    }
}

/**
 * corridor_fold:
 * @text: a text
 * @length: its length in bytes, -1 where it ends in NUL
 *
 * Makes what readers hold to be the same compare the same: NFKD, categories M removed, full case folding,
 * NFKD. It does not depend on the locale.
 *
 * Returns: (transfer full) (nullable): the folded text, %NULL where @text is not UTF-8
 */
char *
corridor_fold (const char *text, gssize length)
{
  gsize n_bytes = length >= 0 ? (gsize) length : strlen (text);
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_validate_len (text, n_bytes, NULL))
    {
      g_autoptr (CorridorFolder) folder = corridor_folder_new ();

      folded = g_string_sized_new (n_bytes);
      corridor_folder_append (folder, folded, text, n_bytes);

      return g_string_free (folded, FALSE);
    }

  return NULL;
}

typedef enum
{
  BETWEEN_WORDS,
  IN_WORD,
  WORD_BY_ITSELF,
} WordClass;

/**
 * corridor_is_written_without_spaces:
 * @c: a character
 *
 * In scripts that put no spaces between words each letter is found by itself, and several as a phrase.
 *
 * Returns: whether @c is of such a script
 */
gboolean
corridor_is_written_without_spaces (gunichar c)
{
  /* nothing of these stands before Thai, which spares most text the search for its script */
  if (c < 0x0e00)
    return FALSE;

  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

static WordClass
classify (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return corridor_is_written_without_spaces (c) ? WORD_BY_ITSELF : IN_WORD;
    default:
      return BETWEEN_WORDS;
    }
}

static inline WordClass
classify_next (const char *p)
{
  if ((guchar) *p < 0x80)
    return g_ascii_isalnum (*p) ? IN_WORD : BETWEEN_WORDS;
  if ((guchar) *p < 0xe0) /* two bytes, which most letters beside those are: without a call */
    return classify ((gunichar) ((*p & 0x1f) << 6 | (p[1] & 0x3f)));

  return classify (g_utf8_get_char (p));
}

/**
 * corridor_word_scan_next:
 * @scan: a scan of a folded text
 * @word: (out): where the next word begins
 * @length: (out): its length in bytes
 *
 * Returns: %FALSE where there is no further word
 */
gboolean
corridor_word_scan_next (CorridorWordScan *scan, const char **word, gsize *length)
{
  const char *p = scan->next;
  WordClass first = BETWEEN_WORDS;

  for (; p < scan->end; p = g_utf8_next_char (p))
    if ((first = classify_next (p)) != BETWEEN_WORDS)
      break;

  *word = p;
  if (p < scan->end)
    p = g_utf8_next_char (p);
  if (first == IN_WORD)
    while (p < scan->end && classify_next (p) == IN_WORD)
      p = g_utf8_next_char (p);

  scan->next = p;
  *length = p - *word;

  return *length > 0;
}
