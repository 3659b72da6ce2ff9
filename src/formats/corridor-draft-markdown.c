/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of Markdown, as far as an outline needs them: headings, and what a reader takes for paragraphs. An item of a list is one,
 * and so is each paragraph of a quotation. Code, comments and the targets of links are none. */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-fingerprint.h"

/* An underlined heading has no more lines and bytes than this: what is longer is a paragraph that no blank line parts from the rule
 * below it. */
#define UNDERLINED_LINES_MAX 3
#define UNDERLINED_LENGTH_MAX 300

/* Columns of white space that make a line code, and to which a tab leads */
#define TAB_WIDTH 4

typedef struct
{
  GArray *blocks;
  GHashTable *labels; /* of links, folded */
  GString *block;     /* the paragraph that is being read */
  GString *visible;   /* the line that is being read, without comments */
  guint n_lines;      /* of the block */
  const char *last_comment_end;
  gboolean in_comment;
  char fence; /* the character of the fence that code stands in, or NUL */
  gsize fence_length;
  gboolean in_list;
  gboolean is_item;   /* the block is one, or goes on in it */
  gboolean is_quoted; /* the block is */
} Reader;

static void
end_block (Reader *self, guint level)
{
  if (self->block->len > 0)
    corridor_draft_blocks_add (self->blocks, self->block->str, self->block->len, level);
  g_string_truncate (self->block, 0);
  self->n_lines = 0;
  self->is_item = FALSE;
  self->is_quoted = FALSE;
}

static void
append_line (Reader *self, const char *line)
{
  if (self->block->len > 0)
    g_string_append_c (self->block, '\n');
  g_string_append (self->block, line);
  self->n_lines++;
}

/* Skips white space; gives its width in columns. */
static guint
skip_indent (const char **line)
{
  guint width = 0;

  for (; **line == ' ' || **line == '\t'; (*line)++)
    width += **line == '\t' ? TAB_WIDTH - width % TAB_WIDTH : 1;
  return width;
}

/* Whether @line has nothing but three or more of one of @characters, and white space where @spaced. */
static gboolean
is_rule (const char *line, const char *characters, gsize min, gboolean spaced)
{
  char c = *line;
  gsize n = 0;

  if (c == '\0' || strchr (characters, c) == NULL)
    return FALSE;
  for (; *line == c || (spaced && (*line == ' ' || *line == '\t')); line++)
    n += *line == c;
  line += strspn (line, " \t");
  return *line == '\0' && n >= min;
}

/* The level of the heading that @line is, and its text; 0 for none. */
static guint
read_heading (const char *line, char **text)
{
  gsize level = strspn (line, "#");
  char *end;

  if (level < 1 || level > 6 || (line[level] != ' ' && line[level] != '\t' && line[level] != '\0'))
    return 0;
  *text = g_strstrip (g_strdup (line + level));
  end = *text + strlen (*text);
  while (end > *text && end[-1] == '#')
    end--;
  if (end == *text || end[-1] == ' ' || end[-1] == '\t')
    {
      *end = '\0';
      g_strchomp (*text);
    }
  return (guint) level;
}

static gsize
read_fence (const char *line)
{
  gsize n = *line == '`' || *line == '~' ? strspn (line, *line == '`' ? "`" : "~") : 0;

  return n >= 3 && (*line == '~' || strchr (line + n, '`') == NULL) ? n : 0;
}

static gboolean
is_fence_end (const Reader *self, const char *line)
{
  guint indent = skip_indent (&line);

  return indent < TAB_WIDTH && *line == self->fence && is_rule (line, "`~", self->fence_length, FALSE);
}

/* The bytes of a list item's marker, with the white space behind it; 0 where there is none. A number other than 1 does not interrupt a
 * paragraph: it may be a year at the beginning of a line. */
static gsize
read_marker (const Reader *self, const char *line)
{
  gsize n = strspn (line, "0123456789");

  if (n == 0 && *line != '\0' && strchr ("-*+", *line) != NULL)
    n = 1;
  else if (n > 0 && n < 10 && (line[n] == '.' || line[n] == ')') && (self->block->len == 0 || self->is_item || (n == 1 && *line == '1')))
    n++;
  else
    return 0;
  if (line[n] != '\0' && line[n] != ' ' && line[n] != '\t')
    return 0;
  if (line[n] == '\0' && self->block->len > 0 && !self->is_item)
    return 0;
  return n + strspn (line + n, " \t");
}

static const char *
skip_task_box (const char *line)
{
  if (line[0] == '[' && line[1] != '\0' && strchr (" xX", line[1]) != NULL && line[2] == ']' && (line[3] == ' ' || line[3] == '\t'))
    return line + 4;
  return line;
}

/* Whether @text is a link's target, with a title or without, and nothing else. */
static gboolean
is_target (const char *text)
{
  const char *behind = text + strcspn (text, " \t");

  behind += strspn (behind, " \t");
  return *text != '\0' && (*behind == '\0' || strchr ("\"'(", *behind) != NULL);
}

/* `[label]: target` and `[^label]: a footnote`. Gives what of the line is text: of a target, nothing. */
static const char *
read_definition (Reader *self, const char *line)
{
  const char *end = *line == '[' ? strstr (line, "]:") : NULL;
  g_autofree char *label = NULL;

  if (end == NULL || end == line + 1 || end - line > 1000 || memchr (line + 1, '[', end - line - 1) != NULL)
    return line;
  if (line[1] == '^')
    return end + 2 + strspn (end + 2, " \t");
  if (!is_target (end + 2 + strspn (end + 2, " \t")))
    return line;
  label = g_strndup (line + 1, end - line - 1);
  g_hash_table_add (self->labels, g_utf8_casefold (label, -1));
  return "";
}

/* The row of a table that parts its head from its body */
static gboolean
is_table_rule (const char *line)
{
  return strchr (line, '|') != NULL && strchr (line, '-') != NULL && strspn (line, "|:- \t") == strlen (line);
}

/* Whether the backticks before @p on its line leave a code span open. */
static gboolean
is_in_code (const char *line, const char *p)
{
  guint n = 0;

  for (; line < p; line++)
    n += *line == '`';
  return n % 2 == 1;
}

/* The line as it is seen: without comments, which may go on over many lines. What never ends is none. */
static const char *
hide_comments (Reader *self, const char *line, gsize length, gboolean *has_comment)
{
  const char *p = line, *end = line + length;
  const char *opening;

  *has_comment = self->in_comment;
  g_string_truncate (self->visible, 0);
  while (p < end)
    {
      if (self->in_comment)
        {
          const char *close = g_strstr_len (p, end - p, "-->");

          if (close == NULL)
            break;
          self->in_comment = FALSE;
          p = close + 3;
          continue;
        }
      opening = g_strstr_len (p, end - p, "<!--");
      if (opening == NULL || opening >= self->last_comment_end || is_in_code (p, opening))
        {
          g_string_append_len (self->visible, p, end - p);
          break;
        }
      g_string_append_len (self->visible, p, opening - p);
      self->in_comment = *has_comment = TRUE;
      p = opening + 4;
    }
  return self->visible->str;
}

/* What is no heading, rule or code: a line of a paragraph, an item, a table. */
static void
read_text (Reader *self, const char *line, guint indent)
{
  gsize marker = read_marker (self, line);

  if (marker > 0)
    {
      end_block (self, 0);
      self->in_list = TRUE;
      self->is_item = TRUE;
      line = skip_task_box (line + marker);
    }
  else if (self->block->len == 0 && indent == 0)
    {
      self->in_list = FALSE;
    }
  if (self->block->len == 0)
    line = read_definition (self, line);
  if (*line != '\0' && !is_table_rule (line))
    append_line (self, line);
}

/* Takes the marks of a quotation from a line. */
static const char *
read_quote (Reader *self, const char *line)
{
  if (*line != '>')
    return line;
  if (!self->is_quoted)
    end_block (self, 0);
  while (*line == '>')
    {
      line++;
      line += strspn (line, " \t");
    }
  return line;
}

static void
read_line (Reader *self, const char *line)
{
  guint indent = skip_indent (&line);
  gboolean is_quoted = *line == '>';
  g_autofree char *heading = NULL;
  guint level;
  gsize fence;

  if (self->block->len == 0 && indent >= TAB_WIDTH && !self->in_list)
    return; /* code */
  line = read_quote (self, line);
  if (corridor_draft_is_blank (line, strlen (line)))
    {
      end_block (self, 0);
      return;
    }
  if (indent < TAB_WIDTH || self->in_list)
    {
      if ((fence = read_fence (line)) > 0)
        {
          end_block (self, 0);
          self->fence = *line;
          self->fence_length = fence;
          return;
        }
      if ((level = read_heading (line, &heading)) > 0)
        {
          end_block (self, 0);
          append_line (self, heading);
          end_block (self, is_quoted ? 0 : level);
          return;
        }
      if (self->block->len > 0 && !self->is_item && !is_quoted && !self->is_quoted && is_rule (line, "=-", 2, FALSE)
          && self->n_lines <= UNDERLINED_LINES_MAX && self->block->len <= UNDERLINED_LENGTH_MAX)
        {
          end_block (self, *line == '=' ? 1 : 2);
          return;
        }
      if (is_rule (line, "*-_", 3, TRUE))
        {
          end_block (self, 0);
          return;
        }
    }
  read_text (self, line, indent);
  self->is_quoted = self->is_quoted || is_quoted;
}

/* A whole line of the text, of which some may not be seen. */
static void
read_source_line (Reader *self, const char *line, gsize length)
{
  gboolean has_comment = FALSE;
  const char *visible;

  if (self->fence != '\0')
    {
      g_string_truncate (self->visible, 0);
      g_string_append_len (self->visible, line, length);
      if (is_fence_end (self, self->visible->str))
        self->fence = '\0';
      return;
    }
  visible = hide_comments (self, line, length, &has_comment);
  if (has_comment && corridor_draft_is_blank (visible, self->visible->len))
    return; /* it parts no paragraphs, for nothing of it is there */
  read_line (self, visible);
}

static const char *
find_last_comment_end (const char *text, gsize length)
{
  for (const char *p = text + length; p - text >= 3; p--)
    {
      if (memcmp (p - 3, "-->", 3) == 0)
        return p - 3;
    }
  return text;
}

/* Takes the markup out of every block, and the blocks with it that have nothing else. */
static GArray *
strip_blocks (GArray *blocks, GHashTable *labels)
{
  GArray *seen = corridor_draft_blocks_new ();

  for (guint i = 0; i < blocks->len; i++)
    {
      CorridorDraftBlock *block = &g_array_index (blocks, CorridorDraftBlock, i);
      g_autofree char *text = corridor_draft_strip_inline (block->text, labels);
      gboolean is_seen = FALSE;

      g_clear_pointer (&block->text, g_free);
      for (const char *p = text; *p != '\0' && !is_seen; p = g_utf8_next_char (p))
        is_seen = g_unichar_isalnum (g_utf8_get_char (p));
      if (is_seen)
        corridor_draft_blocks_add (seen, text, strlen (text), block->level);
    }
  return seen;
}

/* NULL where there are too many. */
GArray *
corridor_draft_read_markdown (const char *text, gsize length)
{
  g_autoptr (GArray) blocks = corridor_draft_blocks_new ();
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) block = g_string_new (NULL);
  g_autoptr (GString) visible = g_string_new (NULL);
  Reader self = { .blocks = blocks, .labels = labels, .block = block, .visible = visible };
  const char *position = text, *end = text + length, *line;
  gsize n;

  self.last_comment_end = find_last_comment_end (text, length);
  while (corridor_draft_next_line (&position, end, &line, &n))
    {
      read_source_line (&self, line, n);
      if (blocks->len > CORRIDOR_DRAFT_BLOCKS_MAX)
        return NULL;
    }
  end_block (&self, 0);
  return strip_blocks (blocks, labels);
}

/* Whether a text without a name that says so is Markdown: it has a heading as only that has. */
gboolean
corridor_draft_has_markdown (const char *text, gsize length)
{
  const char *position = text, *end = text + length, *line;
  gboolean after_one_line = FALSE, after_blank = TRUE;
  gsize n;

  while (corridor_draft_next_line (&position, end, &line, &n))
    {
      gboolean is_blank = corridor_draft_is_blank (line, n);
      gsize n_hashes = 0, n_same = 0;

      while (n_hashes < n && line[n_hashes] == '#')
        n_hashes++;
      if (n_hashes >= 1 && n_hashes <= 6 && n_hashes + 1 < n && line[n_hashes] == ' ')
        return TRUE;
      while (n_same < n && (line[0] == '=' || line[0] == '-') && line[n_same] == line[0])
        n_same++;
      if (after_one_line && n_same >= 3 && corridor_draft_is_blank (line + n_same, n - n_same))
        return TRUE;
      after_one_line = after_blank && !is_blank;
      after_blank = is_blank;
    }
  return FALSE;
}
