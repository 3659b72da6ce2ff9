/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says, made fit for a window. Labels shape all of their text, also what is cut off or lies below the window, and draw
 * marks wherever these ask to be drawn; so a text that is shown is bounded before a label has it. */

#include "corridor-text.h"

#include "corridor-i18n.h"

#include <string.h>

/* Marks above and below one letter: more would stand on the lines around it. Pointed Hebrew has up to four. */
#define MARKS_MOST 4

/* What follows one character and takes no room: marks, joiners, selectors, tags. A flag of a region has seven, a stack of Tibetan
 * letters eight. */
#define UNSEEN_MOST 8

/* Pictures and letters that are joined to one, which no line can be broken in: a family has four, a syllable of Hangul at most
 * three of a sort. */
#define JOINED_MOST 8

/* To show one character no more than this many are read: the others may all be of those that are left out. */
#define READ_MOST 8

typedef struct
{
  GString *out;
  gboolean keep_lines;
  gboolean is_visible; /* whether there is anything to see in it */
  guint n_unseen, n_marks;
  guint n_joiners, n_jamo;
  GUnicodeBreakType jamo; /* the sort of the last character */
} Shown;

static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What leaves an empty place; the letters among these are fillers. */
static gboolean
is_blank (gunichar c)
{
  return !g_unichar_isgraph (c) || c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
}

/* Counts what makes one picture or one syllable of many. Returns: whether it is too much of it. */
static gboolean
is_chained (Shown *shown, gunichar c)
{
  GUnicodeBreakType type = g_unichar_break_type (c);

  if (g_unichar_isalnum (c) || g_unichar_isspace (c))
    shown->n_joiners = 0;
  if (c == 0x200d)
    shown->n_joiners++;

  if (type != G_UNICODE_BREAK_HANGUL_L_JAMO && type != G_UNICODE_BREAK_HANGUL_V_JAMO && type != G_UNICODE_BREAK_HANGUL_T_JAMO)
    shown->n_jamo = 0;
  else
    shown->n_jamo = type == shown->jamo ? shown->n_jamo + 1 : 1;
  shown->jamo = type;

  return shown->n_jamo > JOINED_MOST || (c == 0x200d && shown->n_joiners >= JOINED_MOST);
}

/* Counts what takes no room of its own. Returns: whether it is too much of it. */
static gboolean
is_heaped (Shown *shown, gunichar c)
{
  if (!g_unichar_ismark (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
    {
      shown->n_unseen = shown->n_marks = 0;
      return FALSE;
    }

  if (g_unichar_combining_class (c) != 0)
    shown->n_marks++;
  shown->n_unseen++;

  return shown->n_marks > MARKS_MOST || shown->n_unseen > UNSEEN_MOST;
}

/* Returns: whether anything was appended */
static gboolean
append (Shown *shown, gunichar c)
{
  if (turns_direction (c) || is_heaped (shown, c) || is_chained (shown, c))
    return FALSE;

  if (ends_line (c))
    c = shown->keep_lines ? '\n' : ' ';
  else if (c == '\t' && !shown->keep_lines)
    c = ' ';

  /* a label that begins with white space is measured wrongly by GTK */
  if (shown->out->len == 0 && g_unichar_isspace (c))
    return FALSE;

  shown->is_visible = shown->is_visible || !is_blank (c);
  g_string_append_unichar (shown->out, c);

  return TRUE;
}

static char *
show (const char *text, gboolean keep_lines, guint max_chars, guint max_lines, gboolean *is_cut)
{
  Shown shown = { .out = g_string_new (NULL), .keep_lines = keep_lines };
  guint n_chars = 0, n_read = 0, n_lines = 1;
  const char *p = text;

  for (; *p != '\0' && n_chars < max_chars && n_lines <= max_lines && n_read < max_chars * READ_MOST; p = g_utf8_next_char (p), n_read++)
    if (append (&shown, g_utf8_get_char (p)))
      {
        n_chars++;
        if (ends_line (g_utf8_get_char (p)))
          n_lines++;
      }

  if (is_cut != NULL)
    *is_cut = *p != '\0';
  if (text[0] == '\0')
    return g_string_free (shown.out, FALSE);

  if (!shown.is_visible)
    /* Translators: stands for a name or a text of spaces only, or of characters that cannot be seen */
    g_string_assign (shown.out, C_("text", "(blank)"));
  g_strchomp (shown.out->str);
  shown.out->len = strlen (shown.out->str);
  if (*p != '\0')
    g_string_append (shown.out, "…");

  return g_string_free (shown.out, FALSE);
}

/**
 * corridor_text_shown:
 * @text: a name, title or the like, in valid UTF-8
 * @max_chars: how much of it is shown, see %CORRIDOR_SHOWN_NAME and %CORRIDOR_SHOWN_LINE
 *
 * Makes a text fit for a label, a menu or a screen reader: in one line, cut with an ellipsis where it is long, without the controls that
 * would show what stands around it in another order, and with no more marks on a letter than its line has room for. What cannot
 * be seen at all is named so. What a file is to hold never comes from here.
 *
 * Returns: (transfer full): at most @max_chars characters and the ellipsis; "" only for ""
 */
char *
corridor_text_shown (const char *text, guint max_chars)
{
  g_return_val_if_fail (text != NULL, NULL);

  return show (text, FALSE, max_chars, G_MAXUINT, NULL);
}

/**
 * corridor_text_shown_lines:
 * @text: a text of several lines, in valid UTF-8
 * @is_cut: (out) (optional): whether something of it is not shown
 *
 * As corridor_text_shown() for a text that keeps its lines.
 *
 * Returns: (transfer full): at most %CORRIDOR_SHOWN_TEXT characters and %CORRIDOR_SHOWN_LINES lines, and the ellipsis
 */
char *
corridor_text_shown_lines (const char *text, gboolean *is_cut)
{
  g_return_val_if_fail (text != NULL, NULL);

  return show (text, TRUE, CORRIDOR_SHOWN_TEXT, CORRIDOR_SHOWN_LINES, is_cut);
}
