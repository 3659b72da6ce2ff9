/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Emphasis in Markdown: which stars belong to each other is what CommonMark says, but for what crosses, which no reader would tell. */

#include "corridor-draft-inline.h"

#include "corridor-fingerprint.h"

/* A run of stars, low lines or tildes that may begin emphasis. */
typedef struct
{
  gsize end; /* of what is left of it */
  gsize n;
} Run;

/* The characters before and behind a run, a space where the text ends. */
static void
get_around (const CorridorDraftInline *self, gsize start, gsize end, gunichar *before, gunichar *after)
{
  *before = start > 0 ? g_utf8_get_char (g_utf8_prev_char (self->text + start)) : ' ';
  *after = end < self->length ? g_utf8_get_char (self->text + end) : ' ';
}

static gboolean
is_mark (gunichar c)
{
  return g_unichar_ispunct (c) || (c < 0x80 && g_ascii_ispunct ((char) c));
}

/* Takes what it can of the runs that are open and of the @n that end at @end; gives how many are left. */
static gsize
close_runs (CorridorDraftInline *self, GArray *open, gsize start, gsize n)
{
  while (n > 0 && open->len > 0)
    {
      Run *run = &g_array_index (open, Run, open->len - 1);
      gsize k = MIN (n, run->n);

      corridor_draft_mark (self, run->end - k, run->end, CORRIDOR_MARK_MARKUP);
      corridor_draft_mark (self, start, start + k, CORRIDOR_MARK_MARKUP);
      run->end -= k;
      run->n -= k;
      start += k;
      n -= k;
      if (run->n == 0)
        g_array_set_size (open, open->len - 1);
    }
  return n;
}

/* Marks the runs of @character that emphasise what stands between them, once whatever is no markup is marked so. */
void
corridor_draft_mark_emphasis (CorridorDraftInline *self, char character)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Run));
  gsize end;

  for (gsize i = 0; i < self->length; i = end)
    {
      gboolean opens, closes;
      gunichar before, after;
      gsize left;

      end = i + 1;
      if (self->marks[i] != CORRIDOR_MARK_TEXT || self->text[i] != character)
        continue;
      while (end < self->length && self->marks[end] == CORRIDOR_MARK_TEXT && self->text[end] == character)
        end++;
      if (character == '~' && end - i != 2)
        continue;
      get_around (self, i, end, &before, &after);
      opens = !corridor_is_white_space (after) && (!is_mark (after) || corridor_is_white_space (before) || is_mark (before));
      closes = !corridor_is_white_space (before) && (!is_mark (before) || corridor_is_white_space (after) || is_mark (after));
      if (character == '_' && opens && closes)
        {
          opens = is_mark (before);
          closes = is_mark (after);
        }
      left = closes ? close_runs (self, open, i, end - i) : end - i;
      if (opens && left > 0)
        {
          Run run = { end, left };

          g_array_append_val (open, run);
        }
    }
}
