/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The markup within a paragraph of Markdown. Every byte is marked as one that a reader sees or as markup, in a few passes that each go
 * once over the text: nested brackets and stars that never close take no longer than words. */

#include "corridor-draft-inline.h"

/* The longest target of a link, and the longest tag (bytes): what is longer is text */
#define TARGET_MAX 2048

/* The longest label of a link (bytes) */
#define LABEL_MAX 1000

/* For each run of backticks, where the next of the same length begins: by the place where the run begins. */
static GHashTable *
pair_backticks (const CorridorDraftInline *self)
{
  GHashTable *next = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_length = g_hash_table_new (NULL, NULL);

  for (gsize end = self->length; end > 0;)
    {
      gsize start = end;

      while (start > 0 && self->text[start - 1] == '`')
        start--;
      if (start == end)
        {
          end--;
          continue;
        }
      /* places are kept with one added, for 0 is none */
      g_hash_table_insert (next, GSIZE_TO_POINTER (start + 1), g_hash_table_lookup (by_length, GSIZE_TO_POINTER (end - start)));
      g_hash_table_insert (by_length, GSIZE_TO_POINTER (end - start), GSIZE_TO_POINTER (start + 1));
      end = start;
    }
  return next;
}

/* A code span that begins at @i; gives the place behind it, or behind the run of backticks that begins none. */
static gsize
mark_code (CorridorDraftInline *self, gsize i, GHashTable *next)
{
  gsize n = strspn (self->text + i, "`");
  gsize close = GPOINTER_TO_SIZE (g_hash_table_lookup (next, GSIZE_TO_POINTER (i + 1)));

  if (close == 0)
    {
      corridor_draft_mark (self, i, i + n, CORRIDOR_MARK_LITERAL);
      return i + n;
    }
  close--;
  corridor_draft_mark (self, i, i + n, CORRIDOR_MARK_MARKUP);
  corridor_draft_mark (self, i + n, close, CORRIDOR_MARK_LITERAL);
  corridor_draft_mark (self, close, close + n, CORRIDOR_MARK_MARKUP);
  return close + n;
}

static gboolean
is_tag (const char *inside, gsize length)
{
  gsize n = *inside == '/' ? 1 : 0;

  if (n >= length || !g_ascii_isalpha (inside[n]))
    return FALSE;
  while (n < length && (g_ascii_isalnum (inside[n]) || inside[n] == '-'))
    n++;
  return n == length || g_ascii_isspace (inside[n]) || inside[n] == '/';
}

/* Whether the words before and behind a tag belong together. */
static gboolean
stands_in_line (const char *inside)
{
  static const char *const names[] = { "a",    "abbr", "b", "cite", "code",  "del",  "em",     "font", "i",   "ins", "kbd",
                                       "mark", "q",    "s", "small", "span", "strong", "sub", "sup", "u",   NULL };
  const char *start = inside + (*inside == '/');
  g_autofree char *name = g_strndup (start, strspn (start, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-"));
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strv_contains (names, lower);
}

/* <https://example.org>, <ada@example.org> */
static gboolean
is_address (const char *inside, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isspace (inside[i]))
        return FALSE;
    }
  while (n < length && (g_ascii_isalnum (inside[n]) || strchr ("+.-_", inside[n]) != NULL))
    n++;
  return n > 1 && n + 1 < length && (inside[n] == ':' || inside[n] == '@');
}

static gsize
mark_angle (CorridorDraftInline *self, gsize i)
{
  gsize limit = MIN (self->length - i, TARGET_MAX);
  const char *inside = self->text + i + 1;
  const char *close = memchr (self->text + i, '>', limit);
  gsize length;

  if (close == NULL)
    return i + 1;
  length = close - inside;
  if (length == 0 || memchr (inside, '<', length) != NULL)
    return i + 1;
  if (is_tag (inside, length))
    {
      corridor_draft_mark (self, i, i + length + 2, CORRIDOR_MARK_MARKUP);
      if (!stands_in_line (inside))
        corridor_draft_mark (self, i, i + 1, CORRIDOR_MARK_SPACE);
      return i + length + 2;
    }
  if (!is_address (inside, length))
    return i + 1;
  corridor_draft_mark (self, i, i + 1, CORRIDOR_MARK_MARKUP);
  corridor_draft_mark (self, i + 1, i + 1 + length, CORRIDOR_MARK_LITERAL);
  corridor_draft_mark (self, i + 1 + length, i + 2 + length, CORRIDOR_MARK_MARKUP);
  return i + length + 2;
}

/* What takes away the meaning of all markup within it. */
static void
mark_literals (CorridorDraftInline *self)
{
  g_autoptr (GHashTable) next = pair_backticks (self);
  gsize i = 0;

  while (i < self->length)
    {
      char c = self->text[i];

      if (c == '\\' && i + 1 < self->length && (g_ascii_ispunct (self->text[i + 1]) || self->text[i + 1] == '\n'))
        {
          corridor_draft_mark (self, i, i + 1, CORRIDOR_MARK_MARKUP);
          corridor_draft_mark (self, i + 1, i + 2, CORRIDOR_MARK_LITERAL);
          i += 2;
        }
      else if (c == '`')
        i = mark_code (self, i, next);
      else if (c == '<')
        i = mark_angle (self, i);
      else
        i++;
    }
}

/* The place behind `(target "title")`, or 0 where there is none at @i. */
static gsize
skip_target (const CorridorDraftInline *self, gsize i)
{
  gsize end = MIN (self->length, i + TARGET_MAX);
  guint depth = 0;
  char quote = '\0';
  gboolean has_begun = FALSE;

  if (i >= end || self->text[i] != '(')
    return 0;
  for (; i < end; i++)
    {
      char c = self->text[i];

      if (c == '\\')
        i++;
      else if (quote != '\0')
        quote = c == quote ? '\0' : quote;
      else if ((c == '"' || c == '\'') && g_ascii_isspace (self->text[i - 1]))
        quote = c;
      else if (g_ascii_isspace (c) && has_begun && strchr ("\"')", self->text[i + strspn (self->text + i, " \t\n\r")]) == NULL)
        return 0; /* a remark in brackets, and no target */
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return i + 1;
      has_begun = has_begun || (c != '(' && !g_ascii_isspace (c));
    }
  return 0;
}

static gboolean
has_label (const CorridorDraftInline *self, gsize start, gsize end)
{
  g_autofree char *label = NULL;
  g_autofree char *folded = NULL;

  if (self->labels == NULL || g_hash_table_size (self->labels) == 0 || end <= start || end - start > LABEL_MAX
      || memchr (self->text + start, '[', end - start) != NULL)
    return FALSE;
  label = g_strndup (self->text + start, end - start);
  folded = g_utf8_casefold (label, -1);
  return g_hash_table_contains (self->labels, folded);
}

/* Marks what makes the brackets from @open to @close a link or an image; gives the place behind it. */
static gsize
mark_link (CorridorDraftInline *self, gsize open, gsize close)
{
  gsize start = open > 0 && self->text[open - 1] == '!' && self->marks[open - 1] == CORRIDOR_MARK_TEXT ? open - 1 : open;
  gsize behind = skip_target (self, close + 1);

  if (behind == 0 && self->text[open + 1] == '^')
    {
      corridor_draft_mark (self, open, close + 1, CORRIDOR_MARK_MARKUP); /* a footnote's mark */
      return close + 1;
    }
  if (behind == 0 && close + 1 < self->length && self->text[close + 1] == '[')
    {
      gsize limit = MIN (self->length - close - 1, TARGET_MAX);
      const char *end = memchr (self->text + close + 1, ']', limit);
      gsize last = end != NULL ? (gsize) (end - self->text) : 0;

      if (last == close + 2 ? has_label (self, open + 1, close) : last > 0 && has_label (self, close + 2, last))
        behind = last + 1;
    }
  if (behind == 0 && has_label (self, open + 1, close))
    behind = close + 1;
  if (behind == 0)
    return close + 1;
  corridor_draft_mark (self, start, open + 1, CORRIDOR_MARK_MARKUP);
  corridor_draft_mark (self, close, behind, CORRIDOR_MARK_MARKUP);
  return behind;
}

static void
mark_links (CorridorDraftInline *self)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize i = 0;

  while (i < self->length)
    {
      if (self->marks[i] == CORRIDOR_MARK_TEXT && self->text[i] == '[')
        {
          g_array_append_val (open, i);
        }
      else if (self->marks[i] == CORRIDOR_MARK_TEXT && self->text[i] == ']' && open->len > 0)
        {
          gsize from = g_array_index (open, gsize, open->len - 1);

          g_array_set_size (open, open->len - 1);
          i = mark_link (self, from, i);
          continue;
        }
      i++;
    }
}

/* The character that &name; or &#number; stands for, and how long that is; 0 for none. */
static gunichar
read_reference (const char *text, gsize *length)
{
  static const struct
  {
    const char *name;
    gunichar c;
  } names[] = { { "amp;", '&' },      { "lt;", '<' },       { "gt;", '>' },       { "quot;", '"' },     { "apos;", '\'' },    { "nbsp;", 0xa0 },
                { "ndash;", 0x2013 }, { "mdash;", 0x2014 }, { "lsquo;", 0x2018 }, { "rsquo;", 0x2019 }, { "ldquo;", 0x201c }, { "rdquo;", 0x201d },
                { "hellip;", 0x2026 }, { "shy;", 0xad } };
  gboolean is_hex;
  char *end;
  guint64 number;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_has_prefix (text + 1, names[i].name))
        {
          *length = strlen (names[i].name) + 1;
          return names[i].c;
        }
    }
  if (text[1] != '#')
    return 0;
  is_hex = text[2] == 'x' || text[2] == 'X';
  text += is_hex ? 3 : 2;
  if (!(is_hex ? g_ascii_isxdigit (*text) : g_ascii_isdigit (*text)))
    return 0;
  number = g_ascii_strtoull (text, &end, is_hex ? 16 : 10);
  if (*end != ';' || end - text > 8 || number < 0x20 || !g_unichar_validate ((gunichar) number))
    return 0;
  *length = end - text + (is_hex ? 4 : 3);
  return (gunichar) number;
}

static char *
build (const CorridorDraftInline *self)
{
  GString *text = g_string_sized_new (self->length);

  for (gsize i = 0; i < self->length; i++)
    {
      gsize length;
      gunichar c;

      if (self->marks[i] == CORRIDOR_MARK_SPACE)
        g_string_append_c (text, ' ');
      if (self->marks[i] >= CORRIDOR_MARK_SPACE)
        continue;
      c = self->marks[i] == CORRIDOR_MARK_TEXT && self->text[i] == '&' ? read_reference (self->text + i, &length) : 0;
      if (c == 0)
        {
          g_string_append_c (text, self->text[i]);
          continue;
        }
      g_string_append_unichar (text, c);
      i += length - 1;
    }
  return g_string_free (text, FALSE);
}

/**
 * corridor_draft_strip_inline:
 * @text: a paragraph or heading of Markdown, in valid UTF-8
 * @labels: (nullable): the labels that links refer to, folded
 *
 * Returns: (transfer full): what a reader sees of it
 */
char *
corridor_draft_strip_inline (const char *text, GHashTable *labels)
{
  gsize length = strlen (text);
  g_autofree guint8 *marks = NULL;
  CorridorDraftInline self = { text, length, NULL, labels };

  if (strpbrk (text, "\\`<[*_~&") == NULL)
    return g_strdup (text);
  marks = g_malloc0 (length + 1);
  self.marks = marks;
  mark_literals (&self);
  mark_links (&self);
  corridor_draft_mark_emphasis (&self, '*');
  corridor_draft_mark_emphasis (&self, '_');
  corridor_draft_mark_emphasis (&self, '~');
  return build (&self);
}
