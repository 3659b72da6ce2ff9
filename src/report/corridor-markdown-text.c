/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a model says is shown in a reader that this project does not know: CommonMark, GitHub's kind, Pandoc's, or one of the old ones. So
 * whatever any of them could take for a mark is written so that all of them show it as it is; and nothing more, since many people
 * read the text itself. */

#include "corridor-markdown-text.h"

#include <string.h>

#define REPLACEMENT "\357\277\275" /* U+FFFD */
#define BEFORE "x " /* stands for what is before a text in its line */

/* Characters that one does not see, but that change how what stands around them is shown: the controls of bidirectional text, which
 * could run on over the words of this summary, and those that hide text. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0x61c || c == 0x200e || c == 0x200f /* marks of direction */
         || (c >= 0x202a && c <= 0x202e)   /* embeddings and overrides */
         || (c >= 0x2060 && c <= 0x206f)   /* word joiner, invisible operators, isolates, deprecated */
         || c == 0xfeff                    /* byte order mark */
         || (c >= 0xfff9 && c <= 0xfffb)   /* interlinear annotation */
         || (c >= 0xe0000 && c <= 0xe007f); /* tags */
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
ends_word (const char *start, const char *p, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (p - start) >= length && g_ascii_strncasecmp (p - length, word, length) == 0
         && (p == start + length || !g_ascii_isalnum (p[-(gssize) length - 1]));
}

/* Whether what stands around the colon or the dot at @p would be made a link by readers that look for bare addresses. They would take
 * the backslashes in it for a part of it; and what a file says is text, not a link. */
static gboolean
makes_link (const char *start, const char *p)
{
  if (*p == '.')
    return ends_word (start, p, "www");
  /* not g_str_has_prefix(), which may measure all that follows */
  return strncmp (p, "://", 3) == 0 || ends_word (start, p, "mailto") || ends_word (start, p, "xmpp");
}

/* Whether what stands before @p, from the start of the line, makes the number of a list item: digits, or, for Pandoc, a letter or a
 * Roman number. */
static gboolean
ends_list_number (const char *start, const char *p)
{
  gsize length = p - start;

  return length > 0
         && (strspn (start, "0123456789") == length
             || strspn (start, "ivxlcdm") == length
             || strspn (start, "IVXLCDM") == length
             || (length == 1 && g_ascii_isalpha (*start)));
}

/* Whether the ampersand at @p starts the name or the number of a character. */
static gboolean
starts_reference (const char *p)
{
  const char *end = p + 1;

  if (*end == '#')
    end++;
  while (g_ascii_isalnum (*end))
    end++;
  return end > p + 1 && *end == ';';
}

/* Whether the character at @p must have a backslash before it to be no mark; @start is where its line starts. */
static gboolean
needs_backslash (const char *start, const char *p)
{
  switch (*p)
    {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '{':
    case '}':
    case '|':
    case '~':
    case '^':
      return TRUE;
    case '#': /* a heading's start or end */
      return p == start || p[-1] == ' ' || p[-1] == '#';
    case '+':
    case '-':
    case '=':
    case '%':
    case '(':
      return p == start;
    case '@': /* a citation */
      return p == start || !g_ascii_isalnum (p[-1]);
    case ':':
      return p == start || makes_link (start, p);
    case '.':
      return ends_list_number (start, p) || makes_link (start, p);
    case ')':
      return ends_list_number (start, p);
    case '$': /* a formula, unless it is an amount */
      return !g_ascii_isdigit (p[1]);
    default:
      return FALSE;
    }
}

/* Whether the byte @c is part of what is never a mark: most of most text, which is copied in runs. */
static inline gboolean
is_never_a_mark (char c)
{
  return g_ascii_isalnum (c) || c == ' ' || c == ',' || (guchar) c >= 0x80;
}

/* Appends @line, which has no white space at its ends, with its characters made harmless. */
static void
append_line (GString *out, const char *line)
{
  for (const char *p = line; *p != '\0';)
    {
      const char *start = p;

      while (is_never_a_mark (*p))
        p++;
      g_string_append_len (out, start, p - start);
      if (*p == '\0')
        break;

      if (*p == '<')
        g_string_append (out, "&lt;"); /* not all readers know a backslash before these */
      else if (*p == '>')
        g_string_append (out, "&gt;");
      else if (*p == '&' && starts_reference (p))
        g_string_append (out, "&amp;");
      else
        {
          if (needs_backslash (line, p))
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
      p++;
    }
}

/* The bytes of the character at @p, if these alone say that it is seen and no space: most are, and are copied in runs. 0 where one has to
 * look at the character, among those that begin with a byte as one of is_unseen() or is_line_end() or a control does. */
static inline guint
get_visible_length (const char *p)
{
  guchar c = (guchar) *p;

  if (c < 0x80)
    return c > ' ' && c < 0x7f;
  if (c < 0xe0)
    return c == 0xc2 || (c == 0xd8 && (guchar) p[1] == 0x9c) ? 0 : 2;
  if (c < 0xf0)
    return c == 0xe2 || c == 0xef ? 0 : 3;
  return c < 0xf3 ? 4 : 0;
}

/* Appends to @tidied the visible characters that @text, which is UTF-8, starts with. Returns: where they end */
static const char *
append_visible (GString *tidied, const char *text, gboolean space)
{
  const char *end = text;
  guint length;

  while ((length = get_visible_length (end)) > 0)
    end += length;
  if (end > text && space)
    g_string_append_c (tidied, ' ');
  g_string_append_len (tidied, text, end - text);
  return end;
}

/* @text without what is not seen, each run of white space one space, the ends trimmed. */
static char *
tidy (const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *tidied = g_string_sized_new (strlen (valid) + 1);
  gboolean space = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c;
      const char *end = append_visible (tidied, p, space);

      space = space && end == p;
      p = end;
      if (*p == '\0')
        break;

      c = g_utf8_get_char (p);
      if (is_unseen (c))
        continue;
      if (is_line_end (c) || c == '\t' || c == ' ')
        {
          space = tidied->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (tidied, ' ');
      space = FALSE;
      if (g_unichar_iscntrl (c))
        g_string_append (tidied, REPLACEMENT);
      else
        g_string_append_unichar (tidied, c);
    }
  return g_string_free (tidied, FALSE);
}

/* Whether @text is written as it is: words of ASCII with single spaces between them, which many names and all dates in English are. */
static gboolean
is_plain (const char *text)
{
  const char *p = text;

  if (*p == ' ')
    return FALSE;
  while (g_ascii_isalnum (*p) || *p == ',' || (*p == ' ' && p[1] != ' ' && p[1] != '\0'))
    p++;
  return *p == '\0';
}

/**
 * corridor_markdown_escape:
 * @text: any text, in UTF-8 or nearly
 *
 * Writes @text as Markdown that shows it and does nothing else: no markup, no HTML, no link, and nothing that
 * turns what stands around it. It is one line; its white space is single spaces.
 *
 * Returns: (transfer full): Markdown, which may stand at the start of a line or anywhere in it
 */
char *
corridor_markdown_escape (const char *text)
{
  g_autofree char *tidied = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return g_strdup (text);
  tidied = tidy (text, strlen (text));
  out = g_string_sized_new (strlen (tidied) + 16);
  append_line (out, tidied);
  return g_string_free (out, FALSE);
}

/**
 * corridor_markdown_escape_within:
 * @text: any text, in UTF-8 or nearly
 *
 * Writes @text as corridor_markdown_escape() does, but for what is a mark only at the start of a line: the dot of "15. Oktober".
 *
 * Returns: (transfer full): Markdown, to stand in a line behind something else
 */
char *
corridor_markdown_escape_within (const char *text)
{
  g_autofree char *tidied = NULL;
  g_autofree char *line = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return g_strdup (text);
  tidied = tidy (text, strlen (text));
  line = g_strconcat (BEFORE, tidied, NULL);
  out = g_string_sized_new (strlen (line) + 16);
  append_line (out, line);
  g_string_erase (out, 0, strlen (BEFORE));
  return g_string_free (out, FALSE);
}

/**
 * corridor_markdown_append_paragraphs:
 * @out: Markdown, at the start of a line
 * @text: any text
 *
 * Appends @text in paragraphs: one for each of its lines that is not empty.
 */
void
corridor_markdown_append_paragraphs (GString *out, const char *text)
{
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      g_autofree char *tidied = length > 0 ? tidy (line, length) : NULL;

      if (tidied != NULL && *tidied != '\0')
        {
          append_line (out, tidied);
          g_string_append (out, "\n\n");
        }
      line += length;
      line += *line == '\n';
    }
}

/**
 * corridor_markdown_append_address:
 * @out: Markdown
 * @url: an address out of a file
 *
 * Appends @url as a link that shows where it leads. Only addresses of the web are made one.
 */
void
corridor_markdown_append_address (GString *out, const char *url)
{
  g_autofree char *tidied = tidy (url, strlen (url));

  if (g_ascii_strncasecmp (tidied, "http://", 7) != 0 && g_ascii_strncasecmp (tidied, "https://", 8) != 0)
    {
      append_line (out, tidied);
      return;
    }
  g_string_append_c (out, '<');
  for (const char *p = tidied; *p != '\0'; p++)
    {
      /* what would end the link, start another thing, or split a table's cell */
      if (strchr ("<>\\`| ", *p) != NULL)
        g_string_append_printf (out, "%%%02X", (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '>');
}

/**
 * corridor_markdown_append_code:
 * @out: Markdown, at the start of a line
 * @text: any text
 *
 * Appends @text as it is, as a block of code whose fence is longer than any in it.
 */
void
corridor_markdown_append_code (GString *out, const char *text)
{
  gsize longest = 2, run = 0;
  g_autofree char *fence = NULL;

  for (const char *p = text; *p != '\0'; p++)
    {
      run = *p == '`' ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  fence = g_strnfill (longest + 1, '`');
  g_string_append_printf (out, "%s\n%s\n%s\n\n", fence, text, fence);
}
